"""Runs every check of the project, goes on past failures, and sums up at the end."""

import json
import os
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from devkit import displays, paths

TESTS_FAILED = 1  # pytest's exit status
NOTHING_COLLECTED = 5  # the same, when no test matched
NOT_STARTED = 127  # the shell's exit status for a command that is not there
FAILED_BEFORE = Path(".pytest_cache", "v", "cache", "lastfailed")
_FEW = 3  # as many failures may be the machine's, busy with other tests
_QUICK = "not slow and not benchmark"
_WINDOW = "tests/end_to_end"
_ALONE = ("--last-failed", "--last-failed-no-failures", "none")


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One command that must succeed.

    ``alone`` tries a few tests that failed among others once more, by themselves.
    """

    name: str
    command: tuple[str, ...]
    alone: tuple[str, ...] = ()
    may_be_empty: bool = False
    variables: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """How one check ended; ``unsteady`` are tests that passed by themselves only."""

    name: str
    passed: bool
    seconds: float
    unsteady: tuple[str, ...] = ()


def all_checks(pytest_arguments: Sequence[str] = ()) -> list[Check]:
    """Style, types, layers, then the tests: the quick ones first, as many at once as is useful."""
    pytest = (_tool("python"), "-m", "pytest")
    shared = (*pytest, "-n", str(at_once()), "--dist", "worksteal")
    on_a_display = _on_a_display(pytest, pytest_arguments)
    elsewhere = (f"--ignore={_WINDOW}",) if on_a_display else ()
    quick = ("-m", _QUICK, *elsewhere, *pytest_arguments)
    slow = ("-m", "slow and not benchmark", *pytest_arguments)
    return [
        Check(name="ruff check", command=(_tool("ruff"), "check", ".")),
        Check(name="ruff format", command=(_tool("ruff"), "format", "--check", ".")),
        Check(name="mypy", command=(_tool("mypy"),)),
        Check(name="import-linter", command=(_tool("lint-imports"),)),
        Check(
            name="tests",
            command=(*shared, *quick),
            alone=(*pytest, *_ALONE, *quick),
            may_be_empty=bool(pytest_arguments),
        ),
        Check(
            name="slow tests",
            command=(*shared, *slow),
            alone=(*pytest, *_ALONE, *slow),
            may_be_empty=bool(pytest_arguments),
        ),
        *on_a_display,
    ]


def _on_a_display(pytest: tuple[str, ...], arguments: Sequence[str]) -> list[Check]:
    """Drive the whole window on a real X server where Xvfb is there, and only there.

    Arguments choose other tests.
    """
    starter = displays.starter()
    if arguments or not starter:
        return []
    chosen = ("-m", _QUICK, _WINDOW)
    return [
        Check(
            name="real display",
            command=(*starter, *pytest, *chosen),
            alone=(*starter, *pytest, *_ALONE, *chosen),
            variables={"QT_QPA_PLATFORM": "xcb"},
        )
    ]


def at_once(cores: Callable[[], int | None] = os.cpu_count) -> int:
    """How many processes share the tests; more than four would want more memory than helps."""
    return max(1, min(4, cores() or 1))


def _tool(name: str) -> str:
    return str(paths.executable(name))


def run(checks: Sequence[Check], *, environment: dict[str, str], folder: Path) -> list[Result]:
    """Run each check in `folder`, whatever became of the ones before it."""
    results = []
    for check in checks:
        print(f"\n=== {check.name}", flush=True)
        began = time.monotonic()
        passed, unsteady = _outcome(check, {**environment, **check.variables}, folder)
        seconds = time.monotonic() - began
        results.append(Result(name=check.name, passed=passed, seconds=seconds, unsteady=unsteady))
    return results


def _outcome(
    check: Check, environment: dict[str, str], folder: Path
) -> tuple[bool, tuple[str, ...]]:
    """Tell whether a check passed, and which of its tests did so by themselves only."""
    if check.alone:
        (folder / FAILED_BEFORE).unlink(missing_ok=True)  # other tests' failures
    status = _status(check.command, environment=environment, folder=folder)
    if status != TESTS_FAILED or not check.alone:
        return status == 0 or (check.may_be_empty and status == NOTHING_COLLECTED), ()
    failed = _failed_before(folder)
    if not 0 < len(failed) <= _FEW:
        return False, ()
    print(f"\n=== {check.name}: {len(failed)} once more, alone", flush=True)
    passed = _status(check.alone, environment=environment, folder=folder) == 0
    return passed, failed if passed else ()


def _failed_before(folder: Path) -> tuple[str, ...]:
    """Name the tests that pytest noted as failed."""
    try:
        return tuple(json.loads((folder / FAILED_BEFORE).read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return ()


def _status(command: Sequence[str], *, environment: dict[str, str], folder: Path) -> int:
    try:
        return subprocess.run(
            command, cwd=folder, env=environment, stdin=subprocess.DEVNULL
        ).returncode
    except OSError as error:
        print(f"{command[0]} could not be started: {error}", flush=True)
        return NOT_STARTED


def summary(results: Sequence[Result]) -> str:
    """One line per check, one per test that passed by itself only, and one for all."""
    lines = []
    for result in results:
        verdict = "passed" if result.passed else "FAILED"
        lines.append(f"{verdict:8}{result.name:16}{result.seconds:7.1f} s")
        lines += [f"        unsteady, passed alone: {name}" for name in result.unsteady]
    failed = [result.name for result in results if not result.passed]
    total = sum(result.seconds for result in results)
    verdict = f"Failed: {', '.join(failed)}" if failed else f"All {len(results)} checks passed"
    return "\n".join([*lines, f"{verdict} ({total:.0f} s)"])


def environment(cores: Callable[[], int | None] = os.cpu_count) -> dict[str, str]:
    """What the checks run under: no screen, no network hub, and no more threads than cores."""
    threads = str(max(1, min(4, (cores() or 1) // at_once(cores))))
    defaults = {"OMP_NUM_THREADS": threads, "TOKENIZERS_PARALLELISM": "false"}
    forced = {"QT_QPA_PLATFORM": "offscreen", "HF_HUB_OFFLINE": "1", "PYTHONUTF8": "1"}
    return {**defaults, **os.environ, **forced}
