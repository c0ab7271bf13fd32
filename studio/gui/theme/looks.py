"""How each model of a board is drawn: colour, mark and dash by the part it plays."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from studio.domain.board import BoardRow
from studio.domain.model import ModelRole
from studio.gui.theme.tokens import Look, Series, Tokens

DASHES = {
    "solid": Qt.PenStyle.SolidLine,
    "dash": Qt.PenStyle.DashLine,
    "dot": Qt.PenStyle.DotLine,
    "dash_dot": Qt.PenStyle.DashDotLine,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One model's colour and shape, ready to paint."""

    color: str
    shape: str
    dash: Qt.PenStyle

    def paint(self, painter: QPainter, centre: QPointF, *, radius: float) -> None:
        """Draw the shape around a point."""
        hollow = self.shape == "circle_open"
        painter.setPen(QPen(QColor(self.color), radius * 0.4) if hollow else Qt.PenStyle.NoPen)
        background = painter.background().color()
        painter.setBrush(background if hollow else QColor(self.color))
        painter.drawPath(outline(self.shape, centre, radius=radius))


def marks(rows: Sequence[BoardRow], tokens: Tokens, series: Series) -> dict[str, Mark]:
    """Give each model of a board its mark, by name; several teachers or students differ."""
    found: dict[str, Mark] = {}
    for role in ModelRole:
        named = [row.name for row in rows if row.role is role]
        looks = _looks(role, tokens)
        for index, name in enumerate(named):
            look = looks[index % len(looks)]
            found[name] = Mark(
                color=getattr(series, look.series), shape=look.mark, dash=DASHES[look.dash]
            )
    return found


def _looks(role: ModelRole, tokens: Tokens) -> tuple[Look, ...]:
    known = tokens.role
    teachers = (known["teacher_a"], known["teacher_b"])
    return {
        ModelRole.TEACHER: teachers,
        ModelRole.CRITIC: teachers,
        ModelRole.JUDGE: teachers,
        ModelRole.STUDENT: (
            known["student"],
            Look(series="orange", mark="triangle_down", dash="dash"),
            Look(series="green", mark="square", dash="dot"),
        ),
        ModelRole.BASE: (known["base"],),
        ModelRole.HUMAN: (known["human"],),
    }[role]


def outline(shape: str, centre: QPointF, *, radius: float) -> QPainterPath:
    """Give the outline of a shape around a point; all shapes look equally large."""
    path = QPainterPath()
    if shape in {"circle", "circle_open"}:
        path.addEllipse(centre, radius, radius)
        return path
    corners = {
        "square": ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
        "diamond": ((0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)),
        "triangle": ((0, -1.1), (1.15, 0.9), (-1.15, 0.9)),
        "triangle_down": ((0, 1.1), (1.15, -0.9), (-1.15, -0.9)),
    }[shape]
    points = [QPointF(centre.x() + x * radius, centre.y() + y * radius) for x, y in corners]
    path.addPolygon(QPolygonF(points))
    path.closeSubpath()
    return path
