"""The reference's log-probabilities of every pair, computed once for a whole DPO run."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save
from torch import Tensor

from studio.domain.sentence import Sentence
from studio.protocol import events, folder
from studio.protocol.settings import TrainSettings
from studio.worker import batches, durable
from studio.worker.examples import Example, ExampleSet
from studio.worker.models import CausalModel
from studio.worker.passes import score
from studio.worker.session import Session

FILE = "reference.safetensors"


def compute(
    model: CausalModel,
    data: ExampleSet,
    settings: TrainSettings,
    *,
    session: Session,
    job_hash: str,
) -> dict[str, Tensor]:
    """Score each pair's chosen and rejected answer: ``[2]`` by row id, in fp32 on the CPU.

    The passes are those of training, so that policy and reference agree to the last bit before
    the first step. The result is kept beside the checkpoints for when the run is resumed.
    """
    path = session.folder / folder.CHECKPOINTS / FILE
    kept = _read(path, job_hash)
    if kept is not None:
        return kept
    found: dict[str, Tensor] = {}
    parts = list(_passes(data, settings))
    for number, examples in enumerate(parts):
        session.heed_stop()
        with torch.no_grad():
            sums = score(model, examples).sums().view(-1, 2).cpu()
        found.update({one.row_id: row for one, row in zip(examples, sums, strict=True)})
        session.channel.emit(
            events.Progress(done=number + 1, total=len(parts), unit=Sentence("passes"))
        )
    _write(path, found, job_hash)
    return found


def _passes(data: ExampleSet, settings: TrainSettings) -> Iterator[Sequence[Example]]:
    """Give the passes in which each example is first met, then those of validation."""
    met: set[int] = set()
    for window in batches.plan([one.longest for one in data.train], settings):
        if not met.issuperset(window):
            met.update(window)
            examples = [data.train[index] for index in window]
            yield from batches.passes(examples, settings.packed_tokens)
    if data.validation:
        yield from batches.passes(data.validation, settings.packed_tokens)


def _read(path: Path, job_hash: str) -> dict[str, Tensor] | None:
    try:
        with safe_open(path, framework="pt") as file:
            if (file.metadata() or {}).get("job_sha256") != job_hash:
                return None
            names = json.loads(file.metadata()["row_ids"])
            return dict(zip(names, file.get_tensor("log_probs"), strict=True))
    except (OSError, SafetensorError, ValueError, KeyError):
        return None


def _write(path: Path, found: dict[str, Tensor], job_hash: str) -> None:
    path.parent.mkdir(exist_ok=True)
    metadata = {"job_sha256": job_hash, "row_ids": json.dumps(list(found))}
    content = save({"log_probs": torch.stack(list(found.values()))}, metadata=metadata)
    unfinished = path.with_name(path.name + ".unfinished")
    with durable.full_disk_named("the reference's scores"):
        durable.write_file(unfinished, content)
        unfinished.replace(path)
