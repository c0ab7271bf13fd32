"""The graders of a task; one is added from a menu of the types there are."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.domain.typed_task import TypedGrader
from studio.gui.design.tasks.editor import grader_forms
from studio.gui.design.tasks.editor.grader_box import GraderBox
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

    def show_graders(self, graders: tuple[TypedGrader, ...]) -> None:
        """Show other graders without announcing it."""
        for box in list(self.boxes):
            self._drop(box)
        for grader in graders:
            self._put(grader)
        self._none.setVisible(not self.boxes)

    def graders(self) -> tuple[TypedGrader, ...]:
        """Give what is typed."""
        return tuple(box.grader() for box in self.boxes)

    def add(self, type_: str) -> None:
        """Add a grader and go to its first setting."""
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

    def _put(self, grader: TypedGrader) -> GraderBox:
        box = GraderBox(self._theme, grader, self._forms.get(grader.type))
        box.set_read_only(self._read_only)
        box.edited.connect(self.edited)
        box.removed.connect(lambda: self._remove(box))
        self.boxes.append(box)
        self._column.addWidget(box)
        return box

    def _remove(self, box: GraderBox) -> None:
        self._drop(box)
        self._none.setVisible(not self.boxes)
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _drop(self, box: GraderBox) -> None:
        self.boxes.remove(box)
        self._column.removeWidget(box)
        box.hide()
        box.deleteLater()
