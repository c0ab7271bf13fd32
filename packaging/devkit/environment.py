"""Makes the checkout's virtual environment match its lock files, redoing only what changed."""

import hashlib
import importlib.util
import json
import os
import platform
import shutil
import subprocess
import sys
import time
import venv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from devkit import libraries, paths, pip
from devkit.problem import Problem

STAMP = ".stillroom-setup.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing to do to the environment, and the key under which it counts as done."""

    name: str
    key: str
    said: str
    run: Callable[[], None]


def ensure(*, bench: bool = False) -> None:
    """Bring libraries, environment and packages up to date; quick when nothing changed.

    Raises Problem with one line when something outside the checkout is missing.
    """
    libraries.ensure()
    ensure_venv(paths.VENV)
    run_pending(steps(paths.VENV, bench=bench), paths.VENV / STAMP)


def steps(folder: Path, *, bench: bool = False) -> list[Step]:
    """What makes a new environment complete, in order."""
    tool = pip.Pip(python=paths.executable("python", folder), log=folder / "setup.log")
    pyproject = paths.CHECKOUT / "pyproject.toml"
    wanted = [
        _locked(tool, "app", "Installing the locked packages (about 0.4 GB)"),
        _locked(tool, "torch", "Installing torch"),
        _locked(tool, "student", "Installing the student's weights"),
        Step(
            name="project",
            key=digest(pyproject),
            said="Installing Stillroom itself, editable",
            run=lambda: tool.install_editable(paths.CHECKOUT),
        ),
    ]
    if bench:
        wanted.append(_locked(tool, "bench", "Installing what the benchmarks compare against"))
    return wanted


def _locked(tool: pip.Pip, name: str, said: str) -> Step:
    lock = paths.LOCKS / f"{name}.txt"
    return Step(name=name, key=digest(lock), said=said, run=lambda: tool.install_lock(lock))


def digest(file: Path) -> str:
    """SHA-256 of a file's content, line endings aside (a checkout may have changed them)."""
    return hashlib.sha256(file.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def run_pending(wanted: list[Step], stamp: Path) -> None:
    """Run each step whose key is not on the stamp; note it there once it has succeeded."""
    done = read_stamp(stamp)
    for step in wanted:
        if done.get(step.name) == step.key:
            continue
        print(f"{step.said} … ", end="", flush=True)
        began = time.monotonic()
        try:
            step.run()
        except BaseException:
            print("failed", flush=True)
            raise
        print(f"{time.monotonic() - began:.0f} s", flush=True)
        done[step.name] = step.key
        stamp.write_text(json.dumps(done, indent=1), encoding="utf-8")


def read_stamp(stamp: Path) -> dict[str, str]:
    """The keys of the steps already done; empty when there is no readable stamp."""
    try:
        found = json.loads(stamp.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {str(name): str(key) for name, key in found.items()}


def ensure_venv(folder: Path) -> None:
    """Make the environment, anew where it belongs to another Python or another place."""
    if usable(folder):
        return
    need_venv_module()
    if folder.exists():
        shutil.rmtree(folder)
    print(f"Making {folder} with Python {platform.python_version()} … ", end="", flush=True)
    began = time.monotonic()
    try:
        venv.EnvBuilder(with_pip=True, symlinks=os.name != "nt").create(folder)
    except (OSError, subprocess.CalledProcessError) as error:
        shutil.rmtree(folder, ignore_errors=True)
        raise Problem(f"The environment {folder} could not be made: {error}") from error
    (folder / STAMP).write_text(json.dumps({"venv": venv_key(folder)}), encoding="utf-8")
    print(f"{time.monotonic() - began:.0f} s", flush=True)


def usable(folder: Path) -> bool:
    """Whether the environment was made here by this minor version of Python and still has one."""
    made_for = read_stamp(folder / STAMP).get("venv")
    return made_for == venv_key(folder) and paths.executable("python", folder).exists()


def venv_key(folder: Path) -> str:
    """What an environment is bound to: Python's minor version, the machine and its own place."""
    return f"{sys.version_info[0]}.{sys.version_info[1]} {platform.machine()} {folder}"


def need_venv_module() -> None:
    """Raise Problem unless Python can make environments with pip in them.

    Debian and Ubuntu split this off into a package of its own, which root gets installed.
    """
    lacking = [name for name in ("venv", "ensurepip") if importlib.util.find_spec(name) is None]
    if not lacking:
        return
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    if shutil.which("apt-get") and os.name == "posix" and os.geteuid() == 0:
        libraries.apt_install([package])
        importlib.invalidate_caches()
        return
    raise Problem(
        f"This Python ({sys.executable}) lacks its {' and '.join(lacking)} module: install it "
        f"(on Debian or Ubuntu: `sudo apt-get install {package}`) and run the same command again."
    )
