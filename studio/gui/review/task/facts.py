"""Where a task stands in the distribution, and where it came from."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QGridLayout, QMenu, QWidget

from studio.domain.review import ReviewItem
from studio.gui import text
from studio.gui.theme.fonts import TextSize
from studio.gui.theme.theme import Theme
from studio.gui.widgets.labels import ElidedLabel, Label, Tone
from studio.reporting import visible

_NONE = "–"


class FactsForm(QWidget):
    """A row a fact; all of them can be copied."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Facts"))
        names = (
            self.tr("Kind"),
            self.tr("Topic"),
            self.tr("Difficulty"),
            self.tr("Split"),
            self.tr("Group"),
            self.tr("Source"),
        )
        space = theme.tokens.space
        grid = QGridLayout(self)
        grid.setContentsMargins(space.xs, 0, space.xs, 0)
        grid.setHorizontalSpacing(space.m)
        grid.setVerticalSpacing(space.xs)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 2)
        self.values: list[ElidedLabel] = []
        for row, name in enumerate(names):
            head = Label(theme, name, size=TextSize.SMALL, tone=Tone.MUTED)
            value = ElidedLabel(theme)
            value.setAccessibleDescription(name)
            grid.addWidget(head, row, 0)
            grid.addWidget(value, row, 1)
            self.values.append(value)
        self._names = names

    def show_item(self, item: ReviewItem) -> None:
        """Show the facts of an item's task."""
        task = item.task
        size = self.tr("%n task(s)", "", item.group_size)
        said = (
            text.kind(task.kind),
            visible.show(item.item.topic or "") or _NONE,
            text.difficulty(task.difficulty),
            text.split(task.split),
            f"{visible.show(task.group_id)}, {size}",
            visible.show(item.source or "") or _NONE,
        )
        for label, value in zip(self.values, said, strict=True):
            if label.text() != value:
                label.setText(value)

    def copy(self) -> None:
        """Put all facts on the clipboard, one a line."""
        rows = zip(self._names, self.values, strict=True)
        lines = [f"{name}\t{value.text()}" for name, value in rows]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Copy the facts")).triggered.connect(lambda _checked: self.copy())
        menu.popup(event.globalPos())
