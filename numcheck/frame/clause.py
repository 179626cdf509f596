"""Mention in a tree -> the words of its clause."""

from __future__ import annotations

import re

from numcheck.frame.of_some import told_of_some
from numcheck.frame.sums import Sums
from numcheck.model import Kind

_PIECE = re.compile(r"[a-z]+")
#: Relations by which a verb opens a clause of its own.
_OWN_CLAUSE = frozenset({"ccomp", "advcl", "conj", "parataxis"})
#: Relations and forms of a verb that leaves out whom it is told of, as the verb above has told it.
_NO_SUBJECT = frozenset({"xcomp", "acomp", "oprd", "pcomp"})
#: What ends an aside.
_ENDS = (",", ";", ")", "—", "–", "”", '"')
_PARTICIPLES = frozenset({"VBG", "VBN"})


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
        found |= self._either(top) | self._shared(top)
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
        found -= self._held_against()
        return frozenset(found - self._of_some()) if self.mention.kind is Kind.COUNT else frozenset(found)

    def _shared(self, top: int) -> set[int]:
        """`The road stayed shut`, `It reopened after being shut`: who it is told of, and the verbs above."""
        token = self.tokens[top]
        bare = token.dep in _NO_SUBJECT or (token.dep == "advcl" and token.tag in _PARTICIPLES)
        takes = token.dep == "relcl" and token.tag == "VB" and token.head in self.core  # "took 11 years to build"
        if not (bare or takes) or self._own_subject(top) is not None:
            return set()
        found: set[int] = set()
        for above in self.tree.up(top):
            if not self.tree.is_verb(above):
                continue
            object_ = self.tree.child(above, "dobj")
            if object_ is not None and self.core[0] not in self.tree.subtree(object_):
                return set()  # "told Orlex to pay": the firm pays
            found.add(above)
            subject = self._own_subject(above)
            if subject is not None:
                first, last = self.tree.phrase(subject)
                return found.union(range(first, last + 1)) - set(self.core)
        return set()

    def _own_subject(self, verb: int) -> int | None:
        return self.tree.child(verb, "nsubj", "nsubjpass", "csubj", "expl")

    def _compares(self, at: int) -> bool:
        """`lost $40 million, down 12 percent from a year before`: how another figure compares, behind a comma."""
        token = self.tokens[at]
        if token.text not in ("up", "down") or at == 0 or self.tokens[at - 1].text != ",":
            return False
        below = self.tree.subtree(at)
        figured = any(self.tokens[i].tag == "CD" for i in below)
        return figured and not any(i in self.core for i in below)

    def _held_against(self) -> set[int]:
        """`12,800 signed, well above the 9,000 needed`: the tokens that hold a figure against others, behind it.

        Up to the next comma: "..., compared with 38 the year before, officials said". Its nouns are kept: they say what
        is told of, "the biggest bank robbery since 1998".
        """
        found: set[int] = set()
        for at in range(self.core[-1] + 1, len(self.tokens) - 2):
            if (
                self.tokens[at].text != ","
                or " ".join(t.text for t in self.tokens[at + 1 : at + 3]) not in self.words.tails
            ):
                continue
            behind = range(at + 1, len(self.tokens))
            end = next((i for i in behind if self.tokens[i].text in _ENDS), len(self.tokens))
            found.update(i for i in range(at + 1, end) if not self.tree.is_noun(i) or self._is_time(i))
        return found

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
