"""Paints what stands behind a pane's text: tints, stretches that differ, filler and folds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import bidirectional

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QTextBlock, QTextLine

from studio.gui.diff.marks import Side
from studio.gui.diff.places import Stretch
from studio.gui.theme.fonts import TextSize
from studio.gui.theme.theme import Theme

if TYPE_CHECKING:
    from studio.gui.diff.pane import DiffPane

translate = QCoreApplication.translate

_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN", "RLE", "RLO", "RLI"})


def paint(painter: QPainter, pane: "DiffPane", area: QRect, theme: Theme) -> None:
    """Paint what of the pane lies in an area of its viewport."""
    painter.fillRect(area, QColor(theme.color.surface))
    brush = _Brush(painter, pane, theme)
    for block, rect in pane.visible_blocks(area.top(), area.bottom()):
        brush.line(block, rect)
    brush.stretches()


@dataclass(slots=True)
class _Marks:
    """What is painted in one go: changing a painter's pen and brush costs more than a box."""

    boxes: list[QRectF] = field(default_factory=list)
    lines: list[QLineF] = field(default_factory=list)


class _Row(NamedTuple):
    """One row of a line on the screen: its units ``start:end``, and where it stands."""

    line: QTextLine
    start: int
    end: int
    top: float
    height: float


