"""Runs pip in the environment and turns its failures into one line."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from devkit.problem import Problem

# How pip, urllib3 and the system spell "there is no way to the package index".
_OFFLINE = (
    "Failed to establish a new connection",
    "NewConnectionError",
    "NameResolutionError",
    "Temporary failure in name resolution",
    "Network is unreachable",
    "No route to host",
    "Connection refused",
    "Connection to ",
    "ConnectTimeoutError",
    "ProxyError",
    "ReadTimeoutError",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pip:
    """The pip of one environment; everything it says goes to the end of `log`."""

    python: Path
    log: Path

    def install_lock(self, lock: Path) -> None:
        """Install a lock file; one with hashes is complete, one without lets pip add the rest."""
        hashed = "--hash=" in lock.read_text(encoding="utf-8")
        exact = ["--require-hashes", "--no-deps"] if hashed else []
        self._run(f"install {lock.name}", "--only-binary", ":all:", *exact, "-r", str(lock))

    def install_editable(self, checkout: Path) -> None:
        """Install the project so that its commands run the checkout's own files."""
        self._run("install Stillroom", "--no-deps", "--no-build-isolation", "-e", str(checkout))

    def _run(self, what: str, *arguments: str) -> None:
        command = [str(self.python), "-m", "pip", "install", "--no-input", "--retries", "2"]
        done = subprocess.run(
            [*command, *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            env=_environment(),
        )
        with self.log.open("a", encoding="utf-8") as file:
            file.write(f"$ pip install {' '.join(arguments)}\n{done.stdout}\n")
        if done.returncode != 0:
            raise Problem(explain(what, done.stdout, self.log))


def _environment() -> dict[str, str]:
    """This process's environment without what would make pip install elsewhere."""
    unwanted = {"PYTHONPATH", "PYTHONHOME", "PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_REQUIRE"}
    kept = {name: value for name, value in os.environ.items() if name not in unwanted}
    return {**kept, "PIP_DISABLE_PIP_VERSION_CHECK": "1"}


def explain(what: str, output: str, log: Path) -> str:
    """One line for a failed pip: no network, a full disk, or pip's own last error."""
    if "No space left on device" in output:
        return (
            f"The disk is full: could not {what}. Free about 3 GB and run the same command again."
        )
    if any(sign in output for sign in _OFFLINE):
        return (
            f"No network: could not {what}, because the package index did not answer. "
            "Connect and run the same command again; what is installed already is kept."
        )
    errors = [line for line in output.splitlines() if line.startswith("ERROR:")]
    reason = errors[0].removeprefix("ERROR:").strip() if errors else "pip gave no reason"
    return f"Could not {what}: {reason} (all that pip said is in {log})."
