"""What the review queue's rows do not know yet: tasks that changed since they were made."""

from studio.domain.ids import RaterId
from studio.domain.steps import Steps
from studio.store.database import Database
from studio.store.queue_filter import MINE, SECOND

# As standing.of_task has it: nobody has accepted or escalated an answer, or not all agree, and of
# a model's answers one at least has no verdict.
_IS_OPEN = """(
    task.withdrawn_at IS NULL AND task.split = 'train'
    AND EXISTS (
        SELECT 1 FROM candidate CROSS JOIN model ON model.id = candidate.model_id
        WHERE candidate.task_id = task.id AND candidate.withdrawn_at IS NULL
            AND model.role <> 'human' AND NOT EXISTS (
                SELECT 1 FROM candidate_verdict WHERE candidate_id = candidate.id))
    AND NOT EXISTS (
        SELECT 1 FROM candidate CROSS JOIN model ON model.id = candidate.model_id
        CROSS JOIN candidate_verdict ON candidate_verdict.candidate_id = candidate.id
        WHERE candidate.task_id = task.id AND candidate.withdrawn_at IS NULL
            AND (model.role <> 'human' OR candidate.parent_id IS NOT NULL)
            AND (conflict OR verdict IN ('accept', 'escalate')))
)"""
_MORE = f"""
SELECT coalesce(sum(
    (is_open AND coalesce(reviewer, '') IN ('', :me))
    - coalesce(was_train AND CASE pile
        WHEN 'open' THEN reviewer IN ('', :me)
        WHEN '{SECOND}' THEN is_open AND reviewer <> :me
        ELSE 0 END, 0)
), 0)
FROM (
    SELECT {_IS_OPEN} AS is_open, queue_task.split = 'train' AS was_train, pile, reviewer
    FROM queue_stale CROSS JOIN task ON task.id = queue_stale.task_id
    LEFT JOIN queue_task ON queue_task.task_id = task.id
    WHERE queue_stale.task_id > :after AND queue_stale.task_id <= :last)
"""
_ROWS = f"""
SELECT count(*) FROM queue_task
WHERE task_id > :after AND task_id <= :last
    AND +pile IN ('open', '{SECOND}') AND +split = 'train' AND {MINE}
"""
_LAST = (
    "SELECT task_id FROM queue_stale WHERE task_id > :after ORDER BY task_id LIMIT 1 OFFSET :size"
)
_END = chr(0x10FFFF)  # after every id
_SLICE = 250  # tasks of one query, some three milliseconds


def more_to_review(db: Database, me: RaterId | None) -> int:
    """Tell how many more train tasks wait for a verdict than the rows say; fewer: below 0."""
    return int(db.value(_MORE, {"me": me or "", "after": "", "last": _END}))


def to_review_in_steps(db: Database, me: RaterId | None) -> Steps[int]:
    """Count the train tasks that wait for a verdict, in the rows and not.

    Each task is looked at once, as it is then: rows may be made again between the steps.
    """
    whole = int(db.value("SELECT count(*) FROM queue_stale"))
    found, done, after = 0, 0, ""
    while True:
        last = db.value(_LAST, {"after": after, "size": _SLICE})
        values = {"me": me or "", "after": after, "last": last or _END}
        found += int(db.value(_MORE, values)) + int(db.value(_ROWS, values))
        if last is None:
            return found
        done, after = min(done + _SLICE, whole), last
        yield done, whole
