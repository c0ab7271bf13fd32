"""A real X server without a screen, for tests that want more than Qt's own pretence of one."""

import shutil
import sys

from devkit import libraries
from devkit.problem import Problem

PACKAGES = ("xvfb", "xauth")  # Debian's and Ubuntu's names


def starter() -> tuple[str, ...]:
    """The command that runs another under Xvfb; empty where that is not installed."""
    if sys.platform != "linux" or shutil.which("xvfb-run") is None:
        return ()
    # -a takes a free number; the size is the one that screens are designed for.
    return ("xvfb-run", "-a", "-s", "-screen 0 1280x800x24")


def ensure() -> str:
    """Install Xvfb as root on Debian or Ubuntu; gives why there is none, "" where there is."""
    if sys.platform != "linux":
        return "only Linux has Xvfb; the window was driven on Qt's offscreen platform"
    if starter():
        return ""
    if libraries.may_install():
        try:
            libraries.apt_install(list(PACKAGES))
        except Problem as problem:
            return str(problem)
        return ""
    return (
        f"Xvfb is not installed (on Debian or Ubuntu: `sudo apt-get install {' '.join(PACKAGES)}`)"
    )
