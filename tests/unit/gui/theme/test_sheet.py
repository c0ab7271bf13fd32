import re

import pytest

from studio.gui.theme import sheet
from studio.gui.theme.tokens import Tokens


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_sheet_names_only_colours_of_the_tokens(shipped_tokens: Tokens, scheme: str) -> None:
    chosen = getattr(shipped_tokens, scheme)
    text = sheet.build(shipped_tokens, chosen, px=round)

    known = {getattr(chosen.color, name).upper() for name in chosen.color.__slots__}
    known.add(sheet.mix(chosen.color.border_strong, chosen.color.surface, share=0.5))
    assert {color.upper() for color in re.findall(r"#[0-9A-Fa-f]{6}", text)} <= known
    assert "$" not in text


def test_heights_grow_with_the_text(shipped_tokens: Tokens) -> None:
    small = sheet.build(shipped_tokens, shipped_tokens.light, px=round)
    large = sheet.build(shipped_tokens, shipped_tokens.light, px=lambda length: round(length * 2))

    assert "min-height: 26px" in small
    assert "min-height: 54px" in large


def test_focus_is_drawn_on_every_kind_of_button(shipped_tokens: Tokens) -> None:
    from studio.gui.widgets.buttons import Kind

    text = sheet.build(shipped_tokens, shipped_tokens.light, px=round)
    for kind in Kind:
        if kind is not Kind.NORMAL:
            assert f'QPushButton[kind="{kind.value}"]:focus' in text
    assert "QPushButton:focus" in text
