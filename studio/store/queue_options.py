"""Counts the values in the review queue's rows that hold several at once."""

from collections import Counter
from collections.abc import Sequence

from studio.store import json_text
from studio.store.database import Database


def failed_checks(db: Database, piles: Sequence[str], splits: Sequence[str]) -> Counter[str]:
    """Count the tasks with an answer that failed a check, by the check's name."""
    return _counts(db, "failed_checks", piles, splits)


def models(db: Database, piles: Sequence[str], splits: Sequence[str]) -> Counter[str]:
    """Count the tasks that a model answered, by the model's id."""
    return _counts(db, "models", piles, splits)


def _counts(db: Database, column: str, piles: Sequence[str], splits: Sequence[str]) -> Counter[str]:
    sql = (
        f"SELECT {column} AS names, count(*) AS count FROM queue_task NOT INDEXED"
        f" WHERE {column} <> '' AND pile IN (SELECT value FROM json_each(?))"
        f" AND split IN (SELECT value FROM json_each(?)) GROUP BY {column}"
    )
    found: Counter[str] = Counter()
    for row in db.rows(sql, (json_text.dump(list(piles)), json_text.dump(list(splits)))):
        for name in str(row["names"]).strip("|").split("|"):
            found[name] += int(row["count"])
    return found
