"""Mentions -> Frames."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from numcheck.frame import dateline, keyed, lexical, parse, syntax, time
from numcheck.frame import words as vocabulary
from numcheck.frame.anchor import anchored
from numcheck.frame.keyed import Key, Tables
from numcheck.frame.reading import Reading
from numcheck.frame.running import counted
from numcheck.frame.scale import scaled
from numcheck.frame.scene import settled
from numcheck.frame.tree import Tree
from numcheck.frame.words import Words
from numcheck.model import Document, Extraction, Frame, Kind, Mention, Phrase, Span, When
from numcheck.ruleset.places import places
from numcheck.sentence import sentences

__all__ = ["Framing", "frames"]


#: "Of the" at the head of a clause, right before a figure.
#: A sentence opens with a phrase of at most so many characters.
_FRONT = 80
_OF_THE = re.compile(r"(?:^|[,;:—]\s?)(?:[Oo]ut )?[Oo]f (?:the|those|these|its|their|all|some)? ?$")
#: Prepositions that lead on from a bare figure which is a part of the one before it.
_LEADING = (["to"], ["in"], ["from"], ["on"], ["at"], ["by"], ["among"])
#: What stands between a figure and the same one in another unit.
_OPENINGS = frozenset({"(", "[", "(about", "(around", "(roughly", "(some", ", or", "or"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Framing:
    """The frames of several documents."""

    frames: tuple[tuple[Frame, ...], ...]  # one tuple a document, one frame a mention, in the order of mentions
    without_parse: str = ""  # why the parser did not take part; empty if it did or was not needed


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sentence:
    """A sentence that bears mentions."""

    document: Document
    span: Span
    text: str  # with blanks for a dateline
    mentions: tuple[Mention, ...]
    heading: bool
    opens: int  # where its first word stands, behind a dateline
    key: Key | None = None  # what a value in a table of settings is the value of
    row: Span | None = None  # then, the row of the table


def frames(
    works: Sequence[tuple[Document, Extraction]],
    *,
    verbs: frozenset[str] = frozenset(),
    parsing: bool = True,
    tick: Callable[[int, int], None] | None = None,
) -> Framing:
    """What the sentences say around every mention.

    `verbs` are the lemmas that rules know, for the lexical reader. Only sentences with a mention are parsed; without
    the parser, or with `parsing` off, the lexical reader works alone. `tick` is told how many of how many sentences
    are read.
    """
    words = vocabulary.load(verbs)
    bearing = [s for document, extraction in works for s in _bearing(document, extraction)]
    parser, fault = parse.load() if bearing and parsing else (None, "")
    trees: Iterable[Tree | None] = [None] * len(bearing)
    if parser is not None:
        parsed = parser.parse([s.text[s.opens :] for s in bearing])
        trees = (Tree(tokens, words, s.opens) for s, tokens in zip(bearing, parsed, strict=True))
    found: dict[str, list[Frame]] = {document.id: [] for document, _ in works}
    for number, (sentence, tree) in enumerate(zip(bearing, trees, strict=True), start=1):
        if tick is not None:
            tick(number, len(bearing))
        found[sentence.document.id].extend(_read(sentence, tree, words))
    ordered = ((d, e.mentions, sorted(found[d.id], key=lambda f: f.mention.span)) for d, e in works)
    return Framing(
        frames=tuple(counted(d, anchored(d, settled(d, mentions, about, words))) for d, mentions, about in ordered),
        without_parse=fault,
    )


def _bearing(document: Document, extraction: Extraction) -> Iterable[_Sentence]:
    mentions = iter(extraction.mentions)
    mention = next(mentions, None)
    tables = Tables(document)
    for span in sentences(document):
        inside = []
        while mention is not None and mention.span.start < span.end:
            inside.append(mention)
            mention = next(mentions, None)
        if inside:
            # A parser reads a line break as a word of its own; a space of the same length keeps the offsets.
            opens = dateline.cut(document, span.start)
            text = " " * opens + re.sub(r"\s", " ", document.text[span.start + opens : span.end])
            block = document.blocks[bisect_right(document.blocks, span.start, key=lambda b: b.start) - 1]
            key = tables.key(block)
            start, end = tables.row(block)
            yield _Sentence(
                document=document,
                span=span,
                text=text,
                mentions=tuple(inside),
                heading=block.kind == "heading",
                key=key,
                row=Span(doc=document.id, start=start, end=end) if key is not None else None,
                opens=opens,
            )


def _read(sentence: _Sentence, tree: Tree | None, words: Words) -> Iterable[Frame]:
    told = [m for m in sentence.mentions if m.span.start >= sentence.span.start + sentence.opens]
    timed = time.times(sentence.text, told, sentence.span.start, dateline.day(sentence.document))
    wholes = _wholes(sentence, words)
    fronted = _fronted(sentence, words)
    framed: dict[Span, Frame] = {}
    for mention in sentence.mentions:
        before = sentence.text[: mention.span.start - sentence.span.start]
        plain = lexical.read(sentence.text, mention, sentence.span.start, timed, words)
        plain = scaled(plain, mention, before, words.scales)
        parsed = syntax.read(tree, sentence.text, mention, sentence.span.start, timed) if tree is not None else None
        parsed = None if parsed is None else scaled(parsed, mention, before, words.scales)
        key = sentence.key or keyed.of_line(before, sentence.text[mention.span.end - sentence.span.start :])
        if key is not None:
            parsed = plain = _valued(parsed or plain, mention, key, sentence)
        elif (parsed or plain).noun is None and (named := keyed.label(before)) is not None:
            parsed = plain = replace(parsed or plain, noun=named.noun, modifiers=named.modifiers)
        reading = parsed or plain
        whole = wholes.get(mention.span)
        above = framed.get(whole) if whole is not None else None
        framed[mention.span] = Frame(
            mention=mention,
            sentence=sentence.row or sentence.span,
            noun=above.noun if above is not None and _pronominal(mention, sentence, words) else reading.noun,
            modifiers=reading.modifiers,
            narrowing=_narrowing(reading, sentence.text, words) - {reading.noun},
            predicates=() if _fronted_whole(mention, sentence) or _same_deed(reading, above) else reading.predicates,
            polarity=reading.polarity or mention.kind is Kind.AGE,
            agent=reading.agent,
            patient=reading.patient,
            subject=_person(reading, mention),
            ages=frozenset(str(m.quantity.value) for m in sentence.mentions if m.kind is Kind.AGE),
            owner=reading.owner or (above.owner if above is not None else None),
            time=reading.time or (above.time if above is not None else ()),
            place=reading.place or (above.place if above is not None else ()),
            attribution=reading.attribution or lexical.cited(sentence.text, words),
            told=reading.told,
            part_of=whole,
            restates=_restated(mention, sentence),
            modality="actual" if mention.kind is Kind.AGE else reading.modality,
            offset=_offset(mention, sentence, reading, words),
            history=_history(reading.words - reading.deeds, reading.time, sentence, words),
            happenings=_happenings(reading, words),
            doer=reading.doer,
            prior=_prior(mention, sentence, words),
            bare=reading.bare and whole is None,
            cuts=_cuts(reading.words | fronted, reading.noun, mention, words),
            heading=sentence.heading,
            words=reading.words,
            reader=_trust(parsed, plain),
        )
    return framed.values()


def _valued(reading: Reading, mention: Mention, key: Key, sentence: _Sentence) -> Reading:
    """The reading of a setting's value: what the key names is measured, and nothing is done."""
    own = mention.noun if mention.noun is not None and mention.noun not in key.words else None
    named = own is not None and own[:4] in sentence.text.lower()
    return replace(
        reading,
        noun=mention.noun if named else key.noun,
        modifiers=mention.modifiers if named else key.modifiers,
        predicates=("be",),
        agent=None,
        patient=None,
        modality="actual",
        bare=False,
        words=reading.words | key.words,
    )


