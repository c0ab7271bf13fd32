"""Makes grades, and writes model text into their reasons so that it shows and stays short."""

from collections.abc import Mapping

from studio.domain import json_text
from studio.domain.grade import Grade, GradeStatus

_SHOWN = 80


def passed(grader: str, reason: str = "", *, parts: Mapping[str, bool] | None = None) -> Grade:
    """Full score."""
    return Grade(
        grader=grader, status=GradeStatus.PASSED, score=1.0, reason=reason, parts=parts or {}
    )


def failed(
    grader: str, reason: str, *, score: float = 0.0, parts: Mapping[str, bool] | None = None
) -> Grade:
    """Not good enough, with what is wrong."""
    return Grade(
        grader=grader, status=GradeStatus.FAILED, score=score, reason=reason, parts=parts or {}
    )


def not_gradable(grader: str, reason: str) -> Grade:
    """No verdict on the answer, because the task or the program does not allow one."""
    return Grade(grader=grader, status=GradeStatus.NOT_GRADABLE, score=0.0, reason=reason)


def quoted(text: object) -> str:
    """Show a piece of text in quotes, cut short, with invisible characters written out."""
    shown = text if isinstance(text, str) else str(text)
    return repr(shown if len(shown) <= _SHOWN else shown[:_SHOWN] + "…")


def shown(value: object) -> str:
    """Show a JSON value, cut short."""
    if isinstance(value, str):
        return quoted(value)
    text = json_text.canonical(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
