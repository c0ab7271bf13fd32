from collections.abc import Iterator
from pathlib import Path

import pytest

from studio import project as projects
from studio.domain.change import Entity
from studio.domain.errors import InvalidValueError, NotFoundError
from studio.domain.grid import Part
from studio.domain.ids import TopicId
from studio.domain.task import Difficulty, Kind
from studio.project import Project
from studio.services.design import words


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Project]:
    """A project with two topics and nothing else."""
    with projects.create(tmp_path / "empty.stillroom") as made:
        made.design.add_topics(["customs", "claims"])
        yield made


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[Project]:
    with projects.create_sample(tmp_path / "sample.stillroom", "parcel-desk") as made:
        yield made


def _topic(project: Project, name: str) -> TopicId:
    return next(one.topic_id for one in project.design.grid().topics if one.name == name)


def _names(project: Project) -> list[str]:
    return [topic.name for topic in project.design.grid().topics]


def test_the_first_share_leaves_the_rest_even(empty: Project) -> None:
    change = empty.design.set_share(Part(kind=Kind.REFUSAL), 0.25)
    grid = empty.design.grid()

    assert change.touches(Entity.CELL)
    assert grid.share(grid.places(Part(kind=Kind.REFUSAL))) == pytest.approx(0.25)
    assert grid.share(grid.places(Part(kind=Kind.COMMON))) == pytest.approx(0.75 / 9)
    assert grid.distribution.total() == pytest.approx(1)


def test_a_share_that_is_none_changes_nothing(empty: Project) -> None:
    with pytest.raises(InvalidValueError, match="no share"):
        empty.design.set_share(Part(kind=Kind.REFUSAL), 1.2)

    assert not empty.design.grid().is_planned


def test_a_project_without_topics_says_to_add_one(tmp_path: Path) -> None:
    with projects.create(tmp_path / "bare.stillroom") as bare:
        with pytest.raises(InvalidValueError, match="add a topic first"):
            bare.design.set_share(Part(kind=Kind.REFUSAL), 0.2)
        with pytest.raises(InvalidValueError, match="add a topic first"):
            bare.design.apply_preset("balanced")


def test_a_preset_is_spread_evenly_over_the_topics_and_keeps_floors(empty: Project) -> None:
    part = Part(kind=Kind.REFUSAL, topic_id=_topic(empty, "claims"), difficulty=Difficulty.HARD)
    empty.design.set_floor(part, 4)

    empty.design.apply_preset("support-desk")

    grid = empty.design.grid()
    shares = [grid.share(grid.places(Part(topic_id=one.topic_id))) for one in grid.topics]
    assert shares == pytest.approx([0.5, 0.5])
    assert grid.share(grid.places(Part(kind=Kind.COMMON))) == pytest.approx(0.21)
    assert grid.floor(grid.places(part)) == 4


@pytest.mark.parametrize("floor", [1, 3, 10])
def test_a_floor_of_a_kind_and_topic_is_one_floor(empty: Project, floor: int) -> None:
    empty.design.apply_preset("balanced")

    empty.design.set_floor(Part(kind=Kind.REFUSAL, topic_id=_topic(empty, "customs")), floor)

    assert [str(one) for one in empty.design.contract()] == [f"refusal / customs: 0 of {floor}"]
    assert empty.overview.waiting()["design"] == 1


def test_a_floor_of_a_kind_is_spread_over_its_topics_by_share(empty: Project) -> None:
    empty.design.set_share(Part(topic_id=_topic(empty, "customs")), 0.75)

    empty.design.set_floor(Part(kind=Kind.REFUSAL), 20)

    told = [str(one) for one in empty.design.contract()]
    assert told == ["refusal / customs: 0 of 15", "refusal / claims: 0 of 5"]


def test_a_floor_of_a_difficulty_stays_its_own_and_does_not_mix(empty: Project) -> None:
    topic = _topic(empty, "customs")
    part = Part(kind=Kind.REFUSAL, topic_id=topic)
    hard = Part(kind=Kind.REFUSAL, topic_id=topic, difficulty=Difficulty.HARD)
    empty.design.set_floor(part, 12)

    with pytest.raises(InvalidValueError, match="floor of 12 for all difficulties together"):
        empty.design.set_floor(hard, 5)
    empty.design.set_floor(part, 0)
    empty.design.set_floor(hard, 5)

    assert [str(one) for one in empty.design.contract()] == ["refusal / customs / hard: 0 of 5"]


def test_floors_that_would_count_together_are_not_set_one_by_one(empty: Project) -> None:
    topic = _topic(empty, "customs")
    for level in (Difficulty.EASY, Difficulty.MEDIUM):
        empty.design.set_floor(Part(kind=Kind.REFUSAL, topic_id=topic, difficulty=level), 5)

    with pytest.raises(InvalidValueError, match="set refusal/customs to 15"):
        empty.design.set_floor(
            Part(kind=Kind.REFUSAL, topic_id=topic, difficulty=Difficulty.HARD), 5
        )


