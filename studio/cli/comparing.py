"""The command ``diff``: two answers compared, with colours on a terminal."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import click

from studio.cli.opening import open_project
from studio.cli.output import common, emit, is_colored
from studio.diffing import comparison, side_by_side
from studio.diffing.results import Block, Diff, Kind, Method, Span
from studio.domain.counted import counted
from studio.project import Project
from studio.reporting import visible
from studio.services.answer_sides import PARENT, REFERENCE, AnswerSide

AUTO = "auto"
_CONTEXT = 3
_SECONDS = 10.0

# Writes what differs within a line.
_Mark: TypeAlias = Callable[[str], str]


@click.command()
@common
@click.argument("left", metavar="A")
@click.argument("right", metavar="B")
@click.option(
    "--method",
    type=click.Choice([AUTO, *(one.value for one in Method)]),
    default=AUTO,
    show_default=True,
    help="By what to compare; auto goes by the target's contract and the answers themselves.",
)
@click.option("--ignore-space", is_flag=True, help="Pass over differences in white space.")
@click.option(
    "--context",
    type=click.IntRange(min=0),
    default=_CONTEXT,
    show_default=True,
    help="How many equal lines to show around a change.",
)
def diff(
    project: Path,
    left: str,
    right: str,
    method: str,
    ignore_space: bool,
    context: int,
    as_json: bool,
) -> None:
    """Show what differs between two answers, word by word.

    A and B are ids of answers, or how they begin or end; one may be "reference" or "parent",
    which stand for the reference of the other one's task and for what the other one corrects.
    """
    with open_project(project, read_only=True) as opened:
        sides = opened.tracing.sides(_named(opened, left), _named(opened, right))
    wanted = sides.method if method == AUTO else Method(method)
    found = comparison.compare(
        sides.left.text, sides.right.text, wanted, seconds=_SECONDS, ignore_space=ignore_space
    )
    pages = _Page(sides.left), _Page(sides.right)
    emit(
        _document(sides.left, sides.right, found),
        *_lines(pages, found, context=context, colored=is_colored()),
        as_json=as_json,
    )


def _named(opened: Project, given: str) -> str:
    return given if given in (REFERENCE, PARENT) else opened.ids.candidate(given)


class _Page:
    """One side's title and lines."""

    def __init__(self, side: AnswerSide) -> None:
        self.title = f"{visible.show(side.title)} {side.candidate_id or ''}".rstrip()
        self.text = side.text
        self.lines = side_by_side.lines_of(side.text)

    def line(self, number: int, spans: Sequence[Span] = (), mark: _Mark = str) -> str:
        """Write a line, with marks where one of these spans lies in it."""
        whole = self.lines.span(number, number + 1)
        at, parts = whole.start, []
        for span in spans:
            start, end = max(span.start, whole.start), min(span.end, whole.end)
            if start < end:
                parts += [self._shown(at, start), mark(self._shown(start, end))]
                at = end
        return "".join((*parts, self._shown(at, whole.end)))

    def _shown(self, start: int, end: int) -> str:
        return visible.show(self.text[start:end].strip("\r\n\u2028\u2029"))


def _lines(
    pages: tuple[_Page, _Page], found: Diff, *, context: int, colored: bool
) -> Iterator[str]:
    left, right = pages
    looks = _Looks(colored=colored)
    yield looks.head(f"--- {left.title}")
    yield looks.head(f"+++ {right.title}")
    if found.remark:
        yield looks.note(f"note: {found.remark}")
    for place, block in enumerate(found.blocks):
        if block.kind is Kind.SAME:
            is_edge = place == 0, place == len(found.blocks) - 1
            yield from _same(left, block, is_edge, context=context, looks=looks)
            continue
        for number in range(block.left_start, block.left_end):
            yield looks.removed(f"- {left.line(number, block.left, looks.old)}")
        for number in range(block.right_start, block.right_end):
            yield looks.added(f"+ {right.line(number, block.right, looks.new)}")
    for note in found.notes:
        yield looks.note(f"{visible.show(note.path)}: {visible.show(note.text)}")
    count = len(found.changes)
    yield f"{counted(count, 'change')}." if count else "Both say the same."


def _same(
    page: _Page, block: Block, is_edge: tuple[bool, bool], *, context: int, looks: "_Looks"
) -> Iterator[str]:
    """Write equal lines, the middle of many left out."""
    before = 0 if is_edge[0] else context
    after = 0 if is_edge[1] else context
    size = block.left_end - block.left_start
    numbers = range(block.left_start, block.left_end)
    folded = size - before - after
    if folded <= 1:
        yield from (f"  {page.line(number)}" for number in numbers)
        return
    yield from (f"  {page.line(number)}" for number in numbers[:before])
    yield looks.note(f"⋯ {counted(folded, 'line')} the same")
    yield from (f"  {page.line(number)}" for number in numbers[size - after :])


class _Looks:
    """How the parts of a comparison are written; words that differ are marked in any case."""

    def __init__(self, *, colored: bool) -> None:
        self._colored = colored

    def head(self, text: str) -> str:
        """Write a side's title."""
        return self._style(text, bold=True)

    def note(self, text: str) -> str:
        """Write what is said about the texts."""
        return self._style(text, dim=True)

    def removed(self, text: str) -> str:
        """Write a line of the left side."""
        return self._style(text, fg="red")

    def added(self, text: str) -> str:
        """Write a line of the right side."""
        return self._style(text, fg="green")

    def old(self, text: str) -> str:
        """Write words that are on the left alone."""
        return self._word(text, "red") if self._colored else f"[-{text}-]"

    def new(self, text: str) -> str:
        """Write words that are on the right alone."""
        return self._word(text, "green") if self._colored else f"{{+{text}+}}"

    def _word(self, text: str, color: str) -> str:
        # The line's own colour is taken up again after the word.
        return click.style(text, fg=color, reverse=True) + click.style("", fg=color, reset=False)

    def _style(self, text: str, **look: Any) -> str:  # noqa: ANN401 - as click has it
        return click.style(text, **look) if self._colored else text


def _document(left: AnswerSide, right: AnswerSide, found: Diff) -> dict[str, Any]:
    return {
        "left": {"candidate": left.candidate_id, "title": left.title},
        "right": {"candidate": right.candidate_id, "title": right.title},
        "method": found.method.value,
        "coarse": found.coarse,
        "remark": found.remark,
        "changes": [
            {
                "kind": one.kind.value,
                "left_lines": [one.left_start + 1, one.left_end],
                "right_lines": [one.right_start + 1, one.right_end],
                "left": _texts(left.text, one.left),
                "right": _texts(right.text, one.right),
            }
            for one in found.changes
        ],
        "notes": [{"path": one.path, "text": one.text} for one in found.notes],
    }


def _texts(text: str, spans: Sequence[Span]) -> list[str]:
    return [text[span.start : span.end] for span in spans]


COMMANDS = (diff,)
