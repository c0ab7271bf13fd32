import pytest

from studio.gui.review.task import excerpt


def test_a_short_text_is_shown_whole() -> None:
    assert excerpt.beginning("Where is my parcel?") == "Where is my parcel?"


def test_a_long_text_begins_with_whole_words() -> None:
    text = "customs " * 500
    shown = excerpt.beginning(text)
    assert text.startswith(shown)
    assert shown.endswith("customs ")
    assert len(shown) < 1000


def test_many_lines_are_too_long_although_they_are_short() -> None:
    shown = excerpt.beginning("a\n" * 100)
    assert shown == "a\n" * 10


def test_what_hardly_goes_on_is_not_folded() -> None:
    text = "\n".join(str(line) for line in range(12))
    assert excerpt.beginning(text) == text


def test_brief_is_shorter() -> None:
    text = "a line\n" * 9
    assert excerpt.beginning(text) == text
    assert excerpt.beginning(text, brief=True) == "a line\n" * 4


@pytest.mark.parametrize("text", ["x" * 1_000_000, "word " * 200_000, "a\n" * 300_000, ""])
def test_pages_make_up_the_text_and_none_is_large(text: str) -> None:
    cuts = excerpt.pages(text)
    assert "".join(text[start:end] for start, end in cuts) == text
    assert all(end - start <= 16_000 for start, end in cuts)
    assert all(text.count("\n", start, end) <= 400 for start, end in cuts)


def test_a_page_does_not_end_within_an_emoji() -> None:
    family = "👩\u200d👩\u200d👧"
    text = family * 10_000
    assert all(text[end : end + 1] in ("", "👩") for _, end in excerpt.pages(text))
    # A family begins with a woman, and has another one after a joiner.
    assert all(text[end - 1] != "\u200d" for _, end in excerpt.pages(text))
