"""Pages of tasks: whatever the order, the filter and the way they are found, the right ones."""

import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from studio.domain.ids import TaskId, TopicId
from studio.domain.message import Message
from studio.domain.task import Difficulty, Kind, Split, Task
from studio.domain.task_query import TaskColumn, TaskLine, TaskQuery
from studio.store import sources, task_filter, task_list, tasks, topics
from studio.store.database import Database
from studio.store.identifiers import new_id
from tests.unit.store import making
from tests.unit.store.making import FixedClock

_WORDS = ["parcel", "Parcel", "depot", "customs", "Zoll", "é", "refund", "%", "荷物"]
_QUERIES: Mapping[str, TaskQuery] = {
    "all": TaskQuery(),
    "beginning of a word": TaskQuery(text="par"),
    "two words": TaskQuery(text="parcel depot"),
    "a whole word": TaskQuery(text="parcel "),
    "no spaces": TaskQuery(text="荷物"),
    "both writings": TaskQuery(text="荷物 parcel"),
    "a sign": TaskQuery(text="%"),
    "nothing": TaskQuery(text="nowhere"),
    "two kinds": TaskQuery(kinds=frozenset({Kind.REFUSAL, Kind.COMMON})),
    "hard train tasks": TaskQuery(
        splits=frozenset({Split.TRAIN}), difficulties=frozenset({Difficulty.HARD})
    ),
    "sources": TaskQuery(sources=frozenset({None, "chat"}), text="depot"),
    "no topic": TaskQuery(topics=frozenset({None})),
    "a letter": TaskQuery(kinds=frozenset({Kind.BOUNDARY}), text="z"),
}
_KEYS: dict[TaskColumn, Callable[[TaskLine], object]] = {
    TaskColumn.CREATED: lambda _: 0,
    TaskColumn.FIRST: lambda line: line.first.lower(),
    TaskColumn.KIND: lambda line: list(Kind).index(line.kind),
    TaskColumn.TOPIC: lambda line: (line.topic or "").lower(),
    TaskColumn.DIFFICULTY: lambda line: list(Difficulty).index(line.difficulty),
    TaskColumn.SPLIT: lambda line: list(Split).index(line.split),
    TaskColumn.GROUP: lambda line: line.group_id.lower(),
    TaskColumn.SOURCE: lambda line: (line.source or "").lower(),
    TaskColumn.GRADERS: lambda line: line.graders,
    TaskColumn.NAME: lambda line: (line.name or "").lower(),
}


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Database, list[Task]]]:
    """Give a project with 300 tasks of all sorts, a few of them withdrawn, and those in use."""
    folder: Path = tmp_path_factory.mktemp("lists") / "desk.stillroom"
    with making.project(folder, FixedClock()) as project, project.db.atomic():
        made = _fill(project.db)
        yield project.db, made


def _fill(db: Database) -> list[Task]:
    dice = random.Random(3)
    topic_ids = [*topics.ensure(db, ["tracking", "Claims", "billing"]).values(), None]
    source_ids = [sources.ensure(db, "chat"), sources.ensure(db, "Mail"), None]
    made = [_task(dice, dice.choice(topic_ids), dice.choice(source_ids)) for _ in range(300)]
    names = {one.task_id: f"T{dice.randrange(10**6)}" for one in made[::2]}
    tasks.add_many(db, made, names=names)
    tasks.withdraw(db, [one.task_id for one in made[::11]])
    gone = {one.task_id for one in made[::11]}
    return [one for one in made if one.task_id not in gone]


def _task(dice: random.Random, topic_id: TopicId | None, source_id: object) -> Task:
    text = " ".join(dice.choices(_WORDS, k=4)) + f" {dice.randrange(10**9)}"
    return Task(
        task_id=TaskId(new_id()),
        messages=(Message(role="system", content="nowhere"), Message(role="user", content=text)),
        kind=dice.choice(list(Kind)),
        topic_id=topic_id,
        difficulty=dice.choice(list(Difficulty)),
        split=dice.choice(list(Split)),
        group_id=f"Group {dice.randrange(10**6)}",
        graders=({"type": "exact"},) * dice.randrange(3),
        reference=dice.choice([None, "At the depot"]),
        source_id=source_id,  # type: ignore[arg-type]
    )


