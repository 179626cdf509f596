"""Frame -> whose things it counts all of: "one of the 36 authors of the report", "Kestrel has 14 plants"."""

from __future__ import annotations

import re
from dataclasses import replace

from numcheck import wording
from numcheck.claim.general import plain_slot
from numcheck.claim.owners import named
from numcheck.model import Frame, Kind
from numcheck.ruleset import Slot, empty

#: What picks some out of a whole, so that the figure behind it counts them all; the owner may stand between.
_SOME_OF = re.compile(
    r"\b(?i:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}|half|most|many|some|any|each|none|all|several|"
    r"(?:third|quarter|member)s?) of (?P<whose>the|its|their|[A-Z][\w’'. -]*?[’']s?) (?:[a-z]+ )?$"
)
_ALL = re.compile(r"\b(?:[Aa]ll(?: the| its| their)?|[Tt]here (?:are|were|have been)) $")
#: What somebody has, comprises or is made up of; right before the figure.
_HAVE = re.compile(
    r"\b(?:has|have|had|contains?|contained|compris(?:es?|ed|ing)|consist(?:s|ed|ing)? of|boasts?|houses?|holds|"
    r"made up of) $"
)
_OF = re.compile(
    r"^(?: [a-z-]+){1,3} (?:of|at|by) (?:the |a |an )?(?:[a-z-]+ ){0,3}(?P<whole>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)"
)
#: Behind what is named, whose own is the whole then: "of the Sarn Tower's annex", "of the Orle council's board".
_PART = re.compile(r"(?: [a-z-]+){0,2}[’']s? [a-z]")
#: Right behind what is counted, by which only some of a sort are: "4 decks for cars", "12 branches abroad".
_ONLY = re.compile(
    r"^(?: [\w’'-]+){1,4}? (?:for|with|without|on|onstage|abroad|overseas|under|over|above|outside|across|who|whose|"
    r"that|dedicated|devoted|reserved|open)\b"
)
#: So many there are only by one way of counting.
_IF = re.compile(r"^[^.;]*\b(?:if|counting)\b")


def in_all(frame: Frame, lead: str, after: str) -> tuple[Frame, Slot] | None:
    """The frame with whose its things are, and the slot of how many there are in all; None where it tells none.

    `lead` is what its sentence says before the figure and its hedge, `after` what it says behind it. Whose they are
    must be told by name: many things of one sort come in every report.
    """
    if not _counts_all(frame) or lead.split(" ")[-2:-1] in ([word] for word in empty.words().picked):
        return None
    picked = _SOME_OF.search(lead)
    said = frame.polarity and frame.modality == "actual"  # a whole is there, whatever may be done to some of it
    has = said and frame.reader == "both" and _HAVE.search(lead) is not None
    if picked is None and not has and not (said and _ALL.search(lead)):
        return None
    whose, behind = frame.owner, _OF.match(after)
    if behind is not None and _PART.match(after[len(behind[0].rstrip("s").rstrip("’'")) :]):
        return None
    if picked is None and (_ONLY.match(after) is not None or _IF.search(after) is not None):
        return None
    if picked is not None and picked["whose"] in ("its", "their"):
        whose = frame.agent
    if behind is not None:
        whose = named(behind["whole"])
    elif has:
        whose = frame.agent
    if whose is None or not whose.names or whose.pronoun:
        return None
    narrowing = frozenset(word for word in frame.narrowing if not word.startswith("of "))
    told = replace(frame, owner=whose, narrowing=narrowing, agent=None, patient=None, predicates=("be",))
    if picked is not None:  # whatever is told of some of them
        told = replace(told, modality="actual", polarity=True, cuts=frozenset())
    asks, rule = wording.question(Kind.COUNT, frame.noun or "", "in all"), "no rule: all things of one owner"
    slot = plain_slot(
        f"general/count/{frame.noun}/in-all",
        "general",
        asks,
        unit="count",
        kind=Kind.COUNT,
        rule=rule,
        roles=("owner",),
    )
    return told, replace(slot, scope=())


def of_some(lead: str) -> bool:
    """`One of the 14 plants burned`: how many of them did it is not what this figure says."""
    return _SOME_OF.search(lead) is not None


def _counts_all(frame: Frame) -> bool:
    """Whether a figure is a plain number of things, and neither some of them nor what grows from match to match."""
    mention, words = frame.mention, empty.words()
    plain = mention.kind is Kind.COUNT and mention.change is None and mention.per is None and not mention.distributive
    past = frame.prior or frame.offset or frame.history
    if not plain or past or mention.quantity.vague or mention.attributive or mention.quantity.value < 2:
        return False
    noun = frame.noun
    if noun is None or not noun.isalpha() or noun != mention.noun or noun in words.nouns | words.tallied:
        return False
    return not words.added & {*frame.modifiers, *frame.narrowing, *frame.cuts}
