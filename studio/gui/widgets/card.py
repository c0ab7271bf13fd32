"""A card: a bordered surface with a title, one muted fact, and a body."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.labels import ElidedLabel, Label, Tone
from studio.gui.widgets.surface import Ground, Surface


class Card(Surface):
    """Holds one subject; ``body`` is the layout its content goes into."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__(theme, Ground.CARD)
        self.setAccessibleName(title)
        self.theme = theme
        self.title = Label(theme, title, weight=Weight.STRONG)
        self.fact = ElidedLabel(theme, size=TextSize.SMALL, tone=Tone.MUTED)
        self.fact.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        space = theme.tokens.space
        self.head = QHBoxLayout()
        self.head.setSpacing(space.s)
        self.head.addWidget(self.title)
        self.head.addWidget(self.fact, 1)
        self.body = QVBoxLayout()
        self.body.setSpacing(space.xs)
        column = QVBoxLayout(self)
        column.setContentsMargins(space.l, space.m, space.l, space.m)
        column.setSpacing(space.s)
        column.addLayout(self.head)
        column.addLayout(self.body)

    def set_fact(self, text: str) -> None:
        """Say one fact beside the title."""
        self.fact.setText(text)


def clear(layout: QVBoxLayout | QHBoxLayout) -> None:
    """Take every widget out of a layout and delete it."""
    while (item := layout.takeAt(0)) is not None:
        widget: QWidget | None = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
