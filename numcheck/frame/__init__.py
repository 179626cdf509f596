"""Mentions -> Frames."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from numcheck.frame import fates, parse
from numcheck.frame import words as vocabulary
from numcheck.frame.alias import aliased
from numcheck.frame.anchor import anchored
from numcheck.frame.answered import answered
from numcheck.frame.around import framed
from numcheck.frame.bearing import Sentence, bearers
from numcheck.frame.body import embodied
from numcheck.frame.built import built
from numcheck.frame.depth import sunk
from numcheck.frame.headline import hedged
from numcheck.frame.inflections import forms_of
from numcheck.frame.introduced import introduced
from numcheck.frame.of_a_group import of_a_group
from numcheck.frame.paired import paired
from numcheck.frame.returns import returned
from numcheck.frame.running import counted
from numcheck.frame.scale import continued
from numcheck.frame.scene import settled
from numcheck.frame.settlement import placed
from numcheck.frame.tallied import tallied
from numcheck.frame.tree import Tree
from numcheck.frame.unplaced import unplaced
from numcheck.frame.words import Words
from numcheck.model import Document, Extraction, Frame
from numcheck.ruleset.deeds import deeds

__all__ = ["Framing", "frames", "let_go"]

NOTHING: Mapping[str, frozenset[str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Framing:
    """The frames of several documents."""

    frames: tuple[tuple[Frame, ...], ...]  # one tuple a document, one frame a mention, in the order of mentions
    named: tuple[tuple[Frame, ...], ...]  # the same of days and hours without a number, where something happens
    without_parse: str = ""  # why the parser did not take part; empty if it did or was not needed


def let_go() -> None:
    """Forgets the language model, some 50 MB, until a sentence is to be read again."""
    parse.load.cache_clear()


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
    forms = {unit: forms_of(asked | words.spoken_by(asked)) | deeds().nouns(asked) for unit, asked in happening.items()}
    bearing: list[Sentence] = []
    homes: list[int] = []  # whose sentence it is, by the place of its document among the works
    for place, (document, extraction) in enumerate(works):
        bearing += bearers(document, extraction, forms)
        homes += [place] * (len(bearing) - len(homes))
    parser, fault = parse.load() if bearing and parsing else (None, "")
    trees: Iterable[Tree | None] = [None] * len(bearing)
    if parser is not None:
        parsed = parser.parse([s.text[s.opens :] for s in bearing])
        trees = (Tree(tokens, words, s.opens) for s, tokens in zip(bearing, parsed, strict=True))
    found: list[list[Frame]] = [[] for _ in works]
    named: list[list[Frame]] = [[] for _ in works]
    for number, (place, sentence, tree) in enumerate(zip(homes, bearing, trees, strict=True), start=1):
        if tick is not None:
            tick(number, len(bearing))
        read = framed(sentence, tree, words)
        found[place].extend(read[m.span] for m in sentence.mentions)
        named[place].extend(read[m.span] for m in sentence.named)
    ordered = (
        (document, extraction.mentions, sorted(about, key=lambda f: f.mention.span))
        for (document, extraction), about in zip(works, found, strict=True)
    )
    return Framing(
        frames=tuple(
            _together(
                d,
                counted(
                    d,
                    anchored(d, embodied(d, aliased(d, introduced(d, paired(d, settled(d, mentions, about, words)))))),
                ),
                words,
            )
            for d, mentions, about in ordered
        ),
        named=tuple(
            anchored(document, aliased(document, days)) for (document, _), days in zip(works, named, strict=True)
        ),
        without_parse=fault,
    )


def _together(document: Document, frames: tuple[Frame, ...], words: Words) -> tuple[Frame, ...]:
    """The frames of a document with what one of them says of another."""
    told = of_a_group(document, unplaced(document, fates.added(frames)))
    told = returned(document, continued(told, words.scales))
    return answered(document, hedged(placed(tallied(document, sunk(document, built(document, told))))), words)
