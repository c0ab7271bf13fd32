"""All models side by side on the same held-out tasks: resolution, and resolution by kind."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from studio.domain.board import Board, BoardRow, Slice
from studio.gui import text
from studio.gui.charts.slice_chart import SliceChart
from studio.gui.overview import measures
from studio.gui.theme import looks
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.looks import Mark
from studio.gui.theme.theme import Theme
from studio.gui.widgets.card import Card
from studio.gui.widgets.interval import Interval, IntervalBar
from studio.gui.widgets.labels import ElidedLabel, Label, Tone
from studio.reporting import numbers
from studio.reporting.labels import Labels


class ModelsCard(Card):
    """Interval bars per model above, the chosen model by kind below."""

    def __init__(self, theme: Theme, labels: Labels) -> None:
        super().__init__(theme, "")
        self._labels = labels
        self._board: Board | None = None
        self._floor: float | None = None
        self._chosen = ""
        self._rows = QWidget()
        self.body.addWidget(self._rows)
        self.by_kind = Label(theme, weight=Weight.STRONG)
        self.body.addSpacing(theme.tokens.space.s)
        self.body.addWidget(self.by_kind)
        self.chart = SliceChart(theme)
        self.body.addWidget(self.chart)
        theme.changed.connect(self._draw)

    def show_board(self, board: Board | None, *, floor: float | None, chosen: str) -> None:
        """Show another board; hidden while there is none."""
        self._board, self._floor, self._chosen = board, floor, chosen
        self.setVisible(board is not None)
        self._draw()

    def choose(self, name: str) -> None:
        """Show another model by kind."""
        self._chosen = name
        self._draw()

    def _draw(self) -> None:
        board = self._board
        if board is None:
            return
        metric = measures.headline(board, self._labels)
        name = self._labels.metric(metric)
        self.title.setText(self.tr("{measure} by model").format(measure=name))
        self.setAccessibleName(self.title.text())
        self.set_fact(self.tr("{count} held-out tasks").format(count=text.number(board.count)))
        marks = looks.marks(board.rows, self.theme.tokens, self.theme.series)
        rows = ModelRows(self.theme, board.rows, marks=marks, metric=metric, floor=self._floor)
        self.body.replaceWidget(self._rows, rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = rows
        self._draw_slices(board, marks, name)

    def _draw_slices(self, board: Board, marks: dict[str, Mark], name: str) -> None:
        kinds = [self._named(piece) for piece in board.slices if piece.dimension == "kind"]
        self.by_kind.setVisible(bool(kinds))
        self.chart.setVisible(bool(kinds))
        self.by_kind.setText(
            self.tr("{measure} by kind: {model}").format(measure=name, model=self._chosen)
        )
        self.chart.setAccessibleName(self.by_kind.text())
        self.chart.show_slices(kinds, marks=marks, chosen=self._chosen)

    def _named(self, piece: Slice) -> Slice:
        value = self._labels.value(piece.dimension, piece.value)
        return Slice(
            dimension=piece.dimension, value=value, count=piece.count, figures=piece.figures
        )


class ModelRows(QWidget):
    """One line for each model: mark, name, value, interval on one common scale."""

    def __init__(
        self,
        theme: Theme,
        rows: Sequence[BoardRow],
        *,
        marks: dict[str, Mark],
        metric: str,
        floor: float | None,
    ) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Models"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.tokens.space.s)
        grid.setVerticalSpacing(theme.tokens.space.xs)
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(4, 3)
        for at, row in enumerate(row for row in rows if metric in row.figures):
            figure = row.figures[metric]
            bounds = numbers.interval(figure)
            described = f"{row.name}: {numbers.value(figure)} ({bounds})"
            interval = Interval(
                value=figure.value, low=figure.low, high=figure.high, floor=floor,
                described=described,
            )  # fmt: skip
            grid.addWidget(MarkSign(theme, marks[row.name], row.role.value), at, 0)
            grid.addWidget(ElidedLabel(theme, row.name), at, 1)
            grid.addWidget(Label(theme, numbers.value(figure), weight=Weight.STRONG).as_figures(),
                           at, 2)  # fmt: skip
            grid.addWidget(
                Label(theme, bounds, size=TextSize.SMALL, tone=Tone.MUTED).as_figures(), at, 3
            )
            grid.addWidget(IntervalBar(theme, interval, marks[row.name]), at, 4)
            grid.setRowMinimumHeight(at, theme.px(theme.tokens.size.row_dense))


class MarkSign(QWidget):
    """A model's mark as it stands in the charts."""

    def __init__(self, theme: Theme, mark: Mark, role: str) -> None:
        super().__init__()
        self._theme, self._mark = theme, mark
        self.setAccessibleName(role)
        self.setToolTip(role)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As large as an icon."""
        side = self._theme.px(self._theme.tokens.size.icon)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBackground(QBrush(QColor(self._theme.color.surface)))
        centre = QPointF(self.width() / 2, self.height() / 2)
        self._mark.paint(painter, centre, radius=self._theme.px(self._theme.tokens.space.xs))
        painter.end()
