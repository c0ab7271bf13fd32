"""Live actions: the table's rows bound to what runs them, enabled as the state demands."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from studio.domain.errors import InvalidValueError
from studio.gui.actions import reasons
from studio.gui.actions.reasons import translated
from studio.gui.actions.table import Action, ActionTable, When
from studio.gui.theme.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Something that can be done now and is no row of the table, such as showing a saved view."""

    key: str
    title: str
    icon: str
    run: Callable[[], None]


class ActionSet(QObject):
    """One QAction for every row of the table, reachable by id."""

    changed = Signal()  # what can be done, or what it is called, is no longer the same

    def __init__(
        self,
        table: ActionTable,
        runs: Mapping[str, Callable[[], None]],
        *,
        theme: Theme,
        owner: QWidget,
    ) -> None:
        super().__init__(owner)
        self.table = table
        self._theme = theme
        self._rows = {row.id: row for row in table.actions}
        self._runs: dict[str, Callable[[], None]] = {}
        self._refused: dict[str, str] = {}
        self._titles: dict[str, str] = {}
        self._offers: dict[str, tuple[Offer, ...]] = {}
        self._holds: frozenset[When] = frozenset()
        self._screen = ""
        self._groups: dict[str, QActionGroup] = {}
        self._actions = {row.id: self._bind(row, owner) for row in table.actions}
        for action_id, run in runs.items():
            self.provide(action_id, run)
        theme.changed.connect(self._look_changed)
        self._look_changed()

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def provide(self, action_id: str, run: Callable[[], None]) -> None:
        """Give an action its function; one without is disabled. Another replaces the first."""
        if action_id not in self._rows:
            raise InvalidValueError(f"there is no action {action_id!r} in the table")
        self._runs[action_id] = run
        self._enable(action_id)
        self.changed.emit()

    def withdraw(self, action_id: str) -> None:
        """Take an action's function away, as who provided it is gone."""
        self._runs.pop(action_id, None)
        self._enable(action_id)
        self.changed.emit()

    def offer(self, owner: str, offers: Sequence[Offer]) -> None:
        """Have the palette list these, in the place of what the same owner offered before."""
        self._offers[owner] = tuple(offers)
        self.changed.emit()

    def offers(self) -> tuple[Offer, ...]:
        """Give all that is offered besides the table's actions."""
        return tuple(one for offers in self._offers.values() for one in offers)

    def allow(self, action_id: str, allowed: bool, reason: str = "") -> None:
        """Say whether an action has something to act on, and why not ("Select a task first")."""
        if allowed:
            self._refused.pop(action_id, None)
        else:
            self._refused[action_id] = reason
        self._enable(action_id)
        self.changed.emit()

    def refresh(self, holds: Iterable[When], *, screen: str | None = None) -> None:
        """Enable exactly the actions whose conditions all hold on the screen that is shown."""
        self._holds = frozenset(holds)
        self._screen = self._screen if screen is None else screen
        for action_id in self._rows:
            self._enable(action_id)
        self.changed.emit()

    def title(self, action_id: str) -> str:
        """Name an action for a list: as its owner calls it, else as the table does."""
        return self._titles.get(action_id) or self._translated(action_id).replace("&", "")

    def call(self, action_id: str, title: str) -> None:
        """Call an action by what it stands for in this project; "" is the table's name again."""
        self._titles[action_id] = title
        shown = title.replace("&", "&&") or self._translated(action_id)
        self._actions[action_id].setText(shown)
        self.changed.emit()

    def keys_of(self, action_id: str) -> tuple[str, ...]:
        """Give the keys that run an action now, as the table writes them."""
        portable = QKeySequence.SequenceFormat.PortableText
        return tuple(keys.toString(portable) for keys in self._actions[action_id].shortcuts())

    def rebind(self, action_id: str, keys: Iterable[str]) -> None:
        """Have an action run by other keys, or by none."""
        self._actions[action_id].setShortcuts([QKeySequence(key) for key in keys])

    def holder(self, keys: str, action_id: str) -> str:
        """Find another action that these keys, or their beginning, run as well; "" where none."""
        wanted, own = QKeySequence(keys), self._rows[action_id].screen
        for row in self.table.actions:
            met = row.id != action_id and (not own or row.screen in {"", own})
            if met and any(overlap(wanted, one) for one in self._actions[row.id].shortcuts()):
                return row.id
        return ""

    def refusal(self, action_id: str) -> str:
        """Say why an action is disabled; "" where it is enabled."""
        row = self._rows[action_id]
        if missing := [when for when in When if when in row.when - self._holds]:
            return reasons.lacking(missing[0])
        if row.screen not in {"", self._screen}:
            return reasons.elsewhere(self._rows.get(f"go.{row.screen}"))
        if action_id in self._refused:
            return self._refused[action_id] or reasons.nothing_to_act_on()
        return "" if action_id in self._runs else reasons.nobody()

    def _translated(self, action_id: str) -> str:
        return translated(self._rows[action_id].title)

    def _enable(self, action_id: str) -> None:
        refusal = self.refusal(action_id)
        self._actions[action_id].setStatusTip(refusal)  # what follows the action says why
        self._actions[action_id].setEnabled(not refusal)

    def _run(self, action_id: str) -> None:
        run = self._runs.get(action_id)
        if run is not None:
            run()

    def _bind(self, row: Action, owner: QWidget) -> QAction:
        action = QAction(translated(row.title), owner)
        action.setObjectName(row.id)
        action.setShortcuts([QKeySequence(key) for key in row.keys])
        action.triggered.connect(lambda _checked: self._run(row.id))
        if row.choice:
            action.setCheckable(True)
            self._group(row.choice).addAction(action)
        if row.id == "window.quit":
            action.setMenuRole(QAction.MenuRole.QuitRole)
        owner.addAction(action)
        return action

    def _group(self, choice: str) -> QActionGroup:
        if choice not in self._groups:
            self._groups[choice] = QActionGroup(self)
        return self._groups[choice]

    def _look_changed(self) -> None:
        """Draw the icons in later turns: the menus that show them are closed now."""
        for row in self.table.actions:
            self._theme.later(self, partial(self._draw_icon, row))

    def _draw_icon(self, row: Action) -> None:
        if row.icon and not row.choice:
            icon = self._theme.icon(row.icon, self._theme.color.text_muted)
            self._actions[row.id].setIcon(icon)


def overlap(one: QKeySequence, other: QKeySequence) -> bool:
    """Tell whether one sequence is the other, or its beginning."""
    none = QKeySequence.SequenceMatch.NoMatch
    return one.matches(other) is not none or other.matches(one) is not none
