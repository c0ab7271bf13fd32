import json
from typing import Any

import pytest

from studio import resources
from studio.grading import schema_check


@pytest.mark.parametrize(
    ("schema", "path", "words"),
    [
        ({"type": 7}, ("type",), "7 is no type; use object"),
        ({"properties": {"a": {"type": "strng"}}}, ("properties", "a", "type"), "'strng'"),
        ({"required": "a"}, ("required",), "not of type array"),
        ({"properties": {"a": 5}}, ("properties", "a"), "object or boolean"),
        ({"items": {"pattern": "("}}, ("items", "pattern"), "cannot be read"),
        ({"patternProperties": {"[": {}}}, ("patternProperties", "["), "cannot be read"),
        ({"anyOf": [{}, {"$ref": "#/$defs/x"}]}, ("anyOf", 1, "$ref"), "not in the schema"),
        ({"$ref": "https://example.org/s"}, ("$ref",), "nothing is fetched"),
    ],
)
def test_a_fault_is_named_with_its_place(
    schema: dict[str, Any], path: tuple[str | int, ...], words: str
) -> None:
    found = schema_check.fault(schema)
    assert found is not None
    assert found.path == path
    assert words in found.words


@pytest.mark.parametrize(
    "schema",
    [
        {},
        {"type": ["string", "null"], "pattern": "^[A-Z]{2}$"},
        {"$defs": {"x": {"type": "integer"}}, "properties": {"a": {"$ref": "#/$defs/x"}}},
        {"properties": {"type": {"const": 7}, "$ref": {"type": "string"}}},
        {"enum": [{"pattern": "("}]},
    ],
)
def test_a_schema_is_one(schema: dict[str, Any]) -> None:
    assert schema_check.fault(schema) is None


def test_the_samples_schema_is_one() -> None:
    target = json.loads(resources.read_text("samples", "parcel-desk", "target.json"))
    assert schema_check.fault(target["contract"]["schema"]) is None


def test_a_schema_nested_without_end_is_no_crash() -> None:
    schema: dict[str, Any] = {}
    for _ in range(5000):
        schema = {"not": schema}
    found = schema_check.fault(schema)
    assert found is not None
    assert "deeply" in found.words
