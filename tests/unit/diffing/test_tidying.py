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


def test_a_new_line_in_a_numbered_list_is_marked_as_a_whole() -> None:
    left, right = "1. Open it\n2. Weigh it", "1. Open it\n2. Read the label\n3. Weigh it"
    assert changed(left, right) == [("2", "2. Read the label\n3")]


def test_a_line_added_behind_one_whose_end_changed_is_marked_as_a_whole() -> None:
    left, right = "call(first, second)", "call(first, second);\nreturn the_other(one)"
    assert changed(left, right) == [("", ";\nreturn the_other(one)")]
    left, right = "We will send it back!", "We will send it back.\nPlease wait for it!"
    assert changed(left, right) == [("!", ".\nPlease wait for it!")]


def test_a_line_removed_is_marked_as_a_whole_too() -> None:
    left, right = "1. Open it\n2. Read the label\n3. Weigh it", "1. Open it\n2. Weigh it"
    assert changed(left, right) == [("2. Read the label\n3", "2")]


def test_a_rewritten_sentence_takes_its_full_stop_along() -> None:
    left, right = "We looked. Your parcel is lost. Sorry.", "We looked. It was sent back. Sorry."
    assert changed(left, right) == [("Your parcel is lost.", "It was sent back.")]


def test_a_word_or_two_leave_the_full_stop_alone() -> None:
    assert changed("It is lost.", "It is found.") == [("lost", "found")]
    assert changed("Yes.", "No.") == [("Yes", "No")]


def test_what_is_added_to_a_line_is_its_end() -> None:
    assert changed("| a | b |\nx", "| a | b | c |\nx") == [("", " c |")]
