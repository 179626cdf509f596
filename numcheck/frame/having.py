"""Mention in a tree -> whether it is a whole of which one or some are told, and whether somebody has so many."""

from __future__ import annotations

from numcheck.frame.spot import Spot
from numcheck.model import Kind


class Having(Spot):
    """What is said of a figure by the phrase that it stands in, whatever its clause tells."""

    def _among(self, argument: int) -> bool:
        """`close one of its 14 plants`, `most of the 64 rooms`: what happens is told of one or of some of them."""
        if self.mention.kind is not Kind.COUNT or self.tokens[argument].dep != "pobj":
            return False
        prep = self.tokens[argument].head
        part = self.tokens[self.tokens[prep].head]
        return self.tokens[prep].lemma == "of" and part.text.lower() in self.words.some

    def _had(self, argument: int) -> bool:
        """`the mill's 300 workers`, `a bus with 40 passengers`: so many are there, whoever does what."""
        if self.mention.kind is not Kind.COUNT or argument in self.core:
            return False
        if any(self.tokens[i].dep == "agent" for i in self.tree.up(argument)):  # "backed by most of its 50 members"
            return False
        return self.tree.child(argument, "poss") is not None or self._beside(argument) is not None

    def _beside(self, argument: int) -> int | None:
        """The noun that they belong to by a "with": "a bus with 40 passengers", "a ship with a crew of 70"."""
        token = self.tokens[argument]
        if token.dep != "pobj" or self.tokens[token.head].lemma != "with":
            return None
        holder = self.tokens[token.head].head
        return holder if self.tokens[holder].tag.startswith("NN") else None

    def _built(self, argument: int) -> int | None:
        """What has so many by its make: "the eight-storey hotel", "a 300-seat theatre"."""
        token = self.tokens[argument]
        if self.mention.kind is not Kind.COUNT or not self.mention.attributive or token.head <= argument:
            return None
        joined = token.dep in ("compound", "nmod", "amod", "npadvmod")
        return token.head if joined and self.tokens[token.head].tag.startswith("NN") else None

    def _haver(self, argument: int) -> int | None:
        """Who has them: "the mill" of its 300 workers, and for "its" the subject before it."""
        poss = self.tree.child(argument, "poss")
        if poss is None:
            return self._beside(argument)
        if self.tokens[poss].tag != "PRP$":
            return poss
        return next((i for i in range(poss - 1, -1, -1) if self.tokens[i].dep in ("nsubj", "nsubjpass")), None)

    def _ahead(self, argument: int) -> bool:
        """`A bus with 40 passengers was to leave`: whatever is planned, the 40 are there."""
        holder = self._beside(argument)
        return holder is not None and self.tokens[holder].dep in ("nsubj", "nsubjpass")
