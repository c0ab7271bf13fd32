import math

from PySide6.QtCore import QPointF, QRectF

from studio.gui.charts.scale import Scale

BOX = QRectF(10, 0, 100, 50)


def test_the_corners_of_the_range_are_those_of_the_box() -> None:
    scale = Scale(box=BOX, low=(0, 1), high=(4, 3))

    assert scale.point((0, 1)) == QPointF(10, 50)
    assert scale.point((4, 3)) == QPointF(110, 0)
    assert scale.point((2, 2)) == QPointF(60, 25)


def test_a_range_turned_over_runs_from_top_to_bottom() -> None:
    scale = Scale(box=BOX, low=(0, 1.5), high=(1, -0.5))

    assert scale.y(0) < scale.y(1)


def test_what_is_no_number_breaks_a_line_in_two() -> None:
    scale = Scale(box=BOX, low=(0, 0), high=(1, 1))
    points = [(0.0, 0.0), (0.1, 0.0), (0.2, math.nan), (0.3, 0.0), (0.4, math.inf), (0.5, 1.0)]

    assert [piece.size() for piece in scale.pieces(points)] == [2, 1, 1]
