"""The page's style sheet: the design tokens as CSS variables, then the report's own rules."""

import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from studio import resources

# A report is read from farther away than a tool: the design's zoom step for that.
_ZOOM = 1.1
_ROOT_PX = 16


def stylesheet() -> str:
    """All CSS of the page. Light, dark where the screen asks for it, and light in print."""
    tokens = tomllib.loads(resources.read_text("theme", "tokens.toml"))
    light, dark = (_block(_colours(tokens[theme])) for theme in ("light", "dark"))
    sizes = _block(_type(tokens["type"]))
    return (
        f":root{{color-scheme:light;{sizes}{light}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root{{color-scheme:dark;{dark}}}}}\n"
        + resources.read_text("report", "report.css")
    )


def _colours(theme: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for name, colour in theme["color"].items():
        yield name.replace("_", "-"), colour
    for group in ("series", "syntax"):
        for name, colour in theme[group].items():
            yield f"{group}-{name}", colour
    for number, (colour, ink) in enumerate(
        zip(theme["ramp"]["step"], theme["ramp"]["ink"], strict=True)
    ):
        yield f"ramp-{number}", colour
        yield f"ramp-ink-{number}", ink


def _type(type_: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for size in ("small", "body", "title"):
        yield size, f"{type_[size] * _ZOOM / _ROOT_PX:.4g}rem"
    for family in ("family", "mono"):
        yield family, ",".join(_family(name) for name in type_[family])
    for weight in ("medium", "strong"):
        yield weight, str(type_[f"weight_{weight}"])


def _family(name: str) -> str:
    generic = name in {"sans-serif", "monospace"}
    return name if generic else f'"{name}"'


def _block(variables: Iterator[tuple[str, str]]) -> str:
    return "".join(f"--{name}:{value};" for name, value in variables)
