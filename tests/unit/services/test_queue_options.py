"""What a filter of the review queue can ask for."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.domain.judgement import Verdict
from studio.domain.review import QueueFilter
from studio.domain.task import Kind, Split
from studio.services.queue_options import Option
from tests.unit.services import reviewing
from tests.unit.services.reviewing import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = reviewing.desk(tmp_path / "desk.stillroom")
    yield made
    made.project.close()


def counts(options: tuple[Option, ...]) -> dict[str, int | None]:
    return {one.name: one.count for one in options if one.count}


def test_labels_are_counted_as_the_rest_of_the_filter_allows(desk: Desk) -> None:
    desk.task("a", "b")
    desk.task("a", kind=Kind.REFUSAL)
    desk.task("a", kind=Kind.REFUSAL, topic="claims")
    desk.task("a", kind=Kind.REFUSAL, topic=None)
    desk.task("a", split=Split.EVAL)
    found = desk.project.queue.options(QueueFilter(kinds=frozenset({Kind.REFUSAL})))
    assert counts(found.kinds) == {"common": 1, "refusal": 3}
    assert counts(found.topics) == {"customs": 1, "claims": 1, "": 1}
    assert counts(found.splits) == {"train": 3}
    assert counts(found.difficulties) == {"easy": 3}


def test_states_are_counted_by_how_tasks_stand(desk: Desk) -> None:
    for _ in range(4):
        desk.task("a")
    for number, verdict in enumerate((Verdict.ACCEPT, Verdict.REJECT)):
        desk.project.review.decide(desk.answers(desk.tasks[number])[0], verdict)
    found = desk.project.queue.options(QueueFilter())
    assert counts(found.states) == {"open": 2, "accepted": 1, "rejected": 1, "decided": 2, "all": 4}


def test_checks_and_teachers_are_counted_where_they_are(desk: Desk) -> None:
    for _ in range(3):
        desk.task("a", "b")
    for number in (0, 1):
        desk.fail(desk.answers(desk.tasks[number])[1], "citation")
    desk.fail(desk.answers(desk.tasks[1])[0], "length")
    desk.task("a")
    found = desk.project.queue.options(QueueFilter(failed_checks=frozenset({"gone"})))
    assert [(one.key, one.count) for one in found.failed_checks] == [
        ("citation", 2),
        ("length", 1),
        ("gone", 0),
    ]
    assert counts(found.models) == {"large": 4, "small": 3}


def test_reviewers_are_the_people_of_the_project(desk: Desk) -> None:
    desk.rater("jon")
    desk.task("a")
    desk.project.review.decide(desk.answers(desk.tasks[0])[0], Verdict.ACCEPT)
    names = {one.name for one in desk.project.queue.options(QueueFilter()).reviewers}
    assert names == {"mira", "jon"}
