"""A truncated or bit-flipped file opens, or is said to be damaged; never anything else."""

import random
from pathlib import Path

import pytest

from studio.domain.errors import DamagedProjectError, InvalidValueError
from studio.store import candidates, funnel, layout, opening, runs, snapshots, targets, tasks
from studio.store.database import Database
from tests.unit.store.making import FixedClock

# Deterministic, spread over the whole file, and every byte of the header.
FLIPS = 400


def read_everything(db: Database) -> None:
    """Use the project as a window does when it is opened."""
    funnel.read(db)
    targets.current(db)
    list(tasks.listing(db))
    list(candidates.listing(db))
    list(candidates.accepted(db))
    runs.listing(db)
    for snapshot in snapshots.listing(db):
        list(snapshots.rows(db, snapshot.snapshot_id))


def opens_or_is_damaged(folder: Path, clock: FixedClock) -> bool:
    """Tell whether the project opens; anything but DamagedProjectError passes through."""
    try:
        project = opening.open_to_write(folder, clock=clock)
    except DamagedProjectError:
        return False
    with project:
        try:
            read_everything(project.db)
        except InvalidValueError:
            # A letter of a word inside a JSON text: no file format can notice, `verify` does.
            assert not has_sound_tasks(project.db)
    return True


def has_sound_tasks(db: Database) -> bool:
    try:
        return all(task.messages for task in tasks.listing(db))
    except InvalidValueError:
        return False


@pytest.mark.parametrize("part", range(4))
def test_a_flipped_bit_never_ends_in_a_traceback(
    folder: Path, clock: FixedClock, part: int
) -> None:
    file = layout.database(folder)
    whole = file.read_bytes()
    chosen = random.Random(part)
    offsets = list(range(part * 25, part * 25 + 25)) + [
        chosen.randrange(len(whole)) for _ in range(FLIPS // 4 - 25)
    ]
    for offset in offsets:
        flipped = bytearray(whole)
        flipped[offset] ^= 1 << chosen.randrange(8)
        for each in layout.sidecars(file):
            each.unlink(missing_ok=True)
        file.write_bytes(flipped)
        opens_or_is_damaged(folder, clock)


def test_most_flips_in_the_structure_are_noticed(folder: Path, clock: FixedClock) -> None:
    file = layout.database(folder)
    whole = file.read_bytes()
    page_size = int.from_bytes(whole[16:18], "big")
    noticed = 0
    pages = range(0, len(whole), page_size)
    for start in pages:
        flipped = bytearray(whole)
        flipped[start + (100 if start == 0 else 0)] ^= 0x40  # the page's type
        file.write_bytes(flipped)
        noticed += not opens_or_is_damaged(folder, clock)
    assert noticed > 0.9 * len(pages)


@pytest.mark.parametrize("share", [0.0, 0.001, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99])
def test_a_truncated_file_is_said_to_be_damaged(
    folder: Path, clock: FixedClock, share: float
) -> None:
    file = layout.database(folder)
    whole = file.read_bytes()
    file.write_bytes(whole[: int(len(whole) * share)])
    for open_ in (opening.open_to_write, opening.open_to_read):
        with pytest.raises(DamagedProjectError, match="is damaged"):
            open_(folder, clock=clock)


def test_a_file_overwritten_in_the_middle_is_said_to_be_damaged(
    folder: Path, clock: FixedClock
) -> None:
    file = layout.database(folder)
    content = bytearray(file.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 8192] = bytes(8192)
    file.write_bytes(content)
    with pytest.raises(DamagedProjectError):
        opening.open_to_write(folder, clock=clock)
