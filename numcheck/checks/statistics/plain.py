"""Text -> the same text without leftovers of typesetting, every character with its place."""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass

from numcheck.checks.passage import Passage
from numcheck.model import Block

#: Marks around letters that typesetting leaves in a text: tags, emphasis, mathematics, soft and zero-width characters.
_LEFT = re.compile(
    r"</?(?:i|em|b|strong|sub|sup|span|font|u|small)(?:\s[^<>]{0,80})?/?>"
    r"|&#?\w{2,8};"
    r"|\\(?:chi|eta|textit|mathit|mathrm|text|,|;|!| )\{?"
    r"|\$"
    r"|(?<![\w*])[*_]{1,2}(?=[A-Za-zχη][\w²]{0,3}[*_])|(?<=[A-Za-zχη\d²])[*_]{1,2}(?=[\s(\[=<>,.;:)]|$)"
    r"|(?<=\d)[·∙⋅](?=\d)"
    r"|[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]",
    re.IGNORECASE,
)
#: Every such mark holds one of these; few texts do.
_MARK = re.compile(r"[<&\\$*_·∙⋅\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")
_MEANT = {"\\chi": "χ", "\\eta": "η", "·": ".", "∙": ".", "⋅": "."}
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
_SAME = {ord(char): " " for char in _SPACES}
_SAME |= {ord(a): b for a, b in zip("−﹣－＝﹦＜﹤＞﹥⩽≦⩾≧≪≫：（）［］，；", "---==<<>>≤≤≥≥<>:()[],;", strict=True)}
_SAME |= {ord(a): b for a, b in zip("₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺₍₎", "01234567890123456789-+()", strict=True)}
_SAME |= {ord("Χ"): "χ", ord("ꭓ"): "χ", ord("，"): ","}
#: Letters of mathematics: each stands for one plain letter.
_LETTERS = re.compile("[\u210a-\u2134\U0001d400-\U0001d7ff]")


@dataclass(frozen=True, slots=True)
class Plain:
    """A cleaned stretch of a document."""

    text: str
    places: tuple[int, ...] | range  # where each character stands in the document, and one place for the end

    def outside(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the document that holds [start, end) of this text, without space around it."""
        return self.places[start], self.places[end - 1] + 1 if end > start else self.places[start]


def cleaned(passage: Passage, block: Block) -> Plain:
    """A block of a document, cleaned."""
    return passage.once(_cleaned, block)


def _cleaned(passage: Passage, block: Block) -> Plain:
    return plain(passage.text, block.start, block.end)


def plain(text: str, start: int, end: int) -> Plain:
    """The stretch [start, end) of a document's text, cleaned."""
    part = text[start:end]
    if not _MARK.search(part) or not _LEFT.search(part):
        return Plain(_settled(part), range(start, end + 1))
    pieces: list[str] = []
    places: list[int] = []
    done = 0
    for found in _LEFT.finditer(part):
        pieces.append(part[done : found.start()])
        places.extend(range(start + done, start + found.start()))
        mark = found.group()
        meant = html.unescape(mark) if mark[0] == "&" else _MEANT.get(mark.rstrip("{"), "")
        meant = meant if len(meant) == 1 else ""
        pieces.append(meant)
        places.extend([start + found.start()] * len(meant))
        done = found.end()
    pieces.append(part[done:])
    places.extend(range(start + done, end + 1))
    return Plain(_settled("".join(pieces)), tuple(places))


def _settled(text: str) -> str:
    """The text with one plain character for every odd one."""
    if text.isascii():
        return text.replace("\t", " ")
    return _LETTERS.sub(lambda found: _letter(found.group()), text.translate(_SAME))


def _letter(char: str) -> str:
    plainly = unicodedata.normalize("NFKC", char)
    return plainly if len(plainly) == 1 else char
