import pytest

from studio import resources
from studio.domain.errors import InvalidValueError
from studio.gui.actions import table
from studio.gui.actions.table import When

MENU = '[[menu]]\nid = "run"\ntitle = "Run"\n'


def test_the_shipped_table_is_consistent() -> None:
    shipped = table.load()

    assert {"run.pipeline", "help.keys"} <= {action.id for action in shipped.actions}


def test_a_key_used_twice_is_refused() -> None:
    text = MENU + "".join(
        f'[[action]]\nid = "{name}"\ntitle = "T"\nmenu = "run"\nkeys = ["F5"]\n'
        for name in ("a", "b")
    )

    with pytest.raises(InvalidValueError, match="key used twice: F5"):
        table.parse(text)


def test_an_action_of_no_menu_is_refused() -> None:
    text = MENU + '[[action]]\nid = "a"\ntitle = "T"\nmenu = "edit"\n'

    with pytest.raises(InvalidValueError, match="no menu 'edit'"):
        table.parse(text)


def test_an_unknown_condition_is_refused() -> None:
    text = MENU + '[[action]]\nid = "a"\ntitle = "T"\nmenu = "run"\nwhen = ["sunny"]\n'

    with pytest.raises(InvalidValueError, match="action a: 'sunny'"):
        table.parse(text)


def test_conditions_are_read() -> None:
    text = MENU + '[[action]]\nid = "a"\ntitle = "T"\nmenu = "run"\nwhen = ["idle"]\n'

    assert table.parse(text).actions[0].when == {When.IDLE}


def test_every_menu_has_something_in_it() -> None:
    shipped = table.load()

    assert all(shipped.of_menu(menu) for menu in shipped.menus)


def test_actions_change_nothing_of_a_project_that_cannot_be_changed() -> None:
    shipped = {action.id: action for action in table.load().actions}

    assert When.WRITABLE in shipped["run.pipeline"].when


def test_the_table_explains_its_conditions() -> None:
    text = resources.read_text("theme", "actions.toml")

    assert all(f" {condition.value} " in text for condition in When)
