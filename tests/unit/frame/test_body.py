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
    assert agent("Ada Holm, accused of keeping six bears, is in court.", "six") == ("Ada Holm",)
    assert agent("Ada Holm, alleged to have six husbands, is in court.", "six") == ("Ada Holm",)
    assert agent("Ada Holm, who is alleged to have six husbands, is in court.", "six") == ("Ada Holm",)


def test_whoever_is_named_beside_the_accused_has_not_done_it():
    told = "Ada Holm met Otto Lang, who is accused of keeping six bears."
    assert agent(told, "six") == ("Otto Lang",)


@pytest.mark.parametrize(
    "told",
    [
        "Ada Holm fled to Lund and was arrested in 2031.",
        "Ada Holm ran the society but was ejected in 2031 by its head, Otto Lang.",
        "Ada Holm fought Otto Lang and was hurt in 2031.",
    ],
)
def test_whoever_did_the_first_thing_suffers_the_second(told):
    assert frame(told, "2031").patient.names == ("Ada Holm",)


def test_what_is_said_to_be_made_so_behind_an_and_is_done_to_nobody_before_it():
    told = frame("Ada Holm fled and police arrested Otto Lang in 2031.", "2031")
    assert told.patient.names == ("Otto Lang",)


def test_whom_a_verb_takes_with_what_it_says_of_them_it_is_done_to():
    assert frame("A jury found Ada Holm guilty in 2031.", "2031").patient.names == ("Ada Holm",)
    assert frame("A jury said Ada Holm was guilty in 2031.", "2031").patient is None


def test_who_is_found_not_guilty_is_not_convicted():
    assert "convict" in frame("The jury found Ada Holm guilty in 2031.", "2031").predicates
    told = frame("The jury found Ada Holm not guilty in 2031.", "2031").predicates
    assert "acquit" in told
    assert "convict" not in told


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Ada Holm, a nurse who killed six patients, is in court.", "Ada Holm"),
        ("Otto Lang met Ada Holm, a nurse who killed six patients.", "Ada Holm"),
        ("Otto Lang, Ada Holm, a nurse who killed six patients, and Max Dahl met.", "Ada Holm"),
        ("Norvex, a firm that closed six plants, is in court.", "Norvex"),
    ],
)
def test_what_somebody_is_called_behind_a_comma_does_what_they_do(told, name):
    assert agent(told, "six") == (name,)


def test_what_somebody_is_called_behind_a_comma_suffers_what_they_suffer():
    told = frame("Ada Holm, a driver who was fined six dollars, left.", "six dollars")
    assert told.patient.names == ("Ada Holm",)


def test_whoever_is_only_of_the_family_does_nothing():
    assert agent("Ada Holm, the mother of a nurse who killed six patients, left.", "six") == ()
