"""How fast a person reviews."""

from studio.domain.ids import RaterId
from studio.store.database import Database

_LAST = 20  # items
_LONGEST = 900.0  # seconds: beyond it, somebody was away


def seconds(db: Database, rater_id: RaterId, *, since: str) -> float | None:
    """Give the mean seconds an item over a person's last decisions; None where none was timed.

    What was said again by undoing is not counted, and a break counts as a quarter of an hour.
    """
    found = db.value(
        "SELECT avg(seconds) FROM (SELECT sum(min(decision.seconds, :longest)) AS seconds"
        " FROM decision JOIN candidate ON candidate.id = decision.candidate_id"
        " WHERE decision.rater_id = :rater AND decision.created_at >= :since"
        " AND decision.supersedes IS NULL AND decision.seconds IS NOT NULL"
        " GROUP BY candidate.task_id ORDER BY max(decision.created_at) DESC LIMIT :last)",
        {"rater": rater_id, "since": since, "longest": _LONGEST, "last": _LAST},
    )
    return None if found is None else float(found)
