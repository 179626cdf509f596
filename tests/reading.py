"""Short texts put through the real steps, with the shipped rules."""

from __future__ import annotations

from datetime import date
from functools import cache

from numcheck import pipeline
from numcheck.model import Check, Claim, Document, Finding, Frame, Group, Report, Source
from numcheck.read import asciidoc, html, latex, markdown, rst
from numcheck.read import text as plain
from numcheck.ruleset import RuleSet, load
from tests import making


@cache
def rules() -> RuleSet:
    return load()


def frames(text: str, published: date | None = None) -> tuple[Frame, ...]:
    """The frames of one text, in order."""
    (work,), _ = pipeline.framed([making.document("text.txt", text, published=published)], rules())
    return work.frames


def frame(text: str, surface: str, published: date | None = None) -> Frame:
    """What the text says around the one figure that reads so."""
    (found,) = (f for f in frames(text, published) if f.mention.surface == surface)
    return found


def claims(text: str) -> tuple[Claim, ...]:
    """The claims of one text, in order."""
    return pipeline.claim_texts([text], rules())[0]


def claimed(text: str, form: str, path: str = "text") -> tuple[Claim, ...]:
    """The claims of one file of this form, in order."""
    (work,), _ = pipeline.framed([document(text, form, path=path)], rules())
    return pipeline.claimed([work], rules())[0].claims


def conflicts_of_guides(*pages: str) -> list[str]:
    """The slots of what Markdown pages of one folder are found to contradict each other on."""
    documents = [document(text, "md", path=f"oakline/{n}") for n, text in enumerate(pages)]
    found = pipeline.examine(documents, rules()).findings
    return sorted(finding.slot for finding in found if finding.camps)


def unclaimed(text: str) -> dict[str, str]:
    """Reason by surface, of the figures of one text that became no claim."""
    return {u.surface: u.reason for u in report(text).unclaimed}


def report(*texts: str | Document) -> Report:
    """The report on some texts, each a document "0.txt", "1.txt" ... of one paragraph unless it is one already."""
    documents = [making.document(f"{n}.txt", t) if isinstance(t, str) else t for n, t in enumerate(texts)]
    return pipeline.examine(documents, rules())


def verdicts(report: Report) -> list[tuple[str, str, tuple[str, ...]]]:
    """Slot, verdict and the readings of each camp, of every group."""
    return sorted((g.slot, g.verdict, readings(g)) for g in report.groups)


def readings(group: Group) -> tuple[str, ...]:
    """What each camp says, sorted; a camp of several readings joins them."""
    return tuple(sorted(", ".join(sorted({c.reading for c in camp.claims})) for camp in group.camps))


_FORMS = {"txt": plain, "md": markdown, "html": html, "rst": rst, "adoc": asciidoc, "tex": latex}


def document(text: str, form: str = "txt", published: date | None = None, path: str = "text") -> Document:
    """A document as a file of this form gives it: "txt", "md", "html", "rst", "adoc" or "tex"."""
    prose = _FORMS[form].prose(text, first_line=1)
    source = Source(path=f"{path}.{form}", published=published)
    return Document(id=source.path, text=prose.text, source=source, blocks=prose.blocks, anchors=prose.anchors)


def inside(text: str, form: str = "txt", published: date | None = None) -> tuple[Finding, ...]:
    """What the checks inside a document find in a text."""
    found = pipeline.examine([document(text, form, published)], rules()).findings
    return tuple(finding for finding in found if finding.terms)


def checks(text: str, form: str = "txt", published: date | None = None) -> tuple[Check, ...]:
    """Every computation that is made in a text, right or wrong."""
    return pipeline.examine([document(text, form, published)], rules()).checks
