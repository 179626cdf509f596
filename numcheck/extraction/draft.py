"""The working copy of one figure, while its words are still being read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from numcheck.model import Kind, Mention, Modifier, Quantity, Span


@dataclass(slots=True)
class Draft:
    """A figure in the making; tokens are half-open, `begin` and `stop` are code points."""

    start: int
    end: int
    begin: int
    stop: int
    kind: Kind
    value: Decimal
    step: Decimal
    unit: str = "count"
    value_hi: Decimal | None = None
    modifier: Modifier = Modifier.EXACT
    lean: str | None = None
    margin: Decimal | None = None
    vague: bool = False
    noun: str | None = None
    modifiers: tuple[str, ...] = ()
    follows: bool = False  # the noun stands after the figure
    phrase_end: int = 0  # the token after the figure's own words and its noun phrase
    number_end: int = 0  # the token after the number, where a bound may stand before the unit: "12+ hours"
    hedge_start: int = 0  # the first token of the hedge before it
    cue: str = ""
    direction: str | None = None
    change: str | None = None
    per: str | None = None
    distributive: bool = False
    attributive: bool = False
    when: tuple[date, date] | None = None
    signed: bool = False  # money, percent or a unit of its own: takes none from its neighbours
    scaled: bool = False
    scale: Decimal = Decimal(1)  # of the magnitude word or suffix, where `scaled`

    def mention(self, doc: str, text: str) -> Mention:
        """The record of this figure."""
        return Mention(
            span=Span(doc=doc, start=self.begin, end=self.stop),
            surface=text[self.begin : self.stop],
            kind=self.kind,
            quantity=Quantity(
                value=self.value,
                value_hi=self.value_hi,
                unit=self.unit,
                modifier=self.modifier,
                lean=self.lean,
                step=self.step,
                margin=self.margin,
                vague=self.vague,
            ),
            noun=self.noun,
            modifiers=self.modifiers,
            cue=self.cue,
            direction=self.direction,
            change=self.change,
            per=self.per,
            distributive=self.distributive,
            attributive=self.attributive,
            when=self.when,
        )
