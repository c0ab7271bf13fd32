"""Turns a grader's settings into what a form shows, and back."""

import json
from collections.abc import Mapping
from typing import Any

from studio.domain import json_text
from studio.domain.errors import InvalidValueError
from studio.gui.design.tasks.editor.grader_forms import Ask, GraderForm, Setting

Values = dict[str, str | bool]


def to_form(text: str, form: GraderForm) -> Values | None:
    """Give what each field shows; None where only JSON can say what the settings hold."""
    settings = _parsed(text)
    if settings is None or set(settings) - {one.key for one in form.settings}:
        return None
    values: Values = {}
    for setting in form.settings:
        value = _shown(settings.get(setting.key), setting)
        if value is None:
            return None
        values[setting.key] = value
    return values


def from_form(values: Values, form: GraderForm) -> str:
    """Write the settings as JSON; JSON in a field that cannot be read is kept as it is typed."""
    settings: dict[str, Any] = {}
    raw: dict[str, str] = {}
    for setting in form.settings:
        value = values[setting.key]
        if isinstance(value, bool):
            if value != setting.unless_said:
                settings[setting.key] = value
        elif value.strip() and setting.ask is Ask.TEXT:
            settings[setting.key] = value.strip()
        elif value.strip() and setting.ask is Ask.TEXTS:
            settings[setting.key] = [line for line in value.split("\n") if line.strip()]
        elif value.strip():
            raw[setting.key] = value
    return _written(settings, raw)


def _parsed(text: str) -> Mapping[str, Any] | None:
    if not text.strip():
        return {}
    try:
        found = json_text.parse(text)
    except InvalidValueError:
        return None
    return found if isinstance(found, Mapping) else None


def _shown(value: object, setting: Setting) -> str | bool | None:
    if setting.ask is Ask.YES:
        default = bool(setting.unless_said)
        return default if value is None else value if isinstance(value, bool) else None
    if value is None:
        return ""
    if setting.ask is Ask.TEXT:
        return value if isinstance(value, str) and value == value.strip() else None
    if setting.ask is Ask.TEXTS:
        return _lines(value)
    return json.dumps(value, ensure_ascii=False, indent=2)


def _lines(value: object) -> str | None:
    """Give one text a line, unless a text has several lines or none."""
    if not isinstance(value, list):
        return None
    for one in value:
        if not isinstance(one, str) or "\n" in one or not one.strip():
            return None
    return "\n".join(value)


def _written(settings: Mapping[str, Any], raw: Mapping[str, str]) -> str:
    if not settings and not raw:
        return ""
    parts = [
        f"  {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}"
        for key, value in settings.items()
    ]
    parts += [f"  {json.dumps(key)}: {value}" for key, value in raw.items()]
    return "{\n" + ",\n".join(parts) + "\n}"
