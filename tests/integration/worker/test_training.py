"""A training job from its folder to a finished adapter."""

import json
import math
from pathlib import Path

import pytest

from studio.protocol import events, folder
from studio.worker import durable
from tests.integration.worker import harness, material
from tests.integration.worker.harness import Worker


def test_sft_tells_every_metric_of_every_step(sft_run: Worker) -> None:
    told = [one for one in sft_run.heard if isinstance(one, events.Metrics)]
    names = "loss learning_rate gradient_norm tokens_per_second examples_per_second memory_bytes"
    assert [one.step for one in told] == list(range(1, 13))
    assert all(set(names.split()) <= set(one.values) for one in told)
    assert sorted(sft_run.metrics("validation_loss")) == [3, 6, 9, 12]


def test_sft_lowers_the_validation_loss(sft_run: Worker) -> None:
    told = sft_run.metrics("validation_loss")
    assert told[12] < told[3] - 0.1


def test_sft_leaves_a_verified_adapter_with_its_manifest(sft_run: Worker) -> None:
    manifest = durable.verified(sft_run.folder / folder.ADAPTER)
    assert manifest is not None
    assert manifest["method"] == "sft"
    assert set(manifest["files"]) == {"adapter_config.json", "adapter_model.safetensors"}


def test_every_event_is_mirrored_into_the_run_folder(sft_run: Worker) -> None:
    lines = (sft_run.folder / folder.EVENTS).read_text(encoding="utf-8").splitlines(keepends=True)
    assert [events.decode(line) for line in lines] == sft_run.heard


def test_nothing_in_the_adapter_names_this_computer(sft_run: Worker, student: Path) -> None:
    for path in (sft_run.folder / folder.ADAPTER).iterdir():
        content = path.read_bytes()
        assert str(student.parent).encode() not in content
        assert str(sft_run.folder.parent).encode() not in content


def test_dpo_from_an_sft_adapter_starts_at_ln_2_with_rewards_of_zero(
    student: Path, cache: Path, sft_run: Worker, tmp_path: Path
) -> None:
    job = material.dpo(student, sft_run.folder / folder.ADAPTER, epochs=3, learning_rate=0.003)
    worker = harness.work(harness.fill(tmp_path / "dpo", job, material.rows(14)), cache=cache)
    assert isinstance(worker.last, events.Done)
    assert worker.metrics("loss")[1] == pytest.approx(math.log(2), abs=1e-6)
    assert worker.metrics("reward_margin")[1] == pytest.approx(0.0, abs=1e-6)
    assert worker.metrics("reward_margin")[9] > 0.1
    config = json.loads(harness.file_bytes(worker.folder, "adapter_config.json"))
    assert config["r"] == 4 + 4


def test_an_sft_run_goes_on_from_anothers_adapter(
    student: Path, cache: Path, sft_run: Worker, tmp_path: Path
) -> None:
    job = material.sft(student, max_steps=1, learning_rate=1e-9)
    start = str(sft_run.folder / folder.ADAPTER)
    job = type(job)(student=job.student, settings=job.settings, start_adapter=start)
    worker = harness.work(harness.fill(tmp_path / "more", job, material.rows(14)), cache=cache)
    ended = sft_run.metrics("validation_loss")[12]
    assert worker.metrics("validation_loss")[1] == pytest.approx(ended, rel=1e-4)
