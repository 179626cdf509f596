"""Mentions -> Frames."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType

from numcheck.frame import dateline, fates, keyed, lexical, parse, syntax, time
from numcheck.frame import words as vocabulary
from numcheck.frame.anchor import anchored
from numcheck.frame.depth import sunk
from numcheck.frame.keyed import Key, Tables
from numcheck.frame.older import older
from numcheck.frame.reading import Reading
from numcheck.frame.running import counted
from numcheck.frame.scale import continued, scaled
from numcheck.frame.scene import settled
from numcheck.frame.scores import scored
from numcheck.frame.settlement import POPULATION, placed, settled_in
from numcheck.frame.tree import Tree
from numcheck.frame.whole import whole
from numcheck.frame.words import Words
from numcheck.model import Document, Extraction, Frame, Kind, Mention, Phrase, Span, When
from numcheck.ruleset.places import places
from numcheck.sentence import sentences

__all__ = ["Framing", "frames"]

NOTHING: Mapping[str, frozenset[str]] = MappingProxyType({})


#: "Of the" at the head of a clause, right before a figure.
#: A sentence opens with a phrase of at most so many characters.
_FRONT = 80
_LETTERS = re.compile(r"[a-z]+")
_OF_THE = re.compile(r"(?:^|[,;:—]\s?)(?:[Oo]ut )?[Oo]f (?:the|those|these|its|their|all|some)? ?$")
#: What a sentence opens with, up to a colon: "Orle bombing: ".
_LABEL = re.compile(r"\W{0,2}([A-Z][\w’' -]{3,50}): ")
#: Between a part and its whole.
_OF_ITS = re.compile(
    r"\s(?:out )?of (?:its|their|his|her|our|(?:the )?[\w.-]{1,20}(?:[’']s|s[’']))\s(?:about |some |roughly )?"
)
#: Between a sentence and the part of it that is served or suspended, and what stands behind that part.
_TERM = re.compile(r"[^.;]{0,40}?,? (?:with|including|of which) (?:all but |the first |about )?")
_SERVED = (
    "to serve", "to be", "suspended", "of it", "of that", "served", "behind", "on prob", "deferred", "non-parole",
    "in prison", "in jail", "without",
)  # fmt: skip
#: Words of a phrase in front that says when and where.
_FEW = 6
#: Characters on each side of a figure in which brackets are looked for.
_BESIDE = 400
#: What stands in brackets, and a rest that is no remainder.
_BRACKETED = re.compile(r"\([^()]{1,120}\)|\b(?P<rest>to rest)\b")
#: Prepositions that lead on from a bare figure which is a part of the one before it.
_LEADING = (["to"], ["in"], ["from"], ["on"], ["at"], ["by"], ["among"])
#: What stands between a figure and the same one in another unit.
_OPENINGS = frozenset({"(", "[", "(about", "(around", "(roughly", "(some", ", or", "or"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Framing:
    """The frames of several documents."""

    frames: tuple[tuple[Frame, ...], ...]  # one tuple a document, one frame a mention, in the order of mentions
    named: tuple[tuple[Frame, ...], ...]  # the same of days and hours without a number, where something happens
    without_parse: str = ""  # why the parser did not take part; empty if it did or was not needed


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sentence:
    """A sentence that bears mentions."""

    document: Document
    span: Span
    text: str  # with blanks for a dateline
    mentions: tuple[Mention, ...]
    named: tuple[Mention, ...]  # days and hours without a number
    heading: bool
    opens: int  # where its first word stands, behind a dateline
    key: Key | None = None  # what a value in a table of settings is the value of
    row: Span | None = None  # then, the row of the table


def frames(
    works: Sequence[tuple[Document, Extraction]],
    *,
    verbs: frozenset[str] = frozenset(),
    happening: Mapping[str, frozenset[str]] = NOTHING,
    parsing: bool = True,
    tick: Callable[[int, int], None] | None = None,
) -> Framing:
    """What the sentences say around every mention.

    `verbs` are the lemmas that rules know, for the lexical reader, and `happening` those by which rules ask when it
    was, by the unit of the answer. Only sentences with a mention are parsed; without the parser, or with `parsing` off,
    the lexical reader works alone. `tick` is told how many of how many sentences are read.
    """
    words = vocabulary.load(verbs)
    forms = {unit: vocabulary.forms_of(asked) for unit, asked in happening.items()}
    bearing = [s for document, extraction in works for s in _bearing(document, extraction, forms)]
    parser, fault = parse.load() if bearing and parsing else (None, "")
    trees: Iterable[Tree | None] = [None] * len(bearing)
    if parser is not None:
        parsed = parser.parse([s.text[s.opens :] for s in bearing])
        trees = (Tree(tokens, words, s.opens) for s, tokens in zip(bearing, parsed, strict=True))
    found: dict[str, list[Frame]] = {document.id: [] for document, _ in works}
    named: dict[str, list[Frame]] = {document.id: [] for document, _ in works}
    for number, (sentence, tree) in enumerate(zip(bearing, trees, strict=True), start=1):
        if tick is not None:
            tick(number, len(bearing))
        framed = _read(sentence, tree, words)
        found[sentence.document.id].extend(framed[m.span] for m in sentence.mentions)
        named[sentence.document.id].extend(framed[m.span] for m in sentence.named)
    ordered = ((d, e.mentions, sorted(found[d.id], key=lambda f: f.mention.span)) for d, e in works)
    return Framing(
        frames=tuple(
            _together(d, counted(d, anchored(d, settled(d, mentions, about, words))), words)
            for d, mentions, about in ordered
        ),
        named=tuple(anchored(document, named[document.id]) for document, _ in works),
        without_parse=fault,
    )


def _together(document: Document, frames: tuple[Frame, ...], words: Words) -> tuple[Frame, ...]:
    """The frames of a document with what one of them says of another."""
    return placed(sunk(document, continued(fates.added(frames), words.scales)))


def _bearing(
    document: Document, extraction: Extraction, happening: Mapping[str, frozenset[str]]
) -> Iterable[_Sentence]:
    mentions, days = deque(extraction.mentions), deque(extraction.named)
    tables = Tables(document)
    for span in sentences(document):
        inside, named = (_taken(queue, span.end) for queue in (mentions, days))
        if named:
            said = frozenset(_LETTERS.findall(document.quote(span).lower()))
            named = tuple(day for day in named if said & happening.get(day.quantity.unit, frozenset()))
        if inside or named:
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
                mentions=inside,
                named=named,
                heading=block.kind == "heading",
                key=key,
                row=Span(doc=document.id, start=start, end=end) if key is not None else None,
                opens=opens,
            )


def _taken(queue: deque[Mention], end: int) -> tuple[Mention, ...]:
    """The mentions that begin before `end`, taken from the queue."""
    taken = []
    while queue and queue[0].span.start < end:
        taken.append(queue.popleft())
    return tuple(taken)


def _read(sentence: _Sentence, tree: Tree | None, words: Words) -> dict[Span, Frame]:
    told = [m for m in sentence.mentions if m.span.start >= sentence.span.start + sentence.opens]
    timed = time.times(sentence.text, told, sentence.span.start, dateline.day(sentence.document), _year_told(sentence))
    wholes = _wholes(sentence, words)
    fronted = _fronted(sentence, words)
    listed = lexical.Sentence(sentence.text, sentence.span.start, timed, words)
    ages = frozenset(str(m.quantity.value) for m in sentence.mentions if m.kind is Kind.AGE)
    framed: dict[Span, Frame] = {}
    figures = (*sentence.mentions, *sentence.named)
    for previous, mention in zip((None, *figures), figures, strict=False):
        before = sentence.text[: mention.span.start - sentence.span.start]
        after = sentence.text[mention.span.end - sentence.span.start :]
        parsed = syntax.read(tree, sentence.text, mention, sentence.span.start, timed) if tree is not None else None
        plain = listed.deed(mention) if parsed is not None and parsed.predicates else listed.read(mention)
        plain = fates.befallen(scaled(plain, mention, before, after, words.scales), mention, before, after)
        plain = scored(plain, mention, before, after)
        if parsed is not None:
            parsed = fates.befallen(scaled(parsed, mention, before, after, words.scales), mention, before, after)
            parsed = scored(_with_verb(parsed, plain, mention), mention, before, after)
        key = sentence.key or keyed.of_line(before, after)
        if key is not None:
            parsed = plain = _valued(parsed or plain, mention, key, sentence)
        elif (parsed or plain).noun is None and (named := keyed.label(before)) is not None:
            parsed = plain = replace(parsed or plain, noun=named.noun, modifiers=named.modifiers)
        reading = settled_in(_of_people(parsed or plain, mention, words), mention, before, after)
        reading = replace(reading, words=reading.words | _label(before))
        held = wholes.get(mention.span)
        above = framed.get(held) if held is not None else None
        cuts = _cuts(reading.words | fronted, reading.noun, mention, words)
        framed[mention.span] = Frame(
            mention=mention,
            sentence=sentence.row or sentence.span,
            noun=_whole_noun(above) if above is not None and _pronominal(mention, sentence, words) else reading.noun,
            modifiers=reading.modifiers,
            narrowing=_narrowing(reading, sentence.text, words) - {reading.noun},
            predicates=_predicates(mention, sentence, reading, above, framed),
            polarity=reading.polarity or mention.kind is Kind.AGE,
            agent=reading.agent,
            patient=reading.patient,
            subject=_person(reading, mention),
            ages=ages,
            owner=reading.owner or (above.owner if above is not None else None),
            time=reading.time or (above.time if above is not None else ()),
            place=reading.place or (above.place if above is not None else ()) or _fronted_places(before),
            attribution=reading.attribution or listed.cited,
            told=reading.told,
            part_of=held,
            restates=_restated(previous, mention, sentence),
            modality="actual" if mention.kind is Kind.AGE else reading.modality,
            offset=_offset(mention, sentence, reading, words),
            history=_history(reading.words - reading.deeds, reading.time, mention, sentence, words),
            happenings=_happenings(reading, words),
            doer=reading.doer,
            prior=_prior(mention, sentence, words),
            bare=reading.bare and held is None,
            cuts=cuts - _counted(sentence) - _of_figures(mention, sentence) - _aside(mention, sentence, cuts),
            heading=sentence.heading,
            words=reading.words,
            reader=_trust(parsed, plain),
        )
    return whole(framed, sentence.text, sentence.span.start)


def _year_told(sentence: _Sentence) -> int | None:
    return time.year_before(sentence.document.text, sentence.span.start)


def _fronted_places(before: str) -> tuple[Phrase, ...]:
    """`Last May at Orle, 60 died`: where, as the words before the first comma say."""
    first, comma, _ = before[:_FRONT].partition(",")
    return lexical.places(first, _fronting()) if comma and len(first.split()) <= _FEW else ()


@cache
def _fronting() -> re.Pattern[str]:
    words = ("in", "at", "near", "outside", "off")
    return lexical.place_pattern(frozenset((*words, *map(str.capitalize, words))))


def _label(before: str) -> frozenset[str]:
    """`Orle bombing: 40 buried`: the words of the label that a sentence opens with."""
    said = _LABEL.match(before.lstrip())
    return frozenset(re.findall(r"[a-z]+", said[1].lower())) if said is not None else frozenset()


def _with_verb(parsed: Reading, plain: Reading, mention: Mention) -> Reading:
    """The parse of a count with the verb of the word lists, where it sees none: "Coaches of an express derailed"."""
    if parsed.predicates or not plain.predicates or mention.kind is not Kind.COUNT or parsed.noun is None:
        return parsed
    return replace(parsed, predicates=plain.predicates, modality=plain.modality)


def _of_people(reading: Reading, mention: Mention, words: Words) -> Reading:
    """`Hurt: 178`: what befell them, where that is all that the counted are called."""
    state = words.states.get(reading.noun or "")
    if state is None or mention.kind is not Kind.COUNT:
        return reading
    return replace(reading, noun="people", predicates=tuple(dict.fromkeys((state, *reading.predicates))))


def _predicates(
    mention: Mention, sentence: _Sentence, reading: Reading, above: Frame | None, framed: dict[Span, Frame]
) -> tuple[str, ...]:
    """What is said of a figure itself: nothing of a whole that stands there for its part, and of a part like it."""
    own = _own_deeds(reading, above, fronted=_fronted_whole(mention, sentence))
    part = next((f for f in reversed(tuple(framed.values())) if f.mention.span < mention.span), None)
    if part is not None and part.mention.kind is Kind.COUNT:
        between = sentence.text[part.mention.span.end - sentence.span.start : mention.span.start - sentence.span.start]
        if _OF_ITS.fullmatch(between):  # "shed 900 of its 4,000 posts": the 4,000 are not shed
            return tuple(deed for deed in own if deed not in part.predicates)
    return own


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


def _restated(before: Mention | None, mention: Mention, sentence: _Sentence) -> Span | None:
    """The figure right before a bracket that says it again: same kind, another unit."""
    if before is None or before.kind is not mention.kind:
        return None
    between = sentence.text[before.span.end - sentence.span.start : mention.span.start - sentence.span.start]
    units = before.quantity.unit != mention.quantity.unit or mention.kind is Kind.MONEY
    return before.span if units and between.strip() in _OPENINGS else None


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
        both = (before.kind, mention.kind)
        if both == (Kind.DURATION, Kind.DURATION) and _TERM.fullmatch(between) and after.startswith(_SERVED):
            found[mention.span] = before.span
        if part and both == (Kind.COUNT, Kind.COUNT):
            found[mention.span] = found.get(before.span, before.span) if _sibling(between) else before.span
    return found


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\b")


def _own_deeds(reading: Reading, above: Frame | None, *, fronted: bool) -> tuple[str, ...]:
    """What is told of a figure itself; `fronted`: nothing is told of it but its parts.

    `12 people died, five of them in Patras`: a part that only shares the deed of its whole has no question.
    """
    if fronted and reading.noun != POPULATION:
        return ()
    shared = frozenset(above.predicates) if above is not None else frozenset()
    if reading.predicates[:1] and reading.predicates[0] in shared:
        return ()
    return tuple(p for p in reading.predicates if p not in shared)


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


def _whole_noun(whole: Frame) -> str | None:
    """What a part counts, as its whole does: people, where that stands for itself."""
    return whole.noun or ("people" if whole.bare else None)


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


def _of_figures(mention: Mention, sentence: _Sentence) -> frozenset[str]:
    """The words that stand in other figures only: "paid 40 million two and a half years ago" tells of no half."""
    text = sentence.text
    others = [m for m in sentence.mentions if m is not mention and m.kind in (Kind.DURATION, Kind.MEASURE)]
    said = {word for m in others for word in m.surface.lower().split()}
    for m in others:
        at, end = m.span.start - sentence.span.start, m.span.end - sentence.span.start
        text = text[:at] + " " * (end - at) + text[end:]
    return frozenset(said) - set(re.findall(r"[a-z]+", text.lower())) if "half" in said else frozenset()


def _cuts(said: frozenset[str], noun: str | None, mention: Mention, words: Words) -> frozenset[str]:
    """The words that cut a total; "in cash and stock" is the whole of it, and "80 others" counts others.

    What is measured is not counted among some: "two tonnes hidden among bananas".
    """
    found = said & words.cuts - {noun} - words.uncut.get(noun or "", frozenset())
    if mention.kind in (Kind.MEASURE, Kind.MONEY, Kind.DURATION):
        found -= words.counting
    return found - words.whole if words.whole <= found else found


def _aside(mention: Mention, sentence: _Sentence, found: frozenset[str]) -> frozenset[str]:
    """Those of the words that only stand in brackets beside the figure, or in "laid to rest": they cut nothing."""
    if not found:
        return found
    at = mention.span.start - sentence.span.start
    near = sentence.text[max(0, at - _BESIDE) : at + _BESIDE].lower()
    inside = min(at, _BESIDE)
    told = _BRACKETED.sub(lambda m: m[0] if not m["rest"] and m.start() <= inside < m.end() else " ", near)
    return frozenset(word for word in found if word in near and word not in told)


def _counted(sentence: _Sentence) -> frozenset[str]:
    """What other figures of the sentence count, more than one of them: "in 106 games" cuts nothing out of a career."""
    return frozenset(m.noun for m in sentence.mentions if m.noun and m.kind is Kind.COUNT and m.quantity.value > 1)


def _happenings(reading: Reading, words: Words) -> frozenset[str]:
    """The kinds of event that the clause names; a shot that is fired is no fire, and a car that hits a tree a crash."""
    said = reading.words - (reading.deeds - words.happening_verbs)
    return words.kinds(said, reading.words)


def _prior(mention: Mention, sentence: _Sentence, words: Words) -> bool:
    """Whether the words right before the figure make it the level that a change began at."""
    before = sentence.text[
        max(0, mention.span.start - sentence.span.start - 30) : mention.span.start - sentence.span.start
    ]
    return _leads(words.prior).search(before) is not None


@cache
def _leads(prior: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(prior)})\s*$", re.IGNORECASE)


def _history(
    clause: frozenset[str], when: Sequence[When], mention: Mention, sentence: _Sentence, words: Words
) -> bool:
    published = sentence.document.source.published
    at = mention.span.start - sentence.span.start
    if any(start <= at < end for start, end in older(sentence.text)):
        return True
    years = [w.last.year for w in when if w.last is not None]
    return bool(clause & words.history) or bool(published and years and max(years) < published.year)
