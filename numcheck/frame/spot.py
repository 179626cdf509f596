"""A mention in a dependency tree: where it stands, and the plain questions about it."""

from __future__ import annotations

from collections.abc import Iterable

from numcheck.frame.phrases import Phrases
from numcheck.frame.saying import Saying
from numcheck.frame.tree import Tree
from numcheck.model import Kind, Mention
from numcheck.ruleset.calendar import time_words
from numcheck.wording import plural


class Spot:
    """One mention in one tree; tokens are named by their index."""

    def __init__(self, tree: Tree, text: str, mention: Mention, core: tuple[int, ...]) -> None:
        self.tree, self.text, self.mention, self.core = tree, text, mention, core
        self.tokens = tree.tokens
        self.words = tree.words
        self.phrases = Phrases(tree, text)
        self.saying = Saying(tree, text, core, self.phrases)

    def _top(self) -> int:
        """The token of the figure under which its others hang; the head of a hyphen chain for attributive ones."""
        for i in self.core:
            if self.tokens[i].head not in self.core or self.tokens[i].head == i:
                return i
        return self.core[-1]

    def _unit(self) -> int:
        """The token by which the figure hangs in its clause: "year" of "its third year", else its own top."""
        top = self._top()
        head = self.tokens[top].head
        return head if self.mention.kind is Kind.ORDINAL and self.tokens[head].lemma == self.mention.noun else top

    def _is(self, noun: str, i: int) -> bool:
        """Whether a token is this noun; the model's lemmas err on rare plurals ("doses")."""
        token = self.tokens[i]
        return noun in (token.lemma, token.text.lower()) or plural(noun) == token.text.lower()

    def _is_time(self, i: int) -> bool:
        return self.tokens[i].lemma in time_words()

    def _partitive(self, at: int) -> int | None:
        """`12 of the victims`: the noun after "of"."""
        for prep in self.tree.children(at, "prep"):
            if self.tokens[prep].lemma == "of":
                below = self.tree.child(prep, "pobj")
                if below is not None and self.tokens[below].tag.startswith("NN"):
                    return below
        return None

    def _hedges(self, i: int) -> bool:
        """Whether it is the "more" of "more than": nothing is added there."""
        token, following = self.tokens[i], self.tokens[min(i + 1, len(self.tokens) - 1)]
        return token.text.lower() == "more" and following.text == "than"

    def _lemmas(self, tokens: Iterable[int]) -> frozenset[str]:
        held = self.tokens
        return frozenset([held[i].lemma for i in tokens])
