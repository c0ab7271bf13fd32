"""Says what a student will become in the window's language."""

from PySide6.QtCore import QCoreApplication

from studio.domain.outlook import Character, Lack, LackOf, Outlook, Standing, Weight
from studio.domain.task import Difficulty, Kind
from studio.gui import text

translate = QCoreApplication.translate


def say(outlook: Outlook) -> str:
    """Say in one or two sentences what the student will become."""
    if outlook.standing is Standing.NO_TOPICS:
        return translate("Headline", "No topics yet: add what the student will be asked about.")
    if outlook.character is None:
        waiting = translate("Headline", "{waiting}; there is nothing to learn from yet.")
        return waiting.format(waiting=_waiting(outlook))
    parts = [_character(outlook.character), *map(_lack, outlook.lacks)]
    return translate("Headline", "As it stands: {parts}.").format(parts="; ".join(parts))


def _waiting(outlook: Outlook) -> str:
    tasks = translate("Headline", "%n task(s)", "", outlook.tasks)
    if outlook.standing is Standing.NO_TASKS:
        return translate("Headline", "No tasks yet")
    if outlook.standing is Standing.NO_PLACE:
        said = translate("Headline", "No task has a topic yet ({tasks} without)")
        return said.format(tasks=tasks)
    return translate("Headline", "{tasks}, none of them to train on").format(tasks=tasks)


def _character(one: Character) -> str:
    """Say what the train tasks mostly are: "mostly easy common cases, mostly on customs"."""
    many, topic = _many(one.kind), ""
    if one.topic:
        topic = translate("Headline", ", mostly on {topic}").format(topic=one.topic)
    if one.weight is Weight.MOST:
        return _mostly(one.difficulty).format(cases=many) + topic
    mixed = _mixed(one.difficulty) + topic
    if one.weight is Weight.MANY:
        return translate("Headline", "many {cases}, {mixed}").format(cases=many, mixed=mixed)
    said = translate("Headline", "{spread}, {mixed}; most of all {cases} ({count} in {all})")
    counts = {"count": text.number(one.count), "all": text.number(one.total)}
    return said.format(spread=_spread(one.kinds), mixed=mixed, cases=many, **counts)


def _spread(kinds: int) -> str:
    if kinds == len(Kind):
        return translate("Headline", "a mix of all ten kinds")
    return translate("Headline", "a mix of {kinds} of the ten kinds").format(kinds=kinds)


def _mostly(level: Difficulty | None) -> str:
    if level is None:
        return translate("Headline", "mostly {cases}")
    return {
        Difficulty.EASY: translate("Headline", "mostly easy {cases}"),
        Difficulty.MEDIUM: translate("Headline", "mostly medium {cases}"),
        Difficulty.HARD: translate("Headline", "mostly hard {cases}"),
    }[level]


def _mixed(level: Difficulty | None) -> str:
    if level is None:
        return translate("Headline", "of all difficulties")
    return {
        Difficulty.EASY: translate("Headline", "mostly easy"),
        Difficulty.MEDIUM: translate("Headline", "mostly medium"),
        Difficulty.HARD: translate("Headline", "mostly hard"),
    }[level]


def _lack(lack: Lack) -> str:
    if lack.kind is not None:
        return _cell(lack, lack.kind) if lack.of is LackOf.CELL else _kind(lack, lack.kind)
    if lack.of is LackOf.TOPIC:
        said = translate("Headline", "nothing to train on about {topic}: there it will guess")
        return said.format(topic=lack.topic)
    if lack.difficulty is not None:
        return {
            Difficulty.EASY: translate("Headline", "no easy tasks to train on"),
            Difficulty.MEDIUM: translate("Headline", "no medium tasks to train on"),
            Difficulty.HARD: translate("Headline", "no hard tasks to train on"),
        }[lack.difficulty]
    if lack.of is LackOf.TASKS:
        said = translate(
            "Headline", "{tasks} to train on may teach the form of an answer, hardly more"
        )
        return said.format(tasks=translate("Headline", "%n task(s)", "", lack.count))
    if lack.of is LackOf.EVAL:
        return translate("Headline", "no eval tasks, so nothing will show how good it is")
    cells = translate("Headline", "%n cell(s)", "", lack.count)
    return translate("Headline", "{cells} below the floor").format(cells=cells)


def _kind(lack: Lack, kind: Kind) -> str:
    if lack.hardly:
        said = translate("Headline", "{cases} in {all}: it will hardly learn to {lesson}")
    else:
        said = translate("Headline", "{cases} in {all}: it will not learn to {lesson}")
    return said.format(
        cases=_counted(kind, lack.count), all=text.number(lack.total), lesson=_lesson(kind)
    )


def _cell(lack: Lack, kind: Kind) -> str:
    said = translate(
        "Headline", "it will hardly learn to {lesson} on {topic} ({count} of {all} tasks)"
    )
    return said.format(
        lesson=_lesson(kind), topic=lack.topic,
        count=text.number(lack.count), all=text.number(lack.total),
    )  # fmt: skip


def _counted(kind: Kind, count: int) -> str:
    if count == 0:
        return translate("Headline", "no {cases}").format(cases=_many(kind))
    if count == 1:
        return f"1 {_one(kind)}"
    return f"{text.number(count)} {_many(kind)}"


def _one(kind: Kind) -> str:
    return {
        Kind.COMMON: translate("Headline", "common case"),
        Kind.LONG_TAIL: translate("Headline", "rare case"),
        Kind.DIFFICULT: translate("Headline", "difficult case"),
        Kind.BOUNDARY: translate("Headline", "boundary case"),
        Kind.FORMAT: translate("Headline", "format case"),
        Kind.MULTI_TURN: translate("Headline", "conversation of several turns"),
        Kind.BAD_INPUT: translate("Headline", "case of bad input"),
        Kind.REFUSAL: translate("Headline", "refusal"),
        Kind.TERMINOLOGY: translate("Headline", "case of terminology"),
        Kind.REAL_PHRASING: translate("Headline", "case in people's own words"),
    }[kind]


def _many(kind: Kind) -> str:
    return {
        Kind.COMMON: translate("Headline", "common cases"),
        Kind.LONG_TAIL: translate("Headline", "rare cases"),
        Kind.DIFFICULT: translate("Headline", "difficult cases"),
        Kind.BOUNDARY: translate("Headline", "boundary cases"),
        Kind.FORMAT: translate("Headline", "format cases"),
        Kind.MULTI_TURN: translate("Headline", "conversations of several turns"),
        Kind.BAD_INPUT: translate("Headline", "cases of bad input"),
        Kind.REFUSAL: translate("Headline", "refusals"),
        Kind.TERMINOLOGY: translate("Headline", "cases of terminology"),
        Kind.REAL_PHRASING: translate("Headline", "cases in people's own words"),
    }[kind]


def _lesson(kind: Kind) -> str:
    return {
        Kind.COMMON: translate("Headline", "answer everyday questions"),
        Kind.LONG_TAIL: translate("Headline", "answer rare questions"),
        Kind.DIFFICULT: translate("Headline", "work difficult cases out"),
        Kind.BOUNDARY: translate("Headline", "tell where its job ends"),
        Kind.FORMAT: translate("Headline", "keep to unusual forms"),
        Kind.MULTI_TURN: translate("Headline", "follow a conversation"),
        Kind.BAD_INPUT: translate("Headline", "handle bad input"),
        Kind.REFUSAL: translate("Headline", "refuse"),
        Kind.TERMINOLOGY: translate("Headline", "use the field's terms"),
        Kind.REAL_PHRASING: translate("Headline", "understand how people really write"),
    }[kind]
