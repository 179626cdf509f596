"""A unit-like word that the lexicon does not know -> the unit quantulum3 believes in, checked."""

from __future__ import annotations

import logging
import warnings
from typing import Any

from numcheck.extraction.lexicon import Lexicon
from numcheck.extraction.measures import Measured
from numcheck.extraction.tokens import Sort, Tokens
from numcheck.model import Kind

_module: Any = None


def read(t: Tokens, i: int, stop: int, lx: Lexicon) -> Measured | None:
    """The unit at token `i` that quantulum3 reads and the allow-list knows; None otherwise."""
    if t.kind(i) != Sort.WORD or t.newline(i):
        return None
    word = t.low[i]
    if word.removesuffix("s") not in lx.allowed or word in lx.stops:  # none of them goes by a prefix or a symbol
        return None
    window = f"5 {t.text[i]}"
    for quantity in _parse(window):
        name = lx.allowed.get(quantity.unit.name)
        if name and quantity.span == (0, len(window)) and quantity.surface == window:
            return Measured(name, Kind.MEASURE, i + 1, t.end[i])
    return None


def _parse(window: str) -> list[Any]:
    """What quantulum3 reads in a short window; its warnings and its handler on the root logger stay here."""
    global _module
    root = logging.getLogger()
    handlers = list(root.handlers)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of a classifier that nobody asked for
        try:
            if _module is None:
                from quantulum3 import classifier, parser

                classifier.USE_CLF = False
                _module = parser
            found: list[Any] = _module.parse(window)
            return found
        except Exception:  # it fails in many ways on odd words, and none of them is news
            return []
        finally:
            for handler in root.handlers[:]:
                if handler not in handlers:
                    root.removeHandler(handler)
