import pytest

from studio.gui.operations.job import Job
from studio.protocol.events import Heartbeat, Notice, Phase, Progress


def _progress(done: int, total: int = 100, seconds_left: float | None = None) -> Progress:
    return Progress(done=done, total=total, unit="step", seconds_left=seconds_left)


def test_the_newest_phase_and_notice_stand() -> None:
    events = (Phase(name="unpacking"), Notice(text="2 rows skipped"), Phase(name="training"))

    job = Job(title="SFT").after(events, now=0.0)

    assert (job.phase, job.notice) == ("training", "2 rows skipped")


def test_pace_is_units_per_second() -> None:
    job = Job(title="SFT").after([_progress(0)], now=10.0).after([_progress(8)], now=14.0)

    assert job.pace == pytest.approx(2.0)


def test_time_left_follows_from_the_pace_where_the_worker_says_none() -> None:
    job = Job(title="SFT").after([_progress(0)], now=10.0).after([_progress(20)], now=20.0)

    assert job.seconds_left == pytest.approx(40.0)


def test_the_workers_own_estimate_counts_more() -> None:
    job = Job(title="SFT").after([_progress(0)], now=0.0)

    job = job.after([_progress(20, seconds_left=7.0)], now=10.0)

    assert job.seconds_left == 7.0


def test_pace_is_that_of_the_last_seconds() -> None:
    job = Job(title="SFT")
    for now in range(60):
        job = job.after([_progress(now // 10 if now < 30 else 3 + (now - 30))], now=float(now))

    assert job.pace == pytest.approx(1.0, rel=0.05)


def test_a_new_count_begins_a_new_pace() -> None:
    job = Job(title="eval").after([_progress(90)], now=0.0).after([_progress(100)], now=10.0)

    job = job.after([_progress(0, total=40)], now=11.0)

    assert job.pace is None
    assert job.seconds_left is None


def test_a_new_phase_begins_without_a_count() -> None:
    job = Job(title="DPO").after([_progress(2, total=2)], now=0.0)

    job = job.after([Phase(name="training")], now=1.0)

    assert (job.done, job.total, job.unit) == (0, 0, "")


def test_a_sign_of_life_changes_nothing_shown() -> None:
    job = Job(title="SFT").after([_progress(3)], now=0.0)

    assert job.after([Heartbeat(memory_bytes=1)], now=1.0) == job
