from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.project import Project
from tests import small_sample


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """A small sample whose answers are checked and, where they pass, accepted."""
    with small_sample.create(tmp_path / "small.stillroom", student="no-such-student") as made:
        made.checking.run()
        made.review.accept_passing()
        yield made
