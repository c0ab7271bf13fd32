"""Places and pixels correspond, however the map is zoomed and moved."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from studio.gui.design.coverage.window import MapWindow, inside

WHOLE = MapWindow(width=400, height=200)
SQUARE = np.array([(1.0, 1.0), (9.0, 1.0), (9.0, 9.0), (1.0, 9.0)])


def test_all_of_the_map_is_shown_at_first() -> None:
    assert WHOLE.pixel(0, 1) == QPointF(0, 0)
    assert WHOLE.pixel(1, 0) == QPointF(400, 200)


@given(st.floats(0.05, 0.95), st.floats(0.05, 0.95), st.floats(1, 40))
def test_a_pixels_place_is_at_that_pixel(across: float, up: float, factor: float) -> None:
    window = WHOLE.zoomed(factor, QPointF(130, 40))
    back = window.place(window.pixel(across, up))

    assert back == pytest.approx((across, up))


def test_what_is_under_the_pointer_stays_there() -> None:
    spot = QPointF(150, 90)
    before = WHOLE.place(spot)

    assert WHOLE.zoomed(3, spot).place(spot) == pytest.approx(before)


@given(st.floats(0.2, 50), st.floats(-2000, 2000), st.floats(-2000, 2000))
def test_the_map_never_leaves_the_widget(factor: float, right: float, down: float) -> None:
    window = WHOLE.zoomed(factor).panned(right, down)

    assert 0 < window.span <= 1
    assert window.place(QPointF(0, 0))[0] >= -1e-9
    assert window.place(QPointF(400, 200))[0] <= 1 + 1e-9


def test_what_lies_inside_an_outline_is_found() -> None:
    places = np.array([(5.0, 5.0), (0.5, 5.0), (9.5, 5.0), (2.0, 8.9)])

    assert inside(places, SQUARE).tolist() == [True, False, False, True]


def test_a_hole_of_an_outline_that_bends_inwards_is_outside() -> None:
    outline = np.array([(0.0, 0.0), (10, 0), (10, 10), (5, 2), (0, 10)])

    assert inside(np.array([(5.0, 8.0), (1.0, 5.0)]), outline).tolist() == [False, True]


def test_a_line_holds_nothing() -> None:
    assert not inside(np.array([(5.0, 5.0)]), SQUARE[:2]).any()
