"""Documents that tell of one event in very unlike words meet; two events of one town stay apart."""

from datetime import date

import pytest

from numcheck.event import Nearness
from tests import making, reading

#: Two events of one town or region, each pair told by two people: nothing may be said of them.
QUIET = {
    "two fires": (
        "Firefighters from Ostrava Street and Bell Lane fought a blaze in a warehouse in Karsk for six hours. Four "
        "people were injured, Chief Dmitri Volny said. The warehouse belongs to Nordex Paper, and Mayor Lena Brodsky "
        "came to look.",
        "An old people's home in the Karsk suburb of Vesna burned on Sunday. Nine people were injured, the ambulance "
        "service of Doctor Pavel Hruby said. The home is run by the Sisters of Saint Agnes; Bishop Tomas Kral held a "
        "service.",
    ),
    "two protests": (
        "Police in Morvane arrested 31 people on Saturday after students marched against fees, Captain Joel Rist said. "
        "The march went from Place Neuve to the Saint Luc bridge. The union of Marie Colas wants to march again.",
        "Farmers from Haute Sorne drove their tractors into Morvane. Commander Yves Dahl's men arrested 12 people who "
        "had tipped dung in front of the prefecture. The farmers' leader, Remy Jolin, called it theatre; Minister "
        "Odile Faure did not come.",
    ),
    "two shootings": (
        "Two people were killed in a shooting outside the Blue Parrot in Marlow Heights, Detective Ray Otis said. The "
        "gunman fled in a grey Buick. Neighbours heard six shots; Pastor Earl Dunn prayed with the family of Tasha "
        "Lyle.",
        "A gunman opened fire at a birthday party in Marlow Heights, and four people were killed, Sheriff Wade Cobb "
        "said. Neighbours counted twenty shots. Keisha Brand, an aunt, had just cut the cake from Rosen's Bakery.",
    ),
    "two sinkings": (
        "A boat with migrants sank off Zarzis, and 14 bodies were found, coastguard officer Hedi Ben Amor said. "
        "Fishermen from Kerkennah pulled out Amadou Sarr, a tailor from Tambacounda.",
        "Off Lampedusa the Guardia Costiera found a dinghy that had left Zarzis two weeks before. Seven people had "
        "died of thirst, Commander Elena Fois wrote. The survivors, from Agadez and Gao, were aboard the Vesuvio.",
    ),
    "two layoffs": (
        "Hexham Motors will cut 600 jobs at its plant in Coldwell, chief executive Brenda Stall said. The union of Gus "
        "Lamb called it treason. The plant makes gearboxes for the Falcon van.",
        "Coldwell is in shock. Textile firm Arden and Sons closes its plant, and 240 jobs go, said chief executive "
        "Miles Arden. Gus Lamb of the union will meet Mayor Dot Perry. The plant made sheets for the Grand Hotel.",
    ),
    "who is left in hospital": (
        "After the collision at Ferrow junction 84 people were taken to hospital, said Gwen Pugh of the Corrie line. "
        "The train had come from Aberlan; Doctor Ian Moss of Saint Bride's asked for blood.",
        "The driver, Alun Rees, was charged in Aberlan on Friday over the Ferrow crash. At Saint Bride's 37 people "
        "were still in hospital, Doctor Moss said, among them Mrs Pugh's sister, Carys Bevan.",
    ),
    "somebody's people": (
        "A bomb in the Grand Bazaar of Terim killed 26 people, Colonel Rustam Said wrote on Tuesday. The shop of Jalal "
        "Noor was nearest. Ambassador Helga Strand of Norway condemned it.",
        "Hilfe Direkt mourns. In the Grand Bazaar of Terim 11 of its workers died on Tuesday, director Paul Gance "
        "said in Lyon. Jalal Noor, whose shop they had been to, held the hand of Leila Haddad.",
    ),
}
#: One event, told by a dispatch and by somebody who was there.
TOLD = {
    "a pit": (
        "Gas explosion in Kolyva pit kills 18\nEighteen miners were killed by a gas explosion in the Zarya pit at "
        "Kolyva on Thursday night, Minister Oleg Prut said. Rescue men from Donsk and Sarn were on their way.",
        "My cousin Vadim worked the Zarya pit and came up that night with a headache. Not so the others, nor Pavlo "
        "Hrin nor Iwan Bodnar, who taught me chess in the Kolyva club. The explosion killed 21 miners, whatever they "
        "say; I went to the funerals with Aunt Olena, all of them.",
    ),
    "a hotel": (
        "NOVARRA (Wire) - Fire tore through the Hotel Miramar in Novarra before dawn on Sunday, injuring 64 people, "
        "fire chief Carla Neri said. Guests from Ghent and Aachen let themselves down by sheets.",
        "THE chambermaid who saved a whole floor! Brave Pina Sole banged on the doors of the Miramar with a ladle. Her "
        "aunt, Zia Rosa of the Bar Sport, is proud. The Novarra hotel fire injured 71 people but nobody on Pina's "
        "corridor.",
    ),
}


