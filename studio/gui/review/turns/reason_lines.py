"""Reasons in as many lines as they need, for where there is little width and much height."""

from PySide6.QtCore import QPoint, QRect, QSize

from studio.gui.review.deciding.reason_toggle import ReasonToggle
from studio.gui.theme.theme import Theme
from studio.gui.widgets.flow import FlowLayout


class ReasonLines(FlowLayout):
    """Wraps toggles; cuts only words that are wider than a line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme.tokens.space.xs)
        self._theme = theme

    def minimumSize(self) -> QSize:
        """As narrow as there is room."""
        return QSize(0, self._high())

    def toggles(self) -> list[ReasonToggle]:
        """Give the toggles in their order."""
        widgets = [item.widget() for item in self._items]
        return [one for one in widgets if isinstance(one, ReasonToggle)]

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        high, left, top = self._high(), rect.left(), rect.top()
        for one in self.toggles():
            most = max(0, rect.width() - one.width_of(0))
            width = one.width_of(most)
            if left > rect.left() and left + width > rect.right() + 1:
                left, top = rect.left(), top + high + self._gap
            if place:
                one.set_most(most)
                one.setGeometry(QRect(QPoint(left, top), QSize(width, high)))
            left += width + self._gap
        return top - rect.top() + high

    def _high(self) -> int:
        return self._theme.px(self._theme.tokens.size.hit_target)
