"""What a configuration knows of sources: their outlet and day, and whom to follow where they differ."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from numcheck.config.settings import Settings, SourceRule
from numcheck.model import Camp, Document, Finding

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


def described(documents: Sequence[Document], settings: Settings) -> tuple[Document, ...]:
    """The documents with the outlet and the day that they do not name themselves; the last table that knows it wins."""
    return tuple(_described(document, settings) for document in documents)


def ranks(documents: Sequence[Document], settings: Settings) -> dict[str, int]:
    """The authority of every document, by its id; 0 where nothing is said."""
    about = [rule for rule in settings.sources if rule.authority]
    found = {}
    for document in documents:
        of_it = [rule.authority for rule in about if _is_about(rule, document, settings)]
        found[document.id] = of_it[-1] if of_it else 0
    return found


def followed(finding: Finding, documents: Mapping[str, Document], authority: Mapping[str, int]) -> Finding:
    """The finding with the camp of the highest authority at the end, as the one to follow; the others stand accused.

    Where two camps are equally high, nobody knows better, and the finding stays as it is.
    """
    if len(finding.camps) < 2:
        return finding
    best = {id(camp): max(authority[claim.span.doc] for claim in camp.claims) for camp in finding.camps}
    highest = max(best.values())
    leading = [camp for camp in finding.camps if best[id(camp)] == highest]
    if len(leading) > 1:
        return finding
    follow = leading[0]
    others = sorted((camp for camp in finding.camps if camp is not follow), key=lambda camp: best[id(camp)])
    fits = f"{follow.reading}, as {_who(follow, documents, authority)} says"
    return replace(finding, camps=(*others, follow), fits=fits)


def _who(camp: Camp, documents: Mapping[str, Document], authority: Mapping[str, int]) -> str:
    source = documents[max(camp.claims, key=lambda claim: authority[claim.span.doc]).span.doc].source
    return source.publisher or source.path


def _described(document: Document, settings: Settings) -> Document:
    source = document.source
    for rule in reversed(settings.sources):
        if rule.path and _is_about(rule, document, settings):
            source = replace(source, publisher=source.publisher or rule.outlet, published=source.published or rule.date)
    if settings.published and not source.published:
        source = replace(source, published=settings.published)
    return document if source == document.source else replace(document, source=source)


def _is_about(rule: SourceRule, document: Document, settings: Settings) -> bool:
    if not rule.path:
        outlet = document.source.publisher or ""
        return bool(rule.outlet) and outlet.casefold() == (rule.outlet or "").casefold()
    inside = os.path.relpath(os.path.realpath(document.source.path), os.path.realpath(settings.root))
    return _spec(rule.path).match_file(inside.replace(os.sep, "/"))


@cache
def _spec(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns)
