"""The graders of a task; one is added from a menu of the types there are."""

from collections import defaultdict
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.domain.typed_task import TypedGrader
from studio.gui.design.tasks.editor import grader_forms
from studio.gui.design.tasks.editor.grader_box import GraderBox
from studio.gui.operations.turns import Turns
from studio.gui.theme.fonts import Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Kind
from studio.gui.widgets.labels import Label, Tone
from studio.gui.widgets.menu_button import MenuButton


class GraderList(QWidget):
    """Shows graders; ``edited`` tells that one, or their number, has changed."""

    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._forms = grader_forms.forms()
        self._read_only = False
        self._waiting: tuple[TypedGrader, ...] | None = None  # shown, but not all built yet
        self._spare: dict[str, list[GraderBox]] = defaultdict(list)  # by type, to be shown again
        self.boxes: list[GraderBox] = []
        self.setAccessibleName(self.tr("Graders"))
        self.add_button = MenuButton(theme, self.tr("Add"), kind=Kind.QUIET, icon="plus")
        self.add_button.setAccessibleName(self.tr("Add a grader"))
        for form in self._forms.values():
            action = self.add_button.add(form.title, partial(self.add, form.type))
            action.setToolTip(form.help)
        space = theme.tokens.space
        head = QHBoxLayout()
        head.addWidget(Label(theme, self.tr("Graders"), weight=Weight.STRONG), 1)
        head.addWidget(self.add_button)
        self._none = Label(
            theme, self.tr("No grader: its answers cannot be measured."), tone=Tone.MUTED
        ).wrapped()
        self._column = QVBoxLayout()
        self._column.setSpacing(space.m)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(space.s)
        whole.addLayout(head)
        whole.addWidget(self._none)
        whole.addLayout(self._column)

    @property
    def is_complete(self) -> bool:
        """Tell whether every grader has its box."""
        return self._waiting is None

    def show_graders(self, graders: tuple[TypedGrader, ...]) -> None:
        """Show other graders without announcing it; boxes not made yet come in turns."""
        self._waiting = None
        for box in list(self.boxes):
            self._drop(box)
        self._none.setVisible(not graders)
        if graders:
            self._waiting = graders
            turns = Turns([partial(self._put_next, graders) for _ in graders], self)
            turns.finished.connect(turns.deleteLater)

    def graders(self) -> tuple[TypedGrader, ...]:
        """Give what is typed."""
        if self._waiting is not None:
            return self._waiting
        return tuple(box.grader() for box in self.boxes)

    def add(self, type_: str) -> None:
        """Add a grader and go to its first setting."""
        self._build_all()
        settings = '{"expected": true}' if type_ == "refusal" else ""
        box = self._put(TypedGrader(type=type_, settings=settings))
        self._none.hide()
        box.focus_first()
        self.edited.emit()

    def set_read_only(self, read_only: bool) -> None:
        """Let the graders be read, or changed again."""
        self._read_only = read_only
        self.add_button.setDisabled(read_only)
        for box in self.boxes:
            box.set_read_only(read_only)

    def _build_all(self) -> None:
        """Build what waits at once, as somebody is about to change it."""
        if self._waiting is not None:
            for grader in self._waiting[len(self.boxes) :]:
                self._put(grader)
            self._waiting = None

    def _put_next(self, graders: tuple[TypedGrader, ...]) -> None:
        """Build the next of what waits, unless other graders are shown by now."""
        if self._waiting is graders:
            self._put(graders[len(self.boxes)])
            if len(self.boxes) == len(graders):
                self._waiting = None

    def _put(self, grader: TypedGrader) -> GraderBox:
        spare = self._spare[grader.type]
        box = spare.pop() if spare else self._make(grader)
        box.show_grader(grader)
        box.set_read_only(self._read_only)
        self.boxes.append(box)
        self._column.addWidget(box)
        box.show()
        return box

    def _make(self, grader: TypedGrader) -> GraderBox:
        box = GraderBox(self._theme, grader, self._forms.get(grader.type))
        box.edited.connect(self._tell)
        box.removed.connect(lambda: self._remove(box))
        return box

    def _tell(self) -> None:
        self._build_all()
        self.edited.emit()

    def _remove(self, box: GraderBox) -> None:
        self._build_all()
        self._drop(box)
        self._none.setVisible(not self.boxes)
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _drop(self, box: GraderBox) -> None:
        """Put a box away; the next task often has the same graders."""
        self.boxes.remove(box)
        self._column.removeWidget(box)
        box.hide()
        self._spare[box.type].append(box)
