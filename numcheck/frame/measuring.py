"""Measure in a tree -> what it is said of."""

from __future__ import annotations

from numcheck.frame.ages import Ages
from numcheck.frame.extents import Extents
from numcheck.frame.limits import Limits
from numcheck.frame.sums import Sums
from numcheck.model import Kind


class Measuring(Sums, Limits, Ages, Extents):
    """What a measure is said of."""

    def _measured(self, argument: int, main: int | None) -> int | None:
        """What a measure is said of: the noun it hangs on, or the subject of a verb without an object."""
        token = self.tokens[argument]
        head = token.head
        if self.mention.kind is Kind.AGE and (behind := self._told_at()) is not None:
            return behind
        if token.dep == "pobj":
            return self._behind(head, argument, main)
        joined = token.dep in ("npadvmod", "nmod", "amod", "appos", "compound")
        if (joined or (token.dep == "nummod" and self.mention.kind is Kind.MONEY)) and self._names(head):
            return head
        if self.tokens[head].lemma == "worth" and self._names(self.tokens[head].head):  # "a merger worth $3 billion"
            return self.tokens[head].head
        if main is None:
            return None
        if self.mention.kind is Kind.AGE:
            beside = self._aged()
            lead = self.tokens[self.core[0] - 1]
            if beside is None and lead.lemma == "aged" and self.tree.is_verb(lead.head):  # "Surgeon dies aged 87"
                return self.tree.subject(lead.head)
            if beside is not None or self.tokens[main].lemma in ("age", "aged"):
                return beside if beside is not None else self._of_that_age(main)
        entering = self.mention.kind is Kind.ORDINAL and token.dep == "dobj"
        if token.dep in ("dobj", "attr", "npadvmod", "advmod", "acomp", "oprd") or entering:
            if self.tree.passive(main):
                return None
            loose = entering and self.tokens[main].dep in ("acl", "advcl") and self.tokens[main].tag == "VBG"
            subject = self._nearest_noun(main) if loose else self.tree.subject(main)
            return subject if subject is not None and subject != argument else None
        return None

    def _names(self, at: int) -> bool:
        """Whether a token is a noun or a name."""
        return self.tokens[at].tag.startswith("NN")

    def _behind(self, prep: int, argument: int, main: int | None) -> int | None:
        """What a measure behind a preposition is said of: "a fee of $40", "The strike ended after nine days"."""
        above = self.tokens[prep].head
        if self._hedges(above):
            return self._hedged(above, main)
        if self.tree.is_noun(above) and above != argument:
            return above
        if self.mention.kind is Kind.DATE and self.tokens[above].lemma in self.words.light:
            return self.tree.subject(above)
        if self.mention.kind is Kind.DURATION and above == main and self._runs(prep):
            return self._running(prep)
        if self.tokens[above].dep == "acomp":  # "The link is valid for 24 hours"
            return self.tree.subject(self.tokens[above].head)
        if self.mention.kind is Kind.MONEY and self.tokens[prep].lemma in ("for", "at") and above == main:
            return self._sold(above)
        if (limit := self._limit(prep, argument, main)) is not None:
            return limit
        if self._limited(prep, main):
            return None
        level = self.mention.kind is not Kind.DURATION or self.mention.change == "level"  # "has grown to a year"
        stands = self.tokens[prep].lemma in ("to", "at", "by", "from") and level
        if stands and above == main and not self.tree.passive(above):  # "Revenue at the mill rose to $4 million"
            return self.tree.subject(above)
        return None

    def _hedges(self, noun: int) -> bool:
        """Whether a noun only hedges: "in excess of $6 million", but not "in a region of 40 square miles"."""
        det = self.tree.child(noun, "det", "poss")
        plain = det is None or self.tokens[det].lemma == "the"
        return plain and self.tokens[noun].lemma in self.words.roughly and self.tokens[noun].dep == "pobj"

    def _hedged(self, noun: int, main: int | None) -> int | None:
        """What a measure is said of behind such a noun: "an offer in excess of $6 million"."""
        lead = self.tokens[noun].head
        held = self._behind(lead, noun, main)
        if held is None and self.tree.is_verb(self.tokens[lead].head):  # "made an offer to them in excess of"
            held = self.tree.child(self.tokens[lead].head, "dobj")
        while held is not None and self.tokens[held].dep == "pobj" and self.tokens[held].tag.startswith("NNP"):
            over = self.tokens[self.tokens[held].head].head  # "an offer to Roe in excess of": the offer
            if not self._names(over) or over == held:
                break
            held = over
        return held

    def _runs(self, prep: int) -> bool:
        """Whether a stretch of time is how long something goes on: "ended after nine days", "was down for nine"."""
        lemma = self.tokens[prep].lemma
        return lemma == "after" or (lemma == "for" and self.tokens[self.tokens[prep].head].lemma == "be")

    def _running(self, prep: int) -> int | None:
        """What goes on so long."""
        verb = self.tokens[prep].head
        if self.tokens[prep].lemma == "after" and self.tree.passive(verb):
            between = any(p < prep for p in self.tree.children(verb, "prep"))
            done = self.tree.object(verb) if between else None  # "was brought under control after six hours"
            return done if done is not None and self.tokens[done].tag in ("NN", "NNS") else None
        subject = self.tree.subject(verb)
        if self.tokens[prep].lemma == "after":
            ends = self.tree.child(verb, "dobj") is None and not self.tree.passive(verb)
            return subject if ends else None
        return subject if subject is not None and self.tokens[subject].tag in ("NN", "NNS") else None

    def _nearest_noun(self, verb: int) -> int | None:
        """`an end to the war, now entering its third year`: the noun right before the clause, not what it hangs on."""
        first = min(self.tree.subtree(verb))
        near = next((i for i in range(first - 1, -1, -1) if self.tokens[i].tag.startswith("NN")), None)
        while (
            near is not None and self.tokens[near].tag.startswith("NNP") and self.tokens[near].dep in ("pobj", "conj")
        ):
            above = self.tokens[self.tokens[near].head].head  # "the war in Mali, now ...": the war, not the country
            if not self.tokens[above].tag.startswith("NN") or above >= near:
                break
            near = above
        return near
