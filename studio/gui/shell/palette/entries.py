"""What the palette lists: one line with what it does when chosen."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from studio.gui.shell.palette import matching

MOST_RECENT = 20
_MOST_SHOWN = 60
_RECENT_BONUS = 12.0


class EntryKind(StrEnum):
    """What a line stands for, in the order in which kinds are listed when nothing is typed."""

    ACTION = "action"
    PROJECT = "project"
    TOPIC = "topic"
    RUN = "run"
    TASK = "task"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line; ``refusal`` is why it cannot be chosen now, ``keys`` how to do without.

    One that was ``found`` by the project itself fits what was typed, however it reads.
    """

    key: str
    kind: EntryKind
    title: str
    detail: str = ""
    icon: str = ""
    keys: str = ""
    refusal: str = ""
    found: bool = False
    run: Callable[[], None]


def ranked(entries: Iterable[Entry], typed: str, recent: Sequence[str]) -> list[Entry]:
    """Put what fits in order: by fit where something is typed, else what was used last first."""
    order = {key: place for place, key in enumerate(recent)}
    if not typed.strip():
        kinds = list(EntryKind)
        return sorted(
            entries,
            key=lambda entry: (
                order.get(entry.key, len(order)),
                bool(entry.refusal),
                kinds.index(entry.kind),
            ),
        )[:_MOST_SHOWN]
    fits = [(entry, fit) for entry in entries if (fit := _fit(entry, typed, order)) is not None]
    fits.sort(key=lambda pair: -pair[1])
    return [entry for entry, _ in fits][:_MOST_SHOWN]


def _fit(entry: Entry, typed: str, order: Mapping[str, int]) -> float | None:
    fit = matching.score(typed, entry.title)
    if fit is None:
        fit = matching.score(typed, f"{entry.title} {entry.detail}")
    if fit is None:
        if not entry.found:
            return None
        fit = 0.0
    if entry.key in order:
        fit += _RECENT_BONUS * (1 - order[entry.key] / MOST_RECENT)
    return fit
