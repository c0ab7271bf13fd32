"""Text of people and models is shown, never obeyed."""

import dataclasses

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studio import reporting
from studio.domain.board import Board, FailureCase
from studio.domain.ids import TaskId
from studio.domain.target import Target
from studio.reporting import ReportData, SourceSummary
from tests.unit.reporting.html_page import Page


def _hostile(text: str, rich: ReportData, target: Target, board: Board) -> ReportData:
    """Put the text wherever a person or a model can write."""
    case = FailureCase(
        task_id=TaskId(text),
        name=text,
        kind=text,
        topic=text,
        input=text,
        answers={"Teacher North": text, text: text, "DPO run 2": text},
        reasons=(text,),
    )
    row = dataclasses.replace(board.rows[0], name=text)
    return dataclasses.replace(
        rich,
        project=text,
        app_version=text,
        target=dataclasses.replace(
            target,
            statement=text,
            system_prompt=text,
            student=text,
            in_scope=(text,),
            floors={text: 0.5},
        ),
        funnel=tuple(dataclasses.replace(stage, label=text, note=text) for stage in rich.funnel),
        runs=tuple(
            dataclasses.replace(run, name=text, message=text, settings={text: text, "x": [text]})
            for run in rich.runs
        ),
        curves=tuple(dataclasses.replace(curve, name=text) for curve in rich.curves),
        board=dataclasses.replace(
            board, verdict=text, notes=(text,), rows=(*board.rows, row), failures=(case,)
        ),
        sources=(SourceSummary(name=text, licence=text, count=1, note=text),),
        latency_note=text,
        lineage={text: text},
    )


_NASTY = st.one_of(
    st.text(max_size=40),
    st.lists(
        st.sampled_from(
            [
                "<script>alert(1)</script>",
                "</style><script>",
                "\"><img src=x onerror='alert(1)'>",
                "</pre></title></desc>",
                "{{ 7 * 7 }}{% raw %}",
                "&lt;b&gt;&#60;",
                "\u202e\u2066\u200b\ufeff",
                "\x00\x1b[31m\x07",
                "\ud800",
                '{"a": [1, {"b": "</span>"}]}',
                "http://evil.example/x.png",
            ]
        ),
        max_size=5,
    ).map("".join),
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=_NASTY)
def test_what_people_and_models_write_never_becomes_markup(
    text: str, rich: ReportData, target: Target, board: Board
) -> None:
    html = reporting.render(_hostile(text, rich, target, board))
    page = Page(html)
    tags = {tag for tag, _ in page.elements}
    assert not tags & {"script", "img", "b", "iframe"}
    assert html.count("<style>") == 1
    assert not [
        name for _, attributes in page.elements for name in attributes if name.startswith("on")
    ]
    assert not set(html) & set("\x00\x1b\x07\u202e\u2066\u200b\ufeff")
    html.encode()
