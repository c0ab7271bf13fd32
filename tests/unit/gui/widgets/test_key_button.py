from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio.gui.theme.theme import Theme
from studio.gui.widgets.key_button import KeyButton
from studio.gui.widgets.narrowing import NarrowingLayout


def _button(theme: Theme, words: str, keys: str, *, yields: int = 0) -> KeyButton:
    action = QAction(words, theme)
    action.setShortcut(keys)
    return KeyButton(theme, words, icon="check", yields=yields).follow(action)


def test_the_key_is_the_actions_and_follows_it(qtbot: QtBot, theme: Theme) -> None:
    action = QAction("Accept")
    action.setShortcut("Ctrl+Return")
    button = KeyButton(theme, "Accept edit", icon="check").follow(action)
    qtbot.addWidget(button)
    assert button.key == "Ctrl Enter"

    action.setShortcut("A")
    assert button.key == "A"


def test_without_words_it_is_narrower(qtbot: QtBot, theme: Theme) -> None:
    button = _button(theme, "Accept edit", "A")
    qtbot.addWidget(button)
    wide = button.sizeHint().width()
    button.set_narrow(True)
    assert button.sizeHint().width() < wide
    assert button.accessibleName() == "Accept edit"


def test_it_is_as_wide_as_its_words_and_key_need_now(qtbot: QtBot, theme: Theme) -> None:
    action = QAction("Accept")
    action.setShortcut("A")
    button = KeyButton(theme, "Accept", icon="check").follow(action)
    qtbot.addWidget(button)
    widths = [button.sizeHint().width()]
    button.set_words("Accept what was typed")
    widths.append(button.sizeHint().width())
    action.setShortcut("Ctrl+Shift+Return")
    widths.append(button.sizeHint().width())
    theme.set_zoom(1.5)
    button.restyle()
    widths.append(button.sizeHint().width())

    assert widths == sorted(set(widths))


def _row(theme: Theme, qtbot: QtBot) -> tuple[QWidget, list[KeyButton]]:
    row = QWidget()
    layout = NarrowingLayout(8)
    row.setLayout(layout)
    buttons = [
        _button(theme, "Accept the edit", "A", yields=2),
        _button(theme, "Reject", "X", yields=1),
        _button(theme, "Note", "M", yields=0),
    ]
    for button in buttons[:2]:
        layout.addWidget(button)
    layout.add_gap()
    layout.addWidget(buttons[2])
    qtbot.addWidget(row)
    row.show()
    return row, buttons


def _fit(row: QWidget, width: int) -> int:
    layout = row.layout()
    assert layout is not None
    high = layout.heightForWidth(width)
    row.resize(width, high)
    layout.activate()
    return high


def test_with_room_all_have_their_words_and_the_last_stands_apart(
    theme: Theme, qtbot: QtBot
) -> None:
    row, buttons = _row(theme, qtbot)
    _fit(row, 600)
    assert [one.is_narrow for one in buttons] == [False, False, False]
    assert buttons[2].geometry().right() == row.width() - 1


def test_the_first_to_yield_gives_up_its_words_first(theme: Theme, qtbot: QtBot) -> None:
    row, buttons = _row(theme, qtbot)
    whole = sum(one.width_of(narrow=False) for one in buttons) + 16
    _fit(row, whole - 1)
    assert [one.is_narrow for one in buttons] == [False, False, True]
    _fit(row, whole)
    assert [one.is_narrow for one in buttons] == [False, False, False]


def test_with_next_to_no_room_they_wrap_and_nothing_is_cut(theme: Theme, qtbot: QtBot) -> None:
    row, buttons = _row(theme, qtbot)
    narrow = max(one.width_of(narrow=True) for one in buttons)
    high = _fit(row, narrow)
    assert high > 3 * buttons[0].height()
    assert all(row.rect().contains(one.geometry()) for one in buttons)
