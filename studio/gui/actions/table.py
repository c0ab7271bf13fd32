"""The table of actions as shipped: titles, keys, menus and when each is enabled."""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from studio import resources
from studio.domain.errors import InvalidValueError


class When(StrEnum):
    """Something that must hold for an action to be enabled."""

    PROJECT = "project"
    WRITABLE = "writable"
    IDLE = "idle"
    RUNNING = "running"
    UNFINISHED = "unfinished"
    UNDOABLE = "undoable"
    REDOABLE = "redoable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Menu:
    """One menu of the menu bar."""

    id: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One thing a person can ask for; enabled while everything in ``when`` holds.

    One of a ``screen`` is there only while that screen is shown.
    """

    id: str
    title: str
    menu: str
    screen: str = ""
    section: str = ""
    icon: str = ""
    choice: str = ""
    keys: tuple[str, ...] = ()
    when: frozenset[When] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """Keys that a screen's own parts understand, for the list of keys."""

    screen: str
    title: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionTable:
    """All menus and actions, in the order in which they are shown."""

    menus: tuple[Menu, ...]
    actions: tuple[Action, ...]
    hints: tuple[Hint, ...] = ()

    def of_menu(self, menu: Menu) -> tuple[Action, ...]:
        """Give the actions of one menu."""
        return tuple(action for action in self.actions if action.menu == menu.id)


def load() -> ActionTable:
    """Read the shipped table; raises InvalidValueError where it is inconsistent."""
    return parse(resources.read_text("theme", "actions.toml"))


def parse(text: str) -> ActionTable:
    """Build the table from TOML text; raises InvalidValueError where it is inconsistent."""
    data = tomllib.loads(text)
    table = ActionTable(
        menus=tuple(Menu(**menu) for menu in data["menu"]),
        actions=tuple(_action(entry) for entry in data["action"]),
        hints=tuple(
            Hint(screen=hint["screen"], title=hint["title"], keys=tuple(hint["keys"]))
            for hint in data.get("hint", ())
        ),
    )
    _require_unique([action.id for action in table.actions], "id")
    for screen in sorted({action.screen for action in table.actions}):
        there = [action for action in table.actions if action.screen in {"", screen}]
        _require_unique([key for action in there for key in action.keys], "key")
    menus = {menu.id for menu in table.menus}
    for action in table.actions:
        if action.menu not in menus:
            raise InvalidValueError(f"action {action.id}: there is no menu {action.menu!r}")
    return table


def _action(entry: dict[str, Any]) -> Action:
    try:
        when = frozenset(When(name) for name in entry.pop("when", ()))
        return Action(**entry | {"keys": tuple(entry.get("keys", ())), "when": when})
    except (TypeError, ValueError) as error:
        raise InvalidValueError(f"action {entry.get('id')}: {error}") from error


def _require_unique(names: list[str], what: str) -> None:
    twice = {name for name in names if names.count(name) > 1}
    if twice:
        raise InvalidValueError(f"actions.toml: {what} used twice: {', '.join(sorted(twice))}")
