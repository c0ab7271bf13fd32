"""Answers, tasks, runs and snapshots by what a person types: an id, or a part of it."""

from studio.domain.errors import InvalidValueError, NotFoundError
from studio.domain.ids import CandidateId, RunId, SnapshotId, TaskId
from studio.services.run_names import run_names
from studio.store import runs, short_ids
from studio.store.database import Database
from studio.store.short_ids import Table

# The first ten of a ULID are the time, which all that was imported at once has in common.
_LEAST = 4


class ShortIds:
    """Reads only. All raise NotFoundError, and InvalidValueError where several fit."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def candidate(self, given: str) -> CandidateId:
        """Find an answer, in use or not."""
        return CandidateId(self._find("candidate", "answer", given))

    def task(self, given: str) -> TaskId:
        """Find a task, by its name too."""
        named = short_ids.named_task(self._db, given.strip())
        return TaskId(named or self._find("task", "task", given))

    def run(self, given: str) -> RunId:
        """Find a run, by its name too, such as SFT 1."""
        wanted = " ".join(given.split()).upper()
        for run_id, name in run_names(runs.listing(self._db)).items():
            if name == wanted:
                return run_id
        return RunId(self._find("run", "run", given))

    def snapshot(self, given: str) -> SnapshotId:
        """Find a snapshot."""
        return SnapshotId(self._find("snapshot", "snapshot", given))

    def _find(self, table: Table, noun: str, given: str) -> str:
        wanted = given.strip()
        if not wanted:
            raise InvalidValueError("the id is empty; give the id of one {noun}", noun=noun)
        found = short_ids.find(self._db, table, wanted)
        exact = len(found) == 1 and found[0] in (wanted, wanted.upper())
        if not found or (len(wanted) < _LEAST and not exact):
            raise NotFoundError(
                "there is no {noun} {id} in {file}; {where}",
                noun=noun,
                id=_shown(wanted),
                file=self._db.path.parent,
                where=_WHERE[table],
            )
        if len(found) > 1:
            raise InvalidValueError(
                "several ids begin or end with {id}, such as {first} and {second}; give more of it",
                id=_shown(wanted),
                first=found[0],
                second=found[1],
            )
        return found[0]


def _shown(given: str) -> str:
    """Show what was given as one short piece, whatever is in it."""
    return repr(given if len(given) <= 60 else f"{given[:59]}…")


_WHERE: dict[Table, str] = {
    "candidate": "“stillroom review PROJECT --next” gives the ids of answers",
    "task": "“stillroom review PROJECT” and “stillroom tasks PROJECT” list ids of tasks",
    "run": "“stillroom status PROJECT” lists the runs",
    "snapshot": "“stillroom trace PROJECT ANSWER” names the snapshots it is in",
}
