"""Icons from one set of SVG files, drawn in the colour they are asked for."""

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from studio import resources


class IconSet:
    """Draws icons on demand and keeps what it drew until the look changes."""

    def __init__(self, ratio: float = 1.0) -> None:
        self.ratio = ratio  # device pixels per pixel
        self._texts: dict[str, str] = {}
        self._masks: dict[tuple[str, int, float], QPixmap] = {}
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}

    def clear(self) -> None:
        """Forget what was coloured, as the colours or sizes have changed."""
        self._pixmaps.clear()

    def pixmap(self, name: str, color: str, *, size: int) -> QPixmap:
        """Draw the icon ``size`` pixels wide."""
        key = (name, color, size, self.ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._draw(name, color, size=size)
        return self._pixmaps[key]

    def icon(self, name: str, color: str, *, size: int, disabled: str, gap: int = 0) -> QIcon:
        """Make an icon with its disabled state in a colour of its own.

        ``gap`` is empty room in pixels after it, where a button's own is too narrow.
        """
        icon = QIcon()
        for mode, tint in ((QIcon.Mode.Normal, color), (QIcon.Mode.Disabled, disabled)):
            icon.addPixmap(_padded(self.pixmap(name, tint, size=size), gap), mode)
        return icon

    def _draw(self, name: str, color: str, *, size: int) -> QPixmap:
        pixmap = QPixmap(self._mask(name, size))
        painter = QPainter(pixmap)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(pixmap.rect(), QColor(color))
        painter.end()
        return pixmap

    def _mask(self, name: str, size: int) -> QPixmap:
        """Draw the icon in black; to read and render the file takes far longer than to colour."""
        key = (name, size, self.ratio)
        if key not in self._masks:
            svg = self._text(name).replace("currentColor", "black")
            pixmap = QPixmap(QSize(round(size * self.ratio), round(size * self.ratio)))
            pixmap.setDevicePixelRatio(self.ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, size, size))
            painter.end()
            self._masks[key] = pixmap
        return self._masks[key]

    def _text(self, name: str) -> str:
        if name not in self._texts:
            self._texts[name] = resources.read_text("icons", f"{name}.svg")
        return self._texts[name]


def _padded(pixmap: QPixmap, gap: int) -> QPixmap:
    if gap == 0:
        return pixmap
    ratio = pixmap.devicePixelRatio()
    wide = QPixmap(pixmap.size() + QSize(round(gap * ratio), 0))
    wide.setDevicePixelRatio(ratio)
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    return wide
