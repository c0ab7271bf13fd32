import json
import tomllib

import pytest
from jsonschema import Draft202012Validator

from studio import resources
from studio.domain.errors import NotFoundError
from studio.services import distributions


def test_the_file_keeps_to_its_schema() -> None:
    schema = json.loads(resources.read_text("catalogue", "distributions.schema.json"))
    Draft202012Validator.check_schema(schema)
    found = tomllib.loads(resources.read_text("catalogue", "distributions.toml"))

    Draft202012Validator(schema).validate(found)


def test_each_preset_is_written_to_sum_to_a_hundred() -> None:
    found = tomllib.loads(resources.read_text("catalogue", "distributions.toml"))

    for key, entry in found.items():
        assert sum(map(sum, entry["shares"].values())) == 100, key


def test_the_presets_that_people_look_for_are_there() -> None:
    keys = [preset.key for preset in distributions.listing()]

    assert {"balanced", "support-desk", "extraction", "sql"} <= set(keys)


@pytest.mark.parametrize("name", ["support-desk", "Support desk", "support_desk", " SUPPORT DESK "])
def test_a_preset_is_found_by_key_or_title(name: str) -> None:
    assert distributions.find(name).key == "support-desk"


def test_an_unknown_preset_names_those_there_are() -> None:
    with pytest.raises(NotFoundError, match="balanced, support-desk"):
        distributions.find("helpdesk")
