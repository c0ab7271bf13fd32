"""Topics: what tasks are about, in the order that people gave them."""

from collections.abc import Iterable
from dataclasses import dataclass

from studio.domain.ids import TopicId
from studio.store.database import Database
from studio.store.identifiers import new_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A topic in use."""

    topic_id: TopicId
    name: str


def ensure(db: Database, names: Iterable[str]) -> dict[str, TopicId]:
    """Add the topics that are not there yet; give the ids of all there are, by name.

    A topic that was withdrawn is used again.
    """
    missing = sorted(set(names) - ids(db).keys())
    last = db.value("SELECT coalesce(max(position), 0) FROM topic")
    rows = [
        {"id": new_id(), "name": name, "position": last + number}
        for number, name in enumerate(missing, start=1)
    ]
    db.insert_many(
        "topic", rows, on_conflict="ON CONFLICT (name) DO UPDATE SET withdrawn_at = NULL"
    )
    return ids(db)


def listing(db: Database) -> list[Topic]:
    """Give the topics in use, in the order that people gave them."""
    sql = "SELECT id, name FROM topic WHERE withdrawn_at IS NULL ORDER BY position, name"
    return [Topic(topic_id=row["id"], name=row["name"]) for row in db.rows(sql)]


def rename(db: Database, topic_id: TopicId, name: str) -> None:
    """Give a topic another name; a withdrawn topic of that name gives it up."""
    db.run(
        "UPDATE topic SET name = name || ' (' || id || ')'"
        " WHERE name = ? AND id <> ? AND withdrawn_at IS NOT NULL",
        (name, topic_id),
    )
    db.run("UPDATE topic SET name = ? WHERE id = ?", (name, topic_id))


def withdraw(db: Database, topic_id: TopicId) -> None:
    """Take a topic out of use; tasks that were withdrawn before it may still name it."""
    db.run("UPDATE topic SET withdrawn_at = ? WHERE id = ?", (db.now(), topic_id))


def reorder(db: Database, topic_ids: Iterable[TopicId]) -> None:
    """Put the topics into this order."""
    for position, topic_id in enumerate(topic_ids, start=1):
        db.run("UPDATE topic SET position = ? WHERE id = ?", (position, topic_id))


def ids(db: Database) -> dict[str, TopicId]:
    """Give the id of every topic in use by its name."""
    return {one.name: one.topic_id for one in listing(db)}


def names(db: Database) -> dict[TopicId, str]:
    """Give the name of every topic in use by its id."""
    return {one.topic_id: one.name for one in listing(db)}
