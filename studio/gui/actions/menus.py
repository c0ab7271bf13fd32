"""Builds the menu bar from the table of actions."""

from itertools import pairwise

from PySide6.QtWidgets import QMenu, QMenuBar

from studio.gui.actions.bindings import ActionSet
from studio.gui.actions.reasons import translated


def fill(bar: QMenuBar, actions: ActionSet) -> dict[str, QMenu]:
    """Add every menu of the table to the bar; gives the menus by id."""
    menus: dict[str, QMenu] = {}
    for menu in actions.table.menus:
        rows = actions.table.of_menu(menu)
        if not rows:
            continue
        built = bar.addMenu(translated(menu.title))
        for before, row in pairwise((None, *rows)):
            if row is None:
                continue
            if before is not None and before.section != row.section:
                built.addSeparator()
            built.addAction(actions[row.id])
        menus[menu.id] = built
    return menus
