"""Mention in a tree -> the noun that it counts, and what narrows it."""

from __future__ import annotations

from numcheck.frame.spot import Spot
from numcheck.model import Kind
from numcheck.ruleset.fates import fates

#: Relations from a figure, or a part of a compound, up to the word it belongs to.
_BELONGS = frozenset({"nummod", "quantmod", "compound", "nmod", "amod", "npadvmod", "advmod", "det", "poss", "dep"})
#: How far a counted noun may stand behind its figure, in tokens.
_REACH = 8


class Counting(Spot):
    """What a figure counts."""

    def _counted(self) -> int | None:
        """The token of the noun that the figure counts or stands before."""
        mention, tokens = self.mention, self.tokens
        if mention.kind is Kind.ORDINAL and mention.quantity.unit != "count":
            return None  # "its third year": what the year is told of stands elsewhere
        beside = mention.attributive or mention.kind in (Kind.COUNT, Kind.RATE, Kind.ORDINAL, Kind.SCORE)
        if mention.noun is not None and beside:
            wanted = mention.noun.split()[-1].rpartition("-")[2]  # "co-workers": the parser makes three words of it
            for i in range(self.core[-1] + 1, min(len(tokens), self.core[-1] + _REACH)):
                if self.tree.is_verb(i) and tokens[i].dep not in ("amod", "compound"):
                    break
                if tokens[i].text == "," and i + 1 < len(tokens) and tokens[i + 1].tag == "CC":
                    break  # "rose to 41, and 90 people fled": they are another figure's
                if self.tree.is_noun(i) and self._is(wanted, i):
                    return self._possessed(i)
        if mention.kind is not Kind.COUNT and not mention.attributive:
            return None
        at = self._top()
        while tokens[at].dep in _BELONGS and tokens[at].head != at and self.core[-1] < tokens[at].head:
            at = tokens[at].head
            if tokens[at].tag.startswith("NN") and at - self.core[-1] < _REACH:
                return at
        return self._partitive(self._top())

    def _possessed(self, noun: int) -> int:
        """`12 of the mill's workers`: what is counted is not whose they are."""
        token = self.tokens[noun]
        above = self.tokens[token.head]
        behind = token.dep == "poss" and token.head > noun and above.tag.startswith("NN")
        return token.head if behind and token.head - self.core[-1] < _REACH else noun

    def _holder(self) -> int | None:
        """`a workforce of 3,400`: the noun that holds what a bare figure counts."""
        top = self.tokens[self._top()]
        prep = self.tokens[top.head]
        if self.mention.kind is not Kind.COUNT or top.dep != "pobj" or prep.lemma != "of":
            return None
        return prep.head if self.tokens[prep.head].lemma in self.words.holders else None

    def _does(self, verb: int, argument: int) -> bool:
        """Whether the figure's noun is the active subject of a verb with another object; so is "a gang of nine men".

        Of "two people died: a patient and a man" nobody is the object.
        """
        if self.tokens[verb].text.lower() in fates().told.alone:
            return False
        token = self.tokens[argument]
        led = token.dep == "pobj" and self.tokens[token.head].lemma == "of"
        group = self.tokens[self.tokens[token.head].head] if led else token
        does = group.dep == "nsubj" and (not led or group.lemma in self.words.groups)
        return does and self.tree.child(verb, "dobj") is not None

    def _close(self, verb: int, argument: int) -> bool:
        """Whether the figure's noun is the verb's own object or subject, with no other verb between them."""
        own = self.tokens[argument].dep in ("dobj", "nsubj", "nsubjpass") and self.tokens[argument].head == verb
        between = range(min(verb, argument) + 1, max(verb, argument))
        behind = argument > self.core[-1] and len(between) < _REACH
        return own and behind and not any(self.tokens[i].tag.startswith("VB") for i in between if not self._aids(i))

    def _aids(self, i: int) -> bool:
        """Whether a verb only helps another, "were arrested", or leads to some of them: "including nine"."""
        return self.tokens[i].dep in ("aux", "auxpass") or self.tokens[i].text == "including"

    def _stands(self, argument: int) -> bool:
        """Whether a figure without a noun does or suffers something itself: "46 were arrested", "killing 12"."""
        return self.mention.kind is Kind.COUNT and (
            self.tokens[argument].dep in ("nsubj", "nsubjpass", "dobj") or bool(self._state(None))
        )

    def _state(self, counted: int | None) -> tuple[str, ...]:
        """`41 dead`, `two sailors missing`: what happened, said right behind the noun or the bare figure."""
        if self.mention.kind is not Kind.COUNT:
            return ()
        behind = (counted if counted is not None else self.core[-1]) + 1
        if behind >= len(self.tokens) or (counted is None and self._held()):
            return ()  # "a mother of two dead"
        after = self.tokens[behind]
        # "12 people killed in a fire were named" and "12 killed": a state; "12 killed a guard" is a deed of the twelve.
        acts = self.tree.child(behind, "dobj") is not None
        state = self.words.states.get(after.text.lower())
        return (state,) if state is not None and not acts else ()

    def _held(self) -> bool:
        """Whether the figure stands behind the "of" of a noun, which holds it: "a mother of two"."""
        top = self.tokens[self._top()]
        return top.dep == "pobj" and self.tokens[top.head].lemma == "of"

    def _befell(self, counted: int) -> str | None:
        """`the 1,100 hurt`, `one of 140 missing`: what befell the counted, where that is all they are called."""
        token = self.tokens[counted]
        named = self.mention.kind is Kind.COUNT and token.dep not in ("amod", "compound")
        return self.words.states.get(token.text.lower()) if named else None

    def _while(self, counted: int) -> bool:
        """`Owner held as 14 die`: a headline whose verb the parser takes for a noun; what comes before is another's."""
        before = self.core[0] - 1
        return before >= 0 and self.tokens[before].text.lower() == "as" and counted == self.core[-1] + 1

    def _told_before(self, argument: int, main: int | None) -> int | None:
        """`The toll stood at 41`: a bare figure counts what the sentence is about."""
        if main is None or self.tokens[argument].dep not in ("pobj", "attr", "dobj"):
            return None
        above = self.tokens[self.tokens[argument].head]
        if self.tokens[argument].dep == "pobj" and above.lemma not in ("to", "at", "by"):
            return None
        if self.tokens[argument].dep == "dobj" and self.tokens[main].lemma not in self.words.reaching:
            return None
        # "Police put the crowd at 20,000": what is put there, not who puts it
        put = self.tree.child(main, "dobj") if self.tokens[argument].dep == "pobj" else None
        subject = self.tree.subject(main) if put is None else put
        if subject is None or self.tokens[subject].tag not in ("NN", "NNS"):
            return None
        # "The number of people killed rose to 41": what is numbered, not its number
        return self._numbered(subject) if self.tokens[subject].lemma == "number" else subject

    def _numbered(self, number: int) -> int:
        """What stands behind "number of", else the number itself."""
        prep = next((p for p in self.tree.children(number, "prep") if self.tokens[p].lemma == "of"), None)
        below = self.tree.child(prep, "pobj", "pcomp", "amod") if prep is not None else None
        return number if below is None else below

    def _modifiers(self, at: int) -> tuple[str, ...]:
        words = [
            self.tokens[c].text.lower()
            for c in self.tree.children(at, "amod", "compound", "nmod")
            if c not in self.core and not any(k in self.core for k in self.tree.subtree(c)) and not self._figured(c)
        ]
        hedge = self.mention.cue.lower().split()  # "more than 60 wounded": "more" belongs to the hedge
        kept = (w for w in (*words, *self.mention.modifiers) if w not in hedge)
        return (*dict.fromkeys(kept), *self._of(at))

    def _figured(self, at: int) -> bool:
        """Whether a word before the noun says what another figure is of: "a six-year, $70 million deal"."""
        return any(self.tokens[c].tag == "CD" for c in self.tree.children(at))

    def _of(self, at: int) -> tuple[str, ...]:
        """`counts of fraud`: what the noun is of narrows it, unless the figure measures that very thing."""
        if self.mention.kind not in (Kind.COUNT, Kind.RATE) or at in self.core:
            return ()
        below = [self.tree.child(p, "pobj") for p in self.tree.children(at, "prep") if self.tokens[p].lemma == "of"]
        return tuple(
            f"of {self.tokens[b].lemma}" for b in below if b is not None and self.tokens[b].tag in ("NN", "NNS")
        )
