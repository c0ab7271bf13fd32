import pytest
from PySide6.QtGui import QFontDatabase

from studio.gui.theme import fonts

pytestmark = pytest.mark.usefixtures("qapp")


def test_every_shipped_font_can_be_read() -> None:
    assert fonts.register() == []


def test_both_families_are_there_afterwards() -> None:
    fonts.register()

    assert {"Inter", "JetBrains Mono"} <= set(QFontDatabase.families())
