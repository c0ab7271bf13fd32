import pytest

from studio import resources
from studio.domain.errors import InvalidValueError
from studio.gui.theme import tokens
from studio.gui.theme.tokens import Tokens


def test_the_shipped_tokens_are_complete(shipped_tokens: Tokens) -> None:
    assert shipped_tokens.size.window_min == [960, 600]
    assert shipped_tokens.light.color.accent == "#0B6673"
    assert shipped_tokens.role["teacher_b"].mark == "diamond"


def test_a_missing_colour_is_named() -> None:
    text = resources.read_text("theme", "tokens.toml")
    lacking = "\n".join(line for line in text.splitlines() if not line.startswith("accent_tint"))

    with pytest.raises(InvalidValueError, match=r"\[color\].*accent_tint"):
        tokens.parse(lacking)


def test_an_unknown_size_is_named() -> None:
    text = resources.read_text("theme", "tokens.toml")

    with pytest.raises(InvalidValueError, match="gutter"):
        tokens.parse(text.replace("[space]", "[space]\ngutter = 3"))


def test_every_series_of_a_role_is_a_colour(shipped_tokens: Tokens) -> None:
    for look in shipped_tokens.role.values():
        assert getattr(shipped_tokens.light.series, look.series).startswith("#")


def test_zoom_steps_span_80_to_200_percent(shipped_tokens: Tokens) -> None:
    assert (min(shipped_tokens.zoom.steps), max(shipped_tokens.zoom.steps)) == (0.8, 2.0)
