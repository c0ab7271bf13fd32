"""A task and a target to grade answers by."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias, cast

import pytest

from studio import grading
from studio.domain.grade import Grade
from studio.domain.ids import TaskId
from studio.domain.message import Message
from studio.domain.target import Contract, ContractType, Target
from studio.domain.task import Difficulty, Kind, Split, Task

SCHEMA: Mapping[str, Any] = {
    "type": "object",
    "properties": {
        "category": {"enum": ["delay", "damage"]},
        "order": {"type": ["string", "null"], "pattern": "^PD-[0-9]{6}$"},
        "items": {"type": "array", "items": {"type": "string"}, "uniqueItems": True},
    },
    "required": ["category", "order"],
    "additionalProperties": False,
}

Grader: TypeAlias = Callable[..., Grade]


def make_task(
    *graders: Mapping[str, Any],
    question: str = "Where is PD-123456?",
    reference: str | Mapping[str, Any] | None = None,
) -> Task:
    return Task(
        task_id=TaskId("T1"),
        messages=(Message(role="user", content=question),),
        kind=Kind.COMMON,
        topic_id=None,
        difficulty=Difficulty.EASY,
        split=Split.EVAL,
        group_id="g1",
        reference=reference,
        graders=graders,
    )


def make_target(contract: Contract | None = None) -> Target:
    return Target(
        statement="Sort messages",
        system_prompt="Answer in JSON, such as PD-999999.",
        student="s",
        contract=contract or Contract(type=ContractType.JSON, schema=SCHEMA),
    )


@pytest.fixture
def grade() -> Grader:
    """Grade one text by one grader: `grade(settings, text, question=…, reference=…)`."""

    def run(
        settings: Mapping[str, Any], text: str, *, target: Target | None = None, **task: object
    ) -> Grade:
        [result] = grading.grade(
            make_task(settings, **cast(Any, task)), text, target=target or make_target()
        )
        return result

    return run
