"""The task on the desk: what was asked, what may be used, what the answer is for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from studio.domain.ids import TaskId
from studio.domain.message import Conversation, Message
from studio.domain.review import ReviewItem
from studio.domain.target import Target
from studio.gui.actions.bindings import ActionSet
from studio.gui.review.task.conversation import ConversationBox
from studio.gui.review.task.facts import FactsForm
from studio.gui.review.task.references import DocumentsBox, reference_text
from studio.gui.review.task.reminder import Reminder
from studio.gui.review.task.section import Section
from studio.gui.review.task.text_box import TextBox
from studio.gui.review.task.tools import ToolsBox
from studio.gui.review.turns.button import TurnsLine
from studio.gui.review.turns.judging import TurnJudging
from studio.gui.shell.kit import Kit
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.widgets.hairline import Hairline
from studio.gui.widgets.icon_button import IconButton
from studio.gui.widgets.labels import Label, Tone

if TYPE_CHECKING:
    from studio.gui.review.model import ReviewModel

_TOOLS, _REFERENCE, _DOCUMENTS = "review.task.tools", "review.task.answer", "review.task.documents"
_ID_SHOWN = 10


class TaskPane(QWidget):
    """Follows the desk; its widgets are filled again for each item, as that must not take long."""

    def __init__(self, kit: Kit, actions: ActionSet, model: "ReviewModel") -> None:
        super().__init__()
        self._kit, self._desk = kit, model.desk
        self.turns = TurnJudging(kit, actions, model, self)
        self._shown: TaskId | None = None
        self.setAccessibleName(self.tr("Task"))
        theme, memory = kit.theme, kit.memory
        self.id = _Id(theme, size=TextSize.SMALL, tone=Tone.MUTED)
        self.copy = IconButton(theme, "copy", self.tr("Copy the task's id"), small=True)
        self.conversation = ConversationBox(theme, self.turns.keys)
        self.turns.hold(self.conversation)
        self.turns_line = TurnsLine(theme, actions, model)
        self.tools = ToolsBox(theme)
        self.reminder = Reminder(theme, memory)
        self.documents = DocumentsBox(theme)
        self.reference = TextBox(theme, self.tr("Reference answer"), mono=True)
        self.facts = FactsForm(theme)
        self.tools_section = Section(theme, self.tr("Tools"), memory=memory, key=_TOOLS)
        self.documents_section = Section(
            theme, self.tr("Reference documents"), memory=memory, key=_DOCUMENTS
        )
        self.reference_section = Section(
            theme, self.tr("Reference answer"), memory=memory, key=_REFERENCE, is_open=False
        )
        self.area = QScrollArea()
        self._pages = QStackedWidget()
        self._pages.setAccessibleName(self.accessibleName())
        self._lay_out()
        self.copy.clicked.connect(lambda _checked: self._copy_id())
        theme.changed.connect(self._restyle)
        self._restyle()
        self._desk.item_changed.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        theme, space = self._kit.theme, self._kit.theme.tokens.space
        head = QHBoxLayout()
        head.setContentsMargins(space.l, 0, space.s, 0)
        head.setSpacing(space.s)
        head.addWidget(Label(theme, self.tr("Task"), weight=Weight.STRONG))
        head.addWidget(self.id, 1)
        head.addWidget(self.copy)
        self.id.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._head = QWidget()
        self._head.setLayout(head)
        self.tools_section.body.addWidget(self.tools)
        self.documents_section.body.addWidget(self.documents)
        self.reference_section.body.addWidget(self.reference)
        nothing = Label(theme, self.tr("No task is on the desk."), tone=Tone.MUTED).wrapped()
        nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        nothing.setContentsMargins(space.l, space.m, space.l, space.m)
        self._pages.addWidget(nothing)
        self._pages.addWidget(self._make_area())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(Hairline(theme, Qt.Orientation.Horizontal))
        column.addWidget(self._pages, 1)

    def _make_area(self) -> QScrollArea:
        theme, space = self._kit.theme, self._kit.theme.tokens.space
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(space.m, space.m, space.m, space.m)
        column.setSpacing(space.s)
        self._line = Hairline(theme, Qt.Orientation.Horizontal)
        for part in (
            self.turns_line,
            self.conversation,
            self.tools_section,
            self._line,
            self.reminder,
            self.documents_section,
            self.reference_section,
            Hairline(theme, Qt.Orientation.Horizontal),
            self.facts,
        ):
            column.addWidget(part)
        column.addStretch(1)
        self.area.setWidget(page)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that keys scroll it
        self.area.setAccessibleName(self.tr("Task"))
        return self.area

    def _show(self) -> None:
        item, inside = self._desk.item, self.turns.has_focus()
        self._pages.setCurrentIndex(0 if item is None else 1)
        self._show_id("" if item is None else item.task.task_id)
        self.copy.setVisible(item is not None)
        if item is not None:
            self.setUpdatesEnabled(False)
            self._show_item(item)
            self.setUpdatesEnabled(True)
        self._shown = None if item is None else item.task.task_id
        self.turns.refresh(inside=inside)

    def _show_item(self, item: ReviewItem) -> None:
        task = item.task
        if task.task_id != self._shown:
            self.area.verticalScrollBar().setValue(0)
        turns, is_added = prompted(task.messages, item.target)
        self.turns_line.refresh()
        self.conversation.show_turns(
            turns,
            {0: self.tr("from the target")} if is_added else None,
            judged={one.turn: one for one in item.turns},
            added=int(is_added),
        )
        self.tools.show_tools(task.tools)
        self.tools_section.setVisible(bool(task.tools))
        self.tools_section.heading.set_fact(str(len(task.tools)))
        found = self.conversation.documents
        self.documents.show_documents(found)
        self.documents_section.setVisible(bool(found))
        self.reminder.show_target(item.target)
        reference = reference_text(task.reference)
        self.reference.set_text(reference)
        self.reference_section.setVisible(bool(reference))
        self._line.setVisible(item.target is not None or bool(found) or bool(reference))
        self.facts.show_item(item)

    def _show_id(self, task_id: str) -> None:
        """Show the end of it, which tells tasks apart that came at the same time."""
        is_short = len(task_id) <= _ID_SHOWN
        self.id.setText(task_id if is_short else f"…{task_id[-_ID_SHOWN:]}")
        self.id.setToolTip(task_id)
        self.id.setAccessibleName(task_id)

    def _copy_id(self) -> None:
        if self._shown is not None:
            QGuiApplication.clipboard().setText(self._shown)

    def _restyle(self) -> None:
        theme = self._kit.theme
        self._head.setFixedHeight(theme.px(theme.tokens.size.tab_row))
        self.setMinimumWidth(theme.px(theme.tokens.size.queue))


class _Id(Label):
    """Written as code is."""

    def restyle(self) -> None:
        """Take font and colour from the theme as it is now."""
        super().restyle()
        self.setFont(self._theme.mono(TextSize.SMALL))


def prompted(turns: Conversation, target: Target | None) -> tuple[Conversation, bool]:
    """Give what a model was asked: the target's system prompt comes first where a task has none."""
    if target is None or not target.system_prompt or turns[0].role == "system":
        return turns, False
    return (Message(role="system", content=target.system_prompt), *turns), True
