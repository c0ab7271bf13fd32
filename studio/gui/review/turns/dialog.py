"""Corrects one turn: as it stands, and as it should be."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from studio.diffing.results import Method
from studio.domain.change import ChangeSet
from studio.domain.ids import TaskId
from studio.domain.task import Task
from studio.gui.diff.view import DiffView
from studio.gui.operations.problems import Problem
from studio.gui.shell.kit import Kit
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Kind
from studio.gui.widgets.check import Check
from studio.gui.widgets.dialog import Dialog
from studio.gui.widgets.labels import Label, Tone

if TYPE_CHECKING:
    from studio.project import Project

translate = QCoreApplication.translate


class TurnDialog(Dialog):
    """``corrected`` tells the task that took the old one's place, and whether it has answers."""

    corrected = Signal(str, bool)

    def __init__(self, kit: Kit, task: Task, place: int, parent: QWidget, *, answers: int) -> None:
        title = translate("TurnDialog", "Turn {n} of the assistant").format(n=place + 1)
        super().__init__(
            kit.theme, title, parent, size=(860, 520), memory=kit.memory, key="review.turn"
        )
        self._kit, self._task, self._place = kit, task, place
        self._read_only = False
        self.view = DiffView(
            kit.theme,
            left_name=self.tr("As it stands"),
            right_name=self.tr("As it should be"),
            background=kit.background,
        )
        self.view.set_mode("auto")
        text = task.messages[place].content
        self.view.show_texts(text, text, Method.WORDS)
        self.keeps = Check(kit.theme, self.tr("The answers still fit: take them over"))
        self.keeps.setVisible(bool(answers))
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self._note(kit.theme))
        self.body.addWidget(self.keeps)
        self.add_close(self.tr("Cancel"))
        self.keep = self.add_button(self.tr("Correct the turn"), kind=Kind.PRIMARY)
        self.keep.setDefault(False)  # Enter belongs to the text
        self.keep.setToolTip("Ctrl+Enter")
        self.keep.setEnabled(False)
        self.keep.clicked.connect(lambda _checked: self._save())
        self.view.edited.connect(self._follow)
        self.view.right.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_read_only(self, read_only: bool) -> None:
        """Let the turn be read, or corrected."""
        self._read_only = read_only
        self.view.set_editable(not read_only)
        self.keeps.setEnabled(not read_only)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Correct by Ctrl+Enter."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.keep.click()
        else:
            super().keyPressEvent(event)

    def _note(self, theme: Theme) -> Label:
        return Label(
            theme,
            self.tr(
                "A corrected turn makes another task, which takes this one's place. The answers "
                "were given to the old conversation: take them over, undecided, where they still "
                "fit; otherwise the new task waits for answers."
            ),
            tone=Tone.MUTED,
        ).wrapped()

    def _follow(self) -> None:
        typed = self.view.text()
        other = bool(typed.strip()) and typed != self._task.messages[self._place].content
        self.keep.setEnabled(other and not self._read_only)

    def _save(self) -> None:
        task_id, place, text = self._task.task_id, self._place, self.view.text()
        keeps = self.keeps.isChecked() and not self.keeps.isHidden()
        self.keep.setEnabled(False)
        made: list[TaskId] = []

        def act(project: "Project") -> ChangeSet:
            saved = project.turns.correct(task_id, place, text, keep_answers=keeps)
            made.append(saved.task_id)
            return saved.change

        self._kit.runner.change(act, lambda _: self._end(made[0], keeps), on_problem=self._refuse)

    def _end(self, task_id: TaskId, keeps: bool) -> None:
        self.corrected.emit(task_id, keeps)
        self.accept()

    def _refuse(self, problem: Problem) -> None:
        self.show_problem(problem.sentence)
        self._follow()
