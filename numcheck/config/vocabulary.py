"""The words by which findings are chosen: codes, their prefixes and names, packs, and questions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from numcheck.model import Finding
from numcheck.ruleset import BrokenRules, RuleSet, load
from numcheck.ruleset.codes import pages
from numcheck.ruleset.decode import meant
from numcheck.ruleset.families import families

#: The pack of the questions that are made where no rule asks.
GENERAL = "general"

_PREFIX = re.compile(r"NC\d{0,3}", re.IGNORECASE)
_OF_THE_RUN = "NC9"  # codes of problems, which are no findings


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Every word that is known."""

    codes: dict[str, str]  # name -> code
    packs: dict[str, str]  # slot -> its pack

    def means(self, word: str) -> str:
        """ "code", "pack" or "slot"; empty for a word that nobody knows."""
        if self.code(word):
            return "code"
        named = word == GENERAL or any(word in families(pack) for pack in self.packs.values())
        return "pack" if named else "slot" if word in self.packs else ""

    def code(self, word: str) -> str:
        """The code, or the beginning of codes, that a word stands for; empty where it stands for none."""
        prefix = word.upper() if _PREFIX.fullmatch(word) else self.codes.get(word.lower(), "")
        return prefix if any(code.startswith(prefix) for code in self.codes.values()) and prefix else ""

    def nearest(self, word: str) -> str:
        """What was probably meant: "; did you mean "share"?", or nothing."""
        return meant(word, [*self.codes, *self.codes.values(), *self.packs.values(), GENERAL, *self.packs])

    def names(self, word: str, finding: Finding) -> bool:
        """Whether a word names this finding by its code, its pack or a family of packs, or its question."""
        code = self.code(word)
        if code:
            return finding.code.startswith(code)
        return bool(finding.slot) and word in self.named(finding.slot)

    def named(self, word: str) -> frozenset[str]:
        """A question or a pack, with the pack of the question and the families of the pack."""
        return frozenset([word, *families(self.packs.get(word, word if self.means(word) == "pack" else GENERAL))])


def vocabulary(rules: RuleSet) -> Vocabulary:
    """The words of these rules."""
    return Vocabulary(
        codes={page.name: page.code for page in pages().values() if not page.code.startswith(_OF_THE_RUN)},
        packs={slot.id: slot.pack for slot in rules.slots},
    )


def knowing(words: Iterable[str], folders: tuple[Path, ...]) -> Vocabulary:
    """A vocabulary in which these words are looked up; the user's rules are read only for a word that needs them."""
    shipped = vocabulary(load())
    if not folders or all(shipped.means(word) for word in words):
        return shipped
    try:
        return vocabulary(load(folders))
    except BrokenRules:  # told when the rules are used
        return shipped