def _trust(parsed: Reading | None, plain: Reading) -> str:
    """Where parse and word lists agree on noun and verb, both are nearly always right."""
    if parsed is None:
        return "lexical"
    same_verb = set(plain.predicates) & set(parsed.predicates) or not plain.predicates
    return "both" if parsed.noun == plain.noun and same_verb else "parse"


def _person(reading: Reading, mention: Mention) -> Phrase | None:
    """What a measure is told of; without a name of its own, whom it befalls ("fined $400"), then who does it."""
    own = reading.subject
    told = mention.kind in (Kind.DURATION, Kind.MONEY, Kind.MEASURE) or reading.noun == "age"  # "died at the age of 85"
    if (own is not None and own.names) or not told:
        return own
    if reading.patient is not None and reading.patient.pronoun:
        return reading.patient  # "sentenced him": the one spoken of, not who sentences
    return next((p for p in (reading.patient, reading.agent) if p is not None and p.names), own)


def _narrowing(reading: Reading, text: str, words: Words) -> frozenset[str]:
    """The modifiers without loose ones and without peoples, which say whose the things are; a name has its capital."""
    given = (m for m in reading.modifiers if m not in reading.predicates)  # "we delete logs" is no sort of log
    kept = (m for m in given if m not in words.loose and m not in words.cuts and m.replace(" ", "").isalpha())
    own = frozenset(m for m in kept if places().country(m.capitalize()) is None)
    opener = text.lstrip()[:_FRONT].split(" ", 1)[0]
    named = {m for m in own if m.capitalize() != opener and m.capitalize() in text and m not in text}
    return own - named | {m.capitalize() for m in named}


def _restated(mention: Mention, sentence: _Sentence) -> Span | None:
    """The figure right before a bracket that says it again: same kind, another unit."""
    for before in sentence.mentions:
        between = sentence.text[before.span.end - sentence.span.start : mention.span.start - sentence.span.start]
        units = before.quantity.unit != mention.quantity.unit or mention.kind is Kind.MONEY
        if before.span < mention.span and before.kind is mention.kind and units and between.strip() in _OPENINGS:
            return before.span
    return None


