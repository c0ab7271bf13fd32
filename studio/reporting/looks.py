"""One look per model in every chart: colour, mark and dash, so that colour is never alone."""

from dataclasses import dataclass

from studio.domain.board import BoardRow
from studio.domain.model import ModelRole

_ORDER = (
    ModelRole.TEACHER,
    ModelRole.STUDENT,
    ModelRole.BASE,
    ModelRole.HUMAN,
    ModelRole.CRITIC,
    ModelRole.JUDGE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A model's colour in `tokens.toml`'s series and the shape of its mark."""

    colour: str
    shape: str


_TEACHERS = (Look(colour="blue", shape="square"), Look(colour="sky", shape="diamond"))
_BY_ROLE = {
    ModelRole.STUDENT: Look(colour="vermillion", shape="circle"),
    ModelRole.BASE: Look(colour="purple", shape="triangle"),
}
_OTHER = Look(colour="ink", shape="circle_open")


def ordered(rows: tuple[BoardRow, ...]) -> tuple[BoardRow, ...]:
    """Teachers, students, base, human; within a role as the evaluation lists them."""
    return tuple(sorted(rows, key=lambda row: _ORDER.index(row.role)))


def of(rows: tuple[BoardRow, ...]) -> dict[str, Look]:
    """Each row's look by its name; the first teacher differs from the others."""
    teachers = [row.name for row in rows if row.role == ModelRole.TEACHER]
    looks = {row.name: _BY_ROLE.get(row.role, _OTHER) for row in rows}
    looks |= {name: _TEACHERS[min(place, 1)] for place, name in enumerate(teachers)}
    return looks
