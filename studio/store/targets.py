"""The target and its earlier versions."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from studio.domain.errors import NotFoundError
from studio.domain.ids import TargetId
from studio.domain.target import Contract, ContractType, Target
from studio.store import json_text
from studio.store.database import Database, Row
from studio.store.identifiers import new_id


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetVersion:
    """One version of the target; ``number`` counts from 1."""

    target_id: TargetId
    number: int
    created_at: str
    target: Target


def append(db: Database, target: Target) -> TargetId:
    """Make this the current target; the earlier versions stay."""
    target_id = TargetId(new_id())
    version = db.value("SELECT coalesce(max(version), 0) + 1 FROM target")
    row = {"id": target_id, "version": version, "created_at": db.now(), **_to_row(target)}
    db.insert("target", row)
    return target_id


def current(db: Database) -> Target | None:
    """Give the target as it stands, None in a project that has none yet."""
    row = db.one("SELECT * FROM current_target")
    return None if row is None else _target(row)


def version(db: Database) -> int | None:
    """Give the number of the target's version as it stands, None where there is no target."""
    found = db.value("SELECT version FROM current_target")
    return None if found is None else int(found)


def require(db: Database) -> Target:
    """Give the target as it stands. Raises NotFoundError in a project that has none yet."""
    return get(db, current_id(db))


def current_id(db: Database) -> TargetId:
    """Give the id of the target as it stands.

    Raises NotFoundError in a project that has none yet.
    """
    found = db.value("SELECT id FROM current_target")
    if found is None:
        raise NotFoundError(
            "the project {project} has no target yet; set one first with: stillroom target PROJECT "
            "FILE.json",
            project=db.path.parent,
        )
    return TargetId(found)


def get(db: Database, target_id: TargetId) -> Target:
    """Give one version of the target. Raises NotFoundError."""
    row = db.one("SELECT * FROM target WHERE id = ?", (target_id,))
    if row is None:
        raise NotFoundError(
            "target {target_id} is not in {file}", target_id=target_id, file=db.path
        )
    return _target(row)


def newest(db: Database) -> TargetVersion | None:
    """Give the target as it stands with its number, None in a project that has none yet."""
    row = db.one("SELECT * FROM current_target")
    return None if row is None else _version(row)


def at_newest_snapshot(db: Database) -> TargetVersion | None:
    """Give the version that the newest snapshot was made for, None where there is none."""
    row = db.one(
        "SELECT target.* FROM snapshot JOIN target ON target.id = snapshot.target_id"
        " ORDER BY snapshot.created_at DESC, snapshot.id DESC LIMIT 1"
    )
    return None if row is None else _version(row)


def versions(db: Database) -> list[TargetVersion]:
    """Give every version, newest first."""
    return [_version(row) for row in db.rows("SELECT * FROM target ORDER BY version DESC")]


def contract_to_json(contract: Contract) -> dict[str, Any]:
    """Give a contract as columns and files hold it: its type, and whatever else it says."""
    more = {
        "schema": None if contract.schema is None else dict(contract.schema),
        "example": contract.example,
        "tools": [dict(tool) for tool in contract.tools] or None,
        "fixture": contract.fixture,
    }
    told = {key: value for key, value in more.items() if value is not None}
    return {"type": contract.type.value, **told}


def _to_row(target: Target) -> Row:
    return {
        "statement": target.statement,
        "in_scope_json": json_text.dump(list(target.in_scope)),
        "out_of_scope_json": json_text.dump(list(target.out_of_scope)),
        "system_prompt": target.system_prompt,
        "contract_json": json_text.dump(contract_to_json(target.contract)),
        "student": target.student,
        "floors_json": json_text.dump(dict(target.floors)),
    }


def _version(row: Row) -> TargetVersion:
    return TargetVersion(
        target_id=TargetId(row["id"]),
        number=row["version"],
        created_at=row["created_at"],
        target=_target(row),
    )


def _contract(stored: Mapping[str, Any]) -> Contract:
    """Read a contract; versions written before answers and tools were part of it lack keys."""
    return Contract(
        type=ContractType(stored["type"]),
        schema=stored.get("schema"),
        example=stored.get("example"),
        tools=tuple(stored.get("tools") or ()),
        fixture=stored.get("fixture"),
    )


def _target(row: Row) -> Target:
    return Target(
        statement=row["statement"],
        system_prompt=row["system_prompt"],
        student=row["student"],
        in_scope=tuple(json_text.load(row["in_scope_json"])),
        out_of_scope=tuple(json_text.load(row["out_of_scope_json"])),
        contract=_contract(json_text.load(row["contract_json"])),
        floors=json_text.load(row["floors_json"]),
    )
