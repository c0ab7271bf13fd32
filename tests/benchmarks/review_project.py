"""Builds a project with very many answers to review: as an old schema's, then migrated."""

import json
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

from studio.domain.candidate import Candidate
from studio.domain.ids import CandidateId, ModelId, TaskId
from studio.domain.message import Message
from studio.domain.target import Contract, ContractType, Target
from studio.domain.task import Difficulty, Kind, content_hash
from studio.services.clock import utc_now
from studio.store import candidates, database, json_text, layout, migrations, schema, targets
from studio.store.database import Database, Row

TOPICS = ("tracking", "delivery", "damage", "customs", "billing", "returns", "claims", "accounts")
TEACHERS = ("large", "small", "older", "local")
_AT = "2026-03-02T09:00:00.000Z"
_CHECKS = ("json_schema", "citation", "length", "refusal", "language", "fences")
_TEXT = (
    "your parcel is held at customs and we are waiting for the invoice please send a copy by mail "
    "thank you for writing to us today the driver could not find the door we will try again on "
    "monday refund damaged label depot order number lost found late address returned claim photo"
)
_WORDS = _TEXT.split()


def build(folder: Path, tasks: int) -> None:
    """Make the project: four teachers' answers to each task, some of them already decided."""
    (folder / layout.BACKUPS).mkdir(parents=True)
    db = database.open_path(layout.database(folder), clock=utc_now)
    try:
        db.run("PRAGMA synchronous = OFF")
        with db.atomic():
            migrations.steps().apply(db.utilities(), stop_before="0002_distribution")
            _fill(db, tasks)
        migrations.apply(db, migrations.steps(), version=schema.VERSION)
        with db.atomic():
            _plan(db, tasks)
    except BaseException:
        db.close()
        shutil.rmtree(folder)
        raise
    db.close()


def _fill(db: Database, count: int) -> None:
    targets.append(db, _target())
    db.insert_many("topic", ({"id": f"01{name}", "name": name} for name in TOPICS))
    db.insert_many("rater", ({"id": f"01{name}", "name": name} for name in ("mira", "jon")))
    db.insert_many("model", map(_model, TEACHERS))
    db.insert_many("task", _tasks(count))
    db.insert_many("candidate", _answers(count))
    db.insert_many("check_result", _checks(count))
    db.insert_many("decision", _decisions(count))


def _plan(db: Database, count: int) -> None:
    floor = count // (2 * len(Kind) * len(TOPICS) * len(Difficulty))
    db.insert_many(
        "cell",
        (
            {
                "kind": kind.value,
                "topic_id": f"01{topic}",
                "difficulty": difficulty.value,
                "target_share": 0.0,
                "floor": floor + at,
            }
            for kind in Kind
            for topic in TOPICS
            for at, difficulty in enumerate(Difficulty)
        ),
    )


def _target() -> Target:
    return Target(
        statement="A parcel carrier's support desk",
        system_prompt="Answer with one JSON object.",
        student="tiny",
        contract=Contract(type=ContractType.JSON, schema={"type": "object"}),
    )


def _model(name: str) -> Row:
    return {
        "id": f"01{name}",
        "name": name,
        "role": "teacher",
        "connector": "recorded",
        "created_at": _AT,
    }


def _tasks(count: int) -> Iterator[Row]:
    dice = random.Random(3)
    for number in range(count):
        text = f"{' '.join(dice.choices(_WORDS, k=20))} {number}?"
        yield {
            "id": _task(number),
            "name": None,
            "kind": dice.choice(list(Kind)).value,
            "topic_id": f"01{dice.choice(TOPICS)}",
            "difficulty": dice.choice(list(Difficulty)).value,
            "split": "train" if number % 10 else "validation",
            "group_id": f"group {number}",
            "messages_json": json_text.dump([{"role": "user", "content": text}]),
            "tools_json": "[]",
            "reference_json": None,
            "graders_json": '[{"type":"json_schema"}]',
            "source_id": None,
            "content_hash": content_hash((Message(role="user", content=text),)),
            "created_at": _AT,
        }


def _answers(count: int) -> Iterator[Row]:
    dice = random.Random(5)
    for number in range(count):
        same = {"category": dice.choice(TOPICS), "order": f"PK-{dice.randrange(10**6)}"}
        for at, teacher in enumerate(TEACHERS):
            said = same | {"reply": " ".join(dice.choices(_WORDS, k=dice.randint(10, 60)))}
            if dice.random() < 0.2:
                said |= {"category": dice.choice(TOPICS)}
            one = Candidate(
                candidate_id=CandidateId(_candidate(number, at)),
                task_id=TaskId(_task(number)),
                model_id=ModelId(f"01{teacher}"),
                text=json.dumps(said),
            )
            yield {
                "id": one.candidate_id,
                "task_id": one.task_id,
                "model_id": one.model_id,
                "text": one.text,
                "content_hash": candidates.content_hash(one),
                "created_at": f"2026-03-{dice.randint(1, 28):02d}T09:00:00.000Z",
            }


def _checks(count: int) -> Iterator[Row]:
    dice = random.Random(7)
    for number in range(count):
        for at in range(len(TEACHERS)):
            for name in _CHECKS:
                yield {
                    "candidate_id": _candidate(number, at),
                    "name": name,
                    "status": "failed" if dice.random() < 0.02 else "passed",
                    "created_at": _AT,
                }


def _decisions(count: int) -> Iterator[Row]:
    """Decide on a fifth of the tasks: some by a rule, some by one person or the other."""
    for number in range(0, count, 5):
        yield {
            "id": f"01DECISION{number:016d}",
            "candidate_id": _candidate(number, number % len(TEACHERS)),
            "verdict": "accept" if number % 3 else "reject",
            "rater_id": (None, "01mira", "01jon")[number % 3],
            "created_at": _AT,
        }


def _task(number: int) -> str:
    return f"01TASK{number:020d}"


def _candidate(number: int, at: int) -> str:
    return f"01CANDIDATE{number:014d}{at}"
