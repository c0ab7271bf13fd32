"""Characters that cannot be seen, or that turn the text around, are found."""

import json

import pytest

from studio.domain.judgement import CheckStatus
from studio.domain.target import ContractType
from tests.unit.curation.conftest import Check

PASSED, FAILED, WARNED = CheckStatus.PASSED, CheckStatus.FAILED, CheckStatus.WARNED


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("plain\ttext\r\n", PASSED),
        ("naïve 東京 العربية हिन्दी", PASSED),
        ("family 👨\u200d👩\u200d👧 and heart ❤\ufe0f", PASSED),
        ("می\u200cخواهم", PASSED),
        ("العربية\u200f (x)", PASSED),
        ("a\x00b", FAILED),
        ("a\x1b[31mred", FAILED),
        ("a\x9bb", FAILED),
        ("abc\u202edef", FAILED),
        ("abc\u2066def", FAILED),
        ("half \ud800", FAILED),
        ("zero\u200bwidth", WARNED),
        ("joined\u200dwords", WARNED),
        ("mark\u200ein Latin", WARNED),
        ("\ufeffstart", WARNED),
        ("soft\u00adhyphen", WARNED),
        ("lost \ufffd letter", WARNED),
        ("hidden \U000e0041\U000e0042 tags", WARNED),
        ("private \ue000", WARNED),
    ],
)
def test_invisible_characters(check: Check, text: str, status: CheckStatus) -> None:
    assert check("invisible_characters", text).status is status


def test_what_json_escapes_hide_is_found_too(check: Check) -> None:
    text = json.dumps({"reply": ["abc\u202edef"]})

    assert text.isascii()
    finding = check("invisible_characters", text, contract=ContractType.JSON)
    assert finding.status is FAILED
    assert finding.reason == "has U+202E RIGHT-TO-LEFT OVERRIDE"
