"""Begins a project with what is known of it: a target, topics, a distribution."""

from studio.domain.beginning import Beginning
from studio.domain.target import Contract, Target
from studio.domain.target_draft import TargetDraft
from studio.services import students
from studio.services.design import DesignService
from studio.services.targeting import TargetService
from studio.store import changes, events
from studio.store.database import Database


class BeginningService:
    """Fills a new project; owns the transaction."""

    def __init__(self, db: Database, target: TargetService, design: DesignService) -> None:
        self._db = db
        self._target = target
        self._design = design

    def fill(self, beginning: Beginning) -> None:
        """Put into the project what was said; history begins afterwards.

        A form of answer without a statement is kept as the draft of a target. Raises
        InvalidValueError for a topic that cannot be one, NotFoundError for a preset there is not.
        """
        student = beginning.student or students.options()[0].name
        with self._db.atomic():
            if beginning.statement.strip():
                self._target.set(
                    Target(
                        statement=beginning.statement.strip(),
                        system_prompt="",
                        student=student,
                        contract=Contract(type=beginning.form),
                    )
                )
            if beginning.topics:
                self._design.add_topics(beginning.topics)
                if beginning.preset:
                    self._design.apply_preset(beginning.preset)
            changes.forget(self._db)
            events.record(self._db, "begin", label="Began the project")
        if not beginning.statement.strip():
            self._target.keep_draft(TargetDraft(type=beginning.form, student=student))
