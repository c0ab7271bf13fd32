"""Text reaches 4.5:1 on everything it stands on, marks and focus 3:1; computed, not believed."""

import pytest

from studio.gui.theme import contrast, palette, sheet, tokens
from studio.gui.theme.tokens import Color, Scheme

SCHEMES = {"light": tokens.load().light, "dark": tokens.load().dark}
SURFACES = ("background", "surface", "sunken", "raised", "hover")
TEXTS = ("text", "text_muted", "accent_text", "success", "warning", "danger", "info")
ON_TINTS = (
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("accent_text", "accent_tint"),
    ("selection_text", "selection"),
    ("text", "selection"),
    ("text_muted", "pressed"),
    ("success", "success_tint"),
    ("warning", "warning_tint"),
    ("danger", "danger_tint"),
    ("info", "info_tint"),
    ("text", "accent_tint"),
    ("text", "warning_tint"),
    ("text", "danger_tint"),
    ("text", "pressed"),
    ("text_muted", "selection"),
    ("text_muted", "accent_tint"),
)


PAIRS = [*((text, surface) for text in TEXTS for surface in SURFACES), *ON_TINTS]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_can_be_read(scheme: str, text: str, ground: str) -> None:
    color = SCHEMES[scheme].color

    assert contrast.ratio(getattr(color, text), getattr(color, ground)) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("mark", ["focus", "border_strong", "accent"])
@pytest.mark.parametrize("ground", ["background", "surface", "raised"])
def test_focus_and_outlines_can_be_seen(scheme: str, mark: str, ground: str) -> None:
    color = SCHEMES[scheme].color

    assert contrast.ratio(getattr(color, mark), getattr(color, ground)) >= 3.0


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("token", tokens.Syntax.__slots__)
@pytest.mark.parametrize("ground", ["surface", "sunken", "added", "removed", "changed"])
def test_code_can_be_read(scheme: str, token: str, ground: str) -> None:
    found = SCHEMES[scheme]

    assert contrast.ratio(getattr(found.syntax, token), getattr(found.color, ground)) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("mark", ["danger", "warning", "success", "added_mark", "removed_mark"])
def test_marks_can_be_seen(scheme: str, mark: str) -> None:
    color = SCHEMES[scheme].color

    assert contrast.ratio(getattr(color, mark), color.surface) >= 3.0


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("series", tokens.Series.__slots__)
def test_data_can_be_seen_on_a_card(scheme: str, series: str) -> None:
    found: Scheme = SCHEMES[scheme]

    assert contrast.ratio(getattr(found.series, series), found.color.surface) >= 3.0


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("scale", ["ramp", "deviation"])
def test_numbers_on_a_heat_map_can_be_read(scheme: str, scale: str) -> None:
    steps = getattr(SCHEMES[scheme], scale)

    pairs = zip(steps.ink, steps.step, strict=True)
    assert min(contrast.ratio(ink, step) for ink, step in pairs) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_palettes_text_can_be_read_on_its_ground(scheme: str) -> None:
    built = palette.build(SCHEMES[scheme].color)

    for text, ground in (
        (built.text(), built.base()),
        (built.windowText(), built.window()),
        (built.buttonText(), built.button()),
        (built.highlightedText(), built.highlight()),
        (built.toolTipText(), built.toolTipBase()),
        (built.placeholderText(), built.base()),
        (built.link(), built.base()),
    ):
        assert contrast.ratio(text.color().name(), ground.color().name()) >= 4.5


def test_black_on_white_is_21_to_1() -> None:
    assert contrast.ratio("#000000", "#FFFFFF") == pytest.approx(21.0)


def test_a_colour_on_itself_is_1_to_1() -> None:
    assert contrast.ratio("#0B6673", "#0B6673") == 1.0


def test_a_contrast_written_in_the_tokens_is_what_is_computed() -> None:
    color: Color = SCHEMES["light"].color

    assert contrast.ratio(color.text, color.background) == pytest.approx(14.9, abs=0.05)


def test_a_mix_lies_between_its_colours() -> None:
    assert sheet.mix("#000000", "#FFFFFF", share=0.5) == "#808080"
