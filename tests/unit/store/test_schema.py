"""The schema keeps its promises: to people with an SQLite tool, and to the vocabulary."""

import re
from enum import StrEnum

import pytest

from studio.domain.judgement import CheckStatus, Outcome, Verdict
from studio.domain.model import ModelRole
from studio.domain.run import Method, RunStatus
from studio.domain.task import Difficulty, Kind, Split
from studio.store import schema
from studio.store.database import Database
from studio.store.snapshots import Purpose

TABLES = (
    "target",
    "topic",
    "cell",
    "task",
    "source",
    "model",
    "call",
    "candidate",
    "check_result",
    "decision",
    "preference",
    "snapshot",
    "snapshot_row",
    "run",
    "metric",
    "evaluation",
    "outcome",
    "rater",
    "event",
    "plan",
    "change",
    "change_row",
    "task_text",
    "task_line",
    "task_search",
)
COLUMNS = {
    "task": "id kind topic_id difficulty split group_id messages_json tools_json reference_json "
    "graders_json source_id content_hash",
    "candidate": "id task_id model_id rater_id parent_id text tool_calls_json call_id created_at",
    "preference": "id task_id left_id right_id outcome reasons_json confidence rater_id seconds "
    "repeat_of supersedes created_at",
    "run": "id method snapshot_id student settings_json status created_at finished_at",
    "metric": "run_id step name value",
    "outcome": "id evaluation_id task_id model_id text grades_json latency_ms prompt_tokens "
    "answer_tokens cost confidence",
}


def own_tables(db: Database) -> list[str]:
    rows = db.rows(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '*sqlite_*'"
    )
    return [row["name"] for row in rows]


def sql_of(db: Database, name: str) -> str:
    return str(db.value("SELECT sql FROM sqlite_schema WHERE name = ?", (name,)))


def columns(db: Database, table: str) -> list[str]:
    return [row["name"] for row in db.rows("SELECT name FROM pragma_table_info(?)", (table,))]


@pytest.mark.parametrize("table", TABLES)
def test_every_promised_table_is_there(db: Database, table: str) -> None:
    assert table in own_tables(db)


@pytest.mark.parametrize("table", COLUMNS)
def test_columns_that_others_rely_on_are_there(db: Database, table: str) -> None:
    assert set(COLUMNS[table].split()) <= set(columns(db, table))


def test_every_table_is_strict(db: Database) -> None:
    lax = [
        row["name"]
        for row in db.rows("SELECT name, strict FROM pragma_table_list WHERE type = 'table'")
        if row["name"] in own_tables(db) and not row["strict"]
    ]
    assert lax == []


def test_every_table_and_view_says_what_it_is_for(db: Database) -> None:
    # FTS5 takes all that stands in its statement for a setting, and makes tables of its own.
    silent = [
        row["name"]
        for row in db.rows("SELECT name, sql FROM sqlite_schema WHERE type IN ('table', 'view')")
        if not re.search("sqlite_|task_search", row["name"]) and "\n    -- " not in row["sql"]
    ]
    assert silent == []


def test_every_json_column_holds_json_alone(db: Database) -> None:
    unchecked = [
        f"{table}.{column}"
        for table in own_tables(db)
        for column in columns(db, table)
        if column.endswith("_json") and f"json_valid({column})" not in sql_of(db, table)
    ]
    assert unchecked == []


def test_every_time_column_holds_utc_alone(db: Database) -> None:
    unchecked = [
        f"{table}.{column}"
        for table in own_tables(db)
        for column in columns(db, table)
        if column.endswith("_at") and f"{column} GLOB '????-??-??T*Z'" not in sql_of(db, table)
    ]
    assert unchecked == []


def test_every_reference_can_be_followed_backwards_by_an_index(db: Database) -> None:
    slow = []
    for table in own_tables(db):
        leading = {
            row["name"]
            for row in db.rows(
                "SELECT ii.name FROM pragma_index_list(?) AS il, pragma_index_info(il.name) AS ii"
                " WHERE ii.seqno = 0",
                (table,),
            )
        }
        slow += [
            f"{table}.{row['from']}"
            for row in db.rows(f"PRAGMA foreign_key_list({table})")
            if row["seq"] == 0 and row["from"] not in leading
        ]
    assert slow == []


@pytest.mark.parametrize(
    ("table", "column", "words"),
    [
        ("task", "kind", Kind),
        ("cell", "kind", Kind),
        ("task", "difficulty", Difficulty),
        ("task", "split", Split),
        ("snapshot_row", "part", Split),
        ("model", "role", ModelRole),
        ("check_result", "status", CheckStatus),
        ("decision", "verdict", Verdict),
        ("preference", "outcome", Outcome),
        ("snapshot", "purpose", Purpose),
        ("run", "status", RunStatus),
        ("evaluation", "status", RunStatus),
        ("evaluation_model", "status", RunStatus),
    ],
)
def test_the_file_knows_the_same_words_as_the_vocabulary(
    db: Database, table: str, column: str, words: type[StrEnum]
) -> None:
    assert allowed(db, table, column) == {word.value for word in words}


def test_the_file_has_room_for_distillation_by_probabilities(db: Database) -> None:
    assert allowed(db, "run", "method") == {method.value for method in Method} | {"kd"}


def allowed(db: Database, table: str, column: str) -> set[str]:
    found = re.search(rf"\({column} IN \(([^)]*)\)", sql_of(db, table))
    assert found is not None
    return set(re.findall(r"'(\w+)'", found.group(1)))


def test_the_file_carries_our_mark_and_version(db: Database) -> None:
    assert db.value("PRAGMA application_id") == schema.APPLICATION_ID
    assert db.value("PRAGMA user_version") == schema.VERSION
