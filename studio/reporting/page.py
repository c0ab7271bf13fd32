"""Renders the report as one HTML page and writes it to a file in one move."""

import contextlib
import json
import os
from pathlib import Path
from typing import Any
from uuid import uuid4

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from studio import resources
from studio.domain.errors import ExportFileError
from studio.domain.target import ContractType, Target
from studio.reporting import (
    code,
    failure_view,
    funnel_chart,
    icons,
    labels,
    numbers,
    shares_view,
    slice_view,
    theme,
    training_view,
    visible,
)
from studio.reporting.board_view import BoardBuilder
from studio.reporting.data import ReportData
from studio.reporting.labels import Labels


def render(data: ReportData) -> str:
    """The whole page: no other file, no network and no script is needed to read it."""
    names = labels.load()
    return (
        _environment(names)
        .get_template("page.html.j2")
        .render(
            data=data,
            css=Markup(theme.stylesheet()),
            icons=icons.symbols(),
            funnel=funnel_chart.build(data.funnel) if data.funnel else None,
            shares=shares_view.build(data.shares, names),
            runs=training_view.build(data, names),
            schema=_schema(data.target),
            contract=names.contracts[data.target.contract.type] if data.target else "",
            **_measured(data, names),
        )
    )


def write(data: ReportData, path: Path) -> None:
    """Write the page so that ``path`` holds either the old file or the whole new one.

    Raises ExportFileError where the file cannot be written there.
    """
    page = render(data).encode()
    try:
        _replace(_checked(path.resolve()), page)
    except OSError as error:
        raise ExportFileError(
            "the report cannot be written to {path} ({reason}); choose another place",
            path=path,
            reason=error.strerror,
        ) from error


def _checked(path: Path) -> Path:
    if path.is_dir():
        raise ExportFileError("{path} is a folder; give a file name such as report.html", path=path)
    if not path.parent.is_dir():
        raise ExportFileError(
            "the folder {parent} does not exist; create it first", parent=path.parent
        )
    return path


def _replace(path: Path, page: bytes) -> None:
    part = path.with_name(f".report-{uuid4().hex[:12]}.part")
    try:
        with part.open("xb") as file:
            file.write(page)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def _environment(names: Labels) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(resources.path("report")),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "count": numbers.count,
        "minutes": numbers.minutes,
        "goal": numbers.goal,
        "metric": names.metric,
        "moment": numbers.moment,
        "plain": labels.plain,
        "mark": visible.mark,
    }
    return environment


def _shown(value: object) -> object:
    """Make hidden characters visible in everything a template prints that is not markup."""
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return visible.show(value)


def _schema(target: Target | None) -> Markup | None:
    if target is None or target.contract.schema is None:
        return None
    text = json.dumps(target.contract.schema, ensure_ascii=False, indent=2)
    return code.answer(text, ContractType.JSON)


def _measured(data: ReportData, names: Labels) -> dict[str, Any]:
    if data.board is None:
        return {"view": None, "slices": (), "failures": (), "explanations": {}}
    view = BoardBuilder(data.board, data.target, names).build()
    floor = data.target.floors.get(view.headline) if data.target else None
    contract = data.target.contract.type if data.target else ContractType.TEXT
    shown = [column.metric for column in (*view.quality.columns, *view.effort.columns)]
    return {
        "view": view,
        "slices": slice_view.build(data.board, floor=floor, names=names),
        "failures": failure_view.build(data.board, contract, names),
        "explanations": {
            names.metric(key): names.explanations[key] for key in shown if key in names.explanations
        },
    }
