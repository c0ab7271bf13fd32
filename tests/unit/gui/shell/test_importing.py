import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[4]


def _in_a_fresh_process(code: str) -> str:
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=CHECKOUT, capture_output=True, text=True, check=True
    )
    return ended.stdout


def test_what_a_module_imports_comes_before_it() -> None:
    said = _in_a_fresh_process(
        "from studio.gui.shell import importing\n"
        "here = importing.order(['studio.gui.overview.training_card']).here\n"
        "print(*here)"
    )

    here = said.split()
    assert here[-1] == "studio.gui.overview.training_card"
    assert here.index("studio.gui.charts.frame") < here.index("studio.gui.charts.curve_chart")
    assert len(set(here)) == len(here)


def test_what_is_not_the_windows_may_be_imported_on_any_thread() -> None:
    said = _in_a_fresh_process(
        "from studio.gui.shell import importing\n"
        "found = importing.order(['studio.gui.design.view'])\n"
        "print(*found.elsewhere)"
    )

    assert {"numpy", "studio.domain.grid"} <= set(said.split())
    assert not [name for name in said.split() if name.startswith(("PySide6", "studio.gui"))]


def test_importing_in_order_leaves_nothing_of_others_for_the_window() -> None:
    said = _in_a_fresh_process(
        "import sys\n"
        "from studio.gui.shell import importing\n"
        "found = importing.order(['studio.gui.design.view'])\n"
        "importing.take(found.elsewhere)\n"
        "before = set(sys.modules)\n"
        "importing.take(found.here)\n"
        "print(*(name for name in sys.modules if name not in before))"
    )

    own = ("studio.gui", "PySide6", "shiboken6")
    left = {name.split(".")[0] for name in said.split() if not name.startswith(own)}
    assert "studio" not in left
    assert "numpy" not in left


def test_what_is_loaded_already_is_left_out() -> None:
    said = _in_a_fresh_process(
        "from studio.gui.overview import view\n"
        "from studio.gui.shell import importing\n"
        "print(importing.order(['studio.gui.overview.view']))"
    )

    assert said.strip() == "Order(elsewhere=(), here=())"
