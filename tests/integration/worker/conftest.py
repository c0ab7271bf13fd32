"""The tiny student, and an SFT run of it that others start from."""

from pathlib import Path

import pytest

from studio.protocol import events
from tests import tiny_model
from tests.integration.worker import harness, material
from tests.integration.worker.harness import Worker


@pytest.fixture(scope="session")
def student(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_model.make(tmp_path_factory.mktemp("student"))


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def sft_run(student: Path, cache: Path, tmp_path_factory: pytest.TempPathFactory) -> Worker:
    """A finished, uninterrupted SFT run of 12 steps."""
    place = tmp_path_factory.mktemp("runs") / "sft"
    folder = harness.fill(place, material.sft(student, epochs=4), material.rows(14))
    worker = harness.work(folder, cache=cache)
    assert isinstance(worker.last, events.Done), worker.last
    return worker
