"""The pane over a desk on which any answers can be put."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.domain.candidate import Candidate
from studio.domain.ids import CandidateId, ModelId, TaskId
from studio.domain.judgement import Reason
from studio.domain.message import Message, ToolCall
from studio.domain.review import Answer, QueueItem, ReviewItem, Standing
from studio.domain.target import Contract, ContractType, Target
from studio.domain.task import Difficulty, Kind, Split, Task
from studio.gui.actions.bindings import ActionSet
from studio.gui.review.comparison.pane import ComparisonPane
from studio.gui.review.model import ReviewModel
from studio.gui.shell.kit import Kit

Put = Callable[..., ReviewItem]

SCHEMA = {
    "type": "object",
    "properties": {"category": {"enum": ["delay", "lost"]}, "days": {"type": "integer"}},
    "required": ["category"],
}
JSON = Contract(type=ContractType.JSON, schema=SCHEMA)
REASONS = (
    Reason(code="wordy", label="Wordy", hotkey="1"),
    Reason(code="tone", label="Tone", hotkey="2"),
)


def answer(text: str, number: int = 0, *, tool_calls: Sequence[ToolCall] = ()) -> Answer:
    """Give an answer of one of several teachers."""
    candidate = Candidate(
        candidate_id=CandidateId(f"c{number}"),
        task_id=TaskId("t"),
        model_id=ModelId(f"m{number}"),
        text=text,
        tool_calls=tuple(tool_calls),
    )
    return Answer(candidate=candidate, model=f"Teacher {number}")


def item(*answers: Answer, contract: Contract | None = None, **other: object) -> ReviewItem:
    """Give a task with these answers, as the desk shows it."""
    task = Task(
        task_id=TaskId("t"),
        messages=(Message(role="user", content="Where is my parcel?"),),
        kind=Kind.COMMON,
        topic_id=None,
        difficulty=Difficulty.EASY,
        split=Split.TRAIN,
        group_id="g",
        **other,  # type: ignore[arg-type]
    )
    row = QueueItem(
        task_id=task.task_id,
        kind=task.kind,
        topic=None,
        difficulty=task.difficulty,
        standing=Standing.OPEN,
        answers=len(answers),
        disagreement=0.0,
    )
    target = Target(statement="s", system_prompt="p", student="", contract=contract or Contract())
    return ReviewItem(item=row, task=task, target=target, answers=answers)


@pytest.fixture
def desk_model(review_kit: Kit) -> Iterator[ReviewModel]:
    """A model that reads nothing: what lies on its desk is put there by the test."""
    model = ReviewModel(review_kit)
    model.reasons = REASONS
    yield model
    model.deleteLater()


@pytest.fixture
def pane(
    review_kit: Kit, actions: ActionSet, desk_model: ReviewModel, qtbot: QtBot
) -> ComparisonPane:
    """The pane, shown."""
    pane = ComparisonPane(review_kit, actions, desk_model)
    qtbot.addWidget(pane)
    pane.resize(900, 640)
    pane.show()
    qtbot.waitExposed(pane)
    return pane


@pytest.fixture
def put(desk_model: ReviewModel) -> Put:
    """Put answers on the desk, by their texts."""

    def run(*texts: str, contract: Contract | None = None, **other: object) -> ReviewItem:
        answers = [answer(text, number) for number, text in enumerate(texts)]
        found = item(*answers, contract=contract, **other)
        desk_model.desk.show(replace(found), Path("nowhere"))
        QTest.qWait(1)
        return found

    return run
