"""Which colours the parts of a line have."""

from studio.gui.widgets import highlighter
from studio.gui.widgets.highlighter import Run


def test_a_key_a_number_and_signs_have_colours_of_their_own() -> None:
    assert highlighter.runs("json", '  "days": 12,') == (
        Run(2, 6, "key"),
        Run(8, 1, "punctuation"),
        Run(10, 2, "number"),
        Run(12, 1, "punctuation"),
    )


def test_places_count_as_the_editor_counts() -> None:
    before, after = highlighter.runs("json", '["🙂", 1]')[-2:]
    assert (before.start, after.start) == (7, 8)


def test_languages_do_not_mix() -> None:
    line = "select 1"
    assert highlighter.runs("sql", line) != highlighter.runs("json", line)
