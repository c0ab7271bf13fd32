"""What the overview says of a project without tasks: what it is for and the next step."""

import os
import shlex
import subprocess
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.gui.actions.bindings import ActionSet
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.labels import Label, Tone


def import_command(project: Path) -> str:
    """Write the command that imports a file of tasks, quoted for this system's shell."""
    words = ["stillroom", "import", str(project), "tasks.jsonl", "--as", "tasks"]
    return subprocess.list2cmdline(words) if os.name == "nt" else shlex.join(words)


class EmptyProject(QWidget):
    """The design is where a project goes on; an engineer may copy the command instead."""

    copy_asked = Signal()

    def __init__(self, theme: Theme, actions: ActionSet) -> None:
        super().__init__()
        self._theme = theme
        space = theme.tokens.space
        self._sign = QLabel()
        self._sign.setAccessibleName(self.tr("Empty"))
        self.command = Label(theme, size=TextSize.BODY, tone=Tone.MUTED).wrapped()
        self.command.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        design = Button(theme, self.tr("Go on with the design"), kind=Kind.PRIMARY,
                        icon="grid-3x3").follow(actions["go.design"])  # fmt: skip
        sample = Button(theme, self.tr("Open the sample project"),
                        icon="flask-conical").follow(actions["project.sample"])  # fmt: skip
        copy = Button(theme, self.tr("Copy the command"), icon="copy")
        copy.setAccessibleName(copy.text())
        copy.clicked.connect(lambda _checked: self.copy_asked.emit())
        text = self.tr(
            "A project begins with a target and tasks: what the student is for, what it will be "
            "asked, and what a good answer is. Both are written on the design screen, where tasks "
            "can be pasted and imported, too. At the terminal this command brings tasks in:"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(space.xxl, space.xxl, space.xxl, space.xxl)
        column.setSpacing(space.m)
        column.addWidget(self._sign)
        column.addWidget(Label(theme, self.tr("No tasks yet"), size=TextSize.TITLE,
                               weight=Weight.MEDIUM))  # fmt: skip
        column.addWidget(Label(theme, text).wrapped())
        column.addWidget(self.command)
        row = QHBoxLayout()
        row.addWidget(design)
        row.addWidget(sample)
        row.addWidget(copy)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self._sign.setPixmap(self._theme.pixmap(
            "grid-3x3", self._theme.color.text_muted, size=self._theme.tokens.space.xl
        ))  # fmt: skip
