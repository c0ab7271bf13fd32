"""Hidden characters are shown; those that writing needs are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.reporting import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\u202eb", "a⟨U+202E⟩b"),
        ("\u2066x\u2069", "⟨U+2066⟩x⟨U+2069⟩"),
        ("a\u200bb", "a⟨U+200B⟩b"),
        ("\ufeffstart", "⟨U+FEFF⟩start"),
        ("nul\x00", "nul⟨U+0000⟩"),
        ("\x1b[31mred", "⟨U+001B⟩[31mred"),
        ("bare\rreturn", "bare⟨U+000D⟩return"),
        ("\ud800", "⟨U+D800⟩"),
        ("\uffff", "⟨U+FFFF⟩"),
        ("line\u2028line", "line⟨U+2028⟩line"),
        ("a\u200db", "a⟨U+200D⟩b"),
        ("\U000e0041", "⟨U+E0041⟩"),
        ("\u3164", "⟨U+3164⟩"),
    ],
)
def test_hidden_characters_show_their_code_point(text: str, shown: str) -> None:
    assert visible.show(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "plain\n\ttext",
        "日本語 한국어 עברית العربية",
        "👩\u200d💻 👨🏽\u200d🚀 ❤\ufe0f\u200d🔥",
        "می\u200cخواهم",
        "क्\u200dष",
        "café e\u0301",
    ],
)
def test_what_writing_needs_is_left_alone(text: str) -> None:
    assert visible.show(text) == text


def test_line_ends_of_windows_are_line_ends() -> None:
    assert visible.show("a\r\nb") == "a\nb"


def test_marked_characters_carry_their_name_and_the_rest_is_escaped() -> None:
    assert str(visible.mark("<b>\u202e")) == (
        '&lt;b&gt;<span class="unseen" dir="ltr" title="right-to-left override">U+202E</span>'
    )


@given(st.text())
def test_shown_text_can_be_written_as_utf_8_and_shown_again_unchanged(text: str) -> None:
    shown = visible.show(text)
    shown.encode()
    assert visible.show(shown) == shown
