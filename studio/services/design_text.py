"""Reads parts of the grid and shares as they are written at the terminal.

A part is ``kind/topic/difficulty``; ``*`` or nothing stands for any, and what is left out at the
end is any. A topic's name may itself hold a slash. A share is a percent with or without its sign
(``5``, ``5%``, ``5,5 %``), or a part of one below 1 (``0.05``); less than 1 % needs the sign.
"""

import math
from enum import StrEnum
from typing import TypeVar

from studio.domain.errors import InvalidValueError, NotFoundError
from studio.domain.grid import Grid, Part
from studio.domain.ids import TopicId
from studio.domain.task import Difficulty, Kind

_MOST_DIGITS = 20  # far more than any number of tasks that is accepted
_ANY = frozenset({"", "*"})

_Word = TypeVar("_Word", bound=StrEnum)


def setting(text: str) -> tuple[str, str]:
    """Part ``place=value`` at its last ``=``; raises InvalidValueError where there is none."""
    place, sign, value = text.rpartition("=")
    if not sign or not value.strip():
        raise InvalidValueError(
            "{text!r} says no value; write it as kind/topic/difficulty=value", text=text
        )
    return place.strip(), value.strip()


def part(text: str, grid: Grid) -> Part:
    """Read which cells are meant.

    Raises InvalidValueError for a kind or difficulty that is none, NotFoundError for a topic
    that is not in use.
    """
    kind, _, rest = text.strip().partition("/")
    topic, _, level = rest.rpartition("/")
    if not topic and level and not _is_difficulty(level):
        topic, level = level, ""
    elif level.strip() not in _ANY and not _is_difficulty(level) and _names_topic(rest, grid):
        topic, level = rest, ""
    return Part(
        kind=_word(kind, Kind, "kind"),
        topic_id=_topic(topic, grid),
        difficulty=_word(level, Difficulty, "difficulty"),
    )


def share(text: str) -> float:
    """Read a share as a part of one; raises InvalidValueError for anything else."""
    written = text.strip().replace("\u202f", "").replace("\N{NO-BREAK SPACE}", "")
    bare = written.removesuffix("%").strip().replace(",", ".")
    try:
        number = float(bare)
    except ValueError:
        number = math.nan
    is_percent = written.endswith("%") or number >= 1
    found = number / 100 if is_percent else number
    if not 0 <= found <= 1:  # not a number is neither
        raise InvalidValueError(
            "{text!r} is no share; write a percent from 0 to 100, such as 5, 5% or 0.05", text=text
        )
    return found


def count(text: str) -> int:
    """Read a whole number of tasks; raises InvalidValueError for anything else."""
    bare = text.strip()
    if not bare.isascii() or not bare.isdigit() or len(bare) > _MOST_DIGITS:
        raise InvalidValueError(
            "{text!r} is no number of tasks; write a whole number such as 12", text=text
        )
    return int(bare)


def topic(name: str, grid: Grid) -> TopicId:
    """Find a topic by its name, in any case; raises NotFoundError naming those there are."""
    wanted = name.strip().casefold()
    for one in grid.topics:
        if one.name.casefold() == wanted:
            return one.topic_id
    known = ", ".join(one.name for one in grid.topics) or "none yet"
    raise NotFoundError(
        "there is no topic {name!r} in the project; there is {known}",
        name=name.strip(),
        known=known,
    )


def _topic(name: str, grid: Grid) -> TopicId | None:
    return None if name.strip() in _ANY else topic(name, grid)


def _names_topic(name: str, grid: Grid) -> bool:
    return any(one.name.casefold() == name.strip().casefold() for one in grid.topics)


def _is_difficulty(word: str) -> bool:
    return word.strip().casefold() in set(Difficulty) | {"*"}


def _word(text: str, words: type[_Word], what: str) -> _Word | None:
    wanted = text.strip().casefold().replace(" ", "_").replace("-", "_")
    if wanted in _ANY:
        return None
    if wanted not in set(words):
        raise InvalidValueError(
            "{text!r} is no {what}; use one of {words}",
            text=text.strip(),
            what=what,
            words=", ".join(words),
        )
    return words(wanted)
