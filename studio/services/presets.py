"""Training presets: named settings from ``resources/catalogue/presets.toml``."""

import tomllib
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from studio import resources
from studio.domain.errors import NotFoundError
from studio.domain.run import Method
from studio.protocol.settings import DpoSettings, TrainSettings

_DPO_FIELDS = {field.name for field in fields(DpoSettings)}


def load(method: Method, name: str) -> tuple[TrainSettings, DpoSettings]:
    """Give the settings of a preset; raises NotFoundError naming those there are."""
    presets = _presets()[method]
    if name not in presets:
        known = ", ".join(presets)
        raise NotFoundError(
            "there is no preset {name!r} for {method}; use one of {known}",
            name=name,
            method=method,
            known=known,
        )
    values = {key: value for key, value in presets[name].items() if key != "title"}
    dpo = {key: value for key, value in values.items() if key in _DPO_FIELDS}
    common = {key: value for key, value in values.items() if key not in _DPO_FIELDS}
    return TrainSettings(**common), DpoSettings(**dpo)


def _presets() -> Mapping[str, Mapping[str, Mapping[str, Any]]]:
    text = resources.path("catalogue", "presets.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
