import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from studio.gui import main
from studio.gui.shell.commands import sample_path

CHECKOUT = Path(__file__).resolve().parents[3]
HEAVY = (
    "torch", "transformers", "peft", "sklearn", "scipy", "numpy", "sqlite3",
    "sqlite_utils", "jinja2", "multiprocessing", "filelock",
)  # fmt: skip


def _python(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=CHECKOUT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_nothing_heavy_is_imported_before_the_first_paint() -> None:
    code = (
        "import json, sys; import studio.gui.main; "
        f"print(json.dumps([name for name in {HEAVY!r} if name in sys.modules]))"
    )

    assert json.loads(_python(code).stdout) == []


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_without_a_display_it_says_so_in_one_line() -> None:
    code = "import sys; from studio.gui.main import run; sys.exit(run([]))"
    ended = _python(code, DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")

    assert ended.returncode == 1
    assert ended.stderr.count("\n") == 1
    assert "no display" in ended.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_a_display_that_does_not_answer_is_said_in_one_line() -> None:
    code = "import sys; from studio.gui.main import run; sys.exit(run([]))"
    ended = _python(code, DISPLAY=":98765", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")

    assert ended.returncode == 1
    assert ended.stderr.count("\n") == 1
    assert "no display" in ended.stderr


def test_wrong_usage_is_status_2() -> None:
    with pytest.raises(SystemExit, match="2"):
        main.run(["--colour"])


def test_the_sample_lives_in_the_documents_folder(tmp_path: Path) -> None:
    assert sample_path(tmp_path) == tmp_path / "Stillroom" / "parcel-desk.stillroom"


def test_a_log_that_cannot_be_written_does_not_stop_the_start(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    code = (
        "import pathlib; from studio.gui import main; "
        f"main._log_to_file(pathlib.Path({str(tmp_path / 'file' / 'logs')!r})); print('on')"
    )

    assert _python(code).stdout == "on\n"


def test_other_threads_leave_the_window_its_turn_soon() -> None:
    ended = _python(
        "import sys; from studio.gui import main; app = main._application(); "
        "print(sys.getswitchinterval())",
        QT_QPA_PLATFORM="offscreen",
    )

    assert float(ended.stdout) <= 0.001
