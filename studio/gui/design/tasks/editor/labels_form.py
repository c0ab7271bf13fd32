"""Where a task belongs: kind, topic, difficulty, split, group and source."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from studio.domain.task import Difficulty, Kind, Split
from studio.domain.typed_task import TypedTask
from studio.gui import text
from studio.gui.theme.theme import Theme
from studio.gui.widgets.combo import Combo
from studio.gui.widgets.flow import FlowLayout
from studio.gui.widgets.form import Field, Form
from studio.gui.widgets.line_edit import LineEdit
from studio.gui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from studio.services.task_detail import TaskChoices, TaskDetail

_NEW_TOPIC = "new"


class LabelsForm(QWidget):
    """Tells each choice at once; a new topic is added when the task is saved."""

    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.kind = Combo(theme, self.tr("Kind"))
        self.kind.set_items([(kind, text.kind(kind)) for kind in Kind])
        self.topic = Combo(theme, self.tr("Topic"))
        self.new_topic = LineEdit(theme, self.tr("New topic"))
        self.new_topic.setPlaceholderText(self.tr("name of the new topic"))
        self.difficulty = Segmented(
            theme, self.tr("Difficulty"), [(one, text.difficulty(one)) for one in Difficulty]
        )
        self.split = Segmented(theme, self.tr("Split"), [(one, text.split(one)) for one in Split])
        self.group = LineEdit(theme, self.tr("Group"), mono=True)
        self.group.setPlaceholderText(self.tr("a group of its own"))
        self.source = LineEdit(theme, self.tr("Source"))
        self.source.setPlaceholderText(self.tr("where it came from"))
        form = Form(theme)
        form.add_row([(self.tr("Kind"), self.kind, ""), (self.tr("Topic"), self.topic, "")])
        self._new_topic = form.add("", self.new_topic)
        form.add("", _side_by_side(theme, self.difficulty, self.split))
        self._group, _source = form.add_row(
            [(self.tr("Group"), self.group, ""), (self.tr("Source"), self.source, "")]
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form)
        self._connect()

    def show_choices(self, choices: "TaskChoices") -> None:
        """Offer the topics and sources there are, and keep what is chosen."""
        chosen = self.topic.value()
        named = [(one.topic_id, one.name) for one in choices.topics]
        items = [
            (None, self.tr("No topic")),
            *named,
            (_NEW_TOPIC, self.tr("New topic…")),
        ]
        self.topic.set_items(items, value=chosen)
        completer = QCompleter(list(choices.sources), self.source)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.source.setCompleter(completer)

    def show_labels(self, typed: TypedTask, detail: "TaskDetail | None") -> None:
        """Show a task's labels without announcing them."""
        self.kind.set_value(typed.kind)
        self.topic.set_value(_NEW_TOPIC if typed.new_topic else typed.topic_id)
        self.new_topic.set_text(typed.new_topic)
        self._new_topic.setVisible(bool(typed.new_topic))
        self.difficulty.set_value(typed.difficulty)
        self.split.set_value(typed.split)
        self.group.set_text(typed.group)
        self.source.set_text(typed.source)
        others = 0 if detail is None else detail.group_size - 1
        self._group.set_help(
            self.tr("%n other task(s) of this group go along to another split.", "", others)
            if others > 0
            else ""
        )

    def lay_over(self, typed: TypedTask) -> TypedTask:
        """Give the task with the labels that are chosen here."""
        topic = self.topic.value()
        is_new = topic == _NEW_TOPIC
        return replace(
            typed,
            kind=self.kind.value(),
            topic_id=None if is_new else topic,
            new_topic=self.new_topic.text() if is_new else "",
            difficulty=Difficulty(self.difficulty.value()),
            split=Split(self.split.value()),
            group=self.group.text(),
            source=self.source.text(),
        )

    def set_read_only(self, read_only: bool) -> None:
        """Let the labels be read, or changed again."""
        for part in (self.kind, self.topic, self.difficulty, self.split):
            part.setDisabled(read_only)
        for line in (self.group, self.source, self.new_topic):
            line.setReadOnly(read_only)

    def _connect(self) -> None:
        self.kind.picked.connect(lambda _: self.edited.emit())
        self.topic.picked.connect(self._pick_topic)
        for choice in (self.difficulty, self.split):
            choice.chosen.connect(lambda _: self.edited.emit())
        for line in (self.group, self.source, self.new_topic):
            line.textEdited.connect(lambda _: self.edited.emit())

    def _pick_topic(self, topic: object) -> None:
        is_new = topic == _NEW_TOPIC
        self._new_topic.setVisible(is_new)
        if is_new:
            self.new_topic.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()


def _side_by_side(theme: Theme, *choices: Segmented) -> QWidget:
    """Put choices under their names beside each other, or below where there is no room."""
    row = QWidget()
    flow = FlowLayout(theme.tokens.space.l, on_top=True)
    for choice in choices:
        flow.addWidget(Field(theme, choice.accessibleName(), choice))
    row.setLayout(flow)
    row.setAccessibleName(", ".join(choice.accessibleName() for choice in choices))
    return row
