"""How far reviewers agree, on the verdicts that each gave without knowing the others'."""

from collections import Counter
from collections.abc import Callable, Hashable, Mapping
from itertools import combinations
from typing import NamedTuple, TypeAlias

from studio.domain.ids import RaterId
from studio.domain.judgement import Verdict
from studio.domain.steps import Steps, finish
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

# A verdict with its reasons; and who gave which labels.
_Opinion: TypeAlias = tuple[Verdict, frozenset[str]]
_Unit: TypeAlias = tuple[tuple[RaterId, ...], tuple[Hashable | None, ...]]

_CONFLICTS = 200
# Given by the program itself.
_OWN = frozenset({EDITED_REASON, PASSING_REASON})


class AgreementService:
    """Reads only; the report takes time in proportion to what two people judged."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def report(self, *, conflicts: int = _CONFLICTS) -> AgreementReport:
        """Tell how far reviewers agree, and name the newest conflicts, up to so many."""
        return finish(self.report_in_steps(conflicts=conflicts))

    def report_in_steps(self, *, conflicts: int = _CONFLICTS) -> Steps[AgreementReport]:
        """Do the same step by step; what is decided meanwhile may count or not."""
        items = _Items()
        total = judgements.several_count(self._db)
        for found in judgements.by_several(self._db):
            for one in found:
                items.add(one.group_id, _alone(one))
            yield min(len(items.groups), total), total
        people = {one.rater_id: one for one in raters.listing(self._db)}
        labels = stored_reasons.labels(self._db)
        verdict = _on_verdict(items)
        reasons = yield from _on_reasons(items, labels)
        both = _pairs(items, people)
        pairs = []
        for left, right in both:
            # Where there is one pair all that there is is theirs.
            on_verdict, on_reasons = verdict, reasons
            if len(both) > 1:
                theirs = items.of_pair(left.rater_id, right.rater_id)
                on_verdict = _on_verdict(theirs)
                on_reasons = yield from _on_reasons(theirs, labels)
            pairs.append(
                PairAgreement(left=left, right=right, verdict=on_verdict, reasons=on_reasons)
            )
        return AgreementReport(
            items=len(items.groups),
            verdict=verdict,
            reasons=reasons,
            pairs=tuple(pairs),
            conflicts=self._conflicts(conflicts, people),
            conflict_count=judgements.conflict_count(self._db),
            escalation_count=judgements.escalation_count(self._db),
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


class _Pattern(NamedTuple):
    """Who said what of an answer: ``said`` has a verdict and reasons for each of ``raters``."""

    raters: tuple[RaterId, ...]
    said: tuple[_Opinion, ...]


class _Items:
    """Answers that two or more judged. They are many, but few differ in who said what of them."""

    def __init__(self) -> None:
        self.groups: list[str] = []
        self.patterns: dict[_Pattern, int] = {}
        self.of: list[int] = []  # each answer's pattern

    def add(self, group_id: str, said: Mapping[RaterId, _Opinion]) -> None:
        """Add an answer, where two or more said something of it."""
        if len(said) > 1:
            pattern = _Pattern(tuple(said), tuple(said.values()))
            self.groups.append(group_id)
            self.of.append(self.patterns.setdefault(pattern, len(self.patterns)))

    def of_pair(self, left: RaterId, right: RaterId) -> "_Items":
        """Leave only what these two said of what both judged."""
        known = [dict(zip(one.raters, one.said, strict=True)) for one in self.patterns]
        theirs = [
            {left: one[left], right: one[right]} if left in one and right in one else {}
            for one in known
        ]
        found = _Items()
        for group_id, at in zip(self.groups, self.of, strict=True):
            found.add(group_id, theirs[at])
        return found


def _alone(judged: Judged) -> dict[RaterId, _Opinion]:
    """Take from each the last verdict before she could know another's, or else her first.

    What another said is shown once one's own verdict is given, and may change it; and who settles
    a conflict has seen both. Neither says how far people agree.
    """
    taken_back = {one.supersedes for one in judged.said}
    said: dict[RaterId, _Opinion] = {}
    for one in judged.said:
        counts = one.verdict is not Verdict.UNDONE and not one.adjudicates
        if not counts or one.decision_id in taken_back:
            continue
        if one.rater_id not in said or len(said) == 1:
            said[one.rater_id] = one.verdict, one.reasons
    return said


def _pairs(items: _Items, people: Mapping[RaterId, Rater]) -> list[tuple[Rater, Rater]]:
    """Give the pairs of people who judged an answer both, by name."""
    found = {
        tuple(sorted(pair, key=lambda rater_id: people[rater_id].name))
        for together in {one.raters for one in items.patterns}
        for pair in combinations(together, 2)
    }
    both = ((people[left], people[right]) for left, right in found)
    return sorted(both, key=lambda pair: (pair[0].name, pair[1].name))


def _on_verdict(items: _Items) -> Measure:
    """Compare accepting and rejecting; escalating asks others, and so contradicts nobody."""
    return _measure(items, lambda one: None if one[0] is Verdict.ESCALATE else one[0])


def _on_reasons(items: _Items, labels: Mapping[str, str]) -> Steps[tuple[ReasonAgreement, ...]]:
    """Compare giving a reason or not, for each that anybody gave; the commonest first."""
    times = Counter(items.of)
    given: Counter[str] = Counter()
    for pattern, at in items.patterns.items():
        codes = {code for _, reasons in pattern.said for code in reasons}
        given.update(dict.fromkeys(codes - _OWN, times[at]))
    found = []
    for at, code in enumerate(sorted(given, key=lambda one: (-given[one], one))):
        yield at, len(given)
        found.append(
            ReasonAgreement(
                code=code,
                label=labels.get(code, code),
                given=given[code],
                measure=_measure(items, lambda one, code=code: code in one[1]),  # type: ignore[misc]
            )
        )
    return tuple(found)


def _measure(items: _Items, label: Callable[[_Opinion], Hashable | None]) -> Measure:
    """Compare what people said by its label; None is as good as nothing said."""
    units = [tuple(map(label, one.said)) for one in items.patterns]
    counts = [len(unit) - unit.count(None) > 1 for unit in units]
    times = Counter(items.of)
    alike: Counter[_Unit] = Counter()
    for pattern, at in items.patterns.items():
        if counts[at]:
            alike[pattern.raters, units[at]] += times[at]
    size = alike.total()
    same = sum(times for (_, unit), times in alike.items() if len({*unit} - {None}) == 1)
    rate = intervals.wilson(same, size)
    if size < LEAST:
        return Measure(items=size, same=rate, missing=LEAST - size)
    return Measure(
        items=size,
        same=rate,
        kappa=_kappa(alike),
        alpha=agreement.alpha_estimate(
            [units[at] for at in items.of if counts[at]],
            [group for group, at in zip(items.groups, items.of, strict=True) if counts[at]],
        ),
    )


def _kappa(alike: Mapping[_Unit, int]) -> float | None:
    """Give Cohen's kappa where it is the same two people throughout."""
    said = [
        ({rater: one for rater, one in zip(*pattern, strict=True) if one is not None}, times)
        for pattern, times in alike.items()
    ]
    people = sorted({rater for one, _ in said for rater in one})
    if len(people) != 2:
        return None
    left, right = (
        [label for one, times in said for label in [one[rater]] * times] for rater in people
    )
    return agreement.cohen_kappa(left, right)
