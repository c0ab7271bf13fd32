"""Whether a project can be made under a name in a folder, and if not, why."""

import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from studio.gui.operations.projects import SUFFIX

translate = QCoreApplication.translate

_BARRED = '/\\:*?"<>|'
_LONGEST = 100
# Names that Windows keeps for devices, whatever their ending.
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)}
)


def path(folder: str, name: str) -> Path:
    """Give the project's folder."""
    wanted = name.strip().removesuffix(SUFFIX)
    return Path(folder.strip()).expanduser() / f"{wanted}{SUFFIX}"


def name_problem(name: str) -> str:
    """Say why a name is none for a project; "" where it is one, or is not written yet."""
    wanted = name.strip().removesuffix(SUFFIX)
    if barred := [one for one in wanted if one in _BARRED or not one.isprintable()]:
        text = translate("Place", "A name cannot have {sign} in it.")
        return text.format(sign=barred[0] if barred[0].isprintable() else repr(barred[0]))
    if wanted.startswith(".") or wanted.endswith("."):
        return translate("Place", "A name cannot begin or end with a dot.")
    if wanted.casefold().split(".")[0] in _DEVICES:
        return translate("Place", "Windows keeps this name for a device; choose another.")
    if len(wanted.encode()) > _LONGEST:
        return translate("Place", "This name is too long; keep it below 100 letters.")
    return ""


def folder_problem(folder: str, name: str) -> str:
    """Say why no project can be made there; "" where one can. Looks at the disk."""
    place = Path(folder.strip()).expanduser()
    if not folder.strip() or not place.is_absolute():
        return translate("Place", "Write the whole path of a folder.")
    if name.strip() and path(folder, name).exists():
        return translate("Place", "There is a project of this name already; choose another name.")
    there = next((one for one in (place, *place.parents) if one.exists()), None)
    if there is None or not there.is_dir():
        return translate("Place", "{name} is not a folder.").format(name=there or place)
    if not os.access(there, os.W_OK | os.X_OK):
        return translate("Place", "Nothing can be written in {folder}.").format(folder=there)
    return ""
