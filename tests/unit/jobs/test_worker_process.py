from pathlib import Path

from filelock import FileLock

from studio.jobs import worker_process
from studio.protocol import folder


def test_a_folder_whose_lock_is_held_is_at_work(tmp_path: Path) -> None:
    assert not worker_process.is_at_work(tmp_path)
    with FileLock(tmp_path / folder.LOCK):
        assert worker_process.is_at_work(tmp_path)
    assert not worker_process.is_at_work(tmp_path)
