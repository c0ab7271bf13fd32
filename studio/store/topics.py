"""Topics: what tasks are about."""

from collections.abc import Iterable

from studio.domain.ids import TopicId
from studio.store.database import Database
from studio.store.identifiers import new_id


def ensure(db: Database, names: Iterable[str]) -> dict[str, TopicId]:
    """Add the topics that are not there yet; give the ids of all there are, by name."""
    known = ids(db)
    missing = sorted(set(names) - known.keys())
    db.insert_many("topic", [{"id": new_id(), "name": name} for name in missing])
    return ids(db)


def ids(db: Database) -> dict[str, TopicId]:
    """Give every topic's id by its name."""
    rows = db.rows("SELECT name, id FROM topic ORDER BY name")
    return {row["name"]: TopicId(row["id"]) for row in rows}


def names(db: Database) -> dict[TopicId, str]:
    """Give every topic's name by its id."""
    return {topic_id: name for name, topic_id in ids(db).items()}
