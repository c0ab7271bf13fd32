"""Sets up, starts and tests Stillroom from a checkout, with nothing but Python installed."""

# This file alone must parse on any old Python, so that it can say what is wrong; the rest, which
# needs a new one, is imported after the check.
import sys

if sys.version_info < (3, 11):
    sys.exit(
        "Stillroom needs Python 3.11 or newer, and this is Python %d.%d (%s): "
        "install a newer one and run the same command with it."
        % (sys.version_info[0], sys.version_info[1], sys.executable)
    )

from devkit import commands

if __name__ == "__main__":
    sys.exit(commands.main(sys.argv[1:]))
