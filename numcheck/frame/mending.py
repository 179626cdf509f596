"""The tokens of a sentence -> the same, without errors that the parser is known to make."""

from __future__ import annotations

from numcheck.frame.token import Token
from numcheck.frame.words import Words
from numcheck.ruleset.numbers import numbers
from numcheck.ruleset.rarity import listed

#: Tags by which the parser takes a name that opens a sentence for another word.
_UNLIKELY = frozenset({"NN", "JJ", "RB", "VB", "VBD", "VBN", "FW", "UH"})
#: What those stand for of whom an aside tells: "most of them".
_THEM = ("them", "whom")


def mended(tokens: tuple[Token, ...], words: Words) -> tuple[Token, ...]:
    """The tokens with the tags, lemmas and relations that people would give them."""
    read = _beside(_named(_opened(tokens, words), words))
    return tuple([_corrected(t, words) if t.tag.startswith("VB") else t for t in read])


def _corrected(token: Token, words: Words) -> Token:
    """A verb's token with the lemma of the known verb it is a form of; the model's own err on some ("fined": "fin")."""
    if words.lemma(token.lemma) == token.lemma:
        return token
    known = words.lemma(token.text)
    return token if known is None else token._replace(lemma=known)


def _opened(tokens: tuple[Token, ...], words: Words) -> tuple[Token, ...]:
    """The tokens, the first one a plain noun where only its place gives it a capital: "Turnout was 61%"."""
    if not tokens or tokens[0].tag not in ("NNP", "NNPS") or tokens[0].text.lower() not in words.openers:
        return tokens
    if len(tokens) > 1 and tokens[1].tag in ("NNP", "NNPS"):
        return tokens  # "Inflation Watch"
    first = tokens[0]
    tag, lemma = ("NNS" if first.tag == "NNPS" else "NN"), words.openers[first.text.lower()]
    return (first._replace(tag=tag, lemma=lemma), *tokens[1:])


def _named(tokens: tuple[Token, ...], words: Words) -> tuple[Token, ...]:
    """The tokens, the first one a name where it does something, stands alone and is no English word that is known."""
    first = tokens[0] if tokens else None
    if first is None or first.tag not in _UNLIKELY or first.dep not in ("nsubj", "nsubjpass", "poss"):
        return tokens
    low = first.text.lower()
    if not first.text.istitle() or low in words.openers or low in words.happenings or low in words.holders:
        return tokens
    return tokens if listed(low) or low in words.lemmas else (first._replace(tag="NNP", lemma=low), *tokens[1:])


def _beside(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens, an aside no object of the verb: "Nine people died, most of them women"."""
    for at in range(2, len(tokens) - 3):
        aside = tokens[at - 1].text == "," and tokens[at].text.lower() in numbers().some_or_all
        said = aside and tokens[at + 1].lemma == "of"
        noun = tokens[at].head
        if said and tokens[at + 2].text.lower() in _THEM and noun > at and tokens[noun].dep in ("dobj", "attr", "oprd"):
            tokens = (*tokens[:noun], tokens[noun]._replace(dep="appos"), *tokens[noun + 1 :])
    return tokens
