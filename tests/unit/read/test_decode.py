"""Bytes that are text in some encoding, and bytes that are none."""

import codecs

import pytest

from numcheck.read.decode import MOST_LINES, Unreadable, decode

POUNDS = "The lamp went for £250; the café’s owner called it “a steal” — and paid 12 € more at 30°C for 5 m² of cloth."


@pytest.mark.parametrize(
    "text", ["", "a", "Plain ASCII, 12 of it.", POUNDS, "東京で12人", "bell \a and \x1b[1mbold\x1b[0m"]
)
def test_utf8_is_read_as_it_is(text: str) -> None:
    decoded = decode(text.encode())
    assert (decoded.text, decoded.encoding) == (text, "utf-8")


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_no_text(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + POUNDS.encode(encoding))
    assert (decoded.text, decoded.encoding) == (POUNDS, encoding)


def test_broken_utf16_has_no_lone_surrogates() -> None:
    text = decode(codecs.BOM_UTF16_LE + b"a\x00\x00\xd8b\x00c").text
    assert text.startswith("a")
    text.encode("utf-8")


@pytest.mark.parametrize(
    "text",
    [
        "The lamp went for £250.",
        "The café’s owner called it “a steal” — he paid 12 €.",
        "Über 300 Gäste kamen nach Köln, schöne Grüße.",
        "It was 30°C in Ávila, ½ more than in Évora, on 5 m² or 12 km² of land.",
    ],
)
def test_western_text_is_read_as_cp1252_however_short(text: str) -> None:
    decoded = decode(text.encode("cp1252"))
    assert (decoded.text, decoded.encoding) == (text, "cp1252")


def test_old_mac_text_is_recognised_by_its_quotes() -> None:
    text = "The owner of the café called it “a steal” – he’d pay £4 more…"
    decoded = decode(text.encode("mac_roman"))
    assert (decoded.text, decoded.encoding) == (text, "mac_roman")


def test_latin1_is_read_too() -> None:
    assert decode("El niño pagó £4.".encode("latin-1")).text == "El niño pagó £4."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Powódź zabiła 12 osób, a żołnierze pomogli mieszkańcom Łodzi przez całą noc.", "cp1250"),
        ("Наводнение унесло жизни двенадцати человек, сообщили власти города в понедельник.", "cp1251"),
    ],
)
def test_other_languages_are_recognised(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


def test_utf8_with_a_broken_byte_stays_utf8() -> None:
    data = (POUNDS * 3).encode()[:-1] + b"\xff."
    decoded = decode(data)
    assert decoded.encoding == "utf-8"
    assert decoded.text.startswith(POUNDS)
    assert "\ufffd" in decoded.text


@pytest.mark.parametrize(
    "data", [b"\0", b"12 people\0", b"%PDF-1.7\n12 people", b"\x89PNG\r\n\x1a\n\0\0", bytes(range(1, 32)) * 40]
)
def test_binary_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable, match="binary file") as refused:
        decode(data)
    assert refused.value.binary
    assert "UTF-8" in refused.value.hint


@pytest.mark.parametrize("end", [b"\n", b"\r", b"\r\n"])
def test_lines_are_counted_before_they_cost(end: bytes) -> None:
    assert decode(end * MOST_LINES).text
    with pytest.raises(Unreadable, match="1,000,000 lines"):
        decode(end * (MOST_LINES + 1))
