"""Differences stand where a reader would put them."""

from studio.diffing import segments, tidying, tokens


def changed(left: str, right: str) -> list[tuple[str, str]]:
    a, b = tokens.cut(left).pieces, tokens.cut(right).pieces
    return [
        ("".join(a[one.left_start : one.left_end]), "".join(b[one.right_start : one.right_end]))
        for one in tidying.tidy(segments.align(a, b), a, b)
        if not one.same
    ]


def test_an_addition_begins_where_a_word_begins() -> None:
    assert changed("the cat sat", "the cat the cat sat") == [("", "the cat ")]


def test_a_space_between_two_changed_words_is_part_of_the_change() -> None:
    assert changed("a quick brown fox", "a slow red fox") == [("quick brown", "slow red")]


def test_a_long_common_phrase_is_kept_between_large_differences() -> None:
    left = "alpha beta gamma we will send it on Monday morning delta epsilon zeta"
    right = "one two three we will send it on Monday morning four five six"
    assert len(changed(left, right)) == 2


def test_a_line_break_is_never_part_of_a_coincidence() -> None:
    assert len(changed("aaaa bbbb\ncccc dddd", "eeee ffff\ngggg hhhh")) == 2
