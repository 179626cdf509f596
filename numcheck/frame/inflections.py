"""Verbs -> their forms, the irregular ones from rules/verbs.toml."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from numcheck.ruleset.locate import shipped_table

_VOWELS = "aeiou"


@cache
def irregular() -> Mapping[str, list[str]]:
    """The pasts of irregular verbs."""
    table: Mapping[str, list[str]] = shipped_table("verbs.toml")["irregular"]
    return table


def lemmas(verbs: Iterable[str]) -> dict[str, str]:
    """The verb of every form of these; of a form that two have, the first of them."""
    forms = dict.fromkeys(("be", "am", "is", "are", "was", "were", "been", "being"), "be")
    for verb in verbs:
        for form in inflections(verb, irregular().get(verb, ())):
            forms.setdefault(form, verb)
    return forms


@cache
def forms_of(verbs: frozenset[str]) -> frozenset[str]:
    """Every form of these verbs, without their particles."""
    return frozenset(lemmas(sorted({verb.split()[0] for verb in verbs}))) if verbs else frozenset()


def inflections(verb: str, pasts: Iterable[str] = ()) -> tuple[str, ...]:
    """The forms of a verb: base, third person, participle in -ing, past; `pasts` replace the regular one."""
    if verb.endswith("e"):
        third, ing, past = verb + "s", (verb if verb.endswith(("ee", "ye", "oe")) else verb[:-1]) + "ing", verb + "d"
    elif verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        third, ing, past = verb[:-1] + "ies", verb + "ing", verb[:-1] + "ied"
    else:
        third = verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
        stem = verb + verb[-1] if _doubles(verb) else verb
        ing, past = stem + "ing", stem + "ed"
    told = tuple(pasts) or ((past, verb + "ed") if past != verb + "ed" else (past,))
    return tuple(dict.fromkeys((verb, third, ing, *told)))


def _doubles(verb: str) -> bool:
    """Whether a final consonant doubles: one vowel before one consonant in a short verb (stop, jam, swap)."""
    return (
        len(verb) in (3, 4)
        and verb[-1] not in _VOWELS + "wxy"
        and verb[-2] in _VOWELS
        and (verb[-3] not in _VOWELS or verb[-3:-1] == "ui")
    )
