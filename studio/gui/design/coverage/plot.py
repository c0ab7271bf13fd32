"""The map itself: points to hover over, to zoom into, and to draw a lasso around."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.gui.design.coverage.aspects import Aspect
from studio.gui.design.coverage.marks import MarkPainter
from studio.gui.design.coverage.model import CoverageModel
from studio.gui.design.coverage.sprites import DIMMED, OPACITY, Sprites
from studio.gui.design.coverage.window import MapWindow, inside
from studio.gui.theme.theme import Theme
from studio.reporting import visible

_WHEEL = 1.0015  # scale per unit of the wheel
_KEY_ZOOM = 1.5
_KEY_PAN = 48  # px
_LASSO_STEP = 3.0  # px between two corners of the lasso
_NEAR = 10.0  # px from which a point is hovered over


class CoveragePlot(QWidget):
    """Drag draws a lasso, the wheel zooms, the right button pans; keys do the same."""

    def __init__(self, theme: Theme, model: CoverageModel, *, roomy: bool) -> None:
        super().__init__()
        self._theme, self._model, self._roomy = theme, model, roomy
        self.window_ = MapWindow()
        self._pixels = np.zeros((0, 2))
        self._layer: QPixmap | None = None
        self._lasso: list[QPointF] = []
        self._grip: QPointF | None = None
        self._hovered = -1
        self.setAccessibleName(self.tr("Coverage map"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        model.scene_changed.connect(self._place)
        model.coding_changed.connect(self._repaint)
        model.chosen_changed.connect(lambda _: self._repaint())
        theme.changed.connect(self._repaint)
        self._place()

    @property
    def hovered(self) -> str:
        """What the task under the pointer says first; "" where none is."""
        if self._hovered < 0:
            return ""
        first = self._model.scene.points[self._hovered].first
        return visible.show(first) or self.tr("(no words)")

    def sizeHint(self) -> QSize:
        """About as high as the picture in the inspector."""
        side = self._theme.px(self._theme.tokens.size.inspector)
        return QSize(side, round(side * 0.8))

    def minimumSizeHint(self) -> QSize:
        """Still large enough to draw around points."""
        side = self._theme.px(self._theme.tokens.size.inspector)
        return QSize(side // 2, side // 2)

    def show_window(self, window: MapWindow) -> None:
        """Show another part of the map."""
        if window != self.window_:
            self.window_ = window
            self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lay marks over the points, which are only drawn anew when they changed."""
        del event
        if self._layer is None:
            self._layer = self._drawn()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._layer)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marks = MarkPainter(self._theme, self.window_, roomy=self._roomy)
        if self._lasso:
            marks.lasso(painter, self._lasso)
        elif self._hovered >= 0:
            x, y = self._pixels[self._hovered]
            marks.hint(painter, QPointF(float(x), float(y)), self.hovered)
        if self.hasFocus():
            width = self._theme.tokens.stroke.focus
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.color.focus), width))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the part that is shown into the new size."""
        super().resizeEvent(event)
        self.show_window(self.window_.resized(self.width(), self.height()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom where the pointer is; a small map lets the page scroll until it is entered."""
        if not self._roomy and not self.hasFocus():
            event.ignore()
            return
        factor = _WHEEL ** event.angleDelta().y()
        self.show_window(self.window_.zoomed(factor, event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a lasso, or grip the map."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._lasso = [event.position()]
            self._hovered = -1
        elif event.button() in {Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton}:
            self._grip = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the lasso, move the map, or find what lies under the pointer."""
        spot = event.position()
        if self._lasso:
            if (spot - self._lasso[-1]).manhattanLength() >= _LASSO_STEP:
                self._lasso.append(spot)
                self.update()
        elif self._grip is not None:
            moved, self._grip = spot - self._grip, spot
            self.show_window(self.window_.panned(moved.x(), moved.y()))
        else:
            self._hover(spot)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose what the lasso holds; a click on a point chooses it, beside one nothing."""
        del event
        lasso, self._lasso, self._grip = self._lasso, [], None
        if lasso:
            self._choose_inside(lasso)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show all of the map again."""
        del event
        self.show_window(self.window_.whole())

    def leaveEvent(self, event: object) -> None:
        """Say nothing any more."""
        del event
        self._say(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom with + and −, pan with the arrows, 0 shows all, Esc takes the choice back."""
        key, window = Qt.Key(event.key()), self.window_
        pans = {
            Qt.Key.Key_Left: (_KEY_PAN, 0),
            Qt.Key.Key_Right: (-_KEY_PAN, 0),
            Qt.Key.Key_Up: (0, _KEY_PAN),
            Qt.Key.Key_Down: (0, -_KEY_PAN),
        }
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif key in pans:
            self.show_window(window.panned(*pans[key]))
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.show_window(window.zoomed(_KEY_ZOOM))
        elif key is Qt.Key.Key_Minus:
            self.show_window(window.zoomed(1 / _KEY_ZOOM))
        elif key is Qt.Key.Key_0:
            self.show_window(window.whole())
        elif key is Qt.Key.Key_Escape and self._model.chosen:
            self._model.choose(frozenset())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: object) -> None:
        """Show that keys act here."""
        del event
        self.update()

    def focusOutEvent(self, event: object) -> None:
        """Show that keys act elsewhere."""
        del event
        self.update()

    def _place(self) -> None:
        self._pixels = self.window_.pixels(self._model.scene.places)
        self._hovered = -1
        self._repaint()

    def _repaint(self) -> None:
        self._layer = None
        shown = self._model.scene.map
        self.setAccessibleDescription(
            self.tr("{tasks} tasks, {gaps} gaps, {clumps} clumps of near-duplicates").format(
                tasks=len(self._model.scene.points),
                gaps=len(shown.gaps),
                clumps=len(shown.clumps),
            )
        )
        self.update()

    def _drawn(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        layer = QPixmap(self.size() * ratio)
        layer.setDevicePixelRatio(ratio)
        layer.fill(QColor(self._theme.color.sunken))
        painter = QPainter(layer)
        coding, scene = self._model.coding, self._model.scene
        sprites = Sprites(self._theme, coding.categories, ratio)
        there = self._in_sight()
        sprites.stamp(
            painter, self._pixels[there], coding.codes[there], opacity=self._opacity()[there]
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marks = MarkPainter(self._theme, self.window_, roomy=self._roomy)
        marks.draw(painter, scene.map, topics=self._model.aspect is Aspect.TOPIC)
        painter.end()
        return layer

    def _in_sight(self) -> NDArray[np.bool_]:
        high = np.array([self.width(), self.height()]) + _NEAR
        return np.asarray(((self._pixels > -_NEAR) & (self._pixels < high)).all(axis=1))

    def _opacity(self) -> NDArray[np.float64]:
        chosen = self._model.chosen
        if not chosen:
            return np.full(len(self._pixels), OPACITY)
        points = self._model.scene.points
        return np.array([1.0 if one.task_id in chosen else DIMMED for one in points])

    def _hover(self, spot: QPointF) -> None:
        if not len(self._pixels):
            return
        away = ((self._pixels - np.array([spot.x(), spot.y()])) ** 2).sum(axis=1)
        nearest = int(away.argmin())
        self._say(nearest if away[nearest] <= _NEAR**2 else -1)

    def _say(self, hovered: int) -> None:
        if hovered != self._hovered:
            self._hovered = hovered
            self.update()

    def _choose_inside(self, lasso: list[QPointF]) -> None:
        outline = np.array([(spot.x(), spot.y()) for spot in lasso])
        points = self._model.scene.points
        if len(outline) >= 3:
            found = np.flatnonzero(inside(self._pixels, outline))
        else:
            self._hover(lasso[0])
            found = np.array([self._hovered] if self._hovered >= 0 else [], np.int64)
        self._model.choose(frozenset(points[at].task_id for at in found))
