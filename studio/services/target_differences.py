"""Says in words how one target differs from another, field by field."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from studio.domain.sentence import Sentence
from studio.domain.target import Contract, Target
from studio.domain.target_draft import TargetField
from studio.services import board_words

_SHOWN = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What differs: its field, the part named briefly ("1 floor"), and what was done to it."""

    field: TargetField
    brief: str
    words: str


def between(before: Target, after: Target) -> tuple[Difference, ...]:
    """Give every difference in the order of the form; none where both say the same."""
    return tuple(_all(before, after))


def brief(differences: tuple[Difference, ...]) -> str:
    """Name the parts that differ: "statement, 2 floors"."""
    return ", ".join(dict.fromkeys(one.brief for one in differences))


def _all(before: Target, after: Target) -> Iterator[Difference]:
    yield from _text(TargetField.STATEMENT, "statement", before.statement, after.statement)
    yield from _entries(TargetField.IN_SCOPE, "in scope", before.in_scope, after.in_scope)
    yield from _entries(
        TargetField.OUT_OF_SCOPE, "out of scope", before.out_of_scope, after.out_of_scope
    )
    yield from _text(
        TargetField.SYSTEM_PROMPT, "system prompt", before.system_prompt, after.system_prompt
    )
    yield from _contract(before.contract, after.contract)
    if before.student != after.student:
        none = Sentence("none")
        change = _changed(before.student or none, after.student or none)
        yield Difference(field=TargetField.STUDENT, brief="student", words=_of("student", change))
    yield from _floors(before, after)


def _contract(before: Contract, after: Contract) -> Iterator[Difference]:
    if before.type is not after.type:
        change = _changed(before.type, after.type)
        yield Difference(
            field=TargetField.TYPE, brief="output form", words=_of("output form", change)
        )
    yield from _schema(before, after)
    yield from _tools(before, after)
    yield from _text(TargetField.FIXTURE, "fixture", before.fixture or "", after.fixture or "")
    yield from _text(
        TargetField.EXAMPLE, "example answer", before.example or "", after.example or ""
    )


def _schema(before: Contract, after: Contract) -> Iterator[Difference]:
    if before.schema == after.schema:
        return
    old = (before.schema or {}).get("properties") or {}
    new = (after.schema or {}).get("properties") or {}
    parts = _named(old, new) if isinstance(old, dict) and isinstance(new, dict) else []
    said = _row(parts) or _happened(bool(before.schema), bool(after.schema))
    yield Difference(field=TargetField.SCHEMA, brief="schema", words=_of("schema", said))


def _tools(before: Contract, after: Contract) -> Iterator[Difference]:
    if before.tools != after.tools:
        old, new = ({_name(tool): tool for tool in one.tools} for one in (before, after))
        said = _row(_named(old, new)) or Sentence("another order")
        yield Difference(field=TargetField.TOOLS, brief="tools", words=_of("tools", said))


def _named(old: Mapping[str, object], new: Mapping[str, object]) -> list[Sentence]:
    added = [name for name in new if name not in old]
    removed = [name for name in old if name not in new]
    changed = [name for name in new if name in old and new[name] != old[name]]
    said = [Sentence("added {names}", names=", ".join(added))] if added else []
    said += [Sentence("removed {names}", names=", ".join(removed))] if removed else []
    said += [Sentence("changed {names}", names=", ".join(changed))] if changed else []
    return said


def _name(tool: object) -> str:
    function = tool.get("function") if isinstance(tool, dict) else None
    return str(function.get("name", "")) if isinstance(function, dict) else ""


def _floors(before: Target, after: Target) -> Iterator[Difference]:
    metrics = list(dict.fromkeys([*before.floors, *after.floors]))
    changed = [one for one in metrics if before.floors.get(one) != after.floors.get(one)]
    counted = "1 floor" if len(changed) == 1 else f"{len(changed)} floors"
    for metric in changed:
        name = Sentence("{metric}", metric=board_words.metric_words(metric))
        old, new = before.floors.get(metric), after.floors.get(metric)
        if old is None:
            change = Sentence("now {share:.3g} %", share=100 * (new or 0))
        elif new is None:
            change = Sentence("{share:.3g} % removed", share=100 * old)
        else:
            change = Sentence("{old:.3g} % → {new:.3g} %", old=100 * old, new=100 * new)
        words = Sentence("floor of {name}: {change}", name=name, change=change)
        yield Difference(field=TargetField.FLOORS, brief=counted, words=words)


def _entries(
    field: TargetField, name: str, before: tuple[str, ...], after: tuple[str, ...]
) -> Iterator[Difference]:
    if before == after:
        return
    parts = [Sentence("added “{text}”", text=_short(one)) for one in after if one not in before]
    parts += [Sentence("removed “{text}”", text=_short(one)) for one in before if one not in after]
    said = _row(parts) or Sentence("another order")
    yield Difference(field=field, brief=name, words=_of(name, said))


def _text(field: TargetField, name: str, before: str, after: str) -> Iterator[Difference]:
    if before == after:
        return
    if "\n" in before + after or not before or not after:
        said = _happened(bool(before), bool(after))
        if before and after:
            said = Sentence(
                "{said} ({old:,} → {new:,} characters)", said=said, old=len(before), new=len(after)
            )
    else:
        said = Sentence("“{old}” → “{new}”", old=_short(before), new=_short(after))
    yield Difference(field=field, brief=name, words=_of(name, said))


def _of(part: str, said: Sentence) -> Sentence:
    return Sentence("{part}: {said}", part=part, said=said)


def _changed(old: str, new: str) -> Sentence:
    return Sentence("{old} → {new}", old=old, new=new)


def _row(parts: list[Sentence]) -> Sentence | None:
    return Sentence.joined("; ", parts) if parts else None


def _happened(was: bool, is_now: bool) -> Sentence:
    if was and is_now:
        return Sentence("changed")
    return Sentence("added") if is_now else Sentence("removed")


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
