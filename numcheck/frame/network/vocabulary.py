"""Words -> the numbers by which the model knows them: their norm, first and last letters, and shape."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from numcheck.frame.network.files import unpacked
from numcheck.ruleset.locate import shipped_table

_ALL = (1 << 64) - 1
_MULTIPLIER, _SHIFT = 0xC6A4A7935BD1E995, 47
#: A shape repeats a letter so often at most, and a word of so many letters has none.
_RUN, _LONG = 4, 100


class Vocabulary:
    """The words met so far, each with a number of its own."""

    def __init__(self, folder: Path) -> None:
        data = shipped_table("model.toml")
        self._symbols: dict[str, int] = data["symbols"]
        self._norms: dict[str, str] = data["norms"]
        self._table: dict[int, str] = unpacked(folder / "vocab" / "lookups.bin")["lexeme_norm"]
        self._hashed = lru_cache(maxsize=1 << 14)(self._numbered)
        self.words: list[str] = []
        self.features: list[tuple[int, int, int, int, int]] = []  # norm, prefix, suffix, shape, whether it is space
        self._known: dict[tuple[str, str | None], int] = {}

    def clear(self) -> None:
        """Forgets every word."""
        self.words.clear()
        self.features.clear()
        self._known.clear()

    def number(self, word: str, norm: str | None = None) -> int:
        """The number of a word that is not empty; `norm` is what the tokenizer takes it for, if that is special."""
        key = (word, norm)
        known = self._known.get(key)
        if known is not None:
            return known
        hashed = self._hashed
        self.features.append(
            (
                hashed(self._norm(word) if norm is None else norm),
                hashed(word[0]),
                hashed(word[-3:]),
                hashed(shape(word)),
                int(word.isspace()),
            )
        )
        self.words.append(word)
        self._known[key] = len(self.words) - 1
        return len(self.words) - 1

    def _norm(self, word: str) -> str:
        """The spelling that the model takes a word for."""
        return self._table.get(self._hashed(word)) or self._norms.get(word) or word.lower()

    def _numbered(self, text: str) -> int:
        symbol = self._symbols.get(text)
        return hash64(text.encode("utf-8", "surrogatepass")) if symbol is None else symbol


def hash64(data: bytes) -> int:
    """MurmurHash64A (Austin Appleby, public domain) with the seed 1, by which spaCy numbers strings."""
    hashed = 1 ^ (len(data) * _MULTIPLIER & _ALL)
    whole = len(data) & ~7
    for at in range(0, whole, 8):
        k = int.from_bytes(data[at : at + 8], "little") * _MULTIPLIER & _ALL
        k = (k ^ (k >> _SHIFT)) * _MULTIPLIER & _ALL
        hashed = (hashed ^ k) * _MULTIPLIER & _ALL
    if whole < len(data):
        hashed = (hashed ^ int.from_bytes(data[whole:], "little")) * _MULTIPLIER & _ALL
    hashed = (hashed ^ (hashed >> _SHIFT)) * _MULTIPLIER & _ALL
    return hashed ^ (hashed >> _SHIFT)


def shape(word: str) -> str:
    """Its letters as X, x and d: "Xxxx" for "Maria"; of a run of the same no more than four."""
    if len(word) >= _LONG:
        return "LONG"
    found: list[str] = []
    last, run = "", 0
    for char in word:
        letter = "X" if char.isupper() else "x"
        sort = letter if char.isalpha() else "d" if char.isdigit() else char
        run = run + 1 if sort == last else 0
        last = sort
        if run < _RUN:
            found.append(sort)
    return "".join(found)
