"""Word classes: which verbs ask one question, which ask rival ones, and which nouns name one sort of thing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Literal

from numcheck.ruleset.decode import Complaints, meant, show
from numcheck.ruleset.pack import ClassesTable, NounTable, VerbTable
from numcheck.ruleset.words import check_words

#: The most classes of a sort in one file; each may name every other.
MOST = 1000

Sort = Literal["noun", "verb", "any"]


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbClass:
    """Verbs that ask one question when they stand with the same thing."""

    name: str
    words: frozenset[str]  # lemmas with their particle: "shoot down"
    nouns: frozenset[str]  # with which the class holds; empty for any
    antagonists: frozenset[str]  # names of classes that ask another question, whichever of the two says so
    owner: str | None  # "agent" or "patient": whose the counted things are


@dataclass(frozen=True, slots=True, kw_only=True)
class Classes:
    """All word classes by name, without the "@"."""

    verbs: Mapping[str, VerbClass]
    nouns: Mapping[str, frozenset[str]]  # singular lemmas
    classes_of: Mapping[str, tuple[str, ...]]  # verb lemma -> names of its classes, sorted

    def verb(self, name: str) -> VerbClass:
        """The verb class with this name; KeyError lists what exists."""
        if name not in self.verbs:
            raise KeyError(f"no verb class {name!r}; there are {', '.join(sorted(self.verbs))}")
        return self.verbs[name]

    def noun(self, name: str) -> frozenset[str]:
        """The nouns of the class with this name; KeyError lists what exists."""
        if name not in self.nouns:
            raise KeyError(f"no noun class {name!r}; there are {', '.join(sorted(self.nouns))}")
        return self.nouns[name]

    def verb_classes_of(self, lemma: str, noun: str | None = None) -> frozenset[str]:
        """Names of the classes this verb is in, where it stands with this noun.

        Without a noun only the classes that hold with any noun are given: "fire" alone may be about missiles or staff.
        """
        names = self.classes_of.get(lemma, ())
        return frozenset(n for n in names if not (needed := self.verbs[n].nouns) or noun in needed)

    def rivals(self, one: Iterable[str], other: Iterable[str]) -> bool:
        """Whether a verb class of the one and one of the other ask rival questions: launched and shot down."""
        there = frozenset(other)
        return any(not there.isdisjoint(self.verb(name).antagonists) for name in one)

    def expand(self, words: Iterable[str], sort: Sort) -> frozenset[str]:
        """The words, with every "@class" of this sort ("any": of either) written out; KeyError for an unknown class.

        Beside other words it stands for each of its own: "hospital @disease".
        """
        spread: set[str] = set()
        for word in words:
            parts = [self._of_part(part, sort) for part in word.split(" ")] if "@" in word else [[word]]
            spread.update(map(" ".join, product(*parts)))
        return frozenset(spread)

    def _of_part(self, part: str, sort: Sort) -> Iterable[str]:
        """A word, or those of a class."""
        if not part.startswith("@"):
            return (part,)
        of_verbs = sort == "verb" or (sort == "any" and part[1:] not in self.nouns)
        return self.verb(part[1:]).words if of_verbs else self.noun(part[1:])

    def names(self, sort: Sort) -> frozenset[str]:
        """The names that "@" may be followed by."""
        return frozenset(self.verbs if sort == "verb" else self.nouns if sort == "noun" else {*self.verbs, *self.nouns})


def build(sheets: Iterable[tuple[ClassesTable, Complaints]]) -> Classes:
    """The classes of all files together, complaining about what does not fit.

    A later file may add `words` and `not` to a class of an earlier one, so that a newsroom's own word joins it.
    """
    verbs: dict[str, VerbTable] = {}
    nouns: dict[str, NounTable] = {}
    complain: list[tuple[ClassesTable, Complaints]] = [both for both in sheets if not _too_many(*both)]
    for sheet, complaints in complain:
        for name, verb in sheet.verb.items():
            if (known := verbs.get(name)) is None:
                verbs[name] = verb
                continue
            for key in [k for k, given in (("with", verb.with_), ("owner", verb.owner)) if given]:
                hint = "a class that exists already takes more `words` and `not` only; give yours another name"
                complaints.add(("verb", name, key), f"the class {name} exists already", hint)
            verbs[name] = VerbTable(
                words=known.words + verb.words, with_=known.with_, not_=known.not_ + verb.not_, owner=known.owner
            )
        for name, noun in sheet.noun.items():
            before = nouns[name].words if name in nouns else []
            nouns[name] = NounTable(words=before + noun.words)
    for sheet, complaints in complain:
        _check(sheet, complaints, verbs, nouns)
    spread = {name: _spread(name, nouns, set()) for name in nouns}
    made = {name: _verb(name, verbs, spread) for name in verbs}
    index: dict[str, list[str]] = {}
    for name in sorted(made):
        for word in made[name].words:
            index.setdefault(word, []).append(name)
    return Classes(verbs=made, nouns=spread, classes_of={word: tuple(index[word]) for word in sorted(index)})


def _too_many(sheet: ClassesTable, complaints: Complaints) -> bool:
    """Whether a file has more classes than one may; if so, that is complained about."""
    counts = {"verb": len(sheet.verb), "noun": len(sheet.noun)}
    for sort, count in counts.items():
        if count > MOST:
            complaints.add((sort,), f"{count:,} classes", f"a file has at most {MOST:,} of each sort")
    return max(counts.values()) > MOST


def _check(
    sheet: ClassesTable, complaints: Complaints, verbs: Mapping[str, VerbTable], nouns: Mapping[str, NounTable]
) -> None:
    for name, verb in sheet.verb.items():
        check_words(verb.words, ("verb", name, "words"), None, complaints)
        check_words(verb.with_, ("verb", name, "with"), nouns, complaints)
        for place, other in enumerate(verb.not_):
            if other not in verbs:
                hint = f"expected the name of a verb class{meant(other, verbs)}"
                complaints.add(("verb", name, "not", place), f"no class {show(other)}", hint)
            elif other == name:
                complaints.add(("verb", name, "not", place), "the class itself", "a class is no rival of its own")
        if not verb.words:
            complaints.add(("verb", name, "words"), "found an empty list", "a class has at least one word")
    for name, noun in sheet.noun.items():
        check_words(noun.words, ("noun", name, "words"), nouns, complaints)
        if not noun.words:
            complaints.add(("noun", name, "words"), "found an empty list", "a class has at least one word")


def _spread(name: str, nouns: Mapping[str, NounTable], seen: set[str]) -> frozenset[str]:
    """The nouns of a class, with those of the classes it names; one that comes round to itself adds nothing."""
    words: set[str] = set()
    waiting = [name]
    while waiting:
        one = waiting.pop()
        if one in seen or one not in nouns:
            continue
        seen.add(one)
        for word in nouns[one].words:
            if word.startswith("@"):
                waiting.append(word[1:])
            else:
                words.add(word)
    return frozenset(words)


def _verb(name: str, verbs: Mapping[str, VerbTable], nouns: Mapping[str, frozenset[str]]) -> VerbClass:
    table = verbs[name]
    needed = (nouns.get(w[1:], frozenset()) if w.startswith("@") else frozenset([w]) for w in table.with_)
    rivals = {other for other in verbs if name in verbs[other].not_} | {other for other in table.not_ if other in verbs}
    return VerbClass(
        name=name,
        words=frozenset(table.words),
        nouns=frozenset().union(*needed),
        antagonists=frozenset(rivals),
        owner=table.owner,
    )
