"""A clause that does not say when, where and what is told of the scene that the sentences before it set."""

import pytest

from tests import reading

QUIET = [
    # another day, another place, another happening, told one sentence before
    (
        "A bus crash in Chile killed 14 on Monday. Nine were hurt.",
        "A bus crash in Chile killed six on Friday. Twenty were hurt.",
    ),
    (
        "A bomb in Quetta killed nine on 4 May 2031. Twenty were hurt.",
        "A bomb in Quetta killed two on 9 July 2031. Six were hurt.",
    ),
    (
        "A shooting in Tarsa on Monday killed two. Six were hurt.",
        "A stampede in Tarsa on Monday killed four. Nine were hurt.",
    ),
    ("A cyclone hit Fiji in January and destroyed 300 homes.", "A cyclone hit Fiji in March and destroyed 900 homes."),
    (
        "Two people were killed in Orle on Friday when a car hit a tree.",
        "Three people were killed in Orle on Friday in a house fire.",
    ),
    (
        "Two people died in Tarsa on Friday when their van overturned.",
        "Three people died in Tarsa on Friday of carbon monoxide poisoning.",
    ),
    # two places of one town
    (
        "Police arrested four people at Tarsa airport on Monday.",
        "Police arrested nine people at Tarsa station on Monday.",
    ),
    (
        "A gunman killed four people at a mosque in Tarsa on Friday.",
        "A gunman killed two people at a church in Tarsa on Friday.",
    ),
    (
        "A fire at a hostel in Tarsa killed three people on Sunday.",
        "A fire at a warehouse in Tarsa killed one person on Sunday.",
    ),
    # two crimes
    (
        "Police in Tarsa arrested four men on Friday over a stabbing.",
        "Police in Tarsa arrested nine men on Friday over a betting ring.",
    ),
    (
        "Police in Tarsa arrested four men on Friday for smuggling.",
        "Police in Tarsa arrested nine men on Friday for fighting.",
    ),
    # a part of the country that was shot at
    ("The rebels fired 40 rockets at Goma on Monday.", "The rebels fired 90 rockets at Rwanda on Monday."),
    # drones of both sides
    (
        "Russia launched 90 drones at Ukraine on Friday, and 70 were shot down.",
        "Ukraine launched 40 drones at Russia on Friday, and 31 were shot down.",
    ),
    # relatives
    (
        "Ida Falk was sentenced to five years for fraud in Graz.",
        "Ida Falk's brother, Jens Falk, was sentenced to two years for fraud in Graz.",
    ),
    ("Ida Falk was fined $15,000.", "The lawyer of Ida Falk was fined $2,000."),
    # a count that goes on
    ("With 60% of ballots counted, turnout in Malta was 61%.", "Turnout in Malta was 74%."),
    ("Early results showed turnout of 61% in Malta.", "Turnout in Malta was 74%."),
    ("By noon turnout in Malta was 31%.", "Turnout in Malta was 74%."),
    # who did it, among the dead
    (
        "Seven people, including the bomber, were killed in Kabul on Monday.",
        "The bomber killed six people in Kabul on Monday.",
    ),
    ("Four people and the gunman were killed in Tarsa.", "Five people were killed in Tarsa."),
    # parts of a year
    (
        "Corvex made a profit of $210 million in the first quarter of 2030.",
        "Corvex made a profit of $245 million in the second quarter of 2030.",
    ),
    ("Corvex's profit was $4 billion in Q1 2030.", "Corvex's profit was $5 billion in the third quarter of 2030."),
    ("Corvex made a profit of $4 billion in fiscal 2030.", "Corvex made a profit of $5 billion in fiscal 2031."),
    ("A storm killed 12 people in Assam last winter.", "A storm killed 30 people in Assam last summer."),
    ("Mudslides killed 21 people near Cali on Sunday.", "Mudslides killed nine people near Cali a year ago."),
    # two of a kind
    ("The old stadium in Vaasa holds 11,000 people.", "The new stadium in Vaasa holds 24,000 people."),
    (
        "The first batch of 2,000 doses arrived in Accra on Monday.",
        "The second batch of 5,000 doses arrived in Accra on Monday.",
    ),
    ("The request timeout is 30 seconds in staging.", "The request timeout is 10 seconds in production."),
    # datelines
    (
        "LIMA, 4 May 2031 — A bus fell into a ravine. Nine people died.",
        "LIMA, 9 July 2031 — A bus fell into a ravine. Two people died.",
    ),
]
LOUD = [
    (
        "A bus crash in Chile killed 14 on Monday. Nine were hurt.",
        "A bus crash in Chile killed 14 on Monday. Twenty were hurt.",
    ),
    (
        "A bomb in Quetta killed nine on 4 May 2031. Twenty were hurt.",
        "A bomb in Quetta killed nine on 4 May 2031. Six were hurt.",
    ),
    (
        "Police arrested four people at Tarsa airport on Monday.",
        "At Tarsa airport nine people were arrested on Monday.",
    ),
    ("The rebels fired 40 rockets at Goma on Monday.", "On Monday the rebels fired 90 rockets at Goma."),
    (
        "Russia launched 90 drones at Ukraine on Friday, and 70 were shot down.",
        "Russia launched 90 drones at Ukraine on Friday, and 31 were shot down.",
    ),
    (
        "Jens Falk was sentenced to five years in prison.",
        "Ida Falk's brother, Jens Falk, was sentenced to two years in prison.",
    ),
    ("With all votes counted, turnout in Malta was 61%.", "Turnout in Malta was 74%."),
    ("Four people and the gunman were killed in Tarsa.", "Nine people were killed in Tarsa."),
    (
        "Corvex made a profit of $210 million in the third quarter of 2030.",
        "Corvex made a profit of $245 million in the third quarter of 2030.",
    ),
    (
        "OSLO, 3 June 2030 — A hotel fire killed four people on Sunday.",
        "A hotel fire in Oslo killed six people on Sunday.",
    ),
]


@pytest.mark.parametrize("texts", QUIET)
def test_two_scenes_are_never_held_against_each_other(texts):
    assert [finding.why for finding in reading.report(*texts).findings] == []


@pytest.mark.parametrize("texts", LOUD)
def test_one_scene_is_still_compared(texts):
    assert "NC101" in [finding.code for finding in reading.report(*texts).findings]


def test_an_event_without_a_name_is_called_by_where_it_was_said_to_be():
    text = "A bus crash in Chile killed 14 on Monday. {} were hurt."
    (finding,) = reading.report(text.format("Nine"), text.format("Twenty")).findings
    assert finding.event.label == "Chile"


def test_a_figure_that_no_rule_asks_for_agrees_with_none_of_another_place():
    near = "A bus ran off the road near Orle on Sunday. The road was closed for"
    far = "A lorry caught fire in Harna on Monday. The road was closed for three hours."
    told = reading.report(f"{near} six hours.", far, f"{near} about four hours.")
    assert ("conflict", ("6 hour", "~ 4 hour")) in [(verdict, camps) for _, verdict, camps in reading.verdicts(told)]


def test_a_dateline_is_no_place_of_what_happened_elsewhere_in_its_sentence():
    lead = "ORLE, 3 May 2031 - A ferry sank off Port Ness on Saturday, killing 14 people, the coast guard said."
    other = "TARSA, 4 May 2031 - At least 19 people died when a ferry went down off Port Ness on Saturday, police said."
    told = {slot: verdict for slot, verdict, _ in reading.verdicts(reading.report(lead, other))}
    assert told == {"people-killed": "disputed", "struck-on": "agree"}
