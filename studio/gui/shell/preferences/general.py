"""The first page of the preferences: reviewer, language, folder of new projects."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from studio.gui.language import NAMES, Language
from studio.gui.shell.kit import Kit
from studio.gui.widgets import focus
from studio.gui.widgets.buttons import Button
from studio.gui.widgets.combo import Combo
from studio.gui.widgets.form import Form
from studio.gui.widgets.line_edit import LineEdit


class GeneralPage(QWidget):
    """Writes into the window's memory and says what changed."""

    person_changed = Signal(str)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        theme, memory = kit.theme, kit.memory
        self.person = LineEdit(theme, self.tr("Reviewer’s name"), text=memory.person)
        self.person.committed.connect(self._name)
        self.language = Combo(theme, self.tr("Language"))
        names = [(one, name) for one, name in NAMES.items()]
        system = [(Language.SYSTEM, self.tr("As the system"))]
        self.language.set_items([*system, *names], value=memory.language)
        self.language.picked.connect(self._speak)
        folder = memory.projects_folder or str(kit.documents / "Stillroom")
        self.folder = LineEdit(theme, self.tr("Folder of new projects"), text=folder)
        self.folder.committed.connect(self._move)
        self.choose = Button(theme, self.tr("Choose…"), icon="folder-open")
        self.choose.setAccessibleName(self.tr("Choose the folder of new projects"))
        self.choose.clicked.connect(lambda _checked: self._choose())
        self._lay_out()

    def _lay_out(self) -> None:
        form = Form(self._kit.theme)
        form.add(
            self.tr("Reviewer’s name"),
            self.person,
            help=self.tr("Changes and decisions are recorded under this name, from now on."),
        )
        self._language = form.add(
            self.tr("Language"),
            self.language,
            help=self.tr("Another language is spoken from the next start of the program on."),
        )
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.folder, 1)
        line.addWidget(self.choose)
        row.setFocusProxy(self.folder)
        self._folder = form.add(self.tr("Folder of new projects"), row)
        form.add_stretch()
        column = QVBoxLayout(self)
        space = self._kit.theme.tokens.space
        column.setContentsMargins(0, space.l, 0, 0)
        column.addWidget(form)

    def _name(self, name: str) -> None:
        self._kit.memory.person = name
        self.person_changed.emit(self._kit.memory.person)

    def _speak(self, language: Language) -> None:
        self._kit.memory.language = language

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder of new projects"), self.folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        focus.bring_back(dialog, self)
        dialog.fileSelected.connect(self._take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take(self, folder: str) -> None:
        self.folder.set_text(folder)
        self._move(folder)

    def _move(self, folder: str) -> None:
        if folder.strip() and not Path(folder).is_absolute():
            self._folder.set_error(self.tr("Give the whole path, from the disk or / on."))
            return
        self._folder.set_error("")
        self._kit.memory.projects_folder = folder
