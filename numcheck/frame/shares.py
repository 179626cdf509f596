"""Figures of one sentence -> which is a part of which, and what is told of each itself."""

from __future__ import annotations

import re
from functools import cache

from numcheck.frame.bearing import Sentence
from numcheck.frame.reading import Reading
from numcheck.frame.settlement import POPULATION
from numcheck.frame.whole import of_these, whole_of_part
from numcheck.frame.words import Words
from numcheck.model import Frame, Kind, Mention, Span

#: "Of the" at the head of a clause, right before a figure, in so many characters at most.
_LED = 20
_OF_THE = re.compile(r"(?:^|[,;:—]\s?)(?:[Oo]ut )?[Oo]f (?:the|those|these|its|their|all|some)? ?$")
#: Where the phrase of such a whole ends, and what it says of people in a train or ship; letters of a verb in its forms.
_MARK = re.compile(r"[,;:.—–(]")
_ABOARD = frozenset({"aboard", "board", "onboard"})
_STEM = 4
#: A name, and the bracket behind it.
_NAMED = re.compile(r"\b[A-Z][\w’'-]+ \($")
#: A verb in the past, right behind a figure, with what cannot follow a mere participle of a list.
_OWN_VERB = re.compile(r" ([a-z]{3,20}ed)(?:[,.;]|$)")
#: Between a sentence and the part of it that is served or suspended, and what stands behind that part.
_TERM = re.compile(r"[^.;]{0,40}?,? (?:with|including|of which) (?:all but |the first |about )?")
_SERVED = (
    "to serve", "to be", "suspended", "of it", "of that", "served", "behind", "on prob", "deferred", "non-parole",
    "in prison", "in jail", "without",
)  # fmt: skip
#: Behind a figure that only says when: "six bullets later two of them lay on the floor".
_LATER = re.compile(r"\s+[a-z-]+ later\b")
#: Prepositions that lead on from a bare figure which is a part of the one before it.
_LEADING = (["to"], ["in"], ["from"], ["on"], ["at"], ["by"], ["among"])
#: What stands between a figure and the same one in another unit.
_OPENINGS = frozenset({"(", "[", "(about", "(around", "(roughly", "(some", ", or", "or"})


def wholes(sentence: Sentence, words: Words) -> dict[Span, Span]:
    """Which mention is a part of which one before it in the sentence: "112 drones, 76 of which ..."."""
    found: dict[Span, Span] = {}
    for before, mention in zip(sentence.mentions, sentence.mentions[1:], strict=False):
        after = sentence.after(mention)[:12].lower().lstrip()
        between = sentence.between(before, mention).lower()
        part = (
            after.startswith(words.parts_after)
            or _any_of(words.parts_before).search(between) is not None
            or _fronted_whole(before, sentence)
            or _dashed(between, after, before)
        )
        both = (before.kind, mention.kind)
        if both == (Kind.DURATION, Kind.DURATION) and _TERM.fullmatch(between) and after.startswith(_SERVED):
            found[mention.span] = before.span
        if part and both == (Kind.COUNT, Kind.COUNT) and _LATER.match(between) is None:
            found[mention.span] = found.get(before.span, before.span) if _sibling(between) else before.span
    return found


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\b")


def _dashed(between: str, after: str, before: Mention) -> bool:
    """`hit by seven bullets, three in the back`: a bare figure after a comma or dash, led on by a preposition."""
    bare = after.split()[:1]
    return before.noun is not None and between.rstrip().endswith((",", "–", "—", "-")) and bare in _LEADING


def _fronted_whole(mention: Mention, sentence: Sentence) -> bool:
    """`Of the 31 sailors, 12 died`: a whole that the sentence says nothing of but its parts."""
    at = mention.span.start - sentence.span.start
    return _OF_THE.search(sentence.text, max(0, at - _LED), at) is not None


def _sibling(between: str) -> bool:
    """`12 people, five of them men and seven of them women`: the second part hangs on the whole, not on the first."""
    return " and " in between or ", " in between


def pronominal(mention: Mention, sentence: Sentence, words: Words) -> bool:
    """Whether a part counts the things of its whole: "76 of which", "of which 76"."""
    at, end = mention.span.start - sentence.span.start, mention.span.end - sentence.span.start
    before, after = sentence.text[max(0, at - 12) : at].lower(), sentence.text[end : end + 12].lower().lstrip()
    return after.startswith(words.parts_after) or before.rstrip().endswith(words.parts_after)


