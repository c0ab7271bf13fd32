"""Asks for the place of a project; the window goes on while the question stands."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from studio.gui.widgets import focus

translate = QCoreApplication.translate


def ask_existing(parent: QWidget, folder: Path, then: Callable[[Path], None]) -> QFileDialog:
    """Ask which project to open; a project is a folder."""
    dialog = QFileDialog(parent, translate("Choosers", "Open project"), str(folder))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    focus.bring_back(dialog, parent)
    return _ask(dialog, then)


def _ask(dialog: QFileDialog, then: Callable[[Path], None]) -> QFileDialog:
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