def _wholes(sentence: _Sentence, words: Words) -> dict[Span, Span]:
    """Which mention is a part of which one before it in the sentence: "112 drones, 76 of which ..."."""
    found: dict[Span, Span] = {}
    for before, mention in zip(sentence.mentions, sentence.mentions[1:], strict=False):
        after = sentence.text[mention.span.end - sentence.span.start :][:12].lower().lstrip()
        between = sentence.text[
            before.span.end - sentence.span.start : mention.span.start - sentence.span.start
        ].lower()
        part = (
            after.startswith(words.parts_after)
            or _any_of(words.parts_before).search(between) is not None
            or _fronted_whole(before, sentence)
            or _dashed(between, after, before)
        )
        if part and before.kind is Kind.COUNT and mention.kind is Kind.COUNT:
            found[mention.span] = found.get(before.span, before.span) if _sibling(between) else before.span
    return found


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\b")


def _same_deed(reading: Reading, above: Frame | None) -> bool:
    """`12 people died, five of them in Patras`: a part that only shares the deed of its whole has no question."""
    return above is not None and bool(set(reading.predicates) & set(above.predicates))


def _dashed(between: str, after: str, before: Mention) -> bool:
    """`hit by seven bullets, three in the back`: a bare figure after a comma or dash, led on by a preposition."""
    bare = after.split()[:1]
    return before.noun is not None and between.rstrip().endswith((",", "–", "—", "-")) and bare in _LEADING


def _fronted_whole(mention: Mention, sentence: _Sentence) -> bool:
    """`Of the 31 sailors, 12 died`: a whole that the sentence says nothing of but its parts."""
    return bool(_OF_THE.search(sentence.text[: mention.span.start - sentence.span.start]))


def _pronominal(mention: Mention, sentence: _Sentence, words: Words) -> bool:
    """Whether a part counts the things of its whole: "76 of which", "of which 76"."""
    at, end = mention.span.start - sentence.span.start, mention.span.end - sentence.span.start
    before, after = sentence.text[max(0, at - 12) : at].lower(), sentence.text[end : end + 12].lower().lstrip()
    return after.startswith(words.parts_after) or before.rstrip().endswith(words.parts_after)


def _sibling(between: str) -> bool:
    """`12 people, five of them men and seven of them women`: the second part hangs on the whole, not on the first."""
    return " and " in between or ", " in between


def _offset(mention: Mention, sentence: _Sentence, reading: Reading, words: Words) -> bool:
    """Whether a stretch of time leads from or to something else: "two hours after the blast", "three years ago".

    What goes on for so long does not: "deliberated seven hours before it found him guilty".
    """
    if mention.kind is not Kind.DURATION or mention.attributive:
        return False
    at = mention.span.start - sentence.span.start
    if re.search(r"\bfor (?:about |nearly |almost |over |at least |more than )?$", sentence.text[max(0, at - 20) : at]):
        return False  # "in hospital for six weeks after the crash"
    following = sentence.text[mention.span.end - sentence.span.start :][:20].lower().split()
    leads = bool(following) and following[0].strip(",.;") in words.offsets
    return leads and not (following[0] == "before" and words.lasting & set(reading.predicates[:1]))


def _fronted(sentence: _Sentence, words: Words) -> frozenset[str]:
    """The words before the first comma, lower case, where the sentence opens with what all of it is told of."""
    first, comma, _ = sentence.text[:_FRONT].partition(",")
    said = re.findall(r"[a-z]+", first.lower())
    return frozenset(said) if comma and said and said[0] in words.fronting else frozenset()


def _cuts(said: frozenset[str], noun: str | None, mention: Mention, words: Words) -> frozenset[str]:
    """The words that cut a total; "in cash and stock" is the whole of it, and "80 others" counts others.

    What is measured is not counted among some: "two tonnes hidden among bananas".
    """
    found = said & words.cuts - {noun} - words.uncut.get(noun or "", frozenset())
    if mention.kind in (Kind.MEASURE, Kind.MONEY, Kind.DURATION):
        found -= words.counting
    return found - words.whole if words.whole <= found else found


def _happenings(reading: Reading, words: Words) -> frozenset[str]:
    """The kinds of event that the clause names; a shot that is fired is no fire."""
    said = reading.words - (reading.deeds - words.happening_verbs)
    return frozenset(words.happenings[w] for w in said if w in words.happenings)


def _prior(mention: Mention, sentence: _Sentence, words: Words) -> bool:
    """Whether the words right before the figure make it the level that a change began at."""
    before = sentence.text[
        max(0, mention.span.start - sentence.span.start - 30) : mention.span.start - sentence.span.start
    ]
    return _leads(words.prior).search(before) is not None


@cache
def _leads(prior: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(prior)})\s*$", re.IGNORECASE)


def _history(clause: frozenset[str], when: Sequence[When], sentence: _Sentence, words: Words) -> bool:
    published = sentence.document.source.published
    years = [w.last.year for w in when if w.last is not None]
    return bool(clause & words.history) or bool(published and years and max(years) < published.year)
