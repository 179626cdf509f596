"""Money in a tree -> what the sum is, what it is the price of, and what it goes to."""

from __future__ import annotations

from numcheck.frame.spot import Spot
from numcheck.model import Kind, Phrase


class Sums(Spot):
    """What a sum of money is told of."""

    def _sort(self, argument: int) -> int | None:
        """`30 million in revenue`: what the sum is."""
        behind = self.core[-1] + 1
        if self.mention.kind is not Kind.MONEY or behind >= len(self.tokens) or self.tokens[behind].lemma != "in":
            return None
        below = self.tree.child(behind, "pobj")
        return below if below is not None and self.tokens[below].lemma in self.words.sorts else None

    def _at_a_cost(self, argument: int, main: int | None) -> int | None:
        """`a bridge built at a cost of 210 million`: what the sum is the price of."""
        prep = self.tokens[argument].head
        cost = self.tokens[prep].head
        if main is None or self.tokens[argument].dep != "pobj" or self.tokens[cost].lemma not in self.words.prices:
            return None
        at = self.tokens[self.tokens[cost].head]
        return self.tree.object(main) if at.lemma in ("at", "for") and at.dep == "prep" else None

    def _sold(self, verb: int) -> int | None:
        """`a painting was sold for 5 million`: what the money is the price of; else who has it."""
        if self.tree.passive(verb):
            sold = self.tree.object(verb)
            return sold if sold is not None and self.tokens[sold].tag in ("NN", "NNS") else None
        return self.tree.subject(verb) if self.tree.child(verb, "dobj") is None else None

    def _purpose(self, verb: int) -> int | None:
        """`paid 40 million to sign a striker`: the verb of what the money goes to."""
        if self.mention.kind is not Kind.MONEY or self.tokens[verb].lemma not in self.words.paying:
            return None
        below = self.tree.children(verb, "advcl", "xcomp")
        return next((v for v in below if any(self.tokens[c].lemma == "to" for c in self.tree.children(v, "aux"))), None)

    def _aim(self, main: int, argument: int) -> Phrase | None:
        """`offered 40 million for Ana Roe`, `a bid for Orlex`: whom or what the sum is for, where it has a name."""
        if self.mention.kind is not Kind.MONEY:
            return None
        verbs = self.words.paying | self.words.aiming
        starts = (argument, *self.tree.children(main, "dobj"), *((main,) if self.tokens[main].lemma in verbs else ()))
        behind = (self.core[-1] + 1,) if self.core[-1] + 1 < len(self.tokens) else ()
        for prep in (*behind, *(p for at in starts for p in self.tree.children(at, "prep"))):
            below = self.tree.child(prep, "pobj") if self.tokens[prep].lemma == "for" else None
            phrase = self.phrases.phrase(below) if below is not None and below not in self.core else None
            if phrase is not None and phrase.names:
                return phrase
        return None
