"""Filters as plain values and back."""

import json

import pytest

from studio.domain.errors import InvalidValueError
from studio.domain.ids import CandidateId, ModelId, RaterId, TopicId
from studio.domain.review import QueueFilter, QueueOrder
from studio.domain.task import Difficulty, Kind, Split
from studio.services import queue_filters

FULL = QueueFilter(
    text="lost",
    kinds=frozenset({Kind.REFUSAL, Kind.COMMON}),
    topics=frozenset({TopicId("t"), None}),
    difficulties=frozenset({Difficulty.HARD}),
    splits=frozenset({Split.EVAL}),
    models=frozenset({ModelId("m")}),
    failed_checks=frozenset({"citation"}),
    disagree=False,
    confidence_below=0.5,
    longer_than=0,
    shorter_than=9,
    reviewers=frozenset({RaterId("r")}),
    older_than_days=2,
    like=CandidateId("c"),
    state="decided",
    order=QueueOrder.AUDIT,
)


@pytest.mark.parametrize("wanted", [FULL, QueueFilter(), QueueFilter(splits=frozenset())])
def test_a_filter_comes_back_as_it_went(wanted: QueueFilter) -> None:
    stored = json.loads(json.dumps(queue_filters.to_json(wanted)))
    assert queue_filters.from_json(stored) == wanted


def test_what_nobody_asks_for_is_not_written() -> None:
    assert queue_filters.to_json(QueueFilter()) == {}


def test_what_a_later_version_knows_is_passed_over() -> None:
    assert queue_filters.from_json({"moon": "full"}) == QueueFilter()


@pytest.mark.parametrize(
    "stored", [{"kinds": ["odd"]}, {"kinds": 3}, {"state": "odd"}, {"order": "odd"}]
)
def test_what_cannot_be_asked_for_is_refused(stored: dict[str, object]) -> None:
    with pytest.raises(InvalidValueError):
        queue_filters.from_json(stored)
