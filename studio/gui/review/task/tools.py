"""The tools that an answer may call, each folded under its name."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.gui.review.task import parameters
from studio.gui.review.task.pool import Pool
from studio.gui.review.task.section import FoldHeading
from studio.gui.review.task.text_box import TextBox
from studio.gui.theme.theme import Theme


class ToolsBox(QWidget):
    """A row a tool."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Tools"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.tokens.space.s, 0, 0, 0)
        column.setSpacing(0)
        self._pool = Pool(column, lambda: ToolBox(theme))

    def show_tools(self, tools: Sequence[Mapping[str, Any]]) -> None:
        """Show these tools, folded."""
        for box, tool in zip(self._pool.take(len(tools)), tools, strict=True):
            box.show_tool(tool)

    def boxes(self) -> list["ToolBox"]:
        """Give the boxes of the tools that are shown."""
        return self._pool.shown()


class ToolBox(QWidget):
    """A name; below it, when opened, what the tool does and takes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._function: Mapping[str, Any] | None = None
        self.heading = FoldHeading(theme, "")
        self.heading.setChecked(False)
        self.heading.toggled.connect(lambda _checked: self._show())
        self.meaning: TextBox | None = None
        self.takes: TextBox | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.heading)

    def show_tool(self, tool: Mapping[str, Any]) -> None:
        """Show a tool; the same one stays open where it is."""
        function = tool.get("function", tool)
        function = function if isinstance(function, Mapping) else {}
        if function == self._function:
            return
        self._function = function
        name = str(function.get("name", "")) or self.tr("(no name)")
        self.heading.setText(name)
        self.setAccessibleName(self.tr("Tool {name}").format(name=name))
        self.heading.setAccessibleName(self.accessibleName())
        self.heading.setChecked(False)
        self.heading.updateGeometry()

    def _show(self) -> None:
        is_open = self.heading.isChecked()
        if is_open:
            self._fill()
        for box in (self.meaning, self.takes):
            if box is not None:
                box.setVisible(is_open and bool(box.text))

    def _fill(self) -> None:
        if self.meaning is None or self.takes is None:
            self.meaning = TextBox(self._theme, self.tr("What the tool does"))
            self.takes = TextBox(self._theme, self.tr("What the tool takes"), mono=True)
            self._column.addWidget(self.meaning)
            self._column.addWidget(self.takes)
        function = self._function or {}
        said = function.get("description")
        self.meaning.set_text(said if isinstance(said, str) else "")
        lines = parameters.lines(function.get("parameters"))
        self.takes.set_text("\n".join(lines) or self.tr("takes nothing"))
