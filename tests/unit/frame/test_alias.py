"""A noun with "the" stands for the only one of whom its text says so, and for nobody where there may be another."""

import pytest

from tests.reading import frame


def named(text, surface):
    """The names in the roles of a figure, each once."""
    about = frame(text, surface)
    phrases = (about.agent, about.patient, about.subject, about.owner)
    return {name for phrase in phrases if phrase is not None for name in phrase.names}


@pytest.mark.parametrize(
    "text",
    [
        "Train driver Ivo Dahl was held in Orle. A second driver was hurt. The driver had worked there for 30 years.",
        "Train driver Ivo Dahl was held in Orle. The driver of the lorry had worked there for 30 years.",
        "Drivers Ivo Dahl and Bo Lind were held in Orle. The driver had worked there for 30 years.",
        "Ivo Dahl was held in Orle. The driver had worked there for 30 years.",
        "Train driver Ivo Dahl was held in Orle. The pilot had worked there for 30 years.",
        "Ana Roe, 16, and Bo Lind, 17, were found in Harna. The teen had walked for 30 years.",
        "Ana Roe, 36, was found in Harna. The teen had walked for 30 years.",
        "Drivers in Orle were held on Monday. The driver had worked there for 30 years.",
    ],
)
def test_where_there_may_be_another_nobody_is_meant(text):
    assert named(text, "30 years") == set()


def test_two_companies_are_no_company():
    text = "Orlex Corp. will buy Harlow Inc. The company employs 3,400 people."
    assert named(text, "3,400") == set()


def test_a_company_without_a_name_may_be_the_one_meant():
    text = "Orlex Corp. was sold to a company based in Lund. The company employs 3,400 people."
    assert named(text, "3,400") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Orlex Corp. said it would close a plant. The company employs 3,400 people.",
        "Chipmaker Orlex will close a plant. The firm employs 3,400 people.",
        "Orlex, the Swedish carmaker, will close a plant. The company employs 3,400 people.",
        "Orlex is a carmaker. The Swedish carmaker employs 3,400 people.",
    ],
)
def test_the_company_is_the_one_that_is_named(text):
    assert any(name.startswith("Orlex") for name in named(text, "3,400"))
    assert "Sweden" not in named(text, "3,400")


@pytest.mark.parametrize(
    "text",
    [
        "Train driver Ivo Dahl was held in Orle. The driver had worked there for 30 years.",
        "Ivo Dahl, 52, a train driver, was held in Orle. The driver had worked there for 30 years.",
        "Ivo Dahl was a driver. The driver had worked there for 30 years.",
        "Ivo Dahl, 52, was held in Orle. The 52-year-old had worked there for 30 years.",
        "Ivo Dahl, 17, was held in Orle. The teen had worked there for 30 years.",
    ],
)
def test_the_driver_is_the_one_that_is_named(text):
    assert named(text, "30 years") == {"Ivo Dahl"}


def test_a_ship_is_named_by_its_kind_and_by_a_wider_one():
    text = "The tanker Orle Star was seized off Harna on Monday. The vessel carried 40,000 tons of oil."
    assert named(text, "40,000 tons") == {"Orle Star"}


def test_what_is_the_company_s_is_told_of_the_company():
    text = "Orlex Corp. said it would close a plant. The company's revenue was $2.1 billion."
    assert named(text, "$2.1 billion") == {"Orlex Corp."}


def test_its_is_told_of_the_company_that_says_so():
    text = "Orlex Corp. cut the line. The company said 70 percent of its traffic had been lost."
    assert named(text, "70 percent") == {"Orlex Corp."}


def test_what_nobody_is_named_beside_is_the_only_company_s():
    text = "Appliance maker Harlow Corp. will cut jobs in Orle. Revenue fell 18 percent to $912 million."
    assert named(text, "18 percent") == {"Harlow Corp."}


@pytest.mark.parametrize(
    "text",
    [
        "Orlex Corp. will buy Harlow Inc. The two firms will cut jobs. Revenue fell 18 percent.",
        "Orlex Corp. will cut jobs in Orle. Rainfall fell 18 percent.",
        "Ana Roe was seen in Orle. Revenue fell 18 percent.",
    ],
)
def test_of_two_companies_and_of_what_no_company_has_nobody_is_the_owner(text):
    assert named(text, "18 percent") == set()
