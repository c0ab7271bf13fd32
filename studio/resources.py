"""Finds the data files that ship with the program, in a checkout and in an installed copy."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


class MissingResourceError(FileNotFoundError):
    """A file that should have come with the program is not there: the installation is damaged."""


def root() -> Path:
    """The folder of shipped data: `studio/_resources` when installed, `resources` in a checkout."""
    installed = _PACKAGE / "_resources"
    if installed.is_dir():
        return installed
    checkout = _PACKAGE.parent / "resources"
    if checkout.is_dir():
        return checkout
    raise MissingResourceError(
        f"The program's data folder is missing (looked for {installed} and {checkout}); "
        "install Stillroom again."
    )


def path(*parts: str) -> Path:
    """The shipped file or folder named by `parts` below the data folder.

    Raises MissingResourceError when it is not there, ValueError when the parts lead outside.
    """
    base = root()
    found = base.joinpath(*parts)
    if (base not in found.parents and found != base) or ".." in found.parts:
        raise ValueError(f"{'/'.join(parts)!r} is not a path inside the program's data folder.")
    if not found.exists():
        raise MissingResourceError(
            f"The program's file {'/'.join(parts)} is missing from {base}; install Stillroom again."
        )
    return found


def read_text(*parts: str) -> str:
    """The UTF-8 text of a shipped file."""
    return path(*parts).read_text(encoding="utf-8")
