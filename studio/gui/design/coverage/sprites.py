"""Draws thousands of marks at once: each look is painted once and stamped where it is wanted."""

from collections.abc import Sequence

import numpy as np
import shiboken6
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from studio.gui.design.coverage.aspects import Category
from studio.gui.theme.looks import Mark
from studio.gui.theme.theme import Theme

POINT_SIZE = 4  # px at 100 % zoom
OPACITY = 0.8
DIMMED = 0.18  # of a point outside the choice

# The fields of QPainter::PixmapFragment, all doubles.
_FIELDS = 10
_X, _Y, _LEFT, _TOP, _WIDTH, _HEIGHT, _SCALE_X, _SCALE_Y, _TURN, _OPACITY = range(_FIELDS)


class Sprites:
    """The marks of a legend side by side in one picture."""

    def __init__(self, theme: Theme, categories: Sequence[Category], ratio: float) -> None:
        self._ratio = ratio
        self._side = theme.px(POINT_SIZE) + 4  # room for smooth edges and larger shapes
        count = max(len(categories), 1)
        self._atlas = QPixmap(QSize(self._side * count, self._side) * ratio)
        self._atlas.setDevicePixelRatio(ratio)
        self._atlas.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._atlas)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBackground(QColor(theme.color.sunken))
        for number, category in enumerate(categories):
            centre = QPointF(self._side * (number + 0.5), self._side / 2)
            mark_of(theme, category).paint(painter, centre, radius=theme.px(POINT_SIZE) / 2)
        painter.end()

    def stamp(
        self,
        painter: QPainter,
        places: NDArray[np.float64],
        codes: NDArray[np.int64],
        *,
        opacity: NDArray[np.float64],
    ) -> None:
        """Draw a mark around each place (px)."""
        if not len(places):
            return
        side = self._side * self._ratio
        rows = np.zeros((len(places), _FIELDS))
        rows[:, (_X, _Y)] = places
        rows[:, _LEFT] = codes * side
        rows[:, (_WIDTH, _HEIGHT)] = side
        rows[:, (_SCALE_X, _SCALE_Y)] = 1 / self._ratio
        rows[:, _OPACITY] = opacity
        # Qt takes a C array; ten thousand wrapped objects would cost more than the drawing.
        first = shiboken6.wrapInstance(rows.ctypes.data, QPainter.PixmapFragment)
        assert isinstance(first, QPainter.PixmapFragment)
        painter.drawPixmapFragments(first, len(rows), self._atlas)


def mark_of(theme: Theme, category: Category) -> Mark:
    """Give a legend entry's mark in the colours shown now."""
    return Mark(
        color=getattr(theme.series, category.series),
        shape=category.shape,
        dash=Qt.PenStyle.SolidLine,
    )
