from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from studio.domain.grid import Grid, Part
from studio.domain.ids import TopicId
from studio.domain.task import Kind
from studio.gui.design.model import DesignModel
from studio.gui.operations.problems import Problem
from studio.gui.shell.kit import Kit

ReadGrid = Callable[[], Grid]


def _customs(model: DesignModel, kind: Kind = Kind.REFUSAL) -> Part:
    topics = {topic.name: topic.topic_id for topic in model.grid.topics}
    return Part(kind=kind, topic_id=topics["customs"])


def _share(grid: Grid, part: Part) -> float:
    return grid.share(grid.places(part))


@pytest.mark.parametrize(
    ("typed", "share"), [("24", 0.05), ("12.5%", 0.125), ("12,5 %", 0.125), ("0", 0.0)]
)
def test_a_target_is_typed_as_tasks_or_as_a_share(
    model: DesignModel, kept: ReadGrid, typed: str, share: float
) -> None:
    model.enter_target(_customs(model), typed)

    assert _share(kept(), _customs(model)) == pytest.approx(share)
    assert kept().distribution.total() == pytest.approx(1)


def test_a_number_for_all_cells_says_how_many_are_planned(
    model: DesignModel, kept: ReadGrid
) -> None:
    model.enter_target(Part(), "600")

    assert kept().distribution.planned == 600


@pytest.mark.parametrize("typed", ["", "%", "9999", "120%"])
def test_a_target_that_cannot_be_is_told_and_what_is_kept_shown_again(
    model: DesignModel, kept: ReadGrid, told: list[Problem], qtbot: QtBot, typed: str
) -> None:
    before = kept()
    with qtbot.waitSignal(model.changed) as shown:
        model.enter_target(_customs(model), typed)

    assert shown.args == [before]
    assert len(told) == 1
    assert told[0].details is None
    assert kept() == before


def test_a_drag_is_shown_at_once_and_kept_when_it_ends(
    model: DesignModel, kept: ReadGrid, qtbot: QtBot
) -> None:
    part = _customs(model)
    before = kept()
    with qtbot.waitSignal(model.changed) as shown:
        model.drag(part, 24)

    seen: Grid = shown.args[0]
    assert _share(seen, part) == pytest.approx(_share(before, part) + 0.05)
    assert kept() == before

    model.keep()
    assert _share(kept(), part) == pytest.approx(_share(before, part) + 0.05)


def test_a_drag_counts_from_where_it_began(model: DesignModel, kept: ReadGrid) -> None:
    part = _customs(model)
    before = _share(kept(), part)
    for tasks in (5, 12, 3, 1):
        model.drag(part, tasks)
    model.keep()

    assert _share(kept(), part) == pytest.approx(before + 1 / 480)


def test_steps_add_up_and_are_kept_as_one(
    sample_kit: Kit, model: DesignModel, kept: ReadGrid, qtbot: QtBot
) -> None:
    part = _customs(model)
    before = _share(kept(), part)
    with qtbot.waitSignal(sample_kit.runner.changed):
        for _ in range(3):
            model.nudge(part, 1)

    assert _share(kept(), part) == pytest.approx(before + 3 / 480)


def test_steps_on_another_cell_keep_those_before(model: DesignModel, kept: ReadGrid) -> None:
    first, second = _customs(model), _customs(model, Kind.FORMAT)
    model.nudge(first, 24)
    model.nudge(second, 1)
    model.keep()

    found = kept()
    assert _share(found, first) == pytest.approx(_share(model.grid, first), abs=0.06)
    assert _share(found, first) > 0.08


def test_no_target_goes_below_nothing(model: DesignModel, kept: ReadGrid) -> None:
    part = _customs(model)
    model.drag(part, -400)
    model.keep()

    assert _share(kept(), part) == 0


def test_a_floor_that_is_no_number_is_told(model: DesignModel, told: list[Problem]) -> None:
    model.set_floor(_customs(model), "many")

    assert "no number of tasks" in told[0].sentence


def test_topics_move_by_their_place(model: DesignModel, kept: ReadGrid) -> None:
    names = [topic.name for topic in kept().topics]
    model.move_topic(0, 2)

    assert [topic.name for topic in kept().topics] == [names[1], names[2], names[0], *names[3:]]


def test_topics_with_a_preset_are_one_step(
    sample_kit: Kit, model: DesignModel, kept: ReadGrid
) -> None:
    before = kept()
    model.add_topics(["pickup"], "balanced")
    assert len(kept().topics) == 6

    sample_kit.runner.change(lambda project: project.history.undo())
    assert kept() == before


def test_a_name_in_use_is_told(model: DesignModel, told: list[Problem], qtbot: QtBot) -> None:
    topic: TopicId = model.grid.topics[0].topic_id
    model.rename_topic(topic, "customs")
    qtbot.waitUntil(lambda: bool(told))

    assert "already" in told[0].sentence


def test_a_change_by_anyone_is_shown(sample_kit: Kit, model: DesignModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.changed) as shown:
        sample_kit.runner.change(lambda project: project.design.set_planned(999))

    assert shown.args[0].total == 999


def test_a_closed_project_leaves_nothing_to_see(model: DesignModel, qtbot: QtBot) -> None:
    model.drag(_customs(model), 3)
    with qtbot.waitSignal(model.changed) as shown:
        model.clear()

    assert shown.args == [Grid()]
