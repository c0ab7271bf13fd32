from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio import project as projects
from studio.domain.change import ChangeSet, Entity
from studio.gui.operations.runner import OperationRunner
from studio.gui.shell.standing import Standing, StandingModel


@pytest.fixture
def opened(runner: OperationRunner, qtbot: QtBot, tmp_path: Path) -> OperationRunner:
    arrived: list[object] = []
    runner.open(
        lambda: projects.create_sample(tmp_path / "p.stillroom", "parcel-desk"), arrived.append
    )
    qtbot.waitUntil(lambda: bool(arrived))
    return runner


def test_the_stages_shown_are_counted_with_the_target(
    opened: OperationRunner, qtbot: QtBot
) -> None:
    model = StandingModel(opened, ["overview", "clean"], opened)
    with qtbot.waitSignal(model.changed) as told:
        model.load()

    assert told.args is not None
    standing = told.args[0]
    assert standing.target_version == 1
    assert set(standing.waiting) <= {"clean", "design"}
    assert standing.waiting["clean"] > 0


def test_it_is_read_again_after_a_change_and_not_for_every_metric(
    opened: OperationRunner, qtbot: QtBot
) -> None:
    model = StandingModel(opened, ["clean"], opened)
    with qtbot.waitSignal(model.changed) as told:
        opened.change(lambda project: project.checking.run().change)
    assert told.args is not None
    assert "clean" not in told.args[0].waiting
    qtbot.wait(300)
    metric = ChangeSet(label="Train", entities=frozenset({Entity.METRIC}))
    with qtbot.assertNotEmitted(model.changed, wait=300):
        opened.change(lambda _: metric)


def test_a_closed_project_has_no_standing(runner: OperationRunner, qtbot: QtBot) -> None:
    model = StandingModel(runner, [], runner)
    with qtbot.waitSignal(model.changed) as told:
        model.clear()

    assert told.args == [Standing()]
