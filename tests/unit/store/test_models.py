"""Models: stored as given, found by id, name and role."""

import sqlite3

import pytest

from studio.domain.errors import NotFoundError
from studio.domain.ids import ModelId
from studio.domain.model import Model, ModelRole
from studio.store import models, runs
from studio.store.database import Database
from tests.unit.store import making


def test_a_model_comes_back_as_it_went_in(db: Database) -> None:
    run = making.run(db)
    runs.add(db, run)
    model = Model(
        model_id=ModelId("m"),
        name="student 1",
        role=ModelRole.STUDENT,
        connector="local",
        price_in=0.5,
        price_out=1.5,
        licence="Apache-2.0",
        note="after SFT",
        adapter_run=run.run_id,
    )
    models.add(db, model)
    assert models.get(db, model.model_id) == model
    assert models.by_name(db, "student 1") == model


def test_a_name_is_given_once(db: Database) -> None:
    first = models.get(db, making.added_model(db))
    with pytest.raises(sqlite3.IntegrityError):
        models.add(
            db,
            Model(
                model_id=ModelId("m"), name=first.name, role=ModelRole.JUDGE, connector="recorded"
            ),
        )


def test_models_of_one_role_can_be_asked_for(db: Database) -> None:
    making.added_model(db)
    judge = making.added_model(db, role=ModelRole.JUDGE)
    assert [model.model_id for model in models.listing(db, role=ModelRole.JUDGE)] == [judge]
    assert len(models.listing(db)) == 2


def test_what_is_missing_is_said_to_be_missing(db: Database) -> None:
    assert models.by_name(db, "nobody") is None
    with pytest.raises(NotFoundError, match="model nowhere"):
        models.get(db, ModelId("nowhere"))
