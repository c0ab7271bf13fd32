"""Tells whether the models' answers are checked, without looking at all of them each time."""

from studio.store.database import Database


class CheckedAnswers:
    """Remembers up to which answer all are checked; answers are only ever appended."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._upto = 0

    def all(self) -> bool:
        """Tell whether every answer in use is checked, and there is one."""
        newest = int(self._db.value("SELECT coalesce(max(rowid), 0) FROM candidate"))
        if not self._db.value(_UNCHECKED, (self._upto,)):
            self._upto = newest
        known = self._upto == newest or not self._db.value(_UNCHECKED_IN_USE)
        return known and bool(self._db.value(_ANSWERED))


def any_accepted(db: Database) -> bool:
    """Tell whether an answer in use, or an edit of one, is accepted."""
    return bool(db.value(_ACCEPTED))


_FROM = (
    "FROM candidate JOIN model ON model.id = candidate.model_id"
    " JOIN task ON task.id = candidate.task_id WHERE model.role <> 'human'"
)
_IN_USE = "candidate.withdrawn_at IS NULL AND task.withdrawn_at IS NULL"
_NO_CHECK = "NOT EXISTS (SELECT 1 FROM check_result WHERE candidate_id = candidate.id)"
_ANSWERED = f"SELECT EXISTS (SELECT 1 {_FROM} AND {_IN_USE})"
_UNCHECKED = f"SELECT EXISTS (SELECT 1 {_FROM} AND candidate.rowid > ? AND {_NO_CHECK})"
_UNCHECKED_IN_USE = f"SELECT EXISTS (SELECT 1 {_FROM} AND {_IN_USE} AND {_NO_CHECK})"
_ACCEPTED = (
    "SELECT EXISTS (SELECT 1 FROM candidate_verdict AS said"
    " JOIN candidate ON candidate.id = said.candidate_id"
    " JOIN task ON task.id = candidate.task_id JOIN model ON model.id = candidate.model_id"
    f" WHERE said.verdict = 'accept' AND NOT said.conflict AND {_IN_USE}"
    " AND (model.role <> 'human' OR candidate.parent_id IS NOT NULL))"
)
