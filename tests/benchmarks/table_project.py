"""Builds a project with very many tasks in it, directly: as an old schema's, then migrated."""

import random
import shutil
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from studio.domain.message import Message
from studio.domain.task import Difficulty, Kind, Split, content_hash
from studio.services.clock import utc_now
from studio.store import database, json_text, layout, migrations, schema
from studio.store.database import Database, Row

_TOPICS = ("tracking", "delivery", "damage", "customs", "billing", "returns", "claims", "accounts")
_SOURCES = (None, "by hand", "tickets 2023", "tickets 2024", "chat", "phone", "mail", "partners")
_OPENINGS = ("Where is my", "I want to", "My parcel", "The driver", "Please", "Can you", "Why")
_VOCABULARY = 20_000


def build(folder: Path, count: int) -> None:
    """Make the project; a task's words are spread as in natural text, by Zipf's law."""
    (folder / layout.BACKUPS).mkdir(parents=True)
    db = database.open_path(layout.database(folder), clock=utc_now)
    try:
        db.run("PRAGMA synchronous = OFF")
        with db.atomic():
            migrations.steps().apply(db.utilities(), stop_before="0002_distribution")
            _fill(db, count)
        migrations.apply(db, migrations.steps(), version=schema.VERSION)
    except BaseException:
        db.close()
        shutil.rmtree(folder)
        raise
    db.close()


def _fill(db: Database, count: int) -> None:
    for table, names in (("topic", _TOPICS), ("source", _SOURCES[1:])):
        db.insert_many(table, ({"id": f"01{name}", "name": name} for name in names))
    db.insert_many("task", _rows(count))


def _rows(count: int) -> Iterator[Row]:
    dice = random.Random(7)
    words = _words(dice)
    weights = list(accumulate(1 / (rank + 2.7) for rank in range(len(words))))
    kinds, kind_weights = list(Kind), [40, 15, 10, 8, 8, 6, 5, 1, 4, 3]
    for number in range(count):
        said = " ".join(dice.choices(words, cum_weights=weights, k=dice.randint(8, 24)))
        text = f"{dice.choice(_OPENINGS)} {said}?"
        if number % 100 == 0:
            text = f"荷物はどこですか {said}"
        messages = (Message(role="user", content=text),)
        source = dice.choice(_SOURCES)
        yield {
            "id": f"01TASK{number:020d}",
            "name": f"PD-{dice.randrange(10**9):09d}-{number}" if number % 2 else None,
            "kind": dice.choices(kinds, kind_weights)[0].value,
            "topic_id": f"01{dice.choice(_TOPICS)}" if dice.random() < 0.9 else None,
            "difficulty": dice.choice(list(Difficulty)).value,
            "split": Split.TRAIN.value if number % 10 else Split.EVAL.value,
            "group_id": f"group {dice.getrandbits(48):012x}",
            "messages_json": json_text.dump([{"role": "user", "content": text}]),
            "tools_json": "[]",
            "reference_json": json_text.dump("At the depot") if number % 3 else None,
            "graders_json": '[{"type":"exact"}]' if number % 4 else "[]",
            "source_id": f"01{source}" if source else None,
            "content_hash": content_hash(messages),
            "created_at": "2026-03-02T09:00:00.000Z",
        }


def _words(dice: random.Random) -> list[str]:
    """Give made-up words, the most frequent first; the first few are real."""
    beginnings, ends = (*"bdfgklmnprstvw", "br", "st", "tr"), (*"aeiou", "ai", "ou")
    made = {
        "".join(dice.choice(beginnings) + dice.choice(ends) for _ in range(dice.randint(2, 4)))
        for _ in range(2 * _VOCABULARY)
    }
    real = ["the", "parcel", "delivery", "not", "address", "customs", "damaged", "refund"]
    return (real + sorted(made, key=lambda word: (dice.random(), word)))[:_VOCABULARY]
