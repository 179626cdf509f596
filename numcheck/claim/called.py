"""A count in a heading of a guide -> whether it is a part of a name: "Orlex 200 data sheet", "Orlex 20 loggers"."""

from __future__ import annotations

import re

from numcheck.model import Document, Frame, Kind

#: Right before a figure: a word with a capital.
_CAPITAL = re.compile(r"(?<![\w-])[A-Z][\w-]* $")
#: So many characters hold a name.
_LONG = 40


def of_a_name(document: Document, frame: Frame) -> bool:
    """Whether a bare number stands in a heading right behind a word with a capital, as that of a model does."""
    mention = frame.mention
    if not frame.heading or frame.abstract or mention.kind is not Kind.COUNT or not mention.surface[:1].isdigit():
        return False
    start = max(frame.sentence.start, mention.span.start - _LONG)
    return _CAPITAL.search(document.text[start : mention.span.start]) is not None
