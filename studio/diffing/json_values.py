"""Compares JSON by structure: keys whatever their order, lists item by item, texts by words."""

from collections.abc import Callable, Sequence

from studio.diffing import json_tree, matches, segments, tokens
from studio.diffing.deadline import Deadline
from studio.diffing.json_tree import Node
from studio.diffing.matches import Findings
from studio.diffing.results import Note, Span
from studio.diffing.segments import Segment


def compare(left: str, right: str, *, deadline: Deadline) -> Findings:
    """Find what differs between two JSON texts; their spacing and key order do not matter.

    Raises NotJsonError where either is none.
    """
    comparison = _Comparison(left, right, deadline)
    comparison.values("$", json_tree.read(left), json_tree.read(right))
    return comparison.findings


class _Comparison:
    def __init__(self, left: str, right: str, deadline: Deadline) -> None:
        self._left, self._right, self._deadline = left, right, deadline
        self.findings = Findings()

    def values(self, path: str, left: Node, right: Node) -> None:
        """Compare two values that stand in the same place."""
        if left.sort == right.sort == "object":
            self._brackets(left, right, lambda: self._objects(path, left, right))
        elif left.sort == right.sort == "array":
            self._brackets(left, right, lambda: self._arrays(path, left, right))
        elif left.canonical == right.canonical:
            self.findings.match(left.span, right.span)
        else:
            self._note(path, "changed", left.span, right.span)
            if left.sort == right.sort == "string":
                self._strings(left, right)
            else:
                self.findings.differ(left.span, right.span)

    def _brackets(self, left: Node, right: Node, inside: Callable[[], None]) -> None:
        self.findings.match(_first(left), _first(right))
        inside()
        self.findings.match(_last(left), _last(right))

    def _objects(self, path: str, left: Node, right: Node) -> None:
        shared = [name for name in left.members if name in right.members]
        order = {name: place for place, name in enumerate(right.members)}
        kept = {shared[place] for place in segments.rising([order[name] for name in shared])}
        for name in left.members:
            if name not in right.members:
                member = left.members[name]
                self._removed(f"{path}.{name}", _around(member.key, member.value.span))
        for name in shared:
            old, new = left.members[name], right.members[name]
            if name in kept:
                self.findings.match(old.key, new.key)
                self.values(f"{path}.{name}", old.value, new.value)
            else:
                self._moved(f"{path}.{name}", old.value, new.value)
        for name in right.members:
            if name not in left.members:
                member = right.members[name]
                self._added(f"{path}.{name}", _around(member.key, member.value.span))

    def _arrays(self, path: str, left: Node, right: Node) -> None:
        aligned = segments.align(
            [item.canonical for item in left.items],
            [item.canonical for item in right.items],
            self._deadline,
        )
        for one in aligned:
            if one.same:
                for step in range(one.left_size):
                    place = one.right_start + step
                    self.values(
                        f"{path}[{place}]", left.items[one.left_start + step], right.items[place]
                    )
            else:
                self._replaced(path, one, left.items, right.items)

    def _replaced(
        self, path: str, one: Segment, left: Sequence[Node], right: Sequence[Node]
    ) -> None:
        """Take items alike in form as changed, and what is over as added or removed."""
        alike = segments.align(
            [_form(item) for item in left[one.left_start : one.left_end]],
            [_form(item) for item in right[one.right_start : one.right_end]],
            self._deadline,
        )
        for part in alike:
            old = left[one.left_start + part.left_start : one.left_start + part.left_end]
            first = one.right_start + part.right_start
            new = right[first : one.right_start + part.right_end]
            if part.same:
                for place, (before, after) in enumerate(zip(old, new, strict=True), start=first):
                    self.values(f"{path}[{place}]", before, after)
                continue
            for item in old:
                self._removed(f"{path}[]", item.span)
            for place, item in enumerate(new, start=first):
                self._added(f"{path}[{place}]", item.span)

    def _moved(self, path: str, left: Node, right: Node) -> None:
        """A key in another place: its value is compared, its line cannot stand beside."""
        if left.canonical == right.canonical:
            self._note(path, "moved", left.span, right.span)
            return
        self._note(path, "moved and changed", left.span, right.span)
        if left.sort == right.sort == "string":
            self._strings(left, right, matched=False)
        else:
            self.findings.differ(left.span, right.span)

    def _strings(self, left: Node, right: Node, *, matched: bool = True) -> None:
        inner = Findings()
        matches.by_words(
            inner,
            _inside(self._left, left.span),
            _inside(self._right, right.span),
            deadline=self._deadline,
        )
        self.findings.left += inner.left
        self.findings.right += inner.right
        if matched:
            self.findings.matches += inner.matches

    def _added(self, path: str, span: Span) -> None:
        self._note(path, "added", None, span)
        self.findings.differ(None, span)

    def _removed(self, path: str, span: Span) -> None:
        self._note(path, "removed", span, None)
        self.findings.differ(span, None)

    def _note(self, path: str, text: str, left: Span | None, right: Span | None) -> None:
        self.findings.notes.append(Note(path=path, text=text, left=left, right=right))


def _inside(text: str, quoted: Span) -> tokens.Tokens:
    return tokens.cut(text[quoted.start + 1 : quoted.end - 1], quoted.start + 1)


def _form(node: Node) -> tuple[str, ...]:
    """Give what items of a list must have in common to stand for each other."""
    return (node.sort, *sorted(node.members))


def _first(node: Node) -> Span:
    return Span(start=node.span.start, end=node.span.start + 1)


def _last(node: Node) -> Span:
    return Span(start=node.span.end - 1, end=node.span.end)


def _around(first: Span, last: Span) -> Span:
    return Span(start=first.start, end=last.end)
