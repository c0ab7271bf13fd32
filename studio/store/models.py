"""Models: everything that answers."""

from studio.domain.errors import NotFoundError
from studio.domain.ids import ModelId
from studio.domain.model import Model, ModelRole
from studio.store.database import Database, Row


def add(db: Database, model: Model) -> None:
    """Add a model; its name must be new to the project."""
    db.insert(
        "model",
        {
            "id": model.model_id,
            "name": model.name,
            "role": model.role.value,
            "connector": model.connector,
            "price_in": model.price_in,
            "price_out": model.price_out,
            "licence": model.licence,
            "note": model.note,
            "adapter_run": model.adapter_run,
            "created_at": db.now(),
        },
    )


def get(db: Database, model_id: ModelId) -> Model:
    """Give one model. Raises NotFoundError."""
    row = db.one("SELECT * FROM model WHERE id = ?", (model_id,))
    if row is None:
        raise NotFoundError("model {model_id} is not in {file}", model_id=model_id, file=db.path)
    return _model(row)


def by_name(db: Database, name: str) -> Model | None:
    """Give the model of this name, None where there is none."""
    row = db.one("SELECT * FROM model WHERE name = ?", (name,))
    return None if row is None else _model(row)


def listing(db: Database, *, role: ModelRole | None = None) -> list[Model]:
    """Give every model, or those of one role, in the order in which they came."""
    sql = "SELECT * FROM model WHERE :role IS NULL OR role = :role ORDER BY id"
    return [_model(row) for row in db.rows(sql, {"role": role})]


def _model(row: Row) -> Model:
    return Model(
        model_id=row["id"],
        name=row["name"],
        role=ModelRole(row["role"]),
        connector=row["connector"],
        price_in=row["price_in"],
        price_out=row["price_out"],
        licence=row["licence"],
        note=row["note"],
        adapter_run=row["adapter_run"],
    )
