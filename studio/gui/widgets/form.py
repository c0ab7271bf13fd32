"""Fields with a label above, help below, and room to say what is wrong."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.labels import Label, Tone
from studio.gui.widgets.line_edit import set_property

_STILL = frozenset({QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum})


class Field(QWidget):
    """One widget with its label, its help, and its error where it has one."""

    def __init__(self, theme: Theme, label: str, widget: QWidget, *, help: str = "") -> None:
        super().__init__()
        self.widget = widget
        self._label = Label(theme, label, weight=Weight.MEDIUM)
        self._label.setBuddy(widget)
        self._help = Label(theme, help, size=TextSize.SMALL, tone=Tone.MUTED).wrapped()
        self._error = Label(theme, size=TextSize.SMALL, tone=Tone.DANGER).wrapped()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.tokens.space.xs)
        grows = widget.sizePolicy().verticalPolicy() not in _STILL
        column.addWidget(self._label)
        column.addWidget(widget, int(grows))
        column.addWidget(self._error)
        column.addWidget(self._help)
        if not grows:
            column.addStretch(1)
        if not widget.accessibleName():
            widget.setAccessibleName(label)
        self._label.setVisible(bool(label))
        self.set_error("")

    @property
    def error(self) -> str:
        """What is wrong, "" where nothing is."""
        return self._error.text()

    def set_error(self, text: str) -> None:
        """Say what is wrong under the widget and outline it; "" takes it back."""
        self._error.setText(text)
        self._error.setVisible(bool(text))
        self._help.setVisible(bool(self._help.text()) and not text)
        set_property(self.widget, "invalid", bool(text))
        self._describe()

    def set_help(self, text: str) -> None:
        """Say something else under the widget."""
        self._help.setText(text)
        self._help.setVisible(bool(text) and not self.error)
        self._describe()

    def _describe(self) -> None:
        self.widget.setAccessibleDescription(self.error or self._help.text())


class Form(QWidget):
    """A column of fields; sections have a title."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.tokens.space.m)

    def add(self, label: str, widget: QWidget, *, help: str = "") -> Field:
        """Put a field at the end."""
        field = Field(self._theme, label, widget, help=help)
        self._column.addWidget(field)
        return field

    def add_row(self, fields: Sequence[tuple[str, QWidget, str]]) -> list[Field]:
        """Put several fields side by side at the end; each is label, widget and help."""
        row = QHBoxLayout()
        row.setSpacing(self._theme.tokens.space.m)
        made = [Field(self._theme, label, widget, help=text) for label, widget, text in fields]
        for field in made:
            row.addWidget(field, 1)
        self._column.addLayout(row)
        return made

    def add_section(self, title: str) -> Label:
        """Begin a group of fields under a title."""
        label = Label(self._theme, title, weight=Weight.STRONG)
        if self._column.count():
            self._column.addSpacing(self._theme.tokens.space.s)
        self._column.addWidget(label)
        return label

    def add_widget(self, widget: QWidget, *, stretch: int = 0) -> None:
        """Put anything else at the end."""
        self._column.addWidget(widget, stretch)

    def add_stretch(self) -> None:
        """Leave the rest of the room empty."""
        self._column.addStretch(1)
