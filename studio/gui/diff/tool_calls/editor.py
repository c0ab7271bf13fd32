"""The tool calls of an answer, as a form or as JSON, whichever a person likes."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from studio.domain import tool_calls
from studio.domain.errors import InvalidValueError
from studio.domain.message import ToolCall
from studio.domain.tool_calls import Plain
from studio.gui.diff.tool_calls.call_form import CallForm
from studio.gui.text import said
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button
from studio.gui.widgets.labels import Label, Tone, spacer
from studio.gui.widgets.segmented import Segmented
from studio.gui.widgets.text_edit import TextEdit

_FORM, _JSON = "form", "json"


class ToolCallsEditor(QWidget):
    """What cannot be shown as a form stays JSON, and says why."""

    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._tools: Mapping[str, Mapping[str, Any]] = {}
        self._forms: list[CallForm] = []
        self._mode = Segmented(
            theme,
            self.tr("How to edit the calls"),
            [(_FORM, self.tr("Form")), (_JSON, self.tr("JSON"))],
            value=_FORM,
        )
        self._add = Button(theme, self.tr("Add a call"), icon="plus")
        self._problem = Label(theme, tone=Tone.DANGER).wrapped()
        self._json = TextEdit(theme, self.tr("Tool calls as JSON"), mono=True, rows=8)
        self._json.highlight("json")
        self._page = QWidget()
        self._column = QVBoxLayout(self._page)
        self._stack = QStackedWidget()
        self._lay_out()
        self._mode.chosen.connect(self._switch)
        self._add.clicked.connect(lambda _checked: self._append())
        self._json.edited.connect(self._changed)

    def show_calls(self, calls: Sequence[ToolCall], tools: Sequence[Mapping[str, Any]]) -> None:
        """Show an answer's calls; ``tools`` are those that the task offers."""
        self._tools = tool_calls.parameters(tools)
        found = tool_calls.plain(calls)
        self._json.set_text(tool_calls.written(found))
        as_form = all(isinstance(call["arguments"], dict) for call in found)
        self._mode.set_value(_FORM if as_form else _JSON)
        self._stack.setCurrentIndex(0 if as_form else 1)
        self._fill(found if as_form else ())
        self._check()

    def calls(self) -> tuple[ToolCall, ...]:
        """Give the calls as they are edited. Raises InvalidValueError where they are none."""
        return tool_calls.wrapped(self._read())

    def text(self) -> str:
        """Give the calls over lines, to be compared; as typed where they are no calls."""
        try:
            return tool_calls.written(self._read())
        except InvalidValueError:
            return self._json.text()

    def problem(self) -> str:
        """Say what keeps this from being calls, "" where nothing does."""
        return self._problem.text()

    def set_editable(self, editable: bool) -> None:
        """Let the calls be edited, or only read."""
        self._json.setReadOnly(not editable)
        self._page.setEnabled(editable)
        self._add.setVisible(editable)

    def _read(self) -> tuple[Plain, ...]:
        if self._mode.value() == _FORM:
            return tuple(form.call() for form in self._forms)
        return tool_calls.read(self._json.text())

    def _switch(self, mode: str) -> None:
        """Carry what was edited over to the other way, or stay where it cannot be."""
        self._mode.set_value(_JSON if mode == _FORM else _FORM)
        try:
            found = self._read()
        except InvalidValueError as error:
            self._say(said(error.sentence))
            return
        self._mode.set_value(mode)
        self._stack.setCurrentIndex(0 if mode == _FORM else 1)
        self._json.set_text(tool_calls.written(found))
        self._fill(found)
        self._check()

    def _append(self) -> None:
        name = next(iter(self._tools), "")
        if self._mode.value() == _FORM:
            self._insert({"name": name, "arguments": {}})
        else:
            try:
                found = self._read()
            except InvalidValueError as error:
                self._say(said(error.sentence))
                return
            self._json.set_text(tool_calls.written([*found, {"name": name, "arguments": {}}]))
        self._changed()

    def _fill(self, calls: Sequence[Plain]) -> None:
        for form in self._forms:
            self._drop(form)
        self._forms = []
        for call in calls:
            self._insert(call)

    def _insert(self, call: Plain) -> None:
        form = CallForm(self._theme, call, self._tools)
        form.edited.connect(self._changed)
        form.removed.connect(lambda: self._remove(form))
        self._column.insertWidget(len(self._forms), form)
        self._forms.append(form)

    def _remove(self, form: CallForm) -> None:
        self._forms.remove(form)
        self._drop(form)
        self._changed()

    def _drop(self, form: CallForm) -> None:
        self._column.removeWidget(form)
        form.hide()
        form.deleteLater()

    def _changed(self) -> None:
        self._check()
        self.edited.emit()

    def _check(self) -> None:
        try:
            self._read()
        except InvalidValueError as error:
            self._say(said(error.sentence))
        else:
            self._say("")

    def _say(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    def _lay_out(self) -> None:
        space = self._theme.tokens.space
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch(1)
        area = QScrollArea()
        area.setWidget(self._page)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setAccessibleName(self.tr("Tool calls as a form"))
        self._stack.addWidget(area)
        self._stack.addWidget(self._json)
        head = QHBoxLayout()
        head.addWidget(self._mode)
        head.addWidget(spacer(), 1)
        head.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(space.m, space.s, space.m, space.s)
        column.setSpacing(space.s)
        column.addLayout(head)
        column.addWidget(self._problem)
        column.addWidget(self._stack, 1)
