"""The distribution as the file holds it."""

import pytest

from studio.domain.distribution import Distribution, Place, Plan
from studio.domain.ids import TopicId
from studio.domain.task import Difficulty, Kind
from studio.store import cells, topics
from studio.store.database import Database


@pytest.fixture
def places(db: Database) -> tuple[Place, ...]:
    topic_ids = topics.ensure(db, ["claims", "tracking"]).values()
    return tuple(_place(Kind.COMMON, topic_id) for topic_id in topic_ids)


def _place(kind: Kind, topic_id: TopicId) -> Place:
    return Place(kind=kind, topic_id=topic_id, difficulty=Difficulty.EASY)


def test_a_new_project_plans_nothing(db: Database) -> None:
    assert cells.distribution(db) == Distribution()


def test_what_is_planned_is_read_as_it_was_written(db: Database, places: tuple[Place, ...]) -> None:
    first, second = places
    wanted = Distribution(
        cells={first: Plan(share=1 / 3, floor=2), second: Plan(share=2 / 3)}, planned=400
    )
    assert cells.replace(db, wanted) == 3
    assert cells.distribution(db) == wanted


def test_only_what_differs_is_written(db: Database, places: tuple[Place, ...]) -> None:
    first, second = places
    half = Distribution(cells={first: Plan(share=0.5), second: Plan(share=0.5)}, planned=400)
    cells.replace(db, half)
    assert cells.replace(db, half) == 0
    assert cells.replace(db, half.with_floor(first, 3)) == 1
    assert cells.replace(db, Distribution(cells={first: Plan(share=1.0)}, planned=None)) == 3


def test_shares_that_another_program_left_are_scaled(
    db: Database, places: tuple[Place, ...]
) -> None:
    first, second = places
    cells.replace(db, Distribution(cells={first: Plan(share=0.5), second: Plan(share=0.5)}))
    db.run("UPDATE cell SET target_share = 0.25 WHERE topic_id = ?", (first.topic_id,))
    found = cells.distribution(db)
    assert found.plan(first).share == pytest.approx(1 / 3)
    cells.replace(db, found)
    assert db.value("SELECT sum(target_share) FROM cell") == pytest.approx(1)
