"""Says in words what a student will become from the tasks at hand.

The sentence is about the train tasks, since nothing else is learnt: first what they mostly are,
then what they lack most. It claims no more than counts can bear: few examples of a kind are said
to teach it hardly or not at all, many are never said to teach it well.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass

from studio import resources
from studio.domain.grid import Grid, Part
from studio.domain.task import Difficulty, Kind, Split

# Of all train tasks: a part this large makes the character, and parts this small teach nothing
# or hardly anything. Even in a small set, so many examples are the least.
_MOSTLY = 0.55
_MANY = 0.4
_NOTHING, _HARDLY = 0.02, 0.04
_FEWEST_FOR_NOTHING, _FEWEST_FOR_HARDLY = 3, 6
# A cell is spoken of where so many tasks are wanted and less than this part is there.
_WORTH_NAMING, _HALF = 5.0, 0.5
_FEW_TASKS = 100
_SHOWN = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Lack:
    """Something the tasks will not teach; the higher ``weight``, the sooner it is said."""

    weight: float
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """How a kind's tasks are named, and what they teach."""

    one: str
    many: str
    lesson: str
    good: str

    def counted(self, number: int) -> str:
        """Name so many of them: "no refusals", "1 refusal", "3 refusals"."""
        if number == 0:
            return f"no {self.many}"
        return f"{number:,} {self.one if number == 1 else self.many}"


def headline(grid: Grid) -> str:
    """Say in one or two sentences what the student will become."""
    places = grid.places()
    total = grid.train(places)
    if not grid.topics:
        return "No topics yet: add what the student will be asked about."
    if total == 0:
        return f"{_waiting(grid)}; there is nothing to learn from yet."
    lessons = _lessons()
    lacks = sorted(_lacks(grid, lessons), key=lambda lack: -lack.weight)[:_SHOWN]
    sentence = "; ".join([character(grid), *(lack.text for lack in lacks)])
    return f"As it stands: {sentence}."


def character(grid: Grid) -> str:
    """Say what the train tasks mostly are: "mostly easy common cases on customs"."""
    total = grid.train(grid.places())
    lessons = _lessons()
    kinds = {kind: grid.train(grid.places(Part(kind=kind))) for kind in Kind}
    levels = {level: grid.train(grid.places(Part(difficulty=level))) for level in Difficulty}
    kind, level = max(kinds, key=kinds.__getitem__), max(levels, key=levels.__getitem__)
    weighed = kinds[kind] / total
    grade = f"{level} " if levels[level] >= _MOSTLY * total else ""
    if weighed >= _MOSTLY:
        return f"mostly {grade}{lessons[kind].many}{_on_topic(grid, Part(kind=kind))}"
    if weighed >= _MANY:
        return f"many {lessons[kind].many}, {_mixed(grade)}{_on_topic(grid, Part())}"
    present = sum(1 for count in kinds.values() if count)
    spread = "all ten kinds" if present == len(Kind) else f"{present} of the ten kinds"
    most = f"most of all {lessons[kind].many} ({kinds[kind]:,} in {total:,})"
    return f"a mix of {spread}, {_mixed(grade)}{_on_topic(grid, Part())}; {most}"


def _mixed(grade: str) -> str:
    return f"mostly {grade.strip()}" if grade else "of all difficulties"


def _on_topic(grid: Grid, part: Part) -> str:
    """Name the topic that outweighs the others, if one does and there are others."""
    total = grid.train(grid.places(part))
    if len(grid.topics) < _SHOWN:
        return ""
    for topic in grid.topics:
        one = Part(kind=part.kind, topic_id=topic.topic_id)
        if grid.train(grid.places(one)) >= _MOSTLY * total:
            return f", mostly on {topic.name}"
    return ""


def _waiting(grid: Grid) -> str:
    placed = grid.placed
    if placed == 0 and grid.unplaced == 0:
        return "No tasks yet"
    if placed == 0:
        return f"No task has a topic yet ({_tasks(grid.unplaced)} without)"
    return f"{_tasks(placed)}, none of them to train on"


def _lacks(grid: Grid, lessons: dict[Kind, Lesson]) -> Iterator[Lack]:
    yield from _kinds(grid, lessons)
    yield from _cells(grid, lessons)
    yield from _topics(grid)
    yield from _levels(grid)
    yield from _whole(grid)


def _kinds(grid: Grid, lessons: dict[Kind, Lesson]) -> Iterator[Lack]:
    """Find the kinds of which there are too few to learn from, unless none were wanted."""
    total = grid.train(grid.places())
    for kind, lesson in lessons.items():
        places = grid.places(Part(kind=kind))
        if grid.is_planned and grid.share(places) == 0:
            continue
        count = grid.train(places)
        urgent = 10 if kind is Kind.REFUSAL else 0  # what it says yes to can do harm
        if count < max(_FEWEST_FOR_NOTHING, _NOTHING * total):
            word = "not" if count == 0 or total >= _FEW_TASKS else "hardly"
            text = f"{lesson.counted(count)} in {total:,}: it will {word} learn to {lesson.lesson}"
            yield Lack(weight=80 + urgent - count, text=text)
        elif count < max(_FEWEST_FOR_HARDLY, _HARDLY * total):
            text = f"{lesson.counted(count)} in {total:,}: it will hardly learn to {lesson.lesson}"
            yield Lack(weight=40 + urgent, text=text)


def _cells(grid: Grid, lessons: dict[Kind, Lesson]) -> Iterator[Lack]:
    """Find the kind and topic that lacks most of what is planned, with the most missing first."""
    for kind, lesson in lessons.items():
        for topic in grid.topics:
            places = grid.places(Part(kind=kind, topic_id=topic.topic_id))
            wanted, there = grid.wanted(places), grid.actual(places)
            if wanted >= _WORTH_NAMING and there < _HALF * wanted:
                have = f"{there:,} of {wanted:,.0f} tasks"
                text = f"it will hardly learn to {lesson.lesson} on {topic.name} ({have})"
                yield Lack(weight=50 + min(wanted - there, 25), text=text)


def _topics(grid: Grid) -> Iterator[Lack]:
    for topic in grid.topics:
        places = grid.places(Part(topic_id=topic.topic_id))
        if grid.is_planned and grid.share(places) == 0:
            continue
        if grid.train(places) == 0:
            text = f"nothing to train on about {topic.name}: there it will guess"
            yield Lack(weight=75, text=text)


def _levels(grid: Grid) -> Iterator[Lack]:
    for level in Difficulty:
        places = grid.places(Part(difficulty=level))
        if grid.train(places) == 0 and not (grid.is_planned and grid.share(places) == 0):
            yield Lack(weight=30, text=f"no {level} tasks to train on")


def _whole(grid: Grid) -> Iterator[Lack]:
    total = grid.train(grid.places())
    if total < _FEW_TASKS:
        text = f"{_tasks(total)} to train on may teach the form of an answer, hardly more"
        yield Lack(weight=60, text=text)
    if grid.by_split(grid.places())[Split.EVAL] == 0:
        yield Lack(weight=55, text="no eval tasks, so nothing will show how good it is")
    below = len(grid.shortfalls())
    if below:
        cells = "1 cell is" if below == 1 else f"{below:,} cells are"
        yield Lack(weight=35, text=f"{cells} below the floor")


def _tasks(count: int) -> str:
    return "1 task" if count == 1 else f"{count:,} tasks"


def _lessons() -> dict[Kind, Lesson]:
    found = tomllib.loads(resources.read_text("catalogue", "lessons.toml"))
    return {kind: Lesson(**found[kind.value]) for kind in Kind}
