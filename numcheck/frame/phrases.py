"""Token in a tree -> the phrase around it, with the names it stands for."""

from __future__ import annotations

from numcheck.frame.names import names_in
from numcheck.frame.tree import Tree
from numcheck.model import Phrase
from numcheck.ruleset.calendar import time_words
from numcheck.ruleset.places import places

_PRONOUNS = ("PRP", "WP", "WDT", "DT", "EX")


class Phrases:
    """The phrases of one sentence; tokens are named by their index."""

    def __init__(self, tree: Tree, text: str) -> None:
        self.tree, self.text = tree, text
        self.tokens = tree.tokens

    def phrase(self, i: int, *, acts: bool = False) -> Phrase:
        first, last = self.tree.phrase(i)
        text = self.text[self.tokens[first].start : self.tokens[last].end]
        if self._kin(i):
            names = self._apposed(i)
        else:
            names = self._names_of(first, last, acts=acts)
            names = names or self._apposed(i) or self._possessor(first, last) or self._seated(i)
        return Phrase(
            text=" ".join(text.split()),
            head=self.tokens[i].lemma,
            names=names,
            pronoun=self.tokens[i].tag in _PRONOUNS,
        )

    def own_names(self, at: int) -> tuple[str, ...]:
        """The proper name that a noun is: itself and what is compounded with it, without titles, nations and days."""
        if not self.tokens[at].tag.startswith("NNP"):
            return ()
        parts = [c for c in self.tree.children(at, "compound", "flat") if self.tokens[c].tag.startswith("NNP")]
        words = [self.tokens[k].text for k in (*parts, at)]
        kept = [w for w in words if w not in self.tree.words.titles and places().holder(w) is None]
        return () if time_words().issuperset(w.lower() for w in kept) else (" ".join(kept),)

    def _kin(self, i: int) -> bool:
        """`Ana Roe's husband`, `the lawyer of Ana Roe`: somebody else than the person who is named beside."""
        if self.tokens[i].lemma not in self.tree.words.kin:
            return False
        of = (p for p in self.tree.children(i, "prep") if self.tokens[p].lemma in ("of", "to"))
        beside = (*self.tree.children(i, "poss"), *(b for p in of if (b := self.tree.child(p, "pobj")) is not None))
        return any(self.tokens[k].tag.startswith("NNP") for k in beside)

    def _apposed(self, i: int) -> tuple[str, ...]:
        """`his brother Karl Hahn`: the name that stands beside a noun."""
        beside = (*self.tree.children(i, "appos"), *self._described(i))
        return next((names for k in beside if (names := self.own_names(k))), ())

    def _described(self, i: int) -> tuple[int, ...]:
        """`Bishop Roe`, `Ana Roe, a bishop who was ousted`: the noun of the name that this one stands with."""
        told = self.tokens[i]
        if told.dep == "appos" and told.head < i and not told.tag.startswith("NNP"):
            between = (k for k in self.tree.children(told.head, "appos") if told.head < k < i)
            return (*sorted(between, reverse=True), told.head)
        return (told.head,) if told.dep == "compound" else ()

    def _seated(self, i: int) -> tuple[str, ...]:
        """`researchers at Lund University`, `bail for Ana Roe`: the name in a phrase behind an unnamed noun."""
        for prep in self.tree.children(i, "prep"):
            granted = self.tokens[prep].lemma == "for" and self.tokens[i].lemma in self.tree.words.granted
            if granted or self.tokens[prep].lemma in ("at", "in", "from"):
                below = self.tree.child(prep, "pobj")
                if below is not None and self.tokens[below].tag.startswith("NNP"):
                    first, last = self.tree.phrase(below)
                    return self._names_of(first, last)
        return ()

    def _names_of(self, first: int, last: int, *, acts: bool = False) -> tuple[str, ...]:
        text = self.text[self.tokens[first].start : self.tokens[last].end]
        return tuple(name for name in names_in(text, acts=acts) if self._proper(name, first, last))

    def _proper(self, name: str, first: int, last: int) -> bool:
        """Whether a capitalised word is a name, not any noun that opens the sentence: "Rebels captured"."""
        if first > 0 or " " in name or places().country(name) is not None:
            return True
        tags = {t.tag for t in self.tokens[first : last + 1] if t.text == name}
        return not tags or bool(tags & {"NNP", "NNPS"})

    def _possessor(self, first: int, last: int) -> tuple[str, ...]:
        """`its forces`: the nearest subject with a name before the pronoun."""
        if not any(self.tokens[k].text.lower() in self.tree.words.possessives for k in range(first, last + 1)):
            return ()
        for k in range(first - 1, -1, -1):
            if self.tokens[k].dep in ("nsubj", "nsubjpass"):
                start, end = self.tree.phrase(k)
                names = names_in(self.text[self.tokens[start].start : self.tokens[end].end], acts=True)
                if names:
                    return names
        return ()
