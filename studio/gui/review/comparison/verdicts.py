"""What rules say of an answer, in the window's words, what matters first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication

from studio.domain.grade import Grade, GradeStatus
from studio.domain.judgement import CheckStatus
from studio.gui import text
from studio.reporting import visible

if TYPE_CHECKING:
    from studio.services.trying import Trial

translate = QCoreApplication.translate
_LONGEST = 600  # characters of a reason


class Status(IntEnum):
    """How a rule came out, the gravest first."""

    FAILED = 0
    WARNED = 1
    UNKNOWN = 2
    PASSED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One rule's verdict in words."""

    name: str
    status: Status
    reason: str = ""

    @property
    def said(self) -> str:
        """The verdict itself, for who cannot see its sign."""
        return {
            Status.FAILED: translate("Verdict", "failed"),
            Status.WARNED: translate("Verdict", "worth a look"),
            Status.UNKNOWN: translate("Verdict", "cannot be told"),
            Status.PASSED: translate("Verdict", "passed"),
        }[self.status]


class Checked(Protocol):
    """A check's result, whether it is stored or new."""

    @property
    def name(self) -> str:
        """Which check."""
        ...

    @property
    def status(self) -> CheckStatus:
        """How it came out."""
        ...

    @property
    def reason(self) -> str:
        """Why."""
        ...


_CHECKS: Mapping[CheckStatus, Status] = {
    CheckStatus.FAILED: Status.FAILED,
    CheckStatus.WARNED: Status.WARNED,
    CheckStatus.PASSED: Status.PASSED,
}
_GRADES: Mapping[GradeStatus, Status] = {
    GradeStatus.FAILED: Status.FAILED,
    GradeStatus.PASSED: Status.PASSED,
    GradeStatus.NOT_GRADABLE: Status.UNKNOWN,
}


def of(checks: Iterable[Checked], grades: Iterable[Grade] = ()) -> tuple[Verdict, ...]:
    """Give the verdicts, the gravest first; checks that were passed count as one together."""
    found = [_of_grade(grade) for grade in grades]
    passed = []
    for check in checks:
        status = _CHECKS.get(check.status)
        if status is Status.PASSED:
            passed.append(_name(check.name))
        elif status is not None:
            found.append(
                Verdict(name=_name(check.name), status=status, reason=_reason(check.reason))
            )
    if passed:
        count = translate("Verdict", "%n check(s) passed", "", len(passed))
        found.append(Verdict(name=count, status=Status.PASSED, reason=", ".join(passed)))
    return tuple(sorted(found, key=lambda one: one.status))


def of_trial(trial: "Trial") -> tuple[Verdict, ...]:
    """Give the verdicts on a text that was tried."""
    return of(trial.checks, trial.grades)


def _of_grade(grade: Grade) -> Verdict:
    return Verdict(
        name=_name(grade.grader), status=_GRADES[grade.status], reason=_reason(grade.reason)
    )


def _name(name: str) -> str:
    return visible.show(text.said(name.replace("_", " ")))


def _reason(reason: str) -> str:
    return visible.show(text.said(reason)[:_LONGEST])
