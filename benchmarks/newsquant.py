"""A figure in a parsed sentence -> the two fields of NewsQuant that are questions about the sentence.

NewsQuant's unit of a counted thing is its noun phrase, and its concept is what the figure is told of. Both are read off
the parse that frames are made of; the reader of figures does not look that far.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from numcheck.frame import parse
from numcheck.frame import words as vocabulary
from numcheck.frame.tree import Tree
from numcheck.model import Kind, Mention

#: Relations from a figure, or from a part of a compound, to the noun that it stands before.
_BEFORE_NOUN = frozenset({"nummod", "quantmod", "compound", "nmod", "amod", "npadvmod", "advmod", "det", "poss", "dep"})
#: Relations that lead from a clause to the one whose subject it shares.
_SHARING = frozenset({"conj", "xcomp", "advcl", "pcomp", "ccomp", "prep", "dep"})
#: Relations of the words that make up the name of a counted thing.
_NAMING = frozenset({"amod", "compound", "nmod", "nummod", "npadvmod", "advmod", "conj"})
#: Prepositions that say how far or where to something was moved, so that its object is what was measured.
_MOVED = frozenset({"by", "to", "from", "at"})
_PRONOUNS = ("PRP", "WP", "WDT", "DT", "EX")
#: Nouns of time, which figures are told per or by, and never of.
_TIMES = frozenset({"hour", "day", "week", "month", "quarter", "year", "decade"})
#: Nouns that only bundle a figure: what has the total is what the figure is told of.
_BUNDLES = frozenset({"total", "sum", "number", "amount", "equivalent"})
_REACH = 8


def sentences(texts: Sequence[str]) -> Iterator[Sentence]:
    """Every text, parsed as one piece so that offsets hold."""
    parser, fault = parse.load()
    if parser is None:
        raise SystemExit(fault)
    words = vocabulary.load(frozenset())
    for tokens in parser.parse([re.sub(r"\s", " ", text) for text in texts]):
        yield Sentence(Tree(tokens, words))


class Sentence:
    """One parsed text, with the tokens that belong to figures."""

    def __init__(self, tree: Tree) -> None:
        self.tree, self.tokens = tree, tree.tokens
        self.figures: frozenset[int] = frozenset()
        self.mentions: Sequence[Mention] = ()

    def know(self, mentions: Sequence[Mention]) -> None:
        """Which tokens are figures and their units: none of them is what another figure is told of."""
        self.figures = frozenset(i for m in mentions for i in self._core(m))
        self.mentions = mentions

    def unit(self, mention: Mention, *, read: bool) -> str | None:
        """The counted noun with what is said before it, adjectives as lemmas; None if nothing is counted.

        `read`: the reader of figures saw a noun there; without it, only a noun right on the figure is believed.
        """
        core = self._core(mention)
        if not core or self._joined(core):
            return None
        noun = self._counted(mention, core)
        if noun is None or (not read and self.tokens[self._top(core)].head != noun):
            return None
        if noun not in self.tree.up(self._top(core)):
            return None  # the parse misses what the reader saw, so that its phrase is no better
        words = self._named(noun, core[-1] + 1)
        for i in range(core[0] - 1, -1, -1):  # "the top three seeds", "a tapered 14 gauge tip"
            if self.tokens[i].dep != "amod" or self.tokens[i].tag != "JJ" or self.tokens[i].head != noun:
                break
            words.insert(0, self._lemma(i))
        return " ".join(words)

    def concept(self, mention: Mention, *, counts: bool) -> str | None:
        """What the figure is told of; `counts` if it counts things."""
        core = self._core(mention)
        if not core or mention.kind is Kind.RATIO:
            return None
        noun = self._counted(mention, core) if counts and not self._joined(core) else None
        found = (self._listed(core) or self._after(mention, core)) if noun is None else self._of(noun)
        if found is None:
            at = noun if noun is not None and noun not in self._behind_of(core) else self._top(core)
            found = self._told_of(at, mention, counted=noun is not None)
        if found is None and noun is None and not self._of_a_pronoun(core):
            counted = counts and self.tokens[self._top(core)].dep in ("nsubj", "nsubjpass")
            return None if counted else mention.noun  # "between 40 and 50 will be sold"
        if found is None or self.tokens[found].tag in _PRONOUNS:
            return None
        if counts and noun is None and self.tokens[found].lemma == mention.noun and self._lent(mention):
            return None
        if found in self.figures:
            return self._aged(found)
        named = next((a for a in self.tree.children(found, "appos") if a < core[0] and self._proper(a)), found)
        words = self._named(named, 0)
        return " ".join([*words[:-1], self._written(named)])

    def _lent(self, mention: Mention) -> bool:
        """Whether an earlier count lends its noun: "90 cars, compared with 63"."""
        return any(m.noun == mention.noun and m.kind is Kind.COUNT and m.span < mention.span for m in self.mentions)

    def _aged(self, i: int) -> str | None:
        """Somebody who is called by an age: "a 65 year-old"."""
        return self._written(i) if self.tokens[i].lemma == "old" else None

    def one_of(self, start: int, end: int) -> str | None:
        """The noun phrase after "one of" at these code points."""
        behind = self._behind_of(self.tree.at(start, end))
        if not behind:
            return None
        owner = self.tree.child(behind[0], "poss")
        owned = [self.tokens[owner].text.lower()] if owner is not None and self._proper(owner) else []
        return " ".join([*owned, *self._named(behind[0], 0)])

    def named(self, start: int, end: int) -> str | None:
        """The noun that a name at these code points stands before: "5G masts"."""
        core = self.tree.at(start, end)
        at = self._top(core) if core else 0
        while core and self.tokens[at].dep in (*_BEFORE_NOUN, "conj") and self.tokens[at].head != at:
            at = self.tokens[at].head
        return self._written(at) if core and at > core[-1] and self._noun(at) else None

    def share(self, start: int, end: int) -> str | None:
        """What is the one of some at these code points: "Zephyr is one of four plans"."""
        core = self.tree.at(start, end)
        found = self._subject(self.tokens[self._top(core)].head) if core else None
        return self._written(found) if found is not None and self._noun(found) else None

    def _written(self, i: int) -> str:
        """A word as written, with what hyphens join to it."""
        first = last = i
        while first > 1 and self.tokens[first - 1].text == "-" and self._glued(first) and self._glued(first - 1):
            first -= 2
        while last + 2 < len(self.tokens) and self.tokens[last + 1].text == "-" and self._glued(last + 1):
            if not self._glued(last + 2):
                break
            last += 2
        return "".join(self.tokens[k].text for k in range(first, last + 1)).lower()

    def _glued(self, i: int) -> bool:
        return self.tokens[i - 1].end == self.tokens[i].start

    # -- the counted noun -------------------------------------------------------------------------------------------

    def _core(self, mention: Mention) -> tuple[int, ...]:
        return self.tree.at(mention.span.start, mention.span.end)

    def _top(self, core: tuple[int, ...]) -> int:
        return next((i for i in core if self.tokens[i].head not in core or self.tokens[i].head == i), core[-1])

    def _noun(self, i: int) -> bool:
        return self.tokens[i].tag.startswith("NN")

    def _proper(self, i: int) -> bool:
        return self.tokens[i].tag.startswith("NNP")

    def _joined(self, core: tuple[int, ...]) -> bool:
        """Whether a hyphen binds the figure to its noun: "four-cylinder engine"."""
        last = core[-1]
        if self.tokens[last].text.endswith("-"):
            return True
        following = self.tokens[last + 1] if last + 1 < len(self.tokens) else None
        return following is not None and following.text == "-" and following.start == self.tokens[last].end

    def _behind_of(self, core: tuple[int, ...]) -> tuple[int, ...]:
        """The noun after an "of" right behind the figure: "dozens of people"."""
        of = core[-1] + 1
        if of >= len(self.tokens) or self.tokens[of].lemma != "of":
            return ()
        return self.tree.children(of, "pobj")

    def _counted(self, mention: Mention, core: tuple[int, ...]) -> int | None:
        """The token of the noun that a count stands before, by the parse, else by the reader."""
        behind = self._behind_of(core)
        if behind:
            return behind[0] if mention.quantity.vague else None
        at, last = self._top(core), core[-1]
        found: int | None = None
        while self.tokens[at].dep in _BEFORE_NOUN and self.tokens[at].head > last:
            at = self.tokens[at].head
            if self._noun(at) and at - last <= _REACH and at not in self.figures:
                found = at
        if found is not None or not mention.noun:
            return found
        for i in range(last + 1, min(len(self.tokens), last + _REACH)):
            if self._noun(i) and self.tokens[i].text.lower().startswith(mention.noun[:-1]):
                return i
        return None

    def _named(self, noun: int, first: int) -> list[str]:
        """A noun with the adjectives and nouns right before it, from token `first` on."""
        words = [self._lemma(noun)]
        for i in range(noun - 1, first - 1, -1):
            token = self.tokens[i]
            if i in self.figures:
                break
            if token.text in "-–/" and self._belongs(i, noun):
                words[0] = f"-{words[0]}"
                continue
            if token.tag == "CC" and self._belongs(i, noun):
                continue
            if token.dep not in _NAMING or not self._belongs(i, noun) or token.tag in ("CD", "RB", "RBR", "RBS"):
                break
            if words[0].startswith("-"):
                words[0] = self._lemma(i) + words[0]
            else:
                words.insert(0, self._lemma(i))
        words[0] = words[0].removeprefix("-")
        return words

    def _lemma(self, i: int) -> str:
        token = self.tokens[i]
        return token.lemma if token.tag in ("NN", "NNS", "JJR", "JJS") else token.text.lower()

    def _belongs(self, i: int, noun: int) -> bool:
        return any(at == noun for at in self.tree.up(i))

    # -- what it is told of -----------------------------------------------------------------------------------------

    def _listed(self, core: tuple[int, ...]) -> int | None:
        """The name before a comma in a market's list: "Acme, down 6 p, and Zenith, up 2 p"."""
        way = core[0] - 1
        if way > 2 and self.tokens[way].text == "at" and way - 1 in self.figures:  # "Acme, down 6 p at 312 p"
            while way - 1 in self.figures:
                way -= 1
            way -= 1
        if way < 2 or self.tokens[way].text.lower() not in ("up", "down") or self.tokens[way - 1].text != ",":
            return None
        return way - 2 if self._proper(way - 2) and way - 2 not in self.figures else None

    def _after(self, mention: Mention, core: tuple[int, ...]) -> int | None:
        """What a measure is of, or money is for: "60 percent of men", "$1 billion in gains", "$40 for a seat"."""
        at = self._beyond_brackets(core[-1] + 1)
        if at >= len(self.tokens):
            return None
        leads = ("of", "in", "for") if mention.kind is Kind.MONEY else ("of",)
        top = self.tokens[self._top(core)]
        if top.dep == "pobj" and self.tokens[top.head].lemma == "of":
            leads = ("of", "in")  # "a price of $5 for a seat" is told of the price
        if self.tokens[at].lemma not in leads:
            return None
        below = self.tree.child(at, "pobj")
        if below is None or not self._noun(below) or below in self.figures:
            return None
        if self.tokens[at].lemma == "in":
            then = self.tokens[below + 1].lemma if below + 1 < len(self.tokens) else ""
            bare = self.tokens[at + 1].tag == "NNS" or (self.tokens[at + 1].tag == "NN" and below == at + 1)
            return below if bare and then != "for" and self.tokens[below].lemma not in _TIMES else None
        return below if self.tokens[below].lemma not in _TIMES else None

    def _beyond_brackets(self, at: int) -> int:
        """Over the same figure in another unit: "8 miles (13 kilometers) of tunnels"."""
        if at < len(self.tokens) and self.tokens[at].text == "(":
            while at + 1 < len(self.tokens) and at + 1 in self.figures:
                at += 1
            at += 1
        return at + 1 if at < len(self.tokens) and self.tokens[at].text == ")" else at

    def _of(self, noun: int) -> int | None:
        """What the counted things are of."""
        for prep in self.tree.children(noun, "prep"):
            below = self.tree.child(prep, "pobj")
            if self.tokens[prep].lemma == "of" and below is not None and below not in self.figures:
                return below
        return None

    def _told_of(self, at: int, mention: Mention, *, counted: bool) -> int | None:
        """Up from the figure, or from the noun it counts, to the noun or the subject that has it."""
        tokens = self.tokens
        for _ in tokens:
            token, head = tokens[at], tokens[at].head
            if head == at:
                return None
            if head in self.figures or tokens[head].lemma in _TIMES:
                at = head
            elif token.dep in _BEFORE_NOUN and self._noun(head) and head > at:
                return self._outermost(head)
            elif token.dep == "appos" and self._noun(head):
                return head
            elif tokens[head].lemma == "worth":
                return head - 1 if self._noun(head - 1) else self._subject(head)
            elif tokens[head].tag == "JJR" and tokens[head].dep == "ccomp" and token.dep == "npadvmod":
                return self.tree.child(tokens[head].head, "dobj")  # "that makes it 20 percent cheaper"
            elif token.dep == "conj":
                at = head
            elif token.dep == "pobj":
                above = tokens[head].head
                if above in self.figures or tokens[above].lemma in _TIMES or tokens[above].lemma in _BUNDLES:
                    at = above
                elif self._noun(above):
                    return above if not counted or tokens[head].lemma in ("of", "with", "for") else None
                elif self.tree.is_verb(above):
                    return self._of_clause(above, at, mention, tokens[head].lemma, counted=counted)
                else:
                    at = above
            elif token.dep == "attr" and self.tree.child(head, "expl") is not None:
                return self._place(at)
            elif self.tree.is_verb(head):
                if token.dep == "nsubj":
                    object_ = self.tree.child(head, "dobj", "attr") or self._led_to(head)
                    return object_ if object_ not in self.figures else None
                return None if token.dep == "nsubjpass" else self._of_clause(head, at, mention, "", counted=counted)
            else:
                at = head
        return None

    def _of_clause(self, verb: int, at: int, mention: Mention, preposition: str, *, counted: bool) -> int | None:
        """What a clause says the figure of: what ranges, what was moved or paid for, else its subject."""
        if self.tokens[verb].lemma in ("range", "vary") and self.tokens[verb - 1].text == "," and self._noun(verb - 2):
            return verb - 2
        patient = self.tree.child(verb, "dobj")
        patient = patient if patient is not None and patient < at and patient not in self.figures else None
        moved = preposition in _MOVED or (preposition == "for" and mention.kind is Kind.MONEY)
        if moved and patient is not None and self._noun(patient):
            return patient
        if counted and preposition and self.tree.passive(verb):
            return None
        subject = self._subject(verb)
        if subject is not None and self.tokens[subject].lemma == "old" and subject in self.figures:
            return subject
        if subject is None or self.tokens[subject].tag in _PRONOUNS or subject in self.figures:
            return patient if preposition and mention.kind is not Kind.DURATION else None
        return subject

    def _place(self, noun: int) -> int | None:
        """Where there are so many: "there are 40 shops in Kells"."""
        for i in self.tree.subtree(noun):
            if i > noun and self.tokens[i].lemma in ("in", "at", "on"):
                return self.tree.child(i, "pobj")
        return None

    def _of_a_pronoun(self, core: tuple[int, ...]) -> bool:
        """Whether the clause of a figure speaks of it, him or them, who are named elsewhere if at all."""
        verb = next((at for at in self.tree.up(self._top(core)) if self.tree.is_verb(at)), None)
        subject = self._subject(verb) if verb is not None else None
        return subject is not None and self.tokens[subject].tag in _PRONOUNS

    def _led_to(self, verb: int) -> int | None:
        """The noun behind a verb's particle: "finish off the floor plan"."""
        particle = self.tree.child(verb, "prt")
        return self.tree.child(particle, "pobj") if particle is not None else None

    def _outermost(self, noun: int) -> int:
        """The head of a compound."""
        while self.tokens[noun].dep in ("compound", "nmod") and self.tokens[noun].head > noun:
            noun = self.tokens[noun].head
        return noun

    def _subject(self, verb: int) -> int | None:
        """Who or what the clause of a verb is about."""
        tokens = self.tokens
        for _ in tokens:
            own = self.tree.child(verb, "nsubj", "nsubjpass", "csubj")
            if own is not None:
                if tokens[own].tag in ("WDT", "WP") and tokens[verb].dep == "relcl":
                    return own - 1 if self._noun(own - 1) and own - 1 not in self.figures else tokens[verb].head
                return own
            if tokens[verb].dep in ("relcl", "acl"):
                return tokens[verb].head
            if tokens[verb].dep not in _SHARING or tokens[verb].head == verb:
                return None
            verb = tokens[verb].head
            while not self.tree.is_verb(verb):
                if tokens[verb].head == verb or self._noun(verb):
                    return verb if self._noun(verb) else None
                verb = tokens[verb].head
        return None
