"""Which tasks the table shows: a menu to choose by, and chips that say what is chosen."""

from collections.abc import Callable, Collection
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from studio.domain.task import Difficulty, Kind, Split
from studio.domain.task_query import TaskQuery
from studio.domain.typed_task import TypedTask
from studio.gui import text
from studio.gui.theme.theme import Theme
from studio.gui.widgets.menu_button import MenuButton

if TYPE_CHECKING:
    from studio.services.task_detail import TaskChoices

# The names of TaskQuery's sets.
_SETS = ("kinds", "topics", "difficulties", "splits", "sources")
Value = TypeVar("Value")
Options: TypeAlias = list[tuple[Any, str]]


class Filters(QObject):
    """Holds the query; ``changed`` tells what a person chose.

    ``outcome`` is True for tasks that the student resolved, False for those it did not, and None
    where that does not matter; whoever shows the tasks looks them up.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.query = TaskQuery()
        self.outcome: bool | None = None
        self._options: dict[str, Options] = {
            "kinds": [(kind, text.kind(kind)) for kind in Kind],
            "topics": [],
            "difficulties": [(one, text.difficulty(one)) for one in Difficulty],
            "splits": [(one, text.split(one)) for one in Split],
            "sources": [],
        }
        self.button = MenuButton(theme, self.tr("Filter"), icon="filter")
        self._menus = {name: QMenu(self._title(name), self.button) for name in _SETS}
        self._outcomes = QMenu(self.tr("Outcome"), self.button)
        for menu in (*self._menus.values(), self._outcomes):
            menu.aboutToShow.connect(partial(self._fill, menu))
            self.button.add_action(menu.menuAction())
        self.button.add_separator()
        self.button.add(self.tr("Show all tasks"), self.clear)

    def show_choices(self, choices: "TaskChoices") -> None:
        """Offer the topics and sources there are."""
        self._options["topics"] = [
            *((one.topic_id, one.name) for one in choices.topics),
            (None, self.tr("No topic")),
        ]
        self._options["sources"] = [
            *((name, name) for name in choices.sources),
            (None, self.tr("No source")),
        ]

    def chips(self) -> list[tuple[str, str]]:
        """Give what is chosen, each with the key that ``drop`` takes."""
        found = [(name, self._said(name)) for name in _SETS if getattr(self.query, name)]
        if self.outcome is not None:
            found.append(("outcome", self._outcome(self.outcome)))
        if self.query.ids is not None:
            found.append(("ids", self.tr("%n chosen task(s)", "", len(self.query.ids))))
        if self.query.group is not None:
            found.append(("group", self.tr("Group: {name}").format(name=self.query.group)))
        return found

    def drop(self, key: str) -> None:
        """Let one of the choices go."""
        if key == "outcome":
            self.outcome = None
        elif key in _SETS:
            self.query = _with(self.query, key, frozenset())
        else:
            self.query = replace(self.query, ids=None, group=None)
        self.changed.emit()

    def start(self) -> TypedTask:
        """Give a new task the labels that the table is limited to."""
        query, blank = self.query, TypedTask()
        return replace(
            blank,
            kind=_only(query.kinds, blank.kind),
            topic_id=_only(query.topics, blank.topic_id),
            difficulty=_only(query.difficulties, blank.difficulty),
            split=_only(query.splits, blank.split),
            source=_only(query.sources, blank.source) or "",
        )

    def clear(self) -> None:
        """Show all tasks, in the order they are in."""
        query = self.query
        self.query = TaskQuery(sort=query.sort, descending=query.descending)
        self.outcome = None
        self.changed.emit()

    def toggle(self, name: str, value: object) -> None:
        """Choose one more of a set, or one less."""
        chosen = getattr(self.query, name) ^ {value}
        self.query = _with(self.query, name, frozenset(chosen))
        self.changed.emit()

    def set_outcome(self, resolved: bool | None) -> None:
        """Show tasks of one outcome, or of any."""
        self.outcome = resolved
        self.changed.emit()

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        if menu is self._outcomes:
            for resolved in (True, False):
                chosen = self.outcome is resolved
                self._entry(menu, self._outcome(resolved), chosen,
                            partial(self.set_outcome, None if chosen else resolved))  # fmt: skip
            return
        name = next(name for name, one in self._menus.items() if one is menu)
        for value, title in self._options[name]:
            chosen = value in getattr(self.query, name)
            self._entry(menu, title, chosen, partial(self.toggle, name, value))

    def _entry(self, menu: QMenu, title: str, chosen: bool, run: Callable[[], None]) -> None:
        action = menu.addAction(title.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(chosen)
        action.triggered.connect(lambda _checked: run())

    def _said(self, name: str) -> str:
        chosen = getattr(self.query, name)
        titles = [title for value, title in self._options[name] if value in chosen]
        return self.tr("{what}: {names}").format(
            what=self._title(name), names=", ".join(titles) or "…"
        )

    def _title(self, name: str) -> str:
        return {
            "kinds": self.tr("Kind"),
            "topics": self.tr("Topic"),
            "difficulties": self.tr("Difficulty"),
            "splits": self.tr("Split"),
            "sources": self.tr("Source"),
        }[name]

    def _outcome(self, resolved: bool) -> str:
        if resolved:
            return self.tr("Resolved by the student")
        return self.tr("Not resolved by the student")


def _with(query: TaskQuery, name: str, chosen: frozenset[Any]) -> TaskQuery:
    """Give the query with another of its sets."""
    change: dict[str, Any] = {name: chosen}
    return replace(query, **change)


def _only(chosen: Collection[Value], otherwise: Value) -> Value:
    """Give the one value that is chosen, where it is one."""
    return next(iter(chosen)) if len(chosen) == 1 else otherwise
