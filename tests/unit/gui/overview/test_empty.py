import os
import shlex
from pathlib import Path

import pytest

from studio.gui.overview.empty import import_command


@pytest.mark.skipif(os.name == "nt", reason="quoted for a POSIX shell")
def test_the_command_survives_a_path_with_spaces_and_quotes() -> None:
    path = Path("/home/ines/My 'own' desk.stillroom")

    words = shlex.split(import_command(path))

    assert words == ["stillroom", "import", str(path), "tasks.jsonl", "--as", "tasks"]
