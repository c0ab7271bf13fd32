"""A real kit with a project open, ended in order."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studio.domain.beginning import Beginning
from studio.domain.change import ChangeSet
from studio.domain.target import Contract, ContractType
from studio.gui.actions import table
from studio.gui.actions.bindings import ActionSet
from studio.gui.actions.table import When
from studio.gui.design.target.summary import TargetSummary
from studio.gui.operations.problems import Problem
from studio.gui.shell import kit as kits
from studio.gui.shell.kit import Kit
from studio.project import Project
from studio.services.targeting import TargetSheet

Read = Callable[[], TargetSheet]


@pytest.fixture
def kit(
    qapp: QApplication,
    tmp_path: Path,
    qtbot: QtBot,
    no_leaks: None,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Kit]:
    del qtbot, no_leaks
    monkeypatch.setenv("STILLROOM_CACHE", str(tmp_path / "cache"))
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    kit = kits.build(qapp, settings, documents=tmp_path / "Documents", show_path=lambda _: None)
    problems: list[Problem] = []
    kit.runner.failed.connect(problems.append)
    yield kit
    kit.background.shut_down()
    kit.runner.shut_down()
    kit.collector.stop()
    for part in (kit.background, kit.session, kit.pipeline, kit.runner, kit.theme):
        part.deleteLater()
    assert problems == []


@pytest.fixture
def opened(kit: Kit, tmp_path: Path, qtbot: QtBot) -> Kit:
    """The kit with a new project open that has a target of JSON answers."""
    kit.session.create(tmp_path / "cheese", Beginning(statement="Answer.", form=ContractType.JSON))
    qtbot.waitUntil(lambda: kit.session.current is not None)
    done: list[ChangeSet] = []
    contract = Contract(
        type=ContractType.JSON,
        schema={"properties": {"a": {"type": "string"}}},
        example='{"a": "x"}',
    )

    def write(project: Project) -> ChangeSet:
        target = project.target.current()
        assert target is not None
        return project.target.set(replace(target, contract=contract, floors={"valid_json": 0.9}))

    kit.runner.change(write, done.append)
    qtbot.waitUntil(lambda: bool(done))
    return kit


@pytest.fixture
def read(kit: Kit, qtbot: QtBot) -> Read:
    """Reads the target as it stands in the project now."""

    def read() -> TargetSheet:
        found: list[TargetSheet] = []
        kit.runner.query(lambda project: project.target.sheet(), found.append)
        qtbot.waitUntil(lambda: bool(found))
        return found[0]

    return read


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    owner = QWidget()
    qtbot.addWidget(owner)
    return owner


@pytest.fixture
def actions(kit: Kit, owner: QWidget) -> ActionSet:
    actions = ActionSet(table.load(), {}, theme=kit.theme, owner=owner)
    actions.refresh([When.PROJECT, When.WRITABLE])
    return actions


@pytest.fixture
def summary(opened: Kit, actions: ActionSet, owner: QWidget, qtbot: QtBot) -> TargetSummary:
    summary = TargetSummary(opened, actions)
    summary.setParent(owner)
    owner.show()
    qtbot.waitUntil(lambda: summary.model.sheet.value is not None)
    return summary
