"""Folders of rules -> RuleSet, from the cache or another process where the same files were understood before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from numcheck.cache import Cache
from numcheck.ruleset import RuleSet, load
from numcheck.run import keys, records


def known(folders: Sequence[Path], cache: Cache, around: bytes, told: bytes | None = None) -> RuleSet:
    """The shipped rules and those of `folders`, which may be `told`. Only rules without a fault are kept, so none is
    told but when loaded.

    Raises:
        BrokenRules: with every error of every file.
    """
    found = remembered(cache, around)
    if found is not None:
        return found
    fresh = decoded(told) or load(folders)
    if cache.connection is not None and (data := encoded(fresh)) is not None:
        cache.put("rules", keys.rules(around), data)
    return fresh


def remembered(cache: Cache, around: bytes) -> RuleSet | None:
    """The rules that the cache has, if it does."""
    return decoded(cache.get(keys.rules(around))) if cache.connection is not None else None


def encoded(rules: RuleSet) -> bytes | None:
    """Rules as bytes; None where they have none."""
    return records.encode(replace(rules, by_id={}))


def decoded(data: bytes | None) -> RuleSet | None:
    """The rules that were encoded; None for no data, or anything else."""
    found = records.decode(data, RuleSet)
    return None if found is None else replace(found, by_id={slot.id: slot for slot in found.slots})
