"""The style sheet: every variable is defined, and text can be read in both themes."""

import re
import tomllib
from itertools import product

import pytest

from studio import resources
from studio.reporting import theme


def _luminance(colour: str) -> float:
    """Relative luminance by WCAG 2.2."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _variables(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+):([^;]+);", block))


def test_every_variable_used_is_defined_in_both_themes() -> None:
    css = theme.stylesheet()
    light, dark, *_ = css.split("\n")
    used = set(re.findall(r"var\(--([\w-]+)\)", resources.read_text("report", "report.css")))
    assert used <= set(_variables(light))
    assert {name for name in used if _variables(light)[name].startswith("#")} <= set(
        _variables(dark)
    )


def test_the_report_names_no_colour_of_its_own() -> None:
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b[;\s]", resources.read_text("report", "report.css"))


def test_dark_colours_are_for_screens_only() -> None:
    assert theme.stylesheet().count("prefers-color-scheme:dark") == 1
    assert "@media screen and (prefers-color-scheme:dark)" in theme.stylesheet()


@pytest.mark.parametrize("line", [0, 1], ids=["light", "dark"])
def test_text_has_a_contrast_of_four_and_a_half(line: int) -> None:
    colours = _variables(theme.stylesheet().split("\n")[line])
    pairs = [
        *product(["text", "text-muted", "accent-text", "danger"], ["surface", "sunken"]),
        ("success", "success-tint"),
        ("danger", "danger-tint"),
        ("warning", "warning-tint"),
        ("text-muted", "hover"),
        *((f"ramp-ink-{step}", f"ramp-{step}") for step in range(7)),
        *product(
            [f"syntax-{name}" for name in ("key", "string", "number", "literal", "punctuation")],
            ["sunken", "changed"],
        ),
    ]
    ratios = {pair: _contrast(colours[pair[0]], colours[pair[1]]) for pair in pairs}
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < 4.5} == {}


def test_every_label_names_a_colour_that_exists() -> None:
    labels = tomllib.loads(resources.read_text("report", "labels.toml"))
    css = resources.read_text("report", "report.css")
    colours = {line["colour"] for chart in labels["chart"] for line in chart["series"]}
    assert colours
    assert all(f".stroke-{colour} " in css and f".fill-{colour} " in css for colour in colours)
