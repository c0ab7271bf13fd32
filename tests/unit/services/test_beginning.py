from pathlib import Path

import pytest

from studio import project as projects
from studio.domain.beginning import Beginning
from studio.domain.errors import InvalidValueError, NotFoundError
from studio.domain.target import ContractType
from studio.project import Project


def test_all_that_is_known_is_there_and_nothing_of_it_can_be_undone(tmp_path: Path) -> None:
    beginning = Beginning(
        statement=" Answer questions about cheese. ",
        form=ContractType.SQL,
        topics=("taste", "origin"),
        preset="balanced",
    )
    with projects.create(tmp_path / "p.stillroom", beginning) as project:
        target = project.target.current()
        assert target is not None
        assert target.statement == "Answer questions about cheese."
        assert target.contract.type is ContractType.SQL
        assert target.student == project.target.sheet().students[0].name
        grid = project.design.grid()
        assert [topic.name for topic in grid.topics] == ["taste", "origin"]
        assert grid.distribution.total() == pytest.approx(1)
        assert project.history.state().undo == ""


def test_nothing_known_is_an_empty_project(tmp_path: Path) -> None:
    with projects.create(tmp_path / "p.stillroom", Beginning()) as project:
        assert project.target.current() is None
        assert project.target.draft() is None
        assert project.design.grid().topics == ()


def test_a_form_of_answer_without_a_statement_waits_as_a_draft(tmp_path: Path) -> None:
    with projects.create(tmp_path / "p.stillroom", Beginning(form=ContractType.JSON)) as project:
        draft = project.target.draft()
        assert draft is not None
        assert draft.type is ContractType.JSON


@pytest.mark.parametrize(
    ("beginning", "error"),
    [
        (Beginning(statement="s", topics=("x" * 100,)), InvalidValueError),
        (Beginning(statement="s", topics=("a",), preset="no-such"), NotFoundError),
    ],
)
def test_what_cannot_be_begun_leaves_an_empty_project_that_opens(
    tmp_path: Path, beginning: Beginning, error: type[Exception]
) -> None:
    path = tmp_path / "p.stillroom"
    with pytest.raises(error):
        projects.create(path, beginning)
    with Project.open(path) as project:
        assert project.target.current() is None
        assert project.design.grid().topics == ()
