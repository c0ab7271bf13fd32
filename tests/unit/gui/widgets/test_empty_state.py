from pytestqt.qtbot import QtBot

from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button
from studio.gui.widgets.empty_state import EmptyState


def test_the_icon_is_left_out_where_it_would_be_cut(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Add")
    state = EmptyState(theme, icon="target", title="Nothing", text="Add one.", primary=button)
    qtbot.addWidget(state)
    state.resize(600, 120)
    state.show()

    assert state._sign.isHidden()
    assert state.rect().contains(button.geometry())

    state.resize(600, 400)
    assert not state._sign.isHidden()
