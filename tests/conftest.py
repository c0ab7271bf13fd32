"""What every test runs under: no screen is needed and no model hub is asked."""

import gzip
import os
from pathlib import Path

import pytest
from hypothesis import settings
from pytestqt.qtbot import QtBot

_PATIENCE = 30_000  # milliseconds; pytest-qt's own 5,000 run out where others share the disk


def pytest_configure(config: pytest.Config) -> None:
    """Say so before Qt or a model library is first imported."""
    del config
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    # As the worker does: threads that spin make tests a hundred times slower on a busy computer.
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    # Time limits per example would make tests depend on how busy the machine is.
    settings.register_profile("stillroom", deadline=None, derandomize=True, database=None)
    settings.load_profile("stillroom")
    waits = (QtBot.waitSignal, QtBot.waitSignals, QtBot.waitActive, QtBot.waitExposed)
    for wait in (QtBot.waitUntil, *waits):
        wait.__kwdefaults__ = {**(wait.__kwdefaults__ or {}), "timeout": _PATIENCE}


@pytest.fixture
def old_project(tmp_path: Path) -> Path:
    """Give a project that schema 3 wrote, in a folder of its own."""
    project = tmp_path / "old.stillroom"
    (project / "backups").mkdir(parents=True)
    packed = Path(__file__).parent / "fixtures" / "schema_3" / "project.db.gz"
    (project / "project.db").write_bytes(gzip.decompress(packed.read_bytes()))
    return project
