"""How the student answered each task when it was last measured."""

from studio.domain.ids import TaskId
from studio.store.database import Database

_RESOLVED = """
WITH newest AS (
    SELECT id FROM evaluation WHERE status = 'done' ORDER BY finished_at DESC, id DESC LIMIT 1
), asked AS (
    SELECT model_id FROM evaluation_model JOIN model ON model.id = model_id
    WHERE evaluation_id = (SELECT id FROM newest) AND role IN ('student', 'base')
    ORDER BY role = 'student' DESC, created_at DESC, model_id DESC LIMIT 1
)
SELECT task_id AS id FROM outcome
WHERE evaluation_id = (SELECT id FROM newest) AND model_id = (SELECT model_id FROM asked)
    AND resolved = ?
"""


def ids(db: Database, *, resolved: bool) -> frozenset[TaskId]:
    """Give the tasks that the newest student resolved, or did not, in the newest evaluation."""
    return frozenset(TaskId(row["id"]) for row in db.rows(_RESOLVED, (int(resolved),)))
