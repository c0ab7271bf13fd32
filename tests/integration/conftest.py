from pathlib import Path

import pytest

from tests import tiny_model


@pytest.fixture(scope="session")
def tiny_student(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A student with random weights, which trains and answers in seconds."""
    return tiny_model.make(tmp_path_factory.mktemp("tiny"))
