"""Prepares training runs, and keeps what the worker says of them."""

import os
import shutil
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from studio.domain.change import ChangeSet, Entity
from studio.domain.errors import InvalidValueError, NotFoundError
from studio.domain.ids import RunId, SnapshotId
from studio.domain.run import Method, Run, RunStatus
from studio.jobs.worker_process import is_at_work
from studio.protocol import folder as layout
from studio.protocol import jobs
from studio.protocol.jobs import DpoJob, Job, SftJob
from studio.services import presets
from studio.services.clock import new_id
from studio.services.run_names import run_names
from studio.services.snapshots import SnapshotService
from studio.services.training_job import TrainingJob
from studio.store import events, runs, snapshots, targets
from studio.store.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainRequest:
    """What to train: a preset of a method, from a run's adapter where ``parent`` is given.

    DPO without a parent starts from the newest finished SFT run. ``override`` is the reason to
    train though cells lie below their floor.
    """

    method: str
    preset: str = "standard"
    parent: str | None = None
    max_steps: int | None = None
    settings: Mapping[str, Any] | None = None
    override: str | None = None


class TrainingService:
    """What a person can do with runs; owns transactions and says what changed."""

    def __init__(self, db: Database, folder: Path, snapshot_service: SnapshotService) -> None:
        self._db = db
        self._folder = folder
        self._snapshots = snapshot_service

    def prepare(self, request: TrainRequest) -> TrainingJob:
        """Freeze the data, fill a run folder and add the run.

        Raises InvalidValueError where there is nothing to learn from, NotFoundError where the
        preset or the parent run is not there, BelowFloorError where cells lie below their floor
        and no reason is given.
        """
        method = Method(request.method)
        parent = self._parent(method, request.parent)
        target = targets.require(self._db)
        run_id = RunId(new_id())
        job = self._job(request, target.student, parent)
        with self._db.atomic():
            freeze = self._snapshots.for_sft if method is Method.SFT else self._snapshots.for_dpo
            snapshot = freeze(request.override)
            run = Run(
                run_id=run_id,
                method=method,
                snapshot_id=snapshot.snapshot_id,
                student=target.student,
                settings=self._settings(job, request, snapshot.snapshot_id),
                parent_run_id=parent,
                created_at=self._db.now(),
            )
            self._fill(self.folder(run_id), job, snapshot.snapshot_id)
            runs.add(self._db, run)
            label = f"{method.upper()} run prepared"
            events.record(self._db, "train", label=label, entity=("run", run_id))
        return self._training_job(run)

    def resume(self, run_id: str) -> TrainingJob:
        """Take a run that was stopped, failed or cut off up again, from its newest checkpoint."""
        run = self.find(run_id)
        if run.status is RunStatus.DONE:
            raise InvalidValueError(
                "run {run_id} is done; there is nothing to resume", run_id=run_id
            )
        if not (self.folder(run.run_id) / layout.JOB).is_file():
            raise NotFoundError(
                "the folder of run {run_id} is gone ({folder}); start a new run",
                run_id=run_id,
                folder=self.folder(run.run_id),
            )
        job = self._training_job(run)
        job.catch_up()
        return job

    def find(self, text: str) -> Run:
        """Find a run by its id, the end of its id, or its name such as "SFT 1".

        Raises NotFoundError naming the runs there are.
        """
        listed = runs.listing(self._db)
        names = run_names(listed)
        wanted = text.strip()
        for run in listed:
            if wanted == run.run_id or wanted.upper() == names[run.run_id]:
                return run
        ending = [run for run in listed if len(wanted) >= 4 and run.run_id.endswith(wanted)]
        if len(ending) == 1:
            return ending[0]
        there = ", ".join(f"{name} ({key})" for key, name in names.items()) or "none yet"
        raise NotFoundError(
            "there is no run {text!r} in the project; there is {there}", text=text, there=there
        )

    def run(self, run_id: RunId) -> Run:
        """Give one run; raises NotFoundError."""
        return runs.get(self._db, run_id)

    def unfinished(self, method: Method) -> Run | None:
        """Give the newest run of a method where that was cut off or stopped, not done."""
        newest = [run for run in runs.listing(self._db) if run.method is method][-1:]
        for run in newest:
            if run.status in {RunStatus.STOPPED, RunStatus.RUNNING, RunStatus.PREPARED}:
                return run
        return None

    def finished(self, method: Method) -> list[Run]:
        """Give the finished runs of a method, oldest first."""
        done = runs.listing(self._db, status=RunStatus.DONE)
        return [run for run in done if run.method is method]

    def last_metrics(self, run_id: RunId) -> dict[str, float]:
        """Give the newest value of each of a run's metrics."""
        return {point.name: point.value for point in runs.metrics(self._db, run_id)}

    def recover(self) -> ChangeSet:
        """Take in what workers said after an earlier program ended in the middle of a run.

        Call it when a project is opened to write: whoever holds it can have no worker yet.
        """
        for run in runs.listing(self._db, status=RunStatus.RUNNING):
            self._training_job(run).catch_up(over=True)
        return ChangeSet(label="Recover runs", entities=frozenset({Entity.RUN, Entity.METRIC}))

    def standing(self, run: Run) -> RunStatus:
        """Say where a run stands in truth: one whose program was killed only seems to run."""
        cut_off = run.status is RunStatus.RUNNING and not is_at_work(self.folder(run.run_id))
        return RunStatus.STOPPED if cut_off else run.status

    def folder(self, run_id: RunId) -> Path:
        """Name a run's folder."""
        return self._folder / "runs" / run_id

    def _training_job(self, run: Run) -> TrainingJob:
        names = run_names(runs.listing(self._db))
        return TrainingJob(self._db, self.folder(run.run_id), run, name=names[run.run_id])

    def _parent(self, method: Method, asked: str | None) -> RunId | None:
        if asked is not None:
            run = self.find(asked)
            if run.status is not RunStatus.DONE:
                raise InvalidValueError(
                    "run {asked} is {status}, not done; finish it first",
                    asked=asked,
                    status=run.status,
                )
            return self._with_adapter(run)
        if method is Method.SFT:
            return None
        finished = self.finished(Method.SFT)
        if not finished:
            raise InvalidValueError(
                "DPO starts from a finished SFT run, and there is none; train with SFT first"
            )
        return self._with_adapter(finished[-1])

    def _with_adapter(self, run: Run) -> RunId:
        """Give the run's id; raises NotFoundError where its adapter is gone."""
        if not (self.folder(run.run_id) / layout.ADAPTER).is_dir():
            raise NotFoundError(
                "the adapter of run {run_id} is gone from {folder}; put the folder back, or "
                "train again",
                run_id=run.run_id,
                folder=self.folder(run.run_id),
            )
        return run.run_id

    def _job(self, request: TrainRequest, student: str, parent: RunId | None) -> Job:
        common, dpo = presets.load(Method(request.method), request.preset)
        common = replace(common, max_steps=request.max_steps, **(request.settings or {}))
        # Relative to the run's folder, so that the project can be moved.
        start = None if parent is None else f"../{parent}/{layout.ADAPTER}"
        if request.method == Method.SFT:
            return SftJob(student=student, settings=common, start_adapter=start)
        return DpoJob(student=student, settings=common, dpo=dpo, start_adapter=start)

    def _fill(self, folder: Path, job: Job, snapshot_id: SnapshotId) -> None:
        rows = self._snapshots.write(snapshots.get(self._db, snapshot_id))
        folder.mkdir(parents=True)
        try:
            os.link(rows, folder / layout.ROWS)
        except OSError:  # a file system without hard links
            shutil.copyfile(rows, folder / layout.ROWS)
        jobs.write(job, folder)

    def _settings(self, job: Job, request: TrainRequest, snapshot_id: SnapshotId) -> dict[str, Any]:
        settings = {key: value for key, value in asdict(job).items() if key != "kind"}
        settings |= {
            "preset": request.preset,
            "rows_by_origin": self._snapshots.origins(snapshot_id),
        }
        override = self._snapshots.override(snapshot_id)
        if override is not None:
            settings["below_floor"] = override.document()
        return settings
