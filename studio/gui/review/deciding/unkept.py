"""Says for as long as it is so that a verdict is not kept yet, and why; it can be given up."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from studio.gui.operations.news import Keeping
from studio.gui.operations.problems import Hindrance
from studio.gui.review.retrying import Retrying
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.labels import ElidedLabel, plain_tip


class Unkept(QWidget):
    """Hidden while every verdict is kept in no time."""

    def __init__(self, theme: Theme, retrying: Retrying) -> None:
        super().__init__()
        self._theme, self._retrying = theme, retrying
        self._sign = QLabel()
        self.words = ElidedLabel(theme)
        self.now = Button(theme, self.tr("Try now"), kind=Kind.SMALL)
        self.cancel = Button(theme, self.tr("Cancel"), kind=Kind.SMALL)
        self.cancel.setAccessibleName(self.tr("Cancel the verdict"))
        self.cancel.setToolTip(self.tr("Decide nothing; what you typed and said stays here"))
        self.now.clicked.connect(lambda _checked: retrying.hurry())
        self.cancel.clicked.connect(lambda _checked: retrying.give_up())
        space = theme.tokens.space
        row = QHBoxLayout(self)
        row.setContentsMargins(space.m, space.xs, space.m, space.xs)
        row.setSpacing(space.s)
        row.addWidget(self._sign)
        row.addWidget(self.words, 1)
        row.addWidget(self.now)
        row.addWidget(self.cancel)
        retrying.changed.connect(self._show)
        theme.changed.connect(self._show)
        self._show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill with the tint of a warning."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._theme.color.warning_tint))
        painter.end()

    def _show(self) -> None:
        problem, words = self._retrying.problem, ""
        if problem is not None:
            words = self.tr("Verdict not kept yet: the disk is full. Trying again…")
            if problem.hindrance is Hindrance.BUSY:
                words = self.tr("Verdict not kept yet: another program is writing. Trying again…")
        elif self._retrying.keeping is Keeping.UNDER_WAY:
            words = self.tr("Keeping your verdict…")
        self.now.setVisible(problem is not None)
        self.cancel.setVisible(problem is not None)
        self.setVisible(bool(words))
        if not words:
            return
        icon = "refresh-cw" if problem is None else "triangle-alert"
        self._sign.setPixmap(self._theme.pixmap(icon, self._theme.color.warning))
        if words != self.words.text():
            self.words.setText(words)
            self.setAccessibleName(words)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self.words.setToolTip(plain_tip(problem.sentence) if problem is not None else "")
