from studio.gui.shell.palette.entries import Entry, EntryKind, ranked


def _entry(title: str, kind: EntryKind = EntryKind.ACTION, **more: object) -> Entry:
    return Entry(key=title, kind=kind, title=title, run=print, **more)  # type: ignore[arg-type]


def _titles(entries: list[Entry]) -> list[str]:
    return [entry.title for entry in entries]


def test_what_was_used_last_comes_first_where_nothing_is_typed() -> None:
    entries = [_entry("Open"), _entry("Close"), _entry("Quit")]

    assert _titles(ranked(entries, "", ["Quit", "Close"])) == ["Quit", "Close", "Open"]


def test_what_cannot_be_done_now_comes_last_where_nothing_is_typed() -> None:
    entries = [_entry("Undo", refusal="There is nothing to undo"), _entry("Open")]

    assert _titles(ranked(entries, "", [])) == ["Open", "Undo"]


def test_of_what_fits_alike_what_was_used_last_comes_first() -> None:
    entries = [_entry("Open sample"), _entry("Open folder")]

    assert _titles(ranked(entries, "open", ["Open folder"]))[0] == "Open folder"


def test_a_task_the_project_found_is_listed_however_it_reads() -> None:
    task = _entry("Where is my Päckchen?", EntryKind.TASK, found=True)

    assert ranked([task, _entry("Quit")], "parcel", []) == [task]


def test_the_detail_counts_where_the_title_does_not_fit() -> None:
    assert _titles(ranked([_entry("Light", detail="View")], "view", [])) == ["Light"]
