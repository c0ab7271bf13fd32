"""Lays chips in one row: first reasons give way, then the last chips, which a button counts."""

from PySide6.QtCore import QPoint, QRect, QSize

from studio.gui.review.comparison.check_chip import CheckChip
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button
from studio.gui.widgets.flow import FlowLayout

_LEAST_REASON = 40  # pixels at 100 % under which words say nothing


class ChipsRow(FlowLayout):
    """Shows the first ``used`` of its chips; ``hidden`` are those of them with no room."""

    def __init__(self, theme: Theme, more: Button) -> None:
        super().__init__(theme.tokens.space.m)
        self._theme, self._more = theme, more
        self.used = 0
        self.hidden: list[CheckChip] = []

    def chips(self) -> list[CheckChip]:
        """Give the chips that are used, in their order."""
        widgets = [item.widget() for item in self._items]
        return [one for one in widgets if isinstance(one, CheckChip)][: self.used]

    def sizeHint(self) -> QSize:
        """All with their reasons."""
        widths = [one.width_of(None) + self._gap for one in self.chips()]
        return QSize(max(0, sum(widths) - self._gap), self._high())

    def minimumSize(self) -> QSize:
        """One chip without its reason, and the button."""
        return QSize(self._theme.px(self._theme.tokens.size.queue // 2), self._high())

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        if place:
            self._put_all(rect)
        return self._high()

    def _put_all(self, rect: QRect) -> None:
        chips = self.chips()
        shown, rooms = self._fit(chips, rect.width())
        self.hidden = chips[shown:]
        left = rect.left()
        for chip, room in zip(chips, rooms, strict=False):
            chip.set_room(room)
            size = QSize(chip.width_of(room), self._high())
            chip.setGeometry(QRect(QPoint(left, rect.top()), size))
            left += size.width() + self._gap
        for item in self._items:
            one = item.widget()
            if isinstance(one, CheckChip):
                one.setVisible(one in chips[:shown])
        if self.hidden:
            self._more.setText(f"+{len(self.hidden)}")
            size = self._more.sizeHint()
            down = (self._high() - size.height()) // 2
            self._more.setGeometry(QRect(QPoint(left, rect.top() + down), size))
        self._more.setVisible(bool(self.hidden))

    def _fit(self, chips: list[CheckChip], width: int) -> tuple[int, list[int | None]]:
        """Give how many chips are shown, and how much room the reason of each has."""
        least = self._theme.px(_LEAST_REASON)
        for count in range(len(chips), 0, -1):
            rest = width - self._gap * (count - 1)
            if count < len(chips):
                rest -= self._gap + self._more_width()
            shown = chips[:count]
            rooms: list[int | None] = [None] * count
            over = sum(one.width_of(None) for one in shown) - rest
            for at in sorted(range(count), key=lambda at: -shown[at].reason_width()):
                whole = shown[at].reason_width()
                if over <= 0 or not whole:
                    break
                rooms[at] = max(least, whole - over)
                over -= whole - min(whole, rooms[at] or 0)
            if over <= 0 or count == 1:
                return count, rooms
        return 0, []

    def _more_width(self) -> int:
        return self._more.sizeHint().width()

    def _high(self) -> int:
        return self._theme.px(self._theme.tokens.size.hit_target)
