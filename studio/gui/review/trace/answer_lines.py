"""Writes what led to an answer: its call, its checks, its corrections, what people decided."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from studio.domain.candidate import Call
from studio.domain.judgement import CheckResult, CheckStatus, Verdict
from studio.domain.trace import Request, Revision, Saying, Trace, TurnSaying
from studio.gui import text
from studio.gui.operations import wording
from studio.gui.review.trace.lines import Line, head, shortened
from studio.gui.review.trace.names import Names
from studio.gui.review.trace.places import AtAnswer, AtWords
from studio.gui.widgets.labels import Tone
from studio.reporting import visible

translate = QCoreApplication.translate

_SAID = 4_000  # characters of a reviewer's note, for the tip

_CHECKS = {
    CheckStatus.PASSED: ("circle-check", Tone.SUCCESS),
    CheckStatus.FAILED: ("circle-x", Tone.DANGER),
    CheckStatus.WARNED: ("triangle-alert", Tone.WARNING),
    CheckStatus.SKIPPED: ("minus", Tone.MUTED),
}
_VERDICTS = {
    Verdict.ACCEPT: ("circle-check", Tone.SUCCESS),
    Verdict.REJECT: ("circle-x", Tone.DANGER),
    Verdict.ESCALATE: ("flag", Tone.WARNING),
    Verdict.UNDONE: ("undo-2", Tone.MUTED),
}


def lines(trace: Trace, names: Names) -> Iterator[Line]:
    """Write the part of a trace that leads to its answer and to what people made of it."""
    yield from _answer(trace, names)
    yield from _call(trace.request, names)
    yield from _checks(trace.checks)
    yield from _corrections(trace, names)
    yield from _decisions(trace, names)
    yield from _turns(trace, names)


def verdict(value: Verdict) -> str:
    """Say a verdict as what stands."""
    return {
        Verdict.ACCEPT: translate("Trace", "accepted"),
        Verdict.REJECT: translate("Trace", "rejected"),
        Verdict.ESCALATE: translate("Trace", "escalated"),
        Verdict.UNDONE: translate("Trace", "verdict taken back"),
    }[value]


def _answer(trace: Trace, names: Names) -> Iterator[Line]:
    candidate = trace.candidate
    yield head(translate("Trace", "Answer"), _standing(trace))
    by = visible.show(trace.by) or names.answer(candidate.candidate_id, trace.model)
    yield Line(
        title=by,
        fact=text.date_time(candidate.created_at),
        note=shortened(candidate.text) or _calls_made(len(candidate.tool_calls)),
        icon="file-text",
        place=AtWords(candidate_id=candidate.candidate_id),
    )
    if trace.carried_from is not None:
        yield Line(
            title=translate("Trace", "Taken over from before a turn was corrected"),
            icon="route",
            place=AtAnswer(candidate_id=trace.carried_from),
        )
    if trace.is_withdrawn:
        yield Line(
            title=translate("Trace", "It, or its task, was withdrawn; nothing uses it any more."),
            icon="triangle-alert",
            tone=Tone.WARNING,
        )


def _calls_made(count: int) -> str:
    return translate("Trace", "%n tool call(s)", None, count) if count else ""


def _standing(trace: Trace) -> str:
    if trace.hidden:
        return translate("Trace", "hidden until you decide")
    return verdict(trace.verdict) if trace.verdict else translate("Trace", "not decided")


def _call(request: Request | None, names: Names) -> Iterator[Line]:
    yield head(translate("Trace", "Call"))
    if request is None:
        yield Line(title=translate("Trace", "It came without a call: written or imported."))
        return
    if names.are_hidden:
        said = translate("Trace", "Kept back while names are hidden, as it would tell them.")
        yield Line(title=said, icon="eye")
        return
    call = request.call
    yield Line(
        title=_call_status(call),
        fact=text.date_time(request.finished_at or call.created_at),
        note=shortened(text.said(request.error)),
        icon="cpu",
    )
    yield from _figures(call)
    for name, value in request.settings.items():
        yield Line(title=visible.show(str(name)), fact=shortened(str(value)))


def _call_status(call: Call) -> str:
    return {
        "done": translate("Trace", "Answered"),
        "failed": translate("Trace", "Failed"),
        "pending": translate("Trace", "Waiting for an answer"),
    }.get(call.status, call.status)


def _figures(call: Call) -> Iterator[Line]:
    if call.prompt_tokens is not None or call.answer_tokens is not None:
        words = translate("Trace", "{asked} asked, {answered} answered")
        counts = (call.prompt_tokens, call.answer_tokens)
        asked, answered = ("–" if one is None else text.number(one) for one in counts)
        yield Line(
            title=translate("Trace", "Tokens"),
            fact=words.format(asked=asked, answered=answered),
        )
    if call.latency_ms is not None:
        yield Line(title=translate("Trace", "Time"), fact=_latency(call.latency_ms))
    if call.cost is not None:
        cost = text.number(call.cost, decimals=2 if call.cost >= 1 else 6)
        yield Line(title=translate("Trace", "Cost"), fact=f"{cost}\u202fUSD")


def _latency(milliseconds: float) -> str:
    if milliseconds < 1000:
        return f"{text.number(milliseconds)}\u202fms"
    return f"{text.number(milliseconds / 1000, decimals=1)}\u202fs"


def _checks(checks: tuple[CheckResult, ...]) -> Iterator[Line]:
    yield head(translate("Trace", "Checks"), _count(len(checks)))
    for one in checks:
        icon, tone = _CHECKS[one.status]
        yield Line(
            title=text.said(one.name.replace("_", " ")),
            fact=_check_status(one.status),
            note=shortened(text.said(one.reason)),
            icon=icon,
            tone=tone,
        )


def _check_status(status: CheckStatus) -> str:
    return {
        CheckStatus.PASSED: translate("Trace", "passed"),
        CheckStatus.FAILED: translate("Trace", "failed"),
        CheckStatus.WARNED: translate("Trace", "warned"),
        CheckStatus.SKIPPED: translate("Trace", "skipped"),
    }[status]


def _corrections(trace: Trace, names: Names) -> Iterator[Line]:
    count = len(trace.ancestors) + len(trace.edits)
    if not count:
        return
    yield head(translate("Trace", "Corrections"), _count(count))
    for one in trace.ancestors:
        yield _revision(one, translate("Trace", "Corrects {name}"), names)
    for one in trace.edits:
        yield _revision(one, translate("Trace", "Corrected by {name}"), names)


def _revision(one: Revision, words: str, names: Names) -> Line:
    candidate = one.candidate
    by = one.by if candidate.rater_id else names.answer(candidate.candidate_id, one.by)
    icon, tone = _VERDICTS[one.verdict] if one.verdict else ("pencil", Tone.MUTED)
    said = [verdict(one.verdict)] if one.verdict else []
    if one.is_withdrawn:
        said.append(translate("Trace", "withdrawn"))
    return Line(
        title=words.format(name=visible.show(by)),
        fact=" · ".join([*said, text.date_time(candidate.created_at)]),
        note=shortened(candidate.text),
        icon=icon,
        tone=tone,
        place=AtAnswer(candidate_id=candidate.candidate_id),
    )


def _decisions(trace: Trace, names: Names) -> Iterator[Line]:
    yield head(translate("Trace", "Decisions"), _count(len(trace.decisions)))
    if trace.hidden:
        said = translate("Trace", "What another reviewer decided is shown once you have decided.")
        yield Line(title=said, icon="eye")
    for one in trace.decisions:
        yield _decision(one, names)


def _decision(one: Saying, names: Names) -> Line:
    made = one.decision
    icon, tone = _VERDICTS[made.verdict]
    who = visible.show(one.rater) or translate("Trace", "a rule")
    facts = [text.date_time(made.created_at)]
    if made.seconds is not None:
        facts.insert(0, wording.duration(made.seconds))
    said = [", ".join(names.reason(code) for code in made.reasons)]
    if made.hunks:
        said.append(translate("Trace", "%n part(s) marked", None, len(made.hunks)))
    if made.adjudicates:
        said.append(translate("Trace", "settles a conflict"))
    if not one.stands:
        said.append(translate("Trace", "no longer counts"))
    return Line(
        title=translate("Trace", "{verdict} by {name}").format(
            verdict=verdict(made.verdict).capitalize(), name=who
        ),
        fact=" · ".join(facts),
        note="\n".join(
            filter(None, (" · ".join(filter(None, said)), shortened(made.note, most=_SAID)))
        ),
        icon=icon if one.stands else "minus",
        tone=tone if one.stands else Tone.MUTED,
    )


def _turns(trace: Trace, names: Names) -> Iterator[Line]:
    """Write what was said of earlier turns of the conversation, where anything was."""
    if trace.turns:
        yield head(translate("Trace", "Turns of the conversation"), _count(len(trace.turns)))
    for one in trace.turns:
        yield _turn(one, names)


def _turn(one: TurnSaying, names: Names) -> Line:
    made = one.decision
    icon, tone = _VERDICTS[made.verdict]
    said = [", ".join(names.reason(code) for code in made.reasons)]
    if made.adjudicates:
        said.append(translate("Trace", "settles a conflict"))
    if not one.stands:
        said.append(translate("Trace", "no longer counts"))
    return Line(
        title=translate("Trace", "Turn {n}: {verdict} by {name}").format(
            n=made.turn + 1, verdict=verdict(made.verdict), name=visible.show(one.rater)
        ),
        fact=text.date_time(made.created_at),
        note="\n".join(
            filter(None, (" · ".join(filter(None, said)), shortened(made.note, most=_SAID)))
        ),
        icon=icon if one.stands else "minus",
        tone=tone if one.stands else Tone.MUTED,
    )


def _count(count: int) -> str:
    return text.number(count) if count else translate("Trace", "none")
