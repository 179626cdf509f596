"""A number in words with its digits in a bracket, as contracts have it -> whether the two are one number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from numcheck.checks.passage import Passage
from numcheck.model import Check, Kind, Mention, Quantity, Span
from numcheck.slips import slip

_DIGITS = re.compile(r"\s?\((?P<digits>\d{1,3}(?:,\d{3}){1,4}|\d{1,9})\)\s{1,2}[a-z]")
#: What a bracket behind a number in words may say besides the number: all of them.
_HUNDRED = Decimal(100)


def checks(passage: Passage, sentence: Span) -> Iterator[Check]:
    """The numbers of a sentence that words and digits tell: `fifteen (15) days`."""
    for mention in passage.within(sentence.start, sentence.end):
        quantity = mention.quantity
        if mention.kind is not Kind.COUNT or quantity.vague or quantity.value_hi is not None:
            continue
        if any(c.isdigit() for c in mention.surface) or quantity.value < 10:
            continue
        found = _DIGITS.match(passage.text, mention.span.end, sentence.end)
        if found is not None:
            yield from _check(passage, mention, passage.span(*found.span("digits")))


def _check(passage: Passage, mention: Mention, digits: Span) -> Iterator[Check]:
    said, again = mention.quantity.value, Decimal(passage.document.quote(digits).replace(",", ""))
    guess = slip(Quantity(value=said, unit="count"), Quantity(value=again, unit="count"))
    if said != again and (not (guess or _teens(said, again)) or again == _HUNDRED):
        return
    words = " ".join(mention.surface.split())
    why = f"{words[:1].upper()}{words[1:]} is {said:,f}, not {passage.document.quote(digits)}."
    yield Check(
        code="NC402",
        terms=(passage.term(mention, "number in words"), passage.stated(digits, "number in digits")),
        outcome="holds" if said == again else "fails",
        why="" if said == again else why,
        fits="" if said == again else f"{said:,f}",
    )


def _teens(one: Decimal, other: Decimal) -> bool:
    """`fifty (15)`: what is heard for one another."""
    small, large = sorted((one, other))
    return 13 <= small <= 19 and large == (small - 10) * 10