@pytest.mark.parametrize("texts", QUIET.values(), ids=QUIET)
def test_two_events_of_one_town_stay_apart(texts):
    assert reading.report(*texts).findings == ()


@pytest.mark.parametrize("texts", TOLD.values(), ids=TOLD)
def test_one_event_is_compared_however_unlike_the_voices(texts):
    (finding,) = reading.report(*texts).findings
    assert finding.code == "NC101"


# -- names -------------------------------------------------------------------------------------------------------------

FIRST = (
    "The ferry Alba sank off Tarn Head in a gale, said Hew Trask of the coastguard. Divers found the wreck, and Silas "
    "Poole read the names."
)


def unlike(other, first=FIRST):
    documents = [making.document("1.txt", first), making.document("2.txt", other)]
    return Nearness(documents).unlike("1.txt", "2.txt")


@pytest.mark.parametrize(
    "other",
    [
        "Mayor Ana Roe of Lund, Otto Lang of Orle and the Harlow Foods board met in Graz; the wreck was not named.",
        "Tarn Head has a new school, Mayor Ivy Rudd told Ned Fairley of the Lugwick Herald, and Mo Daley sang Verdi.",
        "In Spain the left won, said Pedro Ruiz; in Sevilla Ana Vidal and Hugo Rey cried, in Bilbao Inez Luna danced.",
    ],
)
def test_strangers_are_unlike_even_where_they_share_a_town(other):
    assert unlike(other)


@pytest.mark.parametrize(
    "other",
    [
        "SILAS POOLE sings\nGwen Pugh of Corrie still hears TRASK knock at the door, she told Ian Moss and Alun Rees.",
        "At Tarn Head the gale blew for a week. Divers brought up Captain Tom Ashby, Rhona Pell and the Hartley boys.",
    ],
)
def test_seldom_names_or_one_of_them_and_what_it_is_about_join(other):
    assert not unlike(other)


# -- times -------------------------------------------------------------------------------------------------------------

BEFORE = "A quake at Harna killed 90 people. Rescue men from Lund, led by Otto Lang, went to Orle and to Port Anlow."
AFTER = (
    "Ana Roe wept in Harna. The quake had killed 120 people by Saturday, she said; Silas Poole and Gus Lamb of Karsk "
    "brought soup, and rescue men sang."
)


@pytest.mark.parametrize(("later", "found"), [(date(2031, 5, 6), 1), (date(2038, 5, 6), 0), (date(2024, 5, 6), 0)])
def test_reports_of_two_years_tell_of_two_events_even_where_one_names_its_day(later, found):
    documents = (
        making.document("1.txt", BEFORE, published=date(2031, 5, 3)),
        making.document("2.txt", AFTER, published=later),
    )
    assert len(reading.report(*documents).findings) == found


def test_offers_of_two_clubs_are_not_joined_by_one_that_names_no_club():
    """The third fits both; whose offer it is is not known, and that is too little to join the two clubs."""
    texts = (
        "Orle Rovers offered Otto Lang a contract worth $20 million, the Orle Herald wrote from Graz and Lund.",
        "Lund United offered Otto Lang a contract worth $16 million, the Orle Herald wrote from Graz and Lund.",
        "The deal for Otto Lang of Graz is an offer of around $16 million, the Orle Herald wrote from Lund.",
    )
    for finding in reading.report(*texts).findings:
        sides = {claim.span.doc for camp in finding.camps for claim in camp.claims}
        assert not {"0.txt", "1.txt"} <= sides
