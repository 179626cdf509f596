"""Folders of rules -> RuleSet, from the cache where the same files were understood before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from numcheck.cache import Cache
from numcheck.ruleset import RuleSet, load
from numcheck.run import keys, records


def known(folders: Sequence[Path], cache: Cache, around: bytes) -> RuleSet:
    """The shipped rules and those of `folders`. Only rules without a fault are kept, so none is told but when loaded.

    Raises:
        BrokenRules: with every error of every file.
    """
    if cache.connection is None:
        return load(folders)
    key = keys.rules(around)
    found = records.decode(cache.get(key), RuleSet)
    if found is not None:
        return replace(found, by_id={slot.id: slot for slot in found.slots})
    fresh = load(folders)
    if (data := records.encode(replace(fresh, by_id={}))) is not None:
        cache.put("rules", key, data)
    return fresh
