"""The head over one side: whose text it is, how it stands, and how long it is."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studio.gui import text as words
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Kind
from studio.gui.widgets.chip import Chip, ChipTone
from studio.gui.widgets.labels import ElidedLabel, Label, Tone
from studio.gui.widgets.menu_button import MenuButton
from studio.reporting import visible

_LONGEST_NAME = 60


class SideHead(QWidget):
    """Where several answers could stand on this side, its title is a menu of them."""

    chosen = Signal(int)  # which of the names offered

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._title = ""  # of the menu
        self.setAccessibleName(name)
        self.title = ElidedLabel(theme, weight=Weight.STRONG)
        self.menu = MenuButton(theme, "", kind=Kind.QUIET)
        self.chip = Chip(theme, "", ChipTone.PLAIN)
        self.length = Label(theme, size=TextSize.SMALL, tone=Tone.MUTED)
        self._extras: list[QWidget] = [self.chip]
        self._row = QHBoxLayout(self)
        self._row.setSpacing(theme.tokens.space.s)
        for part in (self.title, self.menu, self.chip):
            self._row.addWidget(part)
        self._row.addStretch(1)
        self._row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self._row.addWidget(self.length)
        self.menu.hide()
        self.chip.hide()
        theme.changed.connect(self._restyle)
        self._restyle()

    def add(self, widget: QWidget) -> None:
        """Put a widget after the chip."""
        self._row.insertWidget(self._row.indexOf(self.chip) + 1, widget)
        self._extras.append(widget)

    def show_title(self, title: str, names: Sequence[str] = (), *, chosen: int = -1) -> None:
        """Show a title; with several names it is a menu of them, of which one is chosen."""
        shown = visible.show(title[:_LONGEST_NAME])
        self.title.setText(shown)
        self.title.setVisible(len(names) < 2)
        self.menu.setVisible(len(names) > 1)
        if len(names) < 2:
            self._fit()
            return
        self._title = shown
        self.menu.setAccessibleName(f"{self.accessibleName()}: {shown}")
        self.menu.clear()
        group = QActionGroup(self.menu)
        for index, name in enumerate(names):
            entry = visible.show(name[:_LONGEST_NAME]).replace("&", "&&")
            action = self.menu.add(entry, partial(self.chosen.emit, index))
            action.setCheckable(True)
            action.setChecked(index == chosen)
            group.addAction(action)
        self._fit()

    def show_state(self, text: str, tone: ChipTone, *, why: str = "") -> None:
        """Say how the text stands; "" says nothing."""
        self.chip.setVisible(bool(text))
        self.chip.say(text, tone)
        self.chip.setToolTip(visible.show(why))
        self.chip.setAccessibleDescription(why)
        self._fit()

    def show_length(self, tokens: int, *, exact: bool, ratio: float | None = None) -> None:
        """Say how many tokens there are, and how many times the other side's."""
        if exact:
            said = self.tr("%n token(s)", "", tokens)
        else:
            said = self.tr("about %n token(s)", "", tokens)
        tip = ""
        if ratio is not None:
            said += f" · {words.number(ratio, decimals=1)}×"
            tip = self.tr("{ratio} times as long as the left side").format(
                ratio=words.number(ratio, decimals=2)
            )
        self.length.setText(said)
        self.length.setToolTip(tip)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """As narrow as a title that is cut short."""
        width = self._theme.px(self._theme.tokens.size.queue // 2)
        return QSize(width, self._theme.px(self._theme.tokens.size.tab_row))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the length out where it would cost the title."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.menu.setText(self._title.replace("&", "&&"))
        shown = self.menu if self.menu.isVisibleTo(self) else self.title
        parts = [one for one in self._extras if one.isVisibleTo(self)]
        margins, gap = self._row.contentsMargins(), self._row.spacing()
        needed = margins.left() + margins.right() + shown.sizeHint().width()
        needed += sum(one.sizeHint().width() + gap for one in (*parts, self.length))
        self.length.setVisible(needed <= self.width())
        if self.length.isVisibleTo(self) or shown is not self.menu:
            return
        over = needed - self.length.sizeHint().width() - gap - self.width()
        if over > 0:
            metrics = self.menu.fontMetrics()
            room = metrics.horizontalAdvance(self._title) - over
            cut = metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, room)
            self.menu.setText(cut.replace("&", "&&"))

    def _restyle(self) -> None:
        space, size = self._theme.tokens.space, self._theme.tokens.size
        self._row.setContentsMargins(space.m, 0, space.m, 0)
        self.setFixedHeight(self._theme.px(size.tab_row))