def test_a_floor_moves_with_its_topic_as_one(empty: Project) -> None:
    for name in ("customs", "claims"):
        empty.design.set_floor(Part(kind=Kind.REFUSAL, topic_id=_topic(empty, name)), 4)

    empty.design.remove_topic(_topic(empty, "customs"), move_to=_topic(empty, "claims"))

    assert [str(one) for one in empty.design.contract()] == ["refusal / claims: 0 of 8"]


def test_every_change_can_be_undone_by_name(empty: Project) -> None:
    part = Part(kind=Kind.REFUSAL, topic_id=_topic(empty, "customs"))
    empty.design.set_share(part, 0.3)

    assert empty.history.state().undo == "Set share of refusal / customs"
    empty.history.undo()

    assert not empty.design.grid().is_planned
    empty.history.redo()
    grid = empty.design.grid()
    assert grid.share(grid.places(part)) == pytest.approx(0.3)


def test_planned_tasks_can_be_set_and_forgotten(empty: Project) -> None:
    empty.design.set_planned(400)
    assert empty.design.grid().total == 400

    empty.design.set_planned(None)
    assert empty.design.grid().total == 0


def test_a_topic_is_added_last_and_its_name_is_taken_only_once(empty: Project) -> None:
    added = empty.design.add_topic("  address   book ")

    assert _names(empty) == ["customs", "claims", "address book"]
    assert added.topic_id == _topic(empty, "address book")
    with pytest.raises(InvalidValueError, match="already"):
        empty.design.add_topic("CUSTOMS")


@pytest.mark.parametrize("name", ["", "   ", "*", "x" * 81])
def test_a_name_that_is_none_is_refused(empty: Project, name: str) -> None:
    with pytest.raises(InvalidValueError, match="name"):
        empty.design.add_topic(name)


def test_topics_added_together_are_one_step_and_known_ones_are_passed_over(empty: Project) -> None:
    empty.design.add_topics(["pickup", "Customs", "", "pickup", "address"])

    assert _names(empty) == ["customs", "claims", "pickup", "address"]
    empty.history.undo()
    assert _names(empty) == ["customs", "claims"]


def test_a_removed_topic_can_be_added_again_or_give_its_name_up(empty: Project) -> None:
    empty.design.remove_topic(_topic(empty, "claims"))

    empty.design.rename_topic(_topic(empty, "customs"), "claims")
    assert _names(empty) == ["claims"]
    empty.design.add_topic("customs")
    assert _names(empty) == ["claims", "customs"]


def test_topics_are_put_in_order(empty: Project) -> None:
    empty.design.add_topic("pickup")

    empty.design.reorder_topics([_topic(empty, "pickup"), _topic(empty, "claims")])

    assert _names(empty) == ["pickup", "claims", "customs"]


def test_a_topic_that_tasks_use_hands_them_on_with_its_share(sample: Project) -> None:
    before = sample.design.grid()
    both = [*before.places(Part(topic_id=_topic(sample, "customs"))),
            *before.places(Part(topic_id=_topic(sample, "billing")))]  # fmt: skip

    sample.design.remove_topic(_topic(sample, "customs"), move_to=_topic(sample, "billing"))

    after = sample.design.grid()
    billing = after.places(Part(topic_id=_topic(sample, "billing")))
    assert after.actual(billing) == before.actual(both)
    assert after.share(billing) == pytest.approx(before.share(both))
    assert after.floor(billing) == before.floor(both)
    assert after.unplaced == 0


def test_a_topic_removed_without_an_heir_leaves_its_tasks_without_one(sample: Project) -> None:
    count = sample.design.grid().actual(
        sample.design.grid().places(Part(topic_id=_topic(sample, "customs")))
    )

    sample.design.remove_topic(_topic(sample, "customs"))

    grid = sample.design.grid()
    assert grid.unplaced == count > 0
    assert grid.distribution.total() == pytest.approx(1)
    sample.history.undo()
    assert sample.design.grid().unplaced == 0
    assert "customs" in _names(sample)


def test_a_topic_cannot_inherit_from_itself(sample: Project) -> None:
    customs = _topic(sample, "customs")

    with pytest.raises(InvalidValueError):
        sample.design.remove_topic(customs, move_to=customs)


def test_a_topic_that_is_gone_is_told(empty: Project) -> None:
    with pytest.raises(NotFoundError, match="no longer in use"):
        empty.design.rename_topic(TopicId("gone"), "x")


def test_a_part_is_named_as_at_the_terminal(empty: Project) -> None:
    grid = empty.design.grid()

    assert words(Part(), grid) == "all cells"
    part = Part(topic_id=grid.topics[0].topic_id, difficulty=Difficulty.HARD)
    assert words(part, grid) == "customs / hard"


def test_the_sample_is_off_target_in_places_and_meets_every_floor(sample: Project) -> None:
    grid = sample.design.grid()
    cells = [
        grid.places(Part(kind=kind, topic_id=topic.topic_id))
        for kind in Kind
        for topic in grid.topics
    ]

    assert grid.distribution.planned == 480
    assert 5 <= sum(abs(grid.deviation(one)) >= 2 for one in cells) <= 15
    assert grid.floor(grid.places()) > 0
    assert sample.design.contract() == ()
    assert sample.history.state().undo == ""
