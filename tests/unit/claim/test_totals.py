"""All things that somebody has are counted in one question, whatever is told of some of them."""

import pytest

from tests import reading


def told(*texts):
    """The verdicts on the questions that no rule asks."""
    return [verdict for slot, verdict, _ in reading.verdicts(reading.report(*texts)) if slot.startswith("general/")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana Roe is one of the 36 authors of the Harlow Report.", "The Harlow Report has 42 authors."),
        ("Kestra has 14 wharves in Norway.", "Kestra has 11 wharves in Norway, of stone."),
        ("Kestra may sell half of its 14 wharves in Norway.", "Kestra has 11 wharves in Norway."),
        ("There are nine variants of the Karna worm.", "Ana Roe found one of the six variants of the Karna worm."),
        ("The Karna band consists of five fiddlers.", "The Karna band has four fiddlers."),
    ],
)
def test_two_totals_of_one_owner_contradict_each_other(one, other):
    assert "conflict" in told(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kestra has 14 wharves in Norway.", "Varno has 11 wharves in Norway."),
        ("Kestra has 14 wharves in Norway.", "Kestra has 11 more wharves in Norway than Varno."),
        ("Kestra has 14 wharves in Norway.", "Kestra has sold 11 wharves in Norway."),
        ("Kestra has 14 wharves in Norway.", "Kestra will have 11 wharves in Norway."),
        ("Kestra has 14 wharves in Norway.", "Kestra has 11 wooden wharves in Norway."),
        ("Ana Roe had 14 tackles in Lund.", "Ana Roe had 11 tackles in Lund."),
        ("One of the 14 wharves burned in Lund.", "One of the 11 wharves burned in Lund."),
        ("The first 14 of Kestra's wharves burned.", "The last 11 of Kestra's wharves burned."),
        ("Kestra has 14 wharves, some 11 of them in Norway.", "Kestra has 14 wharves."),
        ("Kestra has 14 wharves.", "Kestra has 4 wharves for timber."),
        ("Kestra has 14 wharves.", "Kestra has 4 wharves abroad."),
        ("Kestra has 14 wharves.", "Kestra has 16 wharves if those of wood count."),
        ("One of the 40 floors of the Sarn Tower burned.", "One of the 12 floors of the Sarn Tower's annex burned."),
        (
            "Two of the 24 members of the Orle council left.",
            "Two of the nine members of the Orle council's board left.",
        ),
    ],
)
def test_what_is_no_total_of_one_owner_is_left_apart(one, other):
    assert {"conflict", "scope", "disputed"}.isdisjoint(told(one, other))


def test_the_owner_is_who_the_things_are_of():
    (claim,) = reading.claims("Ana Roe is one of the 36 authors of the Harlow Report.")
    assert (claim.slot, claim.reading, claim.frame.owner.names) == (
        "general/count/author/in-all",
        "36 count",
        ("Harlow Report",),
    )
