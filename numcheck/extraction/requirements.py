"""The version that a program must have at least: "Python 3.11 or newer", "Node.js 18+"."""

from __future__ import annotations

import re
from decimal import Decimal

from numcheck import versions
from numcheck.extraction.draft import Draft
from numcheck.extraction.page import Page
from numcheck.extraction.tokens import Sort
from numcheck.model import Kind, Modifier

_NUMBER = re.compile(
    r"(?P<number>\d{1,4}(?:\.\d{1,4}){0,2})(?P<more>\+(?!\w)| or (?:newer|later|higher|above|greater|up)\b"
    r"| (?:and|&) (?:newer|later|higher|above|up)\b)?(?![\w%]|[.,]\d)"
)
#: A program's name, which begins with a capital, and what may stand between it and its version.
_NAME = re.compile(
    r"(?:^|[\s(\"`'])(?P<name>[A-Z][A-Za-z]*(?:[.+#][A-Za-z+#]*)?)\s+(?:version\s+|v)?(?P<least>>=\s?|≥\s?)?$"
)
#: How far before the number its name is looked for, in characters.
_REACH = 40


def read(page: Page, i: int) -> bool:
    """Read the version at token `i`, if it is said to be the least one; without a bound it is a name and no figure."""
    t = page.t
    if t.kind(i) != Sort.DIGITS:
        return False
    at = t.start[i]
    number = _NUMBER.match(t.source, at)
    name = _NAME.search(t.source[max(0, at - _REACH, t.end[page.floor - 1] if page.floor else 0) : at])
    if number is None or name is None or not (number["more"] or name["least"]):
        return False
    if name["name"].lower() in page.lx.months or name["name"].lower() in page.lx.weekdays:
        return False
    end = t.at(number.end())
    draft = Draft(i, end, at, number.end("number"), Kind.VERSION, versions.number(number["number"]), Decimal(1))
    draft.unit, draft.modifier, draft.cue = "version", Modifier.AT_LEAST, (number["more"] or name["least"]).strip()
    draft.noun, draft.signed, draft.phrase_end, draft.hedge_start = name["name"].lower(), True, end, i
    page.drafts.append(draft)
    page.floor = end
    return True
