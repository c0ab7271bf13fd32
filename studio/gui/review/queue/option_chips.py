"""Values to choose, as chips with their counts: Tab goes to the group, arrows within it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from studio.gui import text
from studio.gui.theme.theme import Theme
from studio.gui.widgets.chip_toggle import ChipToggle
from studio.gui.widgets.flow import FlowLayout
from studio.gui.widgets.line_edit import LineEdit

_FIRST = 14  # more than these are found by their words
_BACK = {Qt.Key.Key_Left, Qt.Key.Key_Up}
_ON = {Qt.Key.Key_Right, Qt.Key.Key_Down}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One value: its key, what it is called, and how many tasks there are of it."""

    key: str
    name: str
    count: int | None = None


class OptionChips(QWidget):
    """``chosen`` tells the keys that are on once a person acts.

    Of very many values the first are shown, those that are on, and what fits the words typed.
    """

    chosen = Signal(object)  # frozenset[str]

    def __init__(self, theme: Theme, name: str, *, exclusive: bool = False) -> None:
        super().__init__()
        self._theme, self._exclusive = theme, exclusive
        self._choices: tuple[Choice, ...] = ()
        self._on: frozenset[str] = frozenset()
        self.chips: dict[str, ChipToggle] = {}
        self._stop = ""  # the chip that Tab goes to
        self.setAccessibleName(name)
        self.search = LineEdit(theme, self.tr("Find: {what}").format(what=name),
                             placeholder=self.tr("Find among all"))  # fmt: skip
        self.search.textChanged.connect(lambda _text: self._show())
        self.search.hide()
        self._flow = FlowLayout(theme.tokens.space.xs)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.tokens.space.xs)
        column.addWidget(self.search)
        column.addLayout(self._flow)

    def set_choices(self, choices: Sequence[Choice], on: frozenset[str]) -> None:
        """Offer these values, of which some are on; nothing is announced."""
        self._choices, self._on = tuple(choices), on
        self.search.setVisible(len(self._choices) > _FIRST)
        self._show()

    def set_on(self, on: frozenset[str]) -> None:
        """Switch chips without announcing it."""
        self._on = on
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move between the chips by arrow keys."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key in _BACK | _ON and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._step(watched, -1 if key in _BACK else 1)
                return True
        if event.type() is QEvent.Type.FocusIn:
            self._stop = next((key for key, one in self.chips.items() if one is watched), "")
            self._take_stops()
        return False

    def _step(self, chip: QObject, by: int) -> None:
        chips = list(self.chips.values())
        at = next((at for at, one in enumerate(chips) if one is chip), 0) + by
        if 0 <= at < len(chips):
            chips[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self) -> None:
        shown = self._shown()
        if [one.key for one in shown] != list(self.chips):
            self._rebuild(shown)
        for one in shown:
            chip = self.chips[one.key]
            said = one.name if one.count is None else f"{one.name}  {text.number(one.count)}"
            chip.setText(said.replace("&", "&&"))
            chip.setAccessibleName(self._aloud(one))
            chip.setChecked(one.key in self._on)
            chip.updateGeometry()
        self._take_stops()

    def _shown(self) -> list[Choice]:
        if len(self._choices) <= _FIRST:
            return list(self._choices)
        typed = self.search.text().strip().casefold()
        fits = [one for one in self._choices if typed in one.name.casefold()]
        first = {one.key for one in fits[:_FIRST]}
        return [one for one in self._choices if one.key in first or one.key in self._on]

    def _rebuild(self, shown: Sequence[Choice]) -> None:
        """Keep the chips that stay, so that the focus does."""
        wanted = {one.key for one in shown}
        for key in [key for key in self.chips if key not in wanted]:
            chip = self.chips.pop(key)
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        kept, self.chips = self.chips, {}
        for one in shown:
            chip = kept.get(one.key) or self._chip(one.key)
            self._flow.removeWidget(chip)
            self._flow.addWidget(chip)
            self.chips[one.key] = chip
        self._order()
        self.updateGeometry()

    def _order(self) -> None:
        before: QWidget = self.search
        for chip in self.chips.values():
            QWidget.setTabOrder(before, chip)
            before = chip

    def _chip(self, key: str) -> ChipToggle:
        chip = ChipToggle(self._theme, "")
        chip.setAccessibleDescription(self.accessibleName())
        chip.installEventFilter(self)
        chip.clicked.connect(lambda on: self._act(key, on=on))
        return chip

    def _act(self, key: str, *, on: bool) -> None:
        if self._exclusive:
            self._on = frozenset({key})
        else:
            self._on = self._on | {key} if on else self._on - {key}
        self._show()
        self.chosen.emit(self._on)

    def _take_stops(self) -> None:
        """Be one stop for Tab: the chip last stood on, or the first that is on, or the first."""
        if self._stop not in self.chips:
            on = (key for key in self.chips if key in self._on)
            self._stop = next(on, next(iter(self.chips), ""))
        for key, chip in self.chips.items():
            stop = key == self._stop
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)

    def _aloud(self, one: Choice) -> str:
        if one.count is None:
            return one.name
        return self.tr("{name}, %n task(s)", "", one.count).format(name=one.name)
