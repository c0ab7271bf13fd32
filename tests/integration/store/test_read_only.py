"""A project where nothing can be written can be looked at, and says why no more."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.domain.errors import ProjectError, StudioError
from studio.store import layout, opening, restoring, verifying
from tests.unit.store import making
from tests.unit.store.making import FixedClock


@pytest.fixture
def place(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """Give a folder that ``freeze`` can make unwritable, for an administrator too."""
    if sys.platform == "win32":
        pytest.skip("folders there have no such permission")
    return Path(request.getfixturevalue("small_disk")) if os.geteuid() == 0 else tmp_path


@pytest.fixture
def folder(place: Path, clock: FixedClock) -> Path:
    with making.project(place / "desk.stillroom", clock) as project:
        making.added_task(project.db)
    return place / "desk.stillroom"


@pytest.fixture
def frozen(folder: Path, place: Path) -> Iterator[Path]:
    freeze(folder, place)
    yield folder
    thaw(folder)


def freeze(folder: Path, place: Path) -> None:
    if os.geteuid() == 0:
        subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
        return
    for each in [*folder.rglob("*"), folder]:
        each.chmod(0o500 if each.is_dir() else 0o400)


def thaw(folder: Path) -> None:
    if os.geteuid() != 0:
        for each in [folder, *folder.rglob("*")]:
            each.chmod(0o700)


def test_it_cannot_be_opened_to_write(frozen: Path, clock: FixedClock) -> None:
    with pytest.raises(ProjectError, match=r"can only be read; make it writable.*read only"):
        opening.open_to_write(frozen, clock=clock)


def test_it_can_be_opened_to_read(frozen: Path, clock: FixedClock) -> None:
    with opening.open_to_read(frozen, clock=clock) as project:
        assert making.counted(project.db)["task"] == 1


def test_it_can_be_verified(frozen: Path, clock: FixedClock) -> None:
    assert verifying.verify(frozen, clock=clock) == []


def test_it_cannot_be_restored_into(frozen: Path, clock: FixedClock) -> None:
    with pytest.raises(ProjectError, match="can only be read"):
        restoring.restore(frozen, layout.database(frozen), clock=clock)


def test_no_project_can_be_made_beside_it(frozen: Path, clock: FixedClock) -> None:
    with pytest.raises(ProjectError, match="could not be written"):
        opening.create(frozen / "runs" / "new.stillroom", clock=clock)


def test_a_log_left_by_a_crash_ends_in_a_clear_error_or_is_read(
    folder: Path, place: Path, clock: FixedClock
) -> None:
    file = layout.database(folder)
    with opening.open_to_write(folder, clock=clock) as project:
        making.added_task(project.db)
        crashed = {each: each.read_bytes() for each in (file, layout.sidecars(file)[0])}
    for each, content in crashed.items():
        each.write_bytes(content)
    freeze(folder, place)
    try:
        with opening.open_to_read(folder, clock=clock) as project:
            assert making.counted(project.db)["task"] == 2
    except StudioError as error:
        assert str(folder) in str(error)  # noqa: PT017
    finally:
        thaw(folder)


def test_a_file_that_cannot_be_written_is_named(folder: Path, clock: FixedClock) -> None:
    if os.geteuid() == 0:
        pytest.skip("an administrator can write to every file")
    layout.database(folder).chmod(0o400)
    with pytest.raises(ProjectError, match=r"project\.db can only be read"):
        opening.open_to_write(folder, clock=clock)


def test_a_copy_of_the_folder_can_be_opened_to_write(
    frozen: Path, clock: FixedClock, tmp_path: Path
) -> None:
    copied = tmp_path / "copy.stillroom"
    shutil.copytree(frozen, copied)
    for each in [copied, *copied.rglob("*")]:
        each.chmod(0o700)
    opening.open_to_write(copied, clock=clock).close()
