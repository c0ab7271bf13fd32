from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio import project as projects
from studio.domain.change import ChangeSet, Entity
from studio.gui.operations.runner import OperationRunner
from studio.gui.shell.stages import StagesModel


@pytest.fixture
def runner(qtbot: QtBot, tmp_path: Path, no_leaks: None) -> Iterator[OperationRunner]:
    del no_leaks
    runner = OperationRunner()
    arrived: list[object] = []
    runner.open(lambda: projects.create_sample(tmp_path / "p.stillroom", "parcel-desk"),
                arrived.append)  # fmt: skip
    qtbot.waitUntil(lambda: bool(arrived), timeout=30_000)
    yield runner
    runner.shut_down()
    runner.deleteLater()


def test_every_stage_of_the_pipeline_is_counted(runner: OperationRunner, qtbot: QtBot) -> None:
    model = StagesModel(runner, runner)
    with qtbot.waitSignal(model.changed) as told:
        model.load()

    counts = {stage.key: stage.count for stage in told.args[0]}
    assert list(counts) == [
        "tasks", "answers", "passing", "accepted", "snapshot", "votes", "runs", "evaluations",
    ]  # fmt: skip
    assert counts["tasks"] >= 400
    assert counts["votes"] == 60
    assert counts["runs"] == counts["evaluations"] == 0


def test_counts_are_read_again_after_a_change_and_not_for_every_metric(
    runner: OperationRunner, qtbot: QtBot
) -> None:
    model = StagesModel(runner, runner)
    with qtbot.waitSignal(model.changed):
        runner.change(lambda project: project.checking.run().change)
    qtbot.wait(300)
    metric = ChangeSet(label="Train", entities=frozenset({Entity.METRIC}))
    with qtbot.assertNotEmitted(model.changed, wait=300):
        runner.change(lambda _: metric)


def test_a_closed_project_has_no_counts(runner: OperationRunner, qtbot: QtBot) -> None:
    model = StagesModel(runner, runner)
    with qtbot.waitSignal(model.changed) as told:
        model.clear()

    assert told.args == [()]
