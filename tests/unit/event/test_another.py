"""Another stage, one of the name, kind, doer or land makes another time of what happens once."""

from __future__ import annotations

import pytest

from tests.reading import report

_TWO_STAGES = [
    ("Ana Roe was convicted on Friday in Lund of theft.", "Ana Roe was sentenced on Tuesday in Lund to a year."),
    ("The pact of Harna was signed in 1961.", "The pact of Harna was ratified in 1964 by the senate."),
    ("Orlex unveiled the Sable phone in April.", "Orlex launched the Sable phone in July."),
    ("Ana Roe was stopped at 1:10 a.m. in Lund.", "Ana Roe was arrested at 2:50 a.m. in Lund."),
    ("Ana Roe failed a test at 1:10 a.m. in Lund.", "Ana Roe was arrested at 2:50 a.m. in Lund."),
    ("Ben Dahl was held for questioning on Monday in Orle.", "Ben Dahl was formally arrested on Friday in Orle."),
    ("Ana Roe checked into a spa in Lund on Monday.", "Ana Roe checked out of a spa in Lund on Sunday."),
    ("Lund City signed Ben Dahl on Monday.", "Lund City signed Ben Dahl on Friday to a two-year extension."),
]
_TWO_OF_A_NAME = [
    ("Otto Lang was born in Orle in 1911.", "Otto Lang Jr. was born in Orle in 1942."),
    ("The Orle Dairy was founded in 1830 by Otto Lang.", "The Orle Dairy Museum was founded in 1987."),
    ("The tug Wilma sank in 1921 off Orle.", "The tug Wilma II sank in 1934 off Orle."),
    ("Orlex launched the Sable phone in April.", "Orlex launched the Sable 2 phone in July."),
    ("Version 1.8 of Lynx was released in April.", "Version 1.9 of Lynx was released in July."),
    ("The Orle Aviary opened in 1931.", "The owl house at the Orle Aviary opened in 1962."),
]
_TWO_KINDS = [
    ("Ana Roe became a professor at Lund in 1971.", "Ana Roe became an assistant professor at Lund in 1966."),
    ("Ana Roe began her career as a nurse in 1951.", "Ana Roe began her political career in 1964."),
    ("The Orle Guide was published in 1958 in Lund.", "The revised Orle Guide was published in 1977 in Lund."),
    ("The album Dry Moon was released in 1992.", "The single Dry Moon was released in 1991."),
    ("The Moor was published in 1932 as a serial.", "The Moor was published in book form in 1934."),
    ("The old school in Orle was built in 1722.", "The school in Orle was built in 1866 on the site of the old one."),
    ("Ana Roe wed Ben Neal in a civil ceremony on 4 May 1991.", "Ana Roe wed Ben Neal in Lund on 25 May 1991."),
    ("Police arrested Ana Roe on Monday in Lund.", "Ana Roe was arrested again on Thursday in Lund."),
]
_TWO_DOERS_OR_LANDS = [
    ("The Lang family sold the Orle Hotel in 1961.", "The Orle Hotel was sold by Halvor Inns in 1984."),
    ("The Lang family bought the Orle Hotel in 1961.", "The Orle Hotel was bought by Halvor Inns in 1984."),
    ("The zoning board approved the Orle Bay plan in 2001.", "The town council approved the Orle Bay plan in 2002."),
    ("Orlex launched the Sable phone in Japan in April.", "Orlex launched the Sable phone in Canada in July."),
    ("The Orle tunnel opened in 1961 for trucks.", "The Orle tunnel opened for cyclists in 1974."),
    ("The game Dry Moon was released in 2009 for consoles.", "Dry Moon was released in 2012 for phones."),
]
_TWO_OF_A_FAMILY = [
    ("The poet Otto Lang was born in Orle in 1871.", "The poet's son, Otto Lang, was born in Orle in 1906."),
    ("Karl Lang died in 1979 and was followed by his son.", "The younger Karl Lang died in 2011."),
    ("The Orle Rowing Race was founded in 1972.", "The Orle Half Rowing Race was founded in 1996."),
    ("Parliament passed the Reed Act in 1961.", "Parliament passed the Reed Act (Amendment) in 1988."),
]
_TWO_POSTS_OR_CALLS = [
    ("Ben Dahl resigned as governor on Monday.", "Ben Dahl resigned from the club on Friday."),
    ("Lang was the ninth pope of that name.", "Lang was the 187th pope."),
    (
        "Police were called to a theft at a flat on Reed Street in Orle at 1:24 p.m. A radio was gone.",
        "Police were called to a theft at a flat on Reed Street in Orle at 7:05 p.m. A bicycle was gone.",
    ),
]
_A_GENERATION_LATER = [
    ("The Orle Inn was sold in 1948.", "The Orle Inn was sold in 1979 for $3 million."),
    ("The dairy in Orle was destroyed by fire in 1866.", "The dairy in Orle was destroyed by bombs in 1942."),
    ("Halvex was founded in 1965 in Orle.", "Halvex was incorporated in Orle in 1969."),
]
_TWO_ROWS = [
    ("Otto Lang was the seventh governor of Orland.", "Otto Lang, the 15th president of Orland College, left."),
    ("Otto Lang became the fifth coach of the Orle Owls.", "Otto Lang was the eighth coach in the history of Lund."),
    ("Ana Roe, Orland's 13th premier, spoke.", "Ana Roe, the third female premier of Orland, spoke."),
]
_TWO_HOURS = [
    ("A tremor struck Orle at 5:40 a.m. A second one struck at 7:12 a.m.", "The tremor struck Orle at 7:12 a.m."),
    ("The quake struck Harna at 4:14 p.m. Tokyo time.", "The quake struck Harna at 3:14 p.m. local time."),
    ("Orle's under-21 team beat Lund 4-0.", "Orle beat Lund 2-0 on Sunday."),
]


@pytest.mark.parametrize(
    "pair",
    [
        *_TWO_STAGES,
        *_TWO_OF_A_NAME,
        *_TWO_KINDS,
        *_TWO_DOERS_OR_LANDS,
        *_TWO_ROWS,
        *_TWO_OF_A_FAMILY,
        *_A_GENERATION_LATER,
        *_TWO_POSTS_OR_CALLS,
        *_TWO_HOURS,
    ],
)
def test_two_of_what_happens_once_are_no_conflict(pair: tuple[str, str]) -> None:
    assert report(*pair).findings == ()


@pytest.mark.parametrize(
    "pair",
    [
        ("The pact of Harna was signed in 1961.", "The pact of Harna was signed in 1964."),
        ("Ana Roe was stopped at 2:50 a.m. in Lund.", "Ana Roe was arrested at 1:10 a.m. in Lund."),
        ("Orlex launched the Sable 2 phone in April.", "Orlex launched the Sable 2 phone in July."),
        ("Ana Roe began her political career in 1951.", "Ana Roe began her political career in 1964."),
        ("The Lang family sold the Orle Hotel in 1961.", "The Orle Hotel was sold by the Lang family in 1964."),
        ("Otto Lang became the seventh governor of Orland.", "Otto Lang, the eighth governor of Orland, left."),
    ],
)
def test_the_same_stage_of_the_same_one_is(pair: tuple[str, str]) -> None:
    assert len(report(*pair).findings) == 1
