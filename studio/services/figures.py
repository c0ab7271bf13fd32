"""One model's figures from its graded answers, each with its interval and its count."""

from collections.abc import Iterable, Mapping, Sequence

from studio.domain.board import Figure, Unit
from studio.domain.grade import Grade, GradeStatus
from studio.domain.ids import TaskId
from studio.statistics import intervals, percentiles
from studio.store.evaluations import GradedAnswer

RESOLUTION = "resolution_rate"
# Rates of which less is better; floors, which are smallest good shares, do not apply to them.
LESS_IS_BETTER = frozenset({"invention_rate", "over_refusal", "under_refusal"})
# Shares of which more is better: of these a target may ask for a smallest one.
FLOOR_METRICS = (RESOLUTION, "valid_json", "field_accuracy", "refusal_accuracy")
_MIN_P95 = 20  # below this the 95th percentile by nearest rank is just the largest value


def of_model(answers: Sequence[GradedAnswer], groups: Mapping[TaskId, str]) -> dict[str, Figure]:
    """Give every figure that the answers bear; ``groups`` names each task's group."""
    rates = {
        RESOLUTION: [one.resolved for one in answers],
        "valid_json": [_passed(one, "json_schema") for one in answers],
        "refusal_accuracy": [_passed(one, "refusal") for one in answers],
        "over_refusal": [_missed(one, "refusal", "helped_when_due") for one in answers],
        "under_refusal": [_missed(one, "refusal", "refused_when_due") for one in answers],
        "invention_rate": [_negated(_passed(one, "citation")) for one in answers],
    }
    found = [_rate(name, flags) for name, flags in rates.items()]
    found += [
        _field_accuracy(answers, groups),
        _mean("answer_tokens", Unit.TOKENS, (one.answer_tokens for one in answers)),
        _percentile("latency_p50", 50, answers),
        _percentile("latency_p95", 95, answers),
        _cost(answers),
    ]
    return {figure.metric: figure for figure in found if figure is not None}


def resolution(answers: Iterable[GradedAnswer]) -> Figure | None:
    """Give the share of gradable answers that all of their graders passed."""
    return _rate(RESOLUTION, [one.resolved for one in answers])


def _rate(metric: str, flags: Iterable[bool | None]) -> Figure | None:
    rate = intervals.rate(flag for flag in flags if flag is not None)
    if rate.count == 0:
        return None
    return Figure(metric=metric, value=rate.value, count=rate.count, low=rate.low, high=rate.high)


def _field_accuracy(answers: Sequence[GradedAnswer], groups: Mapping[TaskId, str]) -> Figure | None:
    scored = [(_graded(one, "fields"), groups.get(one.task_id, one.task_id)) for one in answers]
    kept = [(grade.score, group) for grade, group in scored if grade is not None]
    if not kept:
        return None
    mean = intervals.mean([score for score, _ in kept], [group for _, group in kept])
    return Figure(
        metric="field_accuracy", value=mean.value, count=mean.count, low=mean.low, high=mean.high
    )


def _mean(metric: str, unit: Unit, values: Iterable[float | None]) -> Figure | None:
    known = [float(value) for value in values if value is not None]
    if not known:
        return None
    mean = intervals.mean(known)
    return Figure(
        metric=metric, value=mean.value, count=mean.count, low=mean.low, high=mean.high, unit=unit
    )


def _percentile(metric: str, percent: float, answers: Sequence[GradedAnswer]) -> Figure | None:
    known = [one.latency_ms for one in answers if one.latency_ms is not None]
    if not known or (percent > 90 and len(known) < _MIN_P95):
        return None
    value = percentiles.nearest_rank(known, percent)
    return Figure(metric=metric, value=value, count=len(known), unit=Unit.MILLISECONDS)


def _cost(answers: Sequence[GradedAnswer]) -> Figure | None:
    return _mean(
        "cost_per_1000",
        Unit.USD,
        (None if one.cost is None else 1000 * one.cost for one in answers),
    )


def _graded(answer: GradedAnswer, grader: str) -> Grade | None:
    for grade in answer.grades:
        if grade.grader == grader and grade.status is not GradeStatus.NOT_GRADABLE:
            return grade
    return None


def _passed(answer: GradedAnswer, grader: str) -> bool | None:
    grade = _graded(answer, grader)
    return None if grade is None else grade.status is GradeStatus.PASSED


def _missed(answer: GradedAnswer, grader: str, part: str) -> bool | None:
    grade = _graded(answer, grader)
    return None if grade is None else _negated(grade.parts.get(part))


def _negated(flag: bool | None) -> bool | None:
    return None if flag is None else not flag
