"""Runs tools that not every machine has on the pairs of diff_quality.

Those for Node are looked for in ``.cache/node_modules``, where
``npm install --prefix .cache --ignore-scripts monaco-editor-core diff-match-patch`` puts them:
VS Code's own algorithm (MIT) and Fraser's diff-match-patch (Apache 2.0).
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

Texts: TypeAlias = tuple[str, str]
Spans: TypeAlias = list[tuple[int, int]]

_MODULES = Path(__file__).parents[2] / ".cache" / "node_modules"
_SCRIPT = Path(__file__).with_name("diff_rivals.mjs")
_FOR_NODE = {
    "VS Code": ("vscode", "monaco-editor-core"),
    "dmp semantic": ("diffMatchPatch", "diff-match-patch"),
}
_OTHER_CHECKOUT = """
import json, sys
from studio.diffing import comparison
from studio.diffing.results import Method
found = []
for left, right, method in json.load(sys.stdin):
    blocks = comparison.compare(left, right, Method(method), seconds=60).blocks
    found.append([[(one.start, one.end) for block in blocks for one in getattr(block, side)]
                  for side in ("left", "right")])
json.dump(found, sys.stdout)
"""


def installed() -> list[str]:
    """Name the tools for Node that this machine has."""
    if shutil.which("node") is None:
        return []
    return [name for name, (_, package) in _FOR_NODE.items() if (_MODULES / package).is_dir()]


def by_node(name: str, pairs: Sequence[Texts]) -> list[tuple[Spans, Spans]]:
    """Give the spans that one of the installed tools marks on either side of each pair."""
    asked = {"modules": str(_MODULES), "tool": _FOR_NODE[name][0], "pairs": pairs}
    return _answer(["node", str(_SCRIPT)], asked)


def by_checkout(folder: Path, pairs: Sequence[tuple[str, str, str]]) -> list[tuple[Spans, Spans]]:
    """Give the spans that another state of this project, checked out in a folder, marks."""
    return _answer([sys.executable, "-c", _OTHER_CHECKOUT], pairs, folder)


def _answer(
    command: list[str], asked: object, folder: Path | None = None
) -> list[tuple[Spans, Spans]]:
    done = subprocess.run(
        command, input=json.dumps(asked), capture_output=True, text=True, check=True, cwd=folder
    )
    return [(left, right) for left, right in json.loads(done.stdout)]
