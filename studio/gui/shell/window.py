"""The main window: puts rail, screens, status bar and messages together, and ends in order."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from studio.gui.actions import menus, table
from studio.gui.actions.bindings import ActionSet
from studio.gui.actions.table import When
from studio.gui.operations.pipeline import Ending
from studio.gui.operations.projects import OpenProject
from studio.gui.shell import screens
from studio.gui.shell.banner import Banner
from studio.gui.shell.commands import Commands
from studio.gui.shell.kit import Kit
from studio.gui.shell.menu_row import MenuRow
from studio.gui.shell.rail import Rail
from studio.gui.shell.screens import MakeScreen, Screen, ScreenLoader
from studio.gui.shell.stages import StagesModel
from studio.gui.shell.status_bar import StatusBar
from studio.gui.shell.toasts import Toasts
from studio.gui.shell.welcome import Welcome
from studio.gui.widgets.hairline import Hairline

_COMPACT_BELOW = 1200


class MainWindow(QMainWindow):
    """Owns no domain state; it shows what the kit's parts tell it."""

    ended = Signal()  # everything is saved and closed; the program may quit

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.kit = kit
        self.setWindowTitle("Stillroom")
        self._ending = False
        self.is_ended = False
        self._screen = ""
        self.pages: dict[str, QWidget] = {}
        self.commands = Commands(kit, self)
        self.actions_ = ActionSet(table.load(), self.commands.runs(), theme=kit.theme, owner=self)
        self.menu_row = MenuRow(kit.theme)
        self.banner = Banner(kit.theme)
        self.rail = Rail(kit.theme, screens.all_screens(), self.actions_)
        self.rail_line = Hairline(kit.theme, Qt.Orientation.Vertical)
        self.welcome = Welcome(kit.theme, self.actions_)
        self.stack = QStackedWidget()
        self.stack.setAccessibleName(self.tr("Screen"))
        self.status = StatusBar(kit.theme, self.actions_)
        self.loader = ScreenLoader(screens.all_screens(), self)
        self.stages = StagesModel(kit.runner, self)
        self.toasts = Toasts(kit.theme, self._lay_out())
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
            self._refresh_actions()

    def showEvent(self, event: QShowEvent) -> None:
        """Load the screens once the window itself is on the display."""
        super().showEvent(event)
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
            self.kit.memory.geometry = self.saveGeometry()
            self.kit.memory.save()
            self.kit.pipeline.stop_then(self._end)

    def _end(self) -> None:
        self.loader.wait()
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
        kit.session.closed.connect(lambda: self._show_project(None))
        kit.session.failed.connect(lambda _: self.status.show_project(kit.session.current))
        kit.runner.failed.connect(self.toasts.warn)
        kit.background.failed.connect(self.toasts.warn)
        kit.pipeline.job_changed.connect(self.status.show_job)
        kit.pipeline.job_changed.connect(lambda _: self._refresh_actions())
        kit.pipeline.plan_changed.connect(lambda _: self._refresh_actions())
        kit.pipeline.ended.connect(self._tell_ending)
        kit.theme.changed.connect(self._fit)
        self.stages.changed.connect(self.rail.show_stages)
        self.loader.loaded.connect(self._add_screen)
        self.loader.failed.connect(self.toasts.warn)
        self.welcome.project_chosen.connect(self.open)

    def _restore(self) -> None:
        memory = self.kit.memory
        if memory.geometry.isEmpty() or not self.restoreGeometry(memory.geometry):
            self.resize(1280, 800)
        self.actions_[f"view.{memory.appearance.value}"].setChecked(True)

    def _add_screen(self, screen: Screen, make: MakeScreen) -> None:
        widget = make(self.kit, self.actions_)
        self.pages[screen.key] = widget
        self.stack.addWidget(widget)
        self.kit.collector.settle()
        self.setTabOrder(_last_in_focus_chain(widget), self.status.cancel)
        if len(self.pages) == 1:
            self.show_screen(screen.key)

    def _show_project(self, project: OpenProject | None) -> None:
        self.status.show_project(project)
        self.menu_row.show_name(project.name if project else "")
        self.setWindowTitle(f"{project.name} – Stillroom" if project else "Stillroom")
        self.rail.setVisible(project is not None)
        self.rail_line.setVisible(project is not None)
        busy = project is not None and project.read_only
        self.banner.say(
            self.tr("This project is open in another window or program; here it is read-only.")
            if busy
            else ""
        )
        if project is None:
            self.stages.clear()
            self.kit.pipeline.clear()
            self.welcome.show_recent(self.kit.memory.recent)
            self.stack.setCurrentWidget(self.welcome)
        else:
            self.kit.memory.add_recent(project.path)
            self.stages.load()
            self.kit.pipeline.load()
            self.show_screen("overview")
        self._refresh_actions()

    def _refresh_actions(self) -> None:
        project, pipeline = self.kit.session.current, self.kit.pipeline
        holds = {
            When.PROJECT: project is not None,
            When.WRITABLE: project is not None and not project.read_only,
            When.IDLE: not pipeline.is_running,
            When.RUNNING: pipeline.job is not None and not pipeline.job.stopping,
            When.UNFINISHED: any(not step.done for step in pipeline.plan),
        }
        screen = self._screen if project is not None else ""
        self.actions_.refresh((when for when, true in holds.items() if true), screen=screen)

    def _tell_ending(self, ending: Ending) -> None:
        if ending is Ending.DONE:
            self.toasts.tell(self.tr("The pipeline is done; the board is up to date."))
        elif ending is Ending.STOPPED:
            self.toasts.tell(self.tr("Saved and stopped; it goes on from here next time."))

    def _fit(self) -> None:
        self.rail.set_compact(self.width() < self.kit.theme.px(_COMPACT_BELOW))


def _last_in_focus_chain(page: QWidget) -> QWidget:
    """Find the last of a page's widgets that Tab reaches, so that the status bar follows it."""
    last, following = page, page.nextInFocusChain()
    while following is not None and page.isAncestorOf(following):
        last, following = following, following.nextInFocusChain()
    return last
