"""Tokens -> a dependency tree with the questions that frames ask of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.frame.mending import mended
from numcheck.frame.token import Token
from numcheck.frame.words import Words

_NOUN_TAGS = ("NN", "NNS", "NNP", "NNPS", "PRP", "WP", "CD", "DT", "WDT")
#: Relations by which a verb hangs on another and shares its subject.
_SHARES_SUBJECT = frozenset({"conj", "xcomp", "advcl", "pcomp", "ccomp"})

#: Relations that lead out of a noun phrase.
_OUTSIDE = frozenset({"relcl", "acl", "appos", "advcl", "cc", "conj", "punct", "ccomp", "parataxis", "prep"})


class Tree:
    """One parsed sentence; tokens are named by their index."""

    def __init__(self, tokens: Sequence[Token], words: Words, offset: int = 0) -> None:
        """`offset` is where the parsed text begins in the sentence: behind a dateline."""
        moved = (t._replace(start=t.start + offset, end=t.end + offset) for t in tokens) if offset else tokens
        self.tokens = mended(tuple(moved), words)
        self.words = words
        self._relations = [token.dep for token in self.tokens]
        below: list[tuple[int, ...]] = [()] * len(self.tokens)  # most words have nothing below them
        for i, token in enumerate(self.tokens):
            if token.head != i:
                below[token.head] += (i,)
        self._children = below
        self._lemmas: dict[int, str] = {}
        self._subjects: dict[int, int | None] = {}
        self._reached: dict[int, tuple[int, ...]] = {}
        self._below: dict[int, tuple[int, ...]] = {}
        self._at: dict[tuple[int, int], tuple[int, ...]] = {}

    def children(self, i: int, *deps: str) -> tuple[int, ...]:
        """The tokens that hang on `i`, in order; only those with one of the relations, if any are named."""
        below = self._children[i]
        if not deps or not below:
            return below
        relations = self._relations
        return tuple([c for c in below if relations[c] in deps])

    def child(self, i: int, *deps: str) -> int | None:
        """The first token that hangs on `i` with one of the relations."""
        relations = self._relations
        for c in self._children[i]:
            if not deps or relations[c] in deps:
                return c
        return None

    def up(self, i: int) -> Iterator[int]:
        """The heads above `i`, nearest first."""
        while self.tokens[i].head != i:
            i = self.tokens[i].head
            yield i

    def subtree(self, i: int) -> tuple[int, ...]:
        """`i` and all tokens below it, in order."""
        known = self._below.get(i)
        if known is None:
            found, todo = [], [i]
            while todo:
                at = todo.pop()
                found.append(at)
                todo.extend(self._children[at])
            known = self._below[i] = tuple(sorted(found))
        return known

    def at(self, start: int, end: int) -> tuple[int, ...]:
        """The tokens that share a character with the half-open stretch of the sentence."""
        known = self._at.get((start, end))
        if known is None:
            known = tuple([i for i, t in enumerate(self.tokens) if t.start < end and start < t.end])
            self._at[start, end] = known
        return known

    def is_verb(self, i: int) -> bool:
        tag = self.tokens[i].tag
        if tag.startswith("VB"):
            return True
        # The small model tags many participles as adjectives ("were shot down or jammed").
        clausal = self.tokens[i].dep in ("conj", "ROOT", "relcl", "acl")
        return tag == "JJ" and clausal and self._known_verb(i) is not None

    def is_noun(self, i: int) -> bool:
        return self.tokens[i].tag in _NOUN_TAGS

    def _known_verb(self, i: int) -> str | None:
        return self.words.lemma(self.tokens[i].text)

    def lemma(self, verb: int) -> str:
        """A verb's lemma with its particle: "shoot down"."""
        known = self._lemmas.get(verb)
        if known is None:
            known = self._lemmas[verb] = self._lemma(verb)
        return known

    def _lemma(self, verb: int) -> str:
        token = self.tokens[verb]
        base = (self._known_verb(verb) or token.lemma) if token.tag in ("JJ", "NN", "NNS") else token.lemma
        for let, done in ((verb, verb + 1), (verb - 1, verb)):  # "let go", whichever the parser takes for the verb
            if let >= 0 and done < len(self.tokens) and self.tokens[let].lemma == "let":
                return f"let {self.tokens[done].lemma}" if self.tokens[done].tag == "VB" else base
        particle = self._particle(verb, base)
        return f"{base} {self.tokens[particle].lemma}" if particle is not None else base

    def _particle(self, verb: int, base: str) -> int | None:
        """The particle of a verb: one that the rules know with it, or one that leads on to no noun of its own.

        "shot down 40 drones" has one; "launched up to 40 drones" and "arrested off Oman" have none.
        """
        candidates = (*self.children(verb, "prt"), *(c for c in self.children(verb, "advmod", "prep") if c == verb + 1))
        for at in candidates:
            word = self.tokens[at].lemma
            following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
            bound = (
                following is not None and following.lemma == "to" and following.dep != "aux"
            )  # "turned out to watch"
            if word not in self.words.particles or bound:
                continue
            leads_on = self.tokens[at].dep == "prep" and word in ("in", "on") and self.child(at, "pobj") is not None
            if f"{base} {word}" in self.words.phrasal and not leads_on:  # "broke in an earthquake" has none
                return at
            leads = following is not None and following.tag in ("DT", "NNP", "NNPS", "PRP$")
            if self.tokens[at].dep == "prt" and not leads:
                return at
        return None

    def subject(self, verb: int) -> int | None:
        """The token that does what the verb says: its own subject, the `by` of a passive, or one shared from above."""
        if verb not in self._subjects:
            self._subjects[verb] = self._subject(verb)
        return self._subjects[verb]

    def _subject(self, verb: int) -> int | None:
        seen = 0
        at = verb
        while seen < len(self.tokens):
            seen += 1
            if self.passive(at):
                by = self.child(at, "agent")
                if at != verb:
                    return self._told_to(at)
                return self.child(by, "pobj") if by is not None else None
            own = self.child(at, "nsubj", "csubj")
            if own is not None:
                return self._antecedent(own, at)
            token = self.tokens[at]
            if token.dep in ("relcl", "acl") and token.tag != "VBN":
                return token.head if self.is_noun(token.head) else None
            if token.dep not in _SHARES_SUBJECT or token.head == at:
                return None
            if token.dep == "ccomp":  # a finite clause of its own has its own subject
                return None
            asked = token.dep == "xcomp" and self.child(at, "aux") is not None
            told = self.child(token.head, "dobj") if asked else None
            if told is not None and told < at:  # "ordered him to serve": he serves
                return told
            if (blamed := self._blamed(token)) is not None and blamed < at:
                return blamed
            at = token.head if self.is_verb(token.head) or token.dep != "pcomp" else self.tokens[token.head].head
        return None

    def _told_to(self, passive: int) -> int | None:
        """`was ordered to spend`, `Roe, said to own nine`: whom the order is given to, or of whom it is said."""
        own, token = self.child(passive, "nsubjpass"), self.tokens[passive]
        if own is not None:
            return self._antecedent(own, passive)
        return token.head if token.dep == "acl" and self.is_noun(token.head) else None

    def _blamed(self, token: Token) -> int | None:
        """`accused Chad of firing`, `sued the bank for lending`: whoever is blamed has done it."""
        if token.dep != "pcomp":
            return None
        above = self.tokens[token.head].head
        if self.tokens[above].lemma not in self.words.blaming or self.passive(above):
            return None
        return self.child(above, "dative", "dobj")

    def _antecedent(self, subject: int, verb: int) -> int:
        """The noun that a relative pronoun stands for, else the subject itself."""
        if self.tokens[subject].tag in ("WDT", "WP") and self.tokens[verb].dep == "relcl":
            return self.tokens[verb].head
        return subject

    def passive(self, verb: int) -> bool:
        """Whether the verb stands in the passive, also reduced: "112 drones launched by"."""
        if self.child(verb, "auxpass", "nsubjpass") is not None or self.child(verb, "agent") is not None:
            return True
        token = self.tokens[verb]
        if token.dep == "conj" and self.is_verb(token.head) and self.child(verb, "nsubj") is None:
            return self.passive(token.head) and token.tag in ("VBN", "JJ", "VBD")
        return token.dep == "acl" and token.tag == "VBN"

    def object(self, verb: int) -> int | None:
        """What the verb is done to: its object, or the subject of a passive."""
        if self.passive(verb):
            own, token = self.child(verb, "nsubjpass"), self.tokens[verb]
            if own is None and token.dep == "conj" and self.child(verb, "nsubj") is None and self.is_verb(token.head):
                if self.passive(token.head):  # "was founded and is backed"
                    return self.object(token.head)
                return (
                    self.subject(token.head) if self.child(verb, "auxpass") is not None else None
                )  # "fled but was held"
            return self._antecedent(own, verb) if own is not None else None
        own = self.child(verb, "dative", "dobj", "attr")  # "fined the bank $40,000": the bank first
        return own if own is not None else self._found_so(verb)

    def _found_so(self, verb: int) -> int | None:
        """`found Roe guilty`, `declared the bank insolvent`: whom a verb takes with what it says of them."""
        state = next((c for c in self.children(verb, "ccomp") if self.tokens[c].tag == "JJ"), None)
        whom = self.child(state, "nsubj") if state is not None else None
        return whom if whom is not None and self.phrase(whom)[0] == verb + 1 else None

    def reach(self, verb: int) -> tuple[int, ...]:
        """The tokens that hang on a verb or on its object or prepositions, without what hangs on those as a clause."""
        if verb in self._reached:
            return self._reached[verb]
        near = [c for c in self._children[verb] if not self.is_verb(c)]
        below = [c for n in near for c in self._children[n] if not self.is_verb(c)]
        # "brought 40 guests to safety", where the parser hangs the preposition on the guests
        led = (o for c in below if self.tokens[c].dep == "prep" for o in self.children(c, "pobj"))
        found = self._reached[verb] = (*near, *below, *led)
        return found

    def _of(self, c: int) -> bool:
        """Whether an "of" belongs to its noun; behind a comma it says where somebody is from: "Roe, 58, of Lund"."""
        return (self.tokens[c].dep, self.tokens[c].lemma) == ("prep", "of") and self.tokens[c - 1].text != ","

    def phrase(self, i: int) -> tuple[int, int]:
        """First and last token of the noun phrase of `i`, without clauses and appositions that hang on it."""
        first = last = i
        todo = [i]
        while todo:
            at = todo.pop()
            first, last = min(first, at), max(last, at)
            todo.extend(c for c in self._children[at] if self.tokens[c].dep not in _OUTSIDE or self._of(c))
        return first, last
