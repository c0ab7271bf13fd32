"""Lock files are read right, and the committed ones say what pyproject.toml says."""

import re
import tomllib

import pytest
from devkit import locks, paths
from devkit.problem import Problem
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

LOCK = """\
--index-url somewhere
# a comment
numpy==2.4.6 ; python_full_version < '3.12' \\
    --hash=sha256:aa \\
    --hash=sha256:bb
    # via something
nvidia-cublas==13.1.1.3 ; sys_platform == 'linux' \\
    --hash=sha256:cc
torch==2.13.0 \\
    --hash=sha256:dd
"""


def test_an_entry_keeps_its_marker_and_hashes() -> None:
    assert locks.select(LOCK, lambda name: name == "numpy") == (
        "numpy==2.4.6 ; python_full_version < '3.12' \\\n"
        "    --hash=sha256:aa \\\n    --hash=sha256:bb\n"
    )


def test_options_and_comments_are_dropped() -> None:
    assert locks.names(LOCK) == {"numpy", "nvidia-cublas", "torch"}


def test_a_version_is_read_without_its_marker() -> None:
    assert locks.version(LOCK, "numpy") == "2.4.6"


def test_a_package_that_was_not_resolved_is_named() -> None:
    with pytest.raises(Problem, match="has no scipy"):
        locks.version(LOCK, "scipy")


@pytest.mark.parametrize("name", ["torch", "triton", "nvidia-cublas", "cuda-toolkit"])
def test_torch_and_its_cuda_packages_are_its_own(name: str) -> None:
    assert locks.is_torch_own(name)


@pytest.mark.parametrize("name", ["torchmetrics", "numpy", "tritonclient"])
def test_other_packages_are_not(name: str) -> None:
    assert not locks.is_torch_own(name)


def _read(name: str) -> str:
    return (paths.LOCKS / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["app", "bench", "student"])
def test_every_locked_package_has_hashes(name: str) -> None:
    entries = locks.entries(_read(name))

    assert entries
    assert all("--hash=sha256:" in entry for entry in entries)


@pytest.mark.parametrize("name", ["app", "bench", "student", "torch"])
def test_no_lock_names_a_place_to_download_from(name: str) -> None:
    assert not re.search(r"://|--index|--find-links", _read(name))


def test_torch_and_its_cuda_packages_are_locked_by_version_alone() -> None:
    assert re.search(r"^torch==\d+\.\d+\.\d+$", _read("torch"), re.MULTILINE)
    assert not [name for name in locks.names(_read("app")) if locks.is_torch_own(name)]


def test_the_lock_meets_every_declared_dependency() -> None:
    locked = _read("app") + _read("torch") + _read("bench")
    unmet = [str(need) for need in _declared() if not _meets(locked, need)]

    assert unmet == []


def _declared() -> list[Requirement]:
    pyproject = tomllib.loads((paths.CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = pyproject["dependency-groups"].values()
    lines = [*pyproject["project"]["dependencies"], *(line for group in groups for line in group)]
    return [Requirement(line) for line in lines if isinstance(line, str)]


def _meets(locked: str, need: Requirement) -> bool:
    name = canonicalize_name(need.name)
    found = [
        entry.split("==", 1)[1].split()[0]
        for entry in locks.entries(locked)
        if locks.name_of(entry) == name
    ]
    return bool(found) and all(need.specifier.contains(version) for version in found)
