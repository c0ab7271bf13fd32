import json

import pytest

from studio.domain.typed_task import TypedGrader
from studio.gui.design.tasks.editor import grader_forms, grader_settings
from studio.gui.design.tasks.editor.grader_box import GraderBox
from studio.gui.theme.theme import Theme

FORMS = grader_forms.forms()
SHOWN = [
    ("json_schema", {"schema": {"type": "object"}}),
    ("json_schema", {}),
    ("fields", {"fields": ["category", "items[0].sku"]}),
    ("exact", {"answers": ["Paris"], "case": False}),
    ("contains", {"all": ["a"], "none": ["b", "c"]}),
    ("regex", {"pattern": "^a\\d+$", "full": True}),
    ("refusal", {"expected": False}),
    ("refusal", {"expected": True, "field": "action", "values": ["refuse"]}),
    ("citation", {"patterns": ["[A-Z]{2}-\\d{6}"], "quotes": True}),
]


@pytest.mark.parametrize(("type_", "settings"), SHOWN)
def test_settings_come_out_of_a_form_as_they_went_in(
    type_: str, settings: dict[str, object]
) -> None:
    form = FORMS[type_]
    values = grader_settings.to_form(json.dumps(settings), form)
    assert values is not None
    assert json.loads(grader_settings.from_form(values, form) or "{}") == settings


@pytest.mark.parametrize(
    ("type_", "text"),
    [
        ("exact", '{"answers": ["two\\nlines"]}'),
        ("regex", '{"pattern": 7}'),
        ("regex", '{"pattern": "a", "flags": "i"}'),
        ("fields", '{"fields": "a"}'),
        ("json_schema", "{"),
    ],
)
def test_what_no_form_can_say_is_left_to_json(type_: str, text: str) -> None:
    assert grader_settings.to_form(text, FORMS[type_]) is None


def test_broken_json_in_a_field_is_kept_as_typed() -> None:
    form = FORMS["json_schema"]
    written = grader_settings.from_form({"schema": '{"type": '}, form)
    assert '{"type": ' in written


def test_an_untouched_grader_is_given_back_to_the_last_space(theme: Theme) -> None:
    given = TypedGrader(type="regex", settings='{  "pattern":"a"  }')
    box = GraderBox(theme, given, FORMS["regex"])
    assert box.grader() == given


def test_a_type_of_another_version_shows_its_settings_as_json(theme: Theme) -> None:
    box = GraderBox(theme, TypedGrader(type="sql", settings='{"query": "SELECT 1"}'), None)
    assert box.json.text() == '{"query": "SELECT 1"}'
    assert not box.json.isHidden()
