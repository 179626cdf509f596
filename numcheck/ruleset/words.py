"""What a word in a rule may look like: a lemma in lower case, or the name of a class."""

from __future__ import annotations

import re
from collections.abc import Collection

from numcheck.ruleset.decode import Complaints, meant, show
from numcheck.ruleset.toml import Trail

# Letters or digits, joined by single blanks, hyphens, apostrophes, dots: "shoot down", "cease-fire", "u.s."
_LEMMA = re.compile(r"[^\W_]++#?(?>(?:[ '’.&/-][^\W_]++#?)*)\.?")  # "for#" is a "for" right before the figure
_KEBAB = re.compile(r"[a-z][a-z0-9]*+(?>(?:-[a-z0-9]++)*)")


def check_words(words: Collection[str], path: Trail, classes: Collection[str] | None, complaints: Complaints) -> None:
    """Complains about every word that no lemma equals, and every "@class" not among `classes` (None: none may be)."""
    for place, word in enumerate(words):
        at = (*path, place)
        named = [part for part in word.split(" ") if part.startswith("@")]
        if named and classes is None:
            complaints.add(at, f"found {show(word)}", "expected words; a class cannot be named here")
            continue
        for part in named:
            if part[1:] not in (classes or ()):
                known = ["@" + name for name in sorted(classes or ())]
                hint = f"expected {', '.join(known) or 'a word: there are no classes'}{meant(part, known)}"
                complaints.add(at, f"no class {show(part)}", hint)
        word = " ".join(part for part in word.split(" ") if part not in named)
        if named and not word:
            continue
        if not _LEMMA.fullmatch(word):
            complaints.add(at, f"found {show(word)}", 'expected words with one blank between, such as "shoot down"')
        elif word != word.lower():
            complaints.add(at, f"found {show(word)}", f"words are compared in lower case: write {show(word.lower())}")


def check_name(name: str, path: Trail, complaints: Complaints) -> None:
    """Complains about a name that is not kebab-case."""
    if not _KEBAB.fullmatch(name):
        near = re.sub(r"[^a-z0-9]+", "-", name[:60].lower()).strip("-")
        hint = f'; did you mean "{near}"?' if _KEBAB.fullmatch(near) else ""
        complaints.add(path, f"found {show(name)}", f"expected small letters, digits and hyphens{hint}")


def is_name(name: str) -> bool:
    """Whether this is a name in kebab-case: "drones-launched"."""
    return _KEBAB.fullmatch(name) is not None
