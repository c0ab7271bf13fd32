"""Steps of work on a project, chosen by numbers, and what a person sees of the result."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from studio.domain.distribution import Distribution, Place, Plan
from studio.domain.ids import CandidateId, DecisionId, PreferenceId, TaskId
from studio.domain.judgement import Outcome, Preference, Reason, Verdict
from studio.domain.message import Message
from studio.domain.task import Difficulty, Kind, Split
from studio.domain.turns import TurnDecision
from studio.store import (
    candidates,
    cells,
    changes,
    decisions,
    preferences,
    raters,
    reasons,
    targets,
    tasks,
    topics,
    turn_decisions,
)
from studio.store.database import Database, Row
from studio.store.identifiers import new_id
from tests.unit.store import making

Step: TypeAlias = Callable[[Database, int], object]


def take(db: Database, kind: int, number: int) -> None:
    """Do one step, as one change; a step for which nothing is there changes nothing."""
    step = STEPS[kind % len(STEPS)]
    with changes.recording(db, step.__name__):
        step(db, number)


def seen(db: Database) -> dict[str, Any]:
    """Give what a person sees, without ids and times of what is only ever appended."""
    target = targets.current(db)
    return {
        "target": target,
        "topics": topics.listing(db),
        "distribution": cells.distribution(db),
        "tasks": _rows(db, "SELECT * FROM task WHERE withdrawn_at IS NULL ORDER BY id"),
        "lines": _rows(db, "SELECT * FROM task_line ORDER BY number"),
        "answers": _rows(db, "SELECT * FROM candidate WHERE withdrawn_at IS NULL ORDER BY id"),
        "decisions": _rows(
            db,
            "SELECT candidate_id, verdict, reasons_json, note, rater_id FROM current_decision"
            " ORDER BY candidate_id",
        ),
        "said": _rows(
            db,
            "SELECT candidate_id, verdict, reasons_json, note, rater_id, adjudicates"
            " FROM rater_decision ORDER BY candidate_id, rater_id",
        ),
        "verdicts": _rows(
            db,
            "SELECT candidate_id, raters, conflict, adjudicated FROM candidate_verdict"
            " ORDER BY candidate_id",
        ),
        "turns": _rows(
            db,
            "SELECT task_id, turn, verdict, reasons_json, note, rater_id, adjudicates"
            " FROM rater_turn_decision ORDER BY task_id, turn, rater_id",
        ),
        "unfit": _rows(db, "SELECT * FROM unfit_task ORDER BY task_id"),
        "reasons": reasons.listing(db),
        "votes": _rows(
            db,
            "SELECT task_id, left_id, right_id, outcome, reasons_json, rater_id, repeat_of"
            " FROM current_preference ORDER BY left_id, right_id, rater_id, outcome",
        ),
    }


def add_tasks(db: Database, number: int) -> None:
    """Add three tasks; every second time with names that come again and again."""
    made = [making.task() for _ in range(3)]
    known = topics.listing(db)
    if known:
        topic_id = known[number % len(known)].topic_id
        made[0] = replace(made[0], topic_id=topic_id)
    names = {one.task_id: f"T{(number + at) % 5}" for at, one in enumerate(made)}
    free = {k: name for k, name in names.items() if name not in tasks.ids_by_name(db)}
    tasks.add_many(db, made, names=free if number % 2 else None)


def label(db: Database, number: int) -> None:
    for task_id in _tasks(db, number, 3):
        db.run(
            "UPDATE task SET kind = ?, difficulty = ? WHERE id = ?",
            (_pick(Kind, number), _pick(Difficulty, number), task_id),
        )


def move(db: Database, number: int) -> None:
    for task_id in _tasks(db, number, 2):
        db.run("UPDATE task SET split = ? WHERE id = ?", (_pick(Split, number), task_id))


def regrade(db: Database, number: int) -> None:
    for task_id in _tasks(db, number, 1):
        db.run("UPDATE task SET reference_json = ? WHERE id = ?", (f'"{number}"', task_id))


def withdraw(db: Database, number: int) -> None:
    tasks.withdraw(db, _tasks(db, number, 2))


def correct(db: Database, number: int) -> None:
    for task_id in _tasks(db, number, 1):
        old = tasks.get(db, task_id)
        said = (Message(role="user", content=f"Corrected {number} {new_id()}"),)
        tasks.supersede(db, task_id, replace(old, task_id=TaskId(new_id()), messages=said))


def swap_names(db: Database, number: int) -> None:
    named = list(tasks.ids_by_name(db).items())
    if len(named) > 1:
        (first, a), (second, b) = named[number % len(named)], named[number % len(named) - 1]
        db.run("UPDATE task SET name = NULL WHERE id = ?", (a,))
        db.run("UPDATE task SET name = ? WHERE id = ?", (first, b))
        db.run("UPDATE task SET name = ? WHERE id = ?", (second, a))


def set_target(db: Database, number: int) -> None:
    targets.append(db, making.target(f"Answer people, {number}"))


def add_topic(db: Database, number: int) -> None:
    topics.ensure(db, [f"topic {number % 6}"])


def rename_topic(db: Database, number: int) -> None:
    known, name = topics.listing(db), f"topic {(number + 1) % 6}"
    if known and name not in topics.ids(db):
        topics.rename(db, known[number % len(known)].topic_id, name)


def remove_topic(db: Database, number: int) -> None:
    known = topics.listing(db)
    if known:
        topic_id = known[number % len(known)].topic_id
        cells.replace(db, cells.distribution(db).without_topic(topic_id))
        db.run("UPDATE task SET topic_id = NULL WHERE topic_id = ?", (topic_id,))
        topics.withdraw(db, topic_id)


def reorder_topics(db: Database, number: int) -> None:
    ids = [one.topic_id for one in topics.listing(db)]
    at = number % (len(ids) or 1)
    topics.reorder(db, [*ids[at:], *ids[:at]])


def plan(db: Database, number: int) -> None:
    places = [
        Place(kind=_pick(Kind, number + at), topic_id=one.topic_id, difficulty=Difficulty.EASY)
        for at, one in enumerate(topics.listing(db))
    ]
    shares = {place: Plan(share=1 / 3, floor=number % 4) for place in places[:3]}
    wanted = Distribution(cells=shares if len(shares) == 3 else {}, planned=number % 3 or None)
    cells.replace(db, wanted)


def answer(db: Database, number: int) -> None:
    for task_id in _tasks(db, number, 1):
        model = db.value("SELECT id FROM model LIMIT 1") or making.added_model(db)
        text = f"At depot {number % 3}"
        candidates.add_many(db, [making.candidate(task_id, model, text)])


def drop_answer(db: Database, number: int) -> None:
    candidates.withdraw(db, _candidates(db, number, 1))


def decide(db: Database, number: int) -> None:
    for one in _candidates(db, number, 2):
        verdict = (Verdict.ACCEPT, Verdict.REJECT, Verdict.ESCALATE)[number % 3]
        decisions.append(db, making.decision(one, verdict), note=str(number))


def decide_twice(db: Database, number: int) -> None:
    for one in _candidates(db, number, 1):
        decisions.append(db, making.decision(one, Verdict.ACCEPT))
        decisions.append(db, making.decision(one, Verdict.REJECT))


def decide_as(db: Database, number: int) -> None:
    """Let one of three people decide; now and then she settles what others disagree on."""
    rater = raters.ensure(db, ("mira", "jon", "ada")[number % 3])
    for one in _candidates(db, number // 3, 2):
        verdict = (Verdict.ACCEPT, Verdict.REJECT, Verdict.ESCALATE)[number // 2 % 3]
        said = making.decision(one, verdict)
        decisions.append(db, replace(said, rater_id=rater, adjudicates=number % 5 == 4))


def retract_own(db: Database, number: int) -> None:
    said = [one for each in _candidates(db, number, 1000) for one in decisions.standing(db, each)]
    if said:
        decisions.undo(db, said[number % len(said)])


def edit(db: Database, number: int) -> None:
    """Correct an answer: the edit is accepted and what it corrects rejected, in one step."""
    rater = raters.ensure(db, "mira")
    for one in _candidates(db, number, 1):
        parent = candidates.get(db, one)
        text = f"Edited {number % 4}"
        made = making.candidate(parent.task_id, parent.model_id, text)
        candidates.add_many(db, [replace(made, parent_id=one, rater_id=rater)])
        for candidate_id in db.rows("SELECT id FROM candidate WHERE parent_id = ?", (one,)):
            accepted = making.decision(candidate_id["id"], Verdict.ACCEPT)
            decisions.append(db, replace(accepted, rater_id=rater))
        decisions.append(db, replace(making.decision(one, Verdict.REJECT), rater_id=rater))


def judge_turn(db: Database, number: int) -> None:
    """Let one of three people judge the turn of a conversation, or take her verdict back."""
    rater = raters.ensure(db, ("mira", "jon", "ada")[number % 3])
    found = [
        TaskId(row["id"])
        for row in db.rows(
            "SELECT id FROM task WHERE json_array_length(messages_json) > 1"
            " AND withdrawn_at IS NULL ORDER BY id"
        )
    ]
    if len(found) < 2:
        said = (*making.task().messages, Message(role="assistant", content=f"Which? {number}"))
        made = replace(making.task(), messages=said)
        tasks.add_many(db, [made])
        found.append(made.task_id)
    task_id = found[number % len(found)]
    before = turn_decisions.of_rater(db, task_id, 1, rater)
    back = before is not None and number % 4 == 0
    made_of_it = TurnDecision(
        decision_id=DecisionId(new_id()),
        task_id=task_id,
        turn=1,
        verdict=Verdict.UNDONE if back else (Verdict.ACCEPT, Verdict.REJECT)[number // 3 % 2],
        rater_id=rater,
        note="" if back else str(number),
        adjudicates=not back and number % 5 == 4,
        supersedes=before.decision_id if before is not None and back else None,
    )
    turn_decisions.append(db, made_of_it)


def change_reasons(db: Database, number: int) -> None:
    offered = [Reason(code=f"r{(number + at) % 6}", label=f"Because {number}") for at in range(3)]
    reasons.replace(db, offered)


def retract(db: Database, number: int) -> None:
    current = list(decisions.all_current(db).values())
    if current:
        decisions.undo(db, current[number % len(current)])


def vote(db: Database, number: int) -> None:
    found = _candidates(db, number, 1)
    rater = db.value("SELECT id FROM rater LIMIT 1") or making.added_rater(db)
    for one in found:
        left = candidates.get(db, one)
        right = making.candidate(left.task_id, left.model_id)
        candidates.add_many(db, [right])
        made = Preference(
            preference_id=PreferenceId(new_id()),
            task_id=left.task_id,
            left_id=one,
            right_id=right.candidate_id,
            outcome=_pick(Outcome, number),
            rater_id=rater,
        )
        preferences.append(db, made)


def vote_again(db: Database, number: int) -> None:
    current = [one for one in preferences.current(db) if one.outcome is not Outcome.SKIP]
    if current:
        old = current[number % len(current)]
        again = replace(
            old,
            preference_id=PreferenceId(new_id()),
            outcome=_pick(Outcome, number),
            supersedes=old.preference_id,
            created_at="",
        )
        preferences.append(db, again)


def nothing(db: Database, number: int) -> None:
    for task_id in _tasks(db, number, 3):
        db.run("UPDATE task SET kind = kind, split = split WHERE id = ?", (task_id,))
    topics.reorder(db, [])


def _tasks(db: Database, number: int, count: int) -> list[TaskId]:
    return [TaskId(one) for one in _some(db, "task", number, count)]


def _candidates(db: Database, number: int, count: int) -> list[CandidateId]:
    return [CandidateId(one) for one in _some(db, "candidate", number, count)]


def _some(db: Database, table: str, number: int, count: int) -> Sequence[str]:
    sql = f"SELECT id FROM {table} WHERE withdrawn_at IS NULL ORDER BY id"
    ids = [row["id"] for row in db.rows(sql)]
    at = number % (len(ids) or 1)
    return [*ids[at:], *ids[:at]][:count]


def _pick(words: Any, number: int) -> Any:  # noqa: ANN401 - any of the vocabulary's enums
    return list(words)[number % len(words)]


def _rows(db: Database, sql: str) -> list[Row]:
    return list(db.rows(sql))


STEPS: tuple[Step, ...] = (
    add_tasks, add_tasks, label, move, regrade, withdraw, correct, swap_names, set_target,
    add_topic, add_topic, add_topic, rename_topic, remove_topic, reorder_topics, plan, answer,
    answer, drop_answer, decide, decide_twice, decide_as, decide_as, decide_as, retract_own, edit,
    judge_turn, judge_turn, judge_turn, change_reasons, retract, vote, vote_again, nothing,
)  # fmt: skip
