"""How a task stands, by what people say of the answers to it."""

from collections.abc import Iterable
from dataclasses import dataclass

from studio.domain.judgement import Verdict
from studio.domain.review import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What counts for one answer, or for an edit of one; None where nobody has decided."""

    verdict: Verdict | None
    conflict: bool = False
    is_edit: bool = False


def of_task(answers: Iterable[Judged]) -> Standing:
    """Tell how a task stands: a conflict comes first, then an accepted answer or edit."""
    known = list(answers)
    verdicts = {one.verdict for one in known if not one.conflict}
    if any(one.conflict for one in known):
        return Standing.CONFLICT
    if Verdict.ACCEPT in verdicts:
        return Standing.ACCEPTED
    if Verdict.ESCALATE in verdicts:
        return Standing.ESCALATED
    own = [one.verdict for one in known if not one.is_edit]
    rejected = own and all(verdict is Verdict.REJECT for verdict in own)
    return Standing.REJECTED if rejected else Standing.OPEN
