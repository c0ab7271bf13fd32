"""What the schema library says is known by its template, and stays as it is."""

import pytest
from jsonschema import Draft202012Validator

from studio.grading import schema_words


@pytest.mark.parametrize(
    ("schema", "value", "template"),
    [
        ({"required": ["a"]}, {}, "{name} is a required property"),
        (
            {"additionalProperties": False},
            {"x": 1},
            "Additional properties are not allowed ({name} was unexpected)",
        ),
        (
            {"additionalProperties": False},
            {"x": 1, "y": 2},
            "Additional properties are not allowed ({names} were unexpected)",
        ),
        ({"minimum": 3}, 1, "{value} is less than the minimum of {least}"),
        ({"maximum": 3}, 4.5, "{value} is greater than the maximum of {most}"),
        ({"minItems": 2}, [1], "{value} is too short"),
        ({"minItems": 1}, [], "{value} should be non-empty"),
        ({"maxItems": 1}, [1, 2], "{value} is too long"),
        ({"anyOf": [{"type": "null"}]}, 1, "{value} is not valid under any of the given schemas"),
    ],
)
def test_the_usual_words_are_known(schema: dict[str, object], value: object, template: str) -> None:
    (error,) = Draft202012Validator(schema).iter_errors(value)
    told = schema_words.known(error)

    assert told is not None
    assert (told, told.template) == (error.message, template)


def test_other_words_are_not() -> None:
    (error,) = Draft202012Validator({"multipleOf": 2}).iter_errors(3)

    assert schema_words.known(error) is None
