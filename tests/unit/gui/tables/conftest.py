"""A table over a project with 1,000 tasks."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio import project as projects
from studio.domain.change import ChangeSet, Entity
from studio.domain.task import Difficulty, Kind
from studio.domain.task_query import TaskLine, TaskQuery
from studio.gui.operations.runner import OperationRunner
from studio.gui.tables.model import LazyModel
from studio.gui.tables.table import LazyTable
from studio.gui.theme.theme import Theme
from studio.project import Project
from studio.store import tasks
from tests.unit.gui.tables.memory import Memory
from tests.unit.gui.tables.source import TaskSource
from tests.unit.store import making

COUNT = 1_000


@pytest.fixture
def runner(qtbot: QtBot, no_leaks: None, tmp_path: Path) -> Iterator[OperationRunner]:
    del no_leaks
    runner = OperationRunner()
    opened: list[Project] = []
    runner.open(lambda: _project(tmp_path / "p.stillroom"), opened.append)
    qtbot.waitUntil(lambda: bool(opened))
    yield runner
    runner.shut_down()
    runner.deleteLater()


@pytest.fixture
def source() -> TaskSource:
    return TaskSource()


@pytest.fixture
def memory() -> Memory:
    return Memory()


@pytest.fixture
def model(runner: OperationRunner, source: TaskSource) -> LazyModel[TaskLine, TaskQuery]:
    return LazyModel(runner, source, touched_by=frozenset({Entity.TASK}), parent=runner)


@pytest.fixture
def table(
    qtbot: QtBot, theme: Theme, model: LazyModel[TaskLine, TaskQuery], memory: Memory
) -> LazyTable[TaskLine, TaskQuery]:
    """The table, shown, with all tasks in it."""
    table = LazyTable(theme, model, name="Tasks", memory=memory, key="tasks")
    qtbot.addWidget(table)
    table.resize(1000, 400)
    table.show()
    with qtbot.waitSignal(table.counted):
        table.show_query(TaskQuery())
    return table


def change(runner: OperationRunner, sql: str, *values: object) -> None:
    """Change tasks, and let everybody hear of it."""

    def act(project: Project) -> ChangeSet:
        project._opened.db.run(sql, values)
        return ChangeSet(label="Change", entities=frozenset({Entity.TASK}))

    runner.change(act)


def _project(path: Path) -> Project:
    made = projects.create(path)
    kinds, levels = list(Kind), list(Difficulty)
    rows = [
        replace(
            making.task(f"Task {number:04d} {'odd' if number % 2 else 'even'}"),
            kind=kinds[number % 10],
            difficulty=levels[number % 3],
        )
        for number in range(COUNT)
    ]
    tasks.add_many(made._opened.db, rows)
    return made
