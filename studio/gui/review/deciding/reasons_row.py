"""The reasons in their lines; where they are many, their words are cut so that few lines do."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from studio.domain.judgement import Reason, ReasonSubject
from studio.gui.review.deciding.reason_toggle import ReasonToggle
from studio.gui.theme.fonts import TextSize
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.flow import FlowLayout
from studio.gui.widgets.icon_button import IconButton
from studio.gui.widgets.labels import Label, Tone

_MOST_LINES, _FEW_LINES = 3, 2  # with room, and where the window is low
_CUTS = (None, *range(200, 55, -8))  # pixels for the words at 100 % zoom, tried in turn


class ReasonFlow(FlowLayout):
    """Wraps toggles; cuts long words where that saves a line too many.

    Where the window is low nothing is cut: what finds no room in two lines is left to a button,
    which counts it. What is said is always shown.
    """

    def __init__(self, theme: Theme, more: Button) -> None:
        super().__init__(theme.tokens.space.s)
        self._theme, self._more = theme, more
        self._low = False

    def set_low(self, low: bool) -> None:
        """Do with fewer lines."""
        if low is not self._low:
            self._low = low
            self.invalidate()

    def minimumSize(self) -> QSize:
        """The narrowest cut of the widest one."""
        least = self._theme.px(_CUTS[-1] or 0)
        widths = [one.width_of(least) for one in self.toggles()]
        return QSize(max(widths, default=0), self._high())

    def toggles(self) -> list[ReasonToggle]:
        """Give the toggles in their order."""
        widgets = [item.widget() for item in self._items]
        return [one for one in widgets if isinstance(one, ReasonToggle)]

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        toggles = self.toggles()
        shown = self._with_room(toggles, rect.width()) if self._low else toggles
        most = self._cut(shown, rect.width())
        lines = self._lines(shown, most, rect.width(), extra=self._extra(shown, toggles))
        if place:
            self._put_all(rect, toggles, lines, most)
        high, gap = self._high(), self._theme.tokens.space.xs
        return len(lines) * high + max(0, len(lines) - 1) * gap

    def _put_all(
        self,
        rect: QRect,
        toggles: Sequence[ReasonToggle],
        lines: Sequence[Sequence[ReasonToggle]],
        most: int | None,
    ) -> None:
        high, top, left = self._high(), rect.top(), rect.left()
        shown = [one for line in lines for one in line]
        for one in toggles:
            one.setVisible(one in shown)
        for at, line in enumerate(lines):
            top = rect.top() + at * (high + self._theme.tokens.space.xs)
            left, rest = rect.left(), rect.width() - self._width(line, most)
            for one in line:
                given = min(rest, one.width_of(None) - one.width_of(most))
                rest -= given
                own = None if most is None else most + given
                one.set_most(own)
                one.setGeometry(QRect(QPoint(left, top), QSize(one.width_of(own), high)))
                left += one.width_of(own) + self._gap
        hidden = len(toggles) - len(shown)
        if hidden:
            self._more.setText(f"+{hidden}")
            size = self._more.sizeHint()
            down = (high - size.height()) // 2
            self._more.setGeometry(QRect(QPoint(left, top + down), size))
        self._more.setVisible(bool(hidden))

    def _with_room(self, toggles: Sequence[ReasonToggle], width: int) -> list[ReasonToggle]:
        """Choose those that find room in few lines: what is said, then the first ones."""
        most = self._widest(width)
        if len(self._lines(toggles, most, width)) <= _FEW_LINES:
            return list(toggles)
        chosen = {one for one in toggles if one.isChecked()}
        for one in toggles:
            tried = [each for each in toggles if each in chosen or each is one]
            if len(self._lines(tried, most, width, extra=self._more_width())) <= _FEW_LINES:
                chosen.add(one)
        return [one for one in toggles if one in chosen]

    def _cut(self, toggles: Sequence[ReasonToggle], width: int) -> int | None:
        """Give the first cut with which all fit into few lines."""
        if self._low:
            return self._widest(width)
        most = None
        for cut in _CUTS:
            most = None if cut is None else self._theme.px(cut)
            if len(self._lines(toggles, most, width)) <= _MOST_LINES:
                break
        return most

    def _widest(self, width: int) -> int | None:
        """Give the cut of words that are longer than a whole line; None where there are none."""
        over = max((one.width_of(None) for one in self.toggles()), default=0) - width
        if over <= 0:
            return None
        return max(0, width - min(one.width_of(0) for one in self.toggles()))

    def _lines(
        self, toggles: Sequence[ReasonToggle], most: int | None, room: int, *, extra: int = 0
    ) -> list[list[ReasonToggle]]:
        """Break them into lines, with ``extra`` pixels after the last of them."""
        lines: list[list[ReasonToggle]] = []
        left = 0
        for at, one in enumerate(toggles):
            width = one.width_of(most)
            needed = width + (extra if at == len(toggles) - 1 else 0)
            if not lines or left + needed > room:
                lines.append([])
                left = 0
            lines[-1].append(one)
            left += width + self._gap
        return lines

    def _width(self, line: Sequence[ReasonToggle], most: int | None) -> int:
        return sum(one.width_of(most) for one in line) + self._gap * max(0, len(line) - 1)

    def _extra(self, shown: Sequence[ReasonToggle], toggles: Sequence[ReasonToggle]) -> int:
        return self._more_width() if len(shown) < len(toggles) else 0

    def _more_width(self) -> int:
        return self._gap + self._more.fontMetrics().horizontalAdvance("+00") + 2 * self._gap

    def _high(self) -> int:
        return self._theme.px(self._theme.tokens.size.hit_target)


class ReasonsRow(QWidget):
    """``toggled`` tells the code of a reason that was pressed; ``edit_asked`` wants the list.

    ``all_asked`` wants to choose from all of them, as some have no room.
    """

    toggled = Signal(str)
    all_asked = Signal()
    edit_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._reasons: tuple[Reason, ...] = ()
        self.setAccessibleName(self.tr("Reasons"))
        self.title = Label(theme, self.tr("Reasons"), size=TextSize.SMALL, tone=Tone.MUTED)
        self.none = Label(theme, self.tr("This project offers no reasons yet."), tone=Tone.MUTED)
        self.edit = IconButton(theme, "pencil", self.tr("Change the list of reasons"), small=True)
        self.edit.clicked.connect(lambda _checked: self.edit_asked.emit())
        self.more = Button(theme, "", kind=Kind.SMALL)
        self.more.setAccessibleName(self.tr("More reasons"))
        self.more.setToolTip(self.tr("Choose from all reasons"))
        self.more.clicked.connect(lambda _checked: self.all_asked.emit())
        self._flow = ReasonFlow(theme, self.more)
        self._chips = QWidget()
        self._chips.setLayout(self._flow)
        self.more.setParent(self._chips)
        self.more.hide()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._chips.setSizePolicy(policy)
        top = Qt.AlignmentFlag.AlignTop
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.tokens.space.s)
        row.addWidget(self.title, 0, top)
        row.addWidget(self._chips, 1)
        row.addWidget(self.none, 1)
        row.addWidget(self.edit, 0, top)
        self.show_reasons(())
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def toggles(self) -> list[ReasonToggle]:
        """The reasons that are offered, in their order."""
        return self._flow.toggles()

    def show_reasons(self, reasons: Iterable[Reason]) -> None:
        """Offer those of these that can be said of an answer."""
        offered = tuple(one for one in reasons if one.subject is not ReasonSubject.PAIR)
        if offered != self._reasons:
            self._reasons = offered
            self._rebuild()
        self._chips.setVisible(bool(offered))
        self.none.setVisible(not offered)

    def show_said(self, codes: frozenset[str]) -> None:
        """Switch on the reasons that are said, without announcing it."""
        for one in self.toggles:
            one.show_said(one.reason.code in codes)
        if any(one.isHidden() for one in self.toggles if one.isChecked()):
            self._flow.update()  # what is said is shown, whatever gives way

    def set_writable(self, *, offered: bool, list_too: bool) -> None:
        """Let reasons be said, and their list be changed."""
        for one in self.toggles:
            one.setEnabled(offered)
        self.edit.setEnabled(list_too)

    def set_low(self, low: bool) -> None:
        """Take less height, as the window is low."""
        self.title.setVisible(not low)
        self._flow.set_low(low)
        self._chips.updateGeometry()

    def reason_of(self, key: str) -> Reason | None:
        """Find the reason that a key stands for."""
        wanted = key.casefold()
        found = (one for one in self._reasons if wanted and one.hotkey.casefold() == wanted)
        return next(found, None)

    def _rebuild(self) -> None:
        for old in self.toggles:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        for reason in self._reasons:
            toggle = ReasonToggle(self._theme, reason)
            toggle.toggled.connect(lambda _on, code=reason.code: self.toggled.emit(code))
            self._flow.addWidget(toggle)
        self._chips.updateGeometry()

    def _restyle(self) -> None:
        self.title.setMinimumHeight(self._theme.px(self._theme.tokens.size.hit_target))
        self._chips.updateGeometry()
