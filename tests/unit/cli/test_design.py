import json
import math
from pathlib import Path
from typing import Any

import pytest

from studio import project as projects
from studio.cli.main import run
from studio.project import Project


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The sample, closed."""
    path = tmp_path / "desk.stillroom"
    projects.create_sample(path, "parcel-desk").close()
    return path


def _json(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    assert run([*arguments, "--json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def _share(found: dict[str, Any], **wanted: str) -> float:
    return math.fsum(
        cell["share"]
        for cell in found["cells"]
        if all(cell[key] == value for key, value in wanted.items())
    )


def test_the_grid_fits_a_hundred_columns_and_says_all_without_colour(
    path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    assert run(["design", str(path)]) == 0

    said = capsys.readouterr().out
    lines = said.splitlines()
    assert all(len(line) <= 100 for line in lines)
    assert "\x1b" not in said
    refusal = next(line for line in lines if line.startswith("refusal"))
    assert "8/20 ---" in refusal
    assert lines[0].startswith("As it stands: ")
    assert "465 tasks: 309 train, 38 validation, 118 eval. 480 are planned." in said


def test_many_topics_are_shown_in_blocks(
    path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    added = [word for at in range(25) for word in ("--add-topic", f"topic number {at:02d}")]
    assert run(["design", str(path), *added]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert sum(line.startswith("refusal") for line in lines) == 5
    assert all(len(line) <= 100 for line in lines)


def test_json_gives_every_cell(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = _json(capsys, "design", str(path))

    assert len(found["cells"]) == 150
    assert sum(cell["tasks"] for cell in found["cells"]) == 465
    assert _share(found) == pytest.approx(1)
    assert found["planned"] == 480


def test_shares_are_set_and_the_rest_is_scaled(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = _json(
        capsys, "design", str(path), "--set", "refusal/customs=5%", "--set", "common/*/easy=0.2"
    )

    assert _share(found, kind="refusal", topic="customs") == pytest.approx(0.05)
    assert _share(found, kind="common", difficulty="easy") == pytest.approx(0.2)
    assert _share(found) == pytest.approx(1)


def test_shares_over_a_hundred_are_refused_and_nothing_changes(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = _json(capsys, "design", str(path))
    arguments = ["--add-topic", "new", "--set", "refusal=60", "--set", "common=50"]

    assert run(["design", str(path), *arguments]) == 1

    assert "sum to 110.0%; together they can be 100 % at most" in capsys.readouterr().err
    assert _json(capsys, "design", str(path)) == before


def test_floors_presets_and_planned_tasks_are_set(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = _json(
        capsys, "design", str(path), "--preset", "balanced", "--planned", "300",
        "--floor", "refusal/customs/hard=7",
    )  # fmt: skip

    assert found["planned"] == 300
    assert _share(found, kind="common") == pytest.approx(0.17)
    (cell,) = (
        one for one in found["cells"]
        if (one["kind"], one["topic"], one["difficulty"]) == ("refusal", "customs", "hard")
    )  # fmt: skip
    assert cell["floor"] == 7
    assert cell["below_floor"]


def test_cells_below_their_floor_are_listed(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["design", str(path), "--floor", "refusal/customs/hard=7"]) == 0

    said = capsys.readouterr().out
    assert "1 cell is below the floor of train tasks:" in said
    assert "refusal / customs / hard: 1 of 7" in said
    assert "--- !" in next(line for line in said.splitlines() if line.startswith("refusal"))


def test_a_floor_of_a_kind_and_topic_is_one_line(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["design", str(path), "--floor", "refusal/customs=30"]) == 0

    said = capsys.readouterr().out
    assert "1 cell is below the floor of train tasks:" in said
    assert "  refusal / customs: " in said
    floors = _json(capsys, "design", str(path))["floors"]
    (one,) = (one for one in floors if (one["kind"], one["topic"]) == ("refusal", "customs"))
    assert (one["difficulty"], one["floor"]) == (None, 30)


@pytest.mark.parametrize(
    ("arguments", "label"),
    [
        (["--add-topic", "pickup"], "Add topic pickup"),
        (["--set", "refusal/customs=5"], "Set share of refusal / customs"),
        (["--floor", "refusal/customs=9"], "Set floor of refusal / customs"),
        (["--remove-topic", "customs", "--leave-tasks"], "Remove topic customs"),
        (["--add-topic", "a", "--add-topic", "b", "--planned", "9"],
         "Add 2 topics and 1 more change"),
    ],
)  # fmt: skip
def test_a_step_is_named_as_in_the_window(path: Path, arguments: list[str], label: str) -> None:
    assert run(["design", str(path), *arguments]) == 0

    with Project.open(path) as opened:
        assert opened.history.state().undo == label


def test_a_removed_topic_hands_its_tasks_on(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--remove-topic", "customs", "--move-to", "billing", "--rename-topic", "damage",
                 "broken"]  # fmt: skip
    found = _json(capsys, "design", str(path), *arguments)

    assert found["topics"] == ["broken", "tracking", "billing", "delivery"]
    assert found["without_topic"] == 0
    assert found["tasks"] == 465


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["--set", "refusal/nowhere=5"], 1, "there is no topic 'nowhere'"),
        (["--set", "refusals=5"], 1, "is no kind"),
        (["--set", "refusal=lots"], 1, "is no share"),
        (["--set", "refusal"], 1, "says no value"),
        (["--floor", "refusal=2.5"], 1, "is no number of tasks"),
        (["--preset", "helpdesk"], 1, "use one of balanced"),
        (["--add-topic", "Customs"], 1, "already"),
        (["--move-to", "billing"], 2, "needs --remove-topic"),
        (["--leave-tasks"], 2, "goes with --remove-topic"),
        (["--planned", "9" * 20], 2, "is not in the range"),
        (["--floor", "refusal/customs=" + "9" * 20], 1, "at most"),
        (["--remove-topic", "customs"], 1, "say where they go with --move-to"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_line(
    path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], status: int, said: str
) -> None:
    assert run(["design", str(path), *arguments]) == status

    assert said in capsys.readouterr().err


def test_a_project_without_topics_says_how_to_begin(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bare = tmp_path / "bare.stillroom"
    projects.create(bare).close()

    assert run(["design", str(bare)]) == 0
    assert "--add-topic" in capsys.readouterr().out


def test_a_name_that_hides_characters_shows_them(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["design", str(path), "--add-topic", "a\u202eb"]) == 0

    said = capsys.readouterr().out
    assert "\u202e" not in said
    assert "⟨U+202E⟩" in said or "⟨U+20" in said


def test_training_below_a_floor_wants_a_reason(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Project.open(path) as opened:
        opened.checking.run()
        opened.review.accept_passing()
    assert run(["design", str(path), "--floor", "refusal/customs/hard=7"]) == 0
    capsys.readouterr()

    assert run(["train", str(path), "--method", "sft"]) == 1

    told = capsys.readouterr().err
    assert "refusal / customs / hard: 1 of 7" in told
    assert '--override "REASON"' in told
