"""Works an SFT or DPO job from its run folder to a finished adapter."""

import hashlib
import json
import time
from dataclasses import asdict, dataclass
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

import torch

from studio.domain.sentence import Sentence
from studio.protocol import events, folder
from studio.protocol.jobs import DpoJob, SftJob
from studio.protocol.settings import LoraSettings
from studio.worker import checkpoints, durable, examples, models, precision, references, students
from studio.worker.adapters import Adapter, StoredAdapter
from studio.worker.checkpoints import TrainingState
from studio.worker.examples import ExampleSet
from studio.worker.loop import Loop, Parts
from studio.worker.models import CausalModel
from studio.worker.objectives import AnswerLikelihood, Objective, PairPreference
from studio.worker.optimizer import Optimizer
from studio.worker.session import Session
from studio.worker.templates import Encoder

Job = SftJob | DpoJob
_LIBRARIES = ("torch", "transformers", "peft")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """A job with what was found out about it before training."""

    job: Job
    job_hash: str
    student: students.StudentFolder
    data: ExampleSet
    start: StoredAdapter | None
    resumed: TrainingState | None
    device: torch.device
    precision: precision.Chosen


def run(job: Job, session: Session) -> dict[str, Any]:
    """Train, or go on training, and write the adapter; gives the summary of the run.

    Raises CancelledError, a checkpoint written, where a stop was asked for, and other
    StudioErrors where the job cannot be done.
    """
    began = time.monotonic()
    prepared = _prepare(job, session)
    session.phase(Sentence("Loading the student"))
    model = _load(prepared)
    adapter = _adapter(prepared, model)
    loop, values = _train(prepared, session, model, adapter)
    session.phase(Sentence("Saving the adapter"))
    _finish(prepared, session, adapter)
    return {
        "steps": loop.steps,
        "examples": len(prepared.data.train),
        "too_long": prepared.data.too_long,
        "precision": prepared.precision,
        "device": str(prepared.device),
        "seconds": time.monotonic() - began,
        "adapter": folder.ADAPTER,
        **values,
    }


def _prepare(job: Job, session: Session) -> _Run:
    student = students.find(job.student, cache=session.cache, say=session.phase)
    session.phase(Sentence("Reading the examples"))
    start = StoredAdapter.read(session.folder / job.start_adapter) if job.start_adapter else None
    data = _read(job, session, student)
    job_hash = _hash(job, session.folder)
    resumed = checkpoints.newest(session.folder, job_hash=job_hash)
    device = precision.choose_device(job.settings.device)
    return _Run(
        job=job,
        job_hash=job_hash,
        student=student,
        data=data,
        start=start,
        resumed=resumed,
        device=device,
        precision=_precision(job, session, resumed, device),
    )


def _read(job: Job, session: Session, student: students.StudentFolder) -> ExampleSet:
    encoder = Encoder(models.load_tokenizer(student.folder))
    fields = ("answer",) if isinstance(job, SftJob) else ("chosen", "rejected")
    rows = examples.read_rows(session.folder)
    data = examples.encode(rows, encoder, answers=fields, max_tokens=job.settings.max_tokens)
    if data.too_long:
        limit = job.settings.max_tokens
        session.notice(
            Sentence(
                "{count} rows are longer than {limit} tokens and were left out",
                count=data.too_long,
                limit=limit,
            )
        )
    return data


def _precision(
    job: Job, session: Session, resumed: TrainingState | None, device: torch.device
) -> precision.Chosen:
    if resumed is not None:
        # Measured again it might come out otherwise, and the run would no longer be the same.
        return "bf16" if resumed.precision == "bf16" else "fp32"
    if job.settings.precision == "auto":
        session.phase(Sentence("Measuring which precision is faster here"))
    return precision.choose(job.settings.precision, device)


