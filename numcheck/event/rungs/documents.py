"""Two claims -> why their documents do not speak of one thing, where they do not."""

from __future__ import annotations

import re
from datetime import timedelta

from numcheck import scope
from numcheck.event import aging, identity
from numcheck.event.meeting import Meeting
from numcheck.event.titles import of_two_versions
from numcheck.model import Frame, Kind

#: A figure and the first letter of its unit: "15m" and "15 minutes" are one.
_VALUE = re.compile(r"\W*(?P<figure>\d[\d,.]*)\W*(?P<unit>[a-z]?)[a-z]*\W*")
#: The one refusal that other reports may overrule: a short report of the same event names little of what others name.
UNLIKE = "documents about different things"

#: How long ago what a headline tells may have happened.
_NEWS = timedelta(days=7)
#: How long after a report another one may tell the same under another headline.
_NEXT_DAY = timedelta(days=1)
#: People of whom fewer are hurt, killed or arrested every day somewhere; and how much must speak for one event then.
_FEW, _SURE = 10, 2
#: Of these at least one is among the nouns of a question that counts people.
_PERSONS = frozenset({"people", "man"})
#: The question right before an answer, at most so many characters long.
_ASKED, _LONG = re.compile(r"[^.!?\n]+\?\W*$"), 160


def one_writer(m: Meeting) -> str:
    """Whoever tells two figures in one document knows that they differ."""
    # Nobody is the 11th and the 12th: who says both has not noticed.
    if m.slot.unit == "ordinal" and m.slot.happens == "once":
        return ""
    one, other = m.frames
    if m.first.span.doc != m.second.span.doc or m.of_one_page or m.compatible:
        return ""
    if one.heading == other.heading:
        return "one document tells both, so it knows that they differ"
    return "the text tells it of a day long before the news of its headline" if _long_before(m) else ""


def _long_before(m: Meeting) -> bool:
    """Whether a text gives the figure below its headline to a day that is none of the news it tells."""
    published = m.nearness.published(m.first.span.doc)
    last = [when.last for frame in m.frames if not frame.heading for when in frame.time if when.last is not None]
    return published is not None and bool(last) and max(last) < published - _NEWS


def two_things(m: Meeting) -> str:
    """The titles of the documents are of two things."""
    documents = m.first.span.doc, m.second.span.doc
    lasting = "setting" in m.slot.roles
    # Pages of one manual have each a title of its own, but those of two products name them.
    if (m.slot.pack == "specs" and m.nearness.of_two_models(*documents)) or m.nearness.of_models_apart(*documents):
        return "pages of two models, by their titles"
    if m.slot.pack == "specs" and not m.nearness.of_one_product(*documents):
        return "pages of two manuals"
    apart = lasting and m.nearness.of_two_products(*documents)
    if apart and not m.nearness.of_one_manual(*documents):
        return "pages of two things, by their titles"
    if lasting and m.nearness.for_two_audiences(*documents):
        return "pages for two sorts of people, by their titles"
    if m.slot.pack in ("general", "same") and not m.agree and m.nearness.of_two_sorts(*documents):
        return "texts on two sorts of a thing, by their titles"
    if _names_little(m) and m.nearness.of_two_topics(*documents):
        return "pages of two topics, and nothing says that both mean one thing"
    if m.similar is not None:
        return ""
    age = m.first.frame.mention.kind is Kind.AGE
    known = aging.one_bearer(m.first, m.second, m.nearness) if age else _news_of_one_day(m)
    if not lasting and not known and m.nearness.titled_apart(*documents):
        return "documents with other titles"
    apart = not m.agree and m.nearness.numbered_apart(*documents)
    return "documents about another model or version" if apart else ""


def both_in_a_row(m: Meeting) -> str:
    """The row of a table that has the one value of a setting has the other too, in a column of its own.

    "| job.timeout | 5m | 15m |" under "Development" and "Production": the other page tells of one of them. Of a plan it
    is asked by its name.
    """
    if m.agree or "setting" not in m.slot.roles or m.slot.pack == "specs":
        return ""
    for one, other in ((m.first, m.second), (m.second, m.first)):
        beside = m.nearness.beside_in_row(one.span.doc, one.span.start)
        found = _VALUE.match(other.frame.mention.surface.lower())
        if found is not None and any(_same(value, found) for value in map(_VALUE.fullmatch, beside) if value):
            return "the row of a table tells both"
    return ""