@pytest.fixture(params=["as it is", "as for very many"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let pages be found by every way there is, also by those meant for very many tasks."""
    if request.param == "as for very many":
        monkeypatch.setattr(task_list, "_FEW_MATCHES", 10)
        monkeypatch.setattr(task_list, "_FOLLOWED", 60)
        monkeypatch.setattr(task_list, "_STEP", 20)
        monkeypatch.setattr(task_list, "_FOLLOWED_TEXTS", 40)
        monkeypatch.setattr(task_list, "_FOLLOWED_WORDS", 40)
        monkeypatch.setattr(task_filter, "_NARROW", 5)


def _orders(query: TaskQuery) -> list[TaskQuery]:
    return [
        replace(query, sort=sort, descending=descending)
        for sort in TaskColumn
        for descending in (False, True)
    ]


def _fits(query: TaskQuery, task: Task, line: TaskLine) -> bool:
    said = task.messages[1].content.lower()
    found = said.replace("é", "e").split()
    *whole, last = query.text.lower().split() or [""]
    ends = query.text.endswith(" ")
    return (
        all(_says(word, found, said, whole=True) for word in whole)
        and _says(last, found, said, whole=ends)
        and (not query.kinds or line.kind in query.kinds)
        and (not query.difficulties or line.difficulty in query.difficulties)
        and (not query.splits or line.split in query.splits)
        and (not query.sources or line.source in query.sources)
        and (not query.topics or task.topic_id in query.topics)
    )


def _says(word: str, found: list[str], said: str, *, whole: bool) -> bool:
    if not word.isascii() or word == "%":
        return word in said
    return any(one == word if whole else one.startswith(word) for one in found)


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("query", _QUERIES.values(), ids=_QUERIES)
def test_pages_one_after_another_are_the_whole_list_in_order(
    many: tuple[Database, list[Task]], query: TaskQuery
) -> None:
    db, made = many
    all_lines = {one.task_id: one for one in task_list.page(db, TaskQuery(), limit=1000)}
    assert list(all_lines) == [one.task_id for one in made]
    wanted = [all_lines[one.task_id] for one in made if _fits(query, one, all_lines[one.task_id])]
    for ordered in _orders(query):
        key = _KEYS[ordered.sort]
        numbered = [(key(line), at) for at, line in enumerate(wanted)]
        numbered.sort(reverse=ordered.descending)
        expected = [wanted[at].task_id for _, at in numbered]
        assert [line.task_id for line in _through(db, ordered)] == expected
        assert task_list.ids(db, ordered) == expected
    assert task_list.count(db, query) == len(wanted)


def _through(db: Database, query: TaskQuery) -> Iterator[TaskLine]:
    after: TaskLine | None = None
    while page := task_list.page(db, query, after=after, limit=7):
        yield from page
        after = page[-1]


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("query", _QUERIES.values(), ids=_QUERIES)
def test_a_jump_lands_where_pages_one_after_another_come(
    many: tuple[Database, list[Task]], query: TaskQuery
) -> None:
    db, _ = many
    for ordered in _orders(query):
        ids = task_list.ids(db, ordered)
        for offset in (0, 3, len(ids) // 2, max(0, len(ids) - 4), len(ids) + 5):
            page = task_list.page(db, ordered, offset=offset, limit=10)
            assert [line.task_id for line in page] == ids[offset : offset + 10]


def test_tasks_can_be_named_one_by_one(many: tuple[Database, list[Task]]) -> None:
    db, made = many
    named = frozenset(one.task_id for one in made[:20])
    query = TaskQuery(ids=named, text="parcel", sort=TaskColumn.FIRST)
    found = {line.task_id for line in task_list.page(db, query)}
    assert found == {
        one.task_id for one in made[:20] if "parcel" in one.messages[1].content.lower()
    }
    assert task_list.count(db, query) == len(found)
    assert task_list.page(db, TaskQuery(ids=frozenset())) == []


def test_a_group_is_found_as_it_is_written(many: tuple[Database, list[Task]]) -> None:
    db, made = many
    group = made[5].group_id
    assert task_list.ids(db, TaskQuery(group=group)) == [made[5].task_id]
    assert task_list.ids(db, TaskQuery(group=group.lower())) == []


def test_a_topic_that_is_not_there_has_no_tasks(many: tuple[Database, list[Task]]) -> None:
    db, _ = many
    assert task_list.count(db, TaskQuery(topics=frozenset({TopicId("none")}))) == 0


def test_a_list_goes_on_after_a_line_that_was_withdrawn_meanwhile(db: Database) -> None:
    first, second = making.added_task(db), making.added_task(db)
    (line,) = task_list.page(db, TaskQuery(), limit=1)
    tasks.withdraw(db, [first.task_id])
    assert [one.task_id for one in task_list.page(db, TaskQuery(), after=line)] == [second.task_id]


def test_a_line_says_what_a_list_shows(db: Database) -> None:
    made = making.task("\n  Where is it?\nIt was sent on Monday")
    tasks.add_many(db, [made], names={made.task_id: "PD-1"})
    (line,) = task_list.page(db, TaskQuery())
    assert line == TaskLine(
        task_id=made.task_id,
        name="PD-1",
        first="Where is it?",
        kind=Kind.COMMON,
        topic=None,
        difficulty=Difficulty.EASY,
        split=Split.TRAIN,
        group_id=made.group_id,
        source=None,
        graders=1,
        has_reference=True,
        created_at="2026-03-02T09:00:00.000Z",
    )


def test_a_long_first_line_is_shortened(db: Database) -> None:
    tasks.add_many(db, [making.task("x" * 1_000_000)])
    (line,) = task_list.page(db, TaskQuery())
    assert len(line.first) == 160


def test_a_renamed_topic_is_listed_by_its_new_name(db: Database) -> None:
    topic_ids = topics.ensure(db, ["Claims", "claims"])
    for topic_id in topic_ids.values():
        tasks.add_many(db, [replace(making.task(), topic_id=topic_id)])
    topics.rename(db, topic_ids["Claims"], "Damage")
    query = TaskQuery(topics=frozenset({topic_ids["Claims"]}))
    assert [line.topic for line in task_list.page(db, query)] == ["Damage"]
    assert task_list.count(db, TaskQuery(topics=frozenset({topic_ids["claims"]}))) == 1


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("kind", "refusal"), ("difficulty", "hard"), ("split", "eval"), ("group_id", "g"),
        ("name", "N"), ("graders_json", "[]"),
    ],
)  # fmt: skip
def test_a_changed_label_is_listed_as_it_is(db: Database, column: str, value: str) -> None:
    made = making.added_task(db)
    db.run(f"UPDATE task SET {column} = ? WHERE id = ?", (value, made.task_id))
    assert _differing(db) == 0


def test_a_withdrawn_task_is_found_again_when_it_comes_back(db: Database) -> None:
    made = making.added_task(db)
    tasks.withdraw(db, [made.task_id])
    assert task_list.count(db, TaskQuery(text="parcel")) == 0
    db.run("UPDATE task SET withdrawn_at = NULL, kind = 'refusal' WHERE id = ?", (made.task_id,))
    assert task_list.count(db, TaskQuery(text="parcel", kinds=frozenset({Kind.REFUSAL}))) == 1
    assert _differing(db) == 0


def _differing(db: Database) -> int:
    sql = "SELECT count(*) FROM (SELECT * FROM task_as_line EXCEPT SELECT * FROM task_line)"
    return int(db.value(sql))
