"""Topics: in the order people gave them, withdrawn and taken up again."""

import pytest

from studio.store import topics
from studio.store.database import Database


@pytest.fixture
def names(db: Database) -> list[str]:
    topics.ensure(db, ["claims", "tracking", "billing"])
    return ["billing", "claims", "tracking"]


def listed(db: Database) -> list[str]:
    return [topic.name for topic in topics.listing(db)]


def test_new_topics_come_behind_the_others_by_name(db: Database, names: list[str]) -> None:
    topics.ensure(db, ["zoo", "accounts", "claims"])
    assert listed(db) == [*names, "accounts", "zoo"]


def test_topics_can_be_put_into_another_order(db: Database, names: list[str]) -> None:
    ids = topics.ids(db)
    topics.reorder(db, [ids[name] for name in reversed(names)])
    assert listed(db) == names[::-1]


def test_a_withdrawn_topic_is_not_listed(db: Database, names: list[str]) -> None:
    topics.withdraw(db, topics.ids(db)["claims"])
    assert listed(db) == [name for name in names if name != "claims"]


def test_a_withdrawn_topic_is_used_again(db: Database, names: list[str]) -> None:
    topic_id = topics.ids(db)["claims"]
    topics.withdraw(db, topic_id)
    assert topics.ensure(db, ["claims"])["claims"] == topic_id
    assert listed(db) == names


def test_the_name_of_a_withdrawn_topic_is_free(db: Database, names: list[str]) -> None:
    ids = topics.ids(db)
    topics.withdraw(db, ids["claims"])
    topics.rename(db, ids["billing"], "claims")
    assert listed(db) == ["claims", "tracking"]
    assert names
