"""Missing system libraries are found, installed where that is allowed, or named."""

import os
import sys
from pathlib import Path

import pytest
from devkit import libraries
from devkit.problem import Problem

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux leaves Qt's libraries to the system"
)

ABSENT = {"libstillroom-absent.so.9": "libstillroom-absent9"}


@pytest.fixture
def apt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only command there is: an apt-get that notes what it was asked; returns its notes."""
    notes = tmp_path / "notes"
    script = tmp_path / "apt-get"
    script.write_text(f'#!/bin/sh\necho "$DEBIAN_FRONTEND $*" >> {notes}\n', encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    return notes


def test_a_library_that_is_there_loads() -> None:
    assert libraries.loadable("libc.so.6")


def test_only_missing_libraries_are_reported() -> None:
    assert libraries.missing(["libc.so.6", *ABSENT]) == list(ABSENT)


def test_nothing_happens_when_all_are_there(apt: Path) -> None:
    libraries.ensure({"libc.so.6": "libc6"})

    assert not apt.exists()


def test_without_apt_the_libraries_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    with pytest.raises(Problem, match=r"missing: libstillroom-absent\.so\.9\. Install"):
        libraries.ensure(ABSENT)


def test_without_root_the_command_is_given(apt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)

    with pytest.raises(Problem, match="run `sudo apt-get install libstillroom-absent9`"):
        libraries.ensure(ABSENT)
    assert not apt.exists()


def test_root_installs_without_questions(apt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)

    with pytest.raises(Problem, match="do not load"):
        libraries.ensure(ABSENT)
    assert apt.read_text(encoding="utf-8").splitlines() == [
        "noninteractive update -qq",
        "noninteractive install -y -qq --no-install-recommends libstillroom-absent9",
    ]


def test_a_failing_apt_is_told_in_its_own_words(apt: Path) -> None:
    script = apt.parent / "apt-get"
    script.write_text("#!/bin/sh\necho 'E: No space' >&2\nexit 100\n", encoding="utf-8")

    with pytest.raises(Problem, match=r"could not install libx \(E: No space\)"):
        libraries.apt_install(["libx"])
