"""The graders by the name a task gives them, and the one way in."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TypeAlias

from studio.domain.errors import InvalidValueError
from studio.domain.grade import Grade
from studio.domain.message import ToolCall
from studio.domain.sentence import Sentence
from studio.domain.target import Target
from studio.domain.task import GraderSettings, Task
from studio.grading import answer, citation, fields, json_schema, refusal, results, wording
from studio.grading.answer import Answer
from studio.grading.patterns import PatternError

Grader: TypeAlias = Callable[[GraderSettings, Answer], Grade]

GRADERS: Mapping[str, Grader] = MappingProxyType(
    {
        "json_schema": json_schema.grade,
        "fields": fields.grade,
        "exact": wording.grade_exact,
        "contains": wording.grade_contains,
        "regex": wording.grade_regex,
        "refusal": refusal.grade,
        "citation": citation.grade,
    }
)


def grade(
    task: Task, text: str, *, target: Target, tool_calls: Sequence[ToolCall] = ()
) -> tuple[Grade, ...]:
    """Grade an answer by each of the task's graders, in their order.

    No text raises. A grader that is not known here, whose settings are wrong, or whose
    pattern runs out of time gives "not gradable" with the reason.
    """
    subject = answer.read(task, text, target=target, tool_calls=tuple(tool_calls))
    return tuple(_grade_by(settings, subject) for settings in task.graders)


def _grade_by(settings: GraderSettings, subject: Answer) -> Grade:
    name = str(settings.get("type", ""))
    grader = GRADERS.get(name)
    if grader is None:
        return results.not_gradable(
            name, Sentence("this version has no grader {name!r}", name=name)
        )
    try:
        return grader(settings, subject)
    except (InvalidValueError, PatternError) as error:
        return results.not_gradable(name, str(error))
