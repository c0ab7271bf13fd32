import re

import pytest

from studio.gui.theme import sheet
from studio.gui.theme.sheet import Sheets
from studio.gui.theme.tokens import Tokens


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_parts_name_only_colours_of_the_tokens(shipped_tokens: Tokens, scheme: str) -> None:
    chosen = getattr(shipped_tokens, scheme)
    sheets = Sheets(shipped_tokens, chosen, px=round)
    text = "".join(sheets.part(name) for name in sheet.names())

    known = {getattr(chosen.color, name).upper() for name in chosen.color.__slots__}
    known.add(sheet.mix(chosen.color.border_strong, chosen.color.surface, share=0.5))
    assert {color.upper() for color in re.findall(r"#[0-9A-Fa-f]{6}", text)} <= known
    assert "$" not in text


def test_heights_grow_with_the_text(shipped_tokens: Tokens) -> None:
    small = Sheets(shipped_tokens, shipped_tokens.light, px=round)
    large = Sheets(shipped_tokens, shipped_tokens.light, px=lambda length: round(length * 2))

    assert "min-height: 26px" in small.part("button")
    assert "min-height: 54px" in large.part("button")


def test_focus_is_drawn_on_every_kind_of_button(shipped_tokens: Tokens) -> None:
    from studio.gui.widgets.buttons import Kind

    sheets = Sheets(shipped_tokens, shipped_tokens.light, px=round)
    plain = sheets.part("button")
    assert "QPushButton:focus" in plain
    for kind in Kind:
        if kind is not Kind.NORMAL:
            own = sheets.part(f"button.{kind.value}").removeprefix(plain)
            assert "QPushButton:focus" in own
