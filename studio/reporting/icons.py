"""The page's few icons, each drawn once and used by name."""

import re

from markupsafe import Markup

from studio import resources

_NAMES = {
    "good": "circle-check",
    "bad": "circle-x",
    "open": "triangle-alert",
    "neutral": "circle-minus",
}
_BODY = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)


def symbols() -> Markup:
    """SVG symbols ``icon-good`` and so on, from the shipped Lucide set (ISC)."""
    return Markup("").join(_symbol(tone, name) for tone, name in _NAMES.items())


def _symbol(tone: str, name: str) -> Markup:
    drawn = _BODY.search(resources.read_text("icons", f"{name}.svg"))
    assert drawn, f"icons/{name}.svg is no SVG picture"
    # Shipped with the program, not data: safe to print as it is.
    body = Markup(" ".join(drawn[1].split()))
    return Markup('<symbol id="icon-{}" viewBox="0 0 24 24">{}</symbol>').format(tone, body)
