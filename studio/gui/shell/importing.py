"""What must be imported before a module of the window's, and on which thread that may be.

Classes of Qt's are made on the window's thread only: made on another, while the window's own
thread has signals delivered, they can bring Qt's binding down. All else may be imported anywhere.
"""

import importlib
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import studio

_ROOT = Path(studio.__file__).parents[1]
_WINDOW = "studio.gui"
_OWN = (_WINDOW, "PySide6", "shiboken6")
# At the left edge: what is only for the type checker, or within a function, is indented.
_IMPORT = re.compile(
    r"^(?:from (?P<place>[\w.]+) import (?:\((?P<many>[^)]*)\)|(?P<few>[^#\n]*))"
    r"|import (?P<whole>[\w.]+))",
    re.MULTILINE,
)
_COMMENT = re.compile(r"#.*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Names of modules: to import on any thread, then, one by one, on the window's."""

    elsewhere: tuple[str, ...]
    here: tuple[str, ...]


def order(modules: Iterable[str]) -> Order:
    """Find what these modules of the window's import and is not loaded, innermost first.

    Reads their files. A module that is missed costs time only, as Python finds it by itself.
    """
    elsewhere: dict[str, None] = {}
    here: dict[str, None] = {}
    for module in modules:
        _walk(module, elsewhere, here)
    return Order(elsewhere=tuple(elsewhere), here=tuple(here))


def take(modules: Iterable[str]) -> None:
    """Import modules on this thread, in this order."""
    for module in modules:
        importlib.import_module(module)


def _walk(module: str, elsewhere: dict[str, None], here: dict[str, None]) -> None:
    path = _file(module)
    if path is None or module in here or module in sys.modules:
        return
    here[module] = None
    for found in _imported(path.read_text(encoding="utf-8")):
        if found == _WINDOW or found.startswith(f"{_WINDOW}."):
            _walk(found, elsewhere, here)
        elif found not in sys.modules and found.split(".")[0] not in _OWN:
            elsewhere[found] = None
    del here[module]
    here[module] = None  # after what it imports


def _imported(source: str) -> Iterator[str]:
    for match in _IMPORT.finditer(source):
        if match["whole"]:
            yield match["whole"]
            continue
        names = _COMMENT.sub("", match["many"] or match["few"]).split(",")
        words = (name.split(" as ")[0].strip() for name in names)
        inside = (f"{match['place']}.{word}" for word in words if word)
        within = [one for one in inside if _file(one) is not None]
        yield from within or (match["place"],)


def _file(module: str) -> Path | None:
    """Find the file of one of the studio's own modules; None for anything else."""
    path = _ROOT.joinpath(*module.split("."))
    whole, single = path / "__init__.py", path.with_suffix(".py")
    return next((one for one in (single, whole) if one.is_file()), None)
