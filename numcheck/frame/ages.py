"""Age in a tree -> who is so old."""

from __future__ import annotations

from numcheck.frame.spot import Spot

#: Marks between a name and the age.
_BEFORE = frozenset([",", "(", "—", "–"])


class Ages(Spot):
    """Whose age it is."""

    def _aged(self) -> int | None:
        """`Ana Roe, aged 34, was held`: the name right before, with a comma between."""
        at = self.core[0] - (2 if self.tokens[self.core[0] - 1].lemma in ("age", "aged") else 1)
        if at < 1 or self.tokens[at].text not in _BEFORE or not self.tokens[at - 1].tag.startswith("NNP"):
            return None
        if self._is_time(at - 1):  # "died on Sunday, aged 82"
            return None
        return at - 1

    def _of_that_age(self, aged: int) -> int | None:
        """`who died on Monday aged 73`: who is so old."""
        above = self.tokens[aged].head
        return above if self.tree.is_noun(above) else self.tree.subject(above)
