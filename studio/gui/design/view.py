"""The design screen: what the student becomes, the grid, its tasks, and the target beside them."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from studio.domain.grid import Grid, Part
from studio.domain.ids import TaskId, TopicId
from studio.domain.task_query import TaskQuery
from studio.gui import text
from studio.gui.actions.bindings import ActionSet
from studio.gui.design.coverage.panel import CoveragePanel
from studio.gui.design.grid import facts
from studio.gui.design.grid_pane import GridPane
from studio.gui.design.model import DesignModel
from studio.gui.design.snapshot_dialog import SnapshotDialog
from studio.gui.design.target.summary import TargetSummary
from studio.gui.design.tasks.pane import TasksPane
from studio.gui.operations.turns import Turns
from studio.gui.shell.kit import Kit
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.chip import Chip, ChipTone
from studio.gui.widgets.drawer import Drawer
from studio.gui.widgets.empty_state import EmptyState
from studio.gui.widgets.hairline import Hairline
from studio.gui.widgets.header import Header
from studio.gui.widgets.splitter import Splitter

_DRAWER_BELOW = 1100  # of the window's width
_PARTS = "design.parts"
_GRID_HEIGHT, _TASKS_HEIGHT, _LEAST_TASKS = 516, 204, 152


def make(kit: Kit, actions: ActionSet) -> QWidget:
    """Make the screen with its view-model."""
    return DesignView(kit, DesignModel(kit.runner), actions)


class DesignView(QWidget):
    """Puts the parts together; each follows the open project by a model of its own.

    They are built in turns, as all of them at once would hold the window up.
    """

    ready = Signal()

    def __init__(self, kit: Kit, model: DesignModel, actions: ActionSet) -> None:
        super().__init__()
        self._kit, self.model, self._actions = kit, model, actions
        model.setParent(self)
        self.is_ready = False
        self._pages = QStackedWidget()
        self._in_drawer = False
        self._part: Part | None = None  # the one whose tasks are shown
        self.setAccessibleName(self.tr("Design"))
        steps = (
            self._build_grid,
            self._build_tasks,
            self._build_target,
            self._build_map,
            self._build_side,
            self._build_left,
            self._build_empty,
            self._lay_out,
            self._connect,
            self._finish,
        )
        Turns(steps, self)

    def _build_grid(self) -> None:
        self.head = DesignHead(self._kit, self._actions)
        self.grid = GridPane(self._kit, self._actions, self.model)

    def _build_tasks(self) -> None:
        self.tasks = TasksPane(self._kit, self._actions)

    def _build_target(self) -> None:
        self.summary = TargetSummary(self._kit, self._actions)

    def _build_map(self) -> None:
        self.coverage = CoveragePanel(self._kit, self._actions)

    def _finish(self) -> None:
        self.is_ready = True
        self._fit()
        if self._kit.session.current is not None:
            self.reload()
        self.ready.emit()

    def reload(self) -> None:
        """Read everything of the project that was opened."""
        self.grid.restore()
        self.model.load()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the inspector into a drawer where it has no room."""
        super().resizeEvent(event)
        if self.is_ready:
            self._fit()

    def make_snapshot(self) -> None:
        """Ask what to freeze."""
        SnapshotDialog(self._kit.theme, self.window(), self.model).open()

    def open_task(self, task_id: TaskId) -> None:
        """Open a task's editor."""
        self.tasks.open(task_id)

    def show_topic(self, topic_id: TopicId) -> None:
        """Choose a topic's cells."""
        self.grid.view.choose(Part(topic_id=topic_id))
        self.grid.view.setFocus()

    def show_tasks(self, task_ids: frozenset[TaskId], title: str = "") -> None:
        """Show these tasks, whichever cell is chosen."""
        self._part = None
        words = title or self.tr("%n task(s) chosen", "", len(task_ids))
        self.tasks.show(TaskQuery(ids=task_ids), words)

    def _build_side(self) -> None:
        theme = self._kit.theme
        self.inspector = QScrollArea()
        self.inspector.setWidget(self._make_page())
        self.inspector.setWidgetResizable(True)
        self.inspector.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.inspector.setAccessibleName(self.tr("Inspector"))
        self.drawer = Drawer(theme, self, self.tr("Target and map"))
        self._side = QWidget()
        self._side_row = QHBoxLayout(self._side)
        self._side_row.setContentsMargins(0, 0, 0, 0)
        self._side_row.setSpacing(0)
        self._side_row.addWidget(Hairline(theme, Qt.Orientation.Vertical))
        self._side_row.addWidget(self.inspector, 1)

    def _make_page(self) -> QWidget:
        space = self._kit.theme.tokens.space
        page = QWidget()
        page.setBackgroundRole(QPalette.ColorRole.Base)
        above = QVBoxLayout()
        above.setContentsMargins(space.l, space.m, space.l, space.m)
        above.addWidget(self.summary)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(Hairline(self._kit.theme, Qt.Orientation.Horizontal))
        column.addWidget(self.coverage, 1)
        return page

    def _build_left(self) -> None:
        theme = self._kit.theme
        self._left = Splitter(
            theme, Qt.Orientation.Vertical, self.tr("Grid and tasks"),
            memory=self._kit.memory, key=_PARTS,
        )  # fmt: skip
        self._left.addWidget(self.grid)
        self._left.addWidget(self.tasks)
        self._left.start_with(theme.px(_GRID_HEIGHT), theme.px(_TASKS_HEIGHT))
        # Large text in a low window needs more height than there is: then both scroll together.
        self._left_area = QScrollArea()
        self._left_area.setWidget(self._left)
        self._left_area.setWidgetResizable(True)
        self._left_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._left_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._left_area.setAccessibleName(self._left.accessibleName())

    def _build_empty(self) -> None:
        theme = self._kit.theme
        self.add_topics = Button(theme, self.tr("Add topics"), kind=Kind.PRIMARY, icon="plus")
        self.add_topics.follow(self._actions["design.topics"])
        target = Button(theme, self.tr("Write the target"), icon="target")
        target.follow(self._actions["design.target"])
        self.empty = EmptyState(
            theme,
            icon="grid-3x3",
            title=self.tr("No topics yet"),
            text=self.tr(
                "Here you decide what the student will become: how many tasks of each kind, topic "
                "and difficulty it learns from. Begin with the topics that people will ask about."
            ),
            primary=self.add_topics,
            others=[target],
        )

    def _lay_out(self) -> None:
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left_area, 1)
        row.addWidget(self._side)
        for part in (self, body, self._side, self.grid):
            part.setAutoFillBackground(True)
            part.setBackgroundRole(QPalette.ColorRole.Base)
        self._pages.setAccessibleName(self.tr("Design"))
        self._pages.addWidget(body)
        self._pages.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(Hairline(self._kit.theme, Qt.Orientation.Horizontal))
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        kit, actions = self._kit, self._actions
        kit.session.opened.connect(lambda _: self.reload())
        kit.session.closed.connect(self.model.clear)
        kit.theme.changed.connect(lambda: QTimer.singleShot(0, self, self._fit))
        self.model.changed.connect(self._show)
        self.head.inspector.clicked.connect(lambda _checked: self.drawer.slide_in())
        self.grid.chosen.connect(self._show_part)
        self.grid.opened.connect(self._go_to_tasks)
        self.grid.unplaced_asked.connect(self._show_unplaced)
        self.coverage.chosen.connect(self._show_lasso)
        actions.provide("design.snapshot", self.make_snapshot)
        actions.provide("design.topics", self.grid.ask_topics)

    def _show(self, grid: Grid) -> None:
        nothing = not grid.topics and not grid.unplaced
        self._pages.setCurrentIndex(1 if nothing else 0)
        self.head.show_grid(grid)
        if self._part is not None:
            self.tasks.retitle(self._title_of(self._part))

    def _show_part(self, part: Part | None) -> None:
        """Show the tasks of what is chosen in the grid, all where nothing is."""
        shown = part or self.grid.part()
        self._part = None if shown == Part() else shown
        if shown == Part():
            self.tasks.show(TaskQuery(), "")
            return
        self.tasks.show(query_of(shown), self._title_of(shown))

    def _title_of(self, part: Part) -> str:
        grid = self.grid.grid
        return f"{facts.name(grid, part)}: {facts.short(grid, part)}"

    def _go_to_tasks(self, part: Part) -> None:
        self._show_part(part)
        self.tasks.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_unplaced(self) -> None:
        self._part = None
        query = TaskQuery(topics=frozenset([None]))
        self.tasks.show(query, self.tr("Tasks without a topic"))

    def _show_lasso(self, task_ids: frozenset[TaskId]) -> None:
        if task_ids:
            words = self.tr("%n task(s) chosen in the map", "", len(task_ids))
            self.show_tasks(task_ids, words)
        else:
            self._show_part(self.grid.view.part())

    def _fit(self) -> None:
        theme = self._kit.theme
        narrow = self.window().width() < theme.px(_DRAWER_BELOW)
        # The tasks' empty state would ask for more than the grid can spare.
        self.tasks.setMinimumHeight(theme.px(_LEAST_TASKS))
        self.head.inspector.setVisible(narrow)
        self.inspector.setFixedWidth(theme.px(theme.tokens.size.inspector))
        if narrow is self._in_drawer:
            return
        self._in_drawer = narrow
        self._side.setVisible(not narrow)
        if narrow:
            self._side_row.removeWidget(self.inspector)
            self.drawer.set_content(self.inspector)
        else:
            self.drawer.slide_out()
            self.drawer.take_content()
            self._side_row.addWidget(self.inspector, 1)
            self.inspector.show()


