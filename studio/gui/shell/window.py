"""The main window: puts rail, screens, status bar and messages together, and ends in order."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from studio.domain.ids import TaskId, TopicId
from studio.gui import text
from studio.gui.actions import menus, table
from studio.gui.actions.bindings import ActionSet
from studio.gui.actions.keymap import Keymap
from studio.gui.actions.table import When
from studio.gui.design.bringing_in.opening import BringingIn
from studio.gui.operations import turns
from studio.gui.operations.history import HistoryModel
from studio.gui.operations.jobs import JobList
from studio.gui.operations.leakage import LeakageModel
from studio.gui.operations.pipeline import Ending
from studio.gui.operations.projects import OpenProject
from studio.gui.shell import screens
from studio.gui.shell.banner import Banner
from studio.gui.shell.commands import Commands
from studio.gui.shell.jobs_panel import JobsPanel
from studio.gui.shell.kit import Kit
from studio.gui.shell.memory import JsonValue
from studio.gui.shell.menu_row import MenuRow
from studio.gui.shell.palette.box import PaletteBox
from studio.gui.shell.palette.model import PaletteModel, Ways
from studio.gui.shell.rail import Rail
from studio.gui.shell.recent import RecentProjects, dropped_project
from studio.gui.shell.screens import (
    DesignPage,
    Footed,
    Gradual,
    MakeScreen,
    Screen,
    ScreenLoader,
)
from studio.gui.shell.standing import StandingModel
from studio.gui.shell.status_bar import StatusBar
from studio.gui.shell.step_news import StepNews
from studio.gui.shell.toasts import Toasts
from studio.gui.shell.welcome import Welcome
from studio.gui.widgets.hairline import Hairline

_COMPACT_BELOW = 1200
_WIDE_FROM = 1600  # where also a desk leaves room for the rail's words
_FIRST = "overview"
_DESIGN = "design"
_KEYS = "keys"
_LATER_MS = 1000
_SCREEN = "screen"


class MainWindow(QMainWindow):
    """Owns no domain state; it shows what the kit's parts tell it."""

    ended = Signal()  # everything is saved and closed; the program may quit

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.kit = kit
        self.setWindowTitle("Stillroom")
        self._ending = False
        self.is_ended = False
        self._built_at = kit.theme.zoom
        self._screen = ""
        self.pages: dict[str, QWidget] = {}
        self.commands = Commands(kit, self)
        self.actions_ = ActionSet(table.load(), self.commands.runs(), theme=kit.theme, owner=self)
        self.history = HistoryModel(kit.runner, self)
        self.leakage = LeakageModel(kit.runner, kit.background, self)
        self.jobs = JobList(kit.pipeline, kit.background, parent=self)
        self.keymap = Keymap(self.actions_, kit.memory.get(_KEYS))
        self.menu_row = MenuRow(kit.theme, self.actions_)
        self.banner = Banner(kit.theme)
        self.rail = Rail(kit.theme, screens.all_screens(), self.actions_)
        self.rail_line = Hairline(kit.theme, Qt.Orientation.Vertical)
        self.welcome = Welcome(kit.theme, self.actions_)
        self.stack = QStackedWidget()
        self.stack.setAccessibleName(self.tr("Screen"))
        self.panel = JobsPanel(kit.theme, self.jobs, kit.runner)
        self.status = StatusBar(kit.theme, self.jobs, self.actions_["jobs.show"])
        self.loader = ScreenLoader(screens.all_screens(), self)
        self.standing = StandingModel(kit.runner, [one.key for one in screens.all_screens()], self)
        central = self._lay_out()
        self.palette_model = PaletteModel(kit, self.actions_, self._ways(), self)
        self.recent = RecentProjects(kit.memory, self)
        self.palette_box = PaletteBox(kit.theme, self.palette_model, central)
        self.toasts = Toasts(kit.theme, central)
        self.toasts.stand_over(self._foot)
        self._steps = StepNews(self.actions_, self.history, self.toasts, self)
        self.bringing_in = BringingIn(kit, self.actions_, self, self.toasts.tell)
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self._load_later)
        self._connect()
        self._restore()
        self._show_project(None)

    def open(self, path: Path) -> None:
        """Open a project once what runs now has been saved and stopped."""
        self.kit.pipeline.stop_then(lambda: self.kit.session.open(path))

    def show_screen(self, key: str) -> None:
        """Bring a screen to the front."""
        if key in self.pages and self.kit.session.current is not None:
            self.stack.setCurrentWidget(self.pages[key])
            self.rail.show_current(key)
            self._screen = key
            self._fit()
            self.kit.memory.set(_SCREEN, key, project=self.kit.session.current.path)
            self._refresh_actions()

    @property
    def screen_shown(self) -> str:
        """The key of the screen that is shown; "" while no project is open."""
        return self._screen if self.kit.session.current is not None else ""

    def sign(self, person: str) -> None:
        """Record changes from now on under this name."""
        self.rail.foot.show_person(person)
        if self.kit.session.current is not None:
            self.kit.session.sign(person)

    def open_task(self, task_id: str) -> None:
        """Go to a task's editor."""
        self._ask_design(lambda page: page.open_task(TaskId(task_id)))

    def show_topic(self, topic_id: str) -> None:
        """Go to a topic's column."""
        self._ask_design(lambda page: page.show_topic(TopicId(topic_id)))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a project that is dragged over the window."""
        if dropped_project(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open a project that is dropped on the window."""
        path = dropped_project(event)
        if path is not None:
            event.acceptProposedAction()
            self.open(path)

    def showEvent(self, event: QShowEvent) -> None:
        """Load the screens once the window itself is on the display."""
        super().showEvent(event)
        if self._built_at != self.kit.theme.zoom:  # Qt gives the fonts of before back here
            self._built_at = self.kit.theme.zoom
            QTimer.singleShot(0, self, self.kit.theme.changed.emit)
        QTimer.singleShot(0, self.loader, self.loader.start)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the rail less room in a narrow window."""
        super().resizeEvent(event)
        self._fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hide at once; save, stop the worker and close the project before the program quits."""
        event.accept()
        if not self._ending:
            self._ending = True
            for dialog in self.findChildren(QDialog):
                dialog.close()
            self._later.stop()
            self.kit.memory.geometry = self.saveGeometry()
            self.kit.memory.save()
            self.kit.pipeline.stop_then(self._end)

    def _end(self) -> None:
        self.loader.wait()
        self.recent.wait()
        self.kit.background.shut_down()
        self.kit.runner.shut_down()
        self.kit.collector.stop()
        self.is_ended = True
        self.ended.emit()

    def _lay_out(self) -> QWidget:
        menus.fill(self.menu_row.bar, self.actions_)
        self.setMenuWidget(self.menu_row)
        self.stack.addWidget(self.welcome)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addWidget(self.rail_line)
        middle.addWidget(self.stack, 1)
        central = QWidget()
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Hairline(self.kit.theme, Qt.Orientation.Horizontal))
        column.addWidget(self.banner)
        column.addLayout(middle, 1)
        column.addWidget(self.panel)
        column.addWidget(Hairline(self.kit.theme, Qt.Orientation.Horizontal))
        column.addWidget(self.status)
        self.setCentralWidget(central)
        self.setMinimumSize(*self.kit.theme.tokens.size.window_min)
        return central

    def _connect(self) -> None:
        kit = self.kit
        kit.session.opening.connect(self.status.show_opening)
        kit.session.opened.connect(lambda _: self.toasts.forget())
        kit.session.opened.connect(self._show_project)
        kit.session.opened.connect(self._tell_notices)
        kit.session.closed.connect(lambda: self._show_project(None))
        kit.session.failed.connect(lambda _: self.status.show_project(kit.session.current))
        kit.runner.failed.connect(self.toasts.warn)
        kit.runner.changed.connect(lambda _: self.toasts.recover())
        self.stack.currentChanged.connect(lambda _: self.toasts.place())
        kit.news.told.connect(self.toasts.tell)
        kit.news.keeping_changed.connect(self.status.show_keeping)
        kit.background.failed.connect(self.toasts.warn)
        kit.pipeline.job_changed.connect(lambda _: self._refresh_actions())
        kit.pipeline.plan_changed.connect(lambda _: self._refresh_actions())
        kit.pipeline.ended.connect(self._tell_ending)
        kit.theme.changed.connect(lambda: QTimer.singleShot(0, self, self._fit))
        self.standing.changed.connect(self.rail.show_standing)
        self.leakage.changed.connect(self.status.show_leakage)
        self.leakage.counting.connect(self.status.show_counting)
        self.history.changed.connect(self._refresh_actions)
        self.history.working.connect(self.status.show_working)
        self.banner.pressed.connect(self._try_again)
        self.status.jobs_asked.connect(self.panel.open_panel)
        self.keymap.changed.connect(self._keep_keys)
        self.rail.foot.person_asked.connect(self.actions_["window.preferences"].trigger)
        self.rail.foot.target_asked.connect(lambda: self.show_screen(_DESIGN))
        self.loader.loaded.connect(self._add_screen)
        self.loader.failed.connect(self.toasts.warn)
        self.welcome.project_chosen.connect(self.open)
        self.welcome.forget_asked.connect(self.recent.forget)
        self.recent.changed.connect(self.welcome.show_recent)
        self.bringing_in.undone.connect(self.history.undo)
        self.bringing_in.shown.connect(self._show_imported)

    def _restore(self) -> None:
        memory = self.kit.memory
        if memory.geometry.isEmpty() or not self.restoreGeometry(memory.geometry):
            self.resize(1280, 800)
        self.actions_[f"view.{memory.appearance.value}"].setChecked(True)
        self.rail.foot.show_person(memory.person)

    def _add_screen(self, screen: Screen, make: MakeScreen) -> None:
        widget = make(self.kit, self.actions_)
        widget.setParent(self)  # it ends with the window, also while it is being built
        if isinstance(widget, Gradual) and not widget.is_ready:
            widget.ready.connect(lambda: self._place_screen(screen, widget))
        else:
            self._place_screen(screen, widget)

    def _place_screen(self, screen: Screen, widget: QWidget) -> None:
        self.pages[screen.key] = widget
        self.stack.addWidget(widget)
        self.kit.collector.settle()
        turns.polish(widget)
        self.setTabOrder(_last_in_focus_chain(widget), self.status.cancel)
        if screen.key == self._remembered_screen() or len(self.pages) == 1:
            self.show_screen(screen.key)

    def _tell_notices(self, project: OpenProject) -> None:
        for notice in project.notices:
            self.kit.news.tell(text.said(notice))

    def _show_project(self, project: OpenProject | None) -> None:
        self.status.show_project(project)
        self.menu_row.show_name(project.name if project else "")
        self.setWindowTitle(f"{project.name} – Stillroom" if project else "Stillroom")
        self.rail.setVisible(project is not None)
        self.rail_line.setVisible(project is not None)
        busy = project is not None and project.read_only
        if busy:
            text = self.tr(
                "This project is open in another window or program; here it is read-only."
            )
            self.banner.say(text, offer=self.tr("Try again"))
        else:
            self.banner.say("")
        if project is None:
            self.standing.clear()
            self.history.clear()
            self.leakage.clear()
            self.panel.activity.clear(())
            self.kit.pipeline.clear()
            self.recent.load()
            self.stack.setCurrentWidget(self.welcome)
        else:
            self.kit.memory.add_recent(project.path)
            self.sign(self.kit.memory.person)
            self.standing.load()
            self.history.load()
            self.panel.activity.load()
            self._later.start()  # the screen that is shown comes first
            self.kit.pipeline.load()
            self.show_screen(self._remembered_screen())
        self._refresh_actions()

    def _refresh_actions(self) -> None:
        project, pipeline = self.kit.session.current, self.kit.pipeline
        holds = {
            When.PROJECT: project is not None,
            When.WRITABLE: project is not None and not project.read_only,
            When.IDLE: not pipeline.is_running,
            When.RUNNING: pipeline.job is not None and not pipeline.job.stopping,
            When.UNFINISHED: any(not step.done for step in pipeline.plan),
            When.UNDOABLE: bool(self.history.undo_label) and self.history.takes_steps,
            When.REDOABLE: bool(self.history.redo_label) and self.history.takes_steps,
        }
        self._steps.name()
        present = (when for when, true in holds.items() if true)
        self.actions_.refresh(present, screen=self.screen_shown)

    def _show_imported(self, task_ids: frozenset[TaskId]) -> None:
        title = self.tr("Imported tasks")
        self._ask_design(lambda page: page.show_tasks(task_ids, title))

    def _ask_design(self, ask: "Callable[[DesignPage], None]") -> None:
        page: object = self.pages.get(_DESIGN)
        self.show_screen(_DESIGN)
        if isinstance(page, DesignPage):
            ask(page)

    def _ways(self) -> Ways:
        return Ways(
            open_task=self.open_task,
            show_topic=self.show_topic,
            show_run=lambda _: self.show_screen(_FIRST),
            open_project=self.open,
        )

    def _foot(self) -> QWidget | None:
        page: object = self.stack.currentWidget()
        return page.foot if isinstance(page, Footed) else None

    def _keep_keys(self) -> None:
        chosen: dict[str, JsonValue] = {
            action_id: list(keys) for action_id, keys in self.keymap.chosen.items()
        }
        self.kit.memory.set(_KEYS, chosen or None)

    def _load_later(self) -> None:
        self.loader.load_later()
        if self.kit.session.current is not None:
            self.leakage.load()

    def _remembered_screen(self) -> str:
        """Give the screen that was shown last of this project, the overview where none was."""
        project = self.kit.session.current
        if project is None:
            return _FIRST
        key = str(self.kit.memory.get(_SCREEN, _FIRST, project=project.path))
        return key if key in self.pages or not self._all_loaded() else _FIRST

    def _all_loaded(self) -> bool:
        return len(self.pages) == len(screens.all_screens())

    def _try_again(self) -> None:
        project = self.kit.session.current
        if project is not None:
            self.open(project.path)

    def _tell_ending(self, ending: Ending) -> None:
        if ending is Ending.DONE:
            self.toasts.tell(self.tr("The pipeline is done; the board is up to date."))
        elif ending is Ending.STOPPED:
            self.toasts.tell(self.tr("Saved and stopped; it goes on from here next time."))

    def _fit(self) -> None:
        compact = self.width() < self.kit.theme.px(_COMPACT_BELOW)
        desks = {one.key for one in screens.all_screens() if one.is_desk}
        is_desk = self._screen in desks and self.width() < self.kit.theme.px(_WIDE_FROM)
        self.rail.set_compact(compact or is_desk)
        self.menu_row.set_compact(compact)
        self.panel.fit(self.height())


def _last_in_focus_chain(page: QWidget) -> QWidget:
    """Find the last of a page's widgets that Tab reaches, so that the status bar follows it."""
    last, following = page, page.nextInFocusChain()
    while following is not None and page.isAncestorOf(following):
        last, following = following, following.nextInFocusChain()
    return last
