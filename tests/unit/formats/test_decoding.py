import codecs

import pytest

from studio.domain.errors import ImportFileError
from studio.formats import decoding

TEXT = "Wo ist mein Paket, bitte? Grüße – 你好\nZweite Zeile\n"


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (TEXT.encode(), "UTF-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "UTF-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "UTF-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "UTF-16"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "UTF-32"),
        (TEXT.encode("utf-16-le"), "UTF-16"),
        (TEXT.encode("utf-16-be"), "UTF-16"),
    ],
)
def test_the_same_text_comes_out_of_every_encoding(raw: bytes, encoding: str) -> None:
    found = decoding.decode(raw, "tasks.csv")
    assert (found.text, found.encoding, found.note) == (TEXT, encoding, "")


def test_line_ends_of_every_system_are_one() -> None:
    assert decoding.decode(b"a\r\nb\rc\n", "t").text == "a\nb\nc\n"


def test_a_western_spreadsheet_is_read_and_said_to_be() -> None:
    found = decoding.decode("Grüße aus Köln".encode("cp1252"), "t.csv")
    assert found.text == "Grüße aus Köln"
    assert "Windows-1252" in found.note


def test_one_bad_byte_among_good_text_spoils_no_more_than_itself() -> None:
    found = decoding.decode("Grüße, schöne Wörter\n".encode() + b"bad \xff byte\n", "t.csv")
    first, second, _ = found.text.split("\n")
    assert decoding.is_storable(first)
    assert not decoding.is_storable(second)


@pytest.mark.parametrize(
    "raw", [b"\x00\x01\x02\xff\xfe" * 50, b"\x00\x01\x02\xff" * 99, b"abc\0def" * 2000]
)
def test_a_binary_file_is_refused_by_its_name(raw: bytes) -> None:
    with pytest.raises(ImportFileError, match=r"photo\.png"):
        decoding.decode(raw, "photo.png")
