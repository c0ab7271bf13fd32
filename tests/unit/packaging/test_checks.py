"""Every check runs whatever became of the others, and the summary tells."""

import os
import sys
from pathlib import Path

import pytest
from devkit import checks
from devkit.checks import Check, Result


def _exits(name: str, status: int, *, may_be_empty: bool = False) -> Check:
    command = (sys.executable, "-c", f"raise SystemExit({status})")
    return Check(name=name, command=command, may_be_empty=may_be_empty)


def _passed(*run: Check) -> list[bool]:
    results = checks.run(run, environment=dict(os.environ), folder=Path.cwd())
    return [result.passed for result in results]


def test_a_failure_does_not_stop_the_checks_after_it() -> None:
    assert _passed(_exits("first", 0), _exits("second", 1), _exits("third", 0)) == [
        True,
        False,
        True,
    ]


def test_a_command_that_is_not_there_is_a_failure() -> None:
    assert _passed(Check(name="gone", command=("no-such-command-here",))) == [False]


def test_no_tests_collected_is_a_failure_unless_tests_were_chosen() -> None:
    status = checks.NOTHING_COLLECTED

    assert _passed(_exits("all", status), _exits("some", status, may_be_empty=True)) == [
        False,
        True,
    ]


def _fails_then(status: int, *failed: str) -> Check:
    """Fail as pytest does, then give another status for the same tests by themselves."""
    noted = f"import json, pathlib; at = pathlib.Path({str(checks.FAILED_BEFORE)!r})"
    noted += "; at.parent.mkdir(parents=True, exist_ok=True)"
    noted += f"; at.write_text(json.dumps(dict.fromkeys({failed!r}, True)))"
    first = (sys.executable, "-c", f"{noted}; raise SystemExit({checks.TESTS_FAILED})")
    alone = (sys.executable, "-c", f"raise SystemExit({status})")
    return Check(name="tests", command=first, alone=alone)


@pytest.mark.parametrize(
    ("status", "failed", "passed"),
    [(0, ("one",), True), (1, ("one",), False), (0, ("1", "2", "3", "4"), False)],
)
def test_a_few_failures_are_tried_again_alone_and_named(
    status: int, failed: tuple[str, ...], passed: bool, tmp_path: Path
) -> None:
    check = _fails_then(status, *failed)

    (result,) = checks.run([check], environment=dict(os.environ), folder=tmp_path)

    assert result.passed is passed
    assert result.unsteady == (failed if passed else ())
    assert ("unsteady, passed alone: one" in checks.summary([result])) is passed


def test_checks_run_in_the_folder_and_environment_given(tmp_path: Path) -> None:
    code = "import os, pathlib; pathlib.Path('seen').write_text(os.environ['SEEN'])"
    check = Check(name="writes", command=(sys.executable, "-c", code))

    checks.run([check], environment={**os.environ, "SEEN": "yes"}, folder=tmp_path)

    assert (tmp_path / "seen").read_text() == "yes"


def test_the_summary_names_what_failed() -> None:
    summary = checks.summary(
        [
            Result(name="ruff", passed=True, seconds=1.0),
            Result(name="mypy", passed=False, seconds=2.0),
            Result(name="tests", passed=False, seconds=3.0),
        ]
    )

    assert summary.splitlines()[-1] == "Failed: mypy, tests (6 s)"


def test_the_summary_says_when_all_passed() -> None:
    summary = checks.summary([Result(name="ruff", passed=True, seconds=1.0)])

    assert summary.splitlines()[-1] == "All 1 checks passed (1 s)"


@pytest.mark.parametrize(("cores", "threads"), [(None, "1"), (2, "1"), (8, "2"), (64, "4")])
def test_threads_follow_the_cores(
    cores: int | None, threads: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)

    assert checks.environment(lambda: cores)["OMP_NUM_THREADS"] == threads


def test_a_thread_count_already_set_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "7")

    assert checks.environment(lambda: 2)["OMP_NUM_THREADS"] == "7"


def test_windows_are_never_shown_during_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")

    assert checks.environment()["QT_QPA_PLATFORM"] == "offscreen"
