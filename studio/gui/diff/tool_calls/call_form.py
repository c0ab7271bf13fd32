"""One tool call as a form: which tool, and a field for each of its arguments."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.domain.tool_calls import Plain
from studio.gui.diff.tool_calls.argument import Argument
from studio.gui.theme.theme import Theme
from studio.gui.widgets.combo import Combo
from studio.gui.widgets.icon_button import IconButton
from studio.gui.widgets.labels import spacer


class CallForm(QWidget):
    """Arguments that the tool does not know stay, each in a field of its own."""

    edited = Signal()
    removed = Signal()

    def __init__(self, theme: Theme, call: Plain, tools: Mapping[str, Mapping[str, Any]]) -> None:
        super().__init__()
        self._theme, self._tools, self._id = theme, tools, call.get("id")
        self._arguments: list[Argument] = []
        self._tool = Combo(theme, self.tr("Tool"))
        names = dict.fromkeys([*tools, call["name"]])
        self._tool.set_items([(name, name) for name in names if name], value=call["name"])
        self._tool.picked.connect(lambda _name: self._other_tool())
        remove = IconButton(theme, "trash-2", self.tr("Remove this call"))
        remove.clicked.connect(lambda _checked: self.removed.emit())
        head = QHBoxLayout()
        head.addWidget(self._tool)
        head.addWidget(spacer(), 1)
        head.addWidget(remove)
        self._column = QVBoxLayout(self)
        space = theme.tokens.space
        self._column.setContentsMargins(0, 0, 0, space.l)
        self._column.setSpacing(space.s)
        self._column.addLayout(head)
        given = call.get("arguments", {})
        self._show(given if isinstance(given, Mapping) else {})

    def call(self) -> Plain:
        """Give the call as it stands in the fields. Raises NotJsonError."""
        arguments: dict[str, Any] = {}
        for one in self._arguments:
            arguments.update(one.value())
        named = {"id": self._id} if self._id else {}
        return {**named, "name": self._tool.value() or "", "arguments": arguments}

    def _other_tool(self) -> None:
        """Keep what the other tool takes, too."""
        kept: dict[str, Any] = {}
        for one in self._arguments:
            kept.update(one.value())
        known = self._properties()
        self._show({name: value for name, value in kept.items() if not known or name in known})
        self.edited.emit()

    def _show(self, arguments: Mapping[str, Any]) -> None:
        for one in self._arguments:
            self._column.removeWidget(one.field)
            one.field.deleteLater()
            one.deleteLater()
        known = self._properties()
        required = self._tools.get(self._tool.value() or "", {}).get("required", ())
        self._arguments = []
        for name in dict.fromkeys([*known, *arguments]):
            schema = known.get(name, {})
            value = arguments.get(name)
            if not schema and isinstance(value, str):
                schema = {"type": "string"}
            one = Argument(
                self._theme,
                name,
                schema=schema if isinstance(schema, Mapping) else {},
                required=name in required,
                parent=self,
            )
            one.show(arguments)
            one.edited.connect(self.edited)
            self._column.addWidget(one.field)
            self._arguments.append(one)

    def _properties(self) -> Mapping[str, Any]:
        found = self._tools.get(self._tool.value() or "", {}).get("properties", {})
        return found if isinstance(found, Mapping) else {}
