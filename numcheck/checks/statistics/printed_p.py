"""A printed p-value: where one stands, whether it can be a probability, and how it is compared."""

from __future__ import annotations

import re

from numcheck.checks.statistics.number import NUMBER

_POWER = r"(?:\s?[eE]\s?[-–]?\s?\d{1,3}|\s?[×x*]\s?10\s?\^?\{?\s?[-–]?\s?\d{1,3}\}?)?"
#: "p = .03", "P-value < 0.001", "p is less than .05", "ps > .20".
P_VALUE = re.compile(
    r"(?<![^\W_])(?:(?:two|one|2|1)[\s-](?:tailed|sided)\s)?"
    r"[pP](?P<about>_\{?\w{1,12}\}?|(?:adj|corr|fdr|FDR|bonf|boot|perm|FWE|fwe|rep)\w{0,6})?s?"
    r"(?:[\s-]?(?:values?|val))?\s{0,3}(?:\((?P<aside>[^()]{1,20})\)\s{0,2})?"
    r"(?P<mark>=\s?[<>≤≥]\s?=?|[<>]\s?=|[=<>≤≥]|:"
    r"|(?:is |was |are |were )?(?:less|smaller|lower|greater|larger|higher) than|of|is|was)"
    rf"\s{{0,3}}(?P<value>(?:n\.?\s?s\.?(?![A-Za-z])|not significant)|{NUMBER}{_POWER})?",
)
#: A bare "n.s." stands behind a mark or a bracket.
NOT_SIGNIFICANT = re.compile(r"(?<=[,;:(\[\s])(?P<value>n\.\s?s\.|ns|NS|N\.S\.)(?![A-Za-z\d])")
_UNIT = re.compile(r"\s?(?:[GMkmnµμ]?(?:Pa|bar|W|K|V|A|g|m|s|h|Hz|J|eV|N|l|L)|atm|Torr|psi|min|mm|cm|km|%)(?![\w.])")


def may_be_p(found: re.Match[str]) -> bool:
    """Whether a p with a figure can be a probability: at most 1, and without a unit."""
    value = found["value"]
    if value is None:
        return found["mark"] in ("=", "<", ">", "≤", "≥")
    digits = value.replace(",", ".").split("×")[0].split("x")[0]
    if digits[:1].isdigit() and not value[-1].isalpha() and not any(mark in value for mark in "×x*eE"):
        whole = digits.split(".")[0]
        return whole.strip("0") in ("", "1") and not followed_by_unit(found)
    return True


def followed_by_unit(found: re.Match[str]) -> bool:
    """Whether a unit stands right behind: a p of so many pascals is a pressure."""
    return _UNIT.match(found.string, found.end()) is not None


def p_before(text: str, start: int, floor: int) -> re.Match[str] | None:
    """A p-value right before a statistic, of nothing else: "(p = .03, t = 2.20, df = 28)"."""
    low = max(floor, start - 40)
    last = None
    for found in P_VALUE.finditer(text, low, start):
        last = found
    if last is None or not last["value"] or not may_be_p(last):
        return None
    between = text[last.end() : start].strip()
    return last if between in (",", ";", "(", "[", ":", "") else None


def comparison(printed: str | None) -> str:
    """The comparison as one of =, <, >, <=, >=."""
    plain = (printed or "=").replace(" ", "")
    for sign, ends in (("<", ("<", "less", "smaller", "lower")), (">", (">", "greater", "larger", "higher"))):
        if any(end in plain for end in ends):
            return sign + "=" if plain in (sign + "=",) else sign
    return {"≤": "<=", "≥": ">=", "=≤": "<=", "=≥": ">="}.get(plain, "=")
