"""Writing the report to a file."""

from pathlib import Path

import pytest

from studio import reporting
from studio.domain.errors import ExportFileError
from studio.reporting import ReportData


def test_the_file_holds_the_page(bare: ReportData, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    reporting.write(bare, path)
    assert path.read_text(encoding="utf-8") == reporting.render(bare)


def test_an_older_report_is_replaced_and_nothing_else_is_left(
    bare: ReportData, tmp_path: Path
) -> None:
    path = tmp_path / "report.html"
    path.write_text("old")
    reporting.write(bare, path)
    assert path.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_is_followed_and_kept(bare: ReportData, tmp_path: Path) -> None:
    real, link = tmp_path / "real.html", tmp_path / "link.html"
    real.write_text("old")
    link.symlink_to(real)
    reporting.write(bare, link)
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_a_folder_is_refused(bare: ReportData, tmp_path: Path) -> None:
    with pytest.raises(ExportFileError, match="is a folder; give a file name"):
        reporting.write(bare, tmp_path)


def test_a_missing_folder_is_named(bare: ReportData, tmp_path: Path) -> None:
    with pytest.raises(ExportFileError, match="missing does not exist; create it first"):
        reporting.write(bare, tmp_path / "missing" / "report.html")


def test_a_file_in_the_folders_place_is_refused(bare: ReportData, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    with pytest.raises(ExportFileError, match="taken does not exist"):
        reporting.write(bare, tmp_path / "taken" / "report.html")


def test_a_name_the_disk_refuses_is_one_clear_error(bare: ReportData, tmp_path: Path) -> None:
    with pytest.raises(ExportFileError, match="choose another place"):
        reporting.write(bare, tmp_path / ("n" * 300))
    assert list(tmp_path.iterdir()) == []


def test_a_write_that_breaks_off_keeps_the_old_report(
    bare: ReportData, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "report.html"
    path.write_text("old")

    def full(descriptor: int) -> None:
        raise OSError(28, f"No space left on device ({descriptor > 0})")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(ExportFileError, match="No space left"):
        reporting.write(bare, path)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]
