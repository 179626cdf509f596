"""The tokens of a sentence -> the same, without errors that the parser is known to make."""

from __future__ import annotations

import re

from numcheck.frame.token import Token
from numcheck.frame.words import Words
from numcheck.ruleset.calendar import weekdays
from numcheck.ruleset.numbers import numbers
from numcheck.ruleset.rarity import listed

#: Tags by which the parser takes a name that opens a sentence for another word.
_UNLIKELY = frozenset({"NN", "JJ", "RB", "VB", "VBD", "VBN", "FW", "UH"})
#: Verbs of one syllable that double their last letter; of some in "s" nobody does ("bused").
_SHORT = re.compile(r"[^\W\daeiou]+[aeiou][^\W\daeiouswxy]")
#: What those stand for of whom an aside tells: "most of them".
_THEM = ("them", "whom")
#: What is made to somebody; who is made a star is one.
_MADE = frozenset({"offer", "bid", "proposal", "loan", "promise", "payment", "gift", "present", "grant"})
#: Words of the shortest headline that says what so many do to something.
_HEADLINE = 3
#: Behind a plain noun, and hardly ever behind a name: what it is of.
_OF_WHAT = ("of", "among", "against")


def mended(tokens: tuple[Token, ...], words: Words) -> tuple[Token, ...]:
    """The tokens with the tags, lemmas and relations that people would give them."""
    opened = _headed(_opened(tokens, words), words)
    read = _offered(_again(_handed(_timed(_closing(_fronted(_beside(_named(opened, words))))))))
    return tuple([_corrected(t, words) if t.tag.startswith("VB") else t for t in read])


def _corrected(token: Token, words: Words) -> Token:
    """A verb's token with the lemma that its spelling tells, or that of the known verb it is a form of.

    The model's own err on some: "fined" is no form of "fin", which would be "finned".
    """
    stem = token.lemma
    if _SHORT.fullmatch(stem) and token.text.lower() in (f"{stem}ed", f"{stem}ing"):
        return token._replace(lemma=f"{stem}e")
    if words.lemma(stem) == stem:
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


def _headed(tokens: tuple[Token, ...], words: Words) -> tuple[Token, ...]:
    """The tokens, what so many do in a headline no word of what they do it to: "5,200 flee fire"."""
    if len(tokens) < _HEADLINE or tokens[0].tag != "CD" or tokens[1].text not in words.headed:
        return tokens
    who, deed = tokens[0], tokens[1]
    noun = tokens[deed.head]
    if deed.dep not in ("compound", "amod", "nmod") or who.head != deed.head or noun.dep != "ROOT":
        return tokens
    read = [
        token._replace(head=1) if token.head == deed.head and at > deed.head else token
        for at, token in enumerate(tokens)
    ]
    read[0] = who._replace(dep="nsubj", head=1)
    read[1] = deed._replace(tag="VBP", dep="ROOT", head=1)
    read[deed.head] = noun._replace(dep="dobj", head=1)
    return tuple(read)


def _named(tokens: tuple[Token, ...], words: Words) -> tuple[Token, ...]:
    """The tokens, the first one a name where it does something, stands alone and is no English word that is known."""
    first = tokens[0] if tokens else None
    if first is None or first.tag not in _UNLIKELY or first.dep not in ("nsubj", "nsubjpass", "poss"):
        return tokens
    low = first.text.lower()
    if len(tokens) > 1 and tokens[1].lemma in _OF_WHAT and first.tag == "NN":
        return tokens  # "Uptake of the jab fell": no name says what it is of
    if not first.text.istitle() or low in words.openers or low in words.happenings or low in words.holders:
        return tokens
    return tokens if listed(low) or low in words.lemmas else (first._replace(tag="NNP", lemma=low), *tokens[1:])


