"""What a rule reads of one event is never held against the same words about somebody else, somewhere else."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

import pytest

from numcheck import pipeline
from numcheck.ruleset.places import places
from numcheck.ruleset.rarity import listed
from tests import making
from tests.reading import rules

#: Names that no shipped example has.
STRANGERS = ("Harwick", "Sandrel", "Tolbury", "Vexmoor", "Quillan", "Brantis", "Osmere", "Kelvane", "Dunmarch")
LARGER = {"one": "three", "two": "five", "three": "seven", "four": "nine", "five": "eight", "six": "eleven"}
LARGER |= {"seven": "twelve", "eight": "fourteen", "nine": "thirteen", "ten": "sixteen", "twelve": "nineteen"}
_WORD = re.compile(r"\b[A-Z][a-z]+\b")
_FIGURE = re.compile(rf"(?<![\d.,])\d[\d,]*(?![\d.])|\b(?:{'|'.join(LARGER)})\b")
_DATED = re.compile(r"[A-Z][a-z]+day$|(?:January|February|March|April|May|June|July|August|September|October)$|.+mber$")


def names(text: str) -> list[str]:
    """The capitalised words that are no day, no month, and no common word that opens a sentence."""
    found = []
    for word in _WORD.finditer(text):
        opens = word.start() == 0 or text[: word.start()].rstrip().endswith((".", ":", "”", '"'))
        common = listed(word[0].lower()) and places().holder(word[0]) is None
        if not _DATED.match(word[0]) and not (opens and common):
            found.append(word[0])
    return list(dict.fromkeys(found))


def of_others(text: str) -> str:
    """The text with every name another one and every figure a larger one."""
    other = dict(zip(names(text), STRANGERS, strict=False))
    told = _WORD.sub(lambda word: other.get(word[0], word[0]), text)
    return _FIGURE.sub(lambda figure: _larger(figure[0]), told)


def _larger(figure: str) -> str:
    if figure in LARGER:
        return LARGER[figure]
    number = int(figure.replace(",", ""))
    year = 1500 < number < 2100 and "," not in figure
    return str(number - 3) if year else f"{number * 7 // 5 + 1:,}"


SPEAKING = {
    slot.id: told
    for slot in rules().slots
    if (
        told := [
            example.text
            for example in slot.examples
            if example.reads and not example.todo and names(example.text) and of_others(example.text) != example.text
        ]
    )
}


@pytest.fixture(scope="module")
def findings() -> Mapping[str, list[str]]:
    """What is found between each example of a question and its like about others, by the question."""
    said = [(asked, text) for asked, told in SPEAKING.items() for text in told]
    corpora = [[making.document("one.txt", text), making.document("other.txt", of_others(text))] for _, text in said]
    found: dict[str, list[str]] = defaultdict(list)
    for (asked, text), report in zip(said, pipeline.examine_each(corpora, rules()), strict=True):
        found[asked] += [f"{f.code} {f.why}: {of_others(text)}" for f in report.findings if len(f.camps) > 1]
    return found


@pytest.mark.parametrize("asked", SPEAKING)
def test_the_same_words_about_others_contradict_nothing(findings, asked):
    assert findings[asked] == []
