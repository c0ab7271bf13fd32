"""Says a fault under its field, and underlines where it is."""

from PySide6.QtCore import QCoreApplication

from studio.domain.target_draft import Fault
from studio.gui import text
from studio.gui.design.target.code_edit import CodeEdit
from studio.gui.widgets.form import Field
from studio.gui.widgets.text_edit import TextEdit


class FaultMark:
    """Holds what is wrong with one field, None where nothing is."""

    def __init__(self, field: Field, edit: TextEdit) -> None:
        self._field, self._edit = field, edit
        self.fault: Fault | None = None

    def show(self, fault: Fault | None) -> None:
        """Show this fault, or none."""
        if fault == self.fault:
            return
        self.fault = fault
        self._field.set_error("" if fault is None else said(fault))
        if isinstance(self._edit, CodeEdit):
            self._edit.mark(fault.line if fault else None, fault.column if fault else None)

    def go_there(self) -> bool:
        """Put the cursor where the fault is; False where there is none."""
        if self.fault is None:
            return False
        if self.fault.line is not None:
            self._edit.go_to(self.fault.line, self.fault.column or 1)
        self._edit.setFocus()
        return True


def said(fault: Fault) -> str:
    """Say a fault with its line, as a sentence begins."""
    message = text.said(fault.message)
    if fault.line is None:
        return message[:1].upper() + message[1:]
    line = QCoreApplication.translate("FaultMark", "Line {line}: {text}")
    return line.format(line=fault.line, text=message)
