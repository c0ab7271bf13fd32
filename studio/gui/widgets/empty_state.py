"""What stands where there is nothing yet: what the place is for, and the next step."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button
from studio.gui.widgets.labels import Label

_LEAST_HEIGHT = 260  # with icon and margins


class EmptyState(QWidget):
    """Icon, title, a sentence, and one primary step."""

    def __init__(
        self,
        theme: Theme,
        *,
        icon: str,
        title: str,
        text: str,
        primary: Button | None = None,
        others: Sequence[Button] = (),
    ) -> None:
        super().__init__()
        self._theme, self._icon = theme, icon
        self.setAccessibleName(title)
        self._sign = QLabel()
        self._sign.setAccessibleName(title)
        self._text = Label(theme, text).wrapped()
        space = theme.tokens.space
        self.body = QVBoxLayout()
        self.body.setSpacing(space.m)
        row = QHBoxLayout()
        row.setSpacing(space.s)
        for button in (primary, *others):
            if button is not None:
                row.addWidget(button)
        row.addStretch(1)
        self._column = column = QVBoxLayout(self)
        column.setSpacing(space.m)
        column.addWidget(self._sign)
        column.addWidget(Label(theme, title, size=TextSize.TITLE, weight=Weight.MEDIUM))
        column.addWidget(self._text)
        column.addLayout(self.body)
        column.addLayout(row)
        column.addStretch(1)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_text(self, text: str) -> None:
        """Say another sentence."""
        self._text.setText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the icon and most of the margins out where they would cost the words."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        space = self._theme.tokens.space
        low = self.height() < self._theme.px(_LEAST_HEIGHT)
        self._sign.setVisible(not low)
        margin = space.s if low else space.xxl
        self._column.setContentsMargins(space.xxl, margin, space.xxl, margin)

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        sign = self._theme.pixmap(self._icon, self._theme.color.text_muted, size=tokens.space.xl)
        self._sign.setPixmap(sign)
        # Long lines are hard to read: about eighty letters is enough.
        self._text.setMaximumWidth(self._theme.px(2 * tokens.size.inspector))
        self._fit()
