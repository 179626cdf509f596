"""Frames of one document -> the slots of prices that are told of a product by its size: "the 13-inch Orlex Tab"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby

from numcheck.claim.general import plain_slot
from numcheck.model import Document, Frame, Kind, Span
from numcheck.notation import show
from numcheck.ruleset import Slot, empty

#: Two or more words with a capital, or one with capitals inside: "Orlex Tab", "OrlexBook".
_NAMED = re.compile(r"\b(?:[A-Z][\w+]*(?: (?:[A-Z][\w+]*|\d{1,3}\b))+|[A-Z][a-z]+[A-Z]\w*)")
#: Between a price and the size that it is told for.
_FOR = re.compile(r" for (?:the |a |an |its )?(?:[a-z-]+ ){0,2}")
#: Between a size and the name of the product.
_BESIDE = re.compile(r" (?:[a-z]+ )?")
#: A word that may say that a price is another; who sells or pays for a part of it: "from Telmar".
_SELLER = re.compile(r"\b(?:from|at|with|through|via) ([A-Z][a-z]+)\b(?![’'])")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
#: How far behind a size the name of its product ends, in characters.
_REACH = 60


def priced(document: Document, frames: Sequence[Frame]) -> Mapping[Span, Slot]:
    """The slots by the span of the price; of the prices that one document tells of one size, only the first."""
    found: dict[Span, Slot] = {}
    known: set[str] = set()
    all_sizes = [frame for frame in frames if frame.mention.attributive and _is_size(frame)]
    beside = {name for size in all_sizes if (name := _beside(document.text, size)) is not None}
    only = min(beside) if len(beside) == 1 else None
    for _, together in groupby(frames, key=lambda frame: frame.sentence):
        told = list(together)
        sizes = [frame for frame in told if frame.mention.attributive and _is_size(frame)]
        prices = [frame for frame in told if _is_price(frame)] if sizes else []
        text = document.text
        for price in prices:
            size = _size_of(text, price, sizes, prices)
            product = (_product(text, size, price.sentence) or only) if size is not None else None
            if size is None or product is None:
                continue
            name = f"{show(size.mention.quantity)} {product}"
            if name not in known:
                known.add(name)
                if (terms := _terms(text, price, size, told)) is not None:
                    called = f"{size.mention.surface} {product}"
                    found[price.mention.span] = _slot(" ".join((name, *terms)), called, price)
    return found


@cache
def _price_verbs() -> frozenset[str]:
    return empty.words().pricing


def _is_size(frame: Frame) -> bool:
    return frame.mention.kind is Kind.MEASURE and frame.mention.quantity.unit in empty.words().sizes


def _is_price(frame: Frame) -> bool:
    mention = frame.mention
    plain = mention.kind is Kind.MONEY and mention.change is None and mention.per is None and not frame.prior
    told = frame.polarity and frame.modality in ("actual", "planned") and not frame.history
    return plain and told and bool(_price_verbs() & set(frame.predicates))


def _terms(text: str, price: Frame, size: Frame, told: Sequence[Frame]) -> tuple[str, ...] | None:
    """What the words from the price before to the next say of it that makes it another: a contract, a used thing.

    None for a thing that is told by two sizes: "the 13-inch Orlex Tab with 512 GB".
    """
    others = [f.mention.span for f in told if f.mention.kind is Kind.MONEY]
    start = max((s.end for s in others if s < price.mention.span), default=price.sentence.start)
    end = min((s.start for s in others if s > price.mention.span), default=price.sentence.end)
    units = {f.mention.quantity.unit for f in told if _is_size(f) and start <= f.mention.span.start < end}
    if units - {size.mention.quantity.unit}:
        return None
    words = _WORD.findall(text[start:end].lower())
    sellers = _SELLER.findall(text, start, end)
    return tuple(sorted({*empty.words().terms.intersection(words), *map(str.lower, sellers)}))


def _size_of(text: str, price: Frame, sizes: Sequence[Frame], prices: Sequence[Frame]) -> Frame | None:
    """`$199 for the 16 GB model`, else the size named last before the price, where no other price has it."""
    span = price.mention.span
    for size in sizes:
        if size.mention.span > span and _FOR.fullmatch(text, span.end, size.mention.span.start):
            return size
    before = [size for size in sizes if size.mention.span < span]
    if not before:
        return None
    between = text[before[-1].mention.span.end : span.start]
    other = any(before[-1].mention.span < p.mention.span < span for p in prices)
    return None if other or ";" in between else before[-1]


def _product(text: str, size: Frame, sentence: Span) -> str | None:
    """The name right behind the size, else the only name of a product in the sentence."""
    told = {m[0].lower() for m in _NAMED.finditer(text, sentence.start + 1, sentence.end)}
    return _beside(text, size) or (told.pop() if len(told) == 1 else None)


def _beside(text: str, size: Frame) -> str | None:
    """The name right behind a size: "the 13-inch | Orlex Tab"."""
    end = size.mention.span.end
    named = _NAMED.search(text, end, end + _REACH)
    return named[0].lower() if named is not None and _BESIDE.fullmatch(text, end, named.start()) else None


def _slot(name: str, called: str, price: Frame) -> Slot:
    slot = plain_slot(
        f"prices/{price.mention.quantity.unit}/{name}".replace(" ", "-"),
        "prices",
        f"How much is the {called}?",
        unit=price.mention.quantity.unit,
        kind=Kind.MONEY,
        rule="no rule: the price of the same product in the same size",
        roles=("place",),  # other countries, other prices
    )
    # "starts at $199" tells the price itself, and "the base version" is no cut of it
    return replace(slot, bound="figure", near=frozenset({"version"}))
