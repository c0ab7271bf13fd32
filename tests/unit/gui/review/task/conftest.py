"""A pane beside a real desk; nothing is open, as the pane shows what lies on the desk."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studio.domain.ids import TaskId, TopicId
from studio.domain.message import Message
from studio.domain.review import QueueItem, ReviewItem, Standing
from studio.domain.target import Target
from studio.domain.task import Difficulty, Kind, Split, Task
from studio.gui.actions import table
from studio.gui.actions.bindings import ActionSet
from studio.gui.review.model import ReviewModel
from studio.gui.review.task.pane import TaskPane
from studio.gui.shell import kit as kits
from studio.gui.shell.kit import Kit
from studio.gui.theme.theme import Appearance

Put = Callable[[ReviewItem | None], None]


@pytest.fixture
def kit(qapp: QApplication, tmp_path: Path, qtbot: QtBot, no_leaks: None) -> Iterator[Kit]:
    del qtbot, no_leaks
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    kit = kits.build(qapp, settings, documents=tmp_path / "Documents", show_path=lambda _: None)
    kit.theme.restore(Appearance.LIGHT, 1.0)
    yield kit
    kit.background.shut_down()
    kit.runner.shut_down()
    kit.collector.stop()
    for part in (kit.background, kit.session, kit.pipeline, kit.runner, kit.theme):
        part.deleteLater()


@pytest.fixture
def model(kit: Kit) -> ReviewModel:
    return ReviewModel(kit, kit.runner)


@pytest.fixture
def pane(kit: Kit, model: ReviewModel, qtbot: QtBot) -> TaskPane:
    window = QWidget()
    qtbot.addWidget(window)
    pane = TaskPane(kit, ActionSet(table.load(), {}, theme=kit.theme, owner=window), model)
    qtbot.addWidget(pane)
    pane.resize(256, 700)
    pane.show()
    qtbot.waitExposed(pane)
    return pane


@pytest.fixture
def put(model: ReviewModel, tmp_path: Path) -> Put:
    """Puts an item on the desk."""
    return lambda item: model.desk.show(item, tmp_path)


def target(**changed: object) -> Target:
    values = {
        "statement": "Answer a parcel carrier's customers.",
        "system_prompt": "You answer for a parcel carrier.",
        "student": "tiny",
        "in_scope": ("late parcels",),
        "out_of_scope": ("taxes",),
    }
    return Target(**(values | changed))  # type: ignore[arg-type]


def item(
    *turns: Message | str, number: int = 1, under: Target | None = None, **fields: object
) -> ReviewItem:
    """An item whose task has these turns; a text is what the user says."""
    messages = tuple(
        Message(role="user", content=turn) if isinstance(turn, str) else turn for turn in turns
    )
    task = Task(
        task_id=TaskId(f"01JX8Q4T7MABCDEFGHJKMNP{number:03d}"),
        messages=messages,
        kind=Kind.BOUNDARY,
        topic_id=TopicId("customs"),
        difficulty=Difficulty.HARD,
        split=Split.TRAIN,
        group_id="g-0412",
        **fields,  # type: ignore[arg-type]
    )
    line = QueueItem(
        task_id=task.task_id,
        kind=task.kind,
        topic="customs",
        difficulty=task.difficulty,
        standing=Standing.OPEN,
        answers=0,
        disagreement=0.0,
    )
    return ReviewItem(
        item=line, task=task, target=under, answers=(), source="inbox export", group_size=3
    )
