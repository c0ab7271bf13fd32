"""The reasons in their lines; where they are many, their words are cut so that few lines do."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from studio.domain.judgement import Reason, ReasonSubject
from studio.gui.review.deciding.reason_toggle import ReasonToggle
from studio.gui.theme.fonts import TextSize
from studio.gui.theme.theme import Theme
from studio.gui.widgets.flow import FlowLayout
from studio.gui.widgets.icon_button import IconButton
from studio.gui.widgets.labels import Label, Tone

_MOST_LINES, _FEW_LINES = 3, 2  # with room, and where the window is low
_CUTS = (None, *range(200, 55, -8))  # pixels for the words at 100 % zoom, tried in turn
_LOW_CUTS = (*_CUTS, *range(52, 15, -4))


class ReasonFlow(FlowLayout):
    """Wraps toggles; cuts long words where that saves a line too many.

    One that is not ``short`` cuts only what is wider than a line, however many lines that takes.
    """

    def __init__(self, theme: Theme, *, short: bool = True) -> None:
        super().__init__(theme.tokens.space.s)
        self._theme, self._short = theme, short
        self._low = False

    def set_low(self, low: bool) -> None:
        """Do with fewer lines, at the price of words."""
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
        toggles, high, gap = self.toggles(), self._high(), self._theme.tokens.space.xs
        most, lines = self._cut(toggles, rect.width())
        left, top = rect.left(), rect.top()
        for one in toggles if place else ():
            width = one.width_of(most)
            if left > rect.left() and left + width > rect.right() + 1:
                left, top = rect.left(), top + high + gap
            one.set_most(most)
            one.setGeometry(QRect(QPoint(left, top), QSize(width, high)))
            left += width + self._gap
        return lines * high + max(0, lines - 1) * gap

    def _cut(self, toggles: Sequence[ReasonToggle], width: int) -> tuple[int | None, int]:
        """Give the first cut with which all fit into few lines, and how many lines there are."""
        most, lines = None, 0
        if not self._short:
            most = max(0, width - max((one.width_of(0) for one in toggles), default=0))
            return most, self._lines([one.width_of(most) for one in toggles], width)
        for cut in _LOW_CUTS if self._low else _CUTS:
            most = None if cut is None else self._theme.px(cut)
            lines = self._lines([one.width_of(most) for one in toggles], width)
            if lines <= (_FEW_LINES if self._low else _MOST_LINES):
                break
        return most, lines

    def _lines(self, widths: Sequence[int], room: int) -> int:
        lines, left = 0, 0
        for width in widths:
            if lines == 0 or left + width > room:
                lines, left = lines + 1, 0
            left += width + self._gap
        return lines

    def _high(self) -> int:
        return self._theme.px(self._theme.tokens.size.hit_target)


class ReasonsRow(QWidget):
    """``toggled`` tells the code of a reason that was pressed; ``edit_asked`` wants the list."""

    toggled = Signal(str)
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
        self._flow = ReasonFlow(theme)
        self._chips = QWidget()
        self._chips.setLayout(self._flow)
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
