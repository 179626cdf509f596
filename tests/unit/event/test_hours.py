"""When it struck: two hours of one thing differ, and those of two things, days or steps are no conflict."""

from __future__ import annotations

import pytest

from numcheck.model import Kind
from numcheck.ruleset.struck import struck
from tests.reading import frames, report

_TWO_THINGS_OR_STEPS = [
    (
        "LUND (AP) - A fire destroyed a mill in Lund on Monday, officials said.\n"
        "The fire broke out at 3:10 a.m. at the Halvor mill, Fire Chief Otto Lang said.",
        "LUND (AP) - A fire damaged a garage in Lund on Monday, Fire Chief Otto Lang said.\n"
        "The fire broke out at 4:30 a.m. at the garage.",
    ),
    (
        "LUND (AP) - A fire destroyed a mill in Lund on Monday, officials said.\n"
        "The fire broke out at 3:10 a.m. at the Halvor mill, Fire Chief Otto Lang said.",
        "LUND (AP) - A fire destroyed a mill in Lund on Monday.\n"
        "The fire at the Halvor mill was out at 5 a.m., Fire Chief Otto Lang said.",
    ),
    (
        "LUND (AP) - A fire destroyed a mill in Lund on Monday, officials said.\n"
        "The fire broke out at 3:10 a.m. at the Halvor mill, Fire Chief Otto Lang said.",
        "LUND (AP) - A fire destroyed a mill in Lund on Monday.\n"
        "The fire at the Halvor mill caused the closing of Mill Road at 5:20 a.m., Fire Chief Otto Lang said.",
    ),
    (
        "LUND (AP) - A fire destroyed a mill in Lund on Monday, officials said.\n"
        "The fire broke out at 3:10 a.m. at the Halvor mill, Fire Chief Otto Lang said.",
        "LUND (AP) - A fire destroyed a mill in Lund on Monday.\n"
        "The fire at the Halvor mill spread to a barn at 4:20 a.m., Fire Chief Otto Lang said.",
    ),
    (
        "LUND (AP) - A fire destroyed a mill in Lund on Monday, officials said.\n"
        "The fire broke out at 3:10 a.m. at the Halvor mill, Fire Chief Otto Lang said.",
        "LUND (AP) - A fire destroyed a mill in Lund on Monday.\n"
        "Crews reached the Halvor mill at 3:25 a.m. and the roof collapsed at 4:20 a.m., Fire Chief Otto Lang said.",
    ),
    (
        "ORLE (AP) - A ferry sank off Orle on Sunday, killing six, the coast guard said.\n"
        "The ferry Halvia capsized at 2:30 p.m., coast guard officer Otto Lang said.",
        "ORLE (AP) - A ferry sank off Orle on Sunday, killing six.\n"
        "The ferry Halvia sank at 4:10 p.m., coast guard officer Otto Lang said.",
    ),
    (
        "ORLE (AP) - A ferry sank off Orle on Sunday, killing six, the coast guard said.\n"
        "The ferry Halvia capsized at 2:30 p.m., coast guard officer Otto Lang said.",
        "ORLE (AP) - A ferry sank off Orle on Sunday, killing six.\n"
        "The ferry Halvia left Orle at 1:40 p.m., coast guard officer Otto Lang said.",
    ),
    (
        "HARNA (AP) - Hurricane Alma battered Harna on Friday.\n"
        "The hurricane made landfall at 5 p.m., forecaster Otto Lang said.",
        "HARNA (AP) - Hurricane Alma battered Harna on Friday.\n"
        "The hurricane hit the islands of the north at 7:15 p.m., forecaster Otto Lang said.",
    ),
    (
        "LUND (AP) - Two men died in crashes in Lund on Monday, police said.\n"
        "The crash on Route 9 occurred at 7:10 p.m., Sgt. Otto Lang said.",
        "LUND (AP) - Two men died in crashes in Lund on Monday, police said.\n"
        "The crash on Route 5 occurred at 8:20 p.m., Sgt. Otto Lang said.",
    ),
    (
        "LUND (AP) - Two men died in crashes in Lund on Monday, police said.\n"
        "A car struck a tree at 7:10 p.m. on Mill Road, Sgt. Otto Lang said.",
        "LUND (AP) - Two men died in crashes in Lund on Monday, police said.\n"
        "A truck ran off the road at 8:20 p.m. on Hill Road, Sgt. Otto Lang said.",
    ),
    (
        "LUND (AP) - Three masked men robbed a bank in Lund on Monday, police said.\n"
        "The men burst into the Orlex branch at 2:25 p.m., Sgt. Otto Lang said.",
        "LUND (AP) - Three masked men robbed a bank in Lund on Monday, police said.\n"
        "Police officers stormed the Orlex branch at 3:40 p.m., Sgt. Otto Lang said.",
    ),
    (
        "LUND (AP) - Three masked men robbed a bank in Lund on Monday, police said.\n"
        "The men burst into the Orlex branch at 2:25 p.m., Sgt. Otto Lang said.",
        "LUND (AP) - Three masked men robbed a bank in Lund on Monday, police said.\n"
        "The men were arrested at 4:25 p.m. in Orle, Sgt. Otto Lang said.",
    ),
    (
        "LUND (AP) - Three masked men robbed a bank in Lund on Monday, police said.\n"
        "The men burst into the Orlex branch at 2:25 p.m., Sgt. Otto Lang said.",
        "LUND (AP) - Three masked men robbed a bank in Lund on Monday, police said.\n"
        "The men left the Orlex branch at 2:55 p.m., Sgt. Otto Lang said.",
    ),
    (
        "LUND (AP) - Three masked men robbed a bank in Lund on Monday, police said.\n"
        "The men burst into the Orlex branch at 2:25 p.m., Sgt. Otto Lang said.",
        "LUND (AP) - Three masked men robbed a bank in Lund on Monday, police said.\n"
        "Two men entered a Halvex store in Lund at 1:50 p.m. and bought masks, Sgt. Otto Lang said.",
    ),
    (
        "LUND (AP) - A gunman killed four people at a club in Lund on Monday.\n"
        "The gunman opened fire at 1:10 a.m., Sgt. Otto Lang said.",
        "LUND (AP) - A gunman killed four people at a club in Lund on Monday.\n"
        "Police shot the gunman at 1:35 a.m., Sgt. Otto Lang said.",
    ),
    (
        "LUND (AP) - A gunman killed four people at a club in Lund on Monday.\n"
        "The gunman opened fire at 1:10 a.m., Sgt. Otto Lang said.",
        "LUND (AP) - A gunman killed four people at a club in Lund on Monday.\n"
        "The shooting stopped at 1:35 a.m., Sgt. Otto Lang said.",
    ),
    (
        "LUND (AP) - Two bombs exploded in Lund on Monday, killing nine.\n"
        "The blast struck the market at 8:20 a.m., Sgt. Otto Lang said.",
        "LUND (AP) - Two bombs exploded in Lund on Monday, killing nine.\n"
        "The other blast struck the station at 8:45 a.m., Sgt. Otto Lang said.",
    ),
    (
        "LUND (AP) - Two bombs exploded in Lund on Monday, killing nine.\n"
        "A bomb went off at the market at 8:20 a.m., Sgt. Otto Lang said.",
        "LUND (AP) - Two bombs exploded in Lund on Monday, killing nine.\n"
        "A bomb went off at the station at 8:45 a.m., Sgt. Otto Lang said.",
    ),
    (
        "LUND (AP) - Power was cut in Lund and Orle on Monday, the grid firm Orlex said.\n"
        "Power went out in Lund at 9:15 p.m., Orlex spokesman Otto Lang said.",
        "LUND (AP) - Power was cut in Lund and Orle on Monday, the grid firm Orlex said.\n"
        "Power went out in Orle at 10:05 p.m., Orlex spokesman Otto Lang said.",
    ),
    (
        "LUND (AP) - Power was cut in Lund on Monday, the grid firm Orlex said.\n"
        "Power went out at 9:15 p.m., Orlex spokesman Otto Lang said.",
        "LUND (AP) - Power was cut in Lund on Monday, the grid firm Orlex said.\n"
        "Power came back at 10:05 p.m., Orlex spokesman Otto Lang said.",
    ),
    (
        "LUND (AP) - A train derailed near Lund on Monday, killing six.\n"
        "The train derailed at 7:12 p.m., rail spokesman Otto Lang said.",
        "LUND (AP) - A train derailed near Lund on Monday, killing six.\n"
        "The train was due in Lund at 7:35 p.m., rail spokesman Otto Lang said.",
    ),
    (
        "LUND (AP) - A train derailed near Lund on Monday, killing six.\n"
        "The train derailed at 7:12 p.m., rail spokesman Otto Lang said.",
        "LUND (AP) - A train derailed near Lund on Monday, killing six.\n"
        "A relief train hit a car at 8:40 p.m., rail spokesman Otto Lang said.",
    ),
    (
        "LUND (AP) - A train derailed near Lund on Monday, killing six.\n"
        "The train derailed at 7:12 p.m., rail spokesman Otto Lang said.",
        "LUND (AP) - A train derailed near Lund on Monday, killing six.\n"
        "In a derailment near Orle in 1987, the train left the track at 6:05 p.m., rail spokesman Otto Lang said.",
    ),
    (
        "LUND (AP) - A climber died on the Halvor Peak on Monday, police said.\n"
        "The man slipped at about 7:30 a.m., Sgt. Otto Lang said.",
        "LUND (AP) - A climber died on the Halvor Peak on Monday, police said.\n"
        "A woman who tried to reach him fell at 9:10 a.m., Sgt. Otto Lang said.",
    ),
    (
        "LUND (AP) - A dam burst near Lund on Monday, drowning nine.\n"
        "The dam burst at 3:05 a.m., Mayor Otto Lang said.",
        "LUND (AP) - A dam burst near Lund on Monday, drowning nine.\n"
        "The flood reached the mill at 4:15 a.m., Mayor Otto Lang said.",
    ),
    (
        "LUND (AP) - A man was killed at a plant in Lund on Monday.\n"
        "The accident happened at 6:40 a.m., Sgt. Otto Lang said.",
        "LUND (AP) - A man was killed at a plant in Lund on Monday.\n"
        "The explosion was heard at 6:55 a.m., Sgt. Otto Lang said.",
    ),
    (
        "LUND (AP) - A quake shook Lund on Monday, killing nine.\n"
        "The quake struck at 2:36 a.m., scientist Otto Lang said.",
        "LUND (AP) - A quake shook Lund on Monday, killing nine.\n"
        "A strong aftershock struck at 3:51 a.m., scientist Otto Lang said.",
    ),
]
_IN_LIKE_WORDS = [
    (
        "LUND (AP) - A gunman killed four people at an office in Lund on Monday.\n"
        "A clerk dialed 911 at 9:12 a.m., Sgt. Otto Lang said.",
        "LUND (AP) - A gunman killed four people at an office in Lund on Monday.\n"
        "The gunman was pronounced dead at 10:12 a.m., Sgt. Otto Lang said.",
    ),
    (
        "LUND (AP) - A gunman killed four people at an office in Lund on Monday.\n"
        "A clerk dialed 911 at 9:12 a.m., Sgt. Otto Lang said.",
        "LUND (AP) - A gunman killed four people at an office in Lund on Monday.\n"
        "The last of the clerks left the building at 10:12 a.m., Sgt. Otto Lang said.",
    ),
    (
        "LUND (AP) - A gunman killed four people at an office in Lund on Monday.\n"
        "The gunman entered the building at 9:12 a.m., Sgt. Otto Lang said.",
        "LUND (AP) - A gunman killed four people at an office in Lund on Monday.\n"
        "Officers entered the building at 9:21 a.m., Sgt. Otto Lang said.",
    ),
    (
        "LUND (AP) - A storm delayed flights in Lund on Monday.\n"
        "Flight 12 to Orle left Lund at 9:12 a.m., an Orlex spokesman said.",
        "LUND (AP) - A storm delayed flights in Lund on Monday.\n"
        "Flight 14 to Orle left Lund at 10:12 a.m., an Orlex spokesman said.",
    ),
    (
        "LUND (AP) - A storm delayed trains in Lund on Monday.\n"
        "The 9:12 a.m. train to Orle was packed, an Orlex spokesman said.",
        "LUND (AP) - A storm delayed trains in Lund on Monday.\n"
        "The 10:12 a.m. train to Orle was packed, an Orlex spokesman said.",
    ),
    (
        "LUND (AP) - A storm delayed trains in Lund on Monday.\n"
        "A train left Lund for Orle at 9:12 a.m., an Orlex spokesman said.",
        "LUND (AP) - A storm delayed trains in Lund on Monday.\n"
        "A train from Lund reached Orle at 10:12 a.m., an Orlex spokesman said.",
    ),
    (
        "LUND (AP) - A quake shook Lund on Monday.\nThe quake struck at 2:36 a.m., scientist Otto Lang said.",
        "LUND (AP) - A quake shook Lund on Monday.\nAn aftershock struck at 3:36 a.m., scientist Otto Lang said.",
    ),
    (
        "LUND (AP) - The rocket Halvia lifted off from Lund on Monday.\n"
        "The rocket lifted off at 9:07 a.m., Otto Lang said.",
        "LUND (AP) - The rocket Halvia lifted off from Lund on Monday.\n"
        "The probe came loose at 10:07 a.m., Otto Lang said.",
    ),
    (
        "LUND (AP) - A gunman killed four people at an office in Lund on Monday.\n"
        "The first call came at 9:12 a.m., Sgt. Otto Lang said.",
        "LUND (AP) - A gunman killed four people at an office in Lund on Monday.\n"
        "A second call came at 9:21 a.m., Sgt. Otto Lang said.",
    ),
    (
        "LUND (AP) - A gunman killed four people at an office in Lund on Monday.\n"
        "The first call came at 9:12 a.m., Sgt. Otto Lang said.",
        "LUND (AP) - A gunman killed four people at an office in Lund on Monday.\n"
        "The last call came at 9:21 a.m., Sgt. Otto Lang said.",
    ),
]
_ONE = [
    (
        "LUND (AP) - A train derailed near Lund on Monday, killing six.\n"
        "The train came off the rails at 7:12 p.m., rail spokesman Otto Lang said.",
        "LUND (AP) - A train derailed near Lund on Monday, killing six.\n"
        "The accident took place at 8:12 p.m., rail spokesman Otto Lang said.",
    ),
    (
        "LUND (AP) - A fire destroyed the Halvor mill in Lund on Monday.\n"
        "The fire broke out at 3:10 a.m., Fire Chief Otto Lang said.",
        "LUND (AP) - A fire destroyed the Halvor mill in Lund on Monday.\n"
        "The blaze began at 4:10 a.m., Fire Chief Otto Lang said.",
    ),
    (
        "LUND (AP) - Three masked men robbed a bank in Lund on Monday, police said.\n"
        "The men burst into the Orlex branch at 2:25 p.m., Sgt. Otto Lang said.",
        "LUND (AP) - Three masked men robbed a bank in Lund on Monday, police said.\n"
        "The robbery at the Orlex branch took place at 3:25 p.m., Sgt. Otto Lang said.",
    ),
    (
        "ORLE (AP) - A ferry sank off Orle on Sunday, killing six.\n"
        "The ferry went down at 2:30 p.m., coast guard officer Otto Lang said.",
        "ORLE (AP) - A ferry sank off Orle on Sunday, killing six.\n"
        "The accident happened at 1:30 p.m., coast guard officer Otto Lang said.",
    ),
    (
        "LUND (AP) - A climber died on the Halvor Peak on Monday, police said.\n"
        "The man slipped at about 7:30 a.m., Sgt. Otto Lang said.",
        "LUND (AP) - A climber died on the Halvor Peak on Monday, police said.\n"
        "The fall took place at 8:30 a.m., Sgt. Otto Lang said.",
    ),
    (
        "LUND (AP) - A dam burst near Lund on Monday, drowning nine.\n"
        "The dam burst at 3:05 a.m., Mayor Otto Lang said.",
        "LUND (AP) - A dam burst near Lund on Monday, drowning nine.\n"
        "The dam failed at 4:05 a.m., Mayor Otto Lang said.",
    ),
    (
        "LUND (AP) - A bomb killed nine in a market in Lund on Monday.\n"
        "The bomb went off at 8:20 a.m., Sgt. Otto Lang said.",
        "LUND (AP) - A bomb killed nine in a market in Lund on Monday.\n"
        "The blast occurred at 8:20 p.m., Sgt. Otto Lang said.",
    ),
    (
        "LUND (AP) - Power was cut in Lund on Monday, the grid firm Orlex said.\n"
        "Power went out at 9:15 p.m., Orlex spokesman Otto Lang said.",
        "LUND (AP) - Power was cut in Lund on Monday, the grid firm Orlex said.\n"
        "The blackout began at 8:15 p.m., Orlex spokesman Otto Lang said.",
    ),
    (
        "LUND (AP) - A gunman killed four people at a club in Lund on Monday.\n"
        "The gunman opened fire at 1:12 a.m., Sgt. Otto Lang said.",
        "LUND (AP) - A gunman killed four people at a club in Lund on Monday.\n"
        "The shooting began at 1:21 a.m., Sgt. Otto Lang said.",
    ),
    (
        "LUND (AP) - A bridge collapsed in Lund on Monday, killing six.\n"
        "The bridge gave way at 6:05 a.m., Mayor Otto Lang said.",
        "LUND (AP) - A bridge collapsed in Lund on Monday, killing six.\n"
        "The collapse happened at 5:05 a.m., Mayor Otto Lang said.",
    ),
]


