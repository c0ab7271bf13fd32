"""Tasks: stored as given, added once, corrected without being lost."""

from dataclasses import replace

import pytest

from studio.domain.errors import NotFoundError
from studio.domain.ids import SourceId, TaskId
from studio.domain.message import Message
from studio.domain.task import Kind, Split, Task
from studio.store import sources, tasks, topics
from studio.store.database import Database
from studio.store.identifiers import new_id
from tests.unit.store import making


def again(task: Task) -> Task:
    """Give the same task as a second reading of its file makes it."""
    return replace(task, task_id=TaskId(new_id()))


def test_a_task_comes_back_as_it_went_in(db: Database) -> None:
    task = replace(
        making.task(),
        messages=(
            Message(role="system", content="Be brief."),
            Message(role="user", content="¿Dónde está? 🙂"),
            Message(
                role="assistant",
                content="",
                tool_calls=({"type": "function", "function": {"name": "f", "arguments": "{}"}},),
            ),
            Message(role="tool", content="depot 4"),
        ),
        topic_id=topics.ensure(db, ["tracking"])["tracking"],
        tools=({"type": "function", "function": {"name": "f", "parameters": {"z": 1, "a": 2}}},),
        reference={"tool_calls": []},
        source_id=sources.ensure(db, "written by hand"),
    )
    tasks.add_many(db, [task])
    assert tasks.get(db, task.task_id) == task


def test_keys_of_stored_json_keep_their_order(db: Database) -> None:
    task = replace(making.task(), reference={"z": 1, "a": 2})
    tasks.add_many(db, [task])
    assert list(tasks.get(db, task.task_id).reference or ()) == ["z", "a"]


def test_a_missing_task_is_said_to_be_missing(db: Database) -> None:
    with pytest.raises(NotFoundError, match="task nowhere"):
        tasks.get(db, TaskId("nowhere"))


def test_a_named_task_is_added_once(db: Database) -> None:
    task = making.task()
    assert tasks.add_many(db, [task], names={task.task_id: "PD-1"}) == 1
    second = again(task)
    assert tasks.add_many(db, [second], names={second.task_id: "PD-1"}) == 0
    assert tasks.ids_by_name(db) == {"PD-1": task.task_id}


def test_an_unnamed_task_is_added_once_by_its_content(db: Database) -> None:
    task = making.task()
    assert tasks.add_many(db, [task, again(task)]) == 1
    assert tasks.add_many(db, [again(task)]) == 0


def test_two_named_tasks_may_say_the_same(db: Database) -> None:
    first = making.task("")
    second = again(first)
    added = tasks.add_many(
        db, [first, second], names={first.task_id: "PD-1", second.task_id: "PD-2"}
    )
    assert added == 2
    assert tasks.ids_by_content(db) == {first.content_hash: first.task_id}


def test_listing_gives_the_tasks_of_a_split_and_kind(db: Database) -> None:
    wanted = making.task(split=Split.EVAL, kind=Kind.REFUSAL)
    others = [making.task(split=Split.EVAL), making.task(kind=Kind.REFUSAL)]
    tasks.add_many(db, [wanted, *others])
    assert list(tasks.listing(db, split=Split.EVAL, kind=Kind.REFUSAL)) == [wanted]
    assert len(list(tasks.listing(db))) == 3


def test_a_withdrawn_task_is_out_of_use_but_known(db: Database) -> None:
    task = making.added_task(db)
    tasks.withdraw(db, [task.task_id])
    assert list(tasks.listing(db)) == []
    assert tasks.ids_by_content(db) == {}
    assert tasks.get(db, task.task_id) == task


def test_a_corrected_task_takes_the_name_of_the_old_one(db: Database) -> None:
    old = making.task()
    tasks.add_many(db, [old], names={old.task_id: "PD-1"})
    new = replace(again(old), reference="At depot 9")
    tasks.supersede(db, old.task_id, new)
    assert tasks.ids_by_name(db) == {"PD-1": new.task_id}
    assert list(tasks.listing(db)) == [new]
    supersedes = db.value("SELECT supersedes FROM task WHERE id = ?", (new.task_id,))
    assert supersedes == old.task_id


def test_a_group_tells_its_split(db: Database) -> None:
    task = making.added_task(db, split=Split.VALIDATION)
    assert tasks.splits_by_group(db) == {task.group_id: Split.VALIDATION}


def test_topics_are_made_once(db: Database) -> None:
    first = topics.ensure(db, ["tracking", "customs"])
    second = topics.ensure(db, ["tracking", "claims"])
    assert second["tracking"] == first["tracking"]
    assert sorted(topics.names(db).values()) == ["claims", "customs", "tracking"]


def test_a_source_is_made_once_and_keeps_its_licence(db: Database) -> None:
    first = sources.ensure(db, "desk logs", licence="CC-BY-4.0", note="anonymised")
    assert sources.ensure(db, "desk logs") == first
    (source,) = sources.listing(db)
    assert (source.source_id, source.licence) == (SourceId(first), "CC-BY-4.0")
