"""The map is made when someone looks, kept, and made anew when tasks change."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from studio.domain.change import ChangeSet
from studio.domain.ids import TaskId
from studio.domain.task import Split
from studio.gui.design.coverage.model import CoverageModel, State
from studio.gui.design.coverage.panel import CoveragePanel
from studio.gui.shell.kit import Kit
from studio.project import Project


def _ids(model: CoverageModel) -> list[TaskId]:
    return [one.task_id for one in model.scene.points]


def test_every_task_of_the_sample_has_a_point(map_model: CoverageModel) -> None:
    assert len(map_model.scene.points) == len(map_model.scene.places) == 465
    assert len(map_model.coding.codes) == 465


def test_the_map_is_kept_beside_the_project(
    panel: CoveragePanel, sample_kit: Kit, qtbot: QtBot
) -> None:
    project = sample_kit.session.current
    assert project is not None
    kept = project.path / "cache" / "coverage.json"
    qtbot.waitUntil(kept.is_file)
    before = panel.model.scene.places
    sample_kit.session.open(project.path)
    with qtbot.waitSignal(sample_kit.session.opened):
        pass
    started: list[object] = []
    sample_kit.background.started.connect(started.append)
    qtbot.waitUntil(lambda: panel.model.state is State.READY)

    assert started == []
    assert (panel.model.scene.places == before).all()


def test_a_map_that_cannot_be_read_is_made_anew(
    panel: CoveragePanel, sample_kit: Kit, qtbot: QtBot
) -> None:
    project = sample_kit.session.current
    assert project is not None
    kept = project.path / "cache" / "coverage.json"
    qtbot.waitUntil(kept.is_file)
    _spoil(kept)
    sample_kit.session.open(project.path)
    with qtbot.waitSignal(panel.model.state_changed):
        pass
    qtbot.waitUntil(lambda: panel.model.state is State.READY, timeout=60_000)

    assert len(panel.model.scene.points) == 465


def _spoil(path: Path) -> None:
    path.write_text('{"key": 7', encoding="utf-8")


def test_tasks_that_change_split_change_colour_and_stay_where_they_are(
    map_model: CoverageModel, sample_kit: Kit, qtbot: QtBot
) -> None:
    ids = [one.task_id for one in map_model.scene.points if one.split is Split.TRAIN][:5]
    places = map_model.scene.places
    sample_kit.runner.change(lambda project: project.splits.move(ids, Split.EVAL).change)

    def moved() -> bool:
        splits = {one.task_id: one.split for one in map_model.scene.points}
        return all(splits.get(one) is Split.EVAL for one in ids)

    qtbot.waitUntil(moved)
    assert (map_model.scene.places == places).all()


def test_a_task_taken_out_leaves_the_map(
    map_model: CoverageModel, sample_kit: Kit, qtbot: QtBot
) -> None:
    gone = _ids(map_model)[0]

    def withdraw(project: Project) -> ChangeSet:
        return project.tasks.withdraw([gone])

    sample_kit.runner.change(withdraw)
    qtbot.waitUntil(lambda: gone not in _ids(map_model), timeout=60_000)
    qtbot.waitUntil(lambda: map_model.state is State.READY, timeout=60_000)
    assert len(_ids(map_model)) == 464


def test_nothing_is_computed_while_nobody_looks(
    panel: CoveragePanel, sample_kit: Kit, qtbot: QtBot
) -> None:
    panel.hide()
    started: list[object] = []
    sample_kit.background.started.connect(started.append)
    gone = _ids(panel.model)[0]
    with qtbot.waitSignal(sample_kit.runner.changed):
        sample_kit.runner.change(lambda project: project.tasks.withdraw([gone]))
    qtbot.wait(50)
    assert started == []

    panel.show()
    qtbot.waitUntil(lambda: bool(started))


def test_computing_can_be_stopped_and_begun_again(
    panel: CoveragePanel, sample_kit: Kit, qtbot: QtBot
) -> None:
    panel.hide()
    gone = _ids(panel.model)[0]
    with qtbot.waitSignal(sample_kit.runner.changed):
        sample_kit.runner.change(lambda project: project.tasks.withdraw([gone]))
    panel.show()
    qtbot.waitUntil(lambda: panel.model.state is State.COMPUTING)
    panel.model.cancel()
    qtbot.waitUntil(lambda: panel.model.state is State.FAILED)
    panel.model.retry()

    qtbot.waitUntil(lambda: panel.model.state is State.READY, timeout=60_000)


def test_closing_the_project_shows_nothing(panel: CoveragePanel, sample_kit: Kit) -> None:
    panel.model.choose(frozenset(_ids(panel.model)[:2]))
    sample_kit.session.close()

    assert panel.model.state is State.NOTHING
    assert panel.model.chosen == frozenset()
    assert len(panel.model.scene.places) == 0
