"""Emphasis, for a terminal with colours and for plain paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

#: Stand before and after an emphasised figure while its sentence is wrapped. No shown text holds them: `escape`
#: spells control characters out. Each counts for one column, so that colour never changes where a line breaks.
OPEN, CLOSE = "\x02", "\x03"

_RESET = "\x1b[0m"
_STYLES = {"bold": "1", "dim": "2", "error": "1;31", "warning": "1;33", "note": "1;36", "good": "32", "path": "36"}


@dataclass(frozen=True, slots=True)
class Paint:
    """Writes styles as ANSI sequences, or not at all."""

    colour: bool = False

    def __call__(self, style: str, text: str) -> str:
        """The text in one of the styles: "bold", "dim", "path", "good", or a severity."""
        return f"\x1b[{_STYLES[style]}m{text}{_RESET}" if self.colour and text else text

    def figures(self, lines: Iterable[str]) -> Iterator[str]:
        """The lines with every marked figure in bold, or in square brackets where there is no colour."""
        inside = False
        for line in lines:
            if not self.colour:
                yield line.replace(OPEN, "[").replace(CLOSE, "]")
                continue
            marked = (OPEN if inside else "") + line
            inside = marked.rfind(OPEN) > marked.rfind(CLOSE)
            yield marked.replace(OPEN, f"\x1b[{_STYLES['bold']}m").replace(CLOSE, _RESET) + (_RESET if inside else "")
