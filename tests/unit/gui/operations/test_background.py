import os
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from studio.gui.operations.background import Background, Task
from studio.gui.operations.problems import Problem
from tests.unit.gui.operations import sums


@pytest.fixture
def background(qtbot: QtBot, no_leaks: None) -> Iterator[Background]:
    del qtbot, no_leaks
    background = Background()
    yield background
    background.shut_down()
    background.deleteLater()


@pytest.fixture
def results() -> list[object]:
    return []


def test_a_result_comes_back_from_another_process(
    background: Background, results: list[object], qtbot: QtBot
) -> None:
    background.run(sums.add, 2, 3, then=results.append)
    background.run(sums.where, then=results.append)
    qtbot.waitUntil(lambda: len(results) == 2)

    assert results[0] == 5
    assert results[1] != os.getpid()


def test_one_process_serves_all_that_is_asked(
    background: Background, results: list[object], qtbot: QtBot
) -> None:
    for _ in range(3):
        background.run(sums.where, then=results.append)
    qtbot.waitUntil(lambda: len(results) == 3)

    assert len(set(results)) == 1


def test_progress_is_told_to_the_end(
    background: Background, results: list[object], qtbot: QtBot
) -> None:
    seen: list[tuple[int, int]] = []
    task = background.run(sums.count, 4, then=results.append, title="Counting")
    task.changed.connect(lambda: seen.append((task.job.done, task.job.total)))
    qtbot.waitUntil(lambda: bool(results))

    assert seen[-1] == (4, 4)
    assert len(seen) > 1


def test_work_says_that_it_waits_until_its_turn_comes(
    background: Background, results: list[object], qtbot: QtBot
) -> None:
    first = background.run(sums.wait_for_ever, then=print, title="Waiting for ever")
    second = background.run(sums.add, 1, 2, then=results.append, title="Adding")
    qtbot.waitUntil(lambda: first.job.phase == "")
    assert second.job.phase == "waiting"

    first.cancel()
    qtbot.waitUntil(lambda: results == [3])
    assert second.job.phase == ""


def test_an_expected_error_is_told_in_its_own_words(background: Background, qtbot: QtBot) -> None:
    told: list[Problem] = []
    background.run(sums.refuse, then=print, on_problem=told.append)
    qtbot.waitUntil(lambda: bool(told))

    assert told == [Problem(sentence="line 3 is no JSON; mend it")]


@pytest.mark.parametrize(
    ("function", "trace"),
    [(sums.stumble, "StubbornError"), (sums.give_a_lock, "cannot pickle"), (sums.refuse, None)],
)
def test_any_error_leaves_the_process_fit_for_more(
    background: Background,
    results: list[object],
    function: object,
    trace: str | None,
    qtbot: QtBot,
) -> None:
    told: list[Problem] = []
    background.run(function, then=print, on_problem=told.append)  # type: ignore[arg-type]
    background.run(sums.add, 1, 1, then=results.append)
    qtbot.waitUntil(lambda: results == [2])

    assert trace is None or trace in (told[0].details or "")


def test_a_problem_without_a_taker_is_told_to_all(background: Background, qtbot: QtBot) -> None:
    with qtbot.waitSignal(background.failed) as told:
        background.run(sums.refuse, then=print)

    assert told.args is not None
    assert told.args[0].sentence == "line 3 is no JSON; mend it"


def test_a_process_that_dies_is_told_and_followed_by_another(
    background: Background, results: list[object], qtbot: QtBot
) -> None:
    told: list[Problem] = []
    background.run(sums.die, then=print, on_problem=told.append)
    background.run(sums.add, 1, 1, then=results.append)
    qtbot.waitUntil(lambda: results == [2])

    assert "ended early" in told[0].sentence


def test_cancelling_ends_what_runs_and_the_next_begins(
    background: Background, results: list[object], qtbot: QtBot
) -> None:
    told: list[Problem] = []
    started: list[Task] = []
    background.started.connect(started.append)
    background.run(sums.where, then=results.append)
    qtbot.waitUntil(lambda: bool(results))
    endless = background.run(sums.wait_for_ever, then=print, on_problem=told.append)
    qtbot.wait(100)

    endless.cancel()
    background.run(sums.where, then=results.append)
    qtbot.waitUntil(lambda: len(results) == 2)

    assert [problem.cancelled for problem in told] == [True]
    assert results[0] != results[1]
    assert len(started) == 3


def test_work_cancelled_while_it_waits_never_begins(
    background: Background, results: list[object], qtbot: QtBot
) -> None:
    told: list[Problem] = []
    endless = background.run(sums.wait_for_ever, then=print, on_problem=told.append)
    waiting = background.run(sums.add, 1, 1, then=results.append, on_problem=told.append)

    waiting.cancel()
    qtbot.waitUntil(lambda: len(told) == 1)
    assert waiting.is_ended
    assert not endless.is_ended

    endless.cancel()
    qtbot.waitUntil(lambda: len(told) == 2)
    assert results == []


def test_the_end_of_the_window_ends_what_runs(qtbot: QtBot, results: list[object]) -> None:
    background = Background()
    background.run(sums.wait_for_ever, then=results.append)
    background.run(sums.add, 1, 1, then=results.append)
    qtbot.wait(50)

    background.shut_down()

    assert results == []
