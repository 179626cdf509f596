"""Noun of a dimension in a tree -> what has it: "the length of the bridge", "a bridge with a height of"."""

from __future__ import annotations

from numcheck.frame.spot import Spot
from numcheck.model import Kind


class Extents(Spot):
    """What a measure is said of, where a noun only says which way it is measured."""

    def _had_by(self, noun: int, argument: int, main: int | None) -> int:
        """The token of what has the dimension that `noun` names, else `noun` itself."""
        token = self.tokens[noun]
        if token.lemma not in self.words.dimensions or self.mention.kind not in (Kind.MEASURE, Kind.DURATION):
            return noun
        if any(c < self.core[0] or c > noun for c in self.tree.children(noun, "amod", "compound")):
            return noun  # "its usual length", "body length"
        had = self._of_what(noun, argument)
        if had is None:
            had = self._bearer(noun, main)
        plain = had is not None and had != argument and self.tokens[had].tag in ("NN", "NNS")
        return had if had is not None and plain else noun

    def _of_what(self, noun: int, argument: int) -> int | None:
        """`the length of the bridge`, `the bridge's length`."""
        for prep in self.tree.children(noun, "prep"):
            if self.tokens[prep].lemma == "of":
                below = self.tree.child(prep, "pobj")
                if below is not None and argument not in self.tree.subtree(below):
                    return below
        return self.tree.child(noun, "poss")

    def _bearer(self, noun: int, main: int | None) -> int | None:
        """`The bridge has a length of`, `reached a height of`, `a bridge with a length of`."""
        token = self.tokens[noun]
        if token.dep == "dobj" and self.tokens[token.head].lemma in ("have", "reach", "attain"):
            return self.tree.subject(token.head)
        if token.dep == "pobj" and self.tokens[token.head].lemma == "with":
            above = self.tokens[token.head].head
            return self.tree.subject(above) if above == main else above
        return None
