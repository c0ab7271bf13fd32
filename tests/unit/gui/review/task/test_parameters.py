from studio.gui.review.task import parameters


def test_each_parameter_has_a_line() -> None:
    schema: dict[str, object] = {
        "type": "object",
        "properties": {
            "number": {"type": "string", "description": "As the customer wrote it"},
            "lang": {"enum": ["de", "en"]},
            "tags": {"type": "array", "items": {"type": "string"}},
            "from": {"type": "object", "properties": {"city": {"type": ["string", "null"]}}},
        },
        "required": ["number"],
    }
    assert parameters.lines(schema) == [
        "number: string – As the customer wrote it",
        "lang?: de | en",
        "tags?: string[]",
        "from?: object",
        "  city?: string | null",
    ]


def test_what_is_no_schema_has_no_lines() -> None:
    schemas: list[object] = [None, [], {"properties": 3}, {"properties": {}}, "x"]
    for schema in schemas:
        assert parameters.lines(schema) == []


def test_a_schema_that_never_ends_does() -> None:
    deep: dict[str, object] = {"type": "object"}
    deep["properties"] = {"again": deep}
    assert len(parameters.lines(deep)) == 6
