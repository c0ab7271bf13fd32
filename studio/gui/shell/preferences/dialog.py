"""The preferences' dialog: every choice takes effect at once."""

from PySide6.QtWidgets import QWidget

from studio.gui.actions.bindings import ActionSet
from studio.gui.actions.keymap import Keymap
from studio.gui.shell.kit import Kit
from studio.gui.shell.preferences.general import GeneralPage
from studio.gui.shell.preferences.keys_page import KeysPage
from studio.gui.shell.preferences.look import LookPage
from studio.gui.widgets.dialog import Dialog
from studio.gui.widgets.tabs import Tabs


class PreferencesDialog(Dialog):
    """Three pages; there is nothing to confirm."""

    def __init__(self, kit: Kit, actions: ActionSet, keymap: Keymap, parent: QWidget) -> None:
        super().__init__(
            kit.theme,
            self.tr("Preferences"),
            parent,
            size=(560, 520),
            memory=kit.memory,
            key="preferences.size",
        )
        self.general = GeneralPage(kit)
        self.look = LookPage(kit.theme, actions)
        self.keys = KeysPage(kit.theme, actions, keymap)
        self.tabs = Tabs(kit.theme, self.tr("Pages of the preferences"))
        self.tabs.add("general", self.tr("General"), self.general)
        self.tabs.add("look", self.tr("Look"), self.look)
        self.tabs.add("keys", self.tr("Keys"), self.keys)
        self.body.addWidget(self.tabs, 1)
        self.add_close()
        self.general.person.setFocus()
