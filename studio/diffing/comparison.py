"""Compares two answers in the way that suits what they are."""

from collections.abc import Callable, Mapping

from studio.diffing import json_values, parts, side_by_side, sql_clauses, texts
from studio.diffing.deadline import Deadline
from studio.diffing.matches import Findings
from studio.diffing.results import Diff, Method
from studio.domain.json_text import NotJsonError
from studio.domain.sentence import Sentence

# A reader should not wait longer; beyond it the comparison is coarser, and says so.
SECONDS = 1.0
# JSON and SQL are read into objects, one for each value: larger texts are compared as text.
_MOST_STRUCTURED = 1_000_000


def compare(
    left: str,
    right: str,
    method: Method = Method.WORDS,
    *,
    seconds: float = SECONDS,
    ignore_space: bool = False,
) -> Diff:
    """Say what differs. Where a text is not what the method needs, it is compared as text.

    Every line of both texts is in exactly one block; after ``seconds`` what is left to compare
    counts as different, and the result is marked as coarse.
    """
    deadline = Deadline(seconds)
    findings, remark = _structured(left, right, method, deadline)
    if findings is None:
        findings = texts.compare(
            left,
            right,
            deadline=deadline,
            ignore_space=ignore_space,
            whole_lines=method is Method.LINES,
        )
    if deadline.passed:
        remark = Sentence("too large to compare closely: parts that differ may have more in common")
    method = Method.WORDS if remark and method in _STRUCTURED else method
    blocks = side_by_side.blocks(left, right, findings)
    return Diff(
        method=method,
        blocks=parts.cut(blocks, left, right, findings.notes),
        notes=tuple(findings.notes),
        coarse=deadline.passed,
        remark=remark,
    )


def _structured(
    left: str, right: str, method: Method, deadline: Deadline
) -> tuple[Findings | None, str]:
    run = _STRUCTURED.get(method)
    if run is None:
        return None, ""
    if len(left) + len(right) > _MOST_STRUCTURED:
        return None, Sentence(
            "too large to compare as {form}: compared as text", form=method.value.upper()
        )
    try:
        return run(left, right, deadline), ""
    except NotJsonError as error:
        return None, Sentence("not both are JSON ({error}): compared as text", error=error)


def _json(left: str, right: str, deadline: Deadline) -> Findings:
    return json_values.compare(left, right, deadline=deadline)


def _sql(left: str, right: str, deadline: Deadline) -> Findings:
    return sql_clauses.compare(left, right, deadline=deadline)


_STRUCTURED: Mapping[Method, Callable[[str, str, Deadline], Findings]] = {
    Method.JSON: _json,
    Method.SQL: _sql,
}
