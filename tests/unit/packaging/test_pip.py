"""A pip that fails leaves one line that says why, and its own words in a log."""

import sys
from pathlib import Path

import pytest
from devkit.pip import Pip, explain
from devkit.problem import Problem

LOG = Path("setup.log")


@pytest.fixture
def nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave pip no package index but a port of this computer on which nobody listens."""
    for name in ("PIP_FIND_LINKS", "PIP_EXTRA_INDEX_URL", "PIP_NO_INDEX"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")


@pytest.mark.usefixtures("nowhere")
def test_no_network_is_said_in_one_line(tmp_path: Path) -> None:
    lock = tmp_path / "app.txt"
    lock.write_text("stillroom-absent==1.0\n", encoding="utf-8")

    with pytest.raises(Problem, match=r"No network: could not install app\.txt"):
        Pip(python=Path(sys.executable), log=tmp_path / "log").install_lock(lock)

    assert "stillroom-absent" in (tmp_path / "log").read_text(encoding="utf-8")


@pytest.mark.usefixtures("nowhere")
def test_a_package_that_is_not_the_locked_one_is_refused(tmp_path: Path) -> None:
    wheel = tmp_path / "stillroom_absent-1.0-py3-none-any.whl"
    wheel.write_bytes(b"not what was locked")
    lock = tmp_path / "app.txt"
    lock.write_text(f"{wheel} --hash=sha256:{'0' * 64}\n", encoding="utf-8")

    with pytest.raises(Problem, match="DO NOT MATCH THE HASHES"):
        Pip(python=Path(sys.executable), log=tmp_path / "log").install_lock(lock)


def test_a_full_disk_is_said_so() -> None:
    output = "ERROR: Could not install packages: [Errno 28] No space left on device"

    assert explain("install torch", output, LOG).startswith("The disk is full")


def test_any_other_failure_gives_the_first_error_and_the_log() -> None:
    output = "Collecting a\nERROR: No matching distribution found for a==1\nERROR: more"

    assert explain("install app.txt", output, LOG) == (
        "Could not install app.txt: No matching distribution found for a==1 "
        "(all that pip said is in setup.log)."
    )
