"""Groups of tasks and the splits they are in; a group moves whole, in one statement."""

import json
from collections.abc import Iterable, Mapping

from studio.domain.ids import TaskId
from studio.domain.splitting import Member
from studio.domain.task import Difficulty, Kind, Split
from studio.store.database import Database, Row

_MOVING = (
    " FROM task WHERE withdrawn_at IS NULL AND split <> :split"
    " AND group_id IN (SELECT value FROM json_each(:groups))"
)


def members(db: Database, task_ids: Iterable[TaskId] | None = None) -> list[Member]:
    """Give every task in use, or those among these ids, in the order in which they came."""
    sql = (
        "SELECT task.id, group_id, split, kind, topic_id, difficulty, source.name AS source,"
        " content_hash, EXISTS (SELECT 1 FROM snapshot_row WHERE task_id = task.id) AS frozen"
        " FROM task LEFT JOIN source ON source.id = source_id"
        " WHERE withdrawn_at IS NULL"
        " AND (:ids IS NULL OR task.id IN (SELECT value FROM json_each(:ids))) ORDER BY task.id"
    )
    chosen = None if task_ids is None else _list(task_ids)
    return [_member(row) for row in db.rows(sql, {"ids": chosen})]


def groups_of(db: Database, task_ids: Iterable[TaskId]) -> frozenset[str]:
    """Give the groups of these tasks, as far as they are in use."""
    sql = (
        "SELECT DISTINCT group_id FROM task WHERE withdrawn_at IS NULL"
        " AND id IN (SELECT value FROM json_each(?))"
    )
    return frozenset(row["group_id"] for row in db.rows(sql, (_list(task_ids),)))


def places(db: Database, task_ids: Iterable[TaskId]) -> dict[TaskId, tuple[str, Split]]:
    """Give the group and the split of these tasks, as far as they are in use."""
    sql = (
        "SELECT id, group_id, split FROM task WHERE withdrawn_at IS NULL"
        " AND id IN (SELECT value FROM json_each(?)) ORDER BY id"
    )
    rows = db.rows(sql, (_list(task_ids),))
    return {TaskId(row["id"]): (row["group_id"], Split(row["split"])) for row in rows}


def in_groups(db: Database, groups: Iterable[str]) -> list[TaskId]:
    """Give the tasks in use of these groups."""
    sql = (
        "SELECT id FROM task WHERE withdrawn_at IS NULL"
        " AND group_id IN (SELECT value FROM json_each(?)) ORDER BY id"
    )
    return [TaskId(row["id"]) for row in db.rows(sql, (_list(groups),))]


def moving(db: Database, groups: Iterable[str], split: Split) -> list[TaskId]:
    """Give the tasks that a move of whole groups would change."""
    return [TaskId(row["id"]) for row in db.rows("SELECT id" + _MOVING, _move(groups, split))]


def move(db: Database, groups: Iterable[str], split: Split) -> int:
    """Put whole groups into a split; give how many tasks changed."""
    where = _MOVING.removeprefix(" FROM task")
    return db.run("UPDATE task SET split = :split" + where, _move(groups, split))


def join(db: Database, groups: Mapping[str, str], splits: Mapping[str, Split]) -> int:
    """Give whole groups another group's name, and each of those its split; give the changes.

    ``groups`` maps a group to the one it becomes part of; ``splits`` is by the latter.
    """
    rows = [[old, new, splits[new].value] for old, new in groups.items()]
    sql = (
        "UPDATE task SET group_id = wanted.value ->> 1, split = wanted.value ->> 2"
        " FROM json_each(?) AS wanted"
        " WHERE withdrawn_at IS NULL AND task.group_id = wanted.value ->> 0"
        " AND (task.group_id <> wanted.value ->> 1 OR task.split <> wanted.value ->> 2)"
    )
    return db.run(sql, (json.dumps(rows),))


def straddling(db: Database) -> list[str]:
    """Give the groups whose tasks in use are in several splits; there never is one."""
    sql = (
        "SELECT group_id FROM task WHERE withdrawn_at IS NULL GROUP BY group_id"
        " HAVING min(split) <> max(split) ORDER BY group_id"
    )
    return [row["group_id"] for row in db.rows(sql)]


def given_away(db: Database) -> list[TaskId]:
    """Give the held-out tasks whose very input, or group, is in train as well."""
    # Two questions, each answered by an index: one with OR would read all tasks for each task.
    learnt = "SELECT 1 FROM task WHERE withdrawn_at IS NULL AND split = 'train' AND"
    sql = (
        "SELECT id FROM task AS held WHERE withdrawn_at IS NULL AND split <> 'train'"
        f" AND (EXISTS ({learnt} content_hash = held.content_hash)"
        f" OR EXISTS ({learnt} group_id = held.group_id)) ORDER BY id"
    )
    return [TaskId(row["id"]) for row in db.rows(sql)]


def count_groups(db: Database) -> dict[Split, int]:
    """Count the groups of every split."""
    sql = (
        "SELECT split, count(DISTINCT group_id) AS count FROM task WHERE withdrawn_at IS NULL"
        " GROUP BY split"
    )
    return {Split(row["split"]): row["count"] for row in db.rows(sql)}


def count_frozen(db: Database) -> int:
    """Count the tasks in use that a snapshot holds."""
    sql = (
        "SELECT count(*) FROM task WHERE withdrawn_at IS NULL"
        " AND EXISTS (SELECT 1 FROM snapshot_row WHERE task_id = task.id)"
    )
    return int(db.value(sql))


def texts(
    db: Database, *, after: int = 0, limit: int | None = None
) -> list[tuple[int, TaskId, str]]:
    """Give number, id and turns as JSON of the tasks that came after that number, used or not.

    ``limit`` gives the first of them.

    A task's messages never change, so what was read once need not be read again.
    """
    sql = (
        "SELECT number, task_id AS id, messages_json FROM task_text"
        " JOIN task ON task.id = task_id WHERE number > ? ORDER BY number LIMIT ?"
    )
    rows = db.rows(sql, (after, -1 if limit is None else limit))
    return [(row["number"], TaskId(row["id"]), row["messages_json"]) for row in rows]


def newest(db: Database) -> int:
    """Give the number of the task that came last, 0 where there is none."""
    return int(db.value("SELECT coalesce(max(number), 0) FROM task_text"))


def _move(groups: Iterable[str], split: Split) -> dict[str, str]:
    return {"groups": _list(groups), "split": split.value}


def _list(names: Iterable[str]) -> str:
    return json.dumps(sorted(set(names)))


def _member(row: Row) -> Member:
    return Member(
        task_id=row["id"],
        group_id=row["group_id"],
        split=Split(row["split"]),
        kind=Kind(row["kind"]),
        topic_id=row["topic_id"],
        difficulty=Difficulty(row["difficulty"]),
        source=row["source"],
        content=row["content_hash"],
        frozen=bool(row["frozen"]),
    )
