"""Sentences -> Tokens: a language model, behind a check of its files."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from numcheck.frame.token import Token
from numcheck.ruleset.locate import shipped_table

if TYPE_CHECKING:
    from numcheck.frame.network import Network

#: The matrices are small: a second thread only waits for the first, and takes its time from other processes.
_ONE_THREAD = ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parser:
    """A loaded model."""

    name: str
    version: str
    network: Network

    def parse(self, sentences: Sequence[str]) -> Iterator[tuple[Token, ...]]:
        """One tuple of tokens a sentence, in order; what is said of one does not depend on the others."""
        return self.network.parse(sentences)


@cache
def load() -> tuple[Parser | None, str]:
    """The parser, or None, and then why there is none in one sentence for people.

    The model runs only if its files have the hashes recorded in rules/model.toml: a model is code in all but name.
    """
    faults = []
    for entry in models():
        folder = _folder(entry["package"])
        if folder is None:
            faults.append(f"the language model {entry['package']} {entry['version']} is not installed")
            continue
        wrong = [name for name, digest in entry["files"].items() if _digest(folder / name) != digest]
        if wrong:
            faults.append(
                f"{entry['package']}: {', '.join(wrong)} differs from the files of version {entry['version']}"
            )
            continue
        network = _network()(folder / f"{entry['package']}-{entry['version']}")
        return Parser(name=entry["package"], version=entry["version"], network=network), ""
    return None, "; ".join(faults)


def models() -> list[dict[str, Any]]:
    """The models that are trusted, best first: package, version and the hashes of their files."""
    known: list[dict[str, Any]] = shipped_table("model.toml")["model"]
    return known


def _network() -> type[Network]:
    """The class, with numpy loaded for one thread, unless the program has loaded it or chosen otherwise."""
    unset = [name for name in _ONE_THREAD if name not in os.environ and "numpy" not in sys.modules]
    os.environ.update(dict.fromkeys(unset, "1"))
    try:
        from numcheck.frame.network import Network
    finally:
        for name in unset:
            del os.environ[name]
    return Network


def _folder(package: str) -> Path | None:
    spec = importlib.util.find_spec(package)
    return Path(spec.origin).parent if spec is not None and spec.origin else None


def _digest(path: Path) -> str | None:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None
