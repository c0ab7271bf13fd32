"""The entry to the tools: any Python can read it, and an old one is told what to do."""

import ast
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[3]
ENTRY = CHECKOUT / "packaging" / "dev.py"

# Runs the real file in a process that reports an old version of Python.
AS_OLD_PYTHON = f"""
import runpy, sys
sys.version_info = (3, 8, 18, "final", 0)
runpy.run_path({str(ENTRY)!r}, run_name="__main__")
"""


def test_an_old_python_gets_one_line_that_says_what_to_do() -> None:
    done = subprocess.run([sys.executable, "-c", AS_OLD_PYTHON], capture_output=True, text=True)

    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith("Stillroom needs Python 3.11 or newer, and this is Python 3.8")
    assert "Traceback" not in done.stderr


def test_the_entry_parses_on_an_old_python() -> None:
    source = ENTRY.read_text(encoding="utf-8")

    tree = ast.parse(source, feature_version=(3, 4))

    assert not [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]


def test_it_works_from_any_folder(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(ENTRY), "--help"], cwd=tmp_path, capture_output=True, text=True
    )

    assert done.returncode == 0
    assert "setup" in done.stdout


def test_an_unknown_command_is_wrong_usage() -> None:
    done = subprocess.run([sys.executable, str(ENTRY), "brew"], capture_output=True, text=True)

    assert done.returncode == 2
    assert "invalid choice: 'brew'" in done.stderr
