"""Draws the page in both themes and at 150 % text: PICTURE-light.png, -dark.png, -large.png."""

import argparse
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from studio.gui.theme import fonts, tokens
from studio.gui.theme.theme import Appearance, Theme
from tests.gallery.page import Gallery


def main(arguments: list[str]) -> int:
    """Save the pictures."""
    parser = argparse.ArgumentParser(prog="tests.gallery", description=__doc__)
    parser.add_argument("picture", type=Path)
    picture: Path = parser.parse_args(arguments).picture
    app = QApplication(["gallery"])
    fonts.register()
    theme = Theme(app, tokens.load())
    theme.restore(Appearance.LIGHT, 1.0)
    page = Gallery(theme)
    page.resize(1280, 800)
    page.show()
    page.activateWindow()
    QTest.qWaitForWindowActive(page)
    page.first.setFocus()
    looks = {
        "light": (Appearance.LIGHT, 1.0),
        "dark": (Appearance.DARK, 1.0),
        "large": (Appearance.LIGHT, 1.5),
    }
    for name, (appearance, zoom) in looks.items():
        theme.restore(appearance, zoom)
        app.sendPostedEvents()
        page.grab().save(str(picture.with_name(f"{picture.stem}-{name}.png")))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
