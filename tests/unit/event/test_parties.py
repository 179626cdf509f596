"""Claims of one slot meet where roles, places, times and texts let them; in doubt they sit apart."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from numcheck.event import left_out, parties
from numcheck.event.nearness import Nearness
from numcheck.event.pairs import contrary, meet
from numcheck.event.roles import same_role
from numcheck.model import Interval, When
from tests import making
from tests.making import named
from tests.reading import report

SLOT = making.slot(roles=("agent", "owner", "place"))
SHORT = "They say that 12 ferries sank off Orle."


def claim(number, **around):
    """A claim in a short text of its own, all texts naming Orle alone."""
    return making.claim(making.document(f"{number}.txt", SHORT), "12", **around)


def seats(*claims, slot=SLOT, texts=()):
    """The parties of the claims, each as the numbers of its documents."""
    documents = [*(making.document(c.span.doc, SHORT) for c in claims if not texts), *texts]
    found = parties(claims, documents, {slot.id: slot})
    assert sorted(c.span for p in found for c in p.claims) == sorted(c.span for c in claims)
    return sorted("".join(c.span.doc.removesuffix(".txt") for c in p.claims) for p in found)


LAKES = (
    "lebar",
    "nnemo",
    "rossa",
    "tikal",
    "vendo",
    "gamin",
    "pelus",
    "sorat",
    "dubno",
    "kelia",
    "marun",
    "zobel",
    "fanor",
)


def recounted(told, number):
    """The same claim with another number."""
    exactly = Decimal(number)
    return replace(told, interval=Interval(low=exactly, high=exactly), reading=f"{number} count")


def on(first, last=None):
    day = When(text="then", part="day", first=date(2031, 3, first), last=date(2031, 3, last or first))
    return {"when": [day]}


# -- two claims --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"agent": named("Kenya")}, {"agent": named("Norway")}),
        ({"owner": named("Kenya")}, {"owner": named("Norway")}),
        ({"at": (named("Kenya"),)}, {"at": (named("Norway"),)}),
        ({"at": (named("Orleport"),)}, {"at": (named("Lakeham"),)}),
    ],
)
def test_another_doer_owner_or_place_is_another_question(one, other):
    assert seats(claim(1, **one), claim(2, **other)) == ["1", "2"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {}),
        ({"agent": named("Kenya")}, {}),
        ({"agent": named("Kenya")}, {"agent": named("Kenya")}),
        ({"agent": named("Ana Reyes")}, {"agent": named("Reyes")}),
        ({"agent": named("Kenya", "Norway")}, {"agent": named("Norway")}),
        ({"at": (named("Nairobi"),)}, {"at": (named("Kenya"),)}),
    ],
)
def test_the_same_roles_or_open_ones_may_meet(one, other):
    assert seats(claim(1, **one), claim(2, **other)) == ["12"]


def test_claims_of_two_slots_never_meet():
    other = making.slot("ferries-built")
    first, second = claim(1), claim(2)
    second = type(second)(
        frame=second.frame, slot=other.id, interval=second.interval, unit="count", reading="12", rule=""
    )
    documents = [making.document(f"{n}.txt", SHORT) for n in (1, 2)]
    found = parties([first, second], documents, {SLOT.id: SLOT, other.id: other})
    assert [(p.slot, len(p.claims)) for p in found] == [("ferries-built", 1), ("ferries-sunk", 1)]


@pytest.mark.parametrize(("over_time", "seated"), [("each", ["1", "2"]), ("fixed", ["12"]), ("rises", ["1", "2"])])
def test_what_happens_again_and_again_is_another_event_on_another_day(over_time, seated):
    slot = making.slot(over_time=over_time)
    assert seats(claim(1, **on(3)), claim(2, **on(20)), slot=slot) == seated


def test_two_days_are_two_events_and_a_day_within_a_stretch_may_be_one():
    slot = making.slot(over_time="each")
    assert seats(claim(1, **on(3)), claim(2, **on(5)), slot=slot) == ["1", "2"]
    assert seats(claim(1, **on(2, 5)), claim(2, **on(3)), slot=slot) == ["12"]


def test_other_places_may_meet_where_the_place_is_a_scope_and_one_who_did_it_is_named():
    pair = [claim(n, at=(named(land),), agent=named("Orlex")) for n, land in ((1, "Kenya"), (2, "Norway"))]
    assert seats(*pair, slot=making.slot(roles=("agent",), scope=("place",))) == ["12"]
    assert seats(*pair, slot=making.slot(roles=("agent",), scope=())) == ["1", "2"]


def test_other_places_with_nothing_else_in_common_are_two_events():
    pair = [claim(1, at=(named("Kenya"),)), claim(2, at=(named("Norway"),))]
    assert seats(*pair, slot=making.slot(roles=(), scope=("place",))) == ["1", "2"]


def test_an_age_is_only_compared_where_both_tell_whose_it_is():
    slot = making.slot(roles=("subject",))
    assert seats(claim(1, subject=named("Ana Reyes")), claim(2), slot=slot) == ["1", "2"]
    assert seats(claim(1), claim(2), slot=slot) == ["1", "2"]
    assert seats(claim(1, subject=named("Ana Reyes")), claim(2, subject=named("Luis Diaz")), slot=slot) == ["1", "2"]
    assert seats(claim(1, subject=named("Ana Reyes")), claim(2, subject=named("Reyes")), slot=slot) == ["12"]


def test_a_total_that_a_word_cuts_down_is_another_question():
    assert seats(claim(1, cuts=frozenset({"season"})), claim(2)) == ["1", "2"]
    assert seats(claim(1, cuts=frozenset({"season"})), claim(2, cuts=frozenset({"season"}))) == ["12"]


def test_without_a_rule_somebody_must_be_named_on_both_sides():
    slot = making.slot(pack="general", roles=("agent", "owner", "place"))
    assert seats(claim(1), claim(2), slot=slot) == ["1", "2"]
    assert seats(claim(1, agent=named("Kenya")), claim(2, agent=named("Kenya")), slot=slot) == ["12"]


def test_figures_far_apart_need_more_that_speaks_for_one_event():
    one, other = making.document("1.txt", SHORT), making.document("2.txt", SHORT.replace("12", "500"))

    def told(**around):
        claims = making.claim(one, "12", **around), making.claim(other, "500", **around)
        return seats(*claims, texts=[one, other])

    assert told() == told(agent=named("Kenya")) == ["1", "2"]
    assert told(agent=named("Kenya"), owner=named("Kenya"), at=[named("Orle")], **on(3)) == ["12"]


def test_more_evidence_is_counted_for_more_that_is_shared():
    nearness = Nearness([making.document(f"{n}.txt", SHORT) for n in (1, 2)])
    bare = meet(claim(1), claim(2), SLOT, nearness)
    some = meet(claim(1, agent=named("Kenya")), claim(2, agent=named("Kenya")), SLOT, nearness)
    more = meet(claim(1, agent=named("Kenya"), **on(3)), claim(2, agent=named("Kenya"), **on(3)), SLOT, nearness)
    assert bare.refusal == some.refusal == more.refusal == ""
    assert bare.evidence < some.evidence < more.evidence


def test_a_refusal_says_why():
    nearness = Nearness([making.document(f"{n}.txt", SHORT) for n in (1, 2)])
    assert "agent" in meet(claim(1, agent=named("Kenya")), claim(2, agent=named("Norway")), SLOT, nearness).refusal


# -- many claims -------------------------------------------------------------------------------------------------------


def test_a_party_is_no_chain():
    """Kenya may meet the claim without a doer, and so may Norway; the two never meet through it."""
    both = seats(claim(1, agent=named("Kenya")), claim(2), claim(3, agent=named("Norway")))
    assert not any("1" in party and "3" in party for party in both)


def test_a_claim_that_fits_two_parties_alike_sits_with_neither():
    claims = [
        claim(1, agent=named("Kenya")),
        claim(2, agent=named("Kenya")),
        claim(3, agent=named("Norway")),
        claim(4, agent=named("Norway")),
        claim(5),
    ]
    assert seats(*claims) == ["12", "34", "5"]


def test_a_claim_that_sits_with_neither_of_two_parties_says_so():
    doers = ("Kenya", "Kenya", "Norway", "Norway", None)
    claims = [claim(n, agent=named(doer) if doer else None) for n, doer in enumerate(doers, start=1)]
    found = parties(claims, [making.document(c.span.doc, SHORT) for c in claims], {SLOT.id: SLOT})
    assert [(p.claims[0].span.doc, p.torn) for p in found] == [("1.txt", False), ("3.txt", False), ("5.txt", True)]


def test_one_odd_claim_does_not_keep_two_parties_apart():
    """Seven tell one number and two another; one of the seven tells of a gross number, and those two of a net one."""
    many = [claim(n, words=frozenset({"gross"} if n == 7 else ())) for n in range(1, 8)]
    rest = [recounted(claim(n, words=frozenset({"net"})), 19) for n in (8, 9)]
    assert seats(*many, *rest) == ["12345689", "7"]


def test_of_very_many_claims_those_of_documents_that_share_a_seldom_name_meet():
    """Every two documents tell of one lake of their own; the words around are the same in all."""
    lakes = [f"{a}{b}" for a in ("Or", "Ha", "Mi", "Ta", "Ku", "Be", "Lo", "Ze") for b in LAKES]
    documents, claims = [], []
    for n, lake in enumerate(lakes):
        for part in "ab":
            where = f"They say that 12 ferries sank off {lake}, near {lake}berg, {lake}dorf and {lake}ville."
            documents.append(making.document(f"{n:03}{part}.txt", where))
            claims.append(making.claim(documents[-1], "12", at=(named(lake),)))
    assert len(claims) > 200
    found = parties(claims, documents, {SLOT.id: SLOT})
    assert {"".join(sorted({c.span.doc[:3] for c in p.claims})) for p in found} == {
        f"{n:03}" for n in range(len(lakes))
    }
    assert all(len(p.claims) == 2 for p in found)


def test_better_evidence_decides_between_two_parties():
    claims = [
        claim(1, agent=named("Kenya"), **on(3)),
        claim(2, agent=named("Kenya"), **on(3)),
        claim(3, agent=named("Norway")),
        claim(4, **on(3)),
    ]
    assert seats(*claims) == ["124", "3"]


def test_every_two_claims_of_a_party_may_be_compared():
    doers = [named("Kenya"), None, named("Norway"), None, named("Kenya"), named("Norway")]
    claims = [claim(n, agent=doer) for n, doer in enumerate(doers)]
    nearness = Nearness([making.document(c.span.doc, SHORT) for c in claims])
    for party in parties(claims, [making.document(c.span.doc, SHORT) for c in claims], {SLOT.id: SLOT}):
        for a in party.claims:
            assert all(a is b or not meet(a, b, SLOT, nearness).refusal for b in party.claims)


def test_the_order_of_claims_and_documents_changes_nothing():
    doers = [named("Kenya"), None, named("Norway"), None, named("Kenya"), named("Norway")]
    claims = [claim(n, agent=doer) for n, doer in enumerate(doers)]
    assert seats(*claims) == seats(*reversed(claims)) == seats(*claims[3:], *claims[:3])


def test_the_event_is_named_after_what_most_claims_share():
    claims = [claim(n, agent=named("Kenya"), at=(named("Kisumu"),)) for n in (1, 2)]
    documents = [making.document(c.span.doc, SHORT) for c in claims]
    (party,) = parties(claims, documents, {SLOT.id: SLOT})
    assert (party.event.key, party.event.label) == ("kenya, kisumu", "Kenya, Kisumu")


def test_an_event_without_names_is_called_by_what_is_counted():
    documents = [making.document("1.txt", SHORT)]
    (party,) = parties([claim(1)], documents, {SLOT.id: SLOT})
    assert (party.event.label, party.evidence) == ("ferry", 0)


# -- texts -------------------------------------------------------------------------------------------------------------

ORLE = (
    "The lake at Orle was calm when 12 ferries sank, said Rosa Diaz. The Orle Courier wrote that Captain Holm and the "
    "Norwegian Veritas office blamed Strand Lines."
)
ORLE_AGAIN = (
    "At Orle 12 ferries sank. Rosa Diaz and Captain Holm spoke to the Orle Courier about Strand Lines, "
    "and Veritas came."
)
LIMA = (
    "The river at Lima was calm when 12 ferries sank, said Pedro Vega. The Lima Herald wrote that Captain Luna and the "
    "Peruvian Bureau office blamed Rimac Boats."
)


def texts(*several):
    documents = [making.document(f"{n}.txt", text) for n, text in enumerate(several, start=1)]
    return seats(*(making.claim(d, "12") for d in documents), texts=documents)


def test_texts_that_look_alike_but_name_others_stay_apart():
    assert texts(ORLE, LIMA) == ["1", "2"]


def test_texts_that_name_the_same_meet_however_they_are_worded():
    assert texts(ORLE, ORLE_AGAIN) == ["12"]
    assert texts(ORLE, LIMA, ORLE_AGAIN) == ["13", "2"]


TWICE = making.document("1.txt", "At Orle 12 ferries sank. Only 9 ferries sank. So 9 boats, all ferries, are gone.")


def test_a_text_that_tells_two_numbers_knows_that_they_differ():
    assert seats(making.claim(TWICE, "12"), making.claim(TWICE, "9"), texts=[TWICE]) == ["1", "1"]


def test_a_text_that_tells_one_number_twice_tells_it_of_one_event():
    assert seats(making.claim(TWICE, "9 ferries"), making.claim(TWICE, "9 boats"), texts=[TWICE]) == ["11"]


def test_a_text_may_recall_an_older_event_below_its_headline():
    """What it tells of a day long before the news is not the figure of the headline, whatever both count."""
    document = making.document("0.txt", "12 killed in Orle\nThat day 9 died.", published=date(2031, 3, 20))
    head, body = making.claim(document, "12", heading=True), making.claim(document, "9", **on(2))
    recent = making.claim(document, "9", **on(19))
    texts, slot = Nearness([document]), making.slot(roles=())
    assert meet(head, body, slot, texts).refusal.startswith("the text tells it of a day long before")
    assert not meet(head, recent, slot, texts).refusal


def test_a_headline_and_its_body_may_be_compared():
    head, body = making.claim(TWICE, "12", heading=True), making.claim(TWICE, "9")
    assert seats(head, body, texts=[TWICE]) == ["11"]


def test_tiny_texts_meet_by_a_shared_name_alone():
    assert texts("At Orle 12 ferries sank.", "They say that 12 ferries sank off Orle.") == ["12"]


def test_tiny_texts_without_a_shared_name_stay_apart():
    assert texts("At Orle 12 ferries sank.", "At Lima 12 ferries sank.") == ["1", "2"]
    assert texts("Today 12 ferries sank.", "Today, as they say, 12 ferries sank.") == ["1", "2"]


def test_a_name_that_opens_one_sentence_counts_where_it_is_a_name_in_the_other():
    assert texts("Orle lost 12 ferries.", "They say that 12 ferries sank off Orle.") == ["12"]


def test_what_a_paper_of_a_town_tells_it_tells_of_the_town():
    ferries = "They say that 12 ferries sank off Orle."
    near = Nearness(
        [
            making.document("1.txt", ferries, outlet="Lund Evening"),
            making.document("2.txt", "The ferries sank in the evening.", outlet="Orle Evening"),
            making.document("3.txt", "The ferries sank in the evening.", outlet="Evening News"),
        ]
    )
    assert near.share_a_name("1.txt", "2.txt")
    assert not near.share_a_name("1.txt", "3.txt")
    assert not near.share_a_name("2.txt", "3.txt"), "a title alone names nothing that the texts tell of"


@pytest.mark.parametrize("text", ["", "12", "A. B. C. D. E.", "É" * 50, "Ab’s " * 2000])
def test_odd_texts_have_a_nearness_too(text):
    nearness = Nearness([making.document("1.txt", text), making.document("2.txt", ORLE)])
    similar = nearness.similar("1.txt", "2.txt")
    assert similar is None or 0 <= similar <= 1
    assert nearness.similar("1.txt", "1.txt") == 1
    nearness.share_a_name("1.txt", "2.txt")


def test_a_slip_of_the_magnitude_word_is_no_reason_to_keep_figures_apart():
    (finding,) = report(
        "Orle Foods bought Harna Mills for $1.2 billion.", "Orle Foods bought Harna Mills for $1.2 million."
    ).findings
    assert finding.code == "NC101"
    assert finding.why.endswith("The same digits, a factor of 1,000 apart: a slip of the magnitude word?")


def test_more_claims_than_are_compared_are_told():
    documents = [making.document(f"{n:03}.txt", f"They say that {n} ferries sank off Orle.") for n in range(100, 320)]
    claims = [making.claim(document, str(n)) for n, document in enumerate(documents, start=100)]
    (note,) = left_out(claims, documents, {SLOT.id: SLOT})
    assert note.where == SLOT.asks
    assert "220 figures" in note.what
    assert left_out(claims[:150], documents[:150], {SLOT.id: SLOT}) == ()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("Torvik", "Reyes"), ("Torvik", "Holm"), False),
        (("Torvik",), ("Orle",), False),
        ((), ("Orle",), False),
        (("Torvik", "Reyes"), ("Reyes",), True),
        (("Torvik", "Reyes"), ("Reyes", "Torvik"), True),
    ],
)
def test_a_bargain_is_one_where_all_who_are_named_on_one_side_are_named_on_the_other(one, other, same):
    sides = []
    for number, names in enumerate((one, other), start=1):
        text = making.document(f"{number}.txt", SHORT)
        agent, patient = [*map(named, names), None, None][:2]
        sides.append(making.claim(text, "12", agent=agent, patient=patient))
    nearness = Nearness([making.document(f"{n}.txt", SHORT) for n in (1, 2)])
    assert same_role(*sides, "party", SLOT, nearness) is same


def test_that_one_side_names_nobody_tells_of_no_other_event():
    """Without a name they may not be compared; but only another name parts those who sit beside them."""
    slot = making.slot(roles=("doer",))
    one, open_, other = (claim(n, agent=phrase) for n, phrase in enumerate((named("Harlow"), None, named("Orlex"))))
    texts = Nearness([making.document(c.span.doc, SHORT) for c in (one, open_, other)])
    recount = recounted(open_, 19), recounted(other, 19)
    assert all(meet(one, differing, slot, texts).refusal for differing in recount)
    assert [contrary(one, differing, slot, texts) for differing in recount] == [False, True]
