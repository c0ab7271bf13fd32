from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio.gui.operations.projects import OpenProject, Session
from studio.gui.operations.runner import OperationRunner
from studio.project import Project


@pytest.fixture
def session(runner: OperationRunner) -> Session:
    return Session(runner, runner)


def _opened(session: Session, qtbot: QtBot) -> OpenProject:
    assert session.current is not None
    del qtbot
    return session.current


def test_a_new_project_is_made_with_its_suffix_and_opened(
    session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(session.opened):
        session.create(tmp_path / "desk")

    assert _opened(session, qtbot) == OpenProject(
        path=tmp_path / "desk.stillroom", name="desk", read_only=False
    )


def test_a_project_that_is_open_elsewhere_is_opened_read_only(
    session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    from studio import project as projects

    with projects.create(tmp_path / "desk.stillroom"), qtbot.waitSignal(session.opened):
        session.open(tmp_path / "desk.stillroom")

    assert _opened(session, qtbot).read_only


def test_a_folder_that_is_no_project_is_told_and_nothing_is_open(
    session: Session, runner: OperationRunner, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignals([session.failed, runner.failed]):
        session.open(tmp_path)

    assert session.current is None


def test_closing_lets_go_of_the_project(session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.opened):
        session.create(tmp_path / "desk.stillroom")
    with qtbot.waitSignal(session.closed):
        session.close()
    with qtbot.waitSignal(session.opened):
        session.create(tmp_path / "other.stillroom")

    with Project.open(tmp_path / "desk.stillroom") as project:
        assert not project.read_only


@pytest.mark.slow
def test_the_sample_is_made_once_and_never_overwritten(
    session: Session, runner: OperationRunner, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "Documents" / "Stillroom" / "parcel-desk.stillroom"
    with qtbot.waitSignal(session.opened, timeout=60_000):
        session.open_sample(path)
    mine = path / "exports" / "mine.txt"
    mine.parent.mkdir(exist_ok=True)
    mine.write_text("kept", encoding="utf-8")
    with qtbot.waitSignal(session.opened, timeout=60_000):
        session.create(tmp_path / "other.stillroom")
    with qtbot.waitSignal(session.opened, timeout=60_000):
        session.open_sample(path)

    found: list[int] = []
    runner.query(lambda project: project.overview.stages()[0].count, found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert found[0] >= 400
    assert mine.read_text(encoding="utf-8") == "kept"
