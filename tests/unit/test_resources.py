"""Shipped data is found in a checkout and in an installed copy, and nowhere else."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from studio import resources

CHECKOUT = Path(__file__).resolve().parents[2]


def test_a_checkout_uses_its_own_folder() -> None:
    assert resources.root() == CHECKOUT / "resources"


def test_path_names_a_shipped_file() -> None:
    icon = resources.path("icons", "play.svg")

    assert icon == CHECKOUT / "resources" / "icons" / "play.svg"
    assert icon.is_file()


def test_read_text_reads_utf8() -> None:
    licence = resources.read_text("fonts", "inter", "LICENSE.txt")

    assert licence.startswith("Copyright 2020 The Inter Project Authors")


def test_a_missing_file_is_named_with_what_to_do() -> None:
    with pytest.raises(resources.MissingResourceError, match=r"icons/nothing\.svg is missing"):
        resources.path("icons", "nothing.svg")


@pytest.mark.parametrize("parts", [("..", "pyproject.toml"), ("icons", "..", ".."), ("/etc",)])
def test_a_path_that_leads_outside_is_refused(parts: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="is not a path inside"):
        resources.path(*parts)


@pytest.mark.slow
def test_an_installed_copy_uses_the_data_inside_its_package(tmp_path: Path) -> None:
    site = tmp_path / "site"
    _pip("wheel", "--no-deps", "--no-build-isolation", "-w", str(tmp_path), str(CHECKOUT))
    (wheel,) = tmp_path.glob("stillroom-*.whl")
    _pip("install", "--no-deps", "--target", str(site), str(wheel))

    found = _run_python(
        "from studio import resources; print(resources.path('icons', 'play.svg'))",
        cwd=tmp_path,
        search=site,
    )

    assert Path(found.strip()) == site / "studio" / "_resources" / "icons" / "play.svg"


@pytest.mark.slow
def test_a_copy_without_its_data_says_to_install_again(tmp_path: Path) -> None:
    package = tmp_path / "lib" / "studio"
    package.mkdir(parents=True)
    for name in ("__init__.py", "resources.py"):
        source = CHECKOUT / "studio" / name
        (package / name).write_text(source.read_text(encoding="utf-8"), encoding="utf-8")

    said = _run_python(
        "from studio import resources\n"
        "try:\n    resources.root()\n"
        "except resources.MissingResourceError as error:\n    print(error)",
        cwd=tmp_path,
        search=tmp_path / "lib",
    )

    assert "install Stillroom again" in said


def _pip(*arguments: str) -> None:
    subprocess.run(
        [sys.executable, "-m", "pip", "--disable-pip-version-check", "-q", *arguments], check=True
    )


def _run_python(code: str, *, cwd: Path, search: Path) -> str:
    """Run code with `search` ahead of everything installed; returns what it printed."""
    environment = {**os.environ, "PYTHONPATH": str(search)}
    return subprocess.run(
        [sys.executable, "-c", code], cwd=cwd, env=environment, check=True, capture_output=True,
        text=True,
    ).stdout  # fmt: skip
