"""Tags -> lemmas: the model's table of exceptions by tag and word, then its rules for endings."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from numcheck.frame.network.files import unpacked
from numcheck.frame.network.vocabulary import hash64

_POSITIONS = ("adj", "adv", "noun", "verb", "punct")
#: The model's number for "punct"; the other names are numbered by their hash.
_PUNCT = 445

Sign = tuple[str, str, str, bool]  # the word if a pattern asks for it, tag, label, whether it is space
Test = Callable[[Sign], bool]


@dataclass(frozen=True, slots=True)
class _Pattern:
    """What one word must be, or two that follow each other, for one of them to be given some attributes."""

    order: int
    tests: tuple[Test, ...]
    words: tuple[Any, ...]  # what it asks of the words themselves
    index: int
    attrs: Mapping[str, str]


class _Word(NamedTuple):
    """What is known of a word with its tag and label, whatever stands beside it."""

    sign: Sign
    begins: tuple[_Pattern, ...]  # those of two words that it may be the first of
    read: tuple[str, str, str]  # lemma, tag and label, where no such pattern asks for more


class Lemmas:
    """The tables of attributes and lemmas."""

    def __init__(self, folder: Path) -> None:
        self._tags: list[str] = json.loads((folder / "tagger" / "cfg").read_text("utf-8"))["labels"]
        every = list(_patterns(unpacked(folder / "attribute_ruler" / "patterns")))
        self._single = [p for p in every if len(p.tests) == 1]
        self._double = [p for p in every if len(p.tests) == 2]
        tables = unpacked(folder / "lemmatizer" / "lookups" / "lookups.bin")
        key = {name: hash64(name.encode()) if name != "punct" else _PUNCT for name in _POSITIONS}
        self._rules = {name: tables["lemma_rules"].get(key[name], []) for name in _POSITIONS}
        self._odd = {name: tables["lemma_exc"].get(key[name], {}) for name in _POSITIONS}
        self._index = {name: frozenset(tables["lemma_index"].get(key[name], [])) for name in _POSITIONS}
        self._named = _naming(every)
        self._alone = lru_cache(maxsize=1 << 14)(self._matched)
        self._given = lru_cache(maxsize=1 << 14)(self._merged)
        self._begins = lru_cache(maxsize=1 << 14)(self._begun)
        self._lemma = lru_cache(maxsize=1 << 14)(self._looked_up)
        self._word = lru_cache(maxsize=1 << 14)(self._by_itself)

    def read(self, texts: Sequence[str], tags: Sequence[int], labels: Sequence[str]) -> list[tuple[str, str, str]]:
        """Lemma in lower case, tag and label of every word of one sentence."""
        words = [*map(self._word, texts, tags, labels)]
        found = [word.read for word in words]
        more: dict[int, tuple[int, ...]] = {}
        for at, word in enumerate(words[:-1]):
            for pattern in word.begins:
                if pattern.tests[1](words[at + 1].sign):
                    where = at + pattern.index
                    more[where] = (*more.get(where, ()), pattern.order)
        for at, orders in more.items():
            found[at] = self._read(texts[at], words[at].sign, orders)
        return found

    def _by_itself(self, text: str, tag: int, label: str) -> _Word:
        sign = self._named(text), self._tags[tag], label, text.isspace()
        return _Word(sign, self._begins(sign), self._read(text, sign, ()))

    def _read(self, text: str, sign: Sign, more: tuple[int, ...]) -> tuple[str, str, str]:
        """Lemma, tag and label, given the patterns of two words that it is one of."""
        lemma, position, morph, tag, label = self._given(sign, more)
        return lemma or self._lemma(text, position, morph), tag, label

    def _begun(self, sign: Sign) -> tuple[_Pattern, ...]:
        return tuple(pattern for pattern in self._double if pattern.tests[0](sign))

    def _matched(self, sign: Sign) -> tuple[_Pattern, ...]:
        return tuple(pattern for pattern in self._single if pattern.tests[0](sign))

    def _merged(self, sign: Sign, more: tuple[int, ...]) -> tuple[str, str, str, str, str]:
        """Lemma if a pattern gives it, position, morphology, tag and label; the later of two patterns wins."""
        patterns = [*self._alone(sign), *(p for p in self._double if p.order in more)]
        attrs: dict[str, str] = {}
        for pattern in sorted(patterns, key=lambda p: p.order):
            attrs |= pattern.attrs
        lemma, position = attrs.get("LEMMA", "").lower(), attrs.get("POS", "").lower()
        return lemma, position, attrs.get("MORPH", "_"), attrs.get("TAG", sign[1]), attrs.get("DEP", sign[2])

    def _looked_up(self, text: str, position: str, morph: str) -> str:
        """By rules for endings, where the word is inflected; a form that the index knows goes first."""
        word = text.lower()
        if position not in _POSITIONS or _is_base(position, morph):
            return word
        index = self._index[position]
        known: list[str] = []
        loose: list[str] = []
        unknown: list[str] = []
        for old, new in self._rules[position]:
            form = word[: len(word) - len(old)] + new if word.endswith(old) else ""
            if not form:
                continue
            if form in index:
                known.insert(0, form)
            elif not form.isalpha():
                loose.append(form)
            else:
                unknown.append(form)
        forms = list(dict.fromkeys([*known, *loose]))
        for form in self._odd[position].get(word, []):
            if form not in forms:
                forms.insert(0, form)
        return (forms or unknown or [text])[0].lower()


def _is_base(position: str, morph: str) -> bool:
    """Whether the word stands in its base form, as spaCy's English lemmatizer asks."""
    feats = dict(part.split("=", 1) for part in morph.split("|") if "=" in part)
    finite = feats.get("VerbForm") == "Fin" and feats.get("Tense") == "Pres" and "Number" not in feats
    if position == "noun" and feats.get("Number") == "Sing":
        return True
    return (position == "verb" and finite) or feats.get("VerbForm") == "Inf" or feats.get("Degree") == "Pos"


