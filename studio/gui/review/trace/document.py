"""A trace as one JSON document, to be pasted elsewhere."""

import json
from dataclasses import asdict
from typing import Any

from studio.domain.trace import Trace, UsedAnswers
from studio.gui.review.trace.names import Names
from studio.gui.review.trace.reading import Words

# What tells whose answer it is, for as long as that is not to be known.
_TELLING = ("model", "rejected_model", "other_model", "model_id", "request")


def written(shown: Trace | Words | UsedAnswers, names: Names) -> str:
    """Write what is shown, without what is hidden on the desk."""
    document: Any = asdict(shown)
    if names.are_hidden:
        document = _without(document)
    return json.dumps(document, ensure_ascii=False, indent=2, default=str)


def _without(value: Any) -> Any:  # noqa: ANN401 - JSON-like values
    if isinstance(value, dict):
        return {key: _without(one) for key, one in value.items() if key not in _TELLING}
    if isinstance(value, list | tuple):
        return [_without(one) for one in value]
    return value
