import pytest

from studio.gui.operations import wording
from studio.gui.operations.job import Job


def test_a_line_has_count_pace_and_time_left() -> None:
    job = Job(title="SFT", done=412, total=960, unit="steps", pace=4.1, seconds_left=1080.0)

    assert wording.line(job) == "412 of 960 steps · 4.1 per s · 18 min left"


def test_before_there_is_a_count_the_phase_is_told() -> None:
    assert wording.line(Job(title="SFT", phase="unpacking the student")) == "unpacking the student"


def test_a_phase_stands_before_its_count() -> None:
    job = Job(title="Training by DPO", phase="Scoring the pairs", done=1, total=2, unit="passes")

    assert wording.line(job) == "Scoring the pairs · 1 of 2 passes"


def test_a_phase_that_the_title_names_is_not_said_twice() -> None:
    job = Job(title="Training by SFT", phase="Training", done=1, total=2, unit="steps")

    assert wording.line(job) == "1 of 2 steps"


def test_silence_is_told_in_place_of_progress() -> None:
    assert "nothing heard" in wording.line(Job(title="SFT", done=1, total=2, silent=True))


def test_stopping_is_told_in_place_of_progress() -> None:
    job = Job(title="SFT", done=1, total=2, silent=True, stopping=True)

    assert wording.line(job) == "saving and stopping"


def test_no_time_is_left_once_all_is_done() -> None:
    job = Job(title="SFT", done=40, total=40, unit="steps", seconds_left=0.0)

    assert wording.line(job) == "40 of 40 steps"


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.2, "1 s"), (41.0, "41 s"), (89.9, "90 s"), (720.0, "12 min"), (3900.0, "1 h 5 min")],
)
def test_durations_are_rounded_to_what_they_bear(seconds: float, text: str) -> None:
    assert wording.duration(seconds) == text


@pytest.mark.parametrize(("pace", "text"), [(4.12, "4.1 per s"), (0.05, "3.0 per min")])
def test_a_slow_pace_is_told_by_the_minute(pace: float, text: str) -> None:
    assert wording.pace(pace) == text
