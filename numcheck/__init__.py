"""numcheck finds figures in texts that cannot all be true."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numcheck.model import Document, Extraction, Finding, Group, Mention, Quantity, Report

__all__ = ["Document", "Extraction", "Finding", "Group", "Mention", "Quantity", "Report", "check", "extract"]
__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    """The records are loaded when they are asked for: `numcheck --help` needs none."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from numcheck import model

    return getattr(model, name)


def check(
    paths: Sequence[str | os.PathLike[str]],
    *,
    rules: Sequence[str | os.PathLike[str]] = (),
    published: date | None = None,
) -> Report:
    """Compare the figures of files and folders, and report which cannot all be true.

    Args:
        paths: files and folders, relative to the current folder or absolute. Folders are read recursively; `.gitignore`
            is respected and hidden names are skipped.
        rules: folders of packs to use beside the shipped ones.
        published: the day of publication of those texts that name none, neither in front matter nor in a dateline nor
            in the file's name.

    Returns:
        The report: `findings` (worst first), `groups` (every comparison with its verdict), `unclaimed` (every other
        number with its reason), `silenced` (findings that a comment in their text lets stand), `problems` (what could
        not be read) and `documents`. Offsets are code points of
        `Document.text`, half-open; numbers are `Decimal`.

    Raises:
        numcheck.ruleset.BrokenRules: a pack is not as it must be; `problems` lists every error in every pack.
    """
    from numcheck import pipeline
    from numcheck.config import Settings

    settings = Settings(rules=tuple(Path(r) for r in rules), published=published)
    return pipeline.check([os.fspath(p) for p in paths], settings=settings)


def extract(text: str) -> Extraction:
    """Read every figure of a text.

    Args:
        text: prose; a blank line or a line break between two paragraphs ends a sentence.

    Returns:
        `mentions`, each with `span` (half-open code points of `text`), `surface`, `kind` and `quantity` (value, unit,
        modifier; percent from 0 to 100), and `refused`: the numbers that are no figures, each with its reason. Both
        are sorted by place and never overlap.
    """
    from numcheck import pipeline

    return pipeline.figures(text)
