"""The two trainers, asked for the same work and told in the same terms."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from safetensors.torch import load_file

from studio.protocol import events, folder, jobs
from studio.protocol.jobs import DpoJob, SftJob
from studio.protocol.settings import DpoSettings, TrainSettings
from studio.worker.precision import Chosen
from studio.worker.references import FILE as REFERENCE
from tests.benchmarks.material import Method, Row
from tests.benchmarks.processes import Process

STUDENT = "smollm2-135m-instruct"


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What to train on and how."""

    method: Method
    rows: list[Row]
    batch: int
    steps: int
    precision: Chosen
    threads: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of it: pace after the first step, peak memory, and the first step's figures.

    ``log_probs`` are the reference's mean sums on chosen and rejected answers (DPO).
    """

    examples_per_second: float
    peak_bytes: int
    first_loss: float
    log_probs: tuple[float, float] | None


def ours(work: Work, place: Path) -> Outcome:
    """Let the worker do it, from a run folder, as the app does.

    The reference's scoring comes before a DPO run's first step; its share of the steps that are
    timed is added to them.
    """
    place.mkdir()
    jobs.write(_job(work), place)
    text = "".join(json.dumps(row) + "\n" for row in work.rows)
    (place / folder.ROWS).write_text(text, encoding="utf-8")
    process = Process(
        "studio", "worker", "run", str(place), threads=work.threads, log=place / folder.LOG
    )
    moments: dict[str, float] = {}
    steps: list[float] = []
    losses: list[float] = []
    for line in process.lines():
        event = events.decode(line.text)
        if isinstance(event, events.Phase):
            moments[event.name] = line.at
        elif isinstance(event, events.Metrics):
            steps.append(line.at)
            losses.append(event.values["loss"])
    began = moments["Training"]
    before = began - moments.get("Scoring the pairs by the reference", began)
    timed = work.steps - 1
    seconds = steps[-1] - steps[0] + before * timed / work.steps if timed else 1.0
    return Outcome(
        examples_per_second=timed * work.batch / seconds,
        peak_bytes=process.peak_bytes,
        first_loss=losses[0],
        log_probs=_reference(place) if work.method == "dpo" else None,
    )


def peer(work: Work, place: Path) -> Outcome:
    """Let TRL do it."""
    place.mkdir()
    (place / "work.json").write_text(json.dumps(asdict(work)), encoding="utf-8")
    process = Process(
        "tests.benchmarks.peer", str(place), threads=work.threads, log=place / "peer.log"
    )
    last: dict[str, Any] = {}
    for line in process.lines():
        if line.text.startswith('{"'):
            last = json.loads(line.text)
    seconds = sum(last["step_seconds"][1:]) or 1.0
    return Outcome(
        examples_per_second=(work.steps - 1) * work.batch / seconds,
        peak_bytes=process.peak_bytes,
        first_loss=last["loss"],
        log_probs=tuple(last["log_probs"]) if last["log_probs"] else None,
    )


def _job(work: Work) -> SftJob | DpoJob:
    settings = TrainSettings(
        epochs=1,
        max_steps=work.steps,
        batch=work.batch,
        packed_tokens=1 << 20,  # a batch is one pass, as it is for the peer
        precision=work.precision,
        device="cpu",
        checkpoint_steps=10_000,
    )
    if work.method == "sft":
        return SftJob(student=STUDENT, settings=settings)
    return DpoJob(student=STUDENT, settings=settings, dpo=DpoSettings())


def _reference(place: Path) -> tuple[float, float]:
    found = load_file(place / folder.CHECKPOINTS / REFERENCE)["log_probs"].mean(0)
    return float(found[0]), float(found[1])
