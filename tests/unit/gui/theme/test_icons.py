import re

import pytest
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication

from studio import resources
from studio.gui.actions import table
from studio.gui.theme.icons import IconSet

pytestmark = pytest.mark.usefixtures("qapp")


def _colours(icons: IconSet, color: str) -> set[str]:
    image = icons.pixmap("circle-check", color, size=16).toImage()
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


def test_an_icon_is_drawn_in_the_colour_asked_for() -> None:
    assert _colours(IconSet(2.0), "#AE2A1D") == {"#ae2a1d"}


def test_an_icon_fills_its_square() -> None:
    image = IconSet(2.0).pixmap("square", "#000000", size=16).toImage()
    inked = [
        x for x in range(image.width()) for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 0
    ]  # fmt: skip

    assert image.width() == 32
    assert max(inked) - min(inked) > 20


def test_the_same_icon_is_drawn_once_until_the_look_changes() -> None:
    icons = IconSet()
    first = icons.pixmap("play", "#000000", size=16)

    assert icons.pixmap("play", "#000000", size=16).cacheKey() == first.cacheKey()
    icons.clear()
    assert icons.pixmap("play", "#000000", size=16).cacheKey() != first.cacheKey()


def test_a_disabled_icon_has_its_own_colour(qapp: QApplication) -> None:
    del qapp
    icon = IconSet(2.0).icon("play", "#000000", size=16, disabled="#9A9B98")
    image = icon.pixmap(16, 16, QIcon.Mode.Disabled).toImage()
    inked = {image.pixelColor(x, y).name() for x in range(image.width())
             for y in range(image.height()) if image.pixelColor(x, y).alpha() == 255}  # fmt: skip

    assert inked == {QColor("#9A9B98").name()}


def test_every_icon_the_table_names_is_shipped() -> None:
    for action in table.load().actions:
        if action.icon:
            assert resources.path("icons", f"{action.icon}.svg").is_file()


def test_every_icon_named_in_the_window_is_shipped() -> None:
    home = resources.root().parent / "studio" / "gui"
    shipped = {path.stem for path in resources.path("icons").glob("*.svg")}
    named: set[str] = set()
    for path in home.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        named |= set(re.findall(r'icon="([a-z0-9-]+)"', text))
        named |= set(re.findall(r'pixmap\(\s*"([a-z0-9-]+)"', text))
    assert named
    assert named <= shipped
