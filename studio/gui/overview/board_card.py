"""The verdict in words, and under it the chosen model's measures with their intervals."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from studio.domain.board import Board, BoardRow
from studio.gui import text
from studio.gui.overview import measures
from studio.gui.overview.measures import MeasureLine, Verdict
from studio.gui.theme import looks
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.looks import Mark
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button
from studio.gui.widgets.card import Card, clear
from studio.gui.widgets.chip import Chip, ChipTone
from studio.gui.widgets.choice import Choice
from studio.gui.widgets.interval import IntervalBar
from studio.gui.widgets.labels import Label, Tone
from studio.reporting.labels import Labels

_SIGNS = {
    ChipTone.GOOD: ("circle-check", "success"),
    ChipTone.OPEN: ("triangle-alert", "warning"),
    ChipTone.BAD: ("circle-x", "danger"),
}


class BoardCard(Card):
    """Says the verdict; ``model_chosen`` tells whose measures are shown."""

    model_chosen = Signal(str)

    def __init__(self, theme: Theme, labels: Labels, run: QAction) -> None:
        super().__init__(theme, "")
        self.setAccessibleName(self.tr("Verdict"))
        self._labels = labels
        self._board: Board | None = None
        self._floors: Mapping[str, float] = {}
        self._chosen = ""
        self._sign = QLabel()
        self._sign.setAccessibleName(self.tr("Verdict"))
        self.verdict = Label(theme, size=TextSize.TITLE, weight=Weight.MEDIUM).wrapped()
        self.title.hide()
        self.choice = Choice(theme, self.tr("Model whose measures are shown"))
        self.choice.chosen.connect(self.choose)
        self._pack_head()
        self._explained = Label(
            theme,
            self.tr(
                "The board compares the student with its base, its teachers and the human "
                "reference on tasks none of them was trained on. It is filled by an evaluation."
            ),
            tone=Tone.MUTED,
        ).wrapped()
        self.offer = Button(theme, run.text()).follow(run)
        run.changed.connect(self._draw_offer)
        self.reasons = Label(theme, tone=Tone.MUTED).wrapped()
        self.body.addWidget(self.reasons)
        self.body.addWidget(self._explained)
        self.body.addWidget(self.offer, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addSpacing(theme.tokens.space.xs)
        self._table = QWidget()
        self.body.addWidget(self._table)
        theme.changed.connect(self._draw)

    def show_board(self, board: Board | None, floors: Mapping[str, float]) -> None:
        """Show another board, with the model the verdict is about unless one was chosen."""
        self._board, self._floors = board, floors
        names = [row.name for row in board.rows] if board else []
        if self._chosen not in names:
            about = measures.subject(board) if board else None
            self._chosen = about.name if about else ""
        self.choice.show_choices(names, chosen=self._chosen)
        self._draw()

    def choose(self, name: str) -> None:
        """Show another model's measures."""
        self._chosen = name
        self.choice.setCurrentText(name)
        self._draw()
        self.model_chosen.emit(name)

    @property
    def chosen(self) -> str:
        """The model whose measures are shown."""
        return self._chosen

    def _pack_head(self) -> None:
        clear(self.head)
        row = QHBoxLayout()
        row.setSpacing(self.theme.tokens.space.s)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.verdict, 1)
        self.head.addLayout(row, 1)
        self.head.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignTop)

    def _draw(self) -> None:
        board = self._board
        row = self._row()
        self._explained.setVisible(board is None)
        self._draw_offer()
        self.choice.setVisible(board is not None)
        about = measures.subject(board) if board else None
        tone = measures.overall(about) if about else ChipTone.OPEN
        icon, color = _SIGNS[tone] if board else ("circle-dashed", "text_muted")
        size = self.theme.tokens.type.line_body
        self._sign.setPixmap(self.theme.pixmap(icon, getattr(self.theme.color, color), size=size))
        first, rest = measures.split_verdict(text.said(board.verdict)) if board else ("", "")
        self.verdict.setText(first or self.tr("Nothing is measured yet"))
        self.reasons.setText(rest)
        self.reasons.setVisible(bool(rest))
        self._replace_table(board, row)

    def _draw_offer(self) -> None:
        self.offer.setVisible(self._board is None and self.offer.isEnabled())

    def _row(self) -> BoardRow | None:
        rows = self._board.rows if self._board else ()
        return next((row for row in rows if row.name == self._chosen), None)

    def _replace_table(self, board: Board | None, row: BoardRow | None) -> None:
        table = QWidget()
        if board is not None and row is not None:
            mark = looks.marks(board.rows, self.theme.tokens, self.theme.series)[row.name]
            shown = measures.lines(board, row, floors=self._floors, labels=self._labels)
            table = MeasureTable(self.theme, shown, mark=mark, count=board.count)
        self.body.replaceWidget(self._table, table)
        self._table.hide()
        self._table.deleteLater()
        self._table = table


class MeasureTable(QWidget):
    """Measure, value, interval with its floor, verdict."""

    def __init__(
        self, theme: Theme, shown: tuple[MeasureLine, ...], *, mark: Mark, count: int
    ) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(self.tr("Measures"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.tokens.space.l)
        self._grid.setVerticalSpacing(theme.tokens.space.xs)
        self._grid.setColumnStretch(2, 1)
        heads = (
            self.tr("Measure"),
            self.tr("Value"),
            self.tr("95 % interval, floor marked"),
            self.tr("Against floor, {count} tasks").format(count=text.number(count)),
        )
        for column, said in enumerate(heads):
            head = Label(theme, said, size=TextSize.SMALL, tone=Tone.MUTED)
            if column == 1:
                head.as_figures()
            self._grid.addWidget(head, 0, column)
        for line in shown:
            self._add(line, mark)

    def _add(self, line: MeasureLine, mark: Mark) -> None:
        at = self._grid.rowCount()
        name = Label(self._theme, line.label)
        name.setToolTip(line.explained)
        name.setAccessibleDescription(line.explained)
        value = Label(self._theme, line.value, weight=Weight.STRONG).as_figures()
        self._grid.addWidget(name, at, 0)
        self._grid.addWidget(value, at, 1)
        if line.interval is not None:
            bar = IntervalBar(self._theme, line.interval, mark)
            bar.setToolTip(line.interval.described)
            self._grid.addWidget(bar, at, 2)
        elif line.bounds:
            self._grid.addWidget(
                Label(self._theme, line.bounds, size=TextSize.SMALL, tone=Tone.MUTED), at, 2
            )
        if line.verdict is not None:
            self._grid.addLayout(self._verdict(line.verdict), at, 3)
        self._grid.setRowMinimumHeight(at, self._theme.px(self._theme.tokens.size.row_dense))

    def _verdict(self, verdict: Verdict) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.tokens.space.s)
        row.addWidget(Chip(self._theme, verdict.word, verdict.tone))
        row.addWidget(Label(self._theme, verdict.more, size=TextSize.SMALL, tone=Tone.MUTED), 1)
        return row
