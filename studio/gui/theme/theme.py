"""The look of the running window: light or dark, text size, and who must repaint."""

from collections.abc import Callable
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from studio.gui.operations.turns import Turns
from studio.gui.theme import fonts, palette
from studio.gui.theme.dressing import Dressing
from studio.gui.theme.focus_ring import FocusRing
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.icons import IconSet
from studio.gui.theme.sheet import Sheets
from studio.gui.theme.tokens import Color, Scheme, Series, Tokens


class Appearance(StrEnum):
    """What a person asks for in the View menu."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Applies the tokens to the application and tells widgets when to restyle."""

    changed = Signal()

    def __init__(self, app: QApplication, tokens: Tokens) -> None:
        super().__init__(app)
        self.tokens = tokens
        self._app = app
        self._icons = IconSet()
        self._fonts: dict[tuple[TextSize, Weight, bool], QFont] = {}
        self._appearance = Appearance.SYSTEM
        self._zoom = 1.0
        self.revision = 0  # how often the look has changed
        self._ring = FocusRing(app, self)
        self._sheets = Sheets(tokens, self.scheme, px=self.px)
        self._later: Turns | None = None
        self._dressing = Dressing(lambda: self._sheets)
        app.setStyle(self._dressing)
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def appearance(self) -> Appearance:
        """What was asked for."""
        return self._appearance

    @property
    def zoom(self) -> float:
        """The text size as a factor."""
        return self._zoom

    @property
    def is_dark(self) -> bool:
        """Tell whether the dark scheme is shown now."""
        if self._appearance is Appearance.SYSTEM:
            return self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._appearance is Appearance.DARK

    @property
    def scheme(self) -> Scheme:
        """All colours shown now."""
        return self.tokens.dark if self.is_dark else self.tokens.light

    @property
    def color(self) -> Color:
        """The interface's colours shown now."""
        return self.scheme.color

    @property
    def series(self) -> Series:
        """The colours of data shown now."""
        return self.scheme.series

    def apply(self) -> None:
        """Hand palette and font to the application, dress what is shown, then tell everybody."""
        self.revision += 1
        self._icons.clear()
        self._icons.ratio = self._app.devicePixelRatio()
        self._fonts.clear()
        self._forget_later()
        self._app.setPalette(palette.build(self.color))
        self._app.setFont(self.font())
        for change in (QEvent.Type.ApplicationPaletteChange, QEvent.Type.ApplicationFontChange):
            self._app.sendPostedEvents(None, change.value)  # to be there before anybody restyles
        self._sheets = Sheets(self.tokens, self.scheme, px=self.px)
        self._dress_all()
        self.changed.emit()

    def dress(self, widget: QWidget) -> bool:
        """Give a widget the outlines of its kind; tells whether they changed since it was shown."""
        polished = widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished)
        return polished and self._dressing.dress(widget)

    def restore(self, appearance: Appearance, zoom: float) -> None:
        """Apply both choices of an earlier start at once."""
        self._zoom = self._nearest(zoom)
        self.set_appearance(appearance)

    def set_appearance(self, appearance: Appearance) -> None:
        """Show the light or the dark scheme, or whatever the system shows."""
        self._appearance = appearance
        schemes = {
            Appearance.SYSTEM: Qt.ColorScheme.Unknown,
            Appearance.LIGHT: Qt.ColorScheme.Light,
            Appearance.DARK: Qt.ColorScheme.Dark,
        }
        # The window's frame belongs to the system, which must hear of it too.
        self._app.styleHints().setColorScheme(schemes[appearance])
        self.apply()

    def set_zoom(self, zoom: float) -> None:
        """Set the text size to the nearest of the allowed steps."""
        self._zoom = self._nearest(zoom)
        self.apply()

    def step_zoom(self, steps: int) -> None:
        """Make text larger (positive) or smaller, by steps of the scale."""
        allowed = self.tokens.zoom.steps
        index = allowed.index(self._zoom) + steps
        self.set_zoom(allowed[max(0, min(index, len(allowed) - 1))])

    def px(self, length: float) -> int:
        """Scale a length that must grow with the text."""
        return round(length * self._zoom)

    def font(
        self,
        size: TextSize = TextSize.BODY,
        weight: Weight = Weight.REGULAR,
        *,
        figures: bool = False,
    ) -> QFont:
        """Make a font at the present zoom; ``figures`` gives digits of equal width."""
        key = (size, weight, figures)
        if key not in self._fonts:
            font = fonts.build(self.tokens.type, size=size, weight=weight, zoom=self._zoom)
            self._fonts[key] = fonts.with_figures(font, self.tokens.type) if figures else font
        return QFont(self._fonts[key])

    def mono(self, size: TextSize = TextSize.BODY, weight: Weight = Weight.REGULAR) -> QFont:
        """Make a font for code, as tall to the eye as the text beside it, without ligatures."""
        return fonts.mono(self.tokens.type, size=size, weight=weight, zoom=self._zoom)

    def icon(self, name: str, color: str, *, gap: int = 0) -> QIcon:
        """Make an icon in the given colour, 16 px at 100 % zoom, with ``gap`` px after it."""
        return self._icons.icon(
            name,
            color,
            size=self.px(self.tokens.size.icon),
            disabled=self.color.text_disabled,
            gap=gap,
        )

    def pixmap(self, name: str, color: str, *, size: int | None = None) -> QPixmap:
        """Draw an icon in the given colour; ``size`` is at 100 % zoom."""
        side = self.px(size or self.tokens.size.icon)
        return self._icons.pixmap(name, color, size=side)

    def later(self, owner: QObject, restyle: Callable[[], object]) -> None:
        """Restyle what nobody sees in a later turn, unless the look has changed again by then."""
        if self._later is None:
            self._later = Turns((), self)
            self._later.finished.connect(self._forget_later)
        self._later.add(lambda: isValid(owner) and restyle())

    def _dress_all(self) -> None:
        """Dress at once what can be seen, and later what is hidden."""
        for widget in self._dressing.dressed():
            if widget.isVisible():
                self._dressing.dress(widget)
            else:
                self.later(widget, partial(self._dressing.dress, widget))

    def _forget_later(self) -> None:
        later, self._later = self._later, None
        if later is not None:
            later.stop()
            later.deleteLater()

    def _nearest(self, zoom: float) -> float:
        return min(self.tokens.zoom.steps, key=lambda step: abs(step - zoom))

    def _follow_system(self) -> None:
        if self._appearance is Appearance.SYSTEM:
            self.apply()
