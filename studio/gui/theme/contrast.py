"""How well two colours are told apart: WCAG 2's contrast ratio."""


def ratio(first: str, second: str) -> float:
    """Give the contrast of two #RRGGBB colours, from 1 to 21 (WCAG 2.2, contrast ratio)."""
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color: str) -> float:
    """Give the relative luminance of a #RRGGBB colour, 0 to 1 (WCAG 2.2)."""
    red, green, blue = (_linear(int(color[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
