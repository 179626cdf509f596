"""Mention in a tree -> who does it, to whom, whose the things are, and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from numcheck.frame.having import Having
from numcheck.model import Kind, Phrase
from numcheck.ruleset.happenings import happenings
from numcheck.ruleset.places import places
from numcheck.ruleset.rarity import listed

#: Prepositions before what people fell ill with or died of.
_FROM_WHAT = frozenset({"with", "of", "from"})


class Parts(Having):
    """The parts that names play in what a figure is told of."""

    def _agent(self, verb: int, argument: int, measured: int | None) -> Phrase | None:
        subject = self.tree.subject(verb)
        if subject is None and not self.tree.passive(verb):
            subject = self._due_to(verb)
        if subject is None or subject in (argument, measured) or subject in self.core:
            return None
        subject = self._spoken_of(subject, verb)
        phrase = self._with_others(self.phrases.phrase(subject, acts=True), subject)
        # "An avalanche in Valmor killed nine": the name says where it was, not who did it
        return replace(phrase, names=()) if self.tokens[subject].text.lower() in self.words.happenings else phrase

    def _with_others(self, phrase: Phrase, at: int) -> Phrase:
        """The phrase with the names that are joined to it: "Ana Roe and Max Dahl"."""
        others = (self.phrases.own_names(c) for c in self.tree.children(at, "conj"))
        return replace(phrase, names=tuple(dict.fromkeys((*phrase.names, *(n for names in others for n in names)))))

    def _spoken_of(self, subject: int, verb: int) -> int:
        """`Orlex said it will cut 40 jobs`: whoever says so, where a pronoun does what is said."""
        above = self.tokens[verb].head
        dated = self.mention.kind in (Kind.DATE, Kind.CLOCK)
        if dated and self.tokens[subject].lemma != "it":  # "the agent says he died": somebody else
            return subject
        if self.tokens[subject].tag != "PRP" or self.tokens[verb].dep != "ccomp" or not self.tree.is_verb(above):
            return subject
        reporter = self.tree.child(above, "nsubj") if self.tokens[above].lemma in self.words.reporting else None
        return reporter if reporter is not None and self.tokens[reporter].tag.startswith("NNP") else subject

    def _apposed_doer(self, argument: int) -> Phrase | None:
        """`Harlow Foods, an employer of 9,000 people`: the name that the noun of what happens stands beside."""
        noun = self.tokens[self.tokens[argument].head].head
        beside = self.tokens[noun].head
        return self.phrases.phrase(beside, acts=True) if self.tokens[noun].dep == "appos" else None

    def _patient(self, verb: int, argument: int, measured: int | None) -> Phrase | None:
        patient = self.tree.object(verb)
        if self.mention.kind in (Kind.DATE, Kind.CLOCK):
            patient = self._befallen(verb, patient)
        if patient is None or patient in (argument, measured) or patient in self.core:
            return None
        phrase = self._with_others(self.phrases.phrase(patient), patient)
        return phrase if phrase.names else replace(phrase, names=self._called(patient))

    def _befallen(self, verb: int, patient: int | None) -> int | None:
        """To what it happened, also without a subject of its own: "the mill, built in", "Born in, she", "which was"."""
        top = verb  # of "whom he shot and killed in 1957" the first
        while self.tokens[top].dep == "conj" and self.tree.is_verb(self.tokens[top].head):
            top = self.tokens[top].head
        token, above = self.tokens[top], self.tokens[top].head
        meant = patient if patient is not None or top == verb else self.tree.object(top)
        if token.dep == "relcl" and meant is not None and self.tokens[meant].tag in ("WDT", "WP"):
            return above if self.tree.is_noun(above) else patient
        if patient is None and token.dep == "acl" and token.tag == "VBN":
            return above if self.tree.is_noun(above) else None
        if patient is None and token.dep == "advcl" and token.tag == "VBN" and self.tree.child(verb, "nsubj") is None:
            return self.tree.child(above, "nsubj", "nsubjpass")
        return self._due_to(verb) if patient is None and self.tree.passive(verb) else patient

    def _due_to(self, verb: int) -> int | None:
        """Of a day: what "is due to close then", "is expected to be held then"; "which is to open" is what is so."""
        if self.mention.kind not in (Kind.DATE, Kind.CLOCK) or self.tokens[verb].dep != "xcomp":
            return None
        above = self.tokens[verb].head
        above = self.tokens[above].head if self.tokens[above].dep == "acomp" else above
        if self.tree.child(above, "dobj") is not None:
            return None
        subject = self.tree.child(above, "nsubj", "nsubjpass")
        which = subject is not None and self.tokens[subject].tag in ("WDT", "WP")
        return self.tokens[above].head if which and self.tokens[above].dep == "relcl" else subject

    def _called(self, at: int) -> tuple[str, ...]:
        """`a film called Orle Nights`: the name that a noun is given."""
        if self.mention.kind not in (Kind.DATE, Kind.CLOCK):
            return ()
        verbs = (v for v in self.tree.children(at, "acl") if self.tokens[v].lemma in self.words.naming)
        given = (self.tree.child(v, "oprd", "dobj", "attr") for v in verbs)
        return next((names for g in given if g is not None and (names := self.phrases.own_names(g))), ())

    def _subject(self, measured: int | None) -> Phrase | None:
        """What a measure is told of, named by an apposition where it has no name itself."""
        if measured is None or self.mention.kind is Kind.COUNT:
            return None
        for at in (measured, *self._apposed(measured)):
            names = self.phrases.own_names(at)
            if names:
                return Phrase(text=self.phrases.phrase(at).text, head=self.tokens[at].lemma, names=names)
        return replace(self.phrases.phrase(measured), names=())

    def _giver(self) -> Phrase | None:
        """`led by nine points from Ana Roe`: whose points they are."""
        if self.mention.kind is not Kind.MEASURE or self.mention.quantity.unit != "point":
            return None
        prep = self.core[-1] + 1
        led = prep < len(self.tokens) and self.tokens[prep].lemma == "from"
        below = self.tree.child(prep, "pobj") if led else None
        if below is None or not (names := self.phrases.own_names(below)):
            return None
        return Phrase(text=self.phrases.phrase(below).text, head=self.tokens[below].lemma, names=names)

    def _apposed(self, at: int) -> tuple[int, ...]:
        """The names that a noun stands beside: "senator Reyes", "the senator, Reyes", "the mayor of Lund, Reyes"."""
        token = self.tokens[at]
        places = (self.tree.child(p, "pobj") for p in self.tree.children(at, "prep"))
        behind = (a for place in places if place is not None for a in self.tree.children(place, "appos"))
        before = (token.head,) if token.dep in ("appos", "compound", "nmod") else ()
        return (*self.tree.children(at, "appos"), *behind, *before)

    def _owner(self, at: int) -> Phrase | None:
        """A people or a possessor before the noun: "Ukrainian drones", "the army's tanks"."""
        for child in self.tree.children(at, "poss", "amod", "compound", "nmod"):
            if child in self.core:
                continue
            phrase = self.phrases.phrase(child, acts=True)
            people = any(places().country(name) is not None for name in phrase.names)
            shares = self.tokens[at].lemma in self.words.held and self.tokens[child].dep == "compound"  # "Orlex shares"
            if phrase.names and (people or shares or self.tokens[child].dep == "poss"):
                return phrase
        counts = self.mention.kind is Kind.COUNT
        if (built := self._built(at)) is not None:
            return self._named_thing(built)
        if at in self.core or (counts and self.tokens[at].lemma not in self.words.belonging):
            return None
        held = ("of", "at", "in") if self.tokens[at].lemma in self.words.held else ("of", "at")
        behind = (self.tree.child(p, "pobj") for p in self.tree.children(at, "prep") if self.tokens[p].lemma in held)
        named = next((b for b in behind if b is not None and self.tokens[b].tag.startswith("NNP")), None)
        return self.phrases.phrase(named, acts=True) if named is not None else None  # "shares of Harlow Foods"

    def _named_thing(self, at: int) -> Phrase | None:
        """`the eight-storey Hotel Lindor`, `the Lindor, an eight-storey hotel`: what has so many, by its name."""
        names = next((names for i in (at, *self._apposed(at)) if (names := self.phrases.own_names(i))), ())
        return Phrase(text=self.phrases.phrase(at).text, head=self.tokens[at].lemma, names=names) if names else None

    def _aimed(self, verbs: tuple[int, ...], argument: int) -> bool:
        """Whether "at" leads to somebody: six shots are fired at a person, rockets at a place."""
        done = any(self.tokens[verb].lemma in self.words.aimed for verb in verbs)
        return done and self.tokens[argument].lemma not in self.words.far

    def _clause_of_a_place(self, verbs: tuple[int, ...]) -> tuple[Phrase, ...]:
        """`the school in Orle, which fell in`, where the parser hangs the clause on the town."""
        noun = self._antecedent_of(verbs[0]) if verbs else None
        if noun is None or not self.tokens[noun].tag.startswith("NNP"):
            return ()
        prep = self.tokens[self.tokens[noun].head].lemma if self.tokens[noun].dep == "pobj" else ""
        led = prep in self.words.place_prepositions and not self._is_time(noun)
        return (self.phrases.phrase(noun),) if led else ()

    def _antecedent_of(self, verb: int) -> int | None:
        """`the school in Orle, which fell in, killing 12`: the noun that the clause hangs on, one clause up at most."""
        for at in (verb, self.tokens[verb].head if self.tokens[verb].dep in ("advcl", "conj", "xcomp") else verb):
            if self.tokens[at].dep == "relcl":
                return self.tokens[at].head
        return None

    def _what_happened(self, verbs: tuple[int, ...]) -> Iterator[int]:
        """`dropped water on a fire in Orle`, `blamed the flood in Lund`: the event that the verb is done to."""
        for verb in verbs:
            done_to = (verb, *self.tree.children(verb, "dobj"))
            for at in (*done_to, *(prep for i in done_to for prep in self.tree.children(i, "prep"))):
                for noun in self.tree.children(at, "dobj", "pobj"):
                    if self.tokens[noun].lemma in happenings().kinds:
                        yield noun

    def _what_from(self, verbs: tuple[int, ...]) -> Iterator[int]:
        """`fell ill with cholera in Orle`, `died of burns in Lund`: what befell them, on which the town hangs."""
        for verb in verbs:
            for at in (verb, *self.tree.children(verb, "acomp", "oprd")):
                for prep in self.tree.children(at, "prep"):
                    if self.tokens[prep].lemma in _FROM_WHAT:
                        yield from (n for n in self.tree.children(prep, "pobj") if self.tokens[n].tag in ("NN", "NNS"))

    def _spelled_as_a_name(self, at: int) -> bool:
        """`job cuts in Lund`, where the parser takes an unknown name for a noun: no English word that is known."""
        word, before = self.tokens[at].text, self.tokens[at - 1].text if at else ""
        low = word.lower()
        return word.istitle() and before.islower() and not listed(low) and low not in self.words.lemmas

    def _places(self, verbs: tuple[int, ...], argument: int) -> tuple[Phrase, ...]:
        found = list(self._clause_of_a_place(verbs))
        doers = (self.tree.subject(verb) for verb in verbs)  # "Police in Seville arrested"
        done_to = (noun for verb in verbs for noun in self.tree.children(verb, "nsubjpass"))  # "the bridge in Lund was"
        told_of = [noun for noun in (*doers, *done_to) if noun is not None]
        wholes = (self._partitive(noun) for noun in told_of)  # "the cost of the tunnel in Lund"
        inner = self._partitive(argument)  # "52 percent of the vote in Orle"
        within = (noun for v in verbs[:1] if (noun := self._antecedent_of(v)) is not None)  # "the flood in Orle that"
        # of the figure too: "41 degrees Celsius in Seville" hangs the town on the unit
        starts = (
            *(argument, *self.core, inner, *verbs, *told_of, *wholes, *within),
            *self._what_happened(verbs),
            *self._what_from(verbs),
        )
        for at in dict.fromkeys(start for start in starts if start is not None):
            for prep in self.tree.children(at, "prep"):
                if self.tokens[prep].lemma not in self.words.place_prepositions:
                    continue
                if prep and self.tokens[prep - 1].text in ("that", "those"):
                    continue  # "longer than that in Lund"
                if self.tokens[prep].lemma == "at" and self._aimed(verbs, argument):
                    continue
                if self.tokens[prep].lemma == "to" and at != argument and self.tokens[at].tag.startswith("NN"):
                    continue  # "the train to Lund derailed", wherever it did
                todo = list(self.tree.children(prep, "pobj"))
                while todo:
                    place = todo.pop(0)
                    if place in self.core:
                        continue  # "179 km/h": the parser takes the unit for a name
                    todo.extend(self.tree.children(place, "conj"))
                    inner = next(
                        (p for p in self.tree.children(place, "prep") if self.tokens[p].lemma in ("in", "of")), None
                    )
                    if inner is not None:
                        todo.extend(self.tree.children(inner, "pobj"))
                    numbered = self.tokens[self.tree.phrase(place)[0]].tag == "CD"  # "at 180 kph", "at 20:02 GMT"
                    named = self.tokens[place].tag.startswith("NNP") or self._spelled_as_a_name(place)
                    named = named and not (self._is_time(place) or numbered)
                    if named or self.tokens[place].lemma in self.words.generic_places:
                        found.append(self.phrases.phrase(place))
        return tuple(dict.fromkeys(found))
