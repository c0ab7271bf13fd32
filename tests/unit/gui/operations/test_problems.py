import logging
from pathlib import Path

import pytest

from studio.domain.errors import CancelledError, NotFoundError
from studio.gui.operations import problems


def test_an_expected_error_is_told_in_its_own_words() -> None:
    problem = problems.describe(NotFoundError("there is no run R; choose another"))

    assert problem.sentence == "there is no run R; choose another"
    assert problem.details is None


def test_a_cancelled_work_is_known_as_such() -> None:
    assert problems.describe(CancelledError("stopped")).cancelled


def test_a_bug_is_logged_and_its_traceback_can_be_copied(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.ERROR):
        try:
            next(iter({"a": 1}[key] for key in ["missing"]))
        except KeyError as error:
            problem = problems.describe(error)

    assert problem.details is not None
    assert "KeyError: 'missing'" in problem.details
    assert "KeyError" in caplog.text
    assert "missing" not in problem.sentence


def test_a_project_folder_that_is_gone_is_no_bug(tmp_path: Path) -> None:
    gone = tmp_path / "desk.stillroom"

    problem = problems.describe(FileNotFoundError(2, "no", str(gone / "runs")), gone)

    assert str(gone) in problem.sentence
    assert problem.details is None