class _Brush:
    """Paints the lines of one pane."""

    def __init__(self, painter: QPainter, pane: "DiffPane", theme: Theme) -> None:
        self._painter, self._pane, self._theme = painter, pane, theme
        self._width = pane.viewport().width()
        self._bottom = painter.viewport().height()
        color = theme.color
        self._tints = {True: QColor(color.removed), False: QColor(color.added)}
        self._strong = {True: QColor(color.removed_strong), False: QColor(color.added_strong)}
        self._ink = {True: QColor(color.removed_mark), False: QColor(color.added_mark)}
        self._filler, self._filler_line = QColor(color.filler), QColor(color.filler_line)
        self._marks = {True: _Marks(), False: _Marks()}
        self._said: list[QRectF] = []
        self._current: list[QRectF] = []

    def line(self, block: QTextBlock, rect: QRectF) -> None:
        """Paint behind one line and in the room around it."""
        line = block.blockNumber()
        over = self._pane.filler.over if line == 0 else 0
        body = rect.height() - over - self._pane.filler.under(line)
        box = QRectF(rect.left(), rect.top() + over, 0, body)
        self._body(self._pane.side, block, box, rect=rect)
        self._rooms(line, rect)

    def stretches(self) -> None:
        """Paint the stretches met so far; added ones are underlined, removed ones struck through.

        That way colour is not the only cue.
        """
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = self._theme.tokens.radius.mark
        for is_left, marks in self._marks.items():
            if not marks.boxes:
                continue
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(self._strong[is_left])
            for box in marks.boxes:
                self._painter.drawRoundedRect(box, radius, radius)
            self._painter.setPen(QPen(self._ink[is_left], self._theme.tokens.stroke.border))
            self._painter.drawLines(marks.lines)
            self._marks[is_left] = _Marks()
        if self._said or self._current:
            self._frames()

    def _frames(self) -> None:
        """Frame what something is said of, and the current change over that."""
        color, stroke = self._theme.color, self._theme.tokens.stroke
        radius = self._theme.tokens.radius.mark
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        dots = QPen(QColor(color.warning), stroke.focus, Qt.PenStyle.DotLine)
        for pen, boxes in (
            (dots, self._said),
            (QPen(QColor(color.focus), stroke.focus), self._current),
        ):
            self._painter.setPen(pen)
            for box in boxes:
                self._painter.drawRoundedRect(box, radius, radius)
            boxes.clear()

    def _body(self, side: Side, block: QTextBlock, body: QRectF, *, rect: QRectF) -> None:
        line = block.blockNumber()
        if line in side.changed:
            tint = self._tints[side.is_left]
            self._painter.fillRect(QRectF(0, body.top(), self._width, body.height()), tint)
        stretches = side.stretches.get(line, ())
        if stretches:
            self._pane.filler.lay_out(block)
        marks = self._marks[side.is_left]
        for box in self._boxes(block, rect, stretches):
            marks.boxes.append(box)
            y = box.center().y() if side.is_left else box.bottom() - 1
            marks.lines.append(QLineF(box.left(), y, box.right(), y))
        owner = self._pane if side is self._pane.side else self._pane.ghost_pane
        if owner is not None and (owner.said or owner.current or owner.current_lines):
            self._note_frames(owner, block, body, rect=rect)

    def _note_frames(
        self, owner: "DiffPane", block: QTextBlock, body: QRectF, *, rect: QRectF
    ) -> None:
        """Note what of a line stands in frames; whole lines are framed as one."""
        line = block.blockNumber()
        self._said.extend(self._boxes(block, rect, owner.said.get(line, ())))
        current = owner.current.get(line)
        if current is not None:
            self._pane.filler.lay_out(block)
            edge = self._theme.tokens.stroke.focus / 2
            boxes = list(self._boxes(block, rect, [current]))
            if not boxes and current.start == current.end:
                boxes = [self._caret(block, rect, current.start)]
            self._current.extend(box.adjusted(-edge, 0, edge, 0) for box in boxes)
        lines = owner.current_lines
        if line in lines:
            edge = self._theme.tokens.stroke.focus / 2
            box = QRectF(edge, body.top(), self._width - 2 * edge, body.height())
            self._current.append(box.adjusted(0, edge, 0, -edge))

    def _caret(self, block: QTextBlock, rect: QRectF, at: int) -> QRectF:
        """Give an empty place in a line: where the other text has something."""
        line = block.layout().lineForTextPosition(at)
        x = _x(line.cursorToX(at)) if line.isValid() else 0.0
        top = rect.top() + (line.y() if line.isValid() else 0.0)
        height = line.height() if line.isValid() else rect.height()
        return QRectF(rect.left() + x, top, 0, height)

    def _boxes(
        self, block: QTextBlock, rect: QRectF, stretches: Sequence[Stretch]
    ) -> Iterator[QRectF]:
        """Give where stretches lie, row by row."""
        if not stretches:
            return
        text, rows = block.text(), list(self._rows(block, rect.top()))
        for stretch in stretches:
            for row in rows:
                first, last = max(stretch.start, row.start), min(stretch.end, row.end)
                if first >= last:
                    continue
                for left, right in spans(row.line, text, first, last):
                    yield QRectF(rect.left() + left, row.top, right - left, row.height)

    def _rows(self, block: QTextBlock, top: float) -> Iterator["_Row"]:
        """Give the rows of a line that are in view."""
        layout = block.layout()
        for index in range(layout.lineCount()):
            line = layout.lineAt(index)
            start, y, height = line.textStart(), top + line.y(), line.height()
            if y > self._bottom:
                return
            if y + height >= 0:
                yield _Row(line, start, start + line.textLength(), y, height)

    def _rooms(self, line: int, rect: QRectF) -> None:
        """Fill the room that the other text takes."""
        under, bottom = self._pane.filler.under(line), rect.bottom()
        if line in self._pane.bars:
            under -= self._pane.bar_height()
            bottom -= self._pane.bar_height()
            self._bar(line, bottom)
        if line == 0 and self._pane.filler.over:
            self._room(0, QRectF(0, rect.top(), self._width, self._pane.filler.over))
        if under > 0:
            self._room(line + 1, QRectF(0, bottom - under, self._width, under))

    def _room(self, before: int, room: QRectF) -> None:
        """Paint the lines that were removed here, or hatch what is only filler."""
        ghosts, pane = self._pane.ghosts.get(before), self._pane.ghost_pane
        if ghosts is not None and pane is not None:
            self._ghosts(pane, room, *ghosts)
            return
        self._painter.fillRect(room, self._filler)
        self._painter.fillRect(room, QBrush(self._filler_line, Qt.BrushStyle.BDiagPattern))

    def _ghosts(self, pane: "DiffPane", room: QRectF, first: int, last: int) -> None:
        block, top = pane.document().findBlockByNumber(first), room.top()
        while block.isValid() and block.blockNumber() < last and top < room.bottom():
            height = pane.filler.text_height(block)
            if top + height >= 0:
                rect = QRectF(0, top, self._width, height)
                self._body(pane.side, block, QRectF(0, top, 0, height), rect=rect)
                self.stretches()
                self._painter.setPen(QColor(self._theme.color.text))
                block.layout().draw(self._painter, QPointF(0, top))
            top += height
            block = block.next()

    def _bar(self, line: int, top: float) -> None:
        box = QRectF(0, top, self._width, self._pane.bar_height())
        self._painter.fillRect(box, QColor(self._theme.color.sunken))
        self._painter.setPen(QColor(self._theme.color.text_muted))
        self._painter.setFont(self._theme.font(TextSize.SMALL))
        text = translate("DiffPane", "%n equal line(s)", "", self._pane.bars[line])
        self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"⋯ {text} ⋯")


def spans(line: QTextLine, text: str, first: int, last: int) -> list[tuple[float, float]]:
    """Give from where to where characters of a line stand: several where directions mix.

    Positions count as Qt does, in UTF-16 units of the block's ``text``.
    """
    begin = line.textStart()
    shown = text[begin : begin + line.textLength()]
    found: list[tuple[float, float]] = []
    if not shown.isascii() and any(bidirectional(one) in _RIGHT_TO_LEFT for one in shown):
        boxes = (run.boundingRect() for run in line.glyphRuns(first, last - first))
        found = [(box.left(), box.right()) for box in boxes if box.width() > 0]
    if not found:
        left, right = sorted((_x(line.cursorToX(first)), _x(line.cursorToX(last))))
        found = [(left, right)]
    return found


def _x(found: object) -> float:
    """PySide gives the x alone or with the position that it moved to."""
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]
