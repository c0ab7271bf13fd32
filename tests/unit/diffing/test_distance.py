"""The distance between two texts is a share of the longer one, at any size."""

import pytest

from studio.diffing import distance


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [("", "", 0.0), ("same", "same", 0.0), ("", "new", 1.0), ("kitten", "sitting", 3 / 7)],
)
def test_letters_are_counted(left: str, right: str, expected: float) -> None:
    assert distance.normalized(left, right) == pytest.approx(expected)


def test_long_texts_are_compared_by_words() -> None:
    words = ["word"] * 8_000
    left = " ".join(words)
    right = " ".join([*words[:-1], "other"])
    assert distance.normalized(left, right) == pytest.approx(1 / 15_999)


@pytest.mark.parametrize("count", [15_000, 150_000])
def test_megabytes_are_compared_by_lines(count: int) -> None:
    lines = [f"line {number} says this and that" for number in range(count)]
    found = distance.normalized("\n".join(lines), "\n".join([*lines[:-1], "other"]))
    assert found == pytest.approx(1 / count)


def test_a_million_letters_in_one_line_are_the_same_line_or_another() -> None:
    line = "x" * 1_000_000
    assert distance.normalized(line, line) == 0.0
    assert distance.normalized(line, f"{line}y") == 1.0