def _same(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether both have one figure, and one unit where both have any."""
    figures = (value["figure"].replace(",", "") for value in (one, other))
    return len({*figures}) == 1 and (not one["unit"] or not other["unit"] or one["unit"] == other["unit"])


def versions(m: Meeting) -> str:
    """What a program needs or allows by itself is told of another version of it in each text."""
    if m.agree or "setting" not in m.slot.roles or m.first.frame.mention.kind is Kind.VERSION:
        return ""
    one, other = (m.nearness.versions(claim.span.doc) for claim in (m.first, m.second))
    return "told of two versions" if of_two_versions(one, other) else ""


def named_apart(m: Meeting) -> str:
    """What a program does by itself is told of another one by name in each: "Larch keeps", "How often does Orle keep".

    A sentence that names nothing is of the program that its page is of.
    """
    if m.agree or "setting" not in m.slot.roles:
        return ""
    told = [_names_beside(m, frame) for frame in m.frames]
    apart = bool(told[0] and told[1]) and told[0].isdisjoint(told[1])
    return f"each names another one: {', '.join(sorted(told[0] | told[1]))}" if apart else ""


def _names_beside(m: Meeting, frame: Frame) -> frozenset[str]:
    """The names in a sentence, and in the question right before it."""
    text, start = m.nearness.text(frame.sentence.doc), frame.sentence.start
    asked = _ASKED.search(text, max(0, start - _LONG), start)
    begin = asked.start() if asked is not None else start
    return m.nearness.named(frame.sentence.doc, begin, frame.sentence.end)


def _news_of_one_day(m: Meeting) -> bool:
    """Two headlines of one event may share no word; reports of one day or the next that name one thing may be of it."""
    one, other = (m.nearness.published(claim.span.doc) for claim in (m.first, m.second))
    near = one is not None and other is not None and abs(one - other) <= _NEXT_DAY
    return near and m.nearness.share_a_name(m.first.span.doc, m.second.span.doc)


def unlike(m: Meeting) -> str:
    """The documents have too little in common, or name nothing that both have."""
    if "setting" in m.slot.roles and m.nearness.of_one_manual(m.first.span.doc, m.second.span.doc):
        return ""
    if m.similar is not None:
        if m.slot.over_time == "each" and not (m.near or m.evidence or m.agree):  # every trial has a jury
            return "documents that are little alike, and nothing that both figures are told of"
        return UNLIKE if m.nearness.unlike(m.first.span.doc, m.second.span.doc) else ""
    documents = m.first.span.doc, m.second.span.doc
    nameless = {"thing"} if any(f.patient is not None and f.patient.names for f in m.frames) else {"thing", "patient"}
    named = True in (*(m.roles[role] for role in m.roles if role not in nameless), m.same_place, m.lent_place)
    # One word for a thing, "the skull", "the ship", is enough where not both sentences have a name beside it; not one
    # for the people that are counted.
    beside = [m.nearness.named(f.sentence.doc, f.sentence.start, f.sentence.end) for f in m.frames]
    persons = not _PERSONS.isdisjoint(m.slot.noun)
    one_word = any(m.roles.get(role) for role in nameless if not persons) and not all(beside)
    shared = named or one_word or m.nearness.share_a_name(*documents)  # the same day alone names nothing
    return "" if shared else "nothing that both name"


def one_of_many(m: Meeting) -> str:
    """What somebody does again and again is told with nothing that says when, against whom or how it ended in both."""
    if m.agree or m.slot.over_time != "each" or "subject" not in m.slot.roles or m.similar is not None:
        return ""
    texts = m.first.span.doc, m.second.span.doc
    told = scope.same_time(m.first, m.second, lent=True) or m.lent_place or m.nearness.heard_of(*texts, _whose(m))
    return "" if told else "nothing says that it is one time of many"


def _whose(m: Meeting) -> frozenset[str]:
    """The words of the names of whom or what both tell it of."""
    phrases = (phrase for frame in m.frames for phrase in (frame.subject, frame.agent, frame.patient, frame.owner))
    return frozenset(w for phrase in phrases if phrase is not None for name in phrase.names for w in name.split())


def small(m: Meeting) -> str:
    """A few people hurt or arrested may be of any accident of a town, where the documents are little alike."""
    if m.agree or m.near or "people" not in m.slot.noun or m.first.frame.mention.kind is not Kind.COUNT:
        return ""
    low = [claim.interval.low for claim in (m.first, m.second)]
    few = None in low or min(number for number in low if number is not None) < _FEW
    return "so few may be of another event, and the documents are little alike" if few and m.evidence < _SURE else ""


def _names_little(m: Meeting) -> bool:
    """Whether the page must say what a value is of: "the default threshold", "requires 1.51 or newer"."""
    if m.slot.pack == "settings":
        return not any(frame.narrowing for frame in m.frames)
    return any(frame.mention.kind is Kind.VERSION for frame in m.frames)


def identified(m: Meeting) -> str:
    """What is told without a name is told of the storm that its text names, or of the match that it is a report of."""
    if m.agree or "setting" in m.slot.roles:
        return ""
    texts = m.first.span.doc, m.second.span.doc
    if told := identity.names_apart(*map(m.nearness.events, texts)):
        return f"one of each: {told}"
    again = m.slot.pack == "general" or (m.slot.over_time == "each" and "time" in m.slot.scope)
    one, other = map(m.nearness.scores, texts)
    return "another score, so another match" if again and one and other and not one & other else ""
