"""What a student will become, as facts: each surface puts them into its own language's words."""

from dataclasses import dataclass
from enum import StrEnum

from studio.domain.task import Difficulty, Kind


class Standing(StrEnum):
    """How far a project is from something to learn from."""

    NO_TOPICS = "no_topics"
    NO_TASKS = "no_tasks"
    NO_PLACE = "no_place"  # there are tasks, and none has a topic
    NO_TRAINING = "no_training"  # there are tasks, and none is to train on
    LEARNS = "learns"


class Weight(StrEnum):
    """How much of the train tasks the commonest kind makes up."""

    MOST = "most"
    MANY = "many"
    SOME = "some"


class LackOf(StrEnum):
    """What it is that there is too little of."""

    KIND = "kind"
    CELL = "cell"
    TOPIC = "topic"
    DIFFICULTY = "difficulty"
    TASKS = "tasks"
    EVAL = "eval"
    FLOORS = "floors"


@dataclass(frozen=True, slots=True, kw_only=True)
class Character:
    """What the train tasks mostly are.

    ``difficulty`` and ``topic`` are given where one of them outweighs the others; ``kinds`` of
    the ten are there at all; ``count`` of all ``total`` train tasks are of the commonest kind.
    """

    weight: Weight
    kind: Kind
    difficulty: Difficulty | None
    topic: str
    kinds: int
    count: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Lack:
    """Something the tasks will not teach; the higher ``urgency``, the sooner it is said.

    ``count`` is how many there are, of ``total`` or where ``total`` are wanted; ``hardly`` tells
    that a kind will be learnt hardly, rather than not at all.
    """

    of: LackOf
    urgency: float
    count: int = 0
    total: int = 0
    kind: Kind | None = None
    difficulty: Difficulty | None = None
    topic: str = ""
    hardly: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """Where a project stands; ``tasks`` counts what is there before there is a character."""

    standing: Standing
    tasks: int = 0
    character: Character | None = None
    lacks: tuple[Lack, ...] = ()
