"""Clause in a tree -> who says so, and which time words are the event's own and not the report's."""

from __future__ import annotations

import re

from numcheck.frame.older import held_against
from numcheck.frame.phrases import Phrases
from numcheck.frame.time import Timed
from numcheck.frame.tree import Tree
from numcheck.model import Phrase, When


class Saying:
    """The reports of one sentence, seen from the figure at the tokens `core`."""

    def __init__(self, tree: Tree, text: str, core: tuple[int, ...], phrases: Phrases) -> None:
        self.tree, self.text, self.core, self.phrases = tree, text, core, phrases
        self.tokens = tree.tokens

    def reporter(self, at: int) -> int | None:
        """The reporting verb that governs the clause, if there is one."""
        previous = at
        for above in (at, *self.tree.up(at)):
            if above != at and self.tokens[above].lemma in self.tree.words.reporting and self.tree.is_verb(above):
                if self.tokens[previous].dep in (
                    "ccomp",
                    "parataxis",
                    "advcl",
                    "dobj",
                    "xcomp",
                    "dep",
                    "prep",
                    "conj",
                ):
                    weak = self.tokens[above].lemma in self.tree.words.weak_reporting
                    if self.tokens[previous].dep in ("ccomp", "parataxis") or (not weak and self._quotes(above)):
                        return above
            elif above != at and self.tree.child(above, "parataxis") is not None:
                side = self.tree.child(above, "parataxis")
                if side is not None and self.tokens[side].lemma in self.tree.words.reporting:
                    return side
            previous = above
        for side in self.tree.children(at, "parataxis", "ccomp"):
            if self.tokens[side].lemma in self.tree.words.reporting and self.tree.child(side, "nsubj") is not None:
                return side if self.tokens[side].dep == "parataxis" else None
        return None

    def _quotes(self, verb: int) -> bool:
        """Whether the reporting verb has somebody's words with it."""
        start, end = self.tokens[verb].start, self.tokens[verb].end
        return bool(re.search(r"[\"“”]", self.text[:start] + self.text[end:]))

    def attribution(self, reporter: int | None) -> Phrase | None:
        if reporter is None:
            return None
        subject = self.tree.subject(reporter)
        return self.phrases.phrase(subject, acts=True) if subject is not None else None

    def times(
        self, timed: tuple[Timed, ...], main: int | None, argument: int, reporter: int | None
    ) -> tuple[When, ...]:
        """The time words of the event, not those of the report about it."""
        clause = set(self.tree.subtree(main if main is not None else argument))
        clause.update(self._of_antecedent(main))
        reporting = self._reporting_only(reporter, clause)
        held = held_against(self.text, self.tokens[self.core[-1]].end)
        found = []
        for time in timed:
            tokens = self.tree.at(time.start, time.end)
            if not tokens or any(t in self.core for t in tokens) or any(a <= time.start < b for a, b in held):
                continue
            if all(t in clause for t in tokens):
                if tokens[0] not in reporting and not self._other_clause(tokens[0], main, argument):
                    found.append(time.when)
            elif self._fronted(tokens[0], reporter, main):
                found.append(time.when)
        return tuple(found)

    def _of_antecedent(self, main: int | None) -> frozenset[int]:
        """`the flood of May 1980, in which 90 drowned`: what stands with the noun that the clause hangs on."""
        if main is None or self.tokens[main].dep != "relcl":
            return frozenset()
        beside = self.tree.children(self.tokens[main].head, "prep")
        return frozenset(i for prep in beside if prep < main for i in self.tree.subtree(prep))

    def told(self, timed: tuple[Timed, ...], reporter: int | None) -> tuple[When, ...]:
        """The time words of the report: "..., officials said on Monday"."""
        if reporter is None:
            return ()
        found = []
        for time in timed:
            tokens = self.tree.at(time.start, time.end)
            above = next((a for t in tokens[:1] for a in self.tree.up(t) if self.tree.is_verb(a)), None)
            if above == reporter:
                found.append(time.when)
        return tuple(found)

    def _reporting_only(self, reporter: int | None, clause: set[int]) -> frozenset[int]:
        """The tokens of a report that hangs inside the clause: "..., officials said on Monday"."""
        return frozenset(self.tree.subtree(reporter)) if reporter is not None and reporter in clause else frozenset()

    def _other_clause(self, token: int, main: int | None, argument: int) -> bool:
        """Whether the time words belong to a clause below the figure's own."""
        for above in self.tree.up(token):
            if above in (main, argument):
                return False
            if self.tokens[above].dep in ("relcl", "advcl", "ccomp", "conj") and self.tree.is_verb(above):
                return argument not in self.tree.subtree(above)
            if self.tokens[above].dep == "pcomp" and self.tokens[self.tokens[above].head].lemma == "since":
                return argument not in self.tree.subtree(above)  # "has won nine since losing in 2029"
            aside = self.tokens[above].dep == "acl" and above > 0 and self.tokens[above - 1].text in (",", "(")
            if aside and self.tokens[above].head != argument:  # "Orlex, founded in 1921, has"
                return argument not in self.tree.subtree(above)
        return False

    def _fronted(self, token: int, reporter: int | None, main: int | None) -> bool:
        """`On Sunday night the ministry said ...`: fronted before the report, it is the event's time.

        Without a report, fronted words above the clause count when they open the sentence of a linked clause.
        """
        above = next((a for a in self.tree.up(token) if self.tree.is_verb(a)), None)
        if above is None:
            return False
        if reporter is not None:
            subject = self.tree.subject(reporter)
            return above == reporter and subject is not None and token < subject
        return main is not None and self.tokens[main].dep in ("conj", "advcl", "relcl") and token < 3
