"""Works a generation job: answers every row, in batches, and measures latency on a few."""

import json
import math
import os
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import torch

from studio.domain.sentence import Sentence
from studio.protocol import events
from studio.protocol.folder import ANSWERS
from studio.protocol.jobs import GenerateJob
from studio.worker import durable, examples, llama, models, precision, students
from studio.worker.adapters import StoredAdapter
from studio.worker.decoding import Answer, Decoder, Prompt
from studio.worker.session import Session
from studio.worker.templates import Encoder

DECODING_TOKENS = 16  # precision is measured on a batch of single tokens


def run(job: GenerateJob, session: Session) -> dict[str, Any]:
    """Answer the rows that have no answer yet; gives the summary of the job.

    Answers already in the run folder are kept. Raises CancelledError where a stop was asked for.
    """
    began = time.monotonic()
    student = students.find(job.student, cache=session.cache, say=session.phase)
    encoder = Encoder(models.load_tokenizer(student.folder))
    session.phase(Sentence("Reading the tasks"))
    prompts = _prompts(session.folder, encoder)
    answered = _answered(session.folder / ANSWERS)
    left = [prompt for prompt in prompts if prompt.row_id not in answered]
    writer = _Writer(job, session, encoder)
    if left:
        writer.load(student.folder)
        writer.work(left, total=len(prompts))
    return {
        "answers": len(prompts),
        "resumed": len(prompts) - len(left),
        "precision": writer.precision,
        "seconds": time.monotonic() - began,
    }


class _Writer:
    def __init__(self, job: GenerateJob, session: Session, encoder: Encoder) -> None:
        self._job = job
        self._session = session
        self._encoder = encoder
        self._decoder: Decoder | None = None
        self.precision: precision.Chosen | None = None

    def load(self, folder: Path) -> None:
        """Load the student, with its adapter merged in."""
        settings = self._job.settings
        device = precision.choose_device(settings.device)
        if settings.precision == "auto":
            self._session.phase(Sentence("Measuring which precision is faster here"))
        self.precision = precision.choose(settings.precision, device, tokens=DECODING_TOKENS)
        self._session.phase(Sentence("Loading the student"))
        model = models.load(folder, dtype=torch.float32, device=torch.device("cpu"))
        if self._job.adapter:
            StoredAdapter.read(self._session.folder / self._job.adapter).merge_into(model)
        model.convert(dtype=precision.DTYPES[self.precision], device=device)
        llama.speed_up(model.network, llama.SideBySide().apply)
        self._decoder = Decoder(
            model, settings, end=self._encoder.end, heed_stop=self._session.heed_stop
        )

    def work(self, prompts: Sequence[Prompt], *, total: int) -> None:
        """Answer the prompts and append the answers, a batch at a time."""
        assert self._decoder is not None
        usable = [prompt for prompt in prompts if self._decoder.room(prompt) > 0]
        self._skip([prompt for prompt in prompts if self._decoder.room(prompt) <= 0])
        sample = _spread(usable, self._job.settings.latency_sample)
        self._time(sample)
        alone = {prompt.row_id for prompt in sample}
        rest = [prompt for prompt in usable if prompt.row_id not in alone]
        self._session.phase(Sentence("Answering"))
        done = total - len(rest)
        began = time.monotonic()
        for batch in _batches(rest, self._job.settings.batch):
            answers = self._decoder.answer(batch)
            self._append(
                self._row(prompt, answer, None)
                for prompt, answer in zip(batch, answers, strict=True)
            )
            done += len(batch)
            self._progress(done, total, began, len(rest))

    def _time(self, sample: Sequence[Prompt]) -> None:
        """Answer a sample one at a time, after a warm-up, and append the answers timed."""
        assert self._decoder is not None
        if sample:
            self._session.phase(Sentence("Measuring latency, one task at a time"))
            self._decoder.answer(sample[:1])
        for prompt in sample:
            began = time.perf_counter()
            (answer,) = self._decoder.answer([prompt])
            latency = (time.perf_counter() - began) * 1000.0
            self._append(iter([self._row(prompt, answer, latency)]))

    def _skip(self, prompts: Sequence[Prompt]) -> None:
        if prompts:
            self._session.notice(
                Sentence(
                    "{count} tasks are longer than the student's context; left unanswered",
                    count=len(prompts),
                )
            )
            self._append(self._row(prompt, Answer(), None) for prompt in prompts)

    def _row(self, prompt: Prompt, answer: Answer, latency: float | None) -> dict[str, Any]:
        mean = sum(answer.log_probs) / max(1, len(answer.log_probs))
        return {
            "id": prompt.row_id,
            "text": self._encoder.text(answer.tokens),
            "prompt_tokens": len(prompt.tokens),
            "answer_tokens": len(answer.tokens),
            "finish": answer.finish,
            "confidence": math.exp(mean) if answer.log_probs else 0.0,
            "latency_ms": latency,
        }

    def _append(self, rows: Iterator[Mapping[str, Any]]) -> None:
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        path = self._session.folder / ANSWERS
        with durable.full_disk_named(ANSWERS), path.open("ab") as file:
            file.write(lines.encode())
            file.flush()
            os.fsync(file.fileno())

    def _progress(self, done: int, total: int, began: float, all_here: int) -> None:
        done_here = done - (total - all_here)
        left = (time.monotonic() - began) / done_here * (total - done)
        self._session.channel.emit(
            events.Progress(done=done, total=total, unit=Sentence("answers"), seconds_left=left)
        )


def _prompts(run_folder: Path, encoder: Encoder) -> list[Prompt]:
    """Read the tasks, the longest prompt first: what needs most memory shows at once."""
    prompts = [
        Prompt(row_id=row["id"], tokens=tuple(encoder.prompt(examples.conversation(row))))
        for row in examples.read_rows(run_folder)
    ]
    return sorted(prompts, key=lambda prompt: (-len(prompt.tokens), prompt.row_id))


def _spread(prompts: Sequence[Prompt], size: int) -> list[Prompt]:
    """Choose a sample of all lengths."""
    size = min(size, len(prompts))
    return [prompts[number * len(prompts) // size] for number in range(size)]


def _batches(prompts: Sequence[Prompt], size: int) -> Iterator[Sequence[Prompt]]:
    for start in range(0, len(prompts), size):
        yield prompts[start : start + size]


def _answered(path: Path) -> set[str]:
    """Name the rows answered before; a line cut off by a crash is removed from the file."""
    if not path.exists():
        return set()
    content = path.read_bytes()
    whole = content[: content.rfind(b"\n") + 1]
    if len(whole) < len(content):
        with path.open("r+b") as file:
            file.truncate(len(whole))
    return {json.loads(line)["id"] for line in whole.splitlines()}
