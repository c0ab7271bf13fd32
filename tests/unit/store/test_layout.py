"""Names in a project's folder."""

from pathlib import Path

from studio.store import layout


def with_backups(project: Path, *names: str) -> Path:
    (project / layout.BACKUPS).mkdir(parents=True)
    for name in names:
        (project / layout.BACKUPS / name).touch()
    return project


def test_the_newest_backup_is_found_by_its_time(tmp_path: Path) -> None:
    project = with_backups(
        tmp_path,
        "project-20260101T000000Z-auto.db",
        "project-20260301T000000Z.db",
        "project-20260201T000000Z-auto.db",
    )
    newest = layout.newest_backup(project)
    assert newest is not None
    assert newest.name == "project-20260301T000000Z.db"


def test_what_is_not_a_finished_backup_is_passed_over(tmp_path: Path) -> None:
    project = with_backups(
        tmp_path,
        "project-20260101T000000Z.db.part",
        "before-restore-20260101T000000Z.db",
        "project-mine.db",
    )
    assert layout.newest_backup(project) is None


def test_backups_no_one_asked_for_are_told_apart(tmp_path: Path) -> None:
    project = with_backups(
        tmp_path, "project-20260101T000000Z-auto.db", "project-20260201T000000Z.db"
    )
    unasked = [file.name for file in layout.backups(project, automatic=True)]
    assert unasked == ["project-20260101T000000Z-auto.db"]


def test_the_way_back_names_the_command(tmp_path: Path) -> None:
    project = with_backups(tmp_path, "project-20260101T000000Z.db")
    backup = project / "backups" / "project-20260101T000000Z.db"
    assert layout.way_back(project).endswith(f'stillroom restore "{project}" "{backup}"')


def test_without_a_backup_the_way_back_says_so(tmp_path: Path) -> None:
    assert "no backup" in layout.way_back(tmp_path)
