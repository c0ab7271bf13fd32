"""Checks and grades a text that is being typed; pure, so that it can run in another process."""

from collections.abc import Sequence
from dataclasses import dataclass

from studio import grading
from studio.curation import checks
from studio.curation.subject import Finding
from studio.domain.grade import Grade
from studio.domain.message import ToolCall
from studio.domain.target import Target
from studio.domain.task import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """What every rule and every grader of the task says of a text."""

    checks: tuple[Finding, ...] = ()
    grades: tuple[Grade, ...] = ()


def run(
    task: Task, target: Target | None, text: str, *, tool_calls: Sequence[ToolCall] = ()
) -> Trial:
    """Check and grade one text as an answer to the task; without a target, by its graders."""
    under = target or Target(statement="", system_prompt="", student="")
    calls = tuple(tool_calls)
    return Trial(
        checks=tuple(checks.run(task, text, target=under, tool_calls=calls)) if target else (),
        grades=grading.grade(task, text, target=under, tool_calls=calls),
    )
