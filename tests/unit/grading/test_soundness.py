from collections.abc import Mapping
from typing import Any

import pytest

from studio import grading
from studio.domain.target import Contract, ContractType, Target


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"type": "regex", "pattern": "("}, "cannot be read"),
        ({"type": "regex"}, "'pattern' must be a text"),
        ({"type": "json_schema", "schema": {"type": 7}}, "schema"),
        ({"type": "json_schema", "schema": []}, "must be an object"),
        ({"type": "fields"}, "no reference"),
        ({"type": "exact"}, "a reference text"),
        ({"type": "contains"}, "needs texts"),
        ({"type": "refusal"}, "'expected'"),
        ({"type": "refusal", "expected": True, "field": "a", "values": "b"}, "'values'"),
        ({"type": "citation", "patterns": ["["]}, "cannot be read"),
        ({"type": "citation"}, "needs 'patterns' or 'quotes'"),
    ],
)
def test_a_grader_that_cannot_work_is_named_with_the_reason(
    settings: Mapping[str, Any], said: str
) -> None:
    (fault,) = grading.faults([settings])
    assert fault.startswith(f"grader 1 ({settings['type']}) cannot work: ")
    assert said in fault


def test_a_reference_that_is_no_json_is_the_fault_of_a_grader_of_fields() -> None:
    (fault,) = grading.faults([{"type": "fields"}], reference="hello")
    assert "not JSON" in fault


def test_graders_that_work_have_no_fault() -> None:
    graders = (
        {"type": "json_schema"},
        {"type": "fields", "fields": ["a"]},
        {"type": "exact"},
        {"type": "refusal", "expected": False},
        {"type": "citation", "quotes": True},
        {"type": "regex", "pattern": "^x"},
    )
    assert grading.faults(graders, reference='{"a": 1}') == ()


def test_a_type_of_another_version_is_no_fault() -> None:
    assert grading.faults([{"type": "sql", "query": "SELECT 1"}]) == ()


def test_a_schema_grader_without_schema_needs_a_contract_that_is_json() -> None:
    contract = Contract(type=ContractType.TEXT)
    target = Target(statement="s", system_prompt="", student="x", contract=contract)
    (fault,) = grading.faults([{"type": "json_schema"}], target=target)
    assert "contract" in fault
