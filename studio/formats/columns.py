"""Tells what a table's columns are: by their names, and by what stands in them."""

import functools
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from studio import resources
from studio.domain.task import Difficulty, Kind, Split
from studio.formats.separated import Record

_SAMPLE = 200
_LONGEST_NAME = 40


class Field(StrEnum):
    """What a column gives a task."""

    MESSAGE = "message"
    SYSTEM = "system"
    HISTORY = "history"
    REFERENCE = "reference"
    KIND = "kind"
    TOPIC = "topic"
    DIFFICULTY = "difficulty"
    SPLIT = "split"
    GROUP = "group"
    SOURCE = "source"
    ID = "id"
    TOOLS = "tools"
    GRADERS = "graders"


_CLOSED: Mapping[Field, type[StrEnum]] = {
    Field.KIND: Kind,
    Field.DIFFICULTY: Difficulty,
    Field.SPLIT: Split,
}


def guess(names: Sequence[str], records: Sequence[Record]) -> dict[str, Field]:
    """Give the field of each column that has one; columns may share only MESSAGE.

    Names are looked up in ``resources/formats/columns.toml``; a column of kinds, difficulties
    or splits is told by its values, and where no name says "message", the longest texts are it.
    """
    sample = records[:_SAMPLE]
    found = _by_name(names, sample)
    for number, name in enumerate(names):
        if name not in found:
            field = _by_values(_values(sample, number))
            if field is not None and field not in found.values():
                found[name] = field
    if Field.MESSAGE not in found.values():
        longest = _longest(names, sample, found)
        if longest is not None:
            found[longest] = Field.MESSAGE
    return {name: found[name] for name in names if name in found}


def is_known_head(cells: Sequence[str]) -> bool:
    """Tell whether a row holds known names of columns, among them one of the message's."""
    plain = [_plain(cell) for cell in cells]
    named = [cell for cell in plain if cell in _names().known]
    messages = _names().aliases[Field.MESSAGE]
    return len(named) * 2 >= len(cells) and any(cell in messages for cell in plain)


def is_head(cells: Sequence[str], following: Sequence[Record]) -> bool:
    """Tell a row of names from a row of data: known names, or short ones unlike what follows."""
    if not all(cell.strip() for cell in cells) or len({*cells}) < len(cells):
        return False
    if any(_plain(cell) in _names().known for cell in cells):
        return True
    if any(len(cell) > _LONGEST_NAME or cell.rstrip()[-1] in ".?!" for cell in cells):
        return False
    return any(
        len(value) > 2 * len(name) and " " in value
        for number, name in enumerate(cells)
        for value in _values(following, number)[:5]
    )


def normal(value: str) -> str:
    """Write a word as the vocabulary does: "Long tail" becomes "long_tail"."""
    return re.sub(r"[\s\-]+", "_", value.strip().casefold())


def synonym(field: Field, value: str) -> str:
    """Give the vocabulary's word for another's, such as "dev" for "validation"."""
    word = normal(value)
    return _names().words.get(field.value, {}).get(word, word)


def _by_name(names: Sequence[str], sample: Sequence[Record]) -> dict[str, Field]:
    found: dict[str, Field] = {}
    plain = {_plain(name): name for name in reversed(names)}
    numbers = {name: number for number, name in enumerate(names)}
    for field, aliases in _names().aliases.items():
        for alias in aliases:
            name = plain.get(alias)
            if name is None or name in found:
                continue
            if not _fits(field, _values(sample, numbers[name])):
                continue
            found[name] = field
            break
    # Alpaca's task is its instruction and its input together.
    if {"instruction", "input"} <= plain.keys():
        found[plain["instruction"]] = found[plain["input"]] = Field.MESSAGE
    return found


def _fits(field: Field, values: Sequence[str]) -> bool:
    """Tell whether the values of a column named like a closed set are of that set at all."""
    if field not in _CLOSED or not values:
        return True
    known = {one.value for one in _CLOSED[field]}
    return any(synonym(field, value) in known for value in values)


def _by_values(values: Sequence[str]) -> Field | None:
    if not values:
        return None
    for field, vocabulary in _CLOSED.items():
        known = {one.value for one in vocabulary}
        if all(synonym(field, value) in known for value in values):
            return field
    return None


def _longest(
    names: Sequence[str], sample: Sequence[Record], taken: Mapping[str, Field]
) -> str | None:
    lengths = {
        name: sum(map(len, _values(sample, number)))
        for number, name in enumerate(names)
        if name not in taken
    }
    longest = max(lengths, key=lambda name: lengths[name], default=None)
    return longest if longest is not None and lengths[longest] else None


def _values(records: Iterable[Record], number: int) -> list[str]:
    """Give the texts of a column that are not blank."""
    cells = (one.cells[number] for one in records if number < len(one.cells))
    return [cell for cell in cells if isinstance(cell, str) and cell.strip()]


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", " ", name).strip().casefold()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Names:
    """What columns may be called, and other words for those of the vocabulary."""

    aliases: Mapping[Field, Sequence[str]]
    words: Mapping[str, Mapping[str, str]]
    known: frozenset[str]


@functools.cache
def _names() -> _Names:
    data = tomllib.loads(resources.read_text("formats", "columns.toml"))
    aliases = {Field(name): names for name, names in data["column"].items()}
    known = frozenset(name for names in aliases.values() for name in names)
    return _Names(aliases=aliases, words=data["word"], known=known)
