"""What is told of how far reviewers agree."""

from dataclasses import asdict, dataclass
from typing import Any

from studio.domain.ids import CandidateId, TaskId
from studio.domain.trace import Saying
from studio.statistics.values import Estimate, Rate
from studio.store.raters import Rater

# With fewer items one more verdict turns the figure over.
LEAST = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """How far people agree on ``items``, each judged by two or more of them.

    ``same`` is the share on which all said the same. ``kappa`` is Cohen's, for two people alone;
    ``alpha`` Krippendorff's with its bootstrap interval. Both are None where all said one and the
    same thing throughout, and where there are too few items; ``missing`` is how many more it takes.
    """

    items: int
    same: Rate
    kappa: float | None = None
    alpha: Estimate | None = None
    missing: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonAgreement:
    """How far people agree on giving one reason; ``given`` counts items on which anybody did."""

    code: str
    label: str
    given: int
    measure: Measure


@dataclass(frozen=True, slots=True, kw_only=True)
class PairAgreement:
    """How far two reviewers agree, on verdicts and on each reason that either gave."""

    left: Rater
    right: Rater
    verdict: Measure
    reasons: tuple[ReasonAgreement, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """An answer on which people do not agree, with what each says of it now."""

    task_id: TaskId
    task_label: str
    candidate_id: CandidateId
    model: str
    sayings: tuple[Saying, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementReport:
    """How far all reviewers agree, each pair of them, and the conflicts that are to settle.

    ``items`` counts answers judged by two or more. ``conflicts`` are the newest of
    ``conflict_count``. ``escalation_count`` counts answers that stand escalated, which somebody
    is to settle too.
    """

    items: int
    verdict: Measure
    reasons: tuple[ReasonAgreement, ...]
    pairs: tuple[PairAgreement, ...]
    conflicts: tuple[Conflict, ...]
    conflict_count: int
    escalation_count: int = 0

    @property
    def escalated(self) -> int:
        """Count the items that somebody escalated, so that no two verdicts can be compared."""
        return self.items - self.verdict.items

    def document(self) -> dict[str, Any]:
        """Give the report as plain values."""
        return {
            "items": self.items,
            "escalated": self.escalated,
            "verdict": _measure(self.verdict),
            "reasons": [_reason(one) for one in self.reasons],
            "pairs": [
                {
                    "left": one.left.name,
                    "right": one.right.name,
                    "verdict": _measure(one.verdict),
                    "reasons": [_reason(reason) for reason in one.reasons],
                }
                for one in self.pairs
            ],
            "escalation_count": self.escalation_count,
            "conflict_count": self.conflict_count,
            "conflicts": [
                {
                    "task": one.task_id,
                    "task_label": one.task_label,
                    "candidate": one.candidate_id,
                    "model": one.model,
                    "verdicts": {
                        saying.rater: saying.decision.verdict.value for saying in one.sayings
                    },
                }
                for one in self.conflicts
            ],
        }


def _measure(measure: Measure) -> dict[str, Any]:
    return {
        "items": measure.items,
        "same": measure.same.successes,
        "raw": measure.same.value if measure.items else None,
        "raw_low": measure.same.low,
        "raw_high": measure.same.high,
        "kappa": measure.kappa,
        "alpha": asdict(measure.alpha) if measure.alpha else None,
        "items_missing": measure.missing,
    }


def _reason(reason: ReasonAgreement) -> dict[str, Any]:
    return {
        "reason": reason.code,
        "label": reason.label,
        "given": reason.given,
        **_measure(reason.measure),
    }
