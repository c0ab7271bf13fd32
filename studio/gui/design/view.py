"""The design screen: what the student becomes, the grid, its tasks, and the target beside them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from studio.domain.grid import Grid
from studio.gui import text
from studio.gui.actions.bindings import ActionSet
from studio.gui.design.coverage.panel import CoveragePanel
from studio.gui.design.grid_pane import GridPane
from studio.gui.design.model import DesignModel
from studio.gui.design.snapshot_dialog import SnapshotDialog
from studio.gui.design.target.summary import TargetSummary
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


def make(kit: Kit, actions: ActionSet) -> QWidget:
    """Make the screen with its view-model."""
    return DesignView(kit, DesignModel(kit.runner), actions)


class DesignView(QWidget):
    """Puts the parts together; each follows the open project by a model of its own."""

    def __init__(self, kit: Kit, model: DesignModel, actions: ActionSet) -> None:
        super().__init__()
        self._kit, self.model, self._actions = kit, model, actions
        model.setParent(self)
        theme = kit.theme
        self.setAccessibleName(self.tr("Design"))
        self.head = DesignHead(kit, actions)
        self.grid = GridPane(kit, actions, model)
        self.summary = TargetSummary(kit, actions)
        self.coverage = CoveragePanel(kit, actions)
        self.inspector = self._make_inspector()
        self.drawer = Drawer(theme, self, self.tr("Target and map"))
        self._pages = QStackedWidget()
        self._in_drawer = False
        self._lay_out()
        self._connect()
        if kit.session.current is not None:
            self.reload()

    def reload(self) -> None:
        """Read everything of the project that was opened."""
        self.grid.restore()
        self.model.load()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the inspector into a drawer where it has no room."""
        super().resizeEvent(event)
        self._fit()

    def make_snapshot(self) -> None:
        """Ask what to freeze."""
        SnapshotDialog(self._kit.theme, self.window(), self.model).open()

    def _make_inspector(self) -> QScrollArea:
        space = self._kit.theme.tokens.space
        page = QWidget()
        page.setBackgroundRole(QPalette.ColorRole.Base)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        above = QVBoxLayout()
        above.setContentsMargins(space.l, space.m, space.l, space.m)
        above.addWidget(self.summary)
        column.addLayout(above)
        column.addWidget(Hairline(self._kit.theme, Qt.Orientation.Horizontal))
        column.addWidget(self.coverage, 1)
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Inspector"))
        return area

    def _lay_out(self) -> None:
        theme = self._kit.theme
        self._left = Splitter(
            theme, Qt.Orientation.Vertical, self.tr("Grid and tasks"),
            memory=self._kit.memory, key=_PARTS,
        )  # fmt: skip
        self._left.addWidget(self.grid)
        self._side = QWidget()
        self._side_row = QHBoxLayout(self._side)
        self._side_row.setContentsMargins(0, 0, 0, 0)
        self._side_row.setSpacing(0)
        self._side_row.addWidget(Hairline(theme, Qt.Orientation.Vertical))
        self._side_row.addWidget(self.inspector, 1)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left, 1)
        row.addWidget(self._side)
        for part in (self, body, self._side, self.grid):
            part.setAutoFillBackground(True)
            part.setBackgroundRole(QPalette.ColorRole.Base)
        self._pages.setAccessibleName(self.tr("Design"))
        self._pages.addWidget(body)
        self._pages.addWidget(self._make_empty())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(Hairline(theme, Qt.Orientation.Horizontal))
        column.addWidget(self._pages, 1)

    def _make_empty(self) -> EmptyState:
        theme = self._kit.theme
        self.add_topics = Button(theme, self.tr("Add topics"), kind=Kind.PRIMARY, icon="plus")
        self.add_topics.follow(self._actions["design.topics"])
        target = Button(theme, self.tr("Write the target"), icon="target")
        target.follow(self._actions["design.target"])
        return EmptyState(
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

    def _connect(self) -> None:
        kit, actions = self._kit, self._actions
        kit.session.opened.connect(lambda _: self.reload())
        kit.session.closed.connect(self.model.clear)
        kit.theme.changed.connect(self._fit)
        self.model.changed.connect(self._show)
        self.head.inspector.clicked.connect(lambda _checked: self.drawer.slide_in())
        actions.provide("design.snapshot", self.make_snapshot)
        actions.provide("design.topics", self.grid.ask_topics)

    def _show(self, grid: Grid) -> None:
        nothing = not grid.topics and not grid.unplaced
        self._pages.setCurrentIndex(1 if nothing else 0)
        self.head.show_grid(grid)

    def _fit(self) -> None:
        theme = self._kit.theme
        narrow = self.window().width() < theme.px(_DRAWER_BELOW)
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
