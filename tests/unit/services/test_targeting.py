import json
from dataclasses import replace
from pathlib import Path

import pytest

from studio import project as projects
from studio import resources
from studio.domain.errors import ImportFileError, NotFoundError, ProjectBusyError
from studio.domain.target import ContractType
from studio.domain.target_draft import TargetDraft
from studio.project import Project
from studio.services import contract_checks, target_file


def _file(folder: Path, content: object) -> Path:
    path = folder / "target.json"
    text = content if isinstance(content, str) else json.dumps(content)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_target_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    target = target_file.read(resources.path("samples", "parcel-desk", "target.json"))
    assert target_file.read(_file(tmp_path, target_file.to_json(target))) == target


def test_a_statement_alone_makes_a_target(tmp_path: Path) -> None:
    target = target_file.read(_file(tmp_path, {"statement": "Answer questions about cheese."}))
    assert target.student == target_file.DEFAULT_STUDENT


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("{", "not a JSON file"),
        ([], "the file"),
        ({}, "statement"),
        ({"statement": "s", "colour": "red"}, "colour"),
        ({"statement": "s", "floors": {"resolution_rate": 80}}, "resolution_rate"),
        ({"statement": "s", "contract": {"type": "poem"}}, "contract.type"),
        ({"statement": "s", "contract": {"type": "json", "schema": {"type": 7}}}, "JSON Schema"),
    ],
)
def test_a_malformed_target_is_named_by_its_fault(
    tmp_path: Path, content: object, problem: str
) -> None:
    with pytest.raises(ImportFileError, match=problem):
        target_file.read(_file(tmp_path, content))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ImportFileError, match=r"nowhere\.json"):
        target_file.read(tmp_path / "nowhere.json")


def test_a_new_target_is_a_new_version_and_the_same_one_is_none(tmp_path: Path) -> None:
    target = target_file.read(_file(tmp_path, {"statement": "s"}))
    with projects.create(tmp_path / "p.stillroom") as project:
        assert project.target.set(target).entities
        assert not project.target.set(target).entities
        assert project.target.current() == target


def test_checking_without_a_target_says_how_to_set_one(tmp_path: Path) -> None:
    with (
        projects.create(tmp_path / "p.stillroom") as project,
        pytest.raises(NotFoundError, match="stillroom target"),
    ):
        project.checking.run()


GOOD = {
    "statement": "s",
    "contract": {"type": "json", "schema": {"required": ["a"]}, "example": {"a": 1}},
}


@pytest.mark.parametrize(
    "contract",
    [
        {"type": "json", "schema": {"required": ["a"]}, "example": '{"a": 1}'},
        {"type": "sql", "fixture": "CREATE TABLE t (x);", "example": "SELECT x FROM t"},
        {"type": "python", "example": "x = 1"},
        {
            "type": "tool_call",
            "tools": [{"type": "function", "function": {"name": "f"}}],
            "example": '[{"name": "f", "arguments": {}}]',
        },
    ],
)
def test_a_contract_of_each_form_is_read_back(tmp_path: Path, contract: object) -> None:
    content = {"statement": "s", "contract": contract}
    target = target_file.read(_file(tmp_path, content))
    assert target_file.to_json(target)["contract"] == contract
    assert target_file.read(_file(tmp_path, target_file.to_json(target))) == target


def test_an_example_may_be_written_as_the_json_itself(tmp_path: Path) -> None:
    assert target_file.read(_file(tmp_path, GOOD)).contract.example == '{"a": 1}'


@pytest.mark.parametrize(
    ("contract", "problem"),
    [
        ({"type": "json", "schema": {"required": ["a"]}, "example": {}}, "contract.example"),
        ({"type": "sql", "fixture": "CREATE TABLE"}, "contract.fixture"),
        ({"type": "tool_call", "tools": [{"type": "function"}]}, "contract.tools"),
        ({"type": "json", "schema": {"pattern": "("}}, "cannot be read"),
    ],
)
def test_a_contract_whose_parts_do_not_fit_is_refused(
    tmp_path: Path, contract: object, problem: str
) -> None:
    with pytest.raises(ImportFileError, match=problem):
        target_file.read(_file(tmp_path, {"statement": "s", "contract": contract}))


