import pytest

from studio.gui.design.tasks.editor import long_lines

TEXTS = [
    "",
    "short\nlines",
    "word " * 30_000,
    "x" * 50_000,
    "a\n" + "你好" * 9_000 + "\n\nz",
    "\n" * 20_000,
]


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_a_folded_text_unfolds_to_itself(text: str) -> None:
    sign = long_lines.sign_for(text)
    assert long_lines.unfold(long_lines.fold(text, sign), sign) == text


def test_no_folded_line_is_too_long_to_lay_out() -> None:
    text = "word " * 30_000 + "\n" + "x" * 90_000
    folded = long_lines.fold(text, long_lines.sign_for(text))
    assert max(map(len, folded.split("\n"))) <= 10_001


def test_a_fold_comes_after_a_space_where_there_is_one() -> None:
    sign = long_lines.sign_for("")
    first = long_lines.fold("word " * 30_000, sign).split("\n")[0]
    assert first.endswith(f" {sign}")


def test_a_text_that_has_the_sign_is_folded_by_another() -> None:
    text = long_lines.sign_for("") + "x" * 50_000
    sign = long_lines.sign_for(text)
    assert long_lines.unfold(long_lines.fold(text, sign), sign) == text
