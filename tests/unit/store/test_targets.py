"""The target: versions, of which the last counts."""

import pytest

from studio.domain.errors import NotFoundError
from studio.domain.ids import TargetId
from studio.store import targets
from studio.store.database import Database
from tests.unit.store import making


def test_a_new_project_has_no_target(db: Database) -> None:
    assert targets.current(db) is None
    with pytest.raises(NotFoundError, match="set one first"):
        targets.current_id(db)


def test_a_target_comes_back_as_it_went_in(db: Database) -> None:
    target = making.target()
    target_id = targets.append(db, target)
    assert targets.get(db, target_id) == target


def test_the_last_version_counts_and_the_first_stays(db: Database) -> None:
    first = targets.append(db, making.target("first"))
    second = targets.append(db, making.target("second"))
    assert targets.current(db) == making.target("second")
    assert targets.current_id(db) == second
    assert targets.get(db, first) == making.target("first")


def test_a_schemas_properties_keep_their_order(db: Database) -> None:
    target_id = targets.append(db, making.target())
    schema = targets.get(db, target_id).contract.schema
    assert schema is not None
    assert list(schema["properties"]) == ["reply", "action"]


def test_a_missing_version_is_said_to_be_missing(db: Database) -> None:
    with pytest.raises(NotFoundError, match="target nowhere"):
        targets.get(db, TargetId("nowhere"))
