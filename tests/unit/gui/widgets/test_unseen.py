import pytest

from studio.gui.widgets import unseen


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("plain text", []),
        ("tab\there", []),
        ("שלום", []),
        ("a\u202eb", [1]),
        ("a\u200bb\u2066", [1, 3]),
        ("\x1b[31m", [0]),
        ("👩‍👧", []),
        ("a\u200db", [1]),
    ],
)
def test_only_characters_nobody_sees_are_marked(text: str, at: list[int]) -> None:
    assert unseen.positions(text) == at


def test_each_is_named_once() -> None:
    assert unseen.names("a\u202eb\u202e") == ["U+202E right-to-left override"]
