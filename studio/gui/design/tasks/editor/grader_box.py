"""One grader of a task: its settings as a small form, or as JSON where a form cannot say them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from studio.domain.typed_task import TypedGrader
from studio.gui.design.tasks.editor import grader_settings
from studio.gui.design.tasks.editor.exact_edit import ExactEdit
from studio.gui.design.tasks.editor.grader_forms import Ask, GraderForm, Setting
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.check import Check
from studio.gui.widgets.form import Field
from studio.gui.widgets.icon_button import IconButton
from studio.gui.widgets.labels import ElidedLabel, Label, Tone
from studio.gui.widgets.line_edit import LineEdit


class GraderBox(QFrame):
    """``form`` is None for a type this version has no grader for; JSON shows it all the same."""

    edited = Signal()
    removed = Signal()

    def __init__(self, theme: Theme, grader: TypedGrader, form: GraderForm | None) -> None:
        super().__init__()
        self._theme, self._form, self.type = theme, form, grader.type
        self._given: TypedGrader | None = grader  # until it is changed
        title = form.title if form else grader.type
        self.setAccessibleName(title)
        self.cross = IconButton(theme, "trash-2", self.tr("Take the grader out"), small=True)
        self.cross.clicked.connect(lambda _checked: self.removed.emit())
        self.as_json = Button(theme, "", kind=Kind.SMALL)
        self.as_json.clicked.connect(lambda _checked: self._toggle())
        self.json = ExactEdit(theme, self.tr("Settings, as JSON"), mono=True, rows=3)
        self.json.highlight("json")
        self.json.edited.connect(self.edited)
        self._fields: dict[str, QWidget] = {}
        self._page = QWidget()
        self._lay_out(title)
        self.edited.connect(self._touch)
        self.show_grader(grader)

    def show_grader(self, grader: TypedGrader) -> None:
        """Show another grader of the same type without announcing it."""
        self._given = grader
        self._show_settings(grader.settings)

    def grader(self) -> TypedGrader:
        """Give what is typed; untouched, it is what was given, to the last space."""
        if self._given is not None:
            return self._given
        if self._is_json or self._form is None:
            return TypedGrader(type=self.type, settings=self.json.text())
        values = {key: _value(widget) for key, widget in self._fields.items()}
        return TypedGrader(type=self.type, settings=grader_settings.from_form(values, self._form))

    def focus_first(self) -> None:
        """Go to the first setting."""
        first = self.json if self._is_json else next(iter(self._fields.values()), self.json)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_read_only(self, read_only: bool) -> None:
        """Let it be read, or changed again."""
        self.json.setReadOnly(read_only)
        self._page.setDisabled(read_only)
        self.cross.setDisabled(read_only)

    def _lay_out(self, title: str) -> None:
        space = self._theme.tokens.space
        head = QHBoxLayout()
        head.setSpacing(space.s)
        head.addWidget(Label(self._theme, title, weight=Weight.MEDIUM))
        help_ = self._form.help if self._form else self.tr("This version cannot grade by it.")
        head.addWidget(ElidedLabel(self._theme, help_, size=TextSize.SMALL, tone=Tone.MUTED), 1)
        head.addWidget(self.as_json)
        head.addWidget(self.cross)
        rows = QVBoxLayout(self._page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(space.s)
        for setting in self._form.settings if self._form else ():
            rows.addWidget(self._row(setting))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.xs)
        column.addLayout(head)
        column.addWidget(self._page)
        column.addWidget(self.json)

    def _row(self, setting: Setting) -> QWidget:
        widget = self._field(setting)
        self._fields[setting.key] = widget
        if isinstance(widget, Check):
            return widget
        return Field(self._theme, setting.title, widget, help=setting.help)

    def _field(self, setting: Setting) -> QWidget:
        if setting.ask is Ask.YES:
            check = Check(self._theme, setting.title)
            check.clicked.connect(lambda _checked: self.edited.emit())
            return check
        if setting.ask is Ask.TEXT:
            line = LineEdit(self._theme, setting.title, mono=True)
            line.textEdited.connect(lambda _text: self.edited.emit())
            return line
        is_json = setting.ask is Ask.JSON
        editor = ExactEdit(self._theme, setting.title, mono=True, rows=1,
                           most_rows=10)  # fmt: skip
        if is_json:
            editor.highlight("json")
        editor.edited.connect(self.edited)
        return editor

    def _show_settings(self, text: str) -> None:
        values = grader_settings.to_form(text, self._form) if self._form else None
        self._is_json = values is None
        if values is None:
            self.json.set_text(text)
        else:
            for key, value in values.items():
                _show(self._fields[key], value)
        self._fit()

    def _touch(self) -> None:
        self._given = None

    def _toggle(self) -> None:
        """Show the same settings the other way; JSON no form can show stays JSON."""
        settings = self.grader().settings
        if self._is_json:
            self._show_settings(settings)
            return
        self._is_json = True
        self.json.set_text(settings)
        self._fit()
        self.json.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        can_form = self._form is not None and bool(self._form.settings)
        self._page.setVisible(can_form and not self._is_json)
        self.json.setVisible(self._is_json)
        self.as_json.setVisible(can_form)
        text = self.tr("Form") if self._is_json else self.tr("JSON")
        self.as_json.setText(text)
        name = self.tr("Show as a form") if self._is_json else self.tr("Show as JSON")
        self.as_json.setAccessibleName(name)
        self.as_json.setToolTip(name)


def _value(widget: QWidget) -> str | bool:
    if isinstance(widget, Check):
        return widget.isChecked()
    assert isinstance(widget, (LineEdit, ExactEdit))
    return widget.text()


def _show(widget: QWidget, value: str | bool) -> None:
    if isinstance(widget, Check):
        widget.setChecked(bool(value))
    else:
        assert isinstance(widget, (LineEdit, ExactEdit))
        widget.set_text(str(value))