def _load(run: _Run) -> CausalModel:
    """Load the student; for DPO with the start adapter in it, which makes it the reference."""
    model = models.load(run.student.folder, dtype=torch.float32, device=torch.device("cpu"))
    if isinstance(run.job, DpoJob) and run.start is not None:
        run.start.merge_into(model)
    model.convert(dtype=precision.DTYPES[run.precision], device=run.device)
    return model


def _adapter(run: _Run, model: CausalModel) -> Adapter:
    settings = run.job.settings
    lora = settings.lora
    continued = run.start if isinstance(run.job, SftJob) else None
    if continued is not None:
        lora = LoraSettings(rank=continued.rank, alpha=continued.alpha, dropout=lora.dropout)
    adapter = Adapter(model, lora, seed=settings.seed)
    if continued is not None:
        continued.copy_into(adapter)
    return adapter


def _train(
    run: _Run, session: Session, model: CausalModel, adapter: Adapter
) -> tuple[Loop, dict[str, float]]:
    settings = run.job.settings
    optimizer = Optimizer(adapter.parameters, settings)
    parts = Parts(
        adapter=adapter,
        objective=_objective(run, session, model, adapter),
        optimizer=optimizer,
        channel=session.channel,
        stop=session.stop,
        save=partial(_save, run, session, adapter, optimizer),
    )
    loop = Loop(run.data, settings, parts)
    torch.manual_seed(settings.seed)
    start = 0
    if run.resumed is not None:
        start = _restore(run.resumed, adapter, optimizer)
        session.notice(
            Sentence("went on after step {start} of {steps}", start=start, steps=loop.steps)
        )
    session.phase(Sentence("Training"))
    return loop, loop.run(start)


def _objective(run: _Run, session: Session, model: CausalModel, adapter: Adapter) -> Objective:
    if isinstance(run.job, SftJob):
        return AnswerLikelihood(model)
    session.phase(Sentence("Scoring the pairs by the reference"))
    with adapter.off():
        found = references.compute(
            model, run.data, run.job.settings, session=session, job_hash=run.job_hash
        )
    return PairPreference(model, run.job.dpo, reference=found)


def _restore(state: TrainingState, adapter: Adapter, optimizer: Optimizer) -> int:
    adapter.load(state.adapter)
    optimizer.restore(state.optimizer)
    checkpoints.restore_random(state.random)
    return state.step


def _save(run: _Run, session: Session, adapter: Adapter, optimizer: Optimizer, step: int) -> None:
    state = TrainingState(
        step=step,
        precision=run.precision,
        adapter=adapter.tensors(),
        optimizer=optimizer.state(),
        random=checkpoints.random_state(),
    )
    written = checkpoints.write(session.folder, state, job_hash=run.job_hash)
    session.channel.emit(
        events.Checkpoint(step=step, folder=written.relative_to(session.folder).as_posix())
    )


def _finish(run: _Run, session: Session, adapter: Adapter) -> None:
    stored = StoredAdapter.of(adapter)
    if isinstance(run.job, DpoJob) and run.start is not None:
        stored = stored.stacked_on(run.start)
    manifest = {
        "method": run.job.kind,
        "settings": asdict(run.job.settings),
        "dpo": asdict(run.job.dpo) if isinstance(run.job, DpoJob) else None,
        "base": run.student.base_name,
        "precision": run.precision,
        "job_sha256": run.job_hash,
        "versions": {name: version(name) for name in _LIBRARIES},
    }
    target = session.folder / folder.ADAPTER
    durable.write_folder(target, stored.files(run.student.base_name), manifest)


def _hash(job: Job, run_folder: Path) -> str:
    """Hash all that decides what a run comes to, but for where its files lie."""
    content = {**asdict(job), "start_adapter": None}
    if job.start_adapter:
        weights = run_folder / job.start_adapter / "adapter_model.safetensors"
        content["start_adapter"] = _file_hash(weights)
    content["rows"] = _file_hash(run_folder / folder.ROWS)
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def _file_hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
