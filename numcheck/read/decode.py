"""Bytes -> text: a byte order mark first, then UTF-8, then a careful guess."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_MARKS = (  # the longer marks first: UTF-32's little-endian mark begins with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

#: Control characters that no text holds: all of ASCII's but tab, line feed, line tabulation, form feed, carriage
#: return, substitute (the old end-of-file mark) and escape (colours in captured terminal output).
_CONTROLS = bytes({*range(1, 9), *range(14, 26), *range(28, 32), 127})

#: From this share of control characters on, a file is binary. Random bytes have a tenth of them; text has none, but
#: a stray one must not lose a document.
_BINARY_SHARE = 0.05

_SAMPLE = 64 * 1024  # bytes that a guess or a look for control characters takes in

#: What Western prose has beyond ASCII, and only that: typographic signs, small accented letters inside words, capital
#: ones at the start of a word or among capitals. A text read in the wrong encoding breaks this soon.
_WESTERN = re.compile(
    r"[‘’“”–—…•€£¥¢©®™°½¼¾±·×§«»´\xa0\xad]"
    r"|(?<![A-Za-z])[‚„]"
    r"|(?<=m)[²³]"
    r"|(?<![à-öø-ÿ]{3})[ß-öø-ÿ]"
    r"|(?<=[A-Za-z])[œšž]|[œšž](?=[a-z])"
    r"|(?<![a-zß-öø-ÿ])[À-ÖØ-ÞŒŠŽŸ](?=[A-Za-zÀ-ÖØ-öø-ÿ’'])"
)
#: The commoner one first: a lone pound sign is the same byte in both.
_WESTERN_ENCODINGS = ("cp1252", "mac_roman")
#: `<meta charset="...">`, `content="text/html; charset=..."`, `<?xml encoding="..."?>`
_NAMED = re.compile(rb"(?:charset|encoding)\s{0,3}=\s{0,3}[\"']?([A-Za-z0-9_.:-]{2,40})")
_TEXTUAL = re.compile(r"iso8859|cp\d|koi8|mac|gb|big5|shift|euc|johab|hz|iso2022")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")


#: The most lines that a text may have: a bookshelf's worth. Every line costs memory, however short it is.
MOST_LINES = 1_000_000


class Unreadable(Exception):
    """A file that cannot become a document. `binary`: it holds no text at all; `data`: it holds figures, not prose."""

    def __init__(self, what: str, hint: str, *, binary: bool = False, data: bool = False) -> None:
        super().__init__(what)
        self.what = what
        self.hint = hint
        self.binary = binary
        self.data = data


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A text without byte order mark and without lone surrogates, and what it was written in."""

    text: str
    encoding: str  # "utf-8", or the name of another codec


def decode(data: bytes, *, names_itself: bool = False) -> Decoded:
    """The text of a file; a byte that fits its encoding nowhere becomes U+FFFD.

    With `names_itself`, what is not UTF-8 may say in its first lines what it is.

    Raises:
        Unreadable: the bytes are no text, or are more than MOST_LINES lines.
    """
    decoded = _decode(data, _declared(data) if names_itself else "")
    text = decoded.text
    if text.count("\n") + text.count("\r") - text.count("\r\n") > MOST_LINES:
        raise Unreadable(f"more than {MOST_LINES:,} lines", "split it into smaller files")
    return decoded


def _decode(data: bytes, declared: str) -> Decoded:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(text=data[len(mark) :].decode(encoding, "replace"), encoding=encoding)
    _must_be_text(data)
    try:
        return Decoded(text=data.decode("utf-8"), encoding="utf-8")
    except UnicodeDecodeError as error:
        encoding = declared or _guess(data, error.start)
        return Decoded(text=data.decode(encoding, "replace"), encoding=encoding)


def _declared(data: bytes) -> str:
    """The encoding that a page names for itself; "" for none, and for codecs that are no encoding of texts."""
    found = _NAMED.search(data[:4096])
    try:
        name = codecs.lookup(found[1].decode("ascii")).name if found else ""
    except LookupError:
        return ""
    if name in ("iso8859-1", "ascii"):
        return "cp1252"  # what browsers take it for
    return name if _TEXTUAL.match(name) else ""


def _must_be_text(data: bytes) -> None:
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if b"\0" in data or data.startswith(b"%PDF-") or controls > _BINARY_SHARE * len(sample):
        raise Unreadable("binary file", "give its text as .txt or .md; UTF-8 is best", binary=True)


def _guess(data: bytes, first_bad: int) -> str:
    """The encoding of bytes that are not UTF-8, from a sample around the first byte that shows it."""
    start = max(0, first_bad - 1024)
    sample = data[start : start + _SAMPLE]
    if _is_damaged_utf8(sample):
        return "utf-8"
    for encoding in _WESTERN_ENCODINGS:
        if _is_western(sample, encoding):
            return encoding
    from charset_normalizer import from_bytes  # 0.05 s, and only the rare file needs it

    best = from_bytes(sample).best()
    return best.encoding if best is not None else "cp1252"


def _is_damaged_utf8(sample: bytes) -> bool:
    """UTF-8 with a few wrong bytes: whole characters beyond ASCII hardly ever come about by chance."""
    text = sample.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    return len(_BEYOND_ASCII.findall(text)) - bad > 4 * bad


def _is_western(sample: bytes, encoding: str) -> bool:
    """Whether every character beyond ASCII is one that English and its neighbours use, where they use it.

    charset-normalizer knows languages, but needs more than the one pound sign that an English report may hold.
    """
    try:
        text = sample.decode(encoding)
    except UnicodeDecodeError:
        return False
    return len(_WESTERN.findall(text)) == len(_BEYOND_ASCII.findall(text))
