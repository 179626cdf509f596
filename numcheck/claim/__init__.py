"""Frames -> Claims."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from numcheck.claim.allowed import interval_of
from numcheck.claim.called import of_a_name
from numcheck.claim.keys import Keys, Told
from numcheck.claim.loose import loose_claim
from numcheck.claim.owners import owned
from numcheck.claim.priced import priced
from numcheck.claim.ruled import answered, by_month, by_noun, claimed, of_settings
from numcheck.claim.specs import Specs
from numcheck.claim.unruled import beside, unruled
from numcheck.model import POSITIONS, Claim, Document, Extraction, Frame, Kind, Span, Unclaimed
from numcheck.ruleset import RuleSet, Slot
from numcheck.standing import Standing

__all__ = ["Claiming", "claims"]

_OF_A_NAME = "a number of a name in a heading"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claiming:
    """What became of the candidate numbers of one document."""

    claims: tuple[Claim, ...]  # sorted by span
    unclaimed: tuple[Unclaimed, ...]  # sorted by span
    general: Mapping[str, Slot]  # the slots made for claims that no rule asks for, by id
    loose: tuple[Claim, ...] = ()  # of figures that are unclaimed too: they may agree with others; see `loose.slot_of`
    figures: int = 0  # how many there are: one may answer two questions
    refused: int = 0  # how many of the unclaimed are no figures


def claims(document: Document, extraction: Extraction, frames: Sequence[Frame], rules: RuleSet) -> Claiming:
    """The claims of one document, and every other candidate with its reason."""
    page = _Page(document, frames, rules)
    candidates = {mention.span for mention in extraction.mentions}
    for frame in frames:
        page.read(frame, counted=frame.mention.span in candidates)
    refused = [Unclaimed(span=r.span, surface=r.surface, reason=r.reason, figure=False) for r in extraction.refused]
    return Claiming(
        claims=tuple(sorted(page.claims, key=lambda claim: claim.span)),
        unclaimed=tuple(sorted((*refused, *page.unclaimed), key=lambda u: u.span)),
        general=page.general,
        loose=tuple(page.loose),
        figures=len({claim.span for claim in page.claims}) + len(page.unclaimed),
        refused=len(refused),
    )


class _Page:
    """What is claimed in one document, figure by figure."""

    def __init__(self, document: Document, frames: Sequence[Frame], rules: RuleSet) -> None:
        self.claims: list[Claim] = []
        self.unclaimed: list[Unclaimed] = []
        self.loose: list[Claim] = []
        self.general: dict[str, Slot] = {}
        self._document, self._rules = document, rules
        self._standing, self._keys = Standing(document), Keys(document)
        self._prices = priced(document, frames)
        self._specs = Specs(document, frames, self._standing)
        self._by_span: dict[Span, Frame] = {}

    def read(self, given: Frame, *, counted: bool) -> None:
        """Takes what a figure answers; one that is not counted is accounted for only where it answers something.

        That is a day without a number.
        """
        key = self._keys.told(given)
        frame = owned(given, self._by_span, self._rules) if key is None else key.plain
        self._by_span[frame.mention.span] = frame
        if self._standing.guide and of_a_name(self._document, frame):
            self.unclaimed.append(Unclaimed(span=frame.mention.span, surface=frame.mention.surface, reason=_OF_A_NAME))
            return
        told = self._specs.told(given)
        for one in told:
            self._take(claimed(one.frame, one.slot, one.interval), one.slot)
        claim, reason = self._ruled(frame, key)
        if claim is not None and told and not self._of_setting(claim):
            claim = None  # a rule for news: "the trial lasts 14 days" of a court
        if claim is None and (told or not counted):
            return
        if claim is not None:
            self._take_ruled(frame, claim)
        elif frame.restates is not None:
            self._leave(given, frame, reason)
        else:
            self._ask(given, frame, key, reason)

    def _ruled(self, frame: Frame, key: Told | None) -> tuple[Claim | None, str]:
        """The claim that a rule asks for, and why there is none."""
        if frame.restates is not None or frame.mention.span in self._prices:
            return None, "said again in another unit"
        if key is None:
            claim, reason = answered(self._document, frame, by_noun(self._rules), self._standing)
            # What has another answer on each day and in each place is news: the 60 °C of a hot plate are no weather.
            slot = self._rules.slot(claim.slot) if claim is not None and self._standing.guide else None
            measured = frame.mention.kind is Kind.MEASURE and not frame.place
            of_a_day = measured and slot is not None and slot.over_time == "each" and "place" in slot.roles
            return (None, "no rule asks for it") if of_a_day else (claim, reason)
        for meant in (*key.meant, key.plain):
            claim, _ = answered(self._document, meant, of_settings(self._rules), self._standing)
            if claim is not None:
                return claim, ""
        return None, "said again in another unit"

    def _take_ruled(self, frame: Frame, claim: Claim) -> None:
        """Takes a claim that a rule asks for, and what pages tell in words of which no rule knows."""
        self.claims.append(claim)
        guide = self._standing.guide
        again = beside(self._document, frame, self._standing) if guide else None
        if again is not None:
            self._take(*again)
        elif guide and not self._of_setting(claim):  # few guides answer the news: "The link works for two years."
            self._put_aside(frame)
        if claim.unit == "date":
            also = by_month(self._document, frame, by_noun(self._rules))
            self.claims += [also] if also is not None else []

    def _ask(self, given: Frame, frame: Frame, key: Told | None, reason: str) -> None:
        """Takes what a figure asks for by itself, where that holds for all; else leaves it."""
        frame, slot, refusal = unruled(self._document, frame, key, self._standing)
        slot = self._prices.get(frame.mention.span, slot)
        if slot is not None:
            refusal = self._refusal(frame, slot)
        claim = None
        if slot is not None and not refusal:
            self.general[slot.id] = slot
            claim = claimed(frame, slot, interval_of(self._document, frame, slot))
        if claim is None:
            self._leave(given, frame, reason if frame.mention.kind in POSITIONS else refusal)
        else:
            self.claims.append(claim)

    def _refusal(self, frame: Frame, slot: Slot) -> str:
        """Why a figure that asks for a slot by itself may not; empty where it may."""
        if "thing" in slot.roles and (frame.noun, frame.mention.kind) in by_noun(self._rules):
            return "no rule and no safe grouping"  # the rule that asks for it has its reasons
        if "setting" in slot.roles and not self._standing.holds(frame):
            return "a value of another version or case"
        if self._standing.logs:
            return "an entry of a list of changes"
        return "a value of another version or case" if self._standing.guide and self._standing.whole else ""

    def _leave(self, given: Frame, frame: Frame, reason: str) -> None:
        """Accounts for a figure that is no claim; another page may tell it beside the same words."""
        self.unclaimed.append(Unclaimed(span=frame.mention.span, surface=frame.mention.surface, reason=reason))
        if not self._standing.guide or self._standing.holds(given):
            self._put_aside(frame)

    def _put_aside(self, frame: Frame) -> None:
        if (may_agree := loose_claim(self._document, frame)) is not None:
            self.loose.append(may_agree)

    def _take(self, claim: Claim | None, slot: Slot) -> None:
        self.general[slot.id] = slot
        self.claims += [claim] if claim is not None else []

    def _of_setting(self, claim: Claim) -> bool:
        return "setting" in self._rules.slot(claim.slot).roles
