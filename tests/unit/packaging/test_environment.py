"""Set-up redoes only what changed, and says plainly what it lacks."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from devkit import environment, paths
from devkit.environment import Step
from devkit.problem import Problem


def _steps(ran: list[str], **keys: str) -> list[Step]:
    return [
        Step(name=name, key=key, said=name, run=lambda name=name: ran.append(name))  # type: ignore[misc]
        for name, key in keys.items()
    ]


def test_steps_run_once(tmp_path: Path) -> None:
    ran: list[str] = []
    for _ in range(2):
        environment.run_pending(_steps(ran, app="1", torch="1"), tmp_path / "stamp")

    assert ran == ["app", "torch"]


def test_a_step_whose_key_changed_runs_again(tmp_path: Path) -> None:
    ran: list[str] = []
    environment.run_pending(_steps(ran, app="1", torch="1"), tmp_path / "stamp")
    environment.run_pending(_steps(ran, app="1", torch="2"), tmp_path / "stamp")

    assert ran == ["app", "torch", "torch"]


def test_a_step_that_failed_is_not_counted_as_done(tmp_path: Path) -> None:
    def fail() -> None:
        raise Problem("No network.")

    stamp = tmp_path / "stamp"
    ran: list[str] = []
    failing = Step(name="torch", key="1", said="torch", run=fail)
    with pytest.raises(Problem):
        environment.run_pending([*_steps(ran, app="1"), failing], stamp)
    environment.run_pending(_steps(ran, app="1", torch="1"), stamp)

    assert ran == ["app", "torch"]


@pytest.mark.parametrize("content", ["", "{", "[1]", "\x00"])
def test_a_damaged_stamp_counts_as_none(tmp_path: Path, content: str) -> None:
    stamp = tmp_path / "stamp"
    stamp.write_text(content, encoding="utf-8")

    assert environment.read_stamp(stamp) == {}


def test_a_digest_ignores_line_endings(tmp_path: Path) -> None:
    unix, windows = tmp_path / "unix", tmp_path / "windows"
    unix.write_bytes(b"numpy==1\n")
    windows.write_bytes(b"numpy==1\r\n")

    assert environment.digest(unix) == environment.digest(windows)


def test_an_environment_of_another_python_is_not_usable(tmp_path: Path) -> None:
    _pretend_environment(tmp_path, key=environment.venv_key(tmp_path).replace("3.", "2.", 1))

    assert not environment.usable(tmp_path)


def test_an_environment_that_lost_its_python_is_not_usable(tmp_path: Path) -> None:
    _pretend_environment(tmp_path, key=environment.venv_key(tmp_path))
    paths.executable("python", tmp_path).unlink()

    assert not environment.usable(tmp_path)


def test_an_environment_made_here_by_this_python_is_usable(tmp_path: Path) -> None:
    _pretend_environment(tmp_path, key=environment.venv_key(tmp_path))

    assert environment.usable(tmp_path)


def _pretend_environment(folder: Path, *, key: str) -> None:
    python = paths.executable("python", folder)
    python.parent.mkdir(parents=True)
    python.touch()
    (folder / environment.STAMP).write_text(json.dumps({"venv": key}), encoding="utf-8")


@pytest.mark.slow
def test_a_broken_environment_is_made_anew_with_pip_in_it(tmp_path: Path) -> None:
    folder = tmp_path / ".venv"
    folder.mkdir()
    (folder / "left-over").touch()

    environment.ensure_venv(folder)

    python = paths.executable("python", folder)
    subprocess.run([str(python), "-m", "pip", "--version"], check=True, capture_output=True)
    assert not (folder / "left-over").exists()
    assert environment.usable(folder)


def test_a_python_without_ensurepip_is_told_which_package_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    monkeypatch.setenv("PATH", "")  # so that no package manager is there to install it

    with pytest.raises(Problem, match=r"lacks its ensurepip module: install it .*-venv"):
        environment.need_venv_module()
