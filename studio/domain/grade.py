"""Grades: how one answer fared under one grader."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class GradeStatus(StrEnum):
    """How an answer came out under a grader."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_GRADABLE = "not_gradable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """One grader's result: a score in 0-1, and a reason a person can read.

    ``parts`` holds finer results by name, such as one flag per field.
    """

    grader: str
    status: GradeStatus
    score: float
    reason: str = ""
    parts: Mapping[str, bool] = field(default_factory=dict)


def resolved(grades: tuple[Grade, ...]) -> bool | None:
    """Tell whether all gradable graders passed; None where none could grade."""
    statuses = [grade.status for grade in grades if grade.status != GradeStatus.NOT_GRADABLE]
    if not statuses:
        return None
    return all(status == GradeStatus.PASSED for status in statuses)
