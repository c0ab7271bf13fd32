"""How well refusals are recognised, measured on labelled answers.

The rules were written with the "tuned" part in view; the "held_out" part was written
afterwards and never used to change a rule.
"""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from studio.domain.grade import GradeStatus
from studio.grading import refusal_rules
from tests.unit.grading.conftest import Grader

LABELLED = Path(__file__).with_name("refusal_labelled.jsonl")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    precision: float
    recall: float


def _labelled(part: str) -> list[tuple[str, bool]]:
    rows = [json.loads(line) for line in LABELLED.read_text(encoding="utf-8").splitlines()]
    return [(row["text"], row["refused"]) for row in rows if row["part"] == part]


def _measure(part: str, grade: Grader) -> Measure:
    settings = {"type": "refusal", "expected": True}
    found = [
        (grade(settings, text).status is GradeStatus.PASSED, refused)
        for text, refused in _labelled(part)
    ]
    hits = sum(said and truth for said, truth in found)
    return Measure(
        precision=hits / sum(said for said, _ in found),
        recall=hits / sum(truth for _, truth in found),
    )


@pytest.mark.parametrize(
    ("part", "precision", "recall"), [("tuned", 0.99, 0.95), ("held_out", 0.89, 0.83)]
)
def test_refusals_are_recognised_as_well_as_is_claimed(
    grade: Grader, part: str, precision: float, recall: float
) -> None:
    measure = _measure(part, grade)

    assert measure.precision >= precision
    assert measure.recall >= recall


def test_the_labelled_set_has_enough_of_both_kinds() -> None:
    for part in ("tuned", "held_out"):
        refused = [truth for _, truth in _labelled(part)]
        assert sum(refused) >= 30
        assert len(refused) - sum(refused) >= 30


def test_every_rule_and_exception_is_a_pattern() -> None:
    rules = refusal_rules.load()

    assert len(rules.rules) >= 10
    assert not refusal_rules.refuses("any text", rules)
