"""Lays buttons in a row; where it is too short, one after the other gives up its words."""

from PySide6.QtCore import QPoint, QRect, QSize

from studio.gui.widgets.flow import FlowLayout
from studio.gui.widgets.key_button import KeyButton


class NarrowingLayout(FlowLayout):
    """Wraps when even icons and keys are too many for one line.

    What comes after ``add_gap`` stands at the right end while all is on one line.
    """

    def __init__(self, gap: int) -> None:
        super().__init__(gap)
        self._apart: int | None = None

    def add_gap(self) -> None:
        """Put what comes from here on at the right end."""
        self._apart = self.count()

    def sizeHint(self) -> QSize:
        """All on one line, with their words."""
        shown = self._shown()
        width = sum(_width(one, narrow=False) for one in shown)
        return QSize(width + self._gap * max(0, len(shown) - 1), _height(shown))

    def minimumSize(self) -> QSize:
        """The widest without words, alone on its line."""
        shown = self._shown()
        return QSize(max((_width(one, narrow=True) for one in shown), default=0), _height(shown))

    def _shown(self) -> list[KeyButton]:
        widgets = [item.widget() for item in self._items]
        return [one for one in widgets if isinstance(one, KeyButton) and not one.isHidden()]

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        shown = self._shown()
        narrow = self._giving_way(shown, rect.width())
        widths = {one: _width(one, narrow=one in narrow) for one in shown}
        total = sum(widths.values()) + self._gap * max(0, len(shown) - 1)
        rest = max(0, rect.width() - total)
        apart = self._after_gap()
        left, top, high = rect.left(), rect.top(), _height(shown)
        for one in shown:
            if left > rect.left() and left + widths[one] > rect.right() + 1:
                left, top = rect.left(), top + high + self._gap
            if rest and one in apart:
                left, rest = left + rest, 0
            if place:
                one.set_narrow(one in narrow)
                one.setGeometry(QRect(QPoint(left, top), QSize(widths[one], high)))
            left += widths[one] + self._gap
        return top + high - rect.top() if shown else 0

    def _giving_way(self, shown: list[KeyButton], width: int) -> set[KeyButton]:
        total = sum(_width(one, narrow=False) for one in shown)
        total += self._gap * max(0, len(shown) - 1)
        narrow: set[KeyButton] = set()
        for one in sorted(shown, key=lambda one: one.yields):
            if total <= width:
                break
            total -= _width(one, narrow=False) - _width(one, narrow=True)
            narrow.add(one)
        return narrow

    def _after_gap(self) -> set[KeyButton]:
        if self._apart is None:
            return set()
        widgets = [item.widget() for item in self._items[self._apart :]]
        return {one for one in widgets if isinstance(one, KeyButton)}


def _width(button: KeyButton, *, narrow: bool) -> int:
    return button.width_of(narrow=narrow)


def _height(shown: list[KeyButton]) -> int:
    return max((one.sizeHint().height() for one in shown), default=0)
