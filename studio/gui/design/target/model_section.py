"""Who learns it and what it is told: the student and the system prompt with its length."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from studio.domain.target_draft import TargetDraft
from studio.gui import text
from studio.gui.theme.theme import Theme
from studio.gui.widgets.combo import Combo
from studio.gui.widgets.form import Form
from studio.gui.widgets.text_edit import TextEdit

if TYPE_CHECKING:
    from studio.services.students import StudentOption, TokenCount

_FOLDER = object()  # the entry that asks for a folder


class ModelSection(Form):
    """The student is one of the catalogue, or a folder with a model's files."""

    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._options: tuple[StudentOption, ...] = ()
        self._student = ""
        self.add_section(self.tr("Who learns it"))
        self.student = Combo(theme, self.tr("Student"))
        self._student_field = self.add(self.tr("Student"), self.student)
        self.prompt = TextEdit(theme, self.tr("System prompt"), rows=6)
        self._prompt_field = self.add(self.tr("System prompt"), self.prompt)
        self.prompt.edited.connect(self.edited)
        self.student.picked.connect(self._pick)
        self.show_tokens(None)

    def show_options(self, options: "Sequence[StudentOption]") -> None:
        """List the students there are."""
        self._options = tuple(options)
        self._list()

    def show_draft(self, draft: TargetDraft) -> None:
        """Show a draft without announcing it."""
        self.prompt.set_text(draft.system_prompt)
        self._student = draft.student
        self._list()

    def parts(self) -> dict[str, str]:
        """Give what stands in the fields, by the draft's names."""
        return {"system_prompt": self.prompt.text(), "student": self._student}

    def show_tokens(self, count: "TokenCount | None") -> None:
        """Say how long the system prompt is for this student."""
        why = self.tr("Every request carries it, in training and in use: keep it short.")
        if count is None:
            self._prompt_field.set_help(why)
        elif count.exact:
            tokens = self.tr("%n token(s).", "", count.tokens)
            self._prompt_field.set_help(f"{tokens} {why}")
        else:
            tokens = self.tr("About %n token(s), as the student is not unpacked yet.", "",
                             count.tokens)  # fmt: skip
            self._prompt_field.set_help(f"{tokens} {why}")

    def _list(self) -> None:
        items: list[tuple[object, str]] = [(one.name, one.title) for one in self._options]
        if self._student and self._student not in [value for value, _ in items]:
            items.append((self._student, Path(self._student).name))
        items.append((_FOLDER, self.tr("A folder of your own…")))
        self.student.set_items(items, value=self._student)
        help_ = self.tr("The small model that is trained.")
        self._student_field.set_help(" ".join(filter(None, [help_, self._known()])))

    def _known(self) -> str:
        """Say the chosen student's size and licence, or its folder."""
        known = {one.name: one for one in self._options if one.parameters}.get(self._student)
        if known is None:
            return self._student
        return self.tr("{count} million parameters, {licence}").format(
            count=text.number(known.parameters / 1e6), licence=known.licence
        )

    def _pick(self, value: object) -> None:
        if isinstance(value, str):
            self._choose(value)
            return
        self.student.set_value(self._student)
        dialog = QFileDialog(self, self.tr("Folder of a model"), self._student)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._choose)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _choose(self, student: str) -> None:
        if student != self._student:
            self._student = student
            self._list()
            self.edited.emit()
