"""What the queue says."""

from dataclasses import replace

import pytest

from studio.domain.ids import CandidateId, ModelId, TaskId, TopicId
from studio.domain.review import Progress, QueueFilter, QueueItem, Standing
from studio.domain.task import Difficulty, Kind, Split
from studio.gui.review.queue import asked, words
from studio.gui.review.queue.asked import Names

NAMES = Names(topics={"t1": "customs", "t2": "claims", "t3": "billing"}, models={"m1": "large"})


def item(flag: str = "", standing: Standing = Standing.OPEN) -> QueueItem:
    return QueueItem(
        task_id=TaskId("1"),
        kind=Kind.LONG_TAIL,
        topic="customs",
        difficulty=Difficulty.HARD,
        standing=standing,
        answers=2,
        disagreement=0.5,
        flag=flag,
    )


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0.4, "0 s"), (41.2, "41 s"), (60, "1 min"), (3_590, "1 h 0 min"), (5_160, "1 h 26 min")],
)
def test_times_are_in_their_largest_units(seconds: float, said: str) -> None:
    assert words.duration(seconds) == said


def test_pace_says_nothing_before_anything_was_timed() -> None:
    assert words.pace(Progress(done=0, left=5)) == ""
    assert words.pace(Progress(done=1, left=126, pace=41.0)) == "41 s per item, 1 h 26 min left"


def test_an_item_is_read_out_with_all_that_it_shows() -> None:
    said = words.aloud(item("wordy 2.4×", Standing.CONFLICT), on_desk=True)
    assert said == "Long tail × customs, Hard, conflict, wordy 2.4×, on the desk"


def test_the_usual_filter_asks_for_nothing() -> None:
    assert asked.parts(QueueFilter(), NAMES) == []


def test_every_part_says_what_it_asks_for() -> None:
    wanted = QueueFilter(
        text="x",
        kinds=frozenset({Kind.REFUSAL}),
        topics=frozenset({TopicId("t1"), None}),
        difficulties=frozenset(Difficulty),
        splits=frozenset({Split.EVAL}),
        models=frozenset({ModelId("m1"), ModelId("gone")}),
        failed_checks=frozenset({"json_schema"}),
        disagree=True,
        confidence_below=0.3,
        longer_than=1200,
        shorter_than=5000,
        older_than_days=1,
        like=CandidateId("c"),
        state="conflict",
    )
    assert dict(asked.parts(wanted, NAMES)) == {
        "text": "“x”",
        "kinds": "Kind: Refusal",
        "topics": "Topic: customs, none",
        "difficulties": "Difficulty: 3 chosen",
        "splits": "Split: Eval",
        "models": "Teacher: large, …",
        "failed_checks": "Failed check: json schema",
        "disagree": "Answers disagree",
        "confidence_below": "Confidence below 30\u202f%",
        "longer_than": "1,200 to 5,000 characters",
        "older_than_days": "Older than 1 day(s)",
        "like": "Like one answer",
        "state": "State: Conflict",
    }


def test_it_is_said_what_is_to_be_alike() -> None:
    like = QueueFilter(like=CandidateId("c"))
    known = replace(NAMES, tasks={"c": "Where is my parcel?"})
    assert asked.parts(like, known) == [("like", "Like the answer to “Where is my parcel?”")]
    known = replace(NAMES, tasks={"c": "x" * 40})
    assert asked.parts(like, known) == [("like", f"Like the answer to “{'x' * 31}…”")]


def test_each_part_can_be_let_go_alone() -> None:
    wanted = QueueFilter(longer_than=5, shorter_than=9, splits=frozenset(), state="all")
    assert asked.without(wanted, "longer_than") == QueueFilter(splits=frozenset(), state="all")
    assert asked.without(wanted, "splits").splits == {Split.TRAIN}
    assert dict(asked.parts(wanted, NAMES))["splits"] == "Split: All"
