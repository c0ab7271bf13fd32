"""Chooses the front end: the window, the command line, or the worker."""

import sys


def main() -> int:
    """Run what the command line asks for and give its exit status."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["worker"]:
        from studio.worker.main import run as run_worker

        return run_worker(arguments[1:])
    if not arguments or arguments[0] == "gui":
        from studio.gui.main import run as run_window

        return run_window(arguments[1:])
    from studio.cli.main import run as run_command

    return run_command(arguments)


if __name__ == "__main__":
    sys.exit(main())
