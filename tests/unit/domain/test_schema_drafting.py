from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from studio.domain import schema_drafting

_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(_VALUES)
def test_the_schema_is_one_and_the_example_fits_it(value: object) -> None:
    schema = schema_drafting.from_example(value)
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(value)


def test_an_object_requires_its_keys_and_allows_no_others() -> None:
    schema = schema_drafting.from_example({"a": 1})
    validator = Draft202012Validator(schema)
    assert validator.is_valid({"a": 2})
    assert not validator.is_valid({})
    assert not validator.is_valid({"a": 1, "b": 1})
    assert not validator.is_valid({"a": "1"})


def test_items_of_one_type_make_one_schema() -> None:
    assert schema_drafting.from_example(["a", "b"])["items"] == {"type": "string"}
    assert schema_drafting.from_example([1, 1.5, None])["items"] == {"type": ["number", "null"]}
