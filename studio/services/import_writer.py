"""Carries an import's plan out, inside the caller's transaction."""

from collections.abc import Iterable

from studio.domain.candidate import Call
from studio.domain.ids import CallId, ModelId, PreferenceId, RaterId, TaskId
from studio.domain.judgement import Preference
from studio.domain.model import Model, ModelRole
from studio.domain.task import Difficulty, Kind, Task
from studio.formats import Content
from studio.services import import_plan, references
from studio.services.clock import new_id
from studio.services.import_plan import ImportPlan, PlannedAnswer, PlannedTask, PlannedVote
from studio.store import candidates, models, preferences, raters, sources, tasks, topics
from studio.store.database import Database


class ImportWriter:
    """Writes planned rows; what is there already is left as it is."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def write(self, plan: ImportPlan) -> dict[Content, int]:
        """Write everything; give how many rows of each content were added."""
        return {
            Content.TASKS: self._tasks(plan.tasks),
            Content.ANSWERS: self._answers(plan.answers),
            Content.PREFERENCES: self._votes(plan.votes),
        }

    def _tasks(self, planned: list[PlannedTask]) -> int:
        topic_ids = topics.ensure(self._db, {one.row.topic for one in planned if one.row.topic})
        names = {one.row.source for one in planned if one.row.source}
        source_ids = {name: sources.ensure(self._db, name) for name in sorted(names)}
        made = [
            Task(
                task_id=one.task_id,
                messages=one.row.messages,
                kind=one.row.kind or Kind.COMMON,
                topic_id=topic_ids[one.row.topic] if one.row.topic else None,
                difficulty=one.row.difficulty or Difficulty.MEDIUM,
                split=one.split,
                group_id=one.group,
                tools=one.row.tools,
                reference=one.row.reference,
                graders=one.row.graders,
                source_id=source_ids[one.row.source] if one.row.source else None,
            )
            for one in planned
        ]
        given = {one.task_id: one.row.task_id for one in planned if one.row.task_id}
        added = tasks.add_many(self._db, made, names=given)
        self._references(made)
        return added

    def _references(self, made: Iterable[Task]) -> None:
        """Keep each reference text as a human's answer, so that it is graded like any other."""
        texts = {one.task_id: one.reference for one in made if isinstance(one.reference, str)}
        references.keep(self._db, texts)

    def _answers(self, planned: list[PlannedAnswer]) -> int:
        names = dict.fromkeys(one.model for one in planned)
        ids = {name: self._model(name, ModelRole.TEACHER) for name in names}
        answers = [
            (import_plan.candidate(one, ids[one.model]), self._call(one, ids[one.model]))
            for one in planned
        ]
        return candidates.add_recorded(self._db, answers)

    def _call(self, planned: PlannedAnswer, model_id: ModelId) -> Call:
        row = planned.row
        return Call(
            call_id=CallId(new_id()),
            model_id=model_id,
            task_id=planned.task_id,
            status="done",
            prompt_tokens=row.prompt_tokens,
            answer_tokens=row.answer_tokens,
            latency_ms=row.latency_ms,
            cost=row.cost,
            created_at=row.created_at or "",
        )

    def _votes(self, planned: list[PlannedVote]) -> int:
        names = dict.fromkeys(one.row.rater for one in planned)
        ids = {name: raters.ensure(self._db, name) for name in names}
        votes = (self._vote(one, ids[one.row.rater]) for one in planned)
        return preferences.add_many(self._db, votes)

    def _vote(self, planned: PlannedVote, rater_id: RaterId) -> Preference:
        row = planned.row
        return Preference(
            preference_id=PreferenceId(new_id()),
            task_id=TaskId(planned.task_id),
            left_id=planned.left_id,
            right_id=planned.right_id,
            outcome=row.outcome,
            rater_id=rater_id,
            reasons=row.reasons,
            confidence=row.confidence,
            seconds=row.seconds,
            created_at=row.created_at or "",
        )

    def _model(self, name: str, role: ModelRole) -> ModelId:
        known = models.by_name(self._db, name)
        if known is not None:
            return known.model_id
        connector = "human" if role is ModelRole.HUMAN else "recorded"
        made = Model(model_id=ModelId(new_id()), name=name, role=role, connector=connector)
        models.add(self._db, made)
        return made.model_id
