"""What the filter of the page can choose, and which choices a part of the page belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from numcheck.model import Document, Event, Finding, Group, Span
from numcheck.report.html.words import line
from numcheck.report.printable import clip, squeeze

NOWHERE = "No event named"
_NAME = 80  # characters of an outlet; a document may call its own anything


@dataclass(frozen=True, slots=True, kw_only=True)
class Tags:
    """The choices of one part; events and outlets by their number, so that no name is repeated a thousand times."""

    severity: str = ""
    code: str = ""
    event: int | None = None
    outlets: str = ""  # numbers with a space between them
    times: int = 1  # how often the same stands in the same words of its document


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """All events, outlets, codes and severities of a report; the number of a name is its place."""

    severities: tuple[str, ...]
    codes: tuple[str, ...]
    events: tuple[str, ...]
    outlets: tuple[str, ...]
    event_of: Mapping[str, int]  # by the label of the event
    outlet_of: Mapping[str, int]  # by the id of the document

    @classmethod
    def of(cls, documents: Iterable[Document], findings: Iterable[Finding], groups: Iterable[Group]) -> Choices:
        found = tuple(findings)
        labels = {label(one.event) for one in found} | {label(g.event) for g in groups if len(g.claims) > 1}
        events = sorted(labels, key=lambda name: (name == NOWHERE, name.casefold(), name))
        homes = {document.id: clip(squeeze(document.source.publisher or "").strip(), _NAME) for document in documents}
        outlets = sorted({home for home in homes.values() if home}, key=lambda name: (name.casefold(), name))
        number = {name: index for index, name in enumerate(outlets)}
        return cls(
            severities=tuple(s for s in ("error", "warning", "note") if any(one.severity == s for one in found)),
            codes=tuple(sorted({one.code for one in found})),
            events=tuple(events),
            outlets=tuple(outlets),
            event_of={name: index for index, name in enumerate(events)},
            outlet_of={doc: number[home] for doc, home in homes.items() if home},
        )

    def tags(
        self, spans: Iterable[Span], *, event: Event | None = None, finding: Finding | None = None, times: int = 1
    ) -> Tags:
        """The choices of a part that shows the figures at `spans`."""
        outlets = sorted({self.outlet_of[span.doc] for span in spans if span.doc in self.outlet_of})
        event = finding.event if finding else event
        return Tags(
            severity=finding.severity if finding else "",
            code=finding.code if finding else "",
            event=self.event_of.get(label(event)) if event else None,
            outlets=" ".join(map(str, outlets)),
            times=times,
        )


def label(event: Event) -> str:
    """The name of an event, for people."""
    return line(event.label) or NOWHERE
