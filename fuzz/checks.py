"""Throws bytes at the checks inside a document, and stops at the first text that breaks one of their laws.

    python fuzz/checks.py -runs=100000          with atheris, where it is installed (libFuzzer's own options)
    python fuzz/checks.py --random 2000         without it: as many texts made by a seeded generator

The laws: no text raises, read as plain text or, where its length is odd, as Markdown; every term quotes its own place
and stands in its sentence; a check that fails says why; the same text gives the same checks. Sentences are read by word
lists alone, which is fast.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from fuzz.driver import run, twice
from numcheck.checks.inside import faults, look
from numcheck.checks.passage import Passage
from numcheck.extraction import extract
from numcheck.extraction.lexicon import load
from numcheck.frame import frames
from numcheck.model import Document, Source
from numcheck.read import markdown, text
from numcheck.ruleset.codes import pages
from numcheck.ruleset.locate import builtin

#: What computations are made of; two bytes that follow each other make a phrase more often than a word.
PIECES = (
    *("12", "8", "21", "40", "80", "45%", "50%", "0", "1,000", "2.20", ".036", "1e9", "99999999999999999999", "-3"),
    *("one", "two", "twenty", "million", "half", "men", "women", "patients", "people", "votes", "boxes", "hours"),
    *("of", "of which", "of whom", "including", "in all", "a total of", "and", "or", "to", "from", "by"),
    *("rose", "fell", "acres"),
    *("doubled", "tripled", "up", "down", "at", "for", "each", "per", "a week", "$", "£", "%", "percent", "points"),
    *("Monday", "Tuesday,", "4 March 2024", "31 April", "29 February 2023", "May", "2024", "born", "died"),
    *("aged", "(1931"),
    *("years", "days", "anniversary", "third year", "since", "miles", "km", "feet", "kg", "lb", "°F", "°C", "mpg"),
    *("t(28) =", "F(2, 45) =", "p =", "p <", "r(48) =", "χ2(1, N = 90) =", "M =", "SD =", "n =", "95% CI", "[", "OR"),
    *("five regions:", "A, B,", "C and D", "- ", "1. ", "\n", "\n\n", "| ", " |", "|---|---|\n", "Total", "# ", ". "),
    *("(", ")", ",", ";", ":", "–", "—", "\x00", "\ud800", "\u202e"),
)  # fmt: skip
LEXICON = load(builtin())


def one(data: bytes) -> None:
    """One input: every byte is a piece of text.

    Raises:
        AssertionError: the text breaks a law.
    """
    words = " ".join(PIECES[b % len(PIECES)] for b in data)
    made = (markdown if len(data) % 2 else text).prose(words, 1)
    source = Source(path="t")
    document = Document(id="t", text=made.text, source=source, blocks=made.blocks, anchors=made.anchors)
    check(document, again=twice(data))


def check(document: Document, *, again: bool = True) -> None:
    """The laws, on one document; `again`: it is looked at twice."""
    read_out = extract(document, LEXICON)
    (about,) = frames([(document, read_out)], parsing=False).frames
    passage = Passage(document=document, extraction=read_out, frames=about)
    found = look(passage)
    if again:
        assert found == look(Passage(document=document, extraction=read_out, frames=about)), document.text
    for one_check in found:
        assert one_check.terms, (document.text, one_check)
        assert one_check.outcome in ("holds", "fails", "open"), (document.text, one_check)
        assert one_check.why or one_check.outcome == "holds", (document.text, one_check)
        for term in one_check.terms:
            assert document.quote(term.span), (document.text, term)
    assert len({f.fingerprint for f in faults(passage, found, pages())}) == sum(c.outcome == "fails" for c in found)


if __name__ == "__main__":
    raise SystemExit(run(one, __doc__, sys.argv[1:]))
