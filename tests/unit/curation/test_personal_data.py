"""Personal data that the input does not have is pointed out."""

import pytest

from studio.curation import personal_data
from studio.domain.judgement import CheckStatus
from tests.unit.curation.conftest import Check


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Write to jan.kowalski+box@mail.example.com.", ["an e-mail address"]),
        ("Call +49 221 1234567 or 0221/1234567", ["a phone number", "a phone number"]),
        ("Call (0221) 123 45 67", ["a phone number"]),
        ("Card 4111 1111 1111 1111", ["a card number"]),
        ("Card 4111-1111-1111-1112", []),
        ("IBAN DE89 3704 0044 0532 0130 00", ["an account number"]),
        ("IBAN DE89370400440532013001", []),
        ("Order PD-123456 of 2026-03-17, 01.02.2026, 10:30-12:00", []),
        ("It costs 1,234,567.89 and weighs 31.5 kg", []),
        ("Zeros 0000 0000 0000 0000", ["a phone number"]),
        ("user@localhost", []),
    ],
)
def test_each_kind_is_recognised(text: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in personal_data.find(text)] == kinds


def test_data_that_the_input_lacks_is_a_warning(check: Check) -> None:
    finding = check("personal_data", "Write to ann@example.com or call +49 221 1234567.")

    assert finding.status is CheckStatus.WARNED
    assert "'ann@example.com'" in finding.reason
    assert "'+49 221 1234567'" in finding.reason


def test_data_from_the_input_may_be_repeated(check: Check) -> None:
    finding = check(
        "personal_data",
        "We will write to ann@example.com and call +49 221 1234567.",
        question="I am Ann@Example.com, phone +49-221-123-45-67",
    )

    assert finding.status is CheckStatus.PASSED


# Test numbers of payment networks and of ISO 13616's registry, each also with one digit wrong.
@pytest.mark.parametrize("digits", ["378282246310005", "5555555555554444", "6011111111111117"])
def test_luhn(digits: str) -> None:
    assert personal_data.is_card(digits)
    assert not personal_data.is_card(digits[:-1] + str((int(digits[-1]) + 1) % 10))


@pytest.mark.parametrize("iban", ["GB82WEST12345698765432", "PL61109010140000071219812874"])
def test_iban(iban: str) -> None:
    assert personal_data.is_iban(iban)
    assert not personal_data.is_iban(iban[:-1] + str((int(iban[-1]) + 1) % 10))
