"""Stretch of time in a tree -> what is done in it: "It took 30 men six hours to put out the blaze"."""

from __future__ import annotations

from numcheck.frame.spot import Spot
from numcheck.model import Kind


class Taking(Spot):
    """What takes so long."""

    def _taken(self, argument: int, main: int | None) -> int | None:
        """The verb of what takes so long: "put out"."""
        if self.mention.kind is not Kind.DURATION or main is None or self.tokens[main].lemma not in self.words.taking:
            return None
        if self.tokens[argument].head != main or self.tokens[argument].dep not in ("dobj", "npadvmod", "ccomp", "oprd"):
            return None
        below = (
            *self.tree.children(main, "xcomp", "advcl", "ccomp"),
            *self.tree.children(argument, "acl", "relcl"),
        )
        behind = (v for v in below if v > argument and self.tree.is_verb(v))
        return next((v for v in behind if "to" in self._lemmas(self.tree.children(v, "aux"))), None)

    def _done_in(self, argument: int, main: int | None) -> int | None:
        """The noun of what it is done to, where nobody is named who needs so long: "the blaze"."""
        verb = self._taken(argument, main)
        if verb is None or main is None:
            return None
        doer = self.tree.child(main, "nsubj")
        if doer is not None and self.tokens[doer].tag.startswith("NNP"):
            return None
        held = self.tree.child(verb, "dobj")
        return held if held is not None and self.tokens[held].tag in ("NN", "NNS") else None
