"""Reviews earlier turns of the assistant, which a conversation of several turns is learned with."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from studio.diffing.results import Method
from studio.domain.change import ChangeSet
from studio.domain.message import Conversation
from studio.domain.task import Task
from studio.gui.diff.view import DiffView
from studio.gui.operations.problems import Problem
from studio.gui.review.model import ReviewModel
from studio.gui.shell.kit import Kit
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Kind
from studio.gui.widgets.dialog import Dialog
from studio.gui.widgets.icon_button import IconButton
from studio.gui.widgets.labels import Label, Tone
from studio.reporting import visible

if TYPE_CHECKING:
    from studio.project import Project

_SHOWN = 50  # characters of a turn in the menu


def places(messages: Conversation) -> tuple[int, ...]:
    """Give which messages are turns of the assistant that say something."""
    return tuple(
        place
        for place, message in enumerate(messages)
        if message.role == "assistant" and message.content.strip()
    )


class TurnsButton(IconButton):
    """Offers the earlier turns; hidden where the conversation has none."""

    def __init__(self, kit: Kit, model: ReviewModel) -> None:
        super().__init__(kit.theme, "message-square", "")
        self.set_name(self.tr("Earlier turns of the assistant"))
        self._kit, self._model = kit, model
        self.menu_ = QMenu(self)
        self.menu_.setAccessibleName(self.accessibleName())
        self.clicked.connect(lambda _checked: self.open_menu())
        model.desk.item_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show whether there is anything to review."""
        item = self._model.desk.item
        self.setVisible(item is not None and bool(places(item.task.messages)))

    def open_menu(self) -> None:
        """Show the turns under the button."""
        item = self._model.desk.item
        if item is None:
            return
        self.menu_.clear()
        for place in places(item.task.messages):
            start = visible.show(item.task.messages[place].content[:_SHOWN].replace("\n", " "))
            text = self.tr("Turn {n}: {text}").format(n=place + 1, text=start)
            action = self.menu_.addAction(text.replace("&", "&&"))
            action.triggered.connect(partial(self.open_turn, item.task, place))
        self.menu_.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def open_turn(self, task: Task, place: int) -> "TurnDialog":
        """Show one turn, to be corrected."""
        dialog = TurnDialog(self._kit, task, place, self)
        dialog.set_read_only(self._model.read_only)
        dialog.open()
        return dialog


class TurnDialog(Dialog):
    """A turn as it stands, and as it should be."""

    def __init__(self, kit: Kit, task: Task, place: int, parent: QWidget) -> None:
        title = self.tr("Turn {n} of the assistant").format(n=place + 1)
        super().__init__(
            kit.theme, title, parent, size=(860, 520), memory=kit.memory, key="review.turn"
        )
        self._kit, self._task, self._place = kit, task, place
        self.view = DiffView(
            kit.theme,
            left_name=self.tr("As it stands"),
            right_name=self.tr("As it should be"),
            background=kit.background,
        )
        self.view.set_mode("auto")
        text = task.messages[place].content
        self.view.show_texts(text, text, Method.WORDS)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self._note(kit.theme))
        self.add_close(self.tr("Cancel"))
        self.keep = self.add_button(self.tr("Correct the turn"), kind=Kind.PRIMARY)
        self.keep.setDefault(False)  # Enter belongs to the text
        self.keep.setEnabled(False)
        self.keep.clicked.connect(lambda _checked: self._save())
        self.view.edited.connect(self._follow)
        self.view.right.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_read_only(self, read_only: bool) -> None:
        """Let the turn be read, or corrected."""
        self.view.set_editable(not read_only)

    def _note(self, theme: Theme) -> Label:
        return Label(
            theme,
            self.tr(
                "A corrected turn makes another task, which takes this one's place and waits for "
                "answers: those there are were given to the old conversation."
            ),
            tone=Tone.MUTED,
        ).wrapped()

    def _follow(self) -> None:
        typed = self.view.text()
        self.keep.setEnabled(
            bool(typed.strip()) and typed != self._task.messages[self._place].content
        )

    def _save(self) -> None:
        task_id, place, text = self._task.task_id, self._place, self.view.text()
        self.keep.setEnabled(False)

        def act(project: "Project") -> ChangeSet:
            draft = project.tasks.get(task_id).draft
            messages = list(draft.messages)
            messages[place] = replace(messages[place], content=text)
            return project.tasks.save(task_id, replace(draft, messages=tuple(messages))).change

        self._kit.runner.change(act, lambda _: self.accept(), on_problem=self._refuse)

    def _refuse(self, problem: Problem) -> None:
        self.show_problem(problem.sentence)
        self._follow()
