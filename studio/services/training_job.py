"""One run being worked: turns the worker's events into rows, so that nothing said is lost."""

import math
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from studio.domain.change import ChangeSet, Entity
from studio.domain.errors import CancelledError, InvalidValueError, TrainingError
from studio.domain.ids import ModelId
from studio.domain.model import Model, ModelRole
from studio.domain.run import MetricPoint, Run, RunStatus
from studio.domain.sentence import Sentence
from studio.protocol import events as protocol
from studio.protocol import folder as layout
from studio.protocol.events import Done, Event, Failed, Hello, Metrics, Notice, Stopped
from studio.services.clock import new_id
from studio.store import events, models, runs
from studio.store.database import Database

_NOTHING = ChangeSet(label="")
_RUN = ChangeSet(label="Train", entities=frozenset({Entity.RUN}))
_METRIC = ChangeSet(label="Train", entities=frozenset({Entity.METRIC}))


class TrainingJob:
    """A WorkerJob for a training run; events may come twice, from the pipe and from the file."""

    def __init__(self, db: Database, folder: Path, run: Run, *, name: str) -> None:
        self._db = db
        self.folder = folder
        self.run_id = run.run_id
        self.title = Sentence("run {name}", name=name)
        self._method = run.method
        self._settings = dict(run.settings)
        self._status = RunStatus.PREPARED
        self._message = ""

    def receive(self, event: Event) -> ChangeSet:
        """Store what the event says; says what changed."""
        match event:
            case Metrics():
                return self._keep(event)
            case Hello():
                self._settings |= {"device": event.device, "versions": dict(event.versions)}
                return self._stand(RunStatus.RUNNING)
            case Notice():
                told = dict.fromkeys([*self._settings.get("notices", []), event.text])
                self._settings["notices"] = list(told)
                return self._stand(self._status)
            case Failed():
                return self._stand(RunStatus.FAILED, event.message)
            case Stopped():
                return self._stand(
                    RunStatus.STOPPED, Sentence("stopped at step {step}", step=event.step)
                )
            case Done():
                self._settings["summary"] = dict(event.summary)
                return self._done()
        return _NOTHING

    def finish(self, exit_status: int) -> ChangeSet:
        """Close the run after its process ended.

        Raises TrainingError where it failed, CancelledError where it was stopped.
        """
        if self._status is RunStatus.DONE:
            return _RUN
        if self._status is RunStatus.STOPPED:
            raise CancelledError(
                "{title} is stopped and saved; go on with --resume {run_id}",
                title=self.title,
                run_id=self.run_id,
            )
        if self._status is not RunStatus.FAILED:
            self._stand(
                RunStatus.STOPPED,
                Sentence(
                    "the worker ended early (exit status {exit_status})", exit_status=exit_status
                ),
            )
            raise TrainingError(
                "the worker of {title} ended early (exit status {exit_status}); its log is {log}; "
                "resume it with --resume {run_id}",
                title=self.title,
                exit_status=exit_status,
                log=self.folder / layout.LOG,
                run_id=self.run_id,
            )
        raise TrainingError("{title} failed: {message}", title=self.title, message=self._message)

    def catch_up(self, *, over: bool = False) -> None:
        """Take in the events that the worker wrote beside its data.

        ``over`` says that no worker is left: a run without a last event was cut off.
        """
        with self._db.atomic():
            for event in self._written():
                self.receive(event)
            if over and self._status in {RunStatus.PREPARED, RunStatus.RUNNING}:
                self._stand(RunStatus.STOPPED, Sentence("cut off; resume it to go on"))

    def _written(self) -> Iterator[Event]:
        path = self.folder / layout.EVENTS
        if path.is_file():
            with path.open(encoding="utf-8", errors="replace") as stream:
                for line in stream:
                    with suppress(InvalidValueError):  # the last line may be half written
                        yield protocol.decode(line)

    def _keep(self, event: Metrics) -> ChangeSet:
        points = [
            MetricPoint(step=event.step, name=name, value=value)
            for name, value in event.values.items()
            if math.isfinite(value)
        ]
        runs.add_metrics(self._db, self.run_id, points)
        return _METRIC

    def _stand(self, status: RunStatus, message: str = "") -> ChangeSet:
        self._status, self._message = status, message
        with self._db.atomic():
            runs.set_status(self._db, self.run_id, status, message=message)
            runs.set_settings(self._db, self.run_id, self._settings)
        return _RUN

    def _done(self) -> ChangeSet:
        with self._db.atomic():
            self._stand(RunStatus.DONE)
            if not any(model.adapter_run == self.run_id for model in models.listing(self._db)):
                self._register()
                label = f"{self._method.upper()} run finished"
                events.record(self._db, "train_done", label=label, entity=("run", self.run_id))
        return ChangeSet(label="Train", entities=frozenset({Entity.RUN, Entity.MODEL}))

    def _register(self) -> None:
        """Make the trained student a model that can be evaluated."""
        students = models.listing(self._db, role=ModelRole.STUDENT)
        label = f"student {self._method.upper()}"
        number = 1 + sum(model.name.startswith(label) for model in students)
        models.add(
            self._db,
            Model(
                model_id=ModelId(new_id()),
                name=f"{label} {number}",
                role=ModelRole.STUDENT,
                connector="local",
                adapter_run=self.run_id,
            ),
        )
