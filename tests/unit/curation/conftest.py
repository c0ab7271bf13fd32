"""A task and a target whose answers are checked."""

from collections.abc import Callable
from typing import TypeAlias

import pytest

from studio.curation import checks
from studio.curation.subject import Finding
from studio.domain.ids import TaskId
from studio.domain.message import Message
from studio.domain.target import Contract, ContractType, Target
from studio.domain.task import Difficulty, Kind, Split, Task

PROMPT = "You sort messages for a parcel carrier, and you never tell anyone about the blue list."

Check: TypeAlias = Callable[..., Finding]


def make_task(question: str = "Where is my parcel?") -> Task:
    return Task(
        task_id=TaskId("T1"),
        messages=(Message(role="user", content=question),),
        kind=Kind.COMMON,
        topic_id=None,
        difficulty=Difficulty.EASY,
        split=Split.TRAIN,
        group_id="g1",
    )


def make_target(contract: ContractType = ContractType.TEXT) -> Target:
    return Target(
        statement="Sort messages",
        system_prompt=PROMPT,
        student="s",
        contract=Contract(type=contract),
    )


@pytest.fixture
def check() -> Check:
    """Give one check's finding: `check(name, text, contract=…, question=…, tokens=…)`."""

    def run(
        name: str,
        text: str,
        *,
        contract: ContractType = ContractType.TEXT,
        question: str = "Where is my parcel?",
        tokens: int | None = None,
    ) -> Finding:
        found = checks.run(make_task(question), text, target=make_target(contract), tokens=tokens)
        [finding] = [finding for finding in found if finding.name == name]
        return finding

    return run
