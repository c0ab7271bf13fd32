"""Tasks as members of groups, which are what splits are made of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from studio.domain.errors import InvalidValueError
from studio.domain.ids import TaskId, TopicId
from studio.domain.task import Difficulty, Kind, Split

# What part (0-1) of the tasks each split shall have.
Fractions: TypeAlias = Mapping[Split, float]
DEFAULT_FRACTIONS: Fractions = {Split.TRAIN: 0.75, Split.VALIDATION: 0.10, Split.EVAL: 0.15}

_STRICTNESS = {Split.TRAIN: 0, Split.VALIDATION: 1, Split.EVAL: 2}
_NEAR = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A task in use as one of its group; ``frozen`` where a snapshot holds it."""

    task_id: TaskId
    group_id: str
    split: Split
    kind: Kind
    topic_id: TopicId | None
    difficulty: Difficulty
    source: str | None
    content: str
    frozen: bool


def strictest(splits: Iterable[Split]) -> Split:
    """Give the split that joined groups get: eval before validation before train.

    What was held out stays held out, so that nothing of it is learnt from.
    """
    return max(splits, key=_STRICTNESS.__getitem__)


def fractions(train: float, validation: float, evaluation: float) -> Fractions:
    """Give fractions of these proportions. Raises InvalidValueError where none can be made."""
    parts = (train, validation, evaluation)
    if min(parts) < 0 or not _NEAR < sum(parts) < float("inf"):
        raise InvalidValueError(
            "{parts} are no fractions; give three numbers that are not negative, such as 75/10/15",
            parts="/".join(f"{part:g}" for part in parts),
        )
    return {split: part / sum(parts) for split, part in zip(Split, parts, strict=True)}


def parse_fractions(text: str) -> Fractions:
    """Read ``train/validation/eval``, such as 75/10/15. Raises InvalidValueError."""
    try:
        train, validation, evaluation = (float(part) for part in text.split("/"))
    except ValueError:
        raise InvalidValueError(
            "{text!r} are no fractions; write train/validation/eval, such as 75/10/15", text=text
        ) from None
    return fractions(train, validation, evaluation)
