"""A sentence and its tree -> the frames of its figures."""

from __future__ import annotations

import re
from functools import cache

from numcheck.frame import bygone, cuts, dateline, included, lexical, moved, revised, shares, then, time, trailing
from numcheck.frame.bearing import Sentence
from numcheck.frame.by_place import by_place
from numcheck.frame.lead import led_by
from numcheck.frame.others import Others
from numcheck.frame.reading import MOST, Reading
from numcheck.frame.tree import Tree
from numcheck.frame.weighing import weighed
from numcheck.frame.whole import whole
from numcheck.frame.words import Words
from numcheck.model import Frame, Kind, Mention, Phrase, Span

#: "Of the" at the head of a clause, right before a figure.
#: A sentence opens with a phrase of at most so many characters.
_FRONT = 80
#: Words of a phrase in front that says when and where.
_FEW = 6


def framed(sentence: Sentence, tree: Tree | None, words: Words) -> dict[Span, Frame]:
    """The frames of all figures of a sentence, and of its days without a number, by where they stand."""
    told = [m for m in sentence.mentions if m.span.start >= sentence.span.start + sentence.opens]
    year = time.year_before(sentence.document.text, sentence.span.start)
    timed = time.times(sentence.text, told, sentence.span.start, dateline.day(sentence.document), year)
    wholes = shares.wholes(sentence, words)
    opening = cuts.opening(sentence, words)
    others = Others(sentence.mentions, sentence.text, sentence.span.start)
    listed = lexical.Sentence(sentence.text, sentence.span.start, timed, words)
    brackets = then.brackets(sentence.text)
    ages = frozenset(str(m.quantity.value) for m in sentence.mentions if m.kind is Kind.AGE)
    found: dict[Span, Frame] = {}
    figures = (*sentence.mentions, *sentence.named)
    for previous, mention in zip((None, *figures), figures, strict=False):
        reading, reader = weighed(mention, sentence, tree, listed, timed, words)
        reading = trailing.of_the_figure(reading, mention, found, sentence, words)
        reading = moved.of_its_object(reading, mention, sentence, words)
        held = wholes.get(mention.span)
        above = found.get(held) if held is not None else None
        pronoun = above is not None and shares.pronominal(mention, sentence, words)
        spent = not reading.polarity and bygone.spent_before(mention, sentence)
        frame = Frame(
            mention=mention,
            sentence=sentence.row or sentence.span,
            noun=shares.whole_noun(above) if above is not None and (pronoun or _alone(reading)) else reading.noun,
            modifiers=reading.modifiers,
            narrowing=cuts.narrowing(reading, sentence.text, words) - {reading.noun},
            predicates=shares.with_having(shares.own_predicates(mention, sentence, reading, above, found), reading),
            polarity=reading.polarity or mention.kind is Kind.AGE or spent,
            agent=reading.agent,
            patient=_sufferer(reading, words) or reading.patient,
            subject=_person(reading, mention),
            ages=ages,
            owner=reading.owner or (above.owner if above is not None else None),
            time=reading.time[:MOST] or (above.time if above is not None else ()),
            place=reading.place[:MOST]
            or (above.place if above is not None else ())
            or _fronted_places(sentence.before(mention)),
            attribution=reading.attribution or listed.cited,
            told=reading.told,
            part_of=held,
            restates=shares.restated(previous, mention, sentence),
            modality="actual" if mention.kind is Kind.AGE or spent else reading.modality,
            offset=bygone.leads_away(mention, sentence, reading, words),
            history=bygone.history(mention, sentence, reading, words),
            happenings=_happenings(reading, words),
            doer=reading.doer,
            prior=bygone.before_a_change(mention, sentence, words)
            or moved.left_behind(mention, sentence, reading, words)
            or revised.at_first(sentence.before(mention)),
            bare=reading.bare and held is None,
            cuts=cuts.cuts(mention, sentence, reading, words, opening, others),
            heading=sentence.heading or sentence.abstract,
            abstract=sentence.abstract,
            words=shares.words_of_whole(mention, sentence, reading) | led_by(mention, sentence),
            reader=reader,
        )
        if brackets:
            frame = then.of_its_time(frame, found, brackets, timed, sentence.span.start)
        frame = then.of_a_year(frame, sentence.text, timed, sentence.span.start)
        frame = revised.of_the_first(frame, found, sentence)
        found[mention.span] = included.of_the_whole(frame, found, sentence)
    return whole(by_place(found, sentence), sentence.text, sentence.span.start)


def _alone(reading: Reading) -> bool:
    """`Of the 178 who were on board, 40 died`: a part that counts what its whole does."""
    return reading.bare and reading.noun is None


def _fronted_places(before: str) -> tuple[Phrase, ...]:
    """`Last May at Orle, 60 died`: where, as the words before the first comma say."""
    first, comma, _ = before[:_FRONT].partition(",")
    return lexical.places(first, _fronting()) if comma and len(first.split()) <= _FEW else ()


@cache
def _fronting() -> re.Pattern[str]:
    words = ("in", "at", "near", "outside", "off")
    return lexical.place_pattern(frozenset((*words, *map(str.capitalize, words))))


def _sufferer(reading: Reading, words: Words) -> Phrase | None:
    """`Ana Roe had nine stab wounds`, `denied nine counts`: whom it befell, though the verb makes her who does it."""
    verbs = words.bearing.get(reading.noun or "", frozenset())
    return reading.agent if reading.patient is None and verbs.intersection(reading.predicates) else None


def _person(reading: Reading, mention: Mention) -> Phrase | None:
    """What a measure is told of; without a name of its own, whom it befalls ("fined $400"), then who does it."""
    own = reading.subject
    told = mention.kind in (Kind.DURATION, Kind.MONEY, Kind.MEASURE) or reading.noun == "age"  # "died at the age of 85"
    if (own is not None and own.names) or not told:
        return own
    if reading.patient is not None and reading.patient.pronoun:
        return reading.patient  # "sentenced him": the one spoken of, not who sentences
    return next((p for p in (reading.patient, reading.agent) if p is not None and p.names), own)


def _happenings(reading: Reading, words: Words) -> frozenset[str]:
    """The kinds of event that the clause names; a shot that is fired is no fire, and a car that hits a tree a crash."""
    said = reading.words - (reading.deeds - words.happening_verbs)
    return words.kinds(said, reading.words)