def whole_noun(whole: Frame) -> str | None:
    """What a part counts, as its whole does: people, where that stands for itself."""
    return whole.noun or ("people" if whole.bare else None)


def own_predicates(
    mention: Mention, sentence: Sentence, reading: Reading, above: Frame | None, framed: dict[Span, Frame]
) -> tuple[str, ...]:
    """What is said of a figure itself: nothing of a whole that stands there for its part, and of a part like it."""
    if _fronted_whole(mention, sentence) and reading.noun != POPULATION:
        return _of_the_whole(mention, sentence, reading)
    own = _own_deeds(reading, above)
    if _ran_on(mention, sentence, own) or _of_the_name(mention, sentence):
        return ()
    part = next((f for f in reversed(framed.values()) if f.mention.span < mention.span), None)
    if part is not None and part.mention.kind is Kind.COUNT:
        between = sentence.between(part.mention, mention)
        others = tuple(deed for deed in own if deed not in part.predicates)
        if whole_of_part(between, sentence.after(mention)):
            return others
        if of_these(between):  # "four of the 15 bullets fired hit a wall": the 15 were fired
            return others or own
    return own


def with_having(deeds: tuple[str, ...], reading: Reading) -> tuple[str, ...]:
    """The deeds, with "have" where they leave a whole to itself: "close one of its 14 plants", "a bus with 40"."""
    beside = reading.had and (not deeds or reading.beside)
    return (*deeds, "have") if beside and "have" not in deeds else deeds


def _ran_on(mention: Mention, sentence: Sentence, deeds: tuple[str, ...]) -> bool:
    """`Five left the track and two overturned`: a bare figure with a verb of its own, for which another is taken."""
    own = _OWN_VERB.match(sentence.after(mention)) if mention.kind is Kind.COUNT else None
    joined = own is not None and sentence.before(mention).endswith((" and ", "; "))
    return joined and own is not None and not any(_form_of(deed, own[1]) for deed in deeds)


def _of_the_name(mention: Mention, sentence: Sentence) -> bool:
    """`He fell on the Orle Horn (2,417 metres)`: a measure of what is named before the bracket, and of no deed."""
    closed = sentence.after(mention)[:1] == ")"
    return mention.kind is Kind.MEASURE and closed and _NAMED.search(sentence.before(mention)) is not None


def words_of_whole(mention: Mention, sentence: Sentence, reading: Reading) -> frozenset[str]:
    """The words of the clause; of a whole in front those of its own phrase: "Of the 12 people on board, five died"."""
    if not _fronted_whole(mention, sentence) or reading.noun == POPULATION:
        return reading.words
    said = _phrase(mention, sentence)
    return frozenset(word for word in reading.words if word in said or any(_form_of(word, other) for other in said))


def _of_the_whole(mention: Mention, sentence: Sentence, reading: Reading) -> tuple[str, ...]:
    """What its own phrase says of a whole in front: "Of the 12 people hurt, five", "Of the 12 on board, five"."""
    said = _phrase(mention, sentence)
    own = tuple(p for p in reading.predicates if any(_form_of(p.split()[0], word) for word in said))
    dead = tuple(p for p in reading.predicates if p == "die" and "dead" in said)
    return (*own, "board") if not own and _ABOARD & set(said) else own or dead


def _phrase(mention: Mention, sentence: Sentence) -> list[str]:
    """The words behind a figure, up to the first mark."""
    return _MARK.split(sentence.after(mention), maxsplit=1)[0].lower().split()


def _form_of(lemma: str, word: str) -> bool:
    return word.startswith(lemma[:_STEM]) and len(lemma) >= _STEM


def _own_deeds(reading: Reading, above: Frame | None) -> tuple[str, ...]:
    """What is told of a figure itself.

    `12 people died, five of them in Patras`: a part that only shares the deed of its whole has no question.
    """
    shared = frozenset(above.predicates) if above is not None else frozenset()
    if reading.predicates[:1] and reading.predicates[0] in shared:
        return ()
    return tuple(p for p in reading.predicates if p not in shared)


def restated(before: Mention | None, mention: Mention, sentence: Sentence) -> Span | None:
    """The figure right before a bracket that says it again: same kind, another unit.

    `$38 million, or 41 cents a share` tells two things, and so do a rate and a figure without one.
    """
    if before is None or before.kind is not mention.kind or before.per != mention.per:
        return None
    between = sentence.between(before, mention)
    units = before.quantity.unit != mention.quantity.unit or mention.kind is Kind.MONEY
    return before.span if units and between.strip() in _OPENINGS else None
