"""Asks what is known of a new project; only its name is needed."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from studio.domain.beginning import Beginning
from studio.domain.target import ContractType
from studio.gui import topic_names
from studio.gui.design.target.contract_words import ContractWords
from studio.gui.new_project import place
from studio.gui.shell.kit import Kit
from studio.gui.widgets.buttons import Kind
from studio.gui.widgets.combo import Combo
from studio.gui.widgets.dialog import Dialog
from studio.gui.widgets.form import Field, Form
from studio.gui.widgets.icon_button import IconButton
from studio.gui.widgets.line_edit import LineEdit
from studio.gui.widgets.segmented import Segmented
from studio.gui.widgets.text_edit import TextEdit
from studio.services import distributions

_SIZE = (640, 730)
_PAUSE = 150  # milliseconds after the last key before the disk is looked at
_FOLDER = "new.folder"


class NewProjectDialog(Dialog):
    """One page, from top to bottom by Tab; Enter in a line makes the project."""

    asked = Signal(object, object)  # Path, Beginning

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(kit.theme, "", parent, size=_SIZE, memory=kit.memory, key="new.size")
        self.setWindowTitle(self.tr("New project"))
        self.setAccessibleName(self.tr("New project"))
        self._kit = kit
        self._words = ContractWords(self)
        self.name = LineEdit(kit.theme, self.tr("Name"), placeholder=self.tr("cheese-questions"))
        self.folder = LineEdit(kit.theme, self.tr("Folder"), text=self._first_folder())
        self.choose = IconButton(kit.theme, "folder-open", self.tr("Choose a folder…"))
        self.statement = TextEdit(kit.theme, self.tr("What the student shall do"), rows=2)
        self.form = Segmented(kit.theme, self.tr("Form of an answer"), self._words.types())
        self.topics = TextEdit(kit.theme, self.tr("Topics"), rows=5)
        self.preset = Combo(kit.theme, self.tr("Distribution"))
        self._lay_out()
        self.add_close(self.tr("Cancel"))
        self.make_button = self.add_button(self.tr("Make the project"), kind=Kind.PRIMARY)
        self.make_button.setDefault(
            False
        )  # Enter counts in a line at once, before the name is checked
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._connect()
        self._check()
        self.name.setFocus()

    def beginning(self) -> Beginning:
        """Give what was said of the project."""
        topics = topic_names.lines(self.topics.text())
        return Beginning(
            statement=self.statement.text(),
            form=ContractType(self.form.value()),
            topics=topics,
            preset=str(self.preset.value() or "") if topics else "",
        )

    def path(self) -> Path:
        """Give where the project shall be."""
        return place.path(self.folder.text(), self.name.text())

    def _first_folder(self) -> str:
        kept = self._kit.memory.get(_FOLDER)
        return kept if isinstance(kept, str) and kept else str(self._kit.documents / "Stillroom")

    def _lay_out(self) -> None:
        form = Form(self.theme)
        self._name = form.add(
            self.tr("Name"), self.name, help=self.tr("The only thing needed now.")
        )
        self._folder = form.add(self.tr("Folder"), self._folder_row())
        form.add(
            self.tr("What the student shall do"),
            self.statement,
            help=self.tr(
                "One sentence, such as: answer a customer's question about a cheese with one "
                "short text. Everything from here on can be written later."
            ),
        )
        self._form = form.add(self.tr("Form of an answer"), self.form)
        self._topics: Field = form.add(
            self.tr("Topics"),
            self.topics,
            help=self.tr("One a line; about five that people ask about. They head the grid."),
        )
        self._preset = form.add(self.tr("Distribution"), self.preset)
        form.add_stretch()
        space = self.theme.tokens.space
        page = QWidget()
        page.setBackgroundRole(QPalette.ColorRole.Base)
        page.setAutoFillBackground(True)
        column = QVBoxLayout(page)
        column.setContentsMargins(space.l, space.l, space.l, space.l)
        column.addWidget(form)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setAccessibleName(self.tr("New project"))
        area.setWidget(page)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(area)

    def _folder_row(self) -> QWidget:
        line = QWidget()
        line.setAccessibleName(self.tr("Folder"))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.tokens.space.xs)
        row.addWidget(self.folder, 1)
        row.addWidget(self.choose)
        line.setFocusProxy(self.folder)
        line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return line

    def _connect(self) -> None:
        none = ("", self.tr("None yet"))
        presets = [(one.key, one.title) for one in distributions.listing()]
        self.preset.set_items([none, *presets], value="")
        for line in (self.name, self.folder):
            line.textChanged.connect(lambda _text: self._timer.start())
            line.returnPressed.connect(self._make)
        self.topics.edited.connect(self._timer.start)
        self.form.chosen.connect(lambda _key: self._show_words())
        self.preset.picked.connect(lambda _key: self._show_words())
        self._timer.timeout.connect(self._check)
        self.choose.clicked.connect(lambda _checked: self._choose_folder())
        self.make_button.clicked.connect(lambda _checked: self._make())

    def _check(self) -> bool:
        """Say at each field what is wrong; True where the project can be made."""
        name = self.name.text()
        problem = place.name_problem(name)
        self._name.set_error(problem)
        folder = "" if problem else place.folder_problem(self.folder.text(), name)
        self._folder.set_error(folder)
        self.folder.set_invalid(bool(folder))
        self.folder.setAccessibleDescription(folder)
        topics = topic_names.fault(self.beginning().topics)
        self._topics.set_error(topics)
        sound = bool(name.strip()) and not (problem or folder or topics)
        self.make_button.setEnabled(sound)
        named = bool(name.strip()) and not (problem or folder)
        where = self.tr("It will be {path}").format(path=self.path()) if named else ""
        self._folder.set_help(where)
        self._show_words()
        return sound

    def _show_words(self) -> None:
        self._form.set_help(self._words.explained(ContractType(self.form.value())))
        has_topics = bool(self.topics.text().strip())
        self.preset.setEnabled(has_topics)
        notes = {one.key: one.note for one in distributions.listing()}
        self._preset.set_help(
            notes.get(self.preset.value() or "", self.tr("How the tasks shall be spread."))
            if has_topics
            else self.tr("A preset is spread over the topics: write some first.")
        )

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder of the project"), self.folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.folder.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _make(self) -> None:
        if not self._check():
            return
        self._kit.memory.set(_FOLDER, self.folder.text().strip())
        self.asked.emit(self.path(), self.beginning())
        self.accept()
