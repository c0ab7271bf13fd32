"""One rule's verdict on an answer: a sign, the rule's name, and the reason where it matters."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.gui.review.comparison.verdicts import Status, Verdict
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.labels import plain_tip

_SIGNS = {
    Status.PASSED: ("circle-check", "success"),
    Status.WARNED: ("triangle-alert", "warning"),
    Status.FAILED: ("circle-x", "danger"),
    Status.UNKNOWN: ("minus", "text_muted"),
}
_LONGEST = 280  # pixels of a reason at 100 %


class CheckChip(QWidget):
    """Painted from the tokens; the whole reason shows on hover and is read out."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._verdict = Verdict(name="", status=Status.UNKNOWN)
        self._room: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def verdict(self) -> Verdict:
        """What is shown."""
        return self._verdict

    def show_verdict(self, verdict: Verdict) -> None:
        """Show another verdict."""
        if verdict == self._verdict:
            return
        self._verdict = verdict
        self.setAccessibleName(f"{verdict.name}: {verdict.said}")
        self.setAccessibleDescription(verdict.reason)
        whole = f"{verdict.name}: {verdict.reason or verdict.said}"
        self.setToolTip(plain_tip(whole))
        self.updateGeometry()
        self.update()

    def reason_width(self) -> int:
        """Give the width of the reason at its longest, 0 where none is shown."""
        reason = self._reason(None)
        return self._small().horizontalAdvance(reason) if reason else 0

    def width_of(self, room: int | None) -> int:
        """Give the width where the reason may take ``room`` pixels, None for what it likes."""
        space = self._theme.tokens.space
        width = self._side() + space.xs + self.fontMetrics().horizontalAdvance(self._verdict.name)
        reason = self._reason(room)
        if reason:
            width += space.xs + self._small().horizontalAdvance(reason)
        return width + 2

    def set_room(self, room: int | None) -> None:
        """Let the reason take so many pixels; the whole of it shows on hover."""
        if room != self._room:
            self._room = room
            self.update()

    def sizeHint(self) -> QSize:
        """As wide as what it says, the reason cut short."""
        high = self._theme.px(self._theme.tokens.size.hit_target)
        return QSize(self.width_of(self._room), high)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw sign, name and reason."""
        del event
        color, space = self._theme.color, self._theme.tokens.space
        icon, tone = _SIGNS[self._verdict.status]
        painter = QPainter(self)
        sign = self._theme.pixmap(icon, getattr(color, tone))
        painter.drawPixmap(QPoint(0, (self.height() - self._side()) // 2), sign)
        left = self._side() + space.xs
        middle = Qt.AlignmentFlag.AlignVCenter
        muted = self._verdict.status is Status.UNKNOWN
        painter.setPen(QColor(color.text_muted if muted else color.text))
        painter.drawText(QRect(left, 0, self.width(), self.height()), middle, self._verdict.name)
        reason = self._reason(self._room)
        if reason:
            left += self.fontMetrics().horizontalAdvance(self._verdict.name) + space.xs
            painter.setFont(self._theme.font(TextSize.SMALL))
            painter.setPen(QColor(color.text_muted))
            painter.drawText(QRect(left, 0, self.width(), self.height()), middle, reason)
        painter.end()

    def _reason(self, room: int | None) -> str:
        """Give as much of the reason as there is room for; a passed rule needs none."""
        if self._verdict.status is Status.PASSED:
            return ""
        text = self._verdict.reason.replace("\n", " ")
        longest = self._theme.px(_LONGEST)
        room = longest if room is None else min(room, longest)
        return self._small().elidedText(text, Qt.TextElideMode.ElideRight, room)

    def _small(self) -> QFontMetrics:
        return QFontMetrics(self._theme.font(TextSize.SMALL))

    def _side(self) -> int:
        return self._theme.px(self._theme.tokens.size.icon)

    def _restyle(self) -> None:
        self.setFont(self._theme.font(weight=Weight.MEDIUM))
        self.updateGeometry()
        self.update()


def icon(theme: Theme, verdict: Verdict) -> QIcon:
    """Give the sign of a verdict for a menu."""
    name, tone = _SIGNS[verdict.status]
    return theme.icon(name, getattr(theme.color, tone))
