"""Puts together what one person may see of the verdicts on a conversation's turns."""

from collections import defaultdict
from collections.abc import Sequence

from studio.domain import turns
from studio.domain.ids import RaterId
from studio.domain.judgement import Verdict
from studio.domain.task import Task
from studio.domain.turns import JudgedTurn, TurnDecision
from studio.store import turn_decisions
from studio.store.database import Database


def read(
    db: Database, task: Task, reader: RaterId | None, *, doubled: bool
) -> tuple[JudgedTurn, ...]:
    """Give the assistant's turns of a task, first one first.

    Where two people shall review the task, the first one's verdict is hidden from the other until
    she has given hers.
    """
    places = turns.places(task.messages)
    if not places:
        return ()
    judged = turn_decisions.judged(db, task.task_id)
    history = _by_turn(turn_decisions.of_task(db, task.task_id, now=False))
    now = _by_turn(turn_decisions.of_task(db, task.task_id, now=True))
    return tuple(
        _hidden(one, reader) if doubled and _hides(one, reader) else one
        for one in (
            JudgedTurn(
                turn=place,
                verdict=judged.get(place),
                decisions=tuple(history[place]),
                now=tuple(now[place]),
                conflict=place in judged and judged[place] is None,
            )
            for place in places
        )
    )


def _hides(turn: JudgedTurn, reader: RaterId | None) -> bool:
    """Tell whether this person may not yet see what others made of a turn; see answers' rule."""
    if not turn.now or turn.conflict or any(one.adjudicates for one in turn.now):
        return False
    return turn.said_by(reader) is None


def _hidden(turn: JudgedTurn, reader: RaterId | None) -> JudgedTurn:
    own = tuple(one for one in turn.decisions if one.rater_id == reader)
    return JudgedTurn(turn=turn.turn, decisions=own, hidden=True)


def accepted_before(judged: Sequence[JudgedTurn], turn: int, rater: RaterId) -> tuple[int, ...]:
    """Give the turns before another one that a person accepts now."""
    said = ((one.turn, one.said_by(rater)) for one in judged if one.turn < turn)
    return tuple(place for place, one in said if one and one.verdict is Verdict.ACCEPT)


def _by_turn(made: Sequence[TurnDecision]) -> dict[int, list[TurnDecision]]:
    found: dict[int, list[TurnDecision]] = defaultdict(list)
    for one in made:
        found[one.turn].append(one)
    return found
