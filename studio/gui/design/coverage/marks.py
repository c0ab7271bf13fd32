"""Draws what the map says beside its points: topics' names, gaps, clumps, lasso and hint."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF, QTransform

from studio.domain.coverage import Clump, CoverageMap, Gap
from studio.gui.design.coverage.window import MapWindow
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme

_TINT = 0.16
_BACKING = 0.86
_NUDGES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tag:
    text: str
    at: QPointF
    weight: Weight = Weight.REGULAR


def gap_words(gap: Gap) -> str:
    """Name a gap by the regions on either side and what lies between."""
    translate = QCoreApplication.translate
    tasks = translate("Coverage", "%n task(s)", None, len(gap.task_ids))
    one, other = gap.between
    if one and other and one != other:
        words = translate("Coverage", "gap: {one} with {other}, {tasks}")
        return words.format(one=one, other=other, tasks=tasks)
    if one or other:
        words = translate("Coverage", "gap: within {one}, {tasks}")
        return words.format(one=one or other, tasks=tasks)
    return translate("Coverage", "gap: {tasks}").format(tasks=tasks)


def clump_words(clump: Clump) -> str:
    """Name a clump by how many tasks it has."""
    return QCoreApplication.translate("Coverage", "%n near-duplicate(s)", None, len(clump.task_ids))


class MarkPainter:
    """Draws onto the points; ``roomy`` names clumps and every gap, where there is room for it."""

    def __init__(self, theme: Theme, window: MapWindow, *, roomy: bool) -> None:
        self._theme, self._window, self._roomy = theme, window, roomy

    def draw(self, painter: QPainter, shown: CoverageMap, *, topics: bool) -> None:
        """Draw all marks; topics' names only where the colours tell topics apart."""
        for clump in shown.clumps:
            self._ring(painter, clump)
        gaps = shown.gaps if self._roomy else shown.gaps[:1]
        for gap in gaps:
            self._gap(painter, gap)
        tags = [self._gap_tag(gap) for gap in gaps]
        if self._roomy:
            tags += [self._clump_tag(clump) for clump in shown.clumps]
        if topics:
            tags = [self._topic_tag(one.topic, one.centre) for one in shown.topics] + tags
        self._tags(painter, tags)

    def lasso(self, painter: QPainter, outline: Sequence[QPointF]) -> None:
        """Draw the line a person draws around points."""
        color = self._theme.color
        fill = QColor(color.accent)
        fill.setAlphaF(_TINT)
        painter.setBrush(fill)
        painter.setPen(QPen(QColor(color.accent), self._theme.tokens.stroke.curve))
        painter.drawPolygon(QPolygonF(outline))

    def hint(self, painter: QPainter, at: QPointF, said: str) -> None:
        """Say what a task says beside its point."""
        theme, space = self._theme, self._theme.tokens.space
        painter.setFont(theme.font(TextSize.SMALL))
        metrics = QFontMetricsF(painter.font())
        most = min(theme.px(360), self._window.width - 2 * space.s)
        room = QRectF(0, 0, most - 2 * space.s, metrics.height() * 3)
        flags = Qt.TextFlag.TextWordWrap.value
        text = metrics.boundingRect(room, flags, said)
        box = QRectF(
            0, 0, text.width() + 2 * space.s + 1, min(text.height(), room.height()) + 2 * space.xs
        )
        x = min(max(at.x() + space.m, space.xs), self._window.width - box.width() - space.xs)
        below = at.y() + space.m
        fits = below + box.height() <= self._window.height
        box.moveTo(max(x, space.xs), below if fits else at.y() - space.m - box.height())
        painter.setBrush(QColor(theme.color.raised))
        painter.setPen(QPen(QColor(theme.color.border_strong), 1))
        corner = theme.tokens.radius.control
        painter.drawRoundedRect(box, corner, corner)
        painter.setPen(QColor(theme.color.text))
        inner = box.adjusted(space.s, space.xs, -space.s, -space.xs)
        painter.save()
        painter.setClipRect(inner)
        painter.drawText(inner, flags, said)
        painter.restore()

    def _ring(self, painter: QPainter, clump: Clump) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.color.text_muted), self._theme.tokens.stroke.curve))
        across, up = self._scaled(clump.radius, clump.radius)
        least = self._theme.px(6)
        painter.drawEllipse(self._window.pixel(*clump.centre), max(across, least), max(up, least))

    def _gap(self, painter: QPainter, gap: Gap) -> None:
        color = self._theme.color
        fill = QColor(color.accent)
        fill.setAlphaF(_TINT)
        painter.setBrush(fill)
        pen = QPen(QColor(color.accent), self._theme.tokens.stroke.curve)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        # An ellipse on the map, which the widget may stretch one way.
        turn = math.degrees(math.atan2(gap.across[1], gap.across[0]))
        shape = QTransform()
        shape.rotate(turn)
        shape.scale(gap.reach, gap.width)
        steps = [2 * math.pi * step / 48 for step in range(48)]
        points = [shape.map(QPointF(math.cos(at), math.sin(at))) for at in steps]
        outline = [
            self._window.pixel(gap.centre[0] + one.x(), gap.centre[1] + one.y()) for one in points
        ]
        painter.drawPolygon(QPolygonF(outline))

    def _gap_tag(self, gap: Gap) -> _Tag:
        centre = self._window.pixel(*gap.centre)
        _, down = self._scaled(0, max(gap.reach * abs(gap.across[1]), gap.width))
        return _Tag(
            text=gap_words(gap), at=QPointF(centre.x(), centre.y() + down + self._theme.px(10))
        )

    def _clump_tag(self, clump: Clump) -> _Tag:
        centre = self._window.pixel(*clump.centre)
        _, down = self._scaled(0, clump.radius)
        below = max(down, self._theme.px(6)) + self._theme.px(10)
        return _Tag(text=clump_words(clump), at=QPointF(centre.x(), centre.y() + below))

    def _topic_tag(self, topic: str, centre: tuple[float, float]) -> _Tag:
        return _Tag(text=topic, at=self._window.pixel(*centre), weight=Weight.MEDIUM)

    def _scaled(self, across: float, up: float) -> tuple[float, float]:
        window = self._window
        return across * window.width / window.span, up * window.height / window.span

    def _tags(self, painter: QPainter, tags: Sequence[_Tag]) -> None:
        """Write names on a backing, each where no earlier one stands."""
        placed: list[QRectF] = []
        whole = QRectF(0, 0, self._window.width, self._window.height)
        for tag in tags:
            if not whole.contains(tag.at):
                continue
            painter.setFont(self._theme.font(TextSize.SMALL, tag.weight))
            box = self._free(self._box(painter, tag, whole), placed, whole)
            if box is None:
                continue
            placed.append(box)
            backing = QColor(self._theme.color.surface)
            backing.setAlphaF(_BACKING)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(backing)
            corner = self._theme.tokens.radius.control
            painter.drawRoundedRect(box, corner, corner)
            painter.setPen(QColor(self._theme.color.text))
            metrics = QFontMetricsF(painter.font())
            shown = metrics.elidedText(tag.text, Qt.TextElideMode.ElideRight, box.width() - 4)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)

    def _box(self, painter: QPainter, tag: _Tag, whole: QRectF) -> QRectF:
        metrics = QFontMetricsF(painter.font())
        space = self._theme.tokens.space
        width = min(metrics.horizontalAdvance(tag.text) + 2 * space.xs, whole.width() - 2)
        box = QRectF(0, 0, width, metrics.height() + 2)
        box.moveCenter(tag.at)
        box.moveLeft(min(max(box.left(), 1), whole.width() - box.width() - 1))
        box.moveTop(min(max(box.top(), 1), whole.height() - box.height() - 1))
        return box

    @staticmethod
    def _free(box: QRectF, placed: Sequence[QRectF], whole: QRectF) -> QRectF | None:
        """Move a name down, or up, until it covers no other; None where it would be far off."""
        for nudge in range(_NUDGES):
            for sign in (1, -1):
                moved = box.translated(0, sign * nudge * box.height())
                if whole.contains(moved) and not any(moved.intersects(one) for one in placed):
                    return moved
        return None
