"""The legend: each mark with its name and how many tasks it stands for."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.gui import text
from studio.gui.design.coverage.aspects import Category
from studio.gui.design.coverage.sprites import mark_of
from studio.gui.theme.fonts import TextSize
from studio.gui.theme.theme import Theme
from studio.gui.widgets.flow import FlowLayout
from studio.reporting import visible

_LONGEST = 24  # letters of a name; the tip has all of it


class LegendEntry(QWidget):
    """One mark, name and count, painted in the theme's colours."""

    def __init__(self, theme: Theme, category: Category) -> None:
        super().__init__()
        self._theme, self._category = theme, category
        name = visible.show(category.name)
        cut = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
        self._text = f"{cut}  {text.number(category.count)}"
        self.setAccessibleName(f"{name}: {text.number(category.count)}")
        self.setFont(theme.font(TextSize.SMALL))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as mark and text."""
        width = self.fontMetrics().horizontalAdvance(self._text)
        return QSize(self._left() + width + 2, self._theme.px(self._theme.tokens.type.line_small))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw mark and text."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBackground(QColor(self._theme.color.surface))
        radius = self._theme.px(3.5)
        centre = QPointF(radius + 1.5, self.height() / 2)
        mark_of(self._theme, self._category).paint(painter, centre, radius=radius)
        painter.setPen(QColor(self._theme.color.text_muted))
        middle = (self.height() + self.fontMetrics().capHeight()) // 2
        painter.drawText(self._left(), middle, self._text)
        painter.end()

    def _left(self) -> int:
        return self._theme.px(self._theme.tokens.space.m)


class Legend(QWidget):
    """Entries in lines that wrap."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[Category, ...] = ()
        self._flow = FlowLayout(theme.tokens.space.s)
        self.setLayout(self._flow)
        self.setAccessibleName(self.tr("Legend"))
        theme.changed.connect(self._fill)

    def show_categories(self, categories: Sequence[Category]) -> None:
        """Show these entries."""
        if tuple(categories) != self._shown:
            self._shown = tuple(categories)
            self._fill()

    def _fill(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for category in self._shown:
            self._flow.addWidget(LegendEntry(self._theme, category))
        self.setVisible(bool(self._shown))
        self.updateGeometry()
