"""The rail's foot: which target it is, whether its floors are met, and who works here."""

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from studio.gui.shell.standing import Standing, meaning
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.hairline import Hairline

translate = QCoreApplication.translate


class FootLine(Button):
    """An icon with one or two short lines; in a narrow rail the icon alone."""

    def __init__(self, theme: Theme, *, icon: str) -> None:
        super().__init__(theme, "", kind=Kind.QUIET)
        self._sign, self._first, self._second = icon, "", ""
        self._alarmed = self._compact = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, first: str, second: str = "", *, alarmed: bool = False) -> None:
        """Show up to two lines; an alarming second one is told by sign and colour."""
        self._first, self._second, self._alarmed = first, second, alarmed
        whole = ", ".join(line for line in (first, second) if line)
        self.setAccessibleName(whole)
        self.setToolTip("\n".join(line for line in (first, second) if line))
        self.updateGeometry()
        self.update()

    @property
    def lines(self) -> tuple[str, str]:
        """What is shown."""
        return self._first, self._second

    def set_compact(self, compact: bool) -> None:
        """Show the icon alone, or the lines beside it."""
        self._compact = compact
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        tokens = self._theme.tokens
        lines = 1 if self._compact or not self._second else 2
        height = self._theme.px(tokens.type.line_small) * lines + 2 * tokens.space.xs
        return QSize(self._theme.px(tokens.size.hit_target), max(height, self._theme.px(24)))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what the button's own kind draws around it, then icon and lines."""
        super().paintEvent(event)
        space, kind = self._theme.tokens.space, self._theme.tokens.type
        side = self._theme.px(self._theme.tokens.size.icon)
        painter = QPainter(self)
        left = (self.width() - side) // 2 if self._compact else space.s
        line = self._theme.px(kind.line_small)
        alarm = self._alarmed and self._compact
        tint = self._theme.color.warning if alarm else self._theme.color.text_muted
        top = (self.height() - side) // 2 if self._compact else space.xs + (line - side) // 2
        name = "triangle-alert" if alarm else self._sign
        painter.drawPixmap(QPoint(left, max(0, top)), self._theme.pixmap(name, tint))
        if not self._compact:
            room = QRect(left + side + space.s, space.xs, self.width(), line)
            room.setRight(self.width() - space.xs)
            self._draw_line(painter, room, self._first, strong=bool(self._second))
            self._draw_line(painter, room.translated(0, line), self._second, alarmed=self._alarmed)
        painter.end()

    def _draw_line(
        self,
        painter: QPainter,
        room: QRect,
        text: str,
        *,
        strong: bool = False,
        alarmed: bool = False,
    ) -> None:
        color = self._theme.color
        painter.setFont(
            self._theme.font(TextSize.SMALL, Weight.STRONG if strong else Weight.REGULAR)
        )
        painter.setPen(
            QColor(color.warning if alarmed else color.text if strong else color.text_muted)
        )
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)


class RailFoot(QWidget):
    """Pressing the target goes to it, pressing the person to the preferences."""

    target_asked = Signal()
    person_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(translate("RailFoot", "Target and reviewer"))
        self.target = FootLine(theme, icon="target")
        self.target.clicked.connect(lambda _checked: self.target_asked.emit())
        self.person = FootLine(theme, icon="user")
        self.person.clicked.connect(lambda _checked: self.person_asked.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.tokens.space.xs)
        column.addWidget(Hairline(theme, Qt.Orientation.Horizontal))
        column.addWidget(self.target)
        column.addWidget(self.person)
        self.show_standing(Standing())
        self.show_person("")

    def show_standing(self, standing: Standing) -> None:
        """Say which version of the target stands, and how many cells are below their floor."""
        if standing.target_version is None:
            first = translate("RailFoot", "No target yet")
        else:
            first = translate("RailFoot", "Target v{number}").format(number=standing.target_version)
        below = meaning("design", standing.below_floor) if standing.below_floor else ""
        self.target.say(first, below, alarmed=bool(below))

    def show_person(self, name: str) -> None:
        """Say whose work is recorded."""
        self.person.say(name or translate("RailFoot", "Reviewer not named"))

    def set_compact(self, compact: bool) -> None:
        """Show icons alone, or words beside them."""
        self.target.set_compact(compact)
        self.person.set_compact(compact)
