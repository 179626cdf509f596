"""The words around a figure and a fact -> whether they tell it, and what makes it another fact of its sort."""

from __future__ import annotations

import re
from collections.abc import Sequence

from numcheck.claim.around import Around
from numcheck.ruleset.specs import Fact, common, stem, words_of

#: Facts of so much time: "30 days of the first payment" is no amount of payment.
_TIMES = frozenset({"second", "minute", "hour", "day", "month", "year"})
_OF = re.compile(r" of (?:the |its |your |their )?[\w-]+(?: [\w-]+)?")
#: Under what condition a value holds: "without its batteries", "while recording".
_IF = re.compile(
    r"\b(?:(?P<how>with|without|during|using|including|excluding) (?:the |its |your |an? |all )*"
    r"(?P<what>[A-Z][\w-]*|[\w-]+(?: [\w-]+)?)"
    r"|(?:when|while|if) (?:it is |it's )?(?P<state>\w{3,}(?:ing|ed)|idle|new|full|empty|off|on|open|closed|cold|hot))"
)
#: Where it holds: "in the EU".
_IN = re.compile(r"\b(?:[Ii]n|[Oo]utside|[Ff]or) (?:the )?(?P<where>[A-Z]{2,3}|[A-Z][a-z]+)\b")
#: How it is set: "on the lowest level", "in eco mode".
_MODE = re.compile(
    r"\b(?:on|in|at|with) (?:the |its |an? )?(?P<which>\w+) "
    r"(?:levels?|modes?|settings?|speeds?|power|volume|brightness|load|stage)\b"
)
#: Words with which "with" and "without" tell two facts.
_POWERED = frozenset({"battery", "packag", "cas", "stand", "handl", "box", "cover", "lid"})
_DEGREES = frozenset({"°c", "°f"})


def by_label(fact: Fact, around: Around) -> int:
    """How many words of a label ask for the fact; 0 where it does not."""
    words = around.label or frozenset()
    if common().stems["aside"] & words:
        return 0
    return next((len(label) for label in fact.labels if label <= words), 0)


def by_words(fact: Fact, around: Around) -> int:
    """How much in a sentence, its question and its heading asks for the fact; 0 where nothing does."""
    following = around.next if fact.next else frozenset()
    if any(words in around.said.lower() for words in fact.unless) or common().stems["aside"] & around.clause:
        return 0
    if fact.never & (around.clause | following | (around.question - fact.own)):
        return 0
    of = _OF.match(around.behind) if fact.unit not in _TIMES else None
    if of is not None and not fact.own.intersection(words_of(of[0])):  # "100 GB of traffic"
        return 0
    if fact.next and not fact.said[0][0] & around.near:  # "hold it for five seconds": the deed is told here
        return 0
    here = around.close | around.question if fact.close else around.near | around.lent | following
    told = here | around.sentence | around.before
    most = 0
    for row in fact.said:
        if _each(row, told) and any(token & here for token in row):
            own = all(token & here for token in row) + any(token & around.near for token in row)
            most = max(most, 1 + len(row) + 2 * own)
    return most if fact.said[0] else 1


def _each(row: Sequence[frozenset[str]], told: frozenset[str]) -> bool:
    """Whether every token of a row has a word of its own: "deleted" is not both what happens and to what."""
    if not row:
        return True
    return any(_each(row[1:], told - {word}) for word in row[0] & told)


def besides(fact: Fact, around: Around) -> frozenset[str]:
    """What makes it another fact of its sort: "without batteries", "in eco mode", the rest of its label."""
    plain = common().stems["plain"]
    if around.label is not None:
        label = next(label for label in fact.labels if label <= around.label)
        return (around.label | around.column) - label - plain - _DEGREES | fact.telling & around.label
    said = around.said.lower()
    told = {word for split in common().splits for found in split.finditer(said) for word in words_of(found[0])}
    told -= plain - {"with"}
    for found in _IF.finditer(around.held):
        what = set(words_of(found["what"] or found["state"]))
        told |= what - plain - common().stems["product"] - {"with"}
        told |= {found["how"]} - {"with"} if what & _POWERED else set()
    told |= {"part"} if fact.unit in _TIMES and "%" in around.held else set()
    modes = {f"{m['which']}-mode" for m in _MODE.finditer(said) if stem(m["which"]) not in fact.own}
    where = {m["where"].lower() for m in _IN.finditer(around.held)}
    telling = fact.telling & around.near or fact.telling & (around.question if fact.close else around.lent)
    return frozenset((told - fact.own) | modes | where | telling)
