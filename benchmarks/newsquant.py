"""A figure in a parsed sentence -> the two fields of NewsQuant that are questions about the sentence.

NewsQuant's unit of a counted thing is its noun phrase, and its concept is what the figure is told of. Both are read off
the parse that frames are made of; the reader of figures does not look that far.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from numcheck.frame import parse
from numcheck.frame import words as vocabulary
from numcheck.frame.tree import Tree
from numcheck.model import Kind, Mention

#: Relations from a figure, or from a part of a compound, to the noun that it stands before.
_BEFORE_NOUN = frozenset({"nummod", "quantmod", "compound", "nmod", "amod", "npadvmod", "advmod", "det", "poss", "dep"})
#: Relations that lead from a clause to the one whose subject it shares.
_SHARING = frozenset({"conj", "xcomp", "advcl", "pcomp", "ccomp", "prep", "dep"})
#: Relations of the words that make up the name of a counted thing.
_NAMING = frozenset({"amod", "compound", "nmod", "nummod", "npadvmod", "advmod"})
#: Prepositions that say how far or where to something was moved, so that its object is what was measured.
_MOVED = frozenset({"by", "to", "from", "at"})
_PRONOUNS = ("PRP", "WP", "WDT", "DT", "EX")
_REACH = 8


def sentences(texts: Sequence[str]) -> Iterator[Sentence]:
    """Every text, parsed as one piece so that offsets hold."""
    parser, fault = parse.load()
    if parser is None:
        raise SystemExit(fault)
    words = vocabulary.load(frozenset())
    for tokens in parser.parse([re.sub(r"\s", " ", text) for text in texts]):
        yield Sentence(Tree(tokens, words))


class Sentence:
    """One parsed text."""

    def __init__(self, tree: Tree) -> None:
        self.tree, self.tokens = tree, tree.tokens

    def unit(self, mention: Mention) -> str | None:
        """The counted noun with what is said before it, adjectives as lemmas; None if nothing is counted."""
        core = self._core(mention)
        noun = self._counted(mention, core)
        return self._named(noun, core[-1] + 1) if noun is not None else None

    def concept(self, mention: Mention, *, counts: bool) -> str | None:
        """What the figure is told of; `counts` if it counts things."""
        core = self._core(mention)
        if not core:
            return None
        start = self._counted(mention, core) if counts else None
        found = self._told_of(self._top(core) if start is None else start, core, counted=start is not None)
        if found is None or self.tokens[found].tag in _PRONOUNS:
            return None
        return self._named(found, 0)

    # -- the counted noun -------------------------------------------------------------------------------------------

    def _core(self, mention: Mention) -> tuple[int, ...]:
        return self.tree.at(mention.span.start, mention.span.end)

    def _top(self, core: tuple[int, ...]) -> int:
        return next((i for i in core if self.tokens[i].head not in core or self.tokens[i].head == i), core[-1])

    def _noun(self, i: int) -> bool:
        return self.tokens[i].tag.startswith("NN")

    def _counted(self, mention: Mention, core: tuple[int, ...]) -> int | None:
        """The token of the noun that a count stands before, by the parse, else by the reader."""
        at = self._top(core)
        last = core[-1]
        found = None
        while self.tokens[at].dep in _BEFORE_NOUN and self.tokens[at].head > last:
            at = self.tokens[at].head
            if self._noun(at) and at - last <= _REACH:
                found = at
        if found is not None:
            return found
        for i in range(last + 1, min(len(self.tokens), last + _REACH)):
            token = self.tokens[i]
            if mention.noun and token.text.lower().startswith(mention.noun[:-1]) and self._noun(i):
                return i
        return None

    def _named(self, noun: int, first: int) -> str:
        """A noun with the adjectives and nouns before it."""
        words = [self._lemma(noun)]
        for i in range(noun - 1, first - 1, -1):
            token = self.tokens[i]
            if token.text in "-–" and words and token.head <= noun:
                continue
            if token.dep not in _NAMING or not self._belongs(i, noun) or token.tag in ("CD", "RB", "RBR", "RBS"):
                break
            words.insert(0, self._lemma(i))
        return " ".join(words)

    def _lemma(self, i: int) -> str:
        token = self.tokens[i]
        return token.lemma if token.tag in ("NN", "NNS", "JJR", "JJS") else token.text.lower()

    def _belongs(self, i: int, noun: int) -> bool:
        return any(at == noun for at in self.tree.up(i))

    # -- what it is told of -----------------------------------------------------------------------------------------

    def _told_of(self, at: int, core: tuple[int, ...], *, counted: bool) -> int | None:
        """Up from the figure, or from the noun it counts, to the noun or the subject that has it."""
        tokens = self.tokens
        for k in (at,) if counted else core:
            for prep in self.tree.children(k, "prep"):
                if tokens[prep].lemma == "of" and prep > core[-1]:
                    return self.tree.child(prep, "pobj")
        seen = 0
        while seen < len(tokens):
            seen += 1
            token, head = tokens[at], tokens[at].head
            if head == at:
                return None
            if token.dep in _BEFORE_NOUN and self._noun(head) and head > at:
                return self._outermost(head)
            if token.dep in ("conj", "appos") and (tokens[head].tag == "CD" or counted or self._noun(head)):
                if token.dep == "appos" and tokens[head].tag.startswith("NNP"):
                    return head
                at = head
                continue
            if token.dep == "pobj":
                above = tokens[head].head
                if self._noun(above):
                    return above if not counted or tokens[head].lemma in ("of", "with", "for") else None
                if self.tree.is_verb(above):
                    patient = self.tree.child(above, "dobj")
                    if tokens[head].lemma in _MOVED and patient is not None and patient < at:
                        return patient
                    return self._subject(above)
                at = above
                continue
            if self.tree.is_verb(head):
                if token.dep in ("nsubj", "nsubjpass"):
                    return self.tree.child(head, "dobj", "attr") if token.dep == "nsubj" else None
                return self._subject(head)
            at = head
        return None

    def _outermost(self, noun: int) -> int:
        """The head of a compound."""
        while self.tokens[noun].dep in ("compound", "nmod") and self.tokens[noun].head > noun:
            noun = self.tokens[noun].head
        return noun

    def _subject(self, verb: int) -> int | None:
        """Who or what the clause of a verb is about."""
        tokens = self.tokens
        for _ in tokens:
            own = self.tree.child(verb, "nsubj", "nsubjpass", "csubj")
            if own is not None:
                if tokens[own].tag in ("WDT", "WP") and tokens[verb].dep == "relcl":
                    return tokens[verb].head
                return own
            if tokens[verb].dep in ("relcl", "acl"):
                return tokens[verb].head
            if tokens[verb].dep not in _SHARING or tokens[verb].head == verb:
                return None
            verb = tokens[verb].head
            while not self.tree.is_verb(verb):
                if tokens[verb].head == verb or self._noun(verb):
                    return verb if self._noun(verb) else None
                verb = tokens[verb].head
        return None
