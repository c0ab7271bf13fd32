"""How a task stands by what is said of its answers."""

import pytest

from studio.domain import standing
from studio.domain.judgement import Verdict
from studio.domain.review import Standing
from studio.domain.standing import Judged

ACCEPT, REJECT, ESCALATE = (
    Judged(verdict=verdict) for verdict in (Verdict.ACCEPT, Verdict.REJECT, Verdict.ESCALATE)
)
OPEN = Judged(verdict=None)
CONFLICT = Judged(verdict=Verdict.ACCEPT, conflict=True)
GOOD_EDIT = Judged(verdict=Verdict.ACCEPT, is_edit=True)
BAD_EDIT = Judged(verdict=Verdict.REJECT, is_edit=True)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([], Standing.OPEN),
        ([OPEN, OPEN], Standing.OPEN),
        ([REJECT, OPEN], Standing.OPEN),
        ([REJECT, REJECT], Standing.REJECTED),
        ([REJECT, ACCEPT, OPEN], Standing.ACCEPTED),
        ([REJECT, ESCALATE], Standing.ESCALATED),
        ([ACCEPT, ESCALATE], Standing.ACCEPTED),
        ([ACCEPT, CONFLICT], Standing.CONFLICT),
        ([REJECT, GOOD_EDIT], Standing.ACCEPTED),
        ([OPEN, BAD_EDIT], Standing.OPEN),
        ([REJECT, BAD_EDIT], Standing.REJECTED),
        ([BAD_EDIT], Standing.OPEN),
    ],
)
def test_a_task_stands_as_its_answers_do(answers: list[Judged], expected: Standing) -> None:
    assert standing.of_task(answers) is expected
