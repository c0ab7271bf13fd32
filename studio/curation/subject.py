"""What a check looks at and what it finds."""

import math
from dataclasses import dataclass

from studio.domain.judgement import CheckStatus
from studio.domain.message import ToolCall
from studio.domain.target import ContractType, Target
from studio.domain.task import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One check's result on one answer, with the reason in words."""

    name: str
    status: CheckStatus
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """An answer under checking; ``tokens`` is the number recorded or estimated."""

    task: Task
    target: Target
    text: str
    tool_calls: tuple[ToolCall, ...] = ()
    tokens: int = 0

    @property
    def is_json_due(self) -> bool:
        """Tell whether the target's contract asks for JSON."""
        return self.target.contract.type is ContractType.JSON

    @property
    def given(self) -> str:
        """All that the model was told: system prompt and messages."""
        turns = (message.content for message in self.task.messages)
        return "\n".join((self.target.system_prompt, *turns))


def estimate_tokens(text: str) -> int:
    """Guess the number of tokens where none was recorded: four characters each."""
    return math.ceil(len(text) / 4)


def passed(name: str, reason: str = "") -> Finding:
    """Nothing to object to."""
    return Finding(name=name, status=CheckStatus.PASSED, reason=reason)


def failed(name: str, reason: str) -> Finding:
    """Not fit to learn from as it is."""
    return Finding(name=name, status=CheckStatus.FAILED, reason=reason)


def warned(name: str, reason: str) -> Finding:
    """For a person to look at."""
    return Finding(name=name, status=CheckStatus.WARNED, reason=reason)


def skipped(name: str, reason: str) -> Finding:
    """Does not apply, and why."""
    return Finding(name=name, status=CheckStatus.SKIPPED, reason=reason)
