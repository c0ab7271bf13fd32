"""The form of an answer in brief: its fields, and whether the example passes."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.domain import schema_words
from studio.domain.target import Contract, ContractType
from studio.domain.target_draft import Fault
from studio.gui import text
from studio.gui.theme.fonts import TextSize
from studio.gui.theme.theme import Theme
from studio.gui.widgets.labels import ElidedLabel, Label, Tone
from studio.reporting import visible

_LINES = 6  # fields shown before the rest is counted


class _Sunken(QWidget):
    """A sunken surface with a hairline around it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill and outline."""
        del event
        color = self._theme.color
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(color.border))
        painter.setBrush(QColor(color.sunken))
        corner = self._theme.tokens.radius.control
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), corner, corner)
        painter.end()


class ContractBox(QWidget):
    """Field, form and whether it is required, as the schema has it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._has_example = False
        self.title = Label(theme, size=TextSize.SMALL, tone=Tone.MUTED)
        self.verdict = ElidedLabel(theme, size=TextSize.SMALL, tone=Tone.SUCCESS)
        self.verdict.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._sign = QLabel()
        self._icon = "circle-check"
        head = QHBoxLayout()
        head.setSpacing(theme.tokens.space.xs)
        head.addWidget(self.title, 1)
        head.addWidget(self._sign)
        head.addWidget(self.verdict)
        self._box = _Sunken(theme)
        self._rows = QGridLayout(self._box)
        space = theme.tokens.space
        self._rows.setContentsMargins(space.m, space.xs, space.m, space.xs)
        self._rows.setHorizontalSpacing(space.m)
        self._rows.setVerticalSpacing(0)
        self._rows.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.xs)
        column.addLayout(head)
        column.addWidget(self._box)
        theme.changed.connect(self._draw_sign)

    def show_contract(self, contract: Contract) -> None:
        """Show the form, and its fields where it has a schema or tools."""
        self._has_example = bool(contract.example)
        self.title.setText(
            self.tr("Output contract: {form}").format(form=text.contract(contract.type))
        )
        self._say(self.tr("no example yet") if not self._has_example else "", Tone.MUTED, "")
        rows = self._lines(contract)
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row, cells in enumerate(rows[:_LINES]):
            for column, cell in enumerate(cells):
                tone = Tone.MUTED if column == 2 else Tone.TEXT
                label = _MonoLabel(self._theme, visible.show(cell), size=TextSize.SMALL, tone=tone)
                self._rows.addWidget(label, row, column)
        if len(rows) > _LINES:
            more = self.tr("and %n more", "", len(rows) - _LINES)
            rest = Label(self._theme, more, size=TextSize.SMALL, tone=Tone.MUTED)
            self._rows.addWidget(rest, _LINES, 0, 1, 3)
        self._box.setVisible(bool(rows))

    def show_check(self, fault: Fault | None) -> None:
        """Say whether the example passes."""
        if not self._has_example:
            return
        if fault is None:
            self._say(self.tr("example passes"), Tone.SUCCESS, "circle-check")
        else:
            self._say(self.tr("example fails"), Tone.DANGER, "circle-x")
            self.verdict.setAccessibleDescription(str(fault))

    def _lines(self, contract: Contract) -> list[tuple[str, str, str]]:
        if contract.type is ContractType.TOOL_CALL:
            functions = [tool.get("function", {}) for tool in contract.tools]
            return [
                (str(one.get("name", "")), str(one.get("description", "")), "") for one in functions
            ]
        if contract.type is not ContractType.JSON:
            return []
        required = self.tr("required")
        return [
            (field.name, field.form, required if field.required else "")
            for field in schema_words.fields(contract.schema, self._phrases())
        ]

    def _phrases(self) -> schema_words.Phrases:
        return schema_words.Phrases(
            anything=self.tr("any"),
            never=self.tr("never"),
            reference=self.tr("reference"),
            one_of=self.tr("one of {number}"),
            list=self.tr("list"),
            list_of=self.tr("list of {form}"),
            span=self.tr("{low} to {high}"),
        )

    def _say(self, said: str, tone: Tone, icon: str) -> None:
        self.verdict.set_tone(tone)
        self.verdict.setText(said)
        self.verdict.setAccessibleDescription("")
        self._icon = icon
        self._draw_sign()

    def _draw_sign(self) -> None:
        self._sign.setVisible(bool(self._icon))
        if self._icon:
            color = self._theme.color
            ink = color.success if self._icon == "circle-check" else color.danger
            self._sign.setPixmap(
                self._theme.pixmap(self._icon, ink, size=self._theme.tokens.space.m)
            )


class _MonoLabel(ElidedLabel):
    """Code on one line."""

    def restyle(self) -> None:
        """Take the font of code."""
        super().restyle()
        self.setFont(self._theme.mono(self._size))
