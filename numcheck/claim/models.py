"""A data sheet and a figure in it -> which of several models of the product it is told of: "the Orlex 12 weighs"."""

from __future__ import annotations

import re

from numcheck.claim.sheet import Sheet
from numcheck.model import Frame
from numcheck.ruleset.cues import either

#: The name that a title opens with.
_NAME = re.compile(r"[A-Z][\w-]*(?: (?:[A-Z][\w-]*|\d+\b))*")
#: A sentence that opens with a model by letters and digits: "The N2 has two bays".
_CODE = re.compile(r"\W*(?:The |Our )?(?P<code>[A-Z][A-Za-z]*-?\d\w*) [a-z]")
#: Words with a figure in them; and so many columns or names at least that set models side by side.
_NUMBERED, _SIDE_BY_SIDE = re.compile(r"\b\w*\d\w*"), 2


class Models:
    """The models that one document names besides that of its title."""

    def __init__(self, sheet: Sheet, product: frozenset[str]) -> None:
        """`product` are words that the product is called by, lower case."""
        self._sheet = sheet
        name = _NAME.match(sheet.title.strip())
        self._name = name[0].split() if name is not None else []
        called = re.compile(rf"\b(?i:{either(product)}) (\d{{1,4}}[a-z]?)\b") if product else None
        several = called is not None and len(set(called.findall(sheet.document.text))) >= _SIDE_BY_SIDE
        self._called = called if several else None  # the models, where the page has several that differ by a number

    def of(self, frame: Frame, said: str) -> frozenset[str]:
        """Words for the model by the heading of its column, by what is said beside it, or by the heading above it.

        Lower case; nothing for the one of the title.
        """
        column = self._of_column(frame)
        if column or self._called is None:
            above = self._named(self._sheet.heading(frame.mention.span.start))
            return column or self._said(said) or frozenset(word for word in above if _NUMBERED.match(word))
        near = (said, self._sheet.question(frame), self._sheet.heading(frame.mention.span.start))
        return next((frozenset(found) for words in near if (found := self._called.findall(words))), frozenset())

    def _of_column(self, frame: Frame) -> frozenset[str]:
        """Which of several side by side, by their numbers: "Orlex 8" and "Orlex 12"."""
        block = self._sheet.block(frame.mention.span.start)
        heads = [_NUMBERED.search(head) for head in self._sheet.head_row(block)] if block is not None else []
        if block is None or len([head for head in heads if head is not None]) < _SIDE_BY_SIDE:
            return frozenset()
        return frozenset(word.lower() for word in _NUMBERED.findall(self._sheet.column(block)))

    def _said(self, said: str) -> frozenset[str]:
        code, known = _CODE.match(said), self._sheet.title.lower().split()
        found = frozenset({code["code"].lower()} - {*known}) if code is not None else frozenset()
        return found | self._named(said)

    def _named(self, said: str) -> frozenset[str]:
        """By the name that the title opens with: "the Orlex 2 Pro" in a page on the Orlex 2."""
        if not self._name:
            return frozenset()
        first, *rest = self._name
        same, found = [word.lower() for word in rest], set[str]()
        for told in re.finditer(rf"\b(?i:{re.escape(first)})((?: (?:[A-Z][\w-]*|\d+\b))*)", said):
            model = [word.lower() for word in told[1].split()]
            if model and model != same[: len(model)]:
                found |= {word for word in model if word not in same} or {"-".join(model)}
        return frozenset(found)
