"""What the overview says of a project without tasks: what it is for and the next step."""

import os
import shlex
import subprocess
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal

from studio.gui.actions.bindings import ActionSet
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.empty_state import EmptyState
from studio.gui.widgets.labels import Label, Tone

translate = QCoreApplication.translate


def import_command(project: Path) -> str:
    """Write the command that imports a file of tasks, quoted for this system's shell."""
    words = ["stillroom", "import", str(project), "tasks.jsonl", "--as", "tasks"]
    return subprocess.list2cmdline(words) if os.name == "nt" else shlex.join(words)


class EmptyProject(EmptyState):
    """The design is where a project goes on; an engineer may copy the command instead."""

    copy_asked = Signal()

    def __init__(self, theme: Theme, actions: ActionSet) -> None:
        self.command = Label(theme, tone=Tone.MUTED).wrapped()
        self.command.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        go_on = translate("EmptyProject", "Go on with the design")
        design = Button(theme, go_on, kind=Kind.PRIMARY, icon="grid-3x3")
        design.follow(actions["go.design"])
        sample = Button(theme, translate("EmptyProject", "Open the sample project"),
                        icon="flask-conical").follow(actions["project.sample"])  # fmt: skip
        copy = Button(theme, translate("EmptyProject", "Copy the command"), icon="copy")
        copy.setAccessibleName(copy.text())
        super().__init__(
            theme,
            icon="grid-3x3",
            title=translate("EmptyProject", "No tasks yet"),
            text=translate(
                "EmptyProject",
                "A project begins with a target and tasks: what the student is for, what it will "
                "be asked, and what a good answer is. Both are written on the design screen, where "
                "tasks can be pasted and imported, too. At the terminal this command brings tasks "
                "in:",
            ),
            primary=design,
            others=(sample, copy),
        )
        self.body.addWidget(self.command)
        copy.clicked.connect(lambda _checked: self.copy_asked.emit())
