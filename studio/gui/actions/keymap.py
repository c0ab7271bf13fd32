"""Which keys run which action: the table's, unless a person chose others."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from studio.gui.actions.bindings import ActionSet, overlap


class Keymap(QObject):
    """Binds keys at once; ``chosen`` holds only what differs from the table."""

    changed = Signal()

    def __init__(self, actions: ActionSet, chosen: object = None) -> None:
        super().__init__(actions)
        self._actions = actions
        self._shipped = {row.id: row.keys for row in actions.table.actions}
        self._chosen: dict[str, tuple[str, ...]] = {}
        for action_id, keys in _readable(chosen).items():
            if action_id in self._shipped:
                self._bind(action_id, keys)

    @property
    def chosen(self) -> Mapping[str, tuple[str, ...]]:
        """The keys a person chose, by action."""
        return dict(self._chosen)

    def is_changed(self, action_id: str) -> bool:
        """Tell whether an action has other keys than the table's."""
        return action_id in self._chosen

    def assign(self, action_id: str, keys: str) -> None:
        """Run an action by these keys alone, by none if empty; who held them gives them up."""
        while keys and (holder := self._actions.holder(keys, action_id)):
            self._give_up(holder, keys)
        self._bind(action_id, (keys,) if keys else ())
        self.changed.emit()

    def reset(self, action_ids: Iterable[str]) -> None:
        """Go back to the table's keys; who took them gives them up."""
        for action_id in action_ids:
            for keys in self._shipped[action_id]:
                while holder := self._actions.holder(keys, action_id):
                    self._give_up(holder, keys)
            self._bind(action_id, self._shipped[action_id])
        self.changed.emit()

    def reset_all(self) -> None:
        """Go back to the table's keys everywhere."""
        for action_id in list(self._chosen):
            self._bind(action_id, self._shipped[action_id])
        self.changed.emit()

    def _give_up(self, holder: str, keys: str) -> None:
        kept = [
            one
            for one in self._actions.keys_of(holder)
            if not overlap(QKeySequence(one), QKeySequence(keys))
        ]
        self._bind(holder, tuple(kept))

    def _bind(self, action_id: str, keys: tuple[str, ...]) -> None:
        self._actions.rebind(action_id, keys)
        if keys == self._shipped[action_id]:
            self._chosen.pop(action_id, None)
        else:
            self._chosen[action_id] = keys


def _readable(chosen: object) -> dict[str, tuple[str, ...]]:
    """Take what can be read of the settings; anything else counts as absent."""
    if not isinstance(chosen, dict):
        return {}
    return {
        str(action_id): tuple(str(one) for one in keys)
        for action_id, keys in chosen.items()
        if isinstance(keys, list | tuple)
    }
