"""Upgrading: on a copy, all or nothing, and the old state is kept."""

from pathlib import Path

import pytest
import sqlite_utils
from sqlite_utils import Migrations

from studio.store import database, header, layout, migrations, schema, upgrade
from tests.unit.store import making
from tests.unit.store.making import FixedClock

NEXT = schema.VERSION + 1


class BrokenStepError(Exception):
    """What a migration of these tests fails with."""


def with_step(*, fails: bool = False) -> Migrations:
    """Give the released steps and one more, as the next version would have it."""
    steps = migrations.steps()

    @steps(name="9999_shelf")
    def shelf(db: sqlite_utils.Database) -> None:
        db.execute("CREATE TABLE shelf (id TEXT PRIMARY KEY) STRICT")
        if fails:
            raise BrokenStepError

    return steps


def test_an_upgrade_runs_what_is_new_and_keeps_every_row(folder: Path, clock: FixedClock) -> None:
    file = layout.database(folder)
    upgrade.upgrade(file, clock=clock, steps=with_step(), version=NEXT)
    db = database.open_read_only(file, clock=clock)
    found = making.counted(db)
    db.close()
    assert (found["shelf"], found["task"], found["candidate"]) == (0, 40, 80)
    assert header.read(file).user_version == NEXT


def test_the_old_state_is_kept_as_a_backup(folder: Path, clock: FixedClock) -> None:
    kept = upgrade.upgrade(layout.database(folder), clock=clock, steps=with_step(), version=NEXT)
    assert kept == folder / "backups" / f"before-upgrade-from-{schema.VERSION}-20260302T090000Z.db"
    assert header.read(kept).user_version == schema.VERSION


def test_an_upgrade_that_fails_changes_nothing(folder: Path, clock: FixedClock) -> None:
    file = layout.database(folder)
    before = file.read_bytes()
    with pytest.raises(BrokenStepError):
        upgrade.upgrade(file, clock=clock, steps=with_step(fails=True), version=NEXT)
    assert file.read_bytes() == before
    assert not list(folder.glob("*.part*"))


def test_what_a_crash_left_in_the_log_is_upgraded_too(folder: Path, clock: FixedClock) -> None:
    file = layout.database(folder)
    log = layout.sidecars(file)[0]
    db = database.open_path(file, clock=clock)
    making.added_task(db)
    crashed = {each: each.read_bytes() for each in (file, log)}
    db.close()
    for each, content in crashed.items():
        each.write_bytes(content)
    upgrade.upgrade(file, clock=clock, steps=with_step(), version=NEXT)
    db = database.open_read_only(file, clock=clock)
    assert making.counted(db)["task"] == 41
    db.close()
