"""The overview screen: verdict, funnel, curves and models; beside them steps and activity."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from studio.domain.board import Board, FunnelStage
from studio.domain.target import Target
from studio.gui import labels
from studio.gui.actions.bindings import ActionSet
from studio.gui.operations.turns import Turns
from studio.gui.overview import measures
from studio.gui.overview.activity_card import ActivityCard
from studio.gui.overview.board_card import BoardCard
from studio.gui.overview.empty import EmptyProject, import_command
from studio.gui.overview.funnel_card import FunnelCard
from studio.gui.overview.head import OverviewHead
from studio.gui.overview.model import OverviewModel
from studio.gui.overview.models_card import ModelsCard
from studio.gui.overview.pipeline_card import PipelineCard
from studio.gui.overview.shares_card import SharesCard
from studio.gui.overview.training_card import TrainingCard
from studio.gui.shell.kit import Kit
from studio.gui.shell.toasts import copy_text
from studio.gui.widgets.hairline import Hairline

_ONE_COLUMN_BELOW = 940


def make(kit: Kit, actions: ActionSet) -> QWidget:
    """Make the screen with its view-model."""
    return OverviewView(kit, OverviewModel(kit.runner), actions)


class OverviewView(QWidget):
    """Shows the open project; every number comes from the view-model.

    Its cards are built in turns, as all of them at once would hold the window up.
    """

    ready = Signal()

    def __init__(self, kit: Kit, model: OverviewModel, actions: ActionSet) -> None:
        super().__init__()
        self._kit = kit
        self.model = model
        model.setParent(self)
        model.while_shown(self)
        self._labels = labels.load()
        self._actions = actions
        self.is_ready = False
        self.setAccessibleName(self.tr("Overview"))
        self._area = QScrollArea()
        self._pages = QStackedWidget()
        self._pages.setAccessibleName(self.tr("Overview"))
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._side = QWidget()
        self._main, self._beside = self._column(), self._column()
        self._whole = QVBoxLayout(self)
        self._build_head()
        self._lay_out()
        main = (self._build_top, self._build_training, self._add_box, self._add_box)
        side = (self._build_models, self._build_steps, self._build_side)
        Turns((*main, *side, self._finish), self)

    def _build_head(self) -> None:
        theme = self._kit.theme
        self.head = OverviewHead(theme, self._kit.pipeline, self._actions)
        self._whole.addWidget(self.head)

    def _build_top(self) -> None:
        theme = self._kit.theme
        self.board = BoardCard(theme, self._labels, self._actions["run.pipeline"])
        self.funnel = FunnelCard(theme)
        _append(self._main, self.board, self.funnel)

    def _build_training(self) -> None:
        self.training = TrainingCard(self._kit.theme, self._labels)
        _append(self._main, self.training)

    def _add_box(self) -> None:
        self.training.add_box()

    def _build_models(self) -> None:
        self.models = ModelsCard(self._kit.theme, self._labels)
        _append(self._main, self.models)

    def _build_steps(self) -> None:
        self.pipeline = PipelineCard(self._kit.theme, self._kit.pipeline, self._actions)
        _append(self._beside, self.pipeline)

    def _build_side(self) -> None:
        self.shares = SharesCard(self._kit.theme, self._labels)
        self.activity = ActivityCard(self._kit.theme)
        self.empty = EmptyProject(self._kit.theme, self._actions)
        self._pages.addWidget(self.empty)
        _append(self._beside, self.shares, self.activity)

    def _finish(self) -> None:
        self._connect()
        if self._kit.session.current is not None:
            self.reload()
        self.is_ready = True
        self.ready.emit()

    def reload(self) -> None:
        """Read everything of the project that was opened."""
        project = self._kit.session.current
        if project is not None:
            self.empty.command.setText(import_command(project.path))
            self.model.load()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the side column under the main one where it is too narrow for two."""
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        space = self._kit.theme.tokens.space
        self._side.setLayout(self._beside)
        self._columns.setSpacing(space.m)
        self._columns.addLayout(self._main, 2)
        self._columns.addWidget(self._side, 1)
        self._leave_margin(0)
        page = QWidget()
        page.setLayout(self._columns)
        area = self._area
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.verticalScrollBar().rangeChanged.connect(self._follow_bar)
        area.setWidget(page)
        area.setAccessibleName(self.tr("Overview"))
        self._pages.addWidget(area)
        whole = self._whole
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Hairline(self._kit.theme, Qt.Orientation.Horizontal))
        whole.addWidget(self._pages, 1)

    def _follow_bar(self, _: int, most: int) -> None:
        width = self._area.verticalScrollBar().width()
        self._leave_margin(width if most else 0)

    def _leave_margin(self, taken: int) -> None:
        """Keep the right edge in line with the head's, with or without a scroll bar."""
        space = self._kit.theme.tokens.space
        self._columns.setContentsMargins(space.l, space.m, max(0, space.l - taken), space.l)

    def _column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._kit.theme.tokens.space.m)
        column.addStretch(1)
        return column

    def _connect(self) -> None:
        model = self.model
        self._kit.session.opened.connect(lambda _: self.reload())
        self._kit.session.closed.connect(model.clear)
        model.target.changed.connect(self._show_target)
        model.stages.changed.connect(self._show_stages)
        model.board.changed.connect(self._show_board)
        model.curves.changed.connect(self.training.show_curves)
        model.shares.changed.connect(self.shares.show_shares)
        model.activity.changed.connect(self.activity.show_activity)
        self.board.model_chosen.connect(self.models.choose)
        self.empty.copy_asked.connect(lambda: copy_text(self.empty.command.text()))
        self._kit.theme.changed.connect(self._fit)

    def _show_target(self, target: Target | None) -> None:
        self.head.show_target(target)
        self._show_board(self.model.board.value)

    def _show_stages(self, stages: Sequence[FunnelStage]) -> None:
        self.funnel.show_stages(stages)
        without_tasks = bool(stages) and not any(stage.count for stage in stages)
        self._pages.setCurrentIndex(1 if without_tasks else 0)
        self.head.show_empty(without_tasks)

    def _show_board(self, board: Board | None) -> None:
        target = self.model.target.value
        floors = target.floors if target else {}
        self.board.show_board(board, floors)
        floor = floors.get(measures.headline(board, self._labels)) if board else None
        self.models.show_board(board, floor=floor, chosen=self.board.chosen)

    def _fit(self) -> None:
        narrow = self.width() < self._kit.theme.px(_ONE_COLUMN_BELOW)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(direction)


def _append(column: QVBoxLayout, *cards: QWidget) -> None:
    """Put cards at the end of a column, over the room that is left."""
    for card in cards:
        column.insertWidget(column.count() - 1, card)