def _closing(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens, "close" a verb where what many of a kind do is told with its day: "the baths close on 30 June"."""
    for at in range(1, len(tokens) - 2):
        here, led = tokens[at], tokens[at + 1]
        day = led.lemma in ("on", "in") and led.head == at and tokens[at + 2].tag in ("CD", "NNP")
        if here.text != "close" or not here.tag.startswith(("RB", "JJ")) or not day:
            continue
        if here.dep == "ROOT" or (here.dep == "advmod" and tokens[here.head].tag == "VBN"):
            dep = "ROOT" if here.dep == "ROOT" else "conj"  # "the baths, opened in 1974, close on 30 June"
            tokens = (*tokens[:at], here._replace(tag="VBP", lemma="close", dep=dep), *tokens[at + 1 :])
    return tokens


def _beside(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens, an aside no object of the verb: "Nine people died, most of them women"."""
    for at in range(2, len(tokens) - 3):
        aside = tokens[at - 1].text == "," and tokens[at].text.lower() in numbers().some_or_all
        said = aside and tokens[at + 1].lemma == "of"
        noun = tokens[at].head
        if said and tokens[at + 2].text.lower() in _THEM and noun > at and tokens[noun].dep in ("dobj", "attr", "oprd"):
            tokens = (*tokens[:noun], tokens[noun]._replace(dep="appos"), *tokens[noun + 1 :])
    return tokens


def _offered(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens, whoever is made an offer nobody who is one: "the Owls made Reyes a $60 million offer"."""
    for at, who in enumerate(tokens):
        what = tokens[who.head]
        made = what.dep in ("ccomp", "oprd", "dobj") and tokens[what.head].lemma == "make" and what.head < at < who.head
        if made and who.dep == "nsubj" and what.lemma in _MADE:
            verb, noun = what.head, who.head
            tokens = (*tokens[:at], who._replace(dep="dative", head=verb), *tokens[at + 1 :])
            tokens = (*tokens[:noun], what._replace(dep="dobj"), *tokens[noun + 1 :])
    return tokens


def _handed(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens, what somebody "gets their hands on" what he gets."""
    for at, hands in enumerate(tokens):
        if hands.text.lower() != "hands" or hands.dep != "dobj" or tokens[hands.head].lemma not in ("get", "lay"):
            continue
        for where, what in enumerate(tokens):
            led = tokens[what.head]
            if what.dep == "pobj" and led.lemma == "on" and led.dep == "prep" and led.head in (hands.head, at):
                tokens = (*tokens[:at], hands._replace(dep="npadvmod"), *tokens[at + 1 :])
                return (*tokens[:where], what._replace(dep="dobj", head=hands.head), *tokens[where + 1 :])
    return tokens


def _again(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens, what is done once more no first time: "re-released" is of "rerelease", and its "re" no word."""
    for at in range(2, len(tokens)):
        back, dash, verb = tokens[at - 2 : at + 1]
        joined = dash.text == "-" and back.end == dash.start and dash.end == verb.start
        if joined and back.text.lower() == "re" and verb.tag.startswith("VB"):
            tokens = (*tokens[:at], verb._replace(lemma=f"re{verb.lemma}"), *tokens[at + 1 :])
    return tokens


def _timed(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens, a day behind the object of a verb told of the verb: "Orlex issued a patch Wednesday for Halvia"."""
    for at, day in enumerate(tokens):
        of = tokens[day.head]
        behind = day.dep == "npadvmod" and day.head < at and day.text.lower() in weekdays()
        if behind and of.tag.startswith("NN") and of.dep == "dobj":
            tokens = (*tokens[:at], day._replace(head=of.head), *tokens[at + 1 :])
    return tokens


def _fronted(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens, a name behind an opening phrase no part of it: "After nine years in office Ana Roe, 62, lost".

    Only where the verb has nobody else who does it.
    """
    verb = tokens[0].head if tokens and tokens[0].dep == "prep" else 0
    if not tokens or not tokens[verb].tag.startswith("VB"):
        return tokens
    if any(t.head == verb and t.dep in ("nsubj", "nsubjpass", "csubj", "expl") for t in tokens):
        return tokens
    for at in range(2, verb):
        name, prep = tokens[at].head, tokens[at - 1]
        joined = tokens[at].dep == "compound" and tokens[at].tag == "NN" and prep.tag == "IN" and at < name < verb
        named = all(t.tag.startswith("NNP") for t in tokens[at + 1 : name + 1])
        if not joined or not named or tokens[name].head != at - 1:
            continue
        changed = list(tokens)
        changed[at] = tokens[at]._replace(dep="pobj", head=at - 1)
        changed[name] = tokens[name]._replace(dep="nsubj", head=verb)
        return tuple(changed)
    return tokens
