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

    def _told_at(self) -> int | None:
        """`At 84 Ana Roe still drives`, `Ana Roe, who at 84 will`: the last word of the name beside it."""
        lead = self.core[0] - 1
        if lead > 0 and self.tokens[lead].text in ("just", "only", "barely") and self.tokens[0].text in ("At", "Aged"):
            lead -= 1
        if lead > 1 and self.tokens[lead].text == "at" and self.tokens[lead - 1].text == "who":
            before = lead - 2 - (self.tokens[lead - 2].text == ",")
            return before if self.tokens[before].tag.startswith("NNP") else None
        if lead != 0 or self.tokens[0].text not in ("At", "Aged", "Only", "Just"):
            return None
        at = self.core[-1] + 1
        at += at < len(self.tokens) and self.tokens[at].text == ","
        end = at
        while end < len(self.tokens) and self.tokens[end].tag.startswith("NNP"):
            end += 1
        return end - 1 if end > at else None

    def _of_that_age(self, aged: int) -> int | None:
        """`who died on Monday aged 73`: who is so old."""
        above = self.tokens[aged].head
        return above if self.tree.is_noun(above) else self.tree.subject(above)
