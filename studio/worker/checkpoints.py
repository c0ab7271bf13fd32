"""Saves and restores everything a training run is made of, as safetensors and JSON."""

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load, save
from torch import Tensor

from studio.domain.errors import TrainingError
from studio.protocol import folder as layout
from studio.worker import durable

KEPT = 2  # the newest, and one more in case that one is damaged later
_ADAPTER = "adapter.safetensors"
_OPTIMIZER = "optimizer.safetensors"
_RANDOM = "random.safetensors"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingState:
    """A run after ``step`` optimizer steps.

    The learning rate and the order of the data follow from the step and the job's seed;
    ``precision`` is what was measured at the start and is kept.
    """

    step: int
    precision: str
    adapter: Mapping[str, Tensor]
    optimizer: Mapping[str, Tensor]
    random: Mapping[str, Tensor]


def write(run_folder: Path, state: TrainingState, *, job_hash: str) -> Path:
    """Write a checkpoint durably, then remove all but the newest few.

    Raises StorageFullError where the disk is full; earlier checkpoints are then as they were.
    """
    target = layout.checkpoint(run_folder, state.step)
    files = {
        _ADAPTER: save(dict(state.adapter)),
        _OPTIMIZER: save(dict(state.optimizer)),
        _RANDOM: save(dict(state.random)),
    }
    manifest = {"step": state.step, "precision": state.precision, "job_sha256": job_hash}
    durable.write_folder(target, files, manifest)
    for old in list(_newest_first(run_folder))[KEPT:]:
        shutil.rmtree(old, ignore_errors=True)
    return target


def newest(run_folder: Path, *, job_hash: str) -> TrainingState | None:
    """Read the newest checkpoint that verifies, or None where there is none.

    Raises TrainingError where it belongs to another job: the settings or rows were changed.
    """
    durable.clear_unfinished(run_folder / layout.CHECKPOINTS)
    for candidate in _newest_first(run_folder):
        manifest = durable.verified(candidate)
        if manifest is not None:
            _check_job(manifest, job_hash, candidate)
            return _read(candidate, manifest)
    return None


def random_state() -> dict[str, Tensor]:
    """Take the state of the generators that dropout draws from."""
    state = {"cpu": torch.get_rng_state()}
    if torch.cuda.is_available():
        state["cuda"] = torch.cuda.get_rng_state()
    return state


def restore_random(state: Mapping[str, Tensor]) -> None:
    """Set the generators to a state taken before."""
    torch.set_rng_state(state["cpu"])
    if "cuda" in state and torch.cuda.is_available():
        torch.cuda.set_rng_state(state["cuda"])


def _newest_first(run_folder: Path) -> Iterator[Path]:
    found = (run_folder / layout.CHECKPOINTS).glob("step-[0-9]*[0-9]")
    return iter(sorted(found, key=lambda path: path.name, reverse=True))


def _read(folder: Path, manifest: Mapping[str, Any]) -> TrainingState:
    return TrainingState(
        step=manifest["step"],
        precision=manifest["precision"],
        adapter=load((folder / _ADAPTER).read_bytes()),
        optimizer=load((folder / _OPTIMIZER).read_bytes()),
        random=load((folder / _RANDOM).read_bytes()),
    )


def _check_job(manifest: Mapping[str, Any], job_hash: str, folder: Path) -> None:
    if manifest.get("job_sha256") != job_hash:
        raise TrainingError(
            "the checkpoint {name} was made by another job; start a new run instead",
            name=folder.name,
        )
