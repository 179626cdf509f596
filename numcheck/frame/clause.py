"""Mention in a tree -> the words of its clause."""

from __future__ import annotations

import re

from numcheck.frame.of_some import told_of_some
from numcheck.frame.sums import Sums
from numcheck.model import Kind

_PIECE = re.compile(r"[a-z]+")
#: Relations by which a verb opens a clause of its own.
_OWN_CLAUSE = frozenset({"ccomp", "advcl", "conj", "parataxis"})


class Clause(Sums):
    """The words that are said about a figure, without those of other clauses."""

    def _clause(self, main: int | None, argument: int) -> frozenset[int]:
        """The tokens of the clause, without those of clauses below it that are not about the figure."""
        top = main if main is not None else argument
        found: set[int] = set()
        todo = [top]
        if self.tokens[top].dep == "relcl":  # "the first time they had met": the noun phrase belongs to it
            first, last = self.tree.phrase(self.tokens[top].head)
            found = set(range(first, last + 1))
        elif self.tokens[top].dep == "acl":  # "jewels valued at $2 million were stolen": what became of them
            above = (i for i in self.tree.up(self.tokens[top].head) if self.tree.is_verb(i) or self.tree.is_noun(i))
            found = {self.tokens[top].head, *above}  # "a haul of jewels valued at ...": the haul too
        found |= self._either(top)
        while todo:
            at = todo.pop()
            if at not in self.core:
                found.add(at)
            for child in self.tree.children(at):
                token = self.tokens[child]
                if token.dep == "advmod" and self._compares(child):
                    continue
                other = token.dep in _OWN_CLAUSE and self.tree.is_verb(child)
                if not other or child == self._purpose(top):
                    todo.append(child)
                else:  # "arrested since the riots began": all that time, though the rest of it is another clause
                    found.update(m for m in self.tree.children(child, "mark") if self.tokens[m].lemma == "since")
        return frozenset(found - self._of_some()) if self.mention.kind is Kind.COUNT else frozenset(found)

    def _compares(self, at: int) -> bool:
        """`lost $40 million, down 12 percent from a year before`: how another figure compares, behind a comma."""
        token = self.tokens[at]
        if token.text not in ("up", "down") or at == 0 or self.tokens[at - 1].text != ",":
            return False
        below = self.tree.subtree(at)
        figured = any(self.tokens[i].tag == "CD" for i in below)
        return figured and not any(i in self.core for i in below)

    def _of_some(self) -> frozenset[int]:
        """`40 died, 31 of them at the scene`: the tokens that tell of some behind a figure, and not of all."""
        return frozenset([i for i, figure in told_of_some(self.tree) if figure > self.core[-1]])

    def _either(self, top: int) -> set[int]:
        """`killed or injured 30`: the verb before, and the "or", where the thirty are told of both."""
        above = self.tokens[top].head
        either = [c for c in self.tree.children(above, "cc") if self.tokens[c].lemma == "or"]
        both = self.tokens[top].dep == "conj" and either and self.tree.child(above, "dobj") is None
        return {above, *either} if both else set()

    def _pieces(self) -> frozenset[str]:
        """The words of a line without a verb: a key with its value, a table cell; all of it is one clause."""
        text = (t.text for i, t in enumerate(self.tokens) if i not in self.core)
        return frozenset(part for word in text for part in _PIECE.findall(word.lower()))
