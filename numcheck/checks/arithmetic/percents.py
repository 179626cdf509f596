"""Passage -> percentages of one whole that make more than it, or not all of it (NC202)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from numcheck.checks.arithmetic.dealt import same_way
from numcheck.checks.arithmetic.partwords import words
from numcheck.checks.arithmetic.runs import Item, Run, runs, spelled
from numcheck.checks.arithmetic.sorts import opened, overlapping
from numcheck.checks.arithmetic.sums import figure, spelled_sum, sum_of, told_interval
from numcheck.checks.passage import Passage
from numcheck.interval import meet
from numcheck.interval_arithmetic import exactly, minus
from numcheck.model import Check, Interval, Kind, Modifier, Span

_WHOLE = Decimal(100)
#: What follows the last percentage when the rest is left: "and the rest in cash".
_REST = re.compile(
    r"(?:[,;]|\s[–—-]|\band|\bwith)\s+(?:and |with |while )?the (?:rest|remainder|balance|remaining (?!\d)|others)\b",
    re.IGNORECASE,
)
_REMAINING = re.compile(r"\bthe (?:remaining|other|last)\s*$", re.IGNORECASE)
_REACH = 90


def look(passage: Passage) -> Iterator[Check]:
    """Every list of percentages that are told as shares of one whole."""
    for sentence in passage.sentences:
        for run in runs(passage, sentence):
            if len(run.items) > 1 and _shares(passage, run):
                yield from _one_whole(passage, sentence, run.items)


def _shares(passage: Passage, run: Run) -> bool:
    """Whether all are percentages as they stand, not rises and not of things that differ."""
    for item in run.items:
        mention = item.mention
        if mention.kind is not Kind.PERCENT or mention.change or mention.direction:
            return False
        if mention.quantity.value <= 0 or mention.quantity.value > _WHOLE:
            return False
    wholes = {item.tail[1:3] for item in run.items if item.tail[:1] == ("of",)}
    every = all(item.tail[:1] == ("of",) for item in run.items[1:])
    return not wholes or (len(wholes) == 1 and not every and run.items[0].tail[:1] == ("of",))


def _one_whole(passage: Passage, sentence: Span, items: Sequence[Item]) -> Iterator[Check]:
    first, last = items[0], items[-1]
    others = [m for m in passage.within(sentence.start, sentence.end) if m.kind is Kind.PERCENT]
    if len(others) > len(items) or overlapping(passage, first, items):
        return
    before_last = passage.text[items[-2].mention.span.end : last.mention.span.start]
    behind = passage.text[last.mention.span.end : min(sentence.end, last.mention.span.end + _REACH)]
    rest = _REST.search(behind)
    if len(items) > 2 and _REMAINING.search(before_last):
        yield _made(passage, items, short=True)
    elif rest is not None and not any(c in behind[: rest.start()] for c in ".;:") and _dealt(items):
        yield _made(passage, items, short=False, rest=True)
    elif _made_of(passage, sentence, first):
        closed = last.stop in ("", ".", ";", ")") and not opened(passage, first, items)
        yield _made(passage, items, short=closed and all(not i.lead for i in items[1:]))
    elif _answers(items) or _denied(items):
        yield _made(passage, items, short=False)


def _dealt(items: Sequence[Item]) -> bool:
    """Whether one whole is dealt out: to somebody each, or in a word or two; what people do may go together."""
    return same_way(items) or all(len(item.tail) < 3 for item in items)


def _made_of(passage: Passage, sentence: Span, first: Item) -> bool:
    start = first.mention.span.start
    text = " ".join(spelled(passage.text[max(sentence.start, start - 50) : start]))
    return any(text.endswith(cue) for cue in words().made_of)


def _answers(items: Sequence[Item]) -> bool:
    """Whether each share names another answer to one question, of which everybody gives one."""
    if any(item.lead and item.tail for item in items[1:]):
        return False  # "60% said yes; in the second poll 55% said no"
    for answers in words().answers:
        found = []
        for item in items:
            near = item.tail[:4] if item.tail else item.lead
            found.append({name for name, spelt in answers.items() if not spelt.isdisjoint(near)})
        if all(len(names) == 1 for names in found) and len(set().union(*found)) == len(items):
            return True
    return False


def _denied(items: Sequence[Item]) -> bool:
    """Whether the second share is of those of whom the first is not true, and a third of those who gave no answer:
    "60% were satisfied, 30% were not, and 15% gave no answer"."""
    told, denial, *rest = items
    if len(rest) > 1 or any(item.lead for item in items[1:]) or not told.tail or not _ended(denial, words().denials):
        return False
    return _denies_nothing(told) and all(_ended(item, words().unanswered) for item in rest)


def _ended(item: Item, phrases: frozenset[str]) -> bool:
    """Whether one of the phrases is all that is said of a share, up to a mark or the next one."""
    return item.stop != "..." and " ".join(item.tail) in phrases


def _denies_nothing(item: Item) -> bool:
    """Whether it is told what is true of a share, so that "did not" behind it can take that back."""
    return " ".join(item.tail) not in words().denials | words().unanswered


def _made(passage: Passage, items: Sequence[Item], *, short: bool, rest: bool = False) -> Check:
    """The sum against 100: `short` where nothing may be missing."""
    mentions = [item.mention for item in items]
    made = sum_of(mentions)
    possible = made if short else Interval(low=made.low, high=None, low_open=made.low_open)
    terms = tuple(figure(passage, item, "share") for item in items)
    if meet(possible, exactly(_WHOLE)) is not None:
        return Check(code="NC202", terms=terms, outcome="holds")
    beyond = made.low is not None and made.low >= _WHOLE
    left = ", which leaves nothing for the rest" if rest else ", more than the whole" if beyond else ", not 100%"
    last = minus(exactly(_WHOLE), sum_of(mentions[:-1]))
    hedged = any(m.quantity.modifier is not Modifier.EXACT for m in mentions[:-1])
    return Check(
        code="NC202",
        terms=terms,
        outcome="fails",
        why=f"{spelled_sum(mentions)}{left}.",
        fits="shares that make 100%"
        if rest or hedged or last.high is None or last.high <= 0
        else f"{told_interval(last, mentions[-1])} for the last" if len(items) == 2 and short
        else "shares that make 100%",
        confidence="high" if beyond else "medium",
    )  # fmt: skip
