"""Whether two reports tell of one rule, law or treaty, which they seldom call by its name."""

from decimal import Decimal

import pytest

from numcheck.event.matter import same_matter
from numcheck.event.nearness import Nearness
from numcheck.model import Kind, Phrase, Quantity
from tests import making

DAY = Quantity(value=Decimal(1961), unit="date")
#: What makes two reports near: much that both name.
NEWS = "Senator Ana Roe of Orle, Judge Otto Lang of Harna and the Lindau Farmers Union spoke of it in 1961."
OTHER_NEWS = "Mayor Ben Dahl of Corran, Bishop Max Neal of Tessin and the Morva Miners League spoke of it in 1961."
TOO_SHORT = "They spoke of it in 1961."


def matter(*phrases, doer=None):
    """Whether two deeds, each told in its text, are done with one matter; a bare phrase stands for near reports.

    Of the deed `doer` the phrase is who does it, and something else is done: "the law took effect".
    """
    documents, claims = [], []
    for number, told in enumerate(phrases):
        phrase, text = told if isinstance(told, tuple) else (told, NEWS)
        documents.append(making.document(f"{number}.txt", text))
        roles = {"agent": phrase, "patient": the("effect")} if doer == number else {"patient": phrase}
        claims.append(making.claim(documents[-1], "1961", quantity=DAY, kind=Kind.DATE, noun=None, **roles))
    nearness = Nearness(documents)
    one, other = (same_matter(*pair, nearness) for pair in (claims, claims[::-1]))
    assert one is other
    return one


def the(text, *names, pronoun=False):
    return Phrase(text=text, head=text.split()[-1].lower(), names=names, pronoun=pronoun)


# -- nobody knows ------------------------------------------------------------------------------------------------------


def test_where_one_side_leaves_it_open_nobody_knows():
    assert matter(the("the ban"), None) is None


def test_it_may_stand_for_anything():
    assert matter(the("the ban"), the("it", pronoun=True)) is None


@pytest.mark.parametrize("text", ["a ban", "any ban", "Some ban"])
def test_a_matter_that_is_not_known_yet_may_be_another(text):
    assert matter(the("the ban"), the(text)) is None


@pytest.mark.parametrize("text", [OTHER_NEWS, TOO_SHORT])
def test_reports_that_are_not_near_may_tell_of_two_bans(text):
    assert matter(the("the ban"), (the("the ban"), text)) is None


# -- another one -------------------------------------------------------------------------------------------------------


def test_a_ban_is_no_treaty():
    assert matter(the("the ban"), the("the treaty")) is False


@pytest.mark.parametrize("text", ["another ban", "a similar ban", "the second hunting ban", "both ban"])
def test_where_there_are_several_each_is_told_apart(text):
    assert matter(the("the ban"), the(text)) is False


def test_two_names_are_two_laws():
    assert matter(the("the Orle Act", "Orle Act"), the("the Harna Act", "Harna Act")) is False


# -- one and the same --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other"), [("the rule", "the regulation"), ("the pact", "the accord"), ("the bill", "that legislation")]
)
def test_near_reports_call_one_matter_by_several_nouns(one, other):
    assert matter(the(one), the(other)) is True


def test_a_name_joins_reports_that_are_not_near():
    assert matter(the("the Orle Act", "Orle Act"), (the("the Orle Act", "Orle Act"), OTHER_NEWS)) is True


def test_whose_ban_it_is_names_no_other_ban():
    assert matter(the("the Swedish ban", "Sweden"), the("the ban")) is True


def test_a_country_is_no_name_of_its_law():
    assert matter(the("the Swedish act", "Sweden"), the("the Orle Act", "Orle Act")) is True


def test_a_law_that_takes_effect_is_the_matter_and_not_the_effect():
    assert matter(the("the law"), the("the statute"), doer=1) is True
