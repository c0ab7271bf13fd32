"""All that can be typed of a task: what is said at the left, labels and graders at the right."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from studio.domain.typed_task import TypedTask
from studio.gui.design.tasks.editor.answers import ReferenceBox, TrialBox
from studio.gui.design.tasks.editor.exact_edit import ExactEdit
from studio.gui.design.tasks.editor.graders import GraderList
from studio.gui.design.tasks.editor.labels_form import LabelsForm
from studio.gui.design.tasks.editor.model import Opened
from studio.gui.design.tasks.editor.turns import TurnList
from studio.gui.operations.turns import Step
from studio.gui.theme.fonts import Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.labels import Label
from studio.gui.widgets.remembering import Remembers
from studio.gui.widgets.splitter import Splitter

_LEFT, _RIGHT = 620, 476  # at first; then as the person left it
_TOOL_EXAMPLE = '[{"type": "function", "function": {"name": "…", "parameters": {…}}}]'


class TaskForm(QWidget):
    """``edited`` tells each keystroke; ``typed`` gives the whole as it stands."""

    edited = Signal()
    tried = Signal()  # another answer to try

    def __init__(self, theme: Theme, memory: Remembers) -> None:
        super().__init__()
        self._theme, self._memory = theme, memory

    def steps(self) -> tuple[Step, ...]:
        """Give what makes the form, in steps of a few milliseconds; take all before it is shown."""
        return (
            self._make_turns,
            self._make_tools,
            self._make_labels,
            self._make_reference,
            self._make_graders,
            self._make_trial,
            self._lay_out_left,
            self._lay_out_right,
            self._connect,
        )

    def show_task(self, opened: Opened) -> None:
        """Show another task without announcing it."""
        typed = opened.typed
        self.labels.show_choices(opened.choices)
        self.labels.show_labels(typed, opened.detail)
        self.turns.show_turns(typed.turns)
        self.tools.set_text(typed.tools)
        self._show_tools(bool(typed.tools))
        self.reference.show_reference(typed, opened.contract)
        self.graders.show_graders(typed.graders)
        self._leave_room()
        self.trial.text.set_text("")
        self.trial.show_grades(())
        self.reference.verdicts.show_grades(())

    def typed(self, before: TypedTask) -> TypedTask:
        """Give what is typed; ``before`` is what the form was shown last."""
        typed = replace(
            before,
            turns=self.turns.turns(),
            tools=self.tools.text(),
            graders=self.graders.graders(),
        )
        return self.reference.lay_over(self.labels.lay_over(typed))

    def set_read_only(self, read_only: bool) -> None:
        """Let the task be read, or changed again."""
        for part in (self.turns, self.labels, self.reference, self.graders):
            part.set_read_only(read_only)
        self.tools.setReadOnly(read_only)
        self.add_tools.setDisabled(read_only)

    def _make_turns(self) -> None:
        self.turns = TurnList(self._theme)

    def _make_tools(self) -> None:
        theme = self._theme
        self.tools = ExactEdit(theme, self.tr("Tools, as JSON"), mono=True, rows=3)
        self.tools.setPlaceholderText(_TOOL_EXAMPLE)
        self.tools.highlight("json")
        self.add_tools = Button(theme, self.tr("Add tools"), kind=Kind.QUIET, icon="plus")
        self.add_tools.setAccessibleName(self.add_tools.text())
        self._tools_title = Label(theme, self.tr("Tools"), weight=Weight.STRONG)

    def _make_labels(self) -> None:
        self.labels = LabelsForm(self._theme)

    def _make_reference(self) -> None:
        self.reference = ReferenceBox(self._theme)

    def _make_graders(self) -> None:
        self.graders = GraderList(self._theme)

    def _make_trial(self) -> None:
        self.trial = TrialBox(self._theme)

    def _lay_out_left(self) -> None:
        tools = QVBoxLayout()
        tools.setSpacing(self._theme.tokens.space.s)
        for part in (self._tools_title, self.tools):
            tools.addWidget(part)
        tools.addWidget(self.add_tools, 0, Qt.AlignmentFlag.AlignLeft)
        page = self._page(self.turns, tools, self.reference, self.trial)
        self._left = self._area(page, self.tr("Conversation and answers"))

    def _lay_out_right(self) -> None:
        page = self._page(self.labels, self.graders)
        self._right = self._area(page, self.tr("Labels and graders"))
        self.panes = Splitter(
            self._theme,
            Qt.Orientation.Horizontal,
            self.tr("Between conversation and labels"),
            memory=self._memory,
            key="tasks.editor.panes",
        )
        self.panes.addWidget(self._left)
        self.panes.addWidget(self._right)
        self.panes.start_with(_LEFT, _RIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.panes)

    def _page(self, *parts: QWidget | QVBoxLayout) -> QWidget:
        page = QWidget()
        space = self._theme.tokens.space
        column = QVBoxLayout(page)
        column.setContentsMargins(space.l, space.m, space.l, space.l)
        column.setSpacing(space.l)
        for part in parts:
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)
        column.addStretch(1)
        return page

    def _area(self, page: QWidget, name: str) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setAccessibleName(name)
        page.setBackgroundRole(QPalette.ColorRole.Base)
        page.setAutoFillBackground(True)
        area.setWidget(page)
        return area

    def _leave_room(self) -> None:
        """Let no pane be narrower than what is in it: nothing is ever cut off."""
        bar = self._right.verticalScrollBar().sizeHint().width()
        for area in (self._left, self._right):
            page = area.widget()
            if page is not None:
                area.setMinimumWidth(page.minimumSizeHint().width() + bar)

    def _connect(self) -> None:
        self._theme.changed.connect(self._leave_room)
        for part in (self.turns, self.labels, self.reference, self.graders, self.tools):
            part.edited.connect(self.edited)
        self.trial.edited.connect(self.tried)
        self.add_tools.clicked.connect(lambda _checked: self._open_tools())

    def _open_tools(self) -> None:
        self._show_tools(True)
        self.tools.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_tools(self, shown: bool) -> None:
        self.tools.setVisible(shown)
        self._tools_title.setVisible(shown)
        self.add_tools.setVisible(not shown)
