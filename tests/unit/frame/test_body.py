"""It, and the company, is whatever the sentence before is about, where that is one body or one thing."""

import pytest

from tests.reading import frame


def agent(text, surface):
    """The names of whoever does what a figure is told of."""
    told = frame(text, surface)
    return told.agent.names if told.agent is not None else ()


@pytest.mark.parametrize(
    "before",
    [
        "Norvex said it would buy Quorvex.",  # either may cut jobs
        "Norvex will close its plant in Harna.",
        "Ana Roe runs Norvex.",
        "Lund is a town in Sweden.",
        "Two firms have lost money for years.",
        "Norvex sued Halden Networks in March.",
    ],
)
def test_where_it_may_be_another_one_nobody_is_named(before):
    assert agent(f"{before} It will cut 2,100 jobs.", "2,100") == ()


def test_it_takes_the_name_of_the_body_that_the_sentence_before_opens_with():
    assert agent("Norvex has lost money for years. It will cut 2,100 jobs.", "2,100") == ("Norvex",)


def test_so_does_the_company():
    assert agent("Norvex Corp. has lost money for years. The company will cut 2,100 jobs.", "2,100") == (
        "Norvex Corp.",
    )


def test_a_sentence_that_opens_with_it_leads_on_to_the_one_before():
    assert agent("Norvex makes trucks. It is based in Orle. It will cut 2,100 jobs.", "2,100") == ("Norvex",)


def test_a_thing_gives_its_noun_to_its_size():
    told = frame("The Orle cable was laid in winter. It is 15,400 km long.", "15,400 km")
    assert (told.noun, told.subject.names) == ("cable", ("Orle",))


def test_another_thing_in_the_sentence_may_be_it():
    told = frame("The Orle cable was laid beside the old bridge. It is 15,400 km long.", "15,400 km")
    assert told.noun == "it"


def test_whoever_is_accused_has_done_it():
    assert agent("Norway accused Chad of firing six missiles at Lund.", "six") == ("Chad",)


def test_whoever_is_said_to_have_been_accused_has_done_it_too():
    assert agent("Orlex was accused of infringing six patents.", "six") == ("Orlex",)
