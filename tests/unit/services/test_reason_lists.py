"""The lists of reasons that ship with the program."""

import json
import tomllib

import jsonschema

from studio import resources
from studio.services import reason_lists


def test_the_default_list_is_as_its_schema_says() -> None:
    stored = tomllib.loads(resources.read_text("catalogue", "reasons.toml"))
    jsonschema.validate(stored, json.loads(resources.read_text("catalogue", "reasons.schema.json")))


def test_the_default_list_can_be_used() -> None:
    reason_lists.require(reason_lists.default())


def test_the_samples_list_can_be_used() -> None:
    path = resources.path("samples", "parcel-desk", "reasons.json")
    reason_lists.require(reason_lists.of_file(path))
