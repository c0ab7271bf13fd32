"""Where a checkout keeps its environment, locks and tools."""

import os
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
VENV = CHECKOUT / ".venv"
LOCKS = CHECKOUT / "packaging" / "locks"


def executable(name: str, venv: Path = VENV) -> Path:
    """The program `name` inside the environment, as this system spells it."""
    if os.name == "nt":
        return venv / "Scripts" / f"{name}.exe"
    return venv / "bin" / name
