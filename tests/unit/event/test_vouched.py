"""Figures that differ where all around them is alike are told; those that something parts are not."""

import pytest

from tests import reading

ZOO = "Bibi the rhino gave birth to a calf of 52 kilograms at Harna Zoo, after 16 months. Visitors may come soon."
BRIDGE = "The footbridge over the Lark near Orle, which cost 9 million euros and took 14 months, is 186 metres long."


FILES = "Thieves copied the files of 410,000 patients of the Sarn clinics. They had been in the registers for 11 weeks."
SALE = "Varnet goes to Orlex. The mill owner Orlex will have 34 mills and pays 1.6 billion euros, or 61 euros a share."
BOAT = "The ferry Tarsa of Orle is electric, weighs 34 tonnes and sails for nine hours before it must be charged."


def told(*texts):
    return {camp.reading for finding in reading.report(*texts).findings for camp in finding.camps}


@pytest.mark.parametrize(
    ("texts", "camps"),
    [
        (
            (
                ZOO,
                "A new rhino at Harna Zoo: Bibi was pregnant 16 months, and the calf weighs 67 kilograms.",
            ),
            {"52 kilograms", "67 kilograms"},
        ),
        (
            (
                BRIDGE,
                "At Orle a footbridge that measures 148 metres crosses the Lark. It cost 9 million euros.",
            ),
            {"186 meters", "148 meters"},
        ),
        (  # people are counted by other nouns
            (
                "The Sarn dyke broke at Tarsa. Boats took 740 residents away, and 3,100 acres of wheat are flooded.",
                "At Tarsa, where the Sarn dyke broke, 2,300 acres of wheat are flooded. Boats took 740 people away.",
            ),
            {"3,100 acres", "2,300 acres"},
        ),
    ],
)
def test_what_differs_where_all_around_is_alike_is_told(texts, camps):
    assert told(*texts) == camps


@pytest.mark.parametrize(
    "texts",
    [
        # nothing else that both tell
        (ZOO, "Harna Zoo has a new rhino. Bibi was pregnant for long, and the calf had a weight of 67 kilograms."),
        # another figure differs too: another calf
        (ZOO, "Harna Zoo has a new rhino. Bibi was pregnant for 14 months, and the calf had a weight of 67 kilograms."),
        # one document knows both
        (BRIDGE, BRIDGE + " Its middle part measures 148 metres.", "The Lark bridge measures 148 metres."),
        # what was done in that time is another thing
        (FILES, "The Sarn clinics took five weeks to tell 410,000 people that thieves had copied their files."),
        (BOAT, "The electric ferry Tarsa of Orle, of 34 tonnes, is charged for four hours before it sails."),
        # a price of all, and one a share
        (SALE, "Orlex, the mill owner, will have 34 mills. It pays 1.4 billion euros in cash for Varnet.", SALE),
        # far too unlike for one length
        (BRIDGE, "At Orle walkers cross the Lark on a footbridge with arches of 12 metres. It cost 9 million euros."),
        # other words around it
        (
            BRIDGE,
            "A cinema of 148 metres is built in Lund by the firm Ask. It is to cost 9 million euros.",
        ),
        # two figures of its sort stand there
        (BRIDGE, "At Orle a footbridge over the Lark, at 9 million euros, has spans of 148 metres and 96 metres."),
    ],
)
def test_what_may_be_of_another_thing_is_not_told(texts):
    assert told(*texts) == set()
