"""The target and its earlier versions."""

from studio.domain.errors import NotFoundError
from studio.domain.ids import TargetId
from studio.domain.target import Contract, ContractType, Target
from studio.store import json_text
from studio.store.database import Database, Row
from studio.store.identifiers import new_id


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
            f"the project {db.path.parent} has no target yet; "
            "set one first with: stillroom target PROJECT FILE.json"
        )
    return TargetId(found)


def get(db: Database, target_id: TargetId) -> Target:
    """Give one version of the target. Raises NotFoundError."""
    row = db.one("SELECT * FROM target WHERE id = ?", (target_id,))
    if row is None:
        raise NotFoundError(f"target {target_id} is not in {db.path}")
    return _target(row)


def _to_row(target: Target) -> Row:
    contract = {"type": target.contract.type.value, "schema": target.contract.schema}
    return {
        "statement": target.statement,
        "in_scope_json": json_text.dump(list(target.in_scope)),
        "out_of_scope_json": json_text.dump(list(target.out_of_scope)),
        "system_prompt": target.system_prompt,
        "contract_json": json_text.dump(contract),
        "student": target.student,
        "floors_json": json_text.dump(dict(target.floors)),
    }


def _target(row: Row) -> Target:
    contract = json_text.load(row["contract_json"])
    return Target(
        statement=row["statement"],
        system_prompt=row["system_prompt"],
        student=row["student"],
        in_scope=tuple(json_text.load(row["in_scope_json"])),
        out_of_scope=tuple(json_text.load(row["out_of_scope_json"])),
        contract=Contract(type=ContractType(contract["type"]), schema=contract["schema"]),
        floors=json_text.load(row["floors_json"]),
    )
