import pytest
from pytestqt.qtbot import QtBot

from studio.gui.theme.theme import Theme
from studio.gui.widgets.chip import Chip, ChipTone


@pytest.mark.parametrize("tone", ChipTone)
def test_a_chip_says_its_word_to_a_screen_reader(
    qtbot: QtBot, theme: Theme, tone: ChipTone
) -> None:
    chip = Chip(theme, "not proven", tone)
    qtbot.addWidget(chip)

    assert chip.accessibleName() == "not proven"
    assert not chip.grab().isNull()


def test_good_and_bad_differ_in_shape_not_only_in_colour(qtbot: QtBot, theme: Theme) -> None:
    images = []
    for tone in (ChipTone.GOOD, ChipTone.BAD, ChipTone.OPEN):
        chip = Chip(theme, "x", tone)
        qtbot.addWidget(chip)
        image = chip.grab().toImage()
        ground = image.pixelColor(image.width() // 2, 2).lightness()
        images.append(
            [abs(image.pixelColor(x, image.height() // 2).lightness() - ground) > 60
             for x in range(image.width())]
        )  # fmt: skip

    assert images[0] != images[1] != images[2] != images[0]


def test_a_chip_grows_with_the_text(qtbot: QtBot, theme: Theme) -> None:
    chip = Chip(theme, "meets floor", ChipTone.GOOD)
    qtbot.addWidget(chip)
    before = chip.sizeHint()
    theme.set_zoom(2.0)

    assert chip.sizeHint().height() == 2 * before.height()
    assert chip.sizeHint().width() > 1.5 * before.width()
