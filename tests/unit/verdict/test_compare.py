"""Camps that share a number agree; others differ for a stated reason, or contradict each other."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from numcheck.model import Event, Kind, Modifier, Party, Quantity, When
from numcheck.verdict import compare
from tests import making, reading
from tests.making import named

EVENT = Event(key="orle", label="Orle")
SENTENCES = (
    "The harbour office says that {} ferries sank near Orle.",
    "Near Orle {} ferries went down in the storm.",
    "Boats were lost at Orle: {} ferries.",
    "Fishermen from Orle counted {} ferries on the ground of the lake.",
)


def claim(number, value, *, outlet=None, published=None, sentence=None, modifier=Modifier.EXACT, **around):
    """A claim in a document of its own, in words of its own."""
    text = (sentence or SENTENCES[number % len(SENTENCES)]).format(value)
    document = making.document(f"{number}.txt", text, outlet=outlet, published=published)
    quantity = around.pop("quantity", None) or Quantity(value=Decimal(value), unit="count", modifier=modifier)
    return document, making.claim(document, str(value), quantity=quantity, **around)


def judge(*told, **slot):
    """The group that some claims with their documents form."""
    claims = sorted((c for _, c in told), key=lambda c: c.span)
    party = Party(slot="ferries-sunk", event=EVENT, claims=tuple(claims), evidence=1)
    (group,) = compare([party], {d.id: d for d, _ in told}, {"ferries-sunk": making.slot(**slot)})
    assert sorted(c.span for c in group.claims) == [c.span for c in claims]
    assert group.why
    return group


def on(text, first=None, last=None, part="day"):
    """Time words that pin down days of March 2031, if any."""
    ends = {"first": date(2031, 3, first), "last": date(2031, 3, last or first)} if first else {}
    return {"when": [When(text=text, part=part, **ends)]}


# -- quiet -------------------------------------------------------------------------------------------------------------


def test_one_claim_is_a_single_source():
    group = judge(claim(1, 12))
    assert (group.verdict, group.sources, len(group.camps)) == ("single", 1, 1)


def test_a_claim_between_two_events_says_that_it_was_compared_with_neither():
    document, told = claim(1, 12)
    party = Party(slot="ferries-sunk", event=EVENT, claims=(told,), evidence=0, torn=True)
    (group,) = compare([party], {document.id: document}, {"ferries-sunk": making.slot()})
    assert (group.verdict, "two others" in group.why) == ("single", True)


def test_an_agreement_by_words_names_them():
    told = [claim(n, 12) for n in (1, 2)]
    claims = tuple(c for _, c in told)
    party = Party(slot="ferries-sunk", event=EVENT, claims=claims, evidence=0, beside=("gale", "harbour"))
    (group,) = compare([party], {d.id: d for d, _ in told}, {"ferries-sunk": making.slot()})
    assert (group.verdict, group.why) == ("agree", "2 sources say the same, beside the same words: “gale”, “harbour”.")


def test_one_outlet_that_says_so_twice_is_a_single_source():
    assert judge(claim(1, 12, outlet="Post"), claim(2, 12, outlet="Post")).verdict == "single"


def test_two_sources_with_one_number_agree():
    group = judge(claim(1, 12), claim(2, 12))
    assert (group.verdict, group.sources) == ("agree", 2)


@pytest.mark.parametrize(
    ("value", "modifier"),
    [(10, Modifier.MORE_THAN), (12, Modifier.AT_LEAST), (20, Modifier.AT_MOST), (13, Modifier.ABOUT)],
)
def test_a_bound_or_an_about_that_fits_is_compatible(value, modifier):
    group = judge(claim(1, 12), claim(2, value, modifier=modifier))
    assert (group.verdict, len(group.camps)) == ("compatible", 1)


def test_a_compatible_camp_is_named_after_its_tightest_figure():
    (camp,) = judge(claim(1, 10, modifier=Modifier.MORE_THAN), claim(2, 12)).camps
    assert camp.reading == "12 ferries"


def test_a_copied_sentence_is_no_second_source():
    wire = "The harbour office in Orle told reporters that {} ferries had gone down in the night."
    copied = judge(claim(1, 12, sentence=wire), claim(2, 12, sentence=wire))
    assert (copied.verdict, copied.sources) == ("single", 1)
    assert judge(claim(1, 12, sentence=wire), claim(2, 12, sentence=wire), claim(3, 12)).sources == 2


def test_short_sentences_that_say_the_same_are_two_sources():
    assert judge(claim(1, 12, sentence="{} ferries sank."), claim(2, 12, sentence="{} ferries sank.")).sources == 2


# -- conflict ----------------------------------------------------------------------------------------------------------


def test_two_numbers_of_one_thing_are_a_conflict():
    group = judge(claim(1, 12), claim(2, 9))
    assert (group.verdict, [c.reading for c in group.camps]) == ("conflict", ["12 ferries", "9 ferries"])
    assert "9 ferries" in group.why and "12 ferries" in group.why


def test_the_smaller_camp_comes_first():
    group = judge(claim(1, 12), claim(2, 12), claim(3, 9))
    assert [c.reading for c in group.camps] == ["9 ferries", "12 ferries"]


def test_a_bound_that_does_not_fit_is_a_conflict():
    assert judge(claim(1, 12), claim(2, 20, modifier=Modifier.MORE_THAN)).verdict == "conflict"


def test_counts_under_a_hundred_are_exact():
    assert judge(claim(1, 40), claim(2, 42)).verdict == "conflict"


def test_ages_are_compared_by_full_years():
    age = {"kind": Kind.AGE, "noun": "war"}
    three, four = (Quantity(value=Decimal(n), unit="year") for n in (3, 4))
    group = judge(claim(1, 3, quantity=three, **age), claim(2, 4, quantity=four, **age))
    assert (group.verdict, [c.reading for c in group.camps]) == ("conflict", ["3 years old", "4 years old"])


@pytest.mark.parametrize(
    ("days", "verdict"),
    [((None, None), "update"), ((date(2031, 3, 4), None), "update"), ((date(2031, 3, 4),) * 2, "conflict")],
)
def test_people_grow_older_between_reports_that_do_not_both_have_a_date(days, verdict):
    age = {"kind": Kind.AGE, "noun": "person"}
    told = [
        claim(n, years, quantity=Quantity(value=Decimal(years), unit="year"), published=day, **age)
        for n, (years, day) in enumerate(zip((31, 32), days, strict=True), start=1)
    ]
    assert judge(*told, over_time="rises").verdict == verdict


@pytest.mark.parametrize(
    ("years", "days", "verdict"),
    [
        ((31, 33), (date(2031, 3, 4), date(2033, 1, 9)), "compatible"),
        ((31, 33), (date(2031, 3, 4), date(2033, 5, 9)), "compatible"),
        ((31, 33), (date(2031, 3, 4), date(2031, 3, 6)), "conflict"),
        ((31, 35), (date(2031, 3, 4), date(2033, 1, 9)), "conflict"),
        ((33, 31), (date(2031, 3, 4), date(2033, 1, 9)), "conflict"),
    ],
)
def test_the_time_between_two_reports_explains_that_somebody_is_older(years, days, verdict):
    told = [
        claim(
            n,
            age,
            quantity=Quantity(value=Decimal(age), unit="year"),
            published=day,
            kind=Kind.AGE,
            noun="person",
        )
        for n, (age, day) in enumerate(zip(years, days, strict=True), start=1)
    ]
    assert judge(*told, over_time="rises").verdict == verdict


def test_the_third_year_and_three_full_years_differ():
    third = Quantity(value=Decimal(3), unit="year")
    group = judge(
        claim(1, 3, quantity=third, kind=Kind.ORDINAL, noun="war"),
        claim(2, 3, quantity=third, kind=Kind.AGE, noun="war"),
    )
    assert (group.verdict, {c.reading for c in group.camps}) == ("conflict", {"2 to under 3 years", "3 years old"})


def test_the_same_time_told_is_part_of_the_reason():
    assert "overnight" in judge(claim(1, 12, **on("overnight")), claim(2, 9, **on("overnight"))).why


# -- scope -------------------------------------------------------------------------------------------------------------


def test_stated_and_different_times_are_a_scope():
    group = judge(claim(1, 12, **on("on Friday", 7)), claim(2, 9, **on("on Saturday", 8)))
    assert group.verdict == "scope"
    assert "on Friday" in group.why and "on Saturday" in group.why


def test_stated_and_different_places_are_a_scope():
    group = judge(claim(1, 12, at=[named("Kenya")]), claim(2, 9, at=[named("Norway")]))
    assert group.verdict == "scope"
    assert "Kenya" in group.why and "Norway" in group.why


@pytest.mark.parametrize("stated", [on("on Friday", 7), {"at": [named("Kenya")]}])
def test_a_scope_that_only_one_states_excuses_nothing(stated):
    assert judge(claim(1, 12, **stated), claim(2, 9)).verdict == "conflict"


def test_a_scope_that_the_question_does_not_have_excuses_nothing():
    friday, saturday = claim(1, 12, **on("on Friday", 7)), claim(2, 9, **on("on Saturday", 8))
    assert judge(friday, saturday, scope=()).verdict == "conflict"


def test_every_two_camps_must_differ_in_scope():
    told = [claim(1, 12, **on("on Friday", 7)), claim(2, 9, **on("on Saturday", 8)), claim(3, 5)]
    assert judge(*told).verdict == "conflict"


def test_two_numbers_of_one_day_are_a_conflict_whatever_a_third_is_told_of():
    told = [claim(1, 12, **on("on Friday", 7)), claim(2, 9, **on("on Friday", 7)), claim(3, 5, **on("last week", 3, 9))]
    assert judge(*told).verdict == "conflict"


WEEK, FRIDAY = on("last week", 3, 9, "week"), on("on Friday", 7)


def test_a_larger_window_may_hold_the_larger_figure():
    assert judge(claim(1, 12, **WEEK), claim(2, 9, **FRIDAY)).verdict == "scope"


def test_a_larger_window_must_not_hold_the_smaller_figure():
    assert judge(claim(1, 9, **WEEK), claim(2, 12, **FRIDAY)).verdict == "conflict"


def test_a_bound_below_in_the_larger_window_may_hold_more():
    told = [claim(1, 12, **FRIDAY), claim(2, 20, modifier=Modifier.MORE_THAN, **WEEK)]
    assert judge(*told).verdict == "scope"


def test_of_two_least_figures_it_is_not_said_that_no_number_fits():
    texts = ("Passwords must be at least 12 characters long.", "Passwords must have at least eight characters.")
    (group,) = reading.report(*texts).groups
    assert group.verdict == "conflict"
    assert group.why.endswith(": a limit is one figure, and 2 are stated.")


# -- disputed ----------------------------------------------------------------------------------------------------------


def test_rival_sources_dispute():
    group = judge(claim(1, 12, says="the harbour office"), claim(2, 9, says="the crew"))
    assert group.verdict == "disputed"
    assert "the harbour office" in group.why and "the crew" in group.why


@pytest.mark.parametrize(("one", "other"), [("the crew", None), ("the crew", "a crew")])
def test_one_source_or_none_disputes_nothing(one, other):
    assert judge(claim(1, 12, says=one), claim(2, 9, says=other)).verdict == "conflict"


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("the warden said", "warden Ida Brand said", "conflict"),
        ("police said", "a police spokeswoman said", "conflict"),
        ("Brand Mills said", "the company said", "conflict"),  # whichever company the other text names
        ("police said", "a hospital spokeswoman said", "disputed"),
        ("the mayor of Pellan said", "the union said", "disputed"),
    ],
)
def test_one_source_under_two_names_is_no_rival_of_itself(one, other, verdict):
    texts = (f"A fire in Pellan on Monday killed {n} people, {said}." for n, said in (("two", one), ("four", other)))
    assert [group.verdict for group in reading.report(*texts).groups if group.slot == "people-killed"] == [verdict]


@pytest.mark.parametrize("named", [("Ana Roe",), ()])
def test_a_source_with_a_name_and_one_without_may_be_one(named):
    both = claim(1, 12, says="her agent"), claim(2, 9, says="her agent")
    (document, told), other = both
    by = replace(told.frame.attribution, names=named)
    assert judge((document, replace(told, frame=replace(told.frame, attribution=by))), other).verdict == "conflict"


def test_two_names_are_two_sources():
    one, other = (
        (document, replace(told, frame=replace(told.frame, attribution=replace(told.frame.attribution, names=(name,)))))
        for (document, told), name in (
            (claim(1, 12, says="an agent"), "Ana Roe"),
            (claim(2, 9, says="an agent"), "Bo Dahl"),
        )
    )
    assert judge(one, other).verdict == "disputed"


def test_a_pronoun_is_no_source_of_its_own():
    (_, told), (document, other) = claim(1, 12, says="it"), claim(2, 9, says="the crew")
    it = replace(told.frame, attribution=replace(told.frame.attribution, pronoun=True))
    assert judge((claim(1, 12)[0], replace(told, frame=it)), (document, other)).verdict == "conflict"


# -- update ------------------------------------------------------------------------------------------------------------


def dated(number, value, day):
    return claim(number, value, published=date(2031, 3, day))


def test_a_later_and_larger_figure_supersedes_where_figures_rise():
    group = judge(dated(1, 9, 3), dated(2, 12, 5), over_time="rises")
    assert (group.verdict, len(group.camps)) == ("update", 2)


def test_a_later_and_smaller_figure_supersedes_where_figures_fall():
    assert judge(dated(1, 12, 3), dated(2, 9, 5), over_time="falls").verdict == "update"
    assert judge(dated(1, 9, 3), dated(2, 12, 5), over_time="falls").verdict == "conflict"


@pytest.mark.parametrize("over_time", ["fixed", "each"])
def test_what_does_not_change_is_not_superseded(over_time):
    assert judge(dated(1, 9, 3), dated(2, 12, 5), over_time=over_time).verdict == "conflict"


def test_a_figure_that_goes_back_is_a_conflict():
    assert judge(dated(1, 12, 3), dated(2, 9, 5), over_time="rises").verdict == "conflict"


def test_two_figures_of_one_day_are_no_update():
    assert judge(dated(1, 9, 3), dated(2, 12, 3), over_time="rises").verdict == "conflict"


def test_a_bound_that_leaves_room_for_both_figures_keeps_no_update_back():
    texts = (
        (9, "Storm Berit left 12 people dead in Norland on Tuesday night."),
        (10, "The death toll from Storm Berit in Norland has risen to 15."),
        (9, "At least 12 people were killed by Storm Berit in Norland."),
    )
    documents = (making.document(f"{n}.txt", t, published=date(2031, 10, day)) for n, (day, t) in enumerate(texts))
    told = reading.verdicts(reading.report(*documents))
    assert [verdict for slot, verdict, _ in told if slot == "people-killed"] == ["update"]


def test_reports_without_a_date_are_no_update():
    assert judge(claim(1, 9), dated(2, 12, 5), over_time="rises").verdict == "conflict"


def test_three_figures_that_rise_day_by_day_are_one_update():
    assert judge(dated(1, 9, 3), dated(2, 12, 5), dated(3, 20, 8), over_time="rises").verdict == "update"
    assert judge(dated(1, 9, 3), dated(2, 20, 5), dated(3, 12, 8), over_time="rises").verdict == "conflict"


# -- all ---------------------------------------------------------------------------------------------------------------


def test_parties_become_groups_one_by_one_and_in_their_order():
    told = [claim(1, 12), claim(2, 9)]
    parties = [Party(slot="ferries-sunk", event=EVENT, claims=(c,), evidence=0) for _, c in told]
    groups = compare(parties, {d.id: d for d, _ in told}, {"ferries-sunk": making.slot()})
    assert [g.claims for g in groups] == [p.claims for p in parties]
    assert all(g.event is EVENT and g.question == "How many ferries sank?" for g in groups)


@pytest.mark.parametrize("days", [(None, None), (Decimal(-400), Decimal(-30)), (Decimal(10**9), Decimal(10**9))])
def test_days_outside_the_calendar_break_nothing(days):
    document, plain = claim(1, 12)
    odd = replace(plain, unit="date", interval=replace(plain.interval, low=days[0], high=days[1]))
    judge((document, odd))
