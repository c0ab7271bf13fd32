"""The target: versions, of which the last counts."""

from dataclasses import replace

import pytest

from studio.domain.errors import NotFoundError
from studio.domain.ids import TargetId
from studio.domain.target import Contract, ContractType
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


def test_all_of_a_contract_comes_back(db: Database) -> None:
    tool = {"type": "function", "function": {"name": "track"}}
    contract = Contract(
        type=ContractType.SQL, example="SELECT 1", fixture="CREATE TABLE t (x);", tools=(tool,)
    )
    target_id = targets.append(db, replace(making.target(), contract=contract))
    assert targets.get(db, target_id).contract == contract


def test_a_contract_written_before_examples_were_part_of_it_is_read(db: Database) -> None:
    target_id = targets.append(db, making.target())
    db.run(
        "UPDATE target SET contract_json = ? WHERE id = ?",
        ('{"type":"json","schema":{"type":"object"}}', target_id),
    )
    assert targets.get(db, target_id).contract == Contract(
        type=ContractType.JSON, schema={"type": "object"}
    )


def test_versions_are_numbered_newest_first(db: Database) -> None:
    targets.append(db, making.target("first"))
    targets.append(db, making.target("second"))
    assert [(one.number, one.target.statement) for one in targets.versions(db)] == [
        (2, "second"),
        (1, "first"),
    ]
    newest = targets.newest(db)
    assert newest is not None
    assert newest.number == 2


def test_the_newest_snapshot_remembers_its_version(db: Database) -> None:
    assert targets.at_newest_snapshot(db) is None
    making.added_snapshot(db)
    frozen = targets.newest(db)
    targets.append(db, making.target("second"))
    assert targets.at_newest_snapshot(db) == frozen
