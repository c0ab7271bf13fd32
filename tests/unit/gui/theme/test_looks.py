import pytest
from PySide6.QtCore import QPointF

from studio.domain.model import ModelRole
from studio.gui.theme import looks
from studio.gui.theme.tokens import Tokens
from tests.unit.gui import making


def test_no_two_models_of_a_board_look_alike(shipped_tokens: Tokens) -> None:
    rows = [
        making.row("Teacher A", ModelRole.TEACHER),
        making.row("Teacher B", ModelRole.TEACHER),
        making.row("student DPO 1", ModelRole.STUDENT),
        making.row("student SFT 1", ModelRole.STUDENT),
        making.row("base", ModelRole.BASE),
        making.row("human", ModelRole.HUMAN),
    ]

    marks = looks.marks(rows, shipped_tokens, shipped_tokens.light.series)

    assert len({(mark.color, mark.shape) for mark in marks.values()}) == len(rows)
    assert len({mark.color for mark in marks.values()}) == len(rows)


def test_the_first_student_has_the_students_look(shipped_tokens: Tokens) -> None:
    rows = [making.row("student SFT 1", ModelRole.STUDENT)]

    mark = looks.marks(rows, shipped_tokens, shipped_tokens.dark.series)["student SFT 1"]

    assert (mark.color, mark.shape) == (shipped_tokens.dark.series.vermillion, "circle")


@pytest.mark.parametrize(
    "shape", ["circle", "circle_open", "square", "diamond", "triangle", "triangle_down"]
)
def test_a_shape_surrounds_its_centre(shape: str) -> None:
    path = looks.outline(shape, QPointF(10, 10), radius=4)

    assert path.contains(QPointF(10, 10))
    assert 3 <= path.boundingRect().width() / 2 <= 5
