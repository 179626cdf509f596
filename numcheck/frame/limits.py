"""Measure in a tree -> what is set, limited or raised to it."""

from __future__ import annotations

from numcheck.frame.spot import Spot


class Limits(Spot):
    """What is given its figure by a verb."""

    def _limit(self, prep: int, argument: int, main: int | None) -> int | None:
        """`set bail at 500`, `the limit was set to 20 seconds`: what is given its figure there."""
        verb = self.tokens[prep].head
        if self.tokens[verb].lemma not in self.words.setting or self.tokens[prep].lemma not in ("to", "at"):
            return None
        put = self.tree.child(verb, "dobj")
        if put is not None and put != argument and self.tokens[put].tag in ("NN", "NNS"):
            return put
        limit = self.tree.object(verb) if self._limited(prep, main) else None
        return limit if limit is not None and self.tokens[limit].tag in ("NN", "NNS") else None

    def _limited(self, prep: int, main: int | None) -> bool:
        """Whether the passive of such a verb stands before the preposition."""
        verb = self.tokens[prep].head
        given = self.tree.passive(verb) and self.tokens[verb].lemma in self.words.setting
        return given and verb == main and self.tokens[prep].lemma in ("to", "at")
