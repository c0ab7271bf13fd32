"""Compares JSON by structure: keys whatever their order, lists item by item, texts by words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from studio.diffing import json_pairing, json_strings, json_tree, matches, segments
from studio.diffing.deadline import Deadline
from studio.diffing.json_likeness import is_telling
from studio.diffing.json_strings import Said
from studio.diffing.json_tree import Member, Node
from studio.diffing.matches import Findings
from studio.diffing.results import Note, Span
from studio.domain.json_text import NotJsonError

# A value on one side alone: its path, where it stands with its key, and what it is.
_Found: TypeAlias = tuple[str, Span, Node]

# JSON in a string in JSON in a string …; beyond it such a text is compared by words.
_DEEPEST = 4


def compare(left: str, right: str, *, deadline: Deadline) -> Findings:
    """Find what differs between two JSON texts; their spacing and key order do not matter.

    Raises NotJsonError where either is none.
    """
    return _compare(left, right, "$", deadline, 0)


def _compare(left: str, right: str, path: str, deadline: Deadline, depth: int) -> Findings:
    trees = json_tree.read(left), json_tree.read(right)
    comparison = _Comparison(left, right, deadline, depth)
    comparison.values(path, *trees)
    comparison.tell_moves()
    return comparison.findings


@dataclass(frozen=True, slots=True)
class _Single:
    """A value that only one side has in its place, and which note says so."""

    node: Node
    note: int


class _Comparison:
    def __init__(self, left: str, right: str, deadline: Deadline, depth: int) -> None:
        self._left, self._right, self._deadline, self._depth = left, right, deadline, depth
        self._gone: list[_Single] = []
        self._come: list[_Single] = []
        self.findings = Findings()

    def values(self, path: str, left: Node, right: Node, *, matched: bool = True) -> None:
        """Compare two values; ``matched`` where their lines can stand beside each other."""
        if matched and left.sort == right.sort == "object":
            self._brackets(left, right, lambda: self._objects(path, left, right))
        elif matched and left.sort == right.sort == "array":
            self._brackets(left, right, lambda: self._arrays(path, left, right))
        elif left.canonical == right.canonical:
            if matched:
                self.findings.match(left.span, right.span)
        elif left.sort == right.sort == "string":
            self._strings(path, left, right, matched)
        else:
            if matched:
                self._note(path, "changed", left.span, right.span)
            self.findings.differ(left.span, right.span)

    def tell_moves(self) -> None:
        """Say of what is gone in one place and has come in another that it moved."""
        notes = self.findings.notes
        sides = [self._gone, self._come]
        counts = [[one.node.canonical for one in side] for side in sides]
        come = {one.node.canonical: one for one in self._come}
        for one in self._gone:
            other = come.get(one.node.canonical)
            if other is None or not is_telling(one.node):
                continue
            if all(side.count(one.node.canonical) == 1 for side in counts):
                place, to = notes[one.note].path, notes[other.note].path
                notes[one.note] = replace(notes[one.note], text=f"moved to {to}")
                notes[other.note] = replace(notes[other.note], text=f"moved from {place}")

    def _brackets(self, left: Node, right: Node, inside: Callable[[], None]) -> None:
        self.findings.match(_first(left), _first(right))
        inside()
        self.findings.match(_last(left), _last(right))

    def _objects(self, path: str, left: Node, right: Node) -> None:
        renamed = dict(json_pairing.pair_keys(left.members, right.members, self._deadline))
        pairs = [
            (name, renamed.get(name, name))
            for name in left.members
            if name in right.members or name in renamed
        ]
        order = {name: place for place, name in enumerate(right.members)}
        rising = segments.rising([order[name] for _, name in pairs])
        kept = {pairs[place] for place in rising}
        self._single(path, left.members, {name for name, _ in pairs}, self._removed)
        for old, new in pairs:
            is_kept = (old, new) in kept
            if old != new:
                self._renamed(f"{path}.{new}", left.members[old], right.members[new])
            elif is_kept:
                self.findings.match(left.members[old].key, right.members[new].key)
            values = left.members[old].value, right.members[new].value
            if is_kept:
                self.values(f"{path}.{new}", *values)
            else:
                self._moved(f"{path}.{new}", *values)
        self._single(path, right.members, {name for _, name in pairs}, self._added)

    def _single(
        self,
        path: str,
        members: Mapping[str, Member],
        paired: set[str],
        tell: Callable[[Sequence[_Found]], None],
    ) -> None:
        """Tell of members that only one side has; those that follow each other at once."""
        run: list[_Found] = []
        for name, one in members.items():
            if name in paired:
                tell(run)
                run = []
                continue
            run.append((f"{path}.{name}", _around(one.key, one.value.span), one.value))
        tell(run)

    def _arrays(self, path: str, left: Node, right: Node) -> None:
        pairing = json_pairing.pair_items(left.items, right.items, self._deadline)
        pairs = [*pairing.kept, *pairing.moved]
        gone = {*range(len(left.items))} - {one for one, _ in pairs}
        come = {*range(len(right.items))} - {other for _, other in pairs}
        for run in _runs(gone):
            self._removed([(f"{path}[]", left.items[n].span, left.items[n]) for n in run])
        for run in _runs(come):
            self._added([(f"{path}[{n}]", right.items[n].span, right.items[n]) for n in run])
        for one, other in pairing.kept:
            self.values(f"{path}[{other}]", left.items[one], right.items[other])
        for one, other in pairing.moved:
            old, new = left.items[one], right.items[other]
            text = "moved" if old.canonical == new.canonical else "moved and changed"
            self._note(f"{path}[{other}]", text, old.span, new.span)
            self.findings.differ(old.span, new.span)

    def _moved(self, path: str, left: Node, right: Node) -> None:
        """A key in another place: its value is compared, its line cannot stand beside."""
        text = "moved" if left.canonical == right.canonical else "moved and changed"
        self._note(path, text, left.span, right.span)
        self.values(path, left, right, matched=False)

    def _renamed(self, path: str, left: Member, right: Member) -> None:
        name = self._left[left.key.start + 1 : left.key.end - 1]
        self._note(path, f"renamed from {name}", left.key, right.key)
        self.findings.differ(_inside(left.key), _inside(right.key))

    def _strings(self, path: str, left: Node, right: Node, matched: bool) -> None:
        said = json_strings.read(self._left, left.span), json_strings.read(self._right, right.span)
        inner = self._structured(path, *said)
        if inner is None:
            if matched:
                self._note(path, "changed", left.span, right.span)
            inner = Findings()
            words = said[0].words(), said[1].words()
            matches.by_words(inner, *words, deadline=self._deadline)
        self.findings.notes += inner.notes
        self.findings.left += inner.left
        self.findings.right += inner.right
        if matched:
            self.findings.match(_first(left), _first(right))
            self.findings.matches += inner.matches

    def _structured(self, path: str, left: Said, right: Said) -> Findings | None:
        """Compare texts that are JSON themselves by structure; None where they are not."""
        if self._depth == _DEEPEST or not (left.is_structured() and right.is_structured()):
            return None
        try:
            found = _compare(left.text, right.text, path, self._deadline, self._depth + 1)
        except NotJsonError:
            return None
        return json_strings.placed(found, left, right)

    def _added(self, run: Sequence[_Found]) -> None:
        for path, span, node in run:
            self._come.append(_Single(node, len(self.findings.notes)))
            self._note(path, "added", None, span)
        if run:
            self.findings.differ(None, _around(run[0][1], run[-1][1]))

    def _removed(self, run: Sequence[_Found]) -> None:
        for path, span, node in run:
            self._gone.append(_Single(node, len(self.findings.notes)))
            self._note(path, "removed", span, None)
        if run:
            self.findings.differ(_around(run[0][1], run[-1][1]), None)

    def _note(self, path: str, text: str, left: Span | None, right: Span | None) -> None:
        self.findings.notes.append(Note(path=path, text=text, left=left, right=right))


def _runs(places: set[int]) -> list[list[int]]:
    """Give numbers in order, those that follow each other together."""
    runs: list[list[int]] = []
    for place in sorted(places):
        if runs and runs[-1][-1] == place - 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _inside(quoted: Span) -> Span:
    return Span(start=quoted.start + 1, end=quoted.end - 1)


def _first(node: Node) -> Span:
    return Span(start=node.span.start, end=node.span.start + 1)


def _last(node: Node) -> Span:
    return Span(start=node.span.end - 1, end=node.span.end)


def _around(first: Span, last: Span) -> Span:
    return Span(start=first.start, end=last.end)
