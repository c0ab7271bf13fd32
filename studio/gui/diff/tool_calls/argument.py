"""One argument of a call, edited by what its schema wants."""

import json
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from studio.domain import json_text
from studio.domain.json_text import NotJsonError
from studio.gui.text import said
from studio.gui.theme.theme import Theme
from studio.gui.widgets.combo import Combo
from studio.gui.widgets.form import Field
from studio.gui.widgets.line_edit import LineEdit

_ABSENT = object()  # the entry of a list that leaves an argument out


class Argument(QObject):
    """An empty field leaves an argument out, unless it is a text that must be there."""

    edited = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        schema: Mapping[str, Any],
        required: bool,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.name, self._schema, self._required = name, schema, required
        self._is_text = schema.get("type") == "string"
        self._combo: Combo | None = None
        self._line: LineEdit | None = None
        self.field = Field(theme, self._label(), self._make(theme), help=self._help())

    def show(self, arguments: Mapping[str, Any]) -> None:
        """Show the value among a call's arguments."""
        value = arguments.get(self.name, _ABSENT)
        self.field.set_error("")
        if self._combo is not None:
            self._combo.set_value(None if value is _ABSENT else json.dumps(value))
        elif self._line is not None:
            text = "" if value is _ABSENT else value
            if value is not _ABSENT and not (self._is_text and isinstance(value, str)):
                text = json.dumps(value, ensure_ascii=False)
            self._line.set_text(text)

    def value(self) -> dict[str, Any]:
        """Give the argument under its name, nothing where it is left out. Raises NotJsonError."""
        self.field.set_error("")
        if self._combo is not None:
            chosen = self._combo.value()
            return {} if chosen is None else {self.name: json.loads(chosen)}
        text = self._line.text() if self._line is not None else ""
        if not text.strip() and not (self._is_text and self._required):
            return {}
        if self._is_text:
            return {self.name: text}
        try:
            return {self.name: json_text.parse(text)}
        except NotJsonError as error:
            self.field.set_error(said(error.sentence))
            raise

    def _make(self, theme: Theme) -> QWidget:
        choices = self._schema.get("enum")
        if self._schema.get("type") == "boolean":
            choices = [True, False]
        if isinstance(choices, list) and choices:
            self._combo = Combo(theme, self.name)
            items: list[tuple[str | None, str]] = [
                (json.dumps(one), one if isinstance(one, str) else json.dumps(one))
                for one in choices
            ]
            if not self._required:
                left_out = QCoreApplication.translate("Argument", "left out")
                items.insert(0, (None, left_out))
            self._combo.set_items(items)
            self._combo.picked.connect(lambda _value: self.edited.emit())
            return self._combo
        self._line = LineEdit(theme, self.name, mono=not self._is_text)
        self._line.textEdited.connect(lambda _text: self.edited.emit())
        return self._line

    def _label(self) -> str:
        return (
            self.name
            if self._required
            else self.tr("{name} (may be left out)").format(name=self.name)
        )

    def _help(self) -> str:
        return str(self._schema.get("description", ""))
