"""Takes a person's steps back and does them again, also after a restart."""

from dataclasses import dataclass, field, replace

from studio.domain.change import ChangeSet, Entity
from studio.domain.errors import NotFoundError
from studio.services import people
from studio.store import changes, events, raters, reverting
from studio.store.changes import Change
from studio.store.database import Database
from studio.store.reverting import Told


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What would be undone and done again next, by name; "" where there is nothing.

    ``is_review`` says that what would be undone was done at the review desk, ``by`` who else
    did it, "" where it was the person at work.
    """

    undo: str = ""
    redo: str = ""
    is_review: bool = field(default=False, compare=False)
    by: str = field(default="", compare=False)


class HistoryService:
    """Undo and redo; owns transactions and says what changed."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def state(self) -> History:
        """Name the next step either way."""
        done, undone = changes.newest_done(self._db), changes.oldest_undone(self._db)
        return History(
            undo=done.label if done else "",
            redo=undone.label if undone else "",
            is_review=done is not None and changes.is_review(self._db, done.change_id),
            by=self._other(done) if done else "",
        )

    def listing(self, limit: int = 100) -> tuple[Change, ...]:
        """Give the newest steps that can be undone or done again, newest first."""
        return tuple(changes.listing(self._db, limit=limit))

    def undo(self, told: Told | None = None) -> ChangeSet:
        """Take the newest step back. Raises NotFoundError where there is none.

        ``told`` hears how far a long step is.
        """
        step = changes.newest_done(self._db)
        if step is None:
            raise NotFoundError("there is nothing to undo")
        judged = changes.judged(self._db, step.change_id)
        change = self._revert(step, "undo", f"Undid: {step.label}", told)
        return replace(change, undoes=True, unjudged=judged)

    def redo(self, told: Told | None = None) -> ChangeSet:
        """Do the step again that was undone last. Raises NotFoundError where there is none.

        ``told`` hears how far a long step is.
        """
        step = changes.oldest_undone(self._db)
        if step is None:
            raise NotFoundError("there is nothing to do again")
        return self._revert(step, "redo", f"Did again: {step.label}", told)

    def _other(self, step: Change) -> str:
        """Name who did a step, "" where it was nobody else."""
        if step.rater_id is None or step.rater_id == people.known(self._db):
            return ""
        return raters.display(self._db, step.rater_id)

    def _revert(self, step: Change, action: str, label: str, told: Told | None) -> ChangeSet:
        with self._db.atomic():
            touched = reverting.revert(self._db, step, told)
            events.record(self._db, action, label=label, entity=("change", step.change_id))
        return ChangeSet(label=label, entities=frozenset(Entity(table) for table in touched))
