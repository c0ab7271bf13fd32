"""The design tokens, typed: every colour and size the window uses, read from tokens.toml."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from studio import resources
from studio.domain.errors import InvalidValueError

Part = TypeVar("Part")


@dataclass(frozen=True, slots=True, kw_only=True)
class Space:
    """Gaps in pixels at 100 % zoom."""

    hair: int
    xs: int
    s: int
    m: int
    l: int  # noqa: E741 - the token's own name
    xl: int
    xxl: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Radius:
    """Corner radii in pixels."""

    mark: int
    control: int
    card: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """Line widths in pixels."""

    border: int
    focus: int
    curve: float
    curve_strong: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Type:
    """Families, the three sizes in pixels, leading and weights."""

    family: list[str]
    mono: list[str]
    small: int
    body: int
    title: int
    mono_optical: float
    line_body: int
    line_mono: int
    line_small: int
    weight_regular: int
    weight_medium: int
    weight_strong: int
    features_figures: list[str]
    features_editor_off: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """Heights and widths of the window's parts in pixels at 100 % zoom."""

    menu_row: int
    header: int
    tab_row: int
    status_bar: int
    table_head: int
    row: int
    row_dense: int
    rail_row: int
    rail: int
    rail_compact: int
    inspector: int
    queue: int
    control: int
    control_small: int
    icon: int
    hit_target: int
    minimap: int
    window_min: list[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Motion:
    """Durations in milliseconds."""

    hover: int
    fold: int
    toast_stay: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Zoom:
    """The text sizes a person can choose, as factors."""

    steps: list[float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How one kind of model is drawn in every chart; colour is never the only cue."""

    series: str
    mark: str
    dash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Color:
    """The interface's colours as #RRGGBB."""

    background: str
    surface: str
    sunken: str
    raised: str
    hover: str
    pressed: str
    border: str
    border_strong: str
    text: str
    text_muted: str
    text_disabled: str
    accent: str
    accent_hover: str
    accent_text: str
    on_accent: str
    accent_tint: str
    selection: str
    selection_text: str
    focus: str
    added: str
    added_strong: str
    added_mark: str
    removed: str
    removed_strong: str
    removed_mark: str
    changed: str
    changed_strong: str
    changed_mark: str
    filler: str
    filler_line: str
    success: str
    success_tint: str
    warning: str
    warning_tint: str
    danger: str
    danger_tint: str
    info: str
    info_tint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Colours of data, as lines and marks; never as text."""

    ink: str
    orange: str
    sky: str
    green: str
    yellow: str
    blue: str
    vermillion: str
    purple: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Steps of a colour scale, and the text colour to print on each."""

    step: list[str]
    ink: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Syntax:
    """Foregrounds of code and JSON."""

    key: str
    string: str
    number: str
    literal: str
    keyword: str
    comment: str
    punctuation: str
    invalid: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """All colours of the light or the dark look."""

    color: Color
    series: Series
    ramp: Scale
    deviation: Scale
    syntax: Syntax


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Everything tokens.toml says."""

    space: Space
    radius: Radius
    stroke: Stroke
    type: Type
    size: Size
    motion: Motion
    zoom: Zoom
    role: Mapping[str, Look]
    light: Scheme
    dark: Scheme


def load() -> Tokens:
    """Read the shipped tokens; raises InvalidValueError where one is missing or unknown."""
    return parse(resources.read_text("theme", "tokens.toml"))


def parse(text: str) -> Tokens:
    """Build tokens from TOML text; raises InvalidValueError where one is missing or unknown."""
    data = tomllib.loads(text)
    return Tokens(
        space=_part(Space, data, "space"),
        radius=_part(Radius, data, "radius"),
        stroke=_part(Stroke, data, "stroke"),
        type=_part(Type, data, "type"),
        size=_part(Size, data, "size"),
        motion=_part(Motion, data, "motion"),
        zoom=_part(Zoom, data, "zoom"),
        role={name: _part(Look, data["role"], name) for name in data.get("role", {})},
        light=_scheme(data, "light"),
        dark=_scheme(data, "dark"),
    )


def _scheme(data: Mapping[str, Any], name: str) -> Scheme:
    colors = data.get(name, {})
    return Scheme(
        color=_part(Color, colors, "color"),
        series=_part(Series, colors, "series"),
        ramp=_part(Scale, colors, "ramp"),
        deviation=_part(Scale, colors, "deviation"),
        syntax=_part(Syntax, colors, "syntax"),
    )


def _part(kind: type[Part], data: Mapping[str, Any], name: str) -> Part:
    values = data.get(name, {})
    expected = {item.name for item in fields(kind)}  # type: ignore[arg-type]
    if set(values) != expected:
        odd = ", ".join(sorted(set(values) ^ expected))
        raise InvalidValueError(f"tokens.toml, [{name}]: missing or unknown: {odd}")
    return kind(**values)