def query_of(part: Part) -> TaskQuery:
    """Ask for the tasks of a part."""
    return TaskQuery(
        kinds=frozenset() if part.kind is None else frozenset([part.kind]),
        topics=frozenset() if part.topic_id is None else frozenset([part.topic_id]),
        difficulties=frozenset() if part.difficulty is None else frozenset([part.difficulty]),
    )


class DesignHead(Header):
    """How many tasks in how many cells, what lies below its floor, and the next step."""

    def __init__(self, kit: Kit, actions: ActionSet) -> None:
        super().__init__(kit.theme, actions["go.design"].text())
        self._theme = kit.theme
        self.chip: Chip | None = None
        self._below = -1
        self.inspector = Button(kit.theme, self.tr("Target"), icon="panel-right")
        self.inspector.setAccessibleName(self.tr("Show target and map"))
        self.bring = Button(kit.theme, self.tr("Import"), icon="upload")
        self.bring.follow(actions["task.import"])
        self.snapshot = Button(
            kit.theme, self.tr("Make snapshot"), kind=Kind.PRIMARY, icon="lock"
        ).follow(actions["design.snapshot"])
        self.add_button(self.inspector)
        self.add_button(self.bring)
        self.add_button(self.snapshot)

    def show_grid(self, grid: Grid) -> None:
        """Count tasks and cells."""
        cells = len(grid.places())
        tasks = self.tr("%n task(s)", "", grid.placed + grid.unplaced)
        self.fact.setText(
            self.tr("{tasks} in {cells} cells").format(tasks=tasks, cells=text.number(cells))
            if cells
            else tasks
        )
        self.fact.setToolTip(
            self.tr("{kinds} kinds × {topics} topics × {levels} difficulties").format(
                kinds=10, topics=len(grid.topics), levels=3
            )
        )
        ready = grid.train(grid.places()) > 0  # before that, something else comes first
        self.snapshot.set_kind(Kind.PRIMARY if ready else Kind.NORMAL)
        self._show_below(len(grid.shortfalls()))

    def _show_below(self, below: int) -> None:
        if below == self._below:
            return
        self._below = below
        if self.chip is not None:
            self.chip.hide()
            self.chip.deleteLater()
            self.chip = None
        if below:
            words = self.tr("%n cell(s) below floor", "", below)
            self.chip = Chip(self._theme, words, ChipTone.BAD)
            self.show_beside_fact(self.chip)
