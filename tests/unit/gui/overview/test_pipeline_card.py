from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio import project as projects
from studio.domain.change import ChangeSet, Entity
from studio.gui.actions import table
from studio.gui.actions.bindings import ActionSet
from studio.gui.operations.pipeline import PipelineModel
from studio.gui.operations.runner import OperationRunner
from studio.gui.operations.worker_host import WorkerHost
from studio.gui.overview.head import OverviewHead
from studio.gui.overview.pipeline_card import PipelineCard
from studio.gui.theme.theme import Theme
from studio.gui.widgets.labels import Label
from studio.services.work import ImmediateStep

CHECK = ChangeSet(label="Check", entities=frozenset({Entity.CHECK}))


@pytest.fixture
def model(qtbot: QtBot, tmp_path: Path, no_leaks: None) -> Iterator[PipelineModel]:
    """A pipeline of one step, on the sample project."""
    del no_leaks
    runner = OperationRunner()
    arrived: list[object] = []
    runner.open(
        lambda: projects.create_sample(tmp_path / "p.stillroom", "parcel-desk"), arrived.append
    )
    qtbot.waitUntil(lambda: bool(arrived))
    model = PipelineModel(
        runner,
        WorkerHost(runner),
        steps=lambda _: iter([ImmediateStep(title="Checking the answers", run=lambda: CHECK)]),
        parent=runner,
    )
    with qtbot.waitSignal(model.plan_changed):
        model.load()
    yield model
    runner.shut_down()
    runner.deleteLater()


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    owner = QWidget()
    qtbot.addWidget(owner)
    return owner


@pytest.fixture
def actions(owner: QWidget, theme: Theme) -> ActionSet:
    shipped = table.load()
    return ActionSet(
        shipped, {row.id: owner.update for row in shipped.actions}, theme=theme, owner=owner
    )


def _rows(card: PipelineCard) -> list[str]:
    names = [child.accessibleName() for child in card.findChildren(QWidget)
             if child.isVisibleTo(card)]  # fmt: skip
    return [name for name in names if name.endswith((": to do", ": running", ": done"))]


def test_every_step_is_listed_with_what_is_done(
    owner: QWidget, theme: Theme, model: PipelineModel, actions: ActionSet
) -> None:
    card = PipelineCard(theme, model, actions)
    card.setParent(owner)

    assert _rows(card)[0] == "Check the answers: to do"
    assert len(_rows(card)) == 5
    assert card.fact.text() == "0 of 5 done"


def test_the_step_that_runs_is_marked_and_its_progress_shown(
    owner: QWidget, theme: Theme, model: PipelineModel, actions: ActionSet, qtbot: QtBot
) -> None:
    card = PipelineCard(theme, model, actions)
    card.setParent(owner)
    seen: list[tuple[str, bool]] = []
    model.job_changed.connect(
        lambda _: seen.append((_rows(card)[0], card.job_title.isVisibleTo(card)))
    )
    with qtbot.waitSignal(model.ended):
        model.start()

    assert seen[0] == ("Check the answers: running", True)
    assert seen[-1] == ("Check the answers: to do", False)


def test_the_head_offers_the_step_that_is_due(
    owner: QWidget, theme: Theme, model: PipelineModel, actions: ActionSet
) -> None:
    head = OverviewHead(theme, model, actions)
    head.setParent(owner)

    assert head.run.isVisibleTo(head)
    assert (head.run.text(), head.run.property("kind")) == ("Run the pipeline", "primary")
    assert head.report.property("kind") == "normal"
    assert not any(label.text() == "student" for label in head.findChildren(Label))


def test_a_project_without_tasks_is_offered_neither(
    owner: QWidget, theme: Theme, model: PipelineModel, actions: ActionSet
) -> None:
    head = OverviewHead(theme, model, actions)
    head.setParent(owner)
    head.show_empty(True)

    assert not head.run.isVisibleTo(head)
    assert not head.report.isVisibleTo(head)
