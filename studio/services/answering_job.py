"""A local model answering the tasks of an evaluation: its run folder, and what comes of it."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from studio.domain.change import ChangeSet, Entity
from studio.domain.errors import CancelledError, NotFoundError, TrainingError
from studio.domain.ids import EvaluationId, TaskId
from studio.domain.model import Model
from studio.domain.run import RunStatus
from studio.domain.sentence import Sentence
from studio.protocol import folder as layout
from studio.protocol import jobs
from studio.protocol.events import Done, Event, Failed, Hello, Stopped
from studio.protocol.jobs import GenerateJob
from studio.protocol.settings import GenerateSettings
from studio.services.outcomes import OutcomeService, local_cost
from studio.store import evaluations, snapshots
from studio.store.database import Database
from studio.store.evaluations import GradedAnswer

_NOTHING = ChangeSet(label="")
_CHANGE = ChangeSet(label="Evaluate", entities=frozenset({Entity.EVALUATION}))


class AnsweringJob:
    """A WorkerJob that has one local model answer an evaluation's tasks."""

    def __init__(
        self, db: Database, folder: Path, model: Model, *, evaluation_id: EvaluationId
    ) -> None:
        self._db = db
        self.folder = folder
        self._model = model
        self._evaluation_id = evaluation_id
        self._status = RunStatus.PREPARED
        self._message = ""

    def fill(self, rows: Path, *, student: str, settings: GenerateSettings) -> None:
        """Fill the run folder; answers from before it was cut off stay."""
        self.folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(rows, self.folder / layout.ROWS)
        run = self._model.adapter_run
        adapter = None if run is None else f"../../{run}/{layout.ADAPTER}"
        if adapter is not None and not (self.folder / adapter).is_dir():
            raise NotFoundError(
                "the adapter of {model} is gone (runs/{run}/{adapter}); put the folder back, or "
                "name the models to evaluate without it",
                model=self._model.name,
                run=run,
                adapter=layout.ADAPTER,
            )
        jobs.write(GenerateJob(student=student, settings=settings, adapter=adapter), self.folder)

    def receive(self, event: Event) -> ChangeSet:
        """Keep how far the model is; its answers are taken in at the end."""
        match event:
            case Hello():
                return self._stand(RunStatus.RUNNING)
            case Failed():
                return self._stand(RunStatus.FAILED, event.message)
            case Stopped():
                return self._stand(RunStatus.STOPPED)
            case Done():
                self._status = RunStatus.DONE
        return _NOTHING

    def finish(self, exit_status: int) -> ChangeSet:
        """Grade and store the answers.

        Raises TrainingError where the worker failed, CancelledError where it was stopped; what
        was answered stays in the folder and is gone on with.
        """
        if self._status is RunStatus.STOPPED:
            raise CancelledError(
                "the evaluation is stopped; evaluate again to go on where it stopped"
            )
        if self._status is not RunStatus.DONE:
            why = self._message or Sentence(
                "the worker ended early (exit status {exit_status})", exit_status=exit_status
            )
            self._stand(RunStatus.FAILED, why)
            raise TrainingError(
                "{model} could not answer: {why}; its log is {log}; evaluate again to go on",
                model=self._model.name,
                why=why,
                log=self.folder / layout.LOG,
            )
        return self._take_in()

    def _take_in(self) -> ChangeSet:
        evaluation = evaluations.get(self._db, self._evaluation_id)
        snapshot = snapshots.get(self._db, evaluation.snapshot_id)
        with self._db.atomic():
            OutcomeService(self._db).keep(snapshot, self._evaluation_id, self._answers())
            self._stand(RunStatus.DONE)
        return _CHANGE

    def _answers(self) -> Iterator[GradedAnswer]:
        with (self.folder / layout.ANSWERS).open(encoding="utf-8") as stream:
            for line in stream:
                answer = self._answer(json.loads(line))
                yield replace(answer, cost=local_cost(answer.latency_ms))

    def _answer(self, row: dict[str, Any]) -> GradedAnswer:
        return GradedAnswer(
            task_id=TaskId(row["id"]),
            model_id=self._model.model_id,
            text=row["text"],
            latency_ms=row.get("latency_ms"),
            prompt_tokens=row.get("prompt_tokens"),
            answer_tokens=row.get("answer_tokens"),
            confidence=row.get("confidence"),
        )

    def _stand(self, status: RunStatus, message: str = "") -> ChangeSet:
        self._status, self._message = status, message
        evaluations.set_model_status(
            self._db, self._evaluation_id, self._model.model_id, status, message=message
        )
        return _CHANGE