def test_a_change_is_one_step_named_by_what_changed_and_can_be_undone(tmp_path: Path) -> None:
    first = target_file.read(_file(tmp_path, {"statement": "s"}))
    with projects.create(tmp_path / "p.stillroom") as project:
        project.target.set(first)
        change = project.target.set(replace(first, floors={"valid_json": 0.9}))
        assert change.label == "Change target (1 floor)"
        assert project.history.state().undo == "Change target (1 floor)"
        project.history.undo()
        assert project.target.current() == first


def test_versions_say_how_each_differs_from_the_one_before(tmp_path: Path) -> None:
    first = target_file.read(_file(tmp_path, {"statement": "s"}))
    with projects.create(tmp_path / "p.stillroom") as project:
        project.target.set(first)
        project.target.set(replace(first, in_scope=("cheese",)))
        newest, oldest = project.target.versions()
    assert (newest.number, oldest.number) == (2, 1)
    assert [one.words for one in newest.differences] == ["in scope: added “cheese”"]
    assert oldest.differences == ()


def test_nothing_changed_since_a_snapshot_that_was_never_made(tmp_path: Path) -> None:
    with projects.create(tmp_path / "p.stillroom") as project:
        project.target.set(target_file.read(_file(tmp_path, {"statement": "s"})))
        assert project.target.changes_since_snapshot() == ()
        assert project.target.sheet().since_snapshot is None


def test_what_changed_since_the_snapshot_is_said(project: Project) -> None:
    project.snapshots.for_sft()
    assert project.target.changes_since_snapshot() == ()
    target = project.target.current()
    assert target is not None
    project.target.set(replace(target, statement="Something else."))
    (words,) = project.target.changes_since_snapshot()
    assert words.startswith("statement: ")


def test_a_draft_with_faults_is_kept_and_the_target_stays(tmp_path: Path) -> None:
    path = tmp_path / "p.stillroom"
    first = target_file.read(_file(tmp_path, {"statement": "s"}))
    draft = replace(TargetDraft.of(first), type=ContractType.JSON, schema="{")
    with projects.create(path) as project:
        project.target.set(first)
        project.target.leave(draft, contract_checks.faults(draft))
        assert project.target.current() == first
    with Project.open(path) as project:
        assert project.target.draft() == draft
        assert project.target.sheet().draft == draft


def test_a_draft_that_is_left_without_faults_is_the_next_version(tmp_path: Path) -> None:
    draft = TargetDraft(statement="s", student="tiny", type=ContractType.JSON, schema="{}")
    with projects.create(tmp_path / "p.stillroom") as project:
        project.target.keep_draft(replace(draft, schema="{"))
        project.target.leave(draft, ())
        assert project.target.sheet().number == 1
        assert project.target.draft() is None


def test_a_draft_that_says_what_the_target_says_is_not_kept(tmp_path: Path) -> None:
    target = target_file.read(_file(tmp_path, {"statement": "s"}))
    with projects.create(tmp_path / "p.stillroom") as project:
        project.target.set(target)
        project.target.keep_draft(replace(TargetDraft.of(target), statement="other"))
        project.target.keep_draft(TargetDraft.of(target))
        assert project.target.draft() is None
        project.target.leave(TargetDraft.of(target), ())
        assert project.target.sheet().number == 1


def test_a_dropped_draft_is_gone(tmp_path: Path) -> None:
    with projects.create(tmp_path / "p.stillroom") as project:
        project.target.keep_draft(TargetDraft(statement="s"))
        project.target.drop_draft()
        assert project.target.draft() is None


def test_a_project_that_is_open_elsewhere_takes_no_draft(tmp_path: Path) -> None:
    path = tmp_path / "p.stillroom"
    with projects.create(path), Project.open(path, read_only=True) as watching:
        with pytest.raises(ProjectBusyError, match="open elsewhere"):
            watching.target.keep_draft(TargetDraft(statement="s"))
        assert watching.target.draft() is None


def test_a_target_before_examples_is_shown_as_a_draft_without_one(project: Project) -> None:
    target = project.target.current()
    assert target is not None
    assert TargetDraft.of(target).says(target)
    assert contract_checks.faults(TargetDraft.of(target)) == ()