def _naming(patterns: Sequence[_Pattern]) -> Callable[[str], str]:
    """A word in lower case if some pattern asks for it, else nothing: to the patterns all others are alike."""
    asked = [wanted for pattern in patterns for wanted in pattern.words]
    words = {wanted for wanted in asked if isinstance(wanted, str)}
    words.update(word for wanted in asked if isinstance(wanted, dict) for word in wanted.get("IN", ()))
    others = [_holds(wanted) for wanted in asked if isinstance(wanted, dict) and "IN" not in wanted]

    def named(text: str) -> str:
        word = text.lower()
        return word if word in words or any(holds(word) for holds in others) else ""

    return named


def _patterns(rows: Sequence[Mapping[str, Any]]) -> Iterable[_Pattern]:
    for order, row in enumerate(rows):
        for pattern in row["patterns"]:
            words = tuple(token["LOWER"] for token in pattern if "LOWER" in token)
            yield _Pattern(order, tuple(_test(token) for token in pattern), words, row["index"], row["attrs"])


def _test(token: Mapping[str, Any]) -> Test:
    wanted = {"LOWER": 0, "TAG": 1, "DEP": 2, "IS_SPACE": 3}
    if token.keys() - wanted.keys():
        raise ValueError(f"a pattern of another form: {token}")
    tests = [(wanted[name], _holds(value)) for name, value in token.items()]
    return lambda sign: all(holds(sign[at]) for at, holds in tests)


def _holds(value: Any) -> Callable[[Any], bool]:
    if not isinstance(value, dict):
        return lambda said: bool(said == value)
    ((name, operand),) = value.items()
    if name == "REGEX":
        search = re.compile(operand).search
        return lambda said: search(said) is not None
    among = frozenset(operand)
    return (lambda said: said in among) if name == "IN" else (lambda said: said not in among)
