"""Checkpoints that are whole or absent, and know what they belong to."""

import json
from pathlib import Path

import pytest
import torch

from studio.domain.errors import TrainingError
from studio.protocol import folder
from studio.protocol.folder import MANIFEST
from studio.worker import checkpoints, durable
from studio.worker.checkpoints import TrainingState


def state(step: int) -> TrainingState:
    return TrainingState(
        step=step,
        precision="fp32",
        adapter={"a": torch.full((4,), float(step))},
        optimizer={"a|step": torch.tensor(float(step))},
        random=checkpoints.random_state(),
    )


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    checkpoints.write(tmp_path, state(3), job_hash="x")
    found = checkpoints.newest(tmp_path, job_hash="x")
    assert found is not None
    assert (found.step, found.precision) == (3, "fp32")
    assert torch.equal(found.adapter["a"], torch.full((4,), 3.0))
    assert found.optimizer["a|step"].item() == 3.0


def test_random_numbers_go_on_where_they_were(tmp_path: Path) -> None:
    torch.manual_seed(1)
    torch.rand(5)
    checkpoints.write(tmp_path, state(1), job_hash="x")
    expected = torch.rand(3)
    torch.manual_seed(9)
    found = checkpoints.newest(tmp_path, job_hash="x")
    assert found is not None
    checkpoints.restore_random(found.random)
    assert torch.equal(torch.rand(3), expected)


def test_only_the_newest_two_are_kept(tmp_path: Path) -> None:
    for step in (1, 2, 10):
        checkpoints.write(tmp_path, state(step), job_hash="x")
    kept = sorted(path.name for path in (tmp_path / folder.CHECKPOINTS).iterdir())
    assert kept == ["step-000002", "step-000010"]


@pytest.mark.parametrize("name", ["adapter.safetensors", MANIFEST])
def test_a_damaged_one_is_passed_over(name: str, tmp_path: Path) -> None:
    for step in (1, 2):
        written = checkpoints.write(tmp_path, state(step), job_hash="x")
    content = bytearray((written / name).read_bytes())
    content[-3] ^= 0xFF
    (written / name).write_bytes(content)
    found = checkpoints.newest(tmp_path, job_hash="x")
    assert found is not None
    assert found.step == 1


def test_without_any_there_is_none(tmp_path: Path) -> None:
    assert checkpoints.newest(tmp_path, job_hash="x") is None


def test_one_of_another_job_is_refused(tmp_path: Path) -> None:
    checkpoints.write(tmp_path, state(1), job_hash="x")
    with pytest.raises(TrainingError, match="another job"):
        checkpoints.newest(tmp_path, job_hash="y")


def test_what_an_interrupted_write_left_is_removed(tmp_path: Path) -> None:
    left = tmp_path / folder.CHECKPOINTS / "step-000007.unfinished"
    left.mkdir(parents=True)
    assert checkpoints.newest(tmp_path, job_hash="x") is None
    assert not left.exists()


def test_a_folder_written_again_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "adapter"
    durable.write_folder(target, {"old": b"1"}, {})
    durable.write_folder(target, {"new": b"2"}, {"method": "sft"})
    assert sorted(path.name for path in target.iterdir()) == [MANIFEST, "new"]
    manifest = durable.verified(target)
    assert manifest is not None
    assert manifest["method"] == "sft"


def test_a_manifest_lists_the_hash_of_every_file(tmp_path: Path) -> None:
    durable.write_folder(tmp_path / "a", {"x": b"abc"}, {})
    manifest = json.loads((tmp_path / "a" / MANIFEST).read_text())
    expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert manifest["files"] == {"x": expected}
