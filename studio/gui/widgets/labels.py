"""Text: plain by construction, in the theme's sizes and colours, elided where it must be."""

from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.redressed import Redressed
from studio.gui.theme.theme import Theme


class Tone(StrEnum):
    """What a text's colour says; the names are those of the tokens."""

    TEXT = "text"
    MUTED = "text_muted"
    ACCENT = "accent_text"
    SUCCESS = "success"
    WARNING = "warning"
    DANGER = "danger"
    INFO = "info"


class Label(Redressed, QLabel):
    """A label that shows its text as it is: never as markup, whatever a file or a model wrote."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        size: TextSize = TextSize.BODY,
        weight: Weight = Weight.REGULAR,
        tone: Tone = Tone.TEXT,
    ) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        # On a Base background Qt would write with the role Text, whose colour no tone sets.
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        self._theme, self._size, self._weight, self._tone = theme, size, weight, tone
        self._figures, self._made_at = False, theme.revision
        theme.changed.connect(self.look_changed)
        self.restyle()

    def as_figures(self) -> "Label":
        """Show digits of equal width, right-aligned."""
        self._figures = True
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.restyle()
        return self

    def wrapped(self) -> "Label":
        """Break long text over several lines."""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setWordWrap(True)  # after it: this adds that the height depends on the width
        return self

    def set_tone(self, tone: Tone) -> None:
        """Change what the colour says."""
        self._tone = tone
        self.restyle()

    def restyle(self) -> None:
        """Take font and colour from the theme as it is now."""
        kind = self._theme.tokens.type
        small = self._size is TextSize.SMALL
        self.setFont(self._theme.font(self._size, self._weight, figures=self._figures))
        self.setMinimumHeight(self._theme.px(kind.line_small if small else kind.line_body))
        palette = QPalette(self.palette())
        palette.setColor(
            QPalette.ColorRole.WindowText, QColor(getattr(self._theme.color, self._tone))
        )
        self.setPalette(palette)


class ElidedLabel(Label):
    """One line that ends in … where it does not fit; the full text shows on hover."""

    def minimumSizeHint(self) -> QSize:
        """Ask for hardly any width, so that neighbours are not pushed away."""
        return QSize(
            self._theme.px(self._theme.tokens.space.xl), super().minimumSizeHint().height()
        )

    def setText(self, text: str) -> None:
        """Show another text."""
        if text != self.text():
            super().setText(text)
            self._elided()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as fits now."""
        super().resizeEvent(event)
        self._elided()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        del event
        shown = self._elided()
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.contentsRect(), self.alignment(), shown)
        painter.end()

    def _elided(self) -> str:
        """Give what fits; the full text goes into the tool tip where that is less."""
        text = self.text().replace("\n", " ")
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(plain_tip(self.text()) if shown != text else "")
        return shown


def plain_tip(text: str) -> str:
    """Tool tips guess at markup, so text that looks like it must be escaped."""
    return "<p>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</p>"


def spacer() -> QWidget:
    """Take up what room is left in a row."""
    widget = QWidget()
    widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return widget
