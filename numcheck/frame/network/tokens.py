"""Text -> words, as spaCy's tokenizer cuts it: exceptions, then affixes, then what is inside."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from numcheck.frame.network.files import unpacked
from numcheck.frame.network.vocabulary import Vocabulary

#: By these numbers the file names the text of a word and its norm.
_ORTH, _NORM = 65, 67
#: A stretch of space or of anything else.
_STRETCH = re.compile(r"\s+|\S+")
#: Letters of English alone: no prefix, suffix or infix of the model begins or ends among them.
_PLAIN = re.compile(r"[A-Za-z]+")

#: Words that spaCy cuts as if an apostrophe were left out: "wed" is no "we'd".
_WHOLE = frozenset({"wed", "Wed"})

Search = Callable[[str], re.Match[str] | None]


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of one text by their numbers, and whether a space stands behind each."""

    words: list[int]
    spaces: list[bool]


class Tokenizer:
    """Cuts texts into words, and keeps how it cut each stretch between two spaces."""

    def __init__(self, folder: Path, vocabulary: Vocabulary) -> None:
        data = unpacked(folder / "tokenizer")
        self._vocabulary = vocabulary
        self._prefix: Search = re.compile(data["prefix_search"]).search
        self._suffix: Search = re.compile(data["suffix_search"]).search
        self._infixes = re.compile(data["infix_finditer"]).finditer
        self._url: Search = re.compile(data["url_match"]).match
        self._specials: dict[str, tuple[tuple[str, str | None], ...]] = {
            text: tuple((part[_ORTH], part.get(_NORM)) for part in parts)
            for text, parts in data["exceptions"].items()
            if text not in _WHOLE
        }
        self._inner: dict[str, list[tuple[str, ...]]] = {}
        for text in self._specials:
            if " " in text or self._prefix(text) or self._suffix(text) or next(self._infixes(text), None):
                pieces = tuple(orth for chunk, _ in _stretches(text) for orth, _ in self._cut(chunk, special=False))
                self._inner.setdefault(pieces[0], []).append(pieces)
        self._known: dict[str, tuple[tuple[int, ...], bool]] = {}

    def clear(self) -> None:
        """Forgets how stretches were cut."""
        self._known.clear()

    def words(self, text: str) -> Tokens:
        """The words of `text`; together with the spaces behind them they are the text."""
        words: list[int] = []
        spaces: list[bool] = []
        odd = False
        known = self._known
        for chunk, space in _plain_stretches(text) or _stretches(text):
            cut = known.get(chunk)
            if cut is None:
                cut = known[chunk] = self._numbered(chunk)
            words += cut[0]
            spaces += [False] * len(cut[0])
            spaces[-1] = space
            odd = odd or cut[1]
        return self._respelled(text) if odd else Tokens(words, spaces)

    def _numbered(self, chunk: str) -> tuple[tuple[int, ...], bool]:
        """The words of a stretch without a space, and whether an exception may stand inside it."""
        cut = self._cut(chunk)
        odd = any(True for _ in self._matches([orth for orth, _ in cut]))
        return tuple(self._vocabulary.number(orth, norm) for orth, norm in cut), odd

    def _cut(self, chunk: str, *, special: bool = True) -> list[tuple[str, str | None]]:
        """The words of a stretch with their norms, where those are special."""
        specials = self._specials if special else {}
        if chunk in specials:
            return list(specials[chunk])
        if _PLAIN.fullmatch(chunk):
            return [(chunk, None)]
        before: list[str] = []
        behind: list[str] = []
        size = -1
        while chunk and len(chunk) != size and chunk not in specials:
            size = len(chunk)
            found = self._prefix(chunk)
            first = found.end() - found.start() if found is not None else 0
            if first and chunk[first:] in specials:
                before.append(chunk[:first])
                chunk = chunk[first:]
                break
            found = self._suffix(chunk[first:])
            last = found.end() - found.start() if found is not None else 0
            if last and chunk[:-last] in specials:
                behind.append(chunk[-last:])
                chunk = chunk[:-last]
                break
            if first:
                before.append(chunk[:first])
            if last and (not first or first + last <= size):
                behind.append(chunk[-last:])
                chunk = chunk[first:-last]
            else:
                chunk = chunk[first:]
        middle: list[tuple[str, str | None]] = []
        if chunk in specials:
            middle = list(specials[chunk])
        elif chunk:
            middle = [(chunk, None)] if self._url(chunk) else [(part, None) for part in self._split(chunk)]
        return [*((part, None) for part in before), *middle, *((part, None) for part in reversed(behind))]

    def _split(self, chunk: str) -> Iterator[str]:
        """A stretch without affixes, cut at what divides it inside, such as hyphens."""
        start = 0
        for match in self._infixes(chunk):
            if match.start() == 0:
                continue
            if match.start() != start:
                yield chunk[start : match.start()]
            if match.end() != match.start():
                yield match[0]
            start = match.end()
        if chunk[start:]:
            yield chunk[start:]

    def _matches(self, orths: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Where words stand one after the other that an exception is made of."""
        for at, orth in enumerate(orths):
            for pieces in self._inner.get(orth, ()):
                if tuple(orths[at : at + len(pieces)]) == pieces:
                    yield at, at + len(pieces)

    def _respelled(self, text: str) -> Tokens:
        """The words of a text in which an exception may stand among other words: the longest and first one counts."""
        cut: list[tuple[str, str | None]] = []
        spaces: list[bool] = []
        for chunk, space in _stretches(text):
            cut += self._cut(chunk)
            spaces += [False] * (len(cut) - len(spaces))
            spaces[-1] = space
        taken: set[int] = set()
        chosen: dict[int, int] = {}
        for start, end in sorted(self._matches([orth for orth, _ in cut]), key=lambda m: (m[0] - m[1], m[0])):
            if start not in taken and end - 1 not in taken:
                chosen[start] = end
            taken.update(range(start, end))
        words: list[int] = []
        kept: list[bool] = []
        at = 0
        while at < len(cut):
            end = chosen.get(at, at + 1)
            said = "".join(orth + " " * space for (orth, _), space in zip(cut[at:end], spaces[at:end], strict=True))
            said = said.removesuffix(" ") if spaces[end - 1] else said
            special = self._specials.get(said) if at in chosen else None
            parts = cut[at:end] if special is None else special
            words += [self._vocabulary.number(orth, norm) for orth, norm in parts]
            kept += spaces[at:end] if special is None else [*[False] * (len(parts) - 1), spaces[end - 1]]
            at = end
        return Tokens(words, kept)


def _plain_stretches(text: str) -> list[tuple[str, bool]] | None:
    """The same where single spaces stand between words and nothing else does, which is found sooner; else None."""
    chunks = text.split(" ")
    if text.split() != chunks:
        return None
    return [*((chunk, True) for chunk in chunks[:-1]), (chunks[-1], False)]


def _stretches(text: str) -> Iterator[tuple[str, bool]]:
    """The stretches of a text and whether one space behind each belongs to it; further space is a stretch itself."""
    at = 0
    for match in _STRETCH.finditer(text):
        start, end = max(at, match.start()), match.end()
        if start == end:
            continue
        space = text[end : end + 1] == " " and not match[0].isspace()
        yield text[start:end], space
        at = end + space
