"""Sentences -> Tokens: the only module that knows spaCy, behind a check of the model's files."""

from __future__ import annotations

import hashlib
import importlib.util
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from numcheck.ruleset.locate import builtin

if TYPE_CHECKING:
    from spacy.language import Language

#: Number-bearing sentences a batch: more costs memory and gains no speed.
_BATCH = 128


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word with its place in the dependency tree."""

    text: str
    lemma: str  # lower case
    tag: str  # Penn Treebank tag
    dep: str  # relation to the head, ClearNLP labels
    head: int  # index of the head; its own index at the root
    start: int  # code point of the sentence
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Parser:
    """A loaded model."""

    name: str
    version: str
    pipeline: Language

    def parse(self, sentences: Sequence[str]) -> Iterator[tuple[Token, ...]]:
        """One tuple of tokens a sentence, in order."""
        for doc in self.pipeline.pipe(sentences, batch_size=_BATCH):
            yield tuple(
                Token(
                    text=t.text,
                    lemma=t.lemma_.lower(),
                    tag=t.tag_,
                    dep=t.dep_,
                    head=t.head.i,
                    start=t.idx,
                    end=t.idx + len(t.text),
                )
                for t in doc
            )


@cache
def load() -> tuple[Parser | None, str]:
    """The parser, or None, and then why there is none in one sentence for people.

    The model runs only if its files have the hashes recorded in rules/model.toml: a model is code in all but name.
    """
    known = tomllib.loads((builtin() / "model.toml").read_text("utf-8"))["model"]
    faults = []
    for entry in known:
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
        import spacy

        pipeline = spacy.load(folder / f"{entry['package']}-{entry['version']}", exclude=["ner", "senter"])
        return Parser(name=entry["package"], version=entry["version"], pipeline=pipeline), ""
    return None, "; ".join(faults)


def _folder(package: str) -> Path | None:
    spec = importlib.util.find_spec(package)
    return Path(spec.origin).parent if spec is not None and spec.origin else None


def _digest(path: Path) -> str | None:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None
