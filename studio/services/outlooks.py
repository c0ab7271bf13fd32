"""Finds out what a student will become from the tasks at hand.

It looks at the train tasks, since nothing else is learnt: first what they mostly are, then what
they lack most. It claims no more than counts can bear: few examples of a kind are said to teach
it hardly or not at all, many are never said to teach it well.
"""

from collections.abc import Iterator

from studio.domain.grid import Grid, Part
from studio.domain.outlook import Character, Lack, LackOf, Outlook, Standing, Weight
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


def read(grid: Grid) -> Outlook:
    """Find what the student will become, and the most urgent of what it will lack."""
    if not grid.topics:
        return Outlook(standing=Standing.NO_TOPICS)
    if grid.learnt(Part()) == 0:
        return _waiting(grid)
    lacks = sorted(_lacks(grid), key=lambda lack: -lack.urgency)[:_SHOWN]
    return Outlook(standing=Standing.LEARNS, character=_character(grid), lacks=tuple(lacks))


def _waiting(grid: Grid) -> Outlook:
    if grid.placed:
        return Outlook(standing=Standing.NO_TRAINING, tasks=grid.placed + grid.unplaced)
    if grid.unplaced:
        return Outlook(standing=Standing.NO_PLACE, tasks=grid.unplaced)
    return Outlook(standing=Standing.NO_TASKS)


def _character(grid: Grid) -> Character:
    total = grid.learnt(Part())
    kinds = {kind: grid.learnt(Part(kind=kind)) for kind in Kind}
    levels = {level: grid.learnt(Part(difficulty=level)) for level in Difficulty}
    kind, level = max(kinds, key=kinds.__getitem__), max(levels, key=levels.__getitem__)
    share = kinds[kind] / total
    weight = Weight.MOST if share >= _MOSTLY else Weight.MANY if share >= _MANY else Weight.SOME
    return Character(
        weight=weight,
        kind=kind,
        difficulty=level if levels[level] >= _MOSTLY * total else None,
        topic=_topic(grid, Part(kind=kind) if weight is Weight.MOST else Part()),
        kinds=sum(1 for count in kinds.values() if count),
        count=kinds[kind],
        total=total,
    )


def _topic(grid: Grid, part: Part) -> str:
    """Name the topic that outweighs the others, if one does and there are others."""
    total = grid.learnt(part)
    if len(grid.topics) < 2:
        return ""
    for topic in grid.topics:
        one = Part(kind=part.kind, topic_id=topic.topic_id)
        if grid.learnt(one) >= _MOSTLY * total:
            return topic.name
    return ""


def _lacks(grid: Grid) -> Iterator[Lack]:
    yield from _kinds(grid)
    yield from _cells(grid)
    yield from _topics(grid)
    yield from _levels(grid)
    yield from _whole(grid)


def _kinds(grid: Grid) -> Iterator[Lack]:
    """Find the kinds of which there are too few to learn from, unless none were wanted."""
    total = grid.learnt(Part())
    for kind in Kind:
        places = grid.places(Part(kind=kind))
        if grid.is_planned and grid.share(places) == 0:
            continue
        count = grid.learnt(Part(kind=kind))
        urgent = 10 if kind is Kind.REFUSAL else 0  # what it says yes to can do harm
        if count < max(_FEWEST_FOR_NOTHING, _NOTHING * total):
            hardly = count > 0 and total < _FEW_TASKS
            urgency = 80 + urgent - count
        elif count < max(_FEWEST_FOR_HARDLY, _HARDLY * total):
            hardly, urgency = True, 40 + urgent
        else:
            continue
        yield Lack(
            of=LackOf.KIND, urgency=urgency, count=count, total=total, kind=kind, hardly=hardly
        )


def _cells(grid: Grid) -> Iterator[Lack]:
    """Find the kind and topic that lacks most of what is planned, with the most missing first."""
    for kind in Kind:
        for topic in grid.topics:
            places = grid.places(Part(kind=kind, topic_id=topic.topic_id))
            wanted, there = grid.wanted(places), grid.actual(places)
            if wanted >= _WORTH_NAMING and there < _HALF * wanted:
                yield Lack(
                    of=LackOf.CELL,
                    urgency=50 + min(wanted - there, 25),
                    count=there,
                    total=round(wanted),
                    kind=kind,
                    topic=topic.name,
                )


def _topics(grid: Grid) -> Iterator[Lack]:
    for topic in grid.topics:
        places = grid.places(Part(topic_id=topic.topic_id))
        if grid.is_planned and grid.share(places) == 0:
            continue
        if grid.train(places) == 0:
            yield Lack(of=LackOf.TOPIC, urgency=75, topic=topic.name)


def _levels(grid: Grid) -> Iterator[Lack]:
    for level in Difficulty:
        places = grid.places(Part(difficulty=level))
        if grid.learnt(Part(difficulty=level)) == 0 and not (
            grid.is_planned and grid.share(places) == 0
        ):
            yield Lack(of=LackOf.DIFFICULTY, urgency=30, difficulty=level)


def _whole(grid: Grid) -> Iterator[Lack]:
    total = grid.learnt(Part())
    if total < _FEW_TASKS:
        yield Lack(of=LackOf.TASKS, urgency=60, count=total)
    if grid.learnt(Part(), Split.EVAL) == 0:
        yield Lack(of=LackOf.EVAL, urgency=55)
    below = len(grid.shortfalls())
    if below:
        yield Lack(of=LackOf.FLOORS, urgency=35, count=below)
