"""How far reviewers agree, on the verdicts that each gave without knowing the others'."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from studio.domain.ids import RaterId
from studio.domain.judgement import Decision, Verdict
from studio.domain.trace import Saying
from studio.services.agreement_values import (
    LEAST,
    AgreementReport,
    Conflict,
    Measure,
    PairAgreement,
    ReasonAgreement,
)
from studio.services.review import EDITED_REASON, PASSING_REASON
from studio.statistics import agreement, intervals
from studio.store import decisions, judgements, raters, task_labels
from studio.store import reasons as stored_reasons
from studio.store.database import Database
from studio.store.judgements import Judged
from studio.store.raters import Rater

_CONFLICTS = 200
# Given by the program itself.
_OWN = frozenset({EDITED_REASON, PASSING_REASON})


class AgreementService:
    """Reads only; the report takes time in proportion to what two people judged."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def report(self, *, conflicts: int = _CONFLICTS) -> AgreementReport:
        """Tell how far reviewers agree, and name the newest conflicts, up to so many."""
        items = [one for one in map(_item, judgements.by_several(self._db)) if len(one.said) > 1]
        people = {one.rater_id: one for one in raters.listing(self._db)}
        labels = stored_reasons.labels(self._db)
        verdict, reasons = _on_verdict(items), _on_reasons(items, labels)
        both = _pairs(items, people)
        if len(both) == 1:  # all that there is, is theirs
            left, right = both[0]
            pairs = [PairAgreement(left=left, right=right, verdict=verdict, reasons=reasons)]
        else:
            pairs = [_pair(items, pair, labels) for pair in both]
        return AgreementReport(
            items=len(items),
            verdict=verdict,
            reasons=reasons,
            pairs=tuple(pairs),
            conflicts=self._conflicts(conflicts, people),
            conflict_count=judgements.conflict_count(self._db),
        )

    def _conflicts(self, limit: int, people: Mapping[RaterId, Rater]) -> tuple[Conflict, ...]:
        found = judgements.conflicts(self._db, limit)
        labels = task_labels.of(self._db, (task_id for _, task_id, _ in found))
        return tuple(
            Conflict(
                task_id=task_id,
                task_label=labels.get(task_id, ""),
                candidate_id=candidate_id,
                model=model,
                sayings=tuple(
                    Saying(decision=one, rater=people[one.rater_id].display, stands=True)
                    for one in decisions.standing(self._db, candidate_id)
                    if one.rater_id is not None
                ),
            )
            for candidate_id, task_id, model in found
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item:
    """One answer with what each person said of it by herself."""

    group_id: str
    said: Mapping[RaterId, Decision]


def _item(judged: Judged) -> _Item:
    """Take from each the last verdict before she could know another's, or else her first.

    What another said is shown once one's own verdict is given, and may change it; and who settles
    a conflict has seen both. Neither says how far people agree.
    """
    taken_back = {one.supersedes for one in judged.decisions}
    kept = [
        one
        for one in judged.decisions
        if one.verdict is not Verdict.UNDONE
        and one.decision_id not in taken_back
        and not one.adjudicates
    ]
    said: dict[RaterId, Decision] = {}
    for one in kept:
        alone = said.keys() <= {one.rater_id}
        if one.rater_id is not None and (alone or one.rater_id not in said):
            said[one.rater_id] = one
    return _Item(group_id=judged.group_id, said=said)


def _pairs(items: Iterable[_Item], people: Mapping[RaterId, Rater]) -> list[tuple[Rater, Rater]]:
    """Give the pairs of people who judged an answer both, by name."""
    found = {
        tuple(sorted(pair, key=lambda rater_id: people[rater_id].name))
        for item in items
        for pair in combinations(item.said, 2)
    }
    both = ((people[left], people[right]) for left, right in found)
    return sorted(both, key=lambda pair: (pair[0].name, pair[1].name))


def _pair(
    items: Iterable[_Item], pair: tuple[Rater, Rater], labels: Mapping[str, str]
) -> PairAgreement:
    left, right = (one.rater_id for one in pair)
    both = [
        _Item(group_id=one.group_id, said={left: one.said[left], right: one.said[right]})
        for one in items
        if left in one.said and right in one.said
    ]
    return PairAgreement(
        left=pair[0], right=pair[1], verdict=_on_verdict(both), reasons=_on_reasons(both, labels)
    )


def _on_verdict(items: Sequence[_Item]) -> Measure:
    """Compare accepting and rejecting; escalating asks others, and so contradicts nobody."""
    return _measure(
        items,
        [
            {
                rater: one.verdict
                for rater, one in item.said.items()
                if one.verdict is not Verdict.ESCALATE
            }
            for item in items
        ],
    )


def _on_reasons(items: Sequence[_Item], labels: Mapping[str, str]) -> tuple[ReasonAgreement, ...]:
    """Compare giving a reason or not, for each that anybody gave; the commonest first."""
    codes = [{rater: _reasons(one) for rater, one in item.said.items()} for item in items]
    every = {code for item in codes for given in item.values() for code in given} - _OWN
    found = [
        ReasonAgreement(
            code=code,
            label=labels.get(code, code),
            given=sum(any(code in given for given in item.values()) for item in codes),
            measure=_measure(
                items, [{rater: code in given for rater, given in item.items()} for item in codes]
            ),
        )
        for code in every
    ]
    return tuple(sorted(found, key=lambda one: (-one.given, one.code)))


def _reasons(decision: Decision) -> frozenset[str]:
    if not decision.hunks:
        return frozenset(decision.reasons)
    parts = (code for hunk in decision.hunks for code in hunk.reasons)
    return frozenset((*decision.reasons, *parts))


def _measure(items: Sequence[_Item], said: Sequence[Mapping[RaterId, Hashable]]) -> Measure:
    both = [(item, one) for item, one in zip(items, said, strict=True) if len(one) > 1]
    same = intervals.rate(len(set(one.values())) == 1 for _, one in both)
    if len(both) < LEAST:
        return Measure(items=len(both), same=same, missing=LEAST - len(both))
    return Measure(
        items=len(both),
        same=same,
        kappa=_kappa([one for _, one in both]),
        alpha=agreement.alpha_estimate(
            [list(one.values()) for _, one in both], [item.group_id for item, _ in both]
        ),
    )


def _kappa(said: Sequence[Mapping[RaterId, Hashable]]) -> float | None:
    """Give Cohen's kappa where it is the same two people throughout."""
    people = sorted({rater for one in said for rater in one})
    if len(people) != 2:
        return None
    left, right = people
    return agreement.cohen_kappa([one[left] for one in said], [one[right] for one in said])
