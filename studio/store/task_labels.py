"""What a task is called where there is no room for it: the first line that it says."""

from collections.abc import Iterable

from studio.domain.ids import TaskId
from studio.store import json_text
from studio.store.database import Database

_MOST = 160  # characters
# The start of a text is enough, as a task may be megabytes long.
_HEADS = (
    "SELECT task_id, substr(text, 1, 1000) AS head FROM json_each(:ids) AS wanted"
    " CROSS JOIN task_text ON task_text.task_id = wanted.value"
)


def of(db: Database, task_ids: Iterable[TaskId]) -> dict[TaskId, str]:
    """Give the labels of tasks, in use or withdrawn; "" where one says nothing."""
    ids = {"ids": json_text.dump(list(dict.fromkeys(task_ids)))}
    return {TaskId(row["task_id"]): _first_line(row["head"]) for row in db.rows(_HEADS, ids)}


def _first_line(text: str) -> str:
    return next(iter(text.strip().splitlines()), "")[:_MOST]
