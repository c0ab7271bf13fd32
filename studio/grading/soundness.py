"""Says which graders of a task can never work, before any answer is graded by them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from studio.domain.errors import InvalidValueError
from studio.domain.ids import TaskId
from studio.domain.message import Message
from studio.domain.sentence import Sentence
from studio.domain.target import Contract, ContractType, Target
from studio.domain.task import Difficulty, GraderSettings, Kind, Split, Task
from studio.grading import answer
from studio.grading.graders import GRADERS
from studio.grading.patterns import PatternError

# Any grader that is set up rightly has a verdict on this answer, good or bad.
_PROBE = "{}"


def faults(
    graders: Sequence[GraderSettings],
    *,
    reference: str | Mapping[str, Any] | None = None,
    target: Target | None = None,
) -> tuple[str, ...]:
    """Name each grader that cannot work, by its number and type, and say why.

    Without a target, what only the target's contract can say is taken to be there. A type this
    version has no grader for is no fault: its answers are not gradable here.
    """
    return tuple(_faults(graders, reference, target or _any_target()))


def _faults(
    graders: Sequence[GraderSettings], reference: str | Mapping[str, Any] | None, target: Target
) -> Iterator[str]:
    task = Task(
        task_id=TaskId(""),
        messages=(Message(role="user", content=""),),
        kind=Kind.COMMON,
        topic_id=None,
        difficulty=Difficulty.EASY,
        split=Split.TRAIN,
        group_id="",
        reference=reference,
    )
    probe = answer.read(task, _PROBE, target=target, tool_calls=())
    for number, settings in enumerate(graders, start=1):
        name = str(settings.get("type", ""))
        try:
            if name in GRADERS:
                GRADERS[name](settings, probe)
        except (InvalidValueError, PatternError) as error:
            yield Sentence(
                "grader {number} ({name}) cannot work: {error}",
                number=number,
                name=name,
                error=error,
            )


def _any_target() -> Target:
    contract = Contract(type=ContractType.JSON)
    return Target(statement="", system_prompt="", student="", contract=contract)
