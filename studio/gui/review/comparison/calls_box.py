"""The tool calls of the edit, as a form or as JSON, under their comparison."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.domain.errors import InvalidValueError
from studio.gui.diff.tool_calls.editor import ToolCallsEditor
from studio.gui.review.comparison.sheet import Part, Sheet
from studio.gui.review.model import ReviewModel
from studio.gui.theme.theme import Theme


class CallsBox(QWidget):
    """Shown while the tool calls are compared with their edit."""

    def __init__(self, theme: Theme, model: ReviewModel, sheet: Sheet) -> None:
        super().__init__()
        self._model, self._desk, self._sheet = model, model.desk, sheet
        self._shown: object = None
        self.setAccessibleName(self.tr("Tool calls of the edit"))
        self.editor = ToolCallsEditor(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.editor)
        self.editor.edited.connect(self._take)
        self._desk.shown.connect(self.refresh)
        self._desk.text_changed.connect(self.refresh)
        sheet.shown.connect(self.refresh)
        self.hide()

    def refresh(self) -> None:
        """Show the edit's calls, unless they are what stands here already."""
        right, item = self._desk.right, self._desk.item
        shown = right is not None and right.is_edit and self._sheet.part is Part.CALLS
        self.setVisible(shown)
        if not shown or item is None:
            self._shown = None
            return
        calls = [dict(call) for call in self._desk.tool_calls]
        subject = self._desk.subject
        wanted = (subject and subject.candidate.candidate_id, calls)
        if wanted != self._shown:
            self._shown = wanted
            tools = item.task.tools
            if not tools and item.target is not None:
                tools = item.target.contract.tools
            self.editor.show_calls(self._desk.tool_calls, tools)
            self.editor.set_editable(not self._model.read_only)

    def _take(self) -> None:
        try:
            calls = self.editor.calls()
        except InvalidValueError:
            return  # the editor says what is wrong
        subject = self._desk.subject
        self._shown = (subject and subject.candidate.candidate_id, [dict(one) for one in calls])
        self._desk.set_text(self._desk.text, calls)
