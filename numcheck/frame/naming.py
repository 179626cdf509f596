"""Mention in a tree -> the noun of what is counted or measured."""

from __future__ import annotations

from numcheck.frame.counting import Counting
from numcheck.frame.having import Having
from numcheck.frame.measuring import Measuring
from numcheck.frame.taking import Taking
from numcheck.model import Kind

#: What those are called who make up what stands behind them: "the 40-member choir".
_MEMBERS = frozenset({"member", "man", "person", "woman"})


class Naming(Counting, Measuring, Taking, Having):
    """The noun that a figure is of."""

    def _does_it(self, argument: int, main: int | None) -> bool:
        """`The firm lost two`, `Orle, where we lost 31`: the noun before is who lost them, or where."""
        if main is None or self.tokens[argument].dep != "dobj" or self.mention.noun is None:
            return False
        noun = self.mention.noun.split()[-1]
        said = [i for i in range(self.core[0]) if self._is(noun, i)]
        subject = self.tree.subject(main)
        return bool(said) and (said[-1] == subject or self.tokens[said[-1]].tag.startswith("NNP"))

    def _past_a_place(self, main: int | None) -> str | None:
        """`Houses in Orle shook for 20 seconds`: the noun before the figure, or what its verb is told of.

        The latter where the noun is a name, or only where it was: "They sat on a train for two hours".
        """
        noun = self.mention.noun
        if main is None or self.mention.kind not in (Kind.MEASURE, Kind.DURATION):
            return noun
        if noun is None:
            return self._told_of(main)
        said = [i for i in range(self.core[0]) if self._is(noun.split()[-1], i)]
        if not said or not (self.tokens[said[-1]].tag.startswith("NNP") or self._where(said[-1], main)):
            return noun
        told = (self.tree.child(main, "dobj"), self.tree.child(main, "nsubj", "nsubjpass"))
        whose = next((i for i in told if i is not None and self.tokens[i].tag in ("NN", "NNS")), None)
        if whose is not None and whose < self.core[0]:
            return self.tokens[whose].lemma
        spoken = self._told_of(main) if self._where(said[-1], main) else None
        return spoken if spoken is not None else noun

    def _told_of(self, main: int) -> str | None:
        """`It was centred 10 km below the surface`, `She was freed after 36 hours`: whom the verb is told of."""
        told = self.tree.child(main, "nsubjpass")
        plain = told is not None and told < self.core[0] and self.tokens[told].tag == "PRP"
        return self.tokens[told].lemma if told is not None and plain else None

    def _where(self, noun: int, main: int) -> bool:
        """Whether a noun says where something is done for so long: "pulled from the rubble after two hours"."""
        prep = self.tokens[noun].head
        led = self.tokens[prep].lemma in ("in", "on", "from", "at", "near", "under")
        place = self.tokens[noun].dep == "pobj" and led
        return self.mention.kind is Kind.DURATION and place and self.tokens[prep].head == main

    def _old_one(self, argument: int) -> bool:
        """`The 47-year-old said`: somebody of that age who is called nothing else."""
        token = self.tokens[argument]
        opens = self.tokens[self.core[0] - 1].text.lower() if self.core[0] else ""
        alone = opens in ("the", "a", "an", "this") or not self.core[0]  # "34-year-old held over fire"
        return alone and token.lemma == "old" and token.dep in ("nsubj", "nsubjpass", "dobj", "pobj", "dative")

    def _who(self, argument: int) -> bool:
        """`Of the 178 who were on board`: persons, though no noun says so."""
        behind = self.core[-1] + 1
        who = behind < len(self.tokens) and self.tokens[behind].text.lower() == "who"
        return who and argument in self.core

    def _sort_of_name(self, at: int) -> str | None:
        """`the 2,300-metre Mount Sarn`, `Hotel Lindor has`: what it is that has the name, said by its first word."""
        parts = self.tree.children(at, "compound", "nmod")
        first = next((self.tokens[i].text for i in parts if self.tokens[i].tag.startswith("NNP")), "")
        return self.words.named_kinds.get(first) if self.tokens[at].tag.startswith("NNP") else None

    def _with_particle(self, at: int) -> str:
        """`The stand-off lasted`: a particle is no noun by itself, but with what stands before its hyphen."""
        lemma = self.tokens[at].lemma
        apart = at > 1 and self.tokens[at - 1].text == "-" and lemma in self.words.particles
        return f"{self.tokens[at - 2].text.lower()}-{lemma}" if apart else lemma

    def _noun(self, counted: int | None, argument: int, main: int | None) -> tuple[str | None, int | None]:
        """The lemma of what is counted or measured, and its token."""
        if counted is not None:
            counted = self._had_by(counted, argument, main)
            person = self.mention.kind is Kind.AGE and self.tokens[counted].tag.startswith("NNP")
            if self.mention.attributive and not person and (sort_of := self._sort_of_name(counted)) is not None:
                return sort_of, counted
            word = self.mention.noun.split()[-1] if self.mention.noun else ""
            own = word and (self._is(word, counted) or self._is(word.rpartition("-")[2], counted))
            lemma = word if own else self.tokens[counted].lemma
            if counted < self.core[0]:
                lemma = self.words.holders.get(lemma, lemma)
            elif lemma in _MEMBERS and (whole := self._built(counted)) is not None:
                return self.tokens[whole].lemma, whole  # "a 22-man crew": so many are the crew
            return ("person" if person else lemma), counted
        if self.mention.kind is Kind.COUNT:
            told = self._told_before(argument, main)
            if told is not None:
                return self.tokens[told].lemma, told
            before = self.core[0] - 1
            if before >= 0 and self.tokens[before].lemma in self.words.numbered:
                return self.tokens[before].lemma, before
            if self._who(argument):
                return "people", None
            # "killed 12 people and wounded 30": the noun before is inherited where the figure stands for itself
            return (self.mention.noun if self._stands(argument) and not self._does_it(argument, main) else None), None
        if self.mention.kind is Kind.AGE and self._old_one(argument):
            return "person", None
        before = self.core[0] - 1
        named = before >= 0 and self.tokens[before].lemma == "age" and self.tokens[before].tag == "NN"
        if self.mention.kind is Kind.AGE and named:  # "died at age 34"
            return "age", before
        inner = self._partitive(argument)
        if inner is not None and not (self.mention.kind is Kind.AGE and self._aged() is not None):
            return self.tokens[inner].lemma, inner  # "Roe, aged 34, of Orle": nobody is so much of a place
        sort = self._sort(argument)
        if sort is not None:
            return self.tokens[sort].lemma, sort
        made = self._at_a_cost(argument, main)
        if made is not None:
            return self.tokens[made].lemma, made
        done = self._done_in(argument, main)
        measured = done if done is not None else self._measured(argument, main)
        if measured is None:
            return (None if self.mention.noun in self.words.roughly else self._past_a_place(main)), None
        measured = self._had_by(measured, argument, main)
        if self.mention.kind is Kind.AGE and self.tokens[measured].tag == "DT":  # "A steward aged 22": read as a verb
            return self.mention.noun, None
        named = self.tokens[measured].tag.startswith("NNP")
        if named and (sort_of := self._sort_of_name(measured)) is not None:
            return sort_of, measured
        if named:
            person = self.mention.kind is Kind.AGE and self.tokens[measured].text not in self.words.things
            return ("person" if person else self.mention.noun), measured
        return self._with_particle(measured), measured
