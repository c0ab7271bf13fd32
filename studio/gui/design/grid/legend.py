"""What the grid's colours and marks say, in the present view."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.domain.task import Split
from studio.gui import text
from studio.gui.design.grid.cells import BARS
from studio.gui.design.grid.figures import Figures, Mode, source_name
from studio.gui.theme.fonts import TextSize
from studio.gui.theme.theme import Theme
from studio.gui.widgets.flow import FlowLayout
from studio.gui.widgets.labels import Label, Tone


class Swatches(QWidget):
    """Small squares in given colours, or the mark of a missed floor."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._colors: tuple[str, ...] = ()
        self._mark = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_colors(self, *colors: str) -> "Swatches":
        """Show squares."""
        self._colors, self._mark = colors, False
        return self._refresh()

    def show_mark(self) -> "Swatches":
        """Show the corner triangle."""
        self._colors, self._mark = (), True
        return self._refresh()

    def sizeHint(self) -> QSize:
        """One square after another."""
        tokens = self._theme.tokens
        wide, high = self._theme.px(tokens.space.l), self._theme.px(tokens.type.line_small)
        mark = self._theme.px(self._theme.tokens.space.m)
        return QSize(mark if self._mark else (wide + 2) * len(self._colors), high)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw them."""
        del event
        side = self._theme.px(self._theme.tokens.space.m)
        wide = self._theme.px(self._theme.tokens.space.l)
        top = (self.height() - side) / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.color.border), 1))
        for at, color in enumerate(self._colors):
            painter.setBrush(QColor(color))
            box = QRectF(at * (wide + 2) + 0.5, top + 0.5, wide - 1, side - 1)
            corner = self._theme.tokens.radius.mark
            painter.drawRoundedRect(box, corner, corner)
        if self._mark:
            painter.setBrush(QColor(self._theme.color.danger))
            corner_ = QPointF(2, top + 1)
            size = self._theme.px(self._theme.tokens.space.s) + 1
            triangle = [corner_, corner_ + QPointF(size, 0), corner_ + QPointF(0, size)]
            painter.drawPolygon(QPolygonF(triangle))
        painter.end()

    def _refresh(self) -> "Swatches":
        self.updateGeometry()
        self.update()
        return self


class Legend(QWidget):
    """Rebuilt for each view: words beside swatches, in lines that wrap."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._figures: Figures | None = None
        self.setAccessibleName(self.tr("Legend"))
        self._row = FlowLayout(theme.tokens.space.s)
        self.setLayout(self._row)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._rebuild)

    def show_figures(self, figures: Figures) -> None:
        """Explain the view that is shown."""
        before = self._figures
        self._figures = figures
        if before is None or _kind(before) != _kind(figures):
            self._rebuild()

    def words(self) -> list[str]:
        """Give the words it shows."""
        items = (self._row.itemAt(at) for at in range(self._row.count()))
        widgets = [item.widget() for item in items if item is not None]
        return [widget.text() for widget in widgets if isinstance(widget, Label)]

    def _rebuild(self) -> None:
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if self._figures is None:
            return
        for sign in self._signs(self._figures):
            self._row.addWidget(sign)
            sign.show()
        self.updateGeometry()

    def _signs(self, figures: Figures) -> list[QWidget]:
        mode, scheme = figures.mode, self._theme.scheme
        if mode is Mode.SPLIT:
            signs = self._bars([text.split(split) for split in Split])
        elif mode is Mode.SOURCE:
            names = [source_name(source) for source in figures.sources]
            others = [self.tr("others")] if figures.has_others else []
            signs = self._bars([*names, *others])
        elif figures.grid.is_planned:
            signs = [
                self._word(self.tr("fewer") if mode is Mode.GAPS else self.tr("below")),
                Swatches(self._theme).show_colors(*scheme.deviation.step),
                self._word(
                    self.tr("more than wanted") if mode is Mode.GAPS else self.tr("above target")
                ),
            ]
        else:
            steps = scheme.ramp.step[:6]
            signs = [self._word(self.tr("none")), Swatches(self._theme).show_colors(*steps),
                     self._word(self.tr("most tasks"))]  # fmt: skip
        mark = Swatches(self._theme).show_mark()
        return [*signs, mark, self._word(self.tr("below floor"))]

    def _bars(self, names: list[str]) -> list[QWidget]:
        signs: list[QWidget] = []
        for name, color in zip(names, BARS, strict=False):
            signs.append(Swatches(self._theme).show_colors(getattr(self._theme.series, color)))
            signs.append(self._word(name))
        return signs

    def _word(self, word: str) -> Label:
        return Label(self._theme, word, size=TextSize.SMALL, tone=Tone.MUTED)


def _kind(figures: Figures) -> tuple[object, ...]:
    return figures.mode, figures.sources, figures.has_others, figures.grid.is_planned
