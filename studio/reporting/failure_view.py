"""The worst failures: input, teacher and student side by side, and what others answered."""

from dataclasses import dataclass

from markupsafe import Markup

from studio.domain.board import Board, FailureCase
from studio.domain.model import ModelRole
from studio.domain.target import ContractType
from studio.reporting import code
from studio.reporting.labels import Labels

MOST = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One model's answer, ready to print; ``defect`` says how it breaks the contract."""

    name: str
    role: str
    text: Markup | None
    defect: str
    direction: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """One case: what was asked, the two answers that matter most, and the others."""

    name: str
    place: str
    task_id: str
    asked: Markup
    beside: tuple[Answer, ...]
    others: tuple[Answer, ...]
    reasons: tuple[str, ...]


def build(board: Board, contract: ContractType, names: Labels) -> tuple[Failure, ...]:
    """The first ten failures as the evaluation ranks them."""
    roles = {row.name: row.role for row in board.rows}
    return tuple(_failure(case, roles, contract, names) for case in board.failures[:MOST])


def _failure(
    case: FailureCase, roles: dict[str, ModelRole], contract: ContractType, names: Labels
) -> Failure:
    chosen = _beside(case, roles)
    beside = case.answers[chosen[0]] if chosen else ""
    answers = {
        name: _answer(name, text, roles.get(name), contract, beside=beside)
        for name, text in case.answers.items()
    }
    return Failure(
        name=case.name,
        place=", ".join(part for part in (names.value("kind", case.kind), case.topic) if part),
        task_id=case.task_id,
        asked=code.prose(case.input),
        beside=tuple(answers[name] for name in chosen),
        others=tuple(answer for name, answer in answers.items() if name not in chosen),
        reasons=case.reasons,
    )


def _beside(case: FailureCase, roles: dict[str, ModelRole]) -> list[str]:
    """The first teacher (or else whoever is no student) and the first student."""
    by_role: dict[ModelRole | None, list[str]] = {}
    for name in case.answers:
        by_role.setdefault(roles.get(name), []).append(name)
    students = by_role.get(ModelRole.STUDENT, [])[:1]
    teachers = (
        by_role.get(ModelRole.TEACHER) or by_role.get(ModelRole.HUMAN) or by_role.get(None, [])
    )
    return [*teachers[:1], *students]


def _answer(
    name: str, text: str, role: ModelRole | None, contract: ContractType, *, beside: str
) -> Answer:
    return Answer(
        name=name,
        role=role.value if role else "",
        text=code.answer(text, contract, beside=beside) if text.strip() else None,
        defect=code.defect(text, contract),
        direction="ltr" if code.is_code(text, contract) else "auto",
    )
