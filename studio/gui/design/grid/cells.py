"""Paints the grid's cells from the tokens, and edits their targets and floors in place."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QRegularExpression,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QPolygonF,
    QRegularExpressionValidator,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studio.gui.design.grid.figures import Figure
from studio.gui.design.grid.table import FIGURE
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.theme.tokens import Scale
from studio.gui.widgets.line_edit import LineEdit

_SHARE = QRegularExpression(r"\s*\d{0,7}([.,]\d{0,3})?\s*%?\s*")
_FLOOR = QRegularExpression(r"\s*\d{0,7}\s*")
BARS = ("blue", "orange", "green", "purple")
_Index = QModelIndex | QPersistentModelIndex


class Face:
    """A font with its measures."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetrics(font)


class CellPainter(QStyledItemDelegate):
    """A rounded rectangle in its step's colour, its number in the step's ink; marks on top."""

    entered = Signal(object, str, bool)  # QModelIndex, the text, whether it is a floor

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.floors = False  # what the next editor edits
        theme.changed.connect(self._restyle)
        self._restyle()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one cell."""
        figure: Figure = index.data(FIGURE)
        state = option.state
        box = QRectF(option.rect).adjusted(1, 1, -1, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self._fill(painter, box, figure)
        if index.row() == index.model().rowCount() - 1:
            painter.fillRect(QRectF(option.rect.left(), option.rect.top(), option.rect.width(), 1),
                             QColor(self._theme.color.border))  # fmt: skip
        if state & QStyle.StateFlag.State_MouseOver and not figure.short:
            self._ring(painter, box, self._theme.color.border_strong, 1)
        if len(figure.parts) > 1 and figure.scale:
            self._bars(painter, box, figure)
        self._write(painter, option.rect, figure, ink)
        if state & QStyle.StateFlag.State_Selected:
            self._ring(painter, box, self._theme.color.focus, self._theme.tokens.stroke.focus)
            edge = self._theme.tokens.stroke.focus
            box = box.adjusted(edge, edge, -edge, -edge)
        elif state & QStyle.StateFlag.State_HasFocus:
            self._ring(painter, box, self._theme.color.focus, 1)
        if figure.below:
            self._triangle(painter, box)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as a row of a table."""
        del option, index
        size = self._theme.tokens.size
        return QSize(self._theme.px(size.control), self._theme.px(size.row))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """Give a field for a target (tasks, or a share with %), or for a floor."""
        del option, index
        name = self.tr("Floor of train tasks") if self.floors else self.tr("Target: tasks, or %")
        field = LineEdit(self._theme, name)
        field.setParent(parent)
        field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        field.setPlaceholderText(self.tr("floor") if self.floors else self.tr("tasks or %"))
        field.setToolTip(self._floor_tip() if self.floors else name)
        field.setValidator(QRegularExpressionValidator(_FLOOR if self.floors else _SHARE, field))
        field.setProperty("floors", self.floors)
        field.setFrame(False)
        return field

    def _floor_tip(self) -> str:
        return self.tr(
            "Fewest train tasks of a kind and topic; the difficulties shown count together. "
            "For a whole row or column the number is spread by shares."
        )

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Begin with nothing: what is typed replaces what was."""
        del editor, index

    def setModelData(self, editor: QWidget, model: object, index: _Index) -> None:
        """Tell what was typed."""
        del model
        assert isinstance(editor, LineEdit)
        if editor.text().strip():
            self.entered.emit(index, editor.text(), bool(editor.property("floors")))

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Fill the cell, and more where it is narrow."""
        del index
        least = self._theme.px(self._theme.tokens.size.control * 3)
        rect = QRect(option.rect)
        if rect.width() < least:
            rect.setWidth(least)
        parent = editor.parentWidget()
        if parent is not None and rect.right() > parent.width():
            rect.moveRight(parent.width() - 1)
        editor.setGeometry(rect)

    def _fill(self, painter: QPainter, box: QRectF, figure: Figure) -> str:
        """Colour the cell; give the colour to write in."""
        if not figure.scale:
            return self._theme.color.warning if figure.short else self._theme.color.text_muted
        scale: Scale = getattr(self._theme.scheme, figure.scale)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(scale.step[figure.step]))
        corner = self._theme.tokens.radius.mark
        painter.drawRoundedRect(box, corner, corner)
        return scale.ink[figure.step]

    def _ring(self, painter: QPainter, box: QRectF, color: str, width: int) -> None:
        corner, edge = self._theme.tokens.radius.mark, width / 2
        painter.setPen(QPen(QColor(color), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(edge, edge, -edge, -edge), corner, corner)

    def _triangle(self, painter: QPainter, box: QRectF) -> None:
        side = self._theme.px(self._theme.tokens.space.s) + 1
        corner = box.topLeft()
        painter.setPen(QPen(QColor(self._theme.color.surface), 1))
        painter.setBrush(QColor(self._theme.color.danger))
        painter.drawPolygon(
            QPolygonF([corner, corner + QPointF(side, 0), corner + QPointF(0, side)])
        )

    def _bars(self, painter: QPainter, box: QRectF, figure: Figure) -> None:
        """Draw how the tasks part, as a strip along the cell's lower edge."""
        total = sum(figure.parts)
        high = self._theme.px(self._theme.tokens.space.xs) * 0.75
        left, width = box.left() + 3, box.width() - 6
        painter.setPen(Qt.PenStyle.NoPen)
        for name, count in zip(BARS, figure.parts, strict=False):
            if count:
                part = width * count / total
                painter.setBrush(QColor(getattr(self._theme.series, name)))
                painter.drawRect(QRectF(left, box.bottom() - high - 1, max(1.0, part - 1), high))
                left += part

    def _write(self, painter: QPainter, rect: QRect, figure: Figure, ink: str) -> None:
        strong, rest = self._fonts(figure)
        wide = strong.metrics.horizontalAdvance(figure.strong)
        small = rest.metrics.horizontalAdvance(figure.rest)
        room = rect.width() - 2 * self._theme.tokens.space.xs
        if wide + small > room:
            small = 0
        text = figure.strong
        if wide > room:
            text = strong.metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            wide = strong.metrics.horizontalAdvance(text)
        left = rect.left() + (rect.width() - wide - small) // 2
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        lift = self._theme.px(2) if len(figure.parts) > 1 and figure.scale else 0
        painter.setPen(QColor(ink))
        painter.setFont(strong.font)
        line = QRect(left, rect.top() - lift, wide + 1, rect.height())
        painter.drawText(line, middle | Qt.TextFlag.TextDontClip, text)
        if small:
            painter.setFont(rest.font)
            painter.drawText(line.translated(wide, 0), middle | Qt.TextFlag.TextDontClip,
                             figure.rest)  # fmt: skip

    def _fonts(self, figure: Figure) -> tuple[Face, Face]:
        if not figure.scale:
            return self._faces["sum"], self._faces["small"]
        if figure.parts:
            return self._faces["sum"], self._faces["sum"]
        return self._faces["strong"], self._faces["small"]

    def _restyle(self) -> None:
        """Make the fonts once, not for every cell."""
        theme = self._theme
        self._faces = {
            "strong": Face(theme.font(TextSize.BODY, Weight.STRONG, figures=True)),
            "sum": Face(theme.font(TextSize.SMALL, Weight.MEDIUM, figures=True)),
            "small": Face(theme.font(TextSize.SMALL, figures=True)),
        }
