"""Reads a sentence and shows what was found, in the printable form."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from numcheck.extraction import extract
from numcheck.extraction.lexicon import Lexicon, load
from numcheck.model import Anchor, Document, Extraction, Source
from numcheck.notation import show
from numcheck.ruleset.locate import builtin


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load(builtin())


@pytest.fixture(scope="session")
def read(lexicon: Lexicon) -> Callable[[str], Extraction]:
    def run(text: str) -> Extraction:
        anchors = (Anchor(start=0, line=1, column=1),) if text else ()
        return extract(Document(id="t", text=text, source=Source(path="t"), blocks=(), anchors=anchors), lexicon)

    return run


@pytest.fixture(scope="session")
def readings(read: Callable[[str], Extraction]) -> Callable[[str], list[str]]:
    def run(text: str) -> list[str]:
        return [show(m.quantity) for m in read(text).mentions]

    return run
