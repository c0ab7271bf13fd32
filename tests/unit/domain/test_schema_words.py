import pytest

from studio.domain import schema_words
from studio.domain.schema_words import SchemaField


@pytest.mark.parametrize(
    ("schema", "said"),
    [
        ({"enum": ["low", "normal", "high"]}, "low|normal|high"),
        ({"enum": ["tracking", "delivery", "damage", "customs"]}, "one of 4"),
        ({"type": "string", "maxLength": 200}, "string ≤ 200"),
        ({"type": "string", "pattern": "^A"}, "^A"),
        ({"type": ["integer", "null"], "minimum": 1}, "integer ≥ 1 | null"),
        ({"anyOf": [{"type": "string"}, {"type": "null"}]}, "string | null"),
        ({"type": "number", "minimum": 0, "maximum": 1}, "number 0 to 1"),
        ({"type": "array", "items": {"type": "string"}}, "list of string"),
        ({"const": True}, "true"),
        ({"$ref": "#/$defs/x"}, "reference"),
        (True, "any"),
        (False, "never"),
    ],
)
def test_a_value_is_said_briefly(schema: object, said: str) -> None:
    assert schema_words.form(schema) == said


def test_fields_come_in_order_with_those_inside_them() -> None:
    schema = {
        "properties": {"a": {"type": "object", "properties": {"b": {"type": "string"}}}, "c": {}},
        "required": ["c"],
    }
    assert schema_words.fields(schema) == (
        SchemaField(name="a", form="object", required=False),
        SchemaField(name="a.b", form="string", required=False),
        SchemaField(name="c", form="any", required=True),
    )


def test_a_schema_of_no_object_has_no_fields() -> None:
    assert schema_words.fields({"type": "array"}) == ()
    assert schema_words.fields(None) == ()
