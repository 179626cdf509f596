"""Mention in a tree -> the verbs that say what happened."""

from __future__ import annotations

from numcheck.frame.having import Having
from numcheck.frame.of_some import told_of_some
from numcheck.model import Kind


class Deeds(Having):
    """What happened to the counted things, or what they are said to do."""

    def _verbs(self, argument: int) -> tuple[int, ...]:
        """The verbs that say what happened: that of the figure's clause, then those of clauses on its noun."""
        found: list[int] = []
        own = [v for v in self.tree.children(argument, "acl", "relcl") if self.tree.is_verb(v) and self._says_of(v)]
        governing = self._governing(argument)
        if governing is not None and self._among(argument) and self.tokens[governing].lemma != "be":
            governing = None
        if governing is not None:
            lemma = self.tree.lemma(governing)
            light = lemma.split()[0] in self.words.light or lemma.split()[0] in self.words.reporting
            if lemma in self.words.seeking:  # "are hunting four men who robbed a bank": what they have done
                own = list(self.tree.children(argument, "relcl")) or own
                light = True
            found = [*own, governing] if light and own else [governing, *own]
        else:
            found = own
        for verb in tuple(found):
            found.extend(c for c in self.tree.children(verb, "conj") if self._same_object(c, verb, argument))
        return tuple(dict.fromkeys(found))

    def _deeds(self, verb: int) -> tuple[str, ...]:
        """What a verb says, and what it says with the words that hang on it: "shot dead" is killed."""
        lemma = self.tree.lemma(verb)
        joined = self.tree.children(verb, "xcomp", "acomp", "oprd", "advcl")  # "went missing", where it is a verb
        beside = (c for c in self.tree.children(verb, "ccomp") if c == verb + 1)  # "will be let go"
        joined = (*joined, *beside)
        others = {i for i, figure in told_of_some(self.tree) if figure > self.core[-1]}  # "four of them fatally"
        reach = tuple(i for i in self.tree.reach(verb) if i not in others)
        described = self._lemmas(c for i in reach for c in self.tree.children(i, "amod"))  # "in critical condition"
        below = self._lemmas(reach).union(
            described,
            (self.tokens[i].text.lower() for i in joined),
            self._lemmas(aux for i in joined for aux in self.tree.children(i, "aux")),
        )  # "brought to safety": the parser often takes it for a verb
        denied = self._lemmas(i for i in self._states_of(verb) if self.tree.child(i, "neg") is not None)
        below = (below - denied) | {f"not-{state}" for state in denied}  # "found not guilty"
        if "fatally" in below and any(
            self.tokens[i].lemma in ("none", "not", "neither") for i in self.tree.subtree(verb)
        ):
            below -= {"fatally"}  # "three were stabbed, none fatally"
        named = (deed for with_, deed in self.words.idioms.get(self.tokens[verb].lemma, ()) if with_ <= below)
        return (lemma, *named)

    def _states_of(self, verb: int) -> tuple[int, ...]:
        """The adjectives by which a verb says how somebody is found or left."""
        told = self.tree.children(verb, "acomp", "oprd", "ccomp")
        return tuple(i for i in told if self.tokens[i].tag == "JJ")

    def _fared(self) -> tuple[str, ...]:
        """`shot nine, four of them fatally`: what the words behind "of them" say with the verb of them all."""
        own = [i for i, figure in told_of_some(self.tree) if figure in self.core]
        verb = next((v for v in range(self.core[0] - 1, -1, -1) if self.tree.is_verb(v)), None) if own else None
        if verb is None:
            return ()
        below = self._lemmas(own).union(self.tokens[i].text.lower() for i in own)
        return tuple(deed for with_, deed in self.words.idioms.get(self.tokens[verb].lemma, ()) if with_ <= below)

    def _told_by(self, verb: int) -> tuple[str, ...]:
        """What a verb says, and what its doer makes known by it."""
        return (*self._deeds(verb), *self._made_known(verb))

    def _made_known(self, verb: int) -> tuple[str, ...]:
        """`announced in June that she was leaving`, `announced her departure`: what they say of themselves."""
        lemma = self.tokens[verb].lemma
        if self.mention.kind is not Kind.DATE or lemma not in self.words.reporting:
            return ()
        told = []
        for below in self.tree.children(verb, "ccomp", "xcomp", "dobj"):
            whose = self.tree.child(below, "nsubj", "poss")
            own = whose is None or self.tokens[whose].tag in ("PRP", "PRP$")
            if own and (self.tree.is_verb(below) or self.tree.is_noun(below)):
                deed = self.tree.lemma(below) if self.tree.is_verb(below) else self.tokens[below].lemma
                told.append(f"{lemma} {deed}")
        return tuple(told)

    def _begun(self, verb: int) -> tuple[str, ...]:
        """`began modeling in 1950`: when it began is told, and not when it was done."""
        token = self.tokens[verb]
        above = self.tokens[token.head]
        begun = token.dep == "xcomp" and above.lemma in self.words.phases
        return (f"{above.lemma} {token.lemma}",) if begun else ()

    def _governing(self, argument: int) -> int | None:
        """The nearest verb above the figure's noun phrase."""
        previous = argument
        for at in self.tree.up(argument):
            if self._names_only(at):
                continue
            if self.tree.is_verb(at):
                return self._open_verb(at) or self._reported(at) or at
            if self.tokens[previous].dep in ("relcl", "acl") and self.tree.is_verb(previous):
                return None
            previous = at
        return argument if self.tree.is_verb(argument) else None

    def _reported(self, verb: int) -> int | None:
        """`40 people were known to have died`, `40 posts are to be cut`: what is known or planned of them."""
        if self.tokens[verb].lemma == "be":
            ahead = self.tree.children(verb, "xcomp")
            return next((x for x in ahead if self.tree.is_verb(x) and "to" in self._lemmas(self._aids_of(x))), None)
        if not self.tree.passive(verb) or self.tokens[verb].lemma not in self.words.reporting | {"know"}:
            return None
        return next((x for x in self.tree.children(verb, "xcomp") if self.tree.is_verb(x)), None)

    def _commanded(self, verb: int) -> tuple[int, ...]:
        """The verbs above one by which it is told or wished to be done: "wants the jury to order Orlex to pay"."""
        above = self.tokens[verb].head
        wished = self.tokens[above].dep in ("xcomp", "ccomp")
        return (above, self.tokens[above].head) if wished else (above,)

    def _aids_of(self, verb: int) -> tuple[int, ...]:
        """What helps a verb: "to", "be", "have"."""
        return self.tree.children(verb, "aux")

    def _names_only(self, verb: int) -> bool:
        """`launched a line called Manta in May`: a date is of the launch, though the parser hangs it on the name."""
        token = self.tokens[verb]
        return self.mention.kind in (Kind.DATE, Kind.CLOCK) and token.dep == "acl" and token.lemma in self.words.naming

    def _led_from(self, main: int | None) -> int | None:
        """`died two weeks after he had fallen`: the verb that a stretch of time leads from or to, "die"."""
        if main is None or self.mention.kind is not Kind.DURATION or self.tokens[main].dep != "advcl":
            return None
        marks = (self.tokens[m].lemma for m in self.tree.children(main, "mark", "advmod"))
        above = self.tokens[main].head
        return above if any(m in self.words.offsets for m in marks) and self.tree.is_verb(above) else None

    def _open_verb(self, above: int) -> int | None:
        """`ending the strike that costs, by its own count, 40 firms`: a verb in between that still lacks its object."""
        top = self.tokens[self._top()]
        if not {top.dep, self.tokens[top.head].dep} & {"dobj", "appos"}:
            return None
        for i in range(self.core[0] - 1, above, -1):
            if self.tree.is_verb(i) and self.tokens[i].tag not in ("VBN", "JJ"):
                closed = self.tree.child(i, "dobj", "attr", "acomp", "ccomp", "xcomp", "auxpass") is not None
                return None if closed or self.tokens[i].dep not in ("relcl", "acl", "advcl") else i
        return None

    def _says_of(self, verb: int) -> bool:
        """Whether a clause on the noun says what happened to the counted things, not to something inside it."""
        # "of which 76 were repelled" speaks of the 76, and "which hit two houses" of the houses.
        inside = self.tree.children(verb, "dobj", "nsubjpass")
        counted = (i for i in self.tree.children(verb, "nsubj") if self.tokens[i].tag == "CD")  # "five of which sank"
        return next(counted, None) is None and all(self.tokens[i].tag in ("WDT", "WP", "PRP") for i in inside)

    def _same_object(self, verb: int, first: int, argument: int) -> bool:
        """`shot down or jammed`: a second verb without an object of its own, about the same things."""
        if not self.tree.is_verb(verb) or self.tree.child(verb, "nsubj", "nsubjpass", "dobj", "attr") is not None:
            return False
        if self._suffered_next(verb, first, argument):
            return True
        patient = self.tree.object(first)
        return patient is not None and (patient == argument or argument in self.tree.subtree(patient))

    def _suffered_next(self, verb: int, first: int, argument: int) -> bool:
        """`nine men jumped and were hurt`: those who did the first thing suffer the second."""
        doer = self.tree.child(first, "nsubj")
        suffers = self.tree.child(verb, "auxpass") is not None and self.tree.child(verb, "neg") is None
        ahead = self._lemmas(self._aids_of(verb)) - {"have", "be"}  # "fled and will be charged"
        return doer is not None and doer == argument and suffers and not ahead
