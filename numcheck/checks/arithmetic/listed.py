"""Passage -> stated counts that are not those of the list that follows (NC206)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from numcheck import wording
from numcheck.checks.arithmetic.below import below
from numcheck.checks.arithmetic.listing import Listing, lettered, listing
from numcheck.checks.arithmetic.partwords import words
from numcheck.checks.arithmetic.runs import spelled
from numcheck.checks.arithmetic.tallies import lists
from numcheck.checks.passage import Passage
from numcheck.interval import allows, meet
from numcheck.model import Check, Interval, Kind, Mention, Span

#: Counts that people list; larger ones are told by a table.
_FEWEST, _MOST = 2, 30
#: From the figure to what opens its list, in code points.
_REACH = 110
_OPENER = re.compile(
    r"(?P<words>[^,;:()\[\]–—.!?\"“”]*?)\s*(?:(?P<colon>:)|(?P<dash>[–—]|\s-\s)|(?P<bracket>\()"
    r"|,\s(?P<namely>namely|that is),?\s)"
)
_ARE = re.compile(r"(?P<words>(?:\s[a-z][a-z-]*){1,4}?)\s(?:are|were)\s(?P<list>[^:;()–—.!?\"“”]{3,160})[.;]?\s*$")
_BEFORE = re.compile(r"(?P<list>[^:;()–—.!?\"“”]{3,160})(?::|\s?[–—])\s(?:these|those|all|all these)\s$", re.IGNORECASE)
_YEARS = re.compile(
    r"(?P<words>(?:\s[a-z][a-z’'-]*){1,3}?)(?:,? in|:|,|\s\(|\s\(in)\s?"
    r"(?P<list>(?:1[5-9]|20)\d\d(?:, (?:1[5-9]|20)\d\d){0,12},? and (?:1[5-9]|20)\d\d)(?=[.;,)]|$)"
)
_GOES_ON = re.compile(r"(?:And|Plus|Also|Finally|Lastly|Another|In addition|Additionally|The (?:last|third|fourth))\b")
_YEAR = re.compile(r"\d{4}")
_TO_END = re.compile(r",\s(?P<list>[^:;()–—.!?\"“”]{3,160})[.;]?\s*$")
#: Nouns of a group that is told by how many it has: "the four-member panel".
_MEMBERED = frozenset({"member", "man", "woman", "person", "piece", "strong"})
_NAMES = re.compile(
    r"\s+(?P<list>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}(?:, [A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}){0,12},? and "
    r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})(?=[,.;)–—]|\s(?P<next>[a-z]+)|$)"
)
_SET_OFF = re.compile(
    r",(?P<list>[^,;:()–—.!?\"“”]+(?:,[^,;:()–—.!?\"“”]+){0,12}),\s+(?:all|who|were|are|have|had|will|was)\b"
)
#: Words between a counted noun and its colon, where the noun itself asks for a list.
_FREE, _PLACED = 10, 5
#: A list below its sentence is that of another count where it is off by more, or by more than a third.
_SLIP = 2
#: So many names behind "her four children," are theirs, not of others besides.
_SURELY = 3


def look(passage: Passage) -> Iterator[Check]:
    """Every count with the list of what is counted."""
    for sentence in passage.sentences:
        counts = _counts(passage, sentence)
        for mention in counts:
            found = _inline(passage, sentence, mention) or _other_way(passage, sentence, mention)
            if found is not None:
                yield _told(passage, mention, *found, [m for m in counts if m is not mention])
    yield from bulleted(passage)


def _other_way(passage: Passage, sentence: Span, mention: Mention) -> tuple[Listing, Span] | None:
    """A list without a mark before it, in years, or told first: `the four grains are rye, oats and barley`."""
    text = passage.text[mention.span.end : sentence.end]
    lead = passage.text[sentence.start : mention.span.start]
    before = spelled(lead[-40:])
    noun = mention.noun or ""
    named = noun not in words().kinds | words().enumerating
    years = _YEARS.match(text)
    if years is not None and _noun_in(noun, years["words"]) and before[-1:] != ("of",):
        number = len(_YEAR.findall(years["list"]))
        where = _span(passage, mention, text, years.start("list"), years.end("list"))
        return Listing(least=number, most=number), where
    if mention.attributive or noun in words().unlisted or passage.frame(mention).modality not in ("actual", "planned"):
        return None
    are = _ARE.match(text)
    if are is not None and before[-1:] and before[-1] in words().definite and _noun_in(noun, are["words"]):
        found = listing(are["list"], noun, names=named)
        return (found, _span(passage, mention, text, are.start("list"), are.end("list"))) if found else None
    told = _BEFORE.fullmatch(lead)
    head = spelled(text[:40])
    if told is not None and any(_noun_in(noun, word) for word in head[:2]):
        found = listing(told["list"][:1].lower() + told["list"][1:] if not named else told["list"], noun, names=named)
        start = sentence.start + told.start("list")
        return (found, passage.span(start, start + len(told["list"].rstrip()))) if found else None
    return None


def _noun_in(noun: str, between: str) -> bool:
    """Whether the words before a list end with the counted noun."""
    return (
        bool(noun) and spelled(between)[-1:] != () and spelled(between)[-1] in (noun, wording.plural(noun), f"{noun}s")
    )


def bulleted(passage: Passage) -> Iterator[Check]:
    """Every count at the end of a paragraph with the list under it: `There are three reasons:`."""
    for before, blocks, behind in lists(passage):
        if behind is not None and _GOES_ON.match(passage.text, behind.start, behind.end):
            continue  # "And the last of them, ..."
        found = below(passage, before, blocks) if before is not None else None
        if before is None or found is None:
            continue
        sentence = passage.sentence(passage.span(before.end - 1, before.end))
        counts = _counts(passage, sentence)
        for mention in counts:
            between = passage.text[mention.span.end : sentence.end].rstrip(": \n")
            far = abs(mention.quantity.value - found.number) > max(_SLIP, found.number // 3)
            if far or any(c in between for c in ",;()–—") or not _asks(passage, mention, sentence, between):
                continue
            others = [m for m in counts if m is not mention]
            yield _told(passage, mention, found.listing, found.where, others, below=found.number)


def _counts(passage: Passage, sentence: Span) -> tuple[Mention, ...]:
    """The figures of a sentence that count things of which a list may follow."""
    return tuple(m for m in passage.within(sentence.start, sentence.end) if _counts_things(m))


def _counts_things(mention: Mention) -> bool:
    quantity = mention.quantity
    whole = quantity.value == quantity.value.to_integral_value() and _FEWEST <= quantity.value <= _MOST
    attributive = mention.attributive and mention.noun not in _MEMBERED
    plain = not (attributive or mention.distributive or mention.per or mention.change or quantity.vague)
    return mention.kind is Kind.COUNT and whole and plain and quantity.unit == "count"


def _asks(passage: Passage, mention: Mention, sentence: Span, between: str) -> bool:
    """Whether the counted noun leads straight to its list: `five regions:`, `three reasons why it rained:`."""
    before = spelled(passage.text[max(sentence.start, mention.span.start - 40) : mention.span.start])
    noun = mention.noun
    told_of = passage.text[sentence.start : mention.span.start].rstrip()
    if told_of.endswith((":", "=")) or between.lstrip(" ").startswith("\n"):
        return False  # "Rooms: 7", and the next line begins "Features: garden, pool and garage"
    if noun is None or noun in words().unlisted or (before and before[-1] in words().not_counting):
        return False
    if passage.frame(mention).modality not in ("actual", "planned") or not passage.frame(mention).polarity:
        return False
    told = spelled(between)
    at = next((n for n, word in enumerate(told) if word in (noun, wording.plural(noun), f"{noun}s")), None)
    if at is None or at > 3 or not words().incomplete.isdisjoint((*told, *before[-2:])):
        return False
    rest = told[at + 1 :]
    if mention.attributive:
        return len(rest) in (1, 2)
    if all(word in words().listing_verbs or word.endswith("ed") for word in rest):
        return True
    if noun in words().enumerating:
        return len(rest) <= _FREE
    placed = rest[0] in words().dealt or rest[0] == "of" or rest[0] in words().be
    return placed and len(rest) <= _PLACED and not any(w.endswith("s") and len(w) > 3 for w in rest)


def _inline(passage: Passage, sentence: Span, mention: Mention) -> tuple[Listing, Span] | None:
    """The list in the sentence itself, where it stands."""
    text = passage.text[mention.span.end : sentence.end]
    opener = _OPENER.match(text[:_REACH])
    if opener is None or not _asks(passage, mention, sentence, opener["words"]):
        return _apposed(passage, sentence, mention, text)
    start = opener.end()
    if opener["colon"] or opener["namely"]:
        end = len(text)
    elif opener["bracket"]:
        end = text.find(")", start)
    else:
        mark = re.search(r"[–—]|\s-\s", text[start:])
        end = start + mark.start() if mark else len(text)
    if end < 0 or (opener["bracket"] is None and not _ends(passage, text, start, end, sentence)):
        return None
    found = lettered(text[start:end]) if opener["bracket"] is None else None
    if found is None:
        names = opener["dash"] is not None or mention.attributive
        found = listing(text[start:end], mention.noun or "", names=names)
    return (found, _span(passage, mention, text, start, end)) if found is not None else None


def _ends(passage: Passage, text: str, start: int, end: int, sentence: Span) -> bool:
    """Whether a list that runs to the end of its sentence surely ends there: no item is a sentence itself."""
    return end < len(text) or passage.text[sentence.end - 1] in ".!?;" or _last(passage, sentence)


def _last(passage: Passage, sentence: Span) -> bool:
    block = passage.block(sentence.start)
    return block is not None and sentence.end >= block.end


def _apposed(passage: Passage, sentence: Span, mention: Mention, text: str) -> tuple[Listing, Span] | None:
    """`the four brothers Tom, Ed and Al`, with commas around the names or without any."""
    before = spelled(passage.text[max(sentence.start, mention.span.start - 20) : mention.span.start])
    noun = mention.noun
    if noun is None or not before or before[-1] not in words().definite or noun in words().unlisted:
        return None
    told = "|".join(re.escape(form) for form in (wording.plural(noun), f"{noun}s", noun))
    head = re.match(rf"\s+(?:[a-z-]+\s){{0,3}}?(?:{told})(?=[\s,])", text[:60])
    if head is None:
        return None
    names = _NAMES.match(text, head.end())
    if names is not None:
        after = names["next"]
        if after is not None and (after not in words().be or noun not in words().persons):
            return None
        found = listing(names["list"], noun, names=True)
        return (found, _span(passage, mention, text, names.start("list"), names.end("list"))) if found else None
    closing = _TO_END.match(text, head.end())
    if closing is not None and before[-1] != "the" and noun in words().persons:
        found = listing(closing["list"], noun, names=True)
        if found is not None and found.most >= _SURELY and abs(mention.quantity.value - found.most) <= _SLIP:
            one = Listing(least=1, most=found.most)
            return one, _span(passage, mention, text, closing.start("list"), closing.end("list"))
    set_off = _SET_OFF.match(text, head.end())
    found = listing(set_off["list"], noun, names=True) if set_off else None
    if set_off is None or found is None:
        return None
    few = Listing(least=1, most=found.most)  # "the two brothers, Tom, Ed and Al, were": five people, perhaps
    return few, _span(passage, mention, text, set_off.start("list"), set_off.end("list"))


def _span(passage: Passage, mention: Mention, text: str, start: int, end: int) -> Span:
    """Where the list stands, without the space and the stop around it."""
    inner = text[start:end]
    first = start + len(inner) - len(inner.lstrip())
    last = start + len(inner.rstrip(" .;,\n"))
    return passage.span(mention.span.end + first, mention.span.end + max(first, last))


def _told(
    passage: Passage, mention: Mention, found: Listing, where: Span, others: Sequence[Mention], below: int = 0
) -> Check:
    number = below or found.most
    terms = (passage.term(mention, "stated count"), passage.stated(where, "list", f"{number} items"))
    if any(_meets(m, found) for m in (mention, *others)):
        return Check(code="NC206", terms=terms, outcome="holds")
    stated = wording.words(mention.quantity, mention.kind, mention.noun)
    count = number if mention.quantity.value > found.most else found.least
    things = "thing" if count == 1 else "things"
    return Check(
        code="NC206",
        terms=terms,
        outcome="fails",
        why=f"The list names {count} {things}, not {stated}.",
        fits=f"{count}",
        confidence="high" if below or found.least > 1 else "medium",
    )


def _meets(mention: Mention, found: Listing) -> bool:
    listed = Interval(low=Decimal(found.least), high=Decimal(found.most))
    return meet(allows(mention.quantity, mention.kind), listed) is not None
