"""A fresh project for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.store.database import Database
from tests.unit.store import making
from tests.unit.store.making import FixedClock


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def db(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    with making.project(tmp_path / "desk.stillroom", clock) as project:
        yield project.db
