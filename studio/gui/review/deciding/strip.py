"""One line over the buttons: what was kept, what an edit also makes, or what can be done."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Kind
from studio.gui.widgets.key_button import KeyButton
from studio.gui.widgets.labels import ElidedLabel, Tone

_NEWS_STAY = 4000  # milliseconds


class Strip(QWidget):
    """Always there and always as high, so that the comparison above never moves.

    News show for a few seconds unless there is a pair to offer, which comes first.
    """

    def __init__(self, theme: Theme, keep_pair: QAction) -> None:
        super().__init__()
        self._theme = theme
        self._offer = self._hint = self._news = self._news_icon = ""
        self._low = False
        self._look: tuple[str, Tone] = ("", Tone.MUTED)
        self._sign = QLabel()
        self._words = ElidedLabel(theme)
        self.pair = KeyButton(theme, self.tr("Keep pair"), icon="check", kind=Kind.QUIET)
        self.pair.follow(keep_pair)
        self.pair.hide()
        self._timer = QTimer(self, singleShot=True, interval=_NEWS_STAY)
        self._timer.timeout.connect(self.forget_news)
        space = theme.tokens.space
        row = QHBoxLayout(self)
        row.setContentsMargins(space.m, 0, space.m, 0)
        row.setSpacing(space.s)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        row.addWidget(self.pair)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def words(self) -> str:
        """What is said now."""
        return self._words.text()

    def show_hint(self, words: str) -> None:
        """Say what can be done here, whenever there is nothing else to say."""
        self._hint = words
        self._show()

    def show_offer(self, words: str, *, kept: bool) -> None:
        """Offer a pair, which is ``kept`` or not; "" offers none."""
        self._offer = words
        self.pair.set_on(kept)
        self.pair.setAccessibleDescription(
            self.tr("The pair will be kept") if kept else self.tr("No pair will be kept")
        )
        self._show()

    def tell(self, words: str, icon: str = "check") -> None:
        """Say what was done and kept, or what was not."""
        self._news, self._news_icon = words, icon
        self._timer.start()
        self._show()

    def forget_news(self) -> None:
        """Say no more what was done, as it is undone or long ago."""
        self._timer.stop()
        self._news = ""
        self._show()

    def set_low(self, low: bool) -> None:
        """Show only news, for a moment, over what it lies on: the window is low."""
        self._low = low
        self._restyle()
        self._show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill with the tint of an offer, or the ground of the bar."""
        color = self._theme.color
        painter = QPainter(self)
        offers = self._offer and not self._low
        painter.fillRect(event.rect(), QColor(color.accent_tint if offers else color.sunken))
        painter.end()

    def _show(self) -> None:
        if self._offer and not self._low:
            self._say(self._offer, "git-compare", Tone.TEXT)
        elif self._news:
            done = self._news_icon == "check"
            self._say(self._news, self._news_icon, Tone.SUCCESS if done else Tone.TEXT)
        else:
            self._say(self._hint, "info" if self._hint else "", Tone.MUTED)
        self.pair.setVisible(bool(self._offer) and not self._low)
        self.setVisible(bool(self._news) or not self._low)

    def _say(self, words: str, icon: str, tone: Tone) -> None:
        if words != self._words.text():
            self._words.setText(words)
            self.setAccessibleName(words)
        if (icon, tone) != self._look:
            self._look = icon, tone
            self._words.set_tone(tone)
            self._draw_sign()
        self.update()

    def _draw_sign(self) -> None:
        icon, tone = self._look
        self._sign.setVisible(bool(icon))
        if icon:
            color = self._theme.color.accent_text if self._offer else self._theme.color.text_muted
            ink = self._theme.color.success if tone is Tone.SUCCESS else color
            self._sign.setPixmap(self._theme.pixmap(icon, ink))

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        line = self._theme.px(tokens.size.hit_target) + tokens.space.xs
        self.setFixedHeight(line if self._low else self._theme.px(tokens.space.xxl))
        self._draw_sign()
        self.update()
