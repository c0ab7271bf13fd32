from pathlib import Path

import pytest

from studio.store import fixtures

SCRIPT = "CREATE TABLE cheese (name TEXT, country TEXT); INSERT INTO cheese VALUES ('Brie', 'FR');"
ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"


def test_a_query_reads_what_the_script_made() -> None:
    result = fixtures.query(SCRIPT, "SELECT name, country FROM cheese")
    assert result.columns == ("name", "country")
    assert result.rows == (("Brie", "FR"),)
    assert not result.cut


def test_the_tables_are_named() -> None:
    assert fixtures.tables(SCRIPT) == ("cheese",)


def test_a_dump_with_its_settings_and_transaction_is_taken() -> None:
    dump = f"PRAGMA foreign_keys=OFF; BEGIN TRANSACTION; {SCRIPT} COMMIT; PRAGMA journal_mode=WAL;"
    assert fixtures.tables(dump) == ("cheese",)


def test_a_setting_cannot_lift_the_limits() -> None:
    filling = f"CREATE TABLE t AS {ENDLESS} SELECT zeroblob(1000000) FROM n"
    script = f"PRAGMA max_page_count = 2000000; {filling}"
    with pytest.raises(fixtures.FixtureError, match="100 MB"):
        fixtures.tables(script, seconds=20)


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM cheese",
        "DROP TABLE cheese",
        "PRAGMA table_info(cheese)",
        "ATTACH 'other.db' AS other",
        "VACUUM INTO 'other.db'",
        "SELECT load_extension('x')",
        "BEGIN",
    ],
)
def test_a_query_may_only_read(sql: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(fixtures.QueryError):
        fixtures.query(SCRIPT, sql)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("script", ["ATTACH 'other.db' AS other", "VACUUM INTO 'other.db'"])
def test_a_script_reaches_no_other_file(
    script: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(fixtures.FixtureError, match="no other file"):
        fixtures.tables(script)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("sql", "problem"),
    [
        ("SELEC name FROM cheese", "syntax error"),
        ("SELECT price FROM cheese", "no such column: price"),
        ("SELECT 1; SELECT 2", "one statement"),
        ("-- nothing", "must be one SELECT"),
        ("", "must be one SELECT"),
        ("SELECT '\ud800'", "surrogates"),
        ("SELECT 1\x00", "null"),
    ],
)
def test_what_is_no_query_is_said(sql: str, problem: str) -> None:
    with pytest.raises(fixtures.QueryError, match=problem):
        fixtures.query(SCRIPT, sql)


def test_an_endless_query_is_stopped() -> None:
    with pytest.raises(fixtures.QueryError, match="stopped"):
        fixtures.query("", f"{ENDLESS} SELECT count(*) FROM n", seconds=0.05)


def test_an_endless_script_is_stopped() -> None:
    with pytest.raises(fixtures.FixtureError, match="stopped"):
        fixtures.tables(f"CREATE TABLE t AS {ENDLESS} SELECT i FROM n", seconds=0.05)


def test_many_rows_are_cut() -> None:
    result = fixtures.query("", f"{ENDLESS} SELECT i FROM n LIMIT 5000")
    assert len(result.rows) == fixtures.MAX_ROWS
    assert result.cut
