"""What the terminal says of earlier turns of a conversation, and how they are judged there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from studio.cli.output import emit
from studio.domain.ids import RaterId, TaskId
from studio.domain.judgement import Verdict
from studio.domain.turns import JudgedTurn, TurnState
from studio.project import Project

_SAID = {
    Verdict.ACCEPT: "Accepted",
    Verdict.REJECT: "Rejected",
    Verdict.UNDONE: "Taken back the verdict on",
}
_STATES = {
    TurnState.OPEN: "to review",
    TurnState.CONFLICT: "conflict",
    TurnState.HIDDEN: "judged by another; hidden until you decide",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """What shall be said of a turn; with a ``text`` it is corrected to that."""

    turn: int
    verdict: Verdict
    reasons: tuple[str, ...] = ()
    note: str = ""
    adjudicates: bool = False
    text: str | None = None
    keep_answers: bool = False


def decide(opened: Project, task_id: TaskId, said: Saying, *, as_json: bool) -> None:
    """Judge or correct a turn, numbered from 1, and say so."""
    place = said.turn - 1
    document: dict[str, Any] = {"turn": said.turn, "reasons": list(said.reasons)}
    if said.text is None:
        opened.turns.judge(
            task_id,
            place,
            said.verdict,
            reasons=said.reasons,
            note=said.note,
            adjudicates=said.adjudicates,
        )
        now = task_id
        line = f"{_SAID[said.verdict]} turn {said.turn} of {task_id}."
    else:
        saved = opened.turns.correct(task_id, place, said.text, keep_answers=said.keep_answers)
        now = saved.task_id
        line = f"Corrected turn {said.turn} of {task_id}: {now} takes its place."
    turns = opened.turns.of_task(now)
    document |= {"task": now, "corrects": task_id if now != task_id else None}
    document["turns"] = described(turns, {})
    unfit = [one.number for one in turns if one.is_unfit]
    warning = f"Nothing is learnt from {now} until its rejected turns are corrected."
    emit(document, line, *([warning] if unfit else []), as_json=as_json)


def described(turns: Iterable[JudgedTurn], people: Mapping[RaterId, str]) -> list[dict[str, Any]]:
    """Give turns with their state as plain values, numbered from 1."""
    return [
        {
            "turn": one.number,
            "state": one.state.value,
            "decisions": [
                {
                    "verdict": made.verdict.value,
                    "reasons": list(made.reasons),
                    "note": made.note,
                    "by": people.get(made.rater_id, made.rater_id),
                    "at": made.created_at,
                    "counts": made in one.now,
                }
                for made in one.decisions
            ],
        }
        for one in turns
    ]


def heading(place: int, turns: Iterable[JudgedTurn]) -> str:
    """Say how the turn at a place stands, "" for one that is not judged."""
    found = next((one for one in turns if one.turn == place), None)
    return f"  turn {place + 1}: {_STATES.get(found.state, found.state)}" if found else ""
