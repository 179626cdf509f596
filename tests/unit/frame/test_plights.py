"""Set phrases beside a figure say what befell the people whom it counts, and nothing of others."""

import pytest

from tests import reading


def slots(sentence):
    return {claim.frame.mention.surface: claim.slot for claim in reading.claims(sentence)}


@pytest.mark.parametrize(
    ("sentence", "surface", "slot"),
    [
        ("Ten people from Brod, one of them a child, were hurt.", "Ten", "people-killed"),
        ("Two of those in hospital in Brod are nurses.", "Two", "people-in-hospital"),
        ("Nobody among the 60 guests was hurt.", "60", "people-injured"),
        ("Twelve drowned, dozens hurt as a pier gives way in Brod.", "dozens", "people-killed"),
        ("None of the 60 guests died.", "60", "people-killed"),
        ("Nine injured mules were put down.", "Nine", "people-injured"),
        ("There are 70 beds in the hospital.", "70", "people-in-hospital"),
        ("Eight beds in the clinic are stuck in a lift.", "Eight", "people-trapped"),
        ("Five officers were stabbed, none fatally.", "Five", "officers-killed"),
        ("The tug is licensed to carry 40 passengers.", "40", "passengers-aboard"),
        ("Two of the passengers were singers.", "Two", "passengers-aboard"),
    ],
)
def test_what_is_told_of_others_or_denied_is_not_told_of_these(sentence, surface, slot):
    assert slots(sentence).get(surface) != slot


@pytest.mark.parametrize(
    ("sentence", "surface", "slot"),
    [
        ("Three pupils did not survive the blaze.", "Three", "people-killed"),
        ("The hamlet has buried 34 of its people.", "34", "people-killed"),
        ("Sixteen walkers have not been heard from since Friday.", "Sixteen", "people-missing"),
        ("No trace has been found of 16 walkers.", "16", "people-missing"),
        ("Sixty-two were left with injuries when the pier broke.", "Sixty-two", "people-injured"),
        ("Hurt in the rush were 36 shoppers.", "36", "people-injured"),
        ("The injured, about 90 of them, were laid on the grass.", "90", "people-injured"),
        ("All 41 people aboard were killed.", "41", "people-killed"),
        ("Five in hospital after leak at dairy", "Five", "people-in-hospital"),
        ("Seven on trial over pier fire", "Seven", "on-trial"),
        ("Six held over pier fire", "Six", "people-arrested"),
        ("Contact was made with the 19 trapped miners.", "19", "people-trapped"),
    ],
)
def test_a_phrase_says_what_befell_them(sentence, surface, slot):
    assert slots(sentence).get(surface) == slot
