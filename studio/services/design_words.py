"""Says in English words what a student will become, for what is written outside the window."""

import tomllib
from dataclasses import dataclass

from studio import resources
from studio.domain.counted import counted
from studio.domain.grid import Grid
from studio.domain.outlook import Character, Lack, LackOf, Outlook, Standing, Weight
from studio.domain.task import Kind
from studio.services import outlooks


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """How a kind's tasks are named, and what they teach."""

    one: str
    many: str
    lesson: str
    good: str

    def counted(self, number: int) -> str:
        """Name so many of them: "no refusals", "1 refusal", "3 refusals"."""
        return counted(number, self.one, self.many) if number else f"no {self.many}"


def headline(grid: Grid) -> str:
    """Say in one or two sentences what the student will become."""
    outlook = outlooks.read(grid)
    if outlook.standing is Standing.NO_TOPICS:
        return "No topics yet: add what the student will be asked about."
    if outlook.character is None:
        return f"{_waiting(outlook)}; there is nothing to learn from yet."
    lessons = _lessons()
    lacks = [_lack(lack, lessons) for lack in outlook.lacks]
    return f"As it stands: {'; '.join([_character(outlook.character, lessons), *lacks])}."


def _waiting(outlook: Outlook) -> str:
    tasks = counted(outlook.tasks, "task")
    if outlook.standing is Standing.NO_TASKS:
        return "No tasks yet"
    if outlook.standing is Standing.NO_PLACE:
        return f"No task has a topic yet ({tasks} without)"
    return f"{tasks}, none of them to train on"


def _character(one: Character, lessons: dict[Kind, Lesson]) -> str:
    """Say what the train tasks mostly are: "mostly easy common cases, mostly on customs"."""
    many = lessons[one.kind].many
    topic = f", mostly on {one.topic}" if one.topic else ""
    if one.weight is Weight.MOST:
        grade = f"{one.difficulty} " if one.difficulty else ""
        return f"mostly {grade}{many}{topic}"
    mixed = f"mostly {one.difficulty}" if one.difficulty else "of all difficulties"
    if one.weight is Weight.MANY:
        return f"many {many}, {mixed}{topic}"
    spread = "all ten kinds" if one.kinds == len(Kind) else f"{one.kinds} of the ten kinds"
    most = f"most of all {many} ({one.count:,} in {one.total:,})"
    return f"a mix of {spread}, {mixed}{topic}; {most}"


def _lack(lack: Lack, lessons: dict[Kind, Lesson]) -> str:
    if lack.kind is not None:
        lesson = lessons[lack.kind]
        if lack.of is LackOf.CELL:
            have = f"{lack.count:,} of {lack.total:,} tasks"
            return f"it will hardly learn to {lesson.lesson} on {lack.topic} ({have})"
        word = "hardly" if lack.hardly else "not"
        count = f"{lesson.counted(lack.count)} in {lack.total:,}"
        return f"{count}: it will {word} learn to {lesson.lesson}"
    cells = "1 cell is" if lack.count == 1 else f"{lack.count:,} cells are"
    said = {
        LackOf.TOPIC: f"nothing to train on about {lack.topic}: there it will guess",
        LackOf.DIFFICULTY: f"no {lack.difficulty} tasks to train on",
        LackOf.TASKS: f"{counted(lack.count, 'task')} to train on may teach the form of an "
        "answer, hardly more",
        LackOf.EVAL: "no eval tasks, so nothing will show how good it is",
        LackOf.FLOORS: f"{cells} below the floor",
    }
    return said[lack.of]


def _lessons() -> dict[Kind, Lesson]:
    found = tomllib.loads(resources.read_text("catalogue", "lessons.toml"))
    return {kind: Lesson(**found[kind.value]) for kind in Kind}
