"""The two type families that ship with the program, and fonts made of them."""

from enum import StrEnum

from PySide6.QtGui import QFont, QFontDatabase

from studio import resources
from studio.gui.theme.tokens import Type

_FILES = (
    ("inter", "Inter-Regular.otf"),
    ("inter", "Inter-Medium.otf"),
    ("inter", "Inter-SemiBold.otf"),
    ("jetbrains-mono", "JetBrainsMono-Regular.ttf"),
    ("jetbrains-mono", "JetBrainsMono-Medium.ttf"),
)


class TextSize(StrEnum):
    """The three sizes of text."""

    SMALL = "small"
    BODY = "body"
    TITLE = "title"


class Weight(StrEnum):
    """The three weights of text."""

    REGULAR = "regular"
    MEDIUM = "medium"
    STRONG = "strong"


def register() -> list[str]:
    """Load the shipped files into Qt; gives the names of those it could not read."""
    return [
        name
        for folder, name in _FILES
        if QFontDatabase.addApplicationFont(str(resources.path("fonts", folder, name))) < 0
    ]


def build(kind: Type, *, size: TextSize, weight: Weight, zoom: float) -> QFont:
    """Make a font of the interface's family; ``zoom`` scales its pixel size."""
    return _font(kind, kind.family, weight=weight, pixels=_pixels(kind, size) * zoom)


def mono(kind: Type, *, size: TextSize, weight: Weight, zoom: float) -> QFont:
    """Make a font of the family for code, whose letters never join."""
    pixels = _pixels(kind, size) * kind.mono_optical * zoom
    font = _font(kind, kind.mono, weight=weight, pixels=pixels)
    for feature in kind.features_editor_off:
        font.setFeature(QFont.Tag(feature), 0)
    return font


def _pixels(kind: Type, size: TextSize) -> int:
    return {TextSize.SMALL: kind.small, TextSize.BODY: kind.body, TextSize.TITLE: kind.title}[size]


def _font(kind: Type, family: list[str], *, weight: Weight, pixels: float) -> QFont:
    font = QFont(family)
    weights = {
        Weight.REGULAR: kind.weight_regular,
        Weight.MEDIUM: kind.weight_medium,
        Weight.STRONG: kind.weight_strong,
    }
    font.setPixelSize(max(1, round(pixels)))
    font.setWeight(QFont.Weight(weights[weight]))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def with_figures(font: QFont, kind: Type) -> QFont:
    """Give the font digits of equal width, so that columns of numbers line up."""
    figures = QFont(font)
    for feature in kind.features_figures:
        figures.setFeature(QFont.Tag(feature), 1)
    return figures
