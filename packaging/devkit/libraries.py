"""Finds, and where it may installs, the system libraries that Qt needs on Linux."""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping

from devkit.problem import Problem

# Shared library -> Debian and Ubuntu package. Qt's own wheels leave these to the system.
QT_LIBRARIES: Mapping[str, str] = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}


def loadable(soname: str) -> bool:
    """Whether the dynamic linker finds and loads the library, wherever it lies."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def missing(sonames: Iterable[str]) -> list[str]:
    """The libraries that this system lacks, in the order asked for."""
    return [soname for soname in sonames if not loadable(soname)]


def ensure(libraries: Mapping[str, str] = QT_LIBRARIES) -> None:
    """Install what is missing as root on Debian or Ubuntu; else raise Problem with the command."""
    if sys.platform != "linux":
        return
    lacking = missing(libraries)
    if not lacking:
        return
    packages = [libraries[soname] for soname in lacking]
    if shutil.which("apt-get") is None:
        raise Problem(
            f"Qt needs system libraries that are missing: {', '.join(lacking)}. "
            "Install the packages of your system that provide them and run the same command again."
        )
    if os.geteuid() != 0:
        raise Problem(
            "Qt needs system libraries that are missing: run "
            f"`sudo apt-get install {' '.join(packages)}` and then the same command again."
        )
    apt_install(packages)
    still = missing(lacking)
    if still:
        raise Problem(f"Qt's system libraries were installed but do not load: {', '.join(still)}.")


def may_install() -> bool:
    """Whether this is root on a system with apt."""
    return shutil.which("apt-get") is not None and os.geteuid() == 0


def apt_install(packages: list[str]) -> None:
    """Install Debian packages without a question; raise Problem with apt's own last words."""
    print(f"Installing system packages: {' '.join(packages)}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    # A failing update is no reason to stop: the lists already there may do.
    for step in (["apt-get", "update", "-qq"], install):
        done = subprocess.run(
            step, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True
        )
    if done.returncode != 0:
        said = [line for line in done.stderr.splitlines() if line.startswith("E:")]
        raise Problem(
            f"apt-get could not install {' '.join(packages)}"
            f" ({said[0] if said else f'exit {done.returncode}'}):"
            f" run `apt-get update && apt-get install {' '.join(packages)}` and see what it says."
        )
