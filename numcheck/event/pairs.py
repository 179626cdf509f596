"""Two claims of one slot -> whether they may be compared, with the reason where not."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from functools import cached_property

from numcheck import scope
from numcheck.event import identity
from numcheck.event.another import another
from numcheck.event.nearness import THRESHOLD, Nearness
from numcheck.event.roles import narrowed, same_role
from numcheck.event.sorts import apart_in_sort
from numcheck.interval import agree
from numcheck.model import Claim, Frame, Kind, Pair
from numcheck.ruleset import Slot
from numcheck.ruleset.rivals import rivals
from numcheck.slips import magnitude

#: The one refusal that other reports may overrule: a short report of the same event names little of what others name.
UNLIKE = "documents about different things"
_HYPHENED = re.compile(r"\b[a-z]+-[a-z]+\b")
#: A part of a firm that is no place.
_ARM = re.compile(
    r"\b(?:in|at|of|from|within) (?:its|their) "
    r"((?:[\w-]+ ){1,3}(?:arm|division|unit|segment|subsidiary|department)s?)\b",
    re.IGNORECASE,
)
#: Whom or where one served: "worked at Harlow Foods".
_SERVED = re.compile(
    r"\b(?:work|employ|serv|play|teach|train|stud)\w{1,4} (?:for|at|with|under|by) (?:the )?"
    r"([A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3})"
)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
#: Days between two dated windows beyond which a thing that happens again and again is another one.
_ANOTHER = 3
#: Minutes beyond which two hours of one event rather lie on either side of midnight.
_HALF_A_DAY = 720
#: Reports that lie further apart tell other news; and so long after it an event is still reported.
_A_YEAR, _LATER = timedelta(days=365), timedelta(days=60)
#: Pieces of evidence from which on figures may differ by any factor, and the factor up to which less will do.
_MUCH = 3
_FACTOR = 4
#: Years of age by which reports of one case may differ: measured on news, arrest and trial are that far apart.
_YEARS_BETWEEN = 2
#: That factor for numbers that move while reports come in: tolls of the first hours grow many times over.
_MOVING = 6
#: So many who did it may be counted among the dead, or not.
_DOERS = 3


def meet(first: Claim, second: Claim, slot: Slot, nearness: Nearness) -> Pair:
    """Whether two claims of one slot speak of the same event in the same roles: every rung of the ladder must hold."""
    meeting = _Meeting(first, second, slot, nearness)
    for rung in _SAYING_THE_SAME if meeting.agree else _LADDER:
        refusal = rung(meeting)
        if refusal:
            return Pair(refusal=refusal)
    return Pair(evidence=meeting.evidence)


def kindred(first: Claim, second: Claim, slot: Slot, nearness: Nearness) -> Pair:
    """Whether claims of two slots speak of the same event: the rungs that do not ask for one and the same number.

    `slot` says which roles must not differ and how the numbers move with time. In one document its names need not be
    told again.
    """
    meeting = _Meeting(first, second, slot, nearness)
    together = first.span.doc == second.span.doc
    for rung in (_kind_of_figure, _another_year, _happening, _cuts, _roles, _stated_time, _stated_place, _documents):
        if not (together and rung is _documents) and (refusal := rung(meeting)):
            return Pair(refusal=refusal)
    return Pair(evidence=meeting.stated)


def opposed(first: Claim, second: Claim, slot: Slot, nearness: Nearness) -> str:
    """What speaks against one question about one event, of two claims that no slot need have in common.

    That too little speaks for it is no reason here: whoever asks has other evidence.
    """
    meeting = _Meeting(first, second, slot, nearness)
    return next((refusal for rung in _AGAINST if (refusal := rung(meeting))), "")


class _Meeting:
    """Two claims that want to be compared; what more than one rung asks for is found out once."""

    def __init__(self, first: Claim, second: Claim, slot: Slot, nearness: Nearness) -> None:
        self.first, self.second, self.slot, self.nearness = first, second, slot, nearness
        self.frames: tuple[Frame, Frame] = (first.frame, second.frame)
        self.agree = agree((first.interval, second.interval))

    def sentence(self, frame: Frame) -> str:
        """The sentence that a frame is of."""
        return self.nearness.text(frame.sentence.doc)[frame.sentence.start : frame.sentence.end]

    @cached_property
    def roles(self) -> dict[str, bool | None]:
        """For every role of the slot whether both fill it alike; None where one leaves it open."""
        return {role: same_role(self.first, self.second, role, self.slot, self.nearness) for role in self.slot.roles}

    @cached_property
    def same_time(self) -> bool | None:
        return scope.same_time(self.first, self.second)

    @cached_property
    def same_place(self) -> bool | None:
        return scope.same_place(self.first, self.second)

    @cached_property
    def lent_place(self) -> bool | None:
        """`same_place`, where what the sentences before say counts too."""
        return scope.same_place(self.first, self.second, lent=True)

    @cached_property
    def similar(self) -> float | None:
        return self.nearness.similar(self.first.span.doc, self.second.span.doc)

    @property
    def evidence(self) -> int:
        """How many things speak for one event: roles filled alike, place, time, and documents that are near."""
        place = self.same_place is None and self.lent_place
        time = self.same_time is None and scope.same_time(self.first, self.second, lent=True)
        return self.stated + [place, time].count(True)

    @property
    def stated(self) -> int:
        """How many of these things the clauses state themselves."""
        told = [*self.roles.values(), self.same_place, self.same_time]
        return told.count(True) + (self.similar is not None)


def _kind_of_figure(m: _Meeting) -> str:
    one, other = (f.mention for f in m.frames)
    if (one.distributive, one.per) != (other.distributive, other.per):
        return "a figure for each against a total, or another rate"
    if m.first.unit != m.second.unit:
        return "another time zone" if m.slot.unit == "clock" else "another currency"
    return ""


def _once(m: _Meeting) -> str:
    """When something happened, and which one of a row somebody is, is compared where both name whom it is told of."""
    if m.slot.happens != "once":
        return ""
    told = list(m.roles.values())
    if True not in told or (m.slot.unit == "date" and None in told):  # a year may be of another time of it
        return "whom it is told of is not named on both sides"
    days = [claim.frame.mention.when for claim in (m.first, m.second)]
    if m.slot.unit == "weekday" and days[0] and days[1] and abs(days[0][0] - days[1][0]).days > _ANOTHER:
        return "days of two weeks"
    if not m.agree and (reason := another(m.first, m.second, m.slot, m.nearness)):
        return reason
    if m.slot.unit != "clock" or m.agree:
        return ""
    if m.same_time is False:
        return "another day"
    ends = [end for claim in (m.first, m.second) for end in (claim.interval.low, claim.interval.high)]
    apart = None not in ends and max(e for e in ends if e is not None) - min(e for e in ends if e is not None)
    return "hours on either side of midnight" if apart and apart > _HALF_A_DAY else ""


def _one_writer(m: _Meeting) -> str:
    if m.slot.unit == "ordinal":  # nobody is the 11th and the 12th: who says both has not noticed
        return ""
    one, other = m.frames
    beside = m.first.span.doc == m.second.span.doc and one.heading == other.heading
    return "one document tells both, so it knows that they differ" if beside and not m.agree else ""


def _year(m: _Meeting) -> str:
    """Only one names a year: the other may be of another, unless its document was written in that year."""
    if m.agree:
        return ""
    if m.slot.happens == "once":  # what happens once needs no year, and its own date is no time of it
        return _another_year(m) if m.slot.unit != "ordinal" else ""
    years = [_years(frame) for frame in m.frames]
    if years[0] == years[1]:
        return ""
    days = (m.nearness.published(claim.span.doc) for claim in (m.first, m.second))
    one, other = (said or (day and {str(day.year)}) or set() for said, day in zip(years, days, strict=True))
    return "" if one & other else "only one is told of that year, or each of another"


def _history(m: _Meeting) -> str:
    """What comes again and again, and is told as history on one side only, is another time of it there."""
    one, other = (frame.history for frame in m.frames)
    again = m.slot.over_time == "each" and one != other and not m.agree
    return "only one is told as history" if again else ""


def _other_times(m: _Meeting) -> str:
    """What is told without a day of its own is of the time of its report, and of no year before.

    `Last May 60 died at Orle`, told beside the news of the day, is none of the news of another report.
    """
    if m.agree or "time" not in m.slot.scope or m.first.span.doc == m.second.span.doc:
        return ""
    days = [m.nearness.published(claim.span.doc) for claim in (m.first, m.second)]
    told = [[w for w in frame.time if w.first and w.last] for frame in m.frames]
    if days[0] and days[1] and not any(told) and not any(f.history for f in m.frames):
        return "told of the news of two years" if abs(days[0] - days[1]) > _A_YEAR else ""
    for old, new in ((0, 1), (1, 0)):
        if not m.frames[old].history or m.frames[new].history or not told[old] or told[new]:
            continue
        day = days[new]
        if day is None or not any(w.first <= day <= w.last + _LATER for w in told[old] if w.first and w.last):
            return "one is told as history, and the other is not known to be of that time"
    return ""


def _another_year(m: _Meeting) -> str:
    years = [_years(frame) for frame in m.frames]
    return "each is told of another year" if years[0] and years[1] and not years[0] & years[1] else ""


def _years(frame: Frame) -> frozenset[str]:
    return frozenset([year for when in frame.time for year in _YEAR.findall(when.text)])


def _stated_time(m: _Meeting) -> str:
    return "another time" if m.same_time is False else ""


def _stated_place(m: _Meeting) -> str:
    return "another place" if m.same_place is False else ""


def _happening(m: _Meeting) -> str:
    one, other = (frame.happenings for frame in m.frames)
    apart = bool(one and other) and not one & other
    return f"another kind of event: {', '.join(sorted(one | other))}" if apart else ""


def _rivals(m: _Meeting) -> str:
    """What tells two things of a kind apart, in the clauses or in the sentences that lend to them."""
    if m.agree:
        return ""
    own = (frame.words | _hyphened(m.sentence(frame)) for frame in m.frames)
    told = rivals().between(*own) or rivals().kinds(*map(_said, m.frames))
    told = told or rivals().described_apart(*map(_described, m.frames), alone=m.slot.pack == "sizes")
    told = told or rivals().parts_apart(*map(_doing, m.frames))
    told = told or identity.named_apart(*map(m.sentence, m.frames))
    return f"one of each: {told}" if told else ""


def _serving(m: _Meeting) -> str:
    """`She worked for Orlex for nine years`: whom one served so long, where both sentences name them."""
    if m.agree or m.first.frame.mention.kind is not Kind.DURATION:
        return ""
    one, other = ({*" ".join(_SERVED.findall(m.sentence(frame))).split()} for frame in m.frames)
    return "whom or where one served is another" if one and other and not one & other else ""


def _in_a_part(m: _Meeting) -> str:
    """`300 jobs in its banking arm`: what is told of a part of a firm is not told of the whole."""
    if m.agree or m.first.frame.mention.kind is not Kind.COUNT:
        return ""
    one, other = ({part.lower() for part in _ARM.findall(m.sentence(frame))} for frame in m.frames)
    return f"told of a part: {', '.join(sorted(one ^ other))}" if one != other and not one & other else ""


def _hyphened(sentence: str) -> frozenset[str]:
    """The words with a hyphen, which the reader of the language takes to pieces: "run-off"."""
    return frozenset(_HYPHENED.findall(sentence)) & rivals().words


def _said(frame: Frame) -> frozenset[str]:
    """The words of the clause, its roles and those that are lent to it."""
    roles = (phrase.head for phrase in (frame.agent, frame.subject) if phrase is not None)
    return frame.words.union(roles, frame.scene.words if frame.scene is not None else ())


def _doing(frame: Frame) -> str:
    """Whoever does it or is measured, as the sentence calls it."""
    phrase = frame.agent or frame.subject
    return phrase.text if phrase is not None else ""


def _described(frame: Frame) -> frozenset[str]:
    """The words with a small letter that describe whoever does it or is measured."""
    phrase = frame.agent or frame.subject
    return frozenset(phrase.text.split()[:-1]) if phrase is not None else frozenset()


def _to_come(m: _Meeting) -> str:
    """What somebody will own, and what they owned: of one verb, the one is before a change and the other behind it."""
    one, other = m.frames
    same = one.predicates[:1] == other.predicates[:1] != ()
    apart = same and {one.modality, other.modality} == {"actual", "planned"} and m.slot.unit == "percent"
    return "one is told of what is to come" if apart and not m.agree else ""


def _doers(m: _Meeting) -> str:
    """A total that counts the doers in or leaves them out, beside one that does not say so."""
    if m.agree or m.first.frame.mention.kind is not Kind.COUNT:
        return ""
    one, other = (rivals().counts_doers(m.sentence(frame)) for frame in m.frames)
    gap = abs(m.first.frame.mention.quantity.value - m.second.frame.mention.quantity.value)
    apart = one != other and gap <= _DOERS
    return "only one says whether the doers are counted in" if apart else ""


def _scene(m: _Meeting) -> str:
    """When, where and what, as the sentences before tell it to a clause that says nothing of it itself."""
    general = m.slot.pack == "general"  # without a rule the same figure alone is no sign of one event
    if m.agree and not general:
        return ""
    if "subject" in m.slot.roles:  # whose it is, is named; but each day has a figure of its own
        again = m.slot.over_time == "each" and scope.disjoint(m.first, m.second, lent=True)
        return "another time" if again else ""
    if m.slot.over_time != "fixed" and scope.disjoint(m.first, m.second, lent=True):
        return "another time"
    if m.first.frame.mention.kind not in (Kind.COUNT, Kind.MEASURE) and not general:
        return ""  # a bargain may be told in another place
    if m.same_place is None and m.lent_place is False:
        return "another place"
    one, other = (frame.happenings or (frame.scene.happenings if frame.scene else ()) for frame in m.frames)
    apart = bool(one and other) and not {*one} & {*other}
    return f"another kind of event: {', '.join(sorted({*one, *other}))}" if apart else ""


def _narrowing(m: _Meeting) -> str:
    one, other = [narrowed(frame, m.slot) for frame in m.frames]
    if not one and not other:
        return ""
    names = [frozenset(word.lower() for word in f.narrowing if word != word.lower()) for f in m.frames]
    names = [names[0] & one, names[1] & other]
    shared = (one & names[1]) | (other & names[0])  # the first word of a sentence has its capital anyway
    one, other = one - names[0] - names[1], other - names[0] - names[1]
    apart = one != other and (m.slot.pack == "general" or bool(one and other and not one & other))
    if not apart and names[0] and names[1] and not shared:  # "the Lund referendum", "the Orle referendum"
        apart, one, other = True, *names
    return f"not the same kind: {', '.join(sorted(one ^ other))}" if apart else ""


def _sorts(m: _Meeting) -> str:
    return "" if m.agree else apart_in_sort(m.first, m.second, m.slot, m.nearness)


def _cuts(m: _Meeting) -> str:
    if m.first.frame.mention.kind is Kind.AGE or m.slot.happens == "once":  # as old in a season as in a career
        return ""
    asked = frozenset(word for words in m.slot.near for word in words.split())
    one, other = [_cut(frame) - asked for frame in m.frames]
    return f"only one is told of: {', '.join(sorted(one ^ other))}" if one != other else ""


def _cut(frame: Frame) -> frozenset[str]:
    """The words that cut a total; "Q3" and "the third quarter" cut it alike, and which one it is their times tell."""
    return frame.cuts.union([when.part for when in frame.time if when.part in ("quarter", "half")])


def _roles(m: _Meeting) -> str:
    differing = next((role for role, same in m.roles.items() if same is False), None)
    if differing is not None:
        return f"another {differing}, or one that is not named"
    named = True in m.roles.values()
    return "no rule asks, and nobody is named on both sides" if m.slot.pack == "general" and not named else ""


def _time(m: _Meeting) -> str:
    if m.slot.over_time != "fixed" and scope.disjoint(m.first, m.second):
        return "another time"
    if m.slot.over_time != "each":
        return ""
    unscoped = "time" not in m.slot.scope and m.same_time is False
    return "another time" if unscoped or scope.apart_in_time(m.first, m.second, _ANOTHER) else ""


def _day(m: _Meeting) -> str:
    """What never changes of an event is another number of an event of another day."""
    if m.agree or not frozenset.intersection(*(frame.happenings for frame in m.frames)):
        return ""
    apart = scope.apart_in_time(m.first, m.second, _ANOTHER) or scope.other_days(m.first, m.second, lent=True)
    return "another day of the calendar" if apart else ""


def _growing(m: _Meeting) -> str:
    """Two counts of what goes on, given on two days, where no date of the documents says which one is the newer."""
    moves = m.slot.over_time in ("rises", "falls") and m.first.frame.mention.kind is Kind.COUNT
    if m.agree or not moves or not scope.told_apart(m.first, m.second):
        return ""
    dated = all(m.nearness.published(claim.span.doc) is not None for claim in (m.first, m.second))
    return "" if dated else "each was told on another day, and such numbers move"


def _place(m: _Meeting) -> str:
    if "setting" in m.slot.roles and not m.agree:  # each region of a service may be set up otherwise
        named = [{name for phrase in frame.place for name in phrase.names} for frame in m.frames]
        return "another place" if all(named) and not named[0] & named[1] else ""
    free = "place" in m.slot.scope or "subject" in m.slot.roles
    return "another place" if m.same_place is False and not free else ""


def _part_of_place(m: _Meeting) -> str:
    """A count for a country holds the smaller one for a part of it, unless both are told of one happening."""
    happened = frozenset.intersection(*(frame.happenings for frame in m.frames))
    if m.agree or happened:
        return ""
    for inner, outer in ((m.first, m.second), (m.second, m.first)):
        high, low = inner.interval.high, outer.interval.low
        smaller = high is not None and low is not None and high <= low
        if scope.in_part(inner, outer) and (smaller or m.slot.unit == "percent"):
            return "one is told of a part of the country that the other is told of"
    return ""


def _documents(m: _Meeting) -> str:
    documents = m.first.span.doc, m.second.span.doc
    lasting = "setting" in m.slot.roles
    # Pages of one manual have each a title of its own, but those of two products name them.
    if lasting and m.nearness.of_two_products(*documents):
        return "pages of two things, by their titles"
    if _names_little(m) and m.nearness.of_two_topics(*documents):
        return "pages of two topics, and nothing says that both mean one thing"
    if m.similar is not None:
        return UNLIKE if m.similar < THRESHOLD else ""
    if not lasting and m.nearness.titled_apart(*documents):
        return "documents with other titles"
    if not m.agree and m.nearness.numbered_apart(m.first.span.doc, m.second.span.doc):
        return "documents about another model or version"
    named = True in (*m.roles.values(), m.same_place, m.lent_place)  # the same day alone names nothing
    shared = named or m.nearness.share_a_name(m.first.span.doc, m.second.span.doc)
    return "" if shared else "nothing that both name"


def _names_little(m: _Meeting) -> bool:
    """Whether the page must say what a value is of: "the default threshold", "requires 1.51 or newer"."""
    if m.slot.pack == "settings":
        return not any(frame.narrowing for frame in m.frames)
    return any(frame.mention.kind is Kind.VERSION for frame in m.frames)


def _identified(m: _Meeting) -> str:
    """What is told without a name is told of the storm that its text names, or of the match that it is a report of."""
    if m.agree:
        return ""
    texts = m.first.span.doc, m.second.span.doc
    if told := identity.names_apart(*map(m.nearness.events, texts)):
        return f"one of each: {told}"
    again = m.slot.pack == "general" or (m.slot.over_time == "each" and "time" in m.slot.scope)
    one, other = map(m.nearness.scores, texts)
    return "another score, so another match" if again and one and other and not one & other else ""


def _distance(m: _Meeting) -> str:
    """A difference speaks against sameness: figures far apart rather answer two questions."""
    low = [m.first.interval.low, m.second.interval.low]
    if m.slot.happens == "once" and m.slot.unit != "clock":
        return ""  # the numbers of days and of places in a row are no sizes
    if "setting" in m.slot.roles:
        return ""  # a default may have been changed by any factor
    if magnitude(*(claim.frame.mention.quantity for claim in (m.first, m.second))):
        return ""  # the same digits a thousand times larger are one figure with a slip in its magnitude word
    if "subject" in m.slot.roles and m.first.frame.mention.kind is Kind.AGE and not m.agree and _grown(m):
        return "years may lie between the reports, and one gives a surname only"
    if m.agree or m.evidence >= _MUCH or low[0] is None or low[1] is None or min(low[0], low[1]) <= 0:
        return ""
    factor = _MOVING if m.slot.over_time in ("rises", "falls") else _FACTOR
    far = max(low[0], low[1]) > factor * min(low[0], low[1])
    return "too far apart for the little that speaks for one event" if far else ""


def _grown(m: _Meeting) -> bool:
    """Whether two ages lie further apart than an arrest and a trial, of somebody whose full name not both reports give.

    Reports about one champion, years apart, are as like each other as reports of one match.
    """
    ages = [f.mention.quantity.value for f in m.frames]
    bare = any(f.subject is None or not any(" " in name for name in f.subject.names) for f in m.frames)
    return bare and abs(ages[0] - ages[1]) > _YEARS_BETWEEN


#: The tests in order, cheap and sure ones first; each gives the reason of a refusal, or nothing.
_LADDER: tuple[Callable[[_Meeting], str], ...] = (
    _kind_of_figure,
    _once,
    _one_writer,
    _year,
    _history,
    _other_times,
    _happening,
    _rivals,
    _serving,
    _in_a_part,
    _to_come,
    _doers,
    _scene,
    _narrowing,
    _sorts,
    _cuts,
    _roles,
    _time,
    _day,
    _growing,
    _place,
    _part_of_place,
    _documents,
    _identified,
    _distance,
)
#: Those of them that find something against it, and do not ask for a role to be filled or for numbers that are near.
_AGAINST = tuple(rung for rung in _LADDER if rung not in (_one_writer, _roles, _distance))
#: Those that may refuse what agrees: of a long list most pairs that are tested do, and the others never refuse it.
_SAYING_THE_SAME = (
    _kind_of_figure,
    _happening,
    _scene,
    _narrowing,
    _cuts,
    _roles,
    _time,
    _place,
    _documents,
)
