"""What the review queue's rows do not know yet: tasks that changed since they were made."""

from studio.domain.ids import RaterId
from studio.store.database import Database
from studio.store.queue_filter import SECOND

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
    LEFT JOIN queue_task ON queue_task.task_id = task.id)
"""


def more_to_review(db: Database, me: RaterId | None) -> int:
    """Tell how many more train tasks wait for a verdict than the rows say; fewer: below 0."""
    return int(db.value(_MORE, {"me": me or ""}))
