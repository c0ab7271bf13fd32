from pathlib import Path

from studio.store import drafts


def test_a_draft_is_read_back_as_it_was_kept(tmp_path: Path) -> None:
    drafts.keep(tmp_path, "target", {"statement": "Käse 🧀"})
    assert drafts.read(tmp_path, "target") == {"statement": "Käse 🧀"}


def test_a_draft_replaces_the_one_before_and_leaves_no_half_one(tmp_path: Path) -> None:
    drafts.keep(tmp_path, "target", {"a": 1})
    drafts.keep(tmp_path, "target", {"a": 2})
    assert drafts.read(tmp_path, "target") == {"a": 2}
    assert [file.name for file in (tmp_path / "drafts").iterdir()] == ["target.json"]


def test_a_dropped_draft_is_gone_and_dropping_none_is_harmless(tmp_path: Path) -> None:
    drafts.drop(tmp_path, "target")
    drafts.keep(tmp_path, "target", {"a": 1})
    drafts.drop(tmp_path, "target")
    assert drafts.read(tmp_path, "target") is None


def test_a_draft_that_was_tampered_with_counts_as_none(tmp_path: Path) -> None:
    drafts.keep(tmp_path, "target", {"a": 1})
    (tmp_path / "drafts" / "target.json").write_text("[1", encoding="utf-8")
    assert drafts.read(tmp_path, "target") is None
