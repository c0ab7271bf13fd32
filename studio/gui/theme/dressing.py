"""Qt's Fusion style, with a small sheet for each widget that needs outlines of the tokens.

A sheet on the application, or on anything with much in it, would cost Qt half a millisecond for
every widget there is, each time that one is shown or the look changes.
"""

from collections.abc import Callable, Iterator
from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFrame,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QProxyStyle,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QToolButton,
    QWidget,
)

from studio.gui.theme.sheet import Sheets
from studio.gui.theme.tip_style import TipStyle

_PARTS: tuple[tuple[type[QWidget], str], ...] = (
    (QPushButton, "button"),
    (QLineEdit, "line"),
    (QScrollBar, "scroll"),
    (QToolButton, "tool"),
    (QPlainTextEdit, "text"),
    (QMenu, "menu"),
    (QMenuBar, "menu_bar"),
    (QScrollArea, "area"),
    (QFrame, "frame"),
)
_TIP = "QTipLabel"  # Qt takes a sheet from it with every tip


class Dressing(QProxyStyle):
    """Dresses a widget when Qt first makes it ready to be shown, and all again on demand."""

    def __init__(self, sheets: Callable[[], Sheets]) -> None:
        super().__init__("Fusion")
        self._sheets = sheets
        self._kinds: dict[type, str] = {}
        self._tips = TipStyle()

    def polish(self, target: QWidget | QApplication | QPalette) -> None:  # type: ignore[override]
        """Dress a widget; applications and palettes stay as they are."""
        super().polish(target)
        if isinstance(target, QWidget):
            self.dress(target)
            if target.isWindow() and target.metaObject().className() == _TIP:
                target.setStyle(self._tips)

    def dress(self, widget: QWidget) -> bool:
        """Give the widget the sheet of its kind; tells whether it had another."""
        part = self._part(widget)
        sheet = self._sheets().part(part) if part else ""
        changed = bool(part) and widget.styleSheet() != sheet
        if changed:
            widget.setStyleSheet(sheet)
        return changed

    def dressed(self) -> Iterator[QWidget]:
        """Give all widgets that have a sheet."""
        return (one for one in QApplication.allWidgets() if one.styleSheet())

    def _part(self, widget: QWidget) -> str:
        made_of = type(widget)
        if made_of not in self._kinds:
            found = (part for kind, part in _PARTS if issubclass(made_of, kind))
            self._kinds[made_of] = next(found, "")
        base = self._kinds[made_of]
        match base:
            case "button":
                kind = widget.property("kind")
                return f"button.{kind}" if kind else base
            case "text":
                return "field" if widget.property("kind") == "field" else ""
            case "line":
                return "" if _is_part_of_another(widget) else base
            case "frame":
                return "frame.card" if widget.property("kind") == "card" else ""
            case "area":
                cast(QScrollArea, widget).setFrameShape(QFrame.Shape.NoFrame)
                cast(QScrollArea, widget).viewport().setAutoFillBackground(False)
                return ""
        return base


def _is_part_of_another(field: QWidget) -> bool:
    around: QObject | None = field.parent()
    return isinstance(around, QAbstractSpinBox | QComboBox)
