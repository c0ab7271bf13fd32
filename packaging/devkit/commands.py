"""The commands of `packaging/dev.py`: setup, start, test, translate and lock."""

import argparse
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence

from devkit import checks, displays, environment, locks, paths, translations
from devkit.problem import Problem


def main(arguments: Sequence[str]) -> int:
    """Run one command; the exit status is 0 when done, 1 after a problem, 2 for wrong usage."""
    own, passed_on = split_at_dashes(arguments)
    options = parser().parse_args(own)
    if passed_on and options.command != "test":
        parser().error(f"`{options.command}` takes nothing after --")
    try:
        return run(options, passed_on)
    except Problem as problem:
        print(f"Error: {problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 130


def split_at_dashes(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """Our own arguments, and those after the first `--`."""
    given = list(arguments)
    if "--" not in given:
        return given, []
    at = given.index("--")
    return given[:at], given[at + 1 :]


def parser() -> argparse.ArgumentParser:
    """The command line."""
    top = argparse.ArgumentParser(prog="dev.py", description="Work on Stillroom from a checkout.")
    commands = top.add_subparsers(dest="command", required=True)
    setup = commands.add_parser("setup", help="make the environment match the lock files")
    setup.add_argument("--bench", action="store_true", help="also what benchmarks compare against")
    commands.add_parser("start", help="open the sample project, or run it through at a terminal")
    commands.add_parser("test", help="run every check; arguments after -- go to pytest")
    commands.add_parser("translate", help="collect the window's strings and compile translations")
    commands.add_parser("lock", help="resolve the dependencies anew and write the lock files")
    return top


def run(options: argparse.Namespace, passed_on: Sequence[str]) -> int:
    """Do what was asked; raise Problem when something outside the checkout is in the way."""
    if options.command == "lock":
        locks.refresh()
        return 0
    environment.ensure(bench=options.command == "setup" and options.bench)
    if options.command == "start":
        return start()
    if options.command == "test":
        return test(passed_on)
    if options.command == "translate":
        translations.refresh()
        return 0
    print(f"Ready: {paths.VENV}")
    return 0


def start() -> int:
    """Open the window on the sample project, or, with no screen, run the sample through."""
    words = ("gui", "--sample") if has_display(sys.platform, os.environ) else ("demo",)
    return subprocess.run([str(paths.executable("python")), "-m", "studio", *words]).returncode


def has_display(platform: str, variables: Mapping[str, str]) -> bool:
    """Whether a window can be shown; only Linux can be without a screen in daily use."""
    if platform in {"darwin", "win32"}:
        return True
    return bool(variables.get("DISPLAY") or variables.get("WAYLAND_DISPLAY"))


def test(pytest_arguments: Sequence[str]) -> int:
    """Run every check and sum up."""
    lacking = displays.ensure()
    results = checks.run(
        checks.all_checks(pytest_arguments),
        environment=checks.environment(),
        folder=paths.CHECKOUT,
    )
    print(f"\n{checks.summary(results)}", flush=True)
    if lacking:
        print(f"No test ran on a real display: {lacking}", flush=True)
    return 0 if all(result.passed for result in results) else 1
