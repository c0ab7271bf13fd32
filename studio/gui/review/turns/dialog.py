"""Corrects one turn: as it stands, and as it should be."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from studio.diffing.results import Method
from studio.domain.change import ChangeSet
from studio.domain.ids import TaskId
from studio.domain.review import ReviewItem
from studio.gui.diff.faults import Fault
from studio.gui.diff.view import DiffView
from studio.gui.operations.problems import Problem
from studio.gui.review.turns.checking import TurnCheck
from studio.gui.shell.kit import Kit
from studio.gui.text import said
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Kind
from studio.gui.widgets.check import Check
from studio.gui.widgets.dialog import Dialog
from studio.gui.widgets.labels import Label, Tone

if TYPE_CHECKING:
    from studio.project import Project

translate = QCoreApplication.translate


class TurnDialog(Dialog):
    """``corrected`` tells the task that took the old one's place, and whether it has answers.

    ``typed`` tells what is typed so far, None once it says what stands there or is taken.
    """

    corrected = Signal(str, bool)
    typed = Signal(object)  # str, or None

    def __init__(
        self,
        kit: Kit,
        item: ReviewItem,
        place: int,
        parent: QWidget,
        *,
        check: TurnCheck,
        draft: str | None = None,
    ) -> None:
        title = translate("TurnDialog", "Turn {n} of the assistant").format(n=place + 1)
        super().__init__(
            kit.theme, title, parent, size=(860, 520), memory=kit.memory, key="review.turn"
        )
        self._kit, self._item, self._place = kit, item, place
        self._message = item.task.messages[place]
        self._check = check
        self._read_only = False
        self._is_asked = False  # to correct it, as soon as the text is looked at
        self._is_warned = False  # that the text breaks the contract
        self.view = DiffView(
            kit.theme,
            left_name=self.tr("As it stands"),
            right_name=self.tr("As it should be"),
            background=kit.background,
        )
        self.view.set_mode("auto")
        text = self._message.content
        self.view.show_texts(text, text if draft is None else draft, Method.WORDS)
        self.earlier = Label(
            kit.theme, self.tr("What you typed earlier is shown; it is not taken yet.")
        ).wrapped()
        self.earlier.setVisible(draft is not None)
        self.keeps = Check(kit.theme, self.tr("The answers still fit: take them over"))
        self.keeps.setVisible(bool(item.answers))
        self.body.addWidget(self.earlier)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self._note(kit.theme))
        self.body.addWidget(self.keeps)
        self.discard = self.add_button(self.tr("Discard what is typed"), left=True)
        self.discard.clicked.connect(lambda _checked: self._discard())
        self.add_close(self.tr("Close"))
        self.keep = self.add_button(self.tr("Correct the turn"), kind=Kind.PRIMARY)
        self.keep.setDefault(False)  # Enter belongs to the text
        self.keep.setToolTip("Ctrl+Enter")
        self.keep.setEnabled(False)
        self.keep.clicked.connect(lambda _checked: self._save())
        self.view.edited.connect(self._take_typed)
        check.changed.connect(self._show_faults)
        check.forget()
        self.view.right.setFocus(Qt.FocusReason.OtherFocusReason)
        self._follow()
        if draft is not None:
            self._look()

    def set_read_only(self, read_only: bool) -> None:
        """Let the turn be read, or corrected."""
        self._read_only = read_only
        self.view.set_editable(not read_only)
        self.keeps.setEnabled(not read_only)
        self._follow()

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

    def _take_typed(self) -> None:
        self._is_asked = self._is_warned = False
        self.show_problem("")
        typed = self.view.text()
        self.typed.emit(typed if typed != self._message.content else None)
        self._follow()
        self._look()

    def _follow(self) -> None:
        typed = self.view.text()
        is_other = typed != self._message.content
        self.keep.setText(
            self.tr("Correct it all the same") if self._is_warned else self.tr("Correct the turn")
        )
        self.keep.setEnabled(bool(typed.strip()) and is_other and not self._read_only)
        self.discard.setVisible(is_other and not self._read_only)

    def _discard(self) -> None:
        self.view.replace_text(self._message.content)
        self.earlier.hide()
        self.view.right.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self) -> None:
        """Have the text looked at; what stands there is not asked about."""
        self.view.show_faults([])
        self._check.forget()
        if self.view.text() != self._message.content:
            calls = tuple(self._message.tool_calls)
            self._check.ask(self._item.task, self._item.target, self.view.text(), calls)

    def _show_faults(self) -> None:
        self.view.show_faults(
            [
                Fault(start=one.start, end=one.end, message=one.message)
                for one in self._check.faults or ()
            ]
        )
        if self._is_asked:
            self._save()

    def _save(self) -> None:
        """Correct the turn; ask once where the text breaks the contract."""
        faults = self._check.faults
        if faults is None:  # it goes on once the text is looked at
            self._is_asked = True
            self.keep.setEnabled(False)
            self.keep.setText(self.tr("Checking…"))
            return
        self._is_asked = False
        if faults and not self._is_warned:
            self._is_warned = True
            words = self.tr("This breaks the contract: {fault}. Ctrl+Enter keeps it all the same.")
            self.show_problem(words.format(fault=said(faults[0].message).rstrip(".")))
            self._follow()
            return
        self._correct()

    def _correct(self) -> None:
        task_id, place, text = self._item.task.task_id, self._place, self.view.text()
        keeps = self.keeps.isChecked() and not self.keeps.isHidden()
        self.keep.setEnabled(False)
        made: list[TaskId] = []

        def act(project: "Project") -> ChangeSet:
            saved = project.turns.correct(task_id, place, text, keep_answers=keeps)
            made.append(saved.task_id)
            return saved.change

        self._kit.runner.change(act, lambda _: self._end(made[0], keeps), on_problem=self._refuse)

    def _end(self, task_id: TaskId, keeps: bool) -> None:
        self.typed.emit(None)
        self.corrected.emit(task_id, keeps)
        self.accept()

    def _refuse(self, problem: Problem) -> None:
        self.show_problem(problem.sentence)
        self._follow()
