import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studio.gui.theme.theme import Appearance, Theme
from studio.gui.widgets.labels import ElidedLabel, Label, Tone


@pytest.mark.parametrize("kind", [Label, ElidedLabel])
def test_markup_is_shown_as_it_is_written(qtbot: QtBot, theme: Theme, kind: type[Label]) -> None:
    label = kind(theme, '<img src="file:///etc/passwd"> <b>bold</b>')
    qtbot.addWidget(label)

    assert label.textFormat() is Qt.TextFormat.PlainText


def test_what_does_not_fit_is_elided_and_shown_whole_on_hover(qtbot: QtBot, theme: Theme) -> None:
    label = ElidedLabel(theme, "a name that is far too long for its place")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    label.grab()
    assert "far too long" in label.toolTip()

    label.resize(900, 20)
    label.grab()
    assert label.toolTip() == ""


def test_markup_in_a_tool_tip_is_escaped(qtbot: QtBot, theme: Theme) -> None:
    label = ElidedLabel(theme, '<img src="file:///secret.png"> and a lot more text after it')
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.grab()

    assert "<img" not in label.toolTip()


def test_a_tone_follows_the_look(qtbot: QtBot, theme: Theme) -> None:
    label = Label(theme, "danger", tone=Tone.DANGER)
    qtbot.addWidget(label)
    label.show()
    theme.set_appearance(Appearance.DARK)

    shown = label.palette().windowText().color().name().upper()
    assert shown == theme.tokens.dark.color.danger


def test_figures_stand_at_the_right(qtbot: QtBot, theme: Theme) -> None:
    label = Label(theme, "1,086").as_figures()
    qtbot.addWidget(label)

    assert label.alignment() & Qt.AlignmentFlag.AlignRight
    assert label.font().isFeatureSet(label.font().featureTags()[0])