@pytest.mark.parametrize("pair", [*_TWO_THINGS_OR_STEPS, *_IN_LIKE_WORDS])
def test_two_hours_of_two_things_or_steps_are_no_conflict(pair: tuple[str, str]) -> None:
    assert report(*pair).findings == ()


@pytest.mark.parametrize("pair", _ONE)
def test_two_hours_of_one_thing_are_whatever_it_is_called(pair: tuple[str, str]) -> None:
    assert [finding.slot for finding in report(*pair).findings] == ["struck-at"]


def test_a_time_with_two_digits_swapped_is_told_beside_like_words() -> None:
    lead = "LUND (AP) - A gunman killed four people at an office in Lund on Monday."
    one = f"{lead}\nThe first emergency call from the clerks came in at 9:12 a.m., Sgt. Otto Lang said."
    other = f"{lead}\nThe log puts the first emergency call from the clerks at 9:21 a.m., Sgt. Otto Lang said."
    assert len(report(one, other).findings) == 1


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Rescuers reached the train at 7:40 p.m.", set()),
        ("The train left Lund at 6:05 p.m.", set()),
        ("The fire was reported at 3:20 a.m.", set()),
        ("The fire was out at 5 a.m.", set()),
        ("Officers entered the bank at 3:40 p.m.", set()),
        ("The train jumped the track at 7:12 p.m.", {"crash"}),
        ("The coach ran off the road at 7:12 p.m.", {"crash"}),
        ("Three men walked into the Orlex bank at 2:25 p.m.", {"robbery"}),
        ("Two cables were cut at 11:10 p.m.", {"break"}),
        ("The fire broke out at 3:10 a.m.", {"fire"}),
        ("The woman lost her footing at 9:10 a.m.", {"fall"}),
    ],
)
def test_what_struck_is_told_by_the_deed_and_its_things(text: str, kinds: set[str]) -> None:
    frame = next(f for f in frames(text) if f.mention.kind is Kind.CLOCK)
    assert struck().kinds(frame) == kinds
