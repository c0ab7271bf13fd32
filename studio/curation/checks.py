"""Runs every check on one answer, before anybody reviews it."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from studio.curation import characters, completeness, leakage, personal_data, subject
from studio.curation.subject import Finding, Subject
from studio.domain.message import ToolCall
from studio.domain.target import Target
from studio.domain.task import Task

Check: TypeAlias = Callable[[Subject], Finding]

CHECKS: tuple[Check, ...] = (
    completeness.check_empty,
    completeness.check_length,
    completeness.check_unfinished,
    completeness.check_fences,
    characters.check,
    leakage.check,
    personal_data.check,
)


def run(
    task: Task,
    text: str,
    *,
    target: Target,
    tool_calls: Sequence[ToolCall] = (),
    tokens: int | None = None,
) -> list[Finding]:
    """Check one answer by every rule, in a fixed order; no text raises.

    ``tokens`` is the answer's recorded length, without which four characters count as one.
    """
    answer = Subject(
        task=task,
        target=target,
        text=text,
        tool_calls=tuple(tool_calls),
        tokens=subject.estimate_tokens(text) if tokens is None else tokens,
    )
    return [check(answer) for check in CHECKS]
