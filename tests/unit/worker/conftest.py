"""A tiny student with random weights, loaded in fp32 on the CPU."""

from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from studio.worker import models
from studio.worker.models import CausalModel
from studio.worker.templates import Encoder
from tests import tiny_model


@pytest.fixture(scope="session")
def student(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_model.make(tmp_path_factory.mktemp("student"))


@pytest.fixture(scope="session")
def encoder(student: Path) -> Encoder:
    return Encoder(models.load_tokenizer(student))


@pytest.fixture
def fresh(student: Path) -> Callable[[], CausalModel]:
    """Load the student anew: adapters are put on in place."""

    def load() -> CausalModel:
        model = models.load(student, dtype=torch.float32, device=torch.device("cpu"))
        model.convert(dtype=torch.float32, device=torch.device("cpu"))
        return model

    return load


@pytest.fixture
def model(fresh: Callable[[], CausalModel]) -> CausalModel:
    return fresh()
