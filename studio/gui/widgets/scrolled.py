"""A page that scrolls where it has no room, and takes its own height where it has."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from studio.gui.theme.theme import Theme


class Scrolled(QScrollArea):
    """Never narrower than its page; Tab passes it by and brings what has the focus into view."""

    def __init__(self, theme: Theme, page: QWidget, name: str) -> None:
        super().__init__()
        self._theme, self._page = theme, page
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(page)

    def sizeHint(self) -> QSize:
        """As large as the page would be."""
        return self._page.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As wide as the page must be, and a few lines high."""
        least = self._page.minimumSizeHint()
        size = self._theme.tokens.size
        return QSize(least.width(), min(least.height(), self._theme.px(4 * size.row)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another width when the page does."""
        if watched is self._page and event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
