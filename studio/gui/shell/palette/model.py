"""What the palette offers: actions and projects at once, what the project holds as it comes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtGui import QKeySequence

from studio.gui import text
from studio.gui.actions.bindings import ActionSet
from studio.gui.actions.reasons import translated
from studio.gui.operations.problems import Problem
from studio.gui.shell.kit import Kit
from studio.gui.shell.memory import JsonValue
from studio.gui.shell.palette.entries import MOST_RECENT, Entry, EntryKind, ranked

if TYPE_CHECKING:
    from studio.services.searching import Found

translate = QCoreApplication.translate

_RECENT = "palette.recent"
_PAUSE_MS = 60  # a fast typist's letters are searched for together
_ITSELF = "palette.open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """Where the palette can lead: each takes an id, the last a path."""

    open_task: Callable[[str], None]
    show_topic: Callable[[str], None]
    show_run: Callable[[str], None]
    open_project: Callable[[Path], None]


class PaletteModel(QObject):
    """Ranks what fits; a later answer for an earlier text is dropped."""

    changed = Signal(object)  # list[Entry]

    def __init__(
        self, kit: Kit, actions: ActionSet, ways: Ways, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._kit, self._actions, self._ways = kit, actions, ways
        self._typed = ""
        self._own: list[Entry] = []
        self._found: list[Entry] = []
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._is_open = False
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self._gather_again)
        actions.changed.connect(self._hear)

    def begin(self) -> None:
        """Gather what can be done now; nothing is typed yet."""
        self._is_open = True
        self._gather()
        self._found = []
        self.type("")

    def type(self, text: str) -> None:
        """Show what fits at once, and ask the project for more."""
        self._typed = text
        self._show()
        self._pause.start()

    def end(self) -> None:
        """Ask nothing more, as the palette was closed."""
        self._is_open = False
        self._pause.stop()
        self._again.stop()
        self._typed = ""

    def note(self, entry: Entry) -> None:
        """Remember that an entry was chosen, so that it comes first next time."""
        others = [key for key in self._recent() if key != entry.key]
        recent: list[JsonValue] = [entry.key, *others[: MOST_RECENT - 1]]
        self._kit.memory.set(_RECENT, recent)

    def _hear(self) -> None:
        """Gather anew in the next turn: many actions change at once, for instance on opening."""
        if self._is_open:
            self._again.start()

    def _gather_again(self) -> None:
        self._gather()
        self._show()

    def _gather(self) -> None:
        self._own = [*self._of_actions(), *self._of_offers(), *self._of_projects()]

    def _show(self) -> None:
        # A title found by the project need not fit letter by letter, but tasks only by their text.
        self.changed.emit(ranked([*self._own, *self._found], self._typed, self._recent()))

    def _recent(self) -> list[str]:
        kept = self._kit.memory.get(_RECENT, [])
        return [str(key) for key in kept] if isinstance(kept, list) else []

    def _ask(self) -> None:
        typed = self._typed
        if self._kit.session.current is not None and typed.strip():
            self._kit.runner.query(
                lambda project: project.search.find(typed),
                lambda found: self._arrive(typed, found),
                on_problem=_ignore,
            )

    def _arrive(self, typed: str, found: "Sequence[Found]") -> None:
        if typed == self._typed:
            self._found = [self._entry(one) for one in found]
            self._show()

    def _entry(self, one: "Found") -> Entry:
        kind = EntryKind(one.kind.value)
        word, icon, run = {
            EntryKind.TASK: (translate("Palette", "Task"), "message-square", self._ways.open_task),
            EntryKind.TOPIC: (translate("Palette", "Topic"), "grid-3x3", self._ways.show_topic),
            EntryKind.RUN: (translate("Palette", "Run"), "activity", self._ways.show_run),
        }[kind]
        return Entry(
            key=f"{kind}:{one.key}",
            kind=kind,
            title=one.title,
            detail=" · ".join(map(text.word, (word, *one.parts))),
            icon=icon,
            found=kind is EntryKind.TASK,
            run=partial(run, one.key),
        )

    def _of_actions(self) -> list[Entry]:
        menus = {menu.id: menu.title for menu in self._actions.table.menus}
        return [
            Entry(
                key=f"action:{row.id}",
                kind=EntryKind.ACTION,
                title=_plain(self._actions[row.id].text()),
                detail=_plain(translated(menus[row.menu])),
                icon=row.icon,
                keys=self._actions[row.id]
                .shortcut()
                .toString(QKeySequence.SequenceFormat.NativeText),
                refusal=self._actions.refusal(row.id),
                run=self._actions[row.id].trigger,
            )
            for row in self._actions.table.actions
            if row.id != _ITSELF
        ]

    def _of_offers(self) -> list[Entry]:
        return [
            Entry(
                key=f"offer:{one.key}",
                kind=EntryKind.ACTION,
                title=one.title,
                icon=one.icon,
                run=one.run,
            )
            for one in self._actions.offers()
        ]

    def _of_projects(self) -> list[Entry]:
        current = self._kit.session.current
        return [
            Entry(
                key=f"project:{path}",
                kind=EntryKind.PROJECT,
                title=path.stem,
                detail=" · ".join((translate("Palette", "Project"), str(path.parent))),
                icon="folder-open",
                run=partial(self._ways.open_project, path),
            )
            for path in self._kit.memory.recent
            if current is None or path != current.path
        ]


def _plain(title: str) -> str:
    """Take the marks of menus' letters off a title."""
    return title.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _ignore(problem: Problem) -> None:
    """Leave out what cannot be read: the actions are there all the same."""
    del problem
