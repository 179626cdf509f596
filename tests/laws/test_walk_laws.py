"""Laws of the whole walk: reports are built from a truth outward, so that what must come out is known before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from numcheck import pipeline
from numcheck.model import Document, Report
from numcheck.report.json import render
from tests import making, reading

#: A parse takes about ten milliseconds a sentence, so few examples are tried, each over several reports.
FEW = settings(max_examples=40)

PARTIES = (("Kenya", "Kenyan"), ("Norway", "Norwegian"), ("Sudan", "Sudanese"), ("Armenia", "Armenian"))
PLACES = ("Kisumu", "Bergen", "Darfur", "Gyumri")

#: Honest ways to tell that `who` did it `n` times at `where`; "{n}" takes a figure that fits the truth.
DRONES = (
    "{who} launched {n} drones at {where} overnight.",
    "{n} drones were fired by {who} at {where} overnight.",
    "The {whose} army sent {n} drones towards {where} overnight.",
    "{who}'s forces unleashed {n} drones on {where} overnight.",
    "Overnight {who} fired {n} drones at {where}.",
)
MISSILES = (
    "{who} launched {n} missiles at {where} on Friday night.",
    "{n} missiles were fired at {where} by {who} on Friday night.",
    "On Friday night {who} fired {n} missiles at {where}.",
)
VILLAGES = (
    "{who} captured {n} villages in {where}.",
    "{who} said its forces had seized {n} villages in {where}.",
    "The {whose} army has captured {n} villages in {where}.",
)
STORIES = {"drones-launched": DRONES, "missiles-launched": MISSILES, "places-captured": VILLAGES}

#: How far a false report is off: by more than any hedge allows, and not so far that it must be of something else.
OFF = 2

#: Sentences without a figure and without a name.
PADDING = ("The night was calm after that.", "Nobody could sleep.", "Officials gave no reason.", "Schools stayed shut.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """What happened."""

    slot: str
    who: str
    whose: str
    where: str
    number: int


@st.composite
def truths(draw) -> Truth:
    who, whose = draw(st.sampled_from(PARTIES))
    return Truth(
        slot=draw(st.sampled_from(sorted(STORIES))),
        who=who,
        whose=whose,
        where=draw(st.sampled_from(PLACES)),
        number=draw(st.integers(13, 400)),
    )


def exact(truth: Truth, way: int, number: int | None = None) -> str:
    """The truth in one of its ways, or with another number in its place."""
    ways = STORIES[truth.slot]
    text = ways[way % len(ways)].format(
        who=truth.who, whose=truth.whose, where=truth.where, n=truth.number if number is None else number
    )
    return text[0].upper() + text[1:]


@st.composite
def honest(draw, truth: Truth) -> str:
    """One honest report: exact, or hedged so that the truth fits; with or without other sentences."""
    slack = draw(st.integers(1, max(1, truth.number // 10)))
    hedge = draw(
        st.sampled_from(
            [
                str(truth.number),
                f"about {truth.number}",
                f"at least {truth.number}",
                f"more than {truth.number - slack}",
                f"at least {truth.number - slack}",
                f"up to {truth.number + slack}",
                f"fewer than {truth.number + slack}",
            ]
        )
    )
    ways = STORIES[truth.slot]
    told = draw(st.sampled_from(ways)).format(who=truth.who, whose=truth.whose, where=truth.where, n=hedge)
    padding = draw(st.lists(st.sampled_from(PADDING), max_size=2))
    return " ".join([told[0].upper() + told[1:], *padding])


@st.composite
def collections(draw) -> tuple[Truth, list[str]]:
    """A truth with two to four honest reports, of which the first is exact."""
    truth = draw(truths())
    return truth, [exact(truth, draw(st.integers(0, 9))), *draw(st.lists(honest(truth), min_size=1, max_size=3))]


def documents(texts: Sequence[str]) -> list[Document]:
    return [making.document(f"{n}.txt", text) for n, text in enumerate(texts)]


def examine(texts: Sequence[str]) -> Report:
    return pipeline.examine(documents(texts), reading.rules())


def judged(report: Report) -> list[tuple[str, str, tuple[str, ...]]]:
    """What was decided, without a word of where it stands."""
    return reading.verdicts(report)


# -- the truth ---------------------------------------------------------------------------------------------------------


@FEW
@given(collections())
def test_honest_reports_of_one_truth_never_contradict_each_other(told):
    truth, texts = told
    report = examine(texts)
    assert report.findings == ()
    assert {g.slot for g in report.groups} == {truth.slot}


@FEW
@given(collections())
def test_honest_reports_of_one_truth_sit_at_one_table(told):
    _, texts = told
    (group,) = examine(texts).groups
    assert len(group.camps) == 1
    assert len(group.claims) == len(texts)


@FEW
@given(collections(), st.integers(0, 9))
def test_one_report_that_is_far_off_is_exactly_one_conflict(told, way):
    truth, texts = told
    lie = exact(truth, way, truth.number * OFF)
    (finding,) = examine([*texts, lie]).findings
    assert (finding.code, finding.slot) == ("NC101", truth.slot)
    assert f"{truth.number * OFF} count" in {c.reading for camp in finding.camps for c in camp.claims}


@FEW
@given(truths(), st.integers(0, 9), st.integers(1, 3), st.integers(1, 3))
def test_deeds_of_two_doers_at_two_places_never_meet(truth, way, party, place):
    other = replace(
        truth,
        who=PARTIES[([p for p, _ in PARTIES].index(truth.who) + party) % 4][0],
        whose=PARTIES[([p for p, _ in PARTIES].index(truth.who) + party) % 4][1],
        where=PLACES[(PLACES.index(truth.where) + place) % 4],
        number=truth.number * OFF,
    )
    report = examine([exact(truth, way), exact(other, way + 1)])
    assert [g.verdict for g in report.groups] == ["single", "single"]


# -- order, repetition, edits elsewhere --------------------------------------------------------------------------------


@FEW
@given(collections(), st.randoms(use_true_random=False))
def test_the_order_of_documents_changes_nothing(told, chance):
    truth, texts = told
    told_all = documents([*texts, exact(truth, 1, truth.number * OFF)])
    shuffled = list(told_all)
    chance.shuffle(shuffled)
    one, other = (pipeline.examine(d, reading.rules()) for d in (told_all, shuffled))
    assert render(one, version="0") == render(other, version="0")


@FEW
@given(collections(), st.randoms(use_true_random=False))
def test_the_names_of_documents_change_no_verdict(told, chance):
    truth, texts = told
    texts = [*texts, exact(truth, 1, truth.number * OFF)]
    shuffled = list(texts)
    chance.shuffle(shuffled)
    one, other = examine(texts), examine(shuffled)
    assert judged(one) == judged(other)
    assert [f.fingerprint for f in one.findings] == [f.fingerprint for f in other.findings]


@FEW
@given(collections(), st.booleans(), st.data())
def test_a_copy_of_a_report_changes_no_verdict(told, lying, data):
    truth, texts = told
    texts = [*texts, exact(truth, 1, truth.number * OFF)] if lying else texts
    copied = [*texts, data.draw(st.sampled_from(texts))]
    one, other = examine(texts), examine(copied)
    assert judged(one) == judged(other)
    assert [g.sources for g in one.groups] == [g.sources for g in other.groups]


@FEW
@given(collections(), st.sampled_from(PADDING), st.booleans(), st.data())
def test_a_paragraph_without_numbers_changes_no_fingerprint(told, padding, before, data):
    truth, texts = told
    texts = [*texts, exact(truth, 1, truth.number * OFF)]
    at = data.draw(st.integers(0, len(texts) - 1))
    edited = [*texts]
    edited[at] = f"{padding}\n\n{texts[at]}" if before else f"{texts[at]}\n\n{padding}"
    one, other = examine(texts), examine(edited)
    assert judged(one) == judged(other)
    assert [f.fingerprint for f in one.findings] == [f.fingerprint for f in other.findings]


# -- the account -------------------------------------------------------------------------------------------------------


def assert_accounted(report: Report) -> None:
    """Every candidate ends once, as a claim or unclaimed with a reason, and every span quotes its document."""
    told = {claim.span for claim in report.claims} | {left.span for left in report.unclaimed}
    assert report.figures + report.refused == len(told)
    spans = sorted([c.span for c in report.claims] + [u.span for u in report.unclaimed])
    assert all(a.doc != b.doc or a.end <= b.start for a, b in pairwise(spans))
    for claim in report.claims:
        document, mention = report.document(claim.span.doc), claim.frame.mention
        assert document.quote(claim.span) == mention.surface
        assert claim.frame.sentence.holds(claim.span)
        assert claim.reading and claim.rule
    for left in report.unclaimed:
        assert report.document(left.span.doc).quote(left.span) == left.surface
        assert left.reason
    for group in report.groups:
        assert group.question and group.why and group.camps
        for camp in group.camps:
            assert camp.reading and camp.claims


FIGURES = st.sampled_from(
    [
        "On 4 March 2031 at 7 am flight RS-24 left with 12 of 40 passengers (30%).",
        "Dozens of farms, 3.5 km of road and $1.2bn were lost, up 12 per cent from 2030.",
        "Ana Reyes, 61, ran 5 km in 20:04, and came third.",
        "The score was 3-1; call 555-0134 or see page 7 of 12.",
        "Between 10 and 20 people, including three children, were hurt 2 hours after the blast.",
        "A two-hour, 40-minute call; half of the 30-day truce; nine in ten, or 90%.",
    ]
)


@FEW
@given(collections(), st.lists(FIGURES, max_size=3))
def test_every_candidate_is_accounted_for_and_every_span_quotes_its_document(told, more):
    assert_accounted(examine([*told[1], *more]))


@FEW
@given(collections(), st.lists(FIGURES, max_size=3))
def test_two_runs_give_the_same_bytes(told, more):
    texts = [*told[1], *more]
    assert render(examine(texts), version="0") == render(examine(texts), version="0")


# -- hostile texts -----------------------------------------------------------------------------------------------------

PIECES = st.sampled_from(
    [
        *"\x00\x0b\x0c\r\n\t\u00a0\u00ad\u200b\u200d\u202e\u2028\u2029\ufeff\ufffd\U0001f600\U0001d7d8",
        *"½²③Ⅷ١٢߇１零〇٪％‰€£¥₹°′″−–—…“”‘’«»()[]{}<>|\\/@#&*_~^`'\"",
        *(
            "\r\n",
            "\n\n",
            "e\u0301",
            "12",
            "1,000,000",
            "1.000.000,5",
            "1e999999999",
            "9" * 50,
            "0x1F",
            "-0",
            "+-3",
            "3-",
        ),
        *(
            "1/0",
            "0/0",
            "1/2/3",
            "99:99",
            "31 February 2031",
            "March 0",
            "year 0",
            "00-00-0000",
            "10000-01-01",
            "5-4-3-2-1",
        ),
        *(
            "%",
            " percent",
            " million",
            " dozen",
            " thousand million billion",
            " of which ",
            "including ",
            "each",
            "a week",
        ),
        *(
            "more than ",
            "between ",
            " and ",
            " to ",
            "nearly ",
            "twice ",
            "half a ",
            "three-",
            "-year-old",
            "'s ",
            " km/h",
        ),
        *(
            "Kenya ",
            "launched ",
            "drones ",
            "said ",
            "on Sunday night ",
            "war ",
            "third ",
            "age ",
            ". ",
            ", ",
            "; ",
            ": ",
        ),
        *("-" * 200, "(" * 200, "1 " * 100, "one " * 60, "A" * 300, "a-" * 150, "1," * 100, "‘“" * 50),
    ]
)
HOSTILE = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=25).map("".join))


@settings(max_examples=150)
@given(st.lists(HOSTILE, min_size=1, max_size=3))
def test_no_text_breaks_the_walk(texts):
    assert_accounted(examine(texts))


@settings(max_examples=150)
@given(st.lists(HOSTILE, min_size=1, max_size=2))
@example(["1" + "0" * 28])
def test_no_text_breaks_the_way_from_its_file(texts):
    for text in texts:
        pipeline.claim_texts([text], reading.rules())
        pipeline.figures(text)


@settings(max_examples=60)
@given(st.lists(HOSTILE, min_size=1, max_size=3))
def test_the_report_of_any_text_can_be_printed(texts):
    report = examine(texts)
    assert render(report, version="0") == render(examine(texts), version="0")
