"""Looks for held-out tasks that the student would meet in training."""

from studio.curation import contamination
from studio.curation.contamination import Contamination
from studio.domain.message import user_text
from studio.domain.task import Split
from studio.store import tasks
from studio.store.database import Database


class LeakageService:
    """Reads only; takes seconds for ten thousand tasks."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def measure(self) -> Contamination:
        """Compare what users say in train and in eval tasks. Paraphrases are not found."""
        return contamination.measure(self._texts(Split.TRAIN), self._texts(Split.EVAL))

    def _texts(self, split: Split) -> dict[str, str]:
        return {
            one.task_id: user_text(one.messages) for one in tasks.listing(self._db, split=split)
        }
