"""What the student is being taught, beside the task, so that nobody has to remember it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.domain.target import Target
from studio.gui.review.task.section import Section
from studio.gui.review.task.text_box import TextBox
from studio.gui.theme.fonts import TextSize
from studio.gui.theme.theme import Theme
from studio.gui.widgets.labels import Label, Tone
from studio.gui.widgets.remembering import Remembers

_OPEN, _SCOPE_OPEN = "review.task.target", "review.task.scope"
_BULLET = "• "


class Reminder(QWidget):
    """The target's statement, and what is in and out of its scope; both fold."""

    def __init__(self, theme: Theme, memory: Remembers) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Target reminder"))
        self.whole = Section(theme, self.accessibleName(), memory=memory, key=_OPEN)
        self.scope = Section(
            theme, self.tr("In and out of scope"), memory=memory, key=_SCOPE_OPEN, is_open=False
        )
        self.statement = TextBox(theme, self.tr("What the student shall do"))
        self.in_scope = TextBox(theme, self.tr("In scope"))
        self.out_of_scope = TextBox(theme, self.tr("Out of scope"))
        self._heads = [
            Label(theme, name, size=TextSize.SMALL, tone=Tone.MUTED)
            for name in (self.tr("In scope"), self.tr("Out of scope"))
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.whole)
        self.whole.body.addWidget(self.statement)
        self.whole.body.addWidget(self.scope)
        for head, box in zip(self._heads, (self.in_scope, self.out_of_scope), strict=True):
            head.setContentsMargins(theme.tokens.space.xs, 0, 0, 0)
            self.scope.body.addWidget(head)
            self.scope.body.addWidget(box)

    def show_target(self, target: Target | None) -> None:
        """Show a target; nothing where none is written."""
        self.setVisible(target is not None)
        if target is None:
            return
        self.statement.set_text(target.statement)
        self.statement.setVisible(bool(target.statement))
        self.scope.setVisible(bool(target.in_scope or target.out_of_scope))
        for head, box, entries in zip(
            self._heads,
            (self.in_scope, self.out_of_scope),
            (target.in_scope, target.out_of_scope),
            strict=True,
        ):
            box.set_text(_listed(entries))
            head.setVisible(bool(entries))
            box.setVisible(bool(entries))


def _listed(entries: Sequence[str]) -> str:
    return "\n".join(f"{_BULLET}{one}" for one in entries)
