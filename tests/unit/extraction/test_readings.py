"""Signs, marks, ages and choices that a reader takes in at a glance."""

from decimal import Decimal

import pytest

from numcheck.model import Kind

QUIET = [
    ("He paid $5-$7 and left.", ["5..7 USD"]),
    ("The R400 model and the N5 road are old.", []),
    ("It runs for 65s.", ["65 second"]),
    ("The nail is 6-in-long.", ["6 inch"]),
    ("A half-life is a half-truth.", []),
    ("She served twice as the envoy, and twice a week.", []),
    ("They double as guards in a double room.", []),
    ("The latter half of the year was wet.", []),
    ("Rooms 3 or 4 are free.", []),
    ("They got 3 or 14 votes.", ["3 count", "14 count"]),
    ("It sold 12, 15 or 20 per cent more.", ["12 percent", "15 percent", "20 percent"]),
    ("He left on 3 May.", ["3 date"]),
    ("Twenty twenty-minute talks were held.", ["20 count", "20 minute"]),
]


@pytest.mark.parametrize(("text", "printed"), QUIET)
def test_a_look_alike_is_read_as_before(readings, text, printed):
    assert readings(text) == printed


READ = [
    ("She served twice as the envoy, and voted twice.", ["2 count"]),
    ("The purse was -$420 at dawn.", ["-420 USD"]),
    ("Cash flow was −€1.6bn.", ["-1.6 billion EUR"]),
    ("Net worth was $(2.7) million.", ["-2.7 million USD"]),
    ("The province found R310 million.", ["310 million ZAR"]),
    ("Tolls rose to R1,150.", ["1150 ZAR"]),
    ("He lent N7bn.", ["7 billion NGN"]),
    ("The mule cost 4,000 pesos.", ["4000 peso"]),
    ("The keeper is 6'4\" tall.", ["6.3333333333 foot (to 0.0833333333)"]),
    ("He weighs 9st 7lb.", ["9.5 stone (to 0.0714285714)"]),
    ("It weighs 5 lb.", ["5 pound"]),
    ("The race is 2m 30s long.", ["2.5 minute (to 0.0166666667)"]),
    ("Rest it for 1h 45m.", ["1.75 hour (to 0.0166666667)"]),
    ("Set it to 160C/320F.", ["160 degree_Celsius", "320 degree_Fahrenheit"]),
    ("A 9-furlong gallop.", ["9 furlong"]),
    ("Her pulse was 64 bpm.", ["64 beats_per_minute"]),
    ("She had 36 of 40, or 90 per cent.", ["36 count", "40 count", "90 percent"]),
    ("Some of the 30- to 40-year-olds came.", ["30..40 year"]),
    ("Half a million to a million tins sold.", ["0.5..1.0 million count"]),
    ("They heard 4 or 5 bangs.", ["4..5 count"]),
    ("About 30 or 40 geese flew off.", ["~ 30..40 count"]),
    ("Zero-point-seven per cent is little.", ["0.7 percent"]),
    ("A one-in-eight chance.", ["0.125 count (to 0.01)"]),
    ("It was born on 6.11.1974.", ["1974 date"]),
    ("Twenty thirty-one was dry.", ["2031 date"]),
    ("The coach departs at 16.25.", ["16:25 clock"]),
    ("The coach left Orle at 16.25 on Friday.", ["16:25 clock"]),
    ("The blast happened at 16.25.", ["16:25 clock"]),
    ("Norvik closed at 16.25 on Friday.", ["16.25 count"]),
    ("It left at 16.25 euros.", ["16.25 EUR"]),
    ("The raid began at 10.25 last Tuesday.", ["10:25 clock"]),
    ("Polls closed at 19.00 and the count began.", ["19:00 clock"]),
    ("At 17.51 a line near Orle failed.", ["17:51 clock"]),
    ("At 22.10, police came.", ["22:10 clock"]),
    ("At 12.50 a kilo the cod is dear.", ["12.50 count"]),
    ("At 10.25, the rate was low.", ["10.25 count"]),
    ("Trading began at 10.25 on Friday.", ["10.25 count"]),
    ("By 1925 GMT both had sailed.", ["19:25 clock"]),
    ("In 1925 GMT was the only zone.", ["1925 date"]),
    ("It stood there in 1925.", ["1925 date"]),
    ("It struck at 0640 local time.", ["06:40 clock"]),
    ("The 2400 local residents left.", ["2400 count"]),
    ("The gale brought 4m waves.", ["4 meter"]),
    ("The site has 4m readers.", ["4 million count"]),
    ("The firm sold 4m ladles.", ["4 million count"]),
]


@pytest.mark.parametrize(("text", "printed"), READ)
def test_a_figure_is_read_as_it_is_meant(readings, text, printed):
    assert readings(text) == printed


AGES = [
    ("The over-75s ride free.", "> 75 year"),
    ("The mean age of the hens was 3 years.", "3 year"),
    ("Median age was 58.", "58 year"),
    ("The plumber, 44, was fined.", "44 year"),
    ("Ann and he, 36, wed.", "36 year"),
]


@pytest.mark.parametrize(("text", "printed"), AGES)
def test_an_age_is_an_age(read, readings, text, printed):
    assert [m.kind for m in read(text).mentions] == [Kind.AGE]
    assert readings(text) == [printed]


@pytest.mark.parametrize(
    "text",
    ["It got 3.5/5 stars.", "It got 3.5 out of 5.", "It got three out of five stars.", "The board voted 8 to 3."],
)
def test_a_mark_and_a_vote_are_scores(read, text):
    assert [m.kind for m in read(text).mentions] == [Kind.SCORE]


def test_a_set_that_was_lost_is_a_score_among_scores(read):
    assert {m.kind for m in read("Dunn won 6-2, 4-6, 6-3.").mentions} == {Kind.SCORE}
    assert [m.kind for m in read("Dunn took 4-6 tablets.").mentions] == [Kind.COUNT]


@pytest.mark.parametrize(
    ("text", "value", "direction"),
    [
        ("Fees will triple next year.", 3, "up"),
        ("The town wants to halve waste.", Decimal("0.5"), "down"),
        ("The mast is twice as high as the barn.", 2, "up"),
        ("The flock is twice the size of ours.", 2, "up"),
    ],
)
def test_a_factor_in_the_infinitive_is_a_change(read, text, value, direction):
    (mention,) = read(text).mentions
    assert (mention.change, mention.quantity.value, mention.direction) == ("factor", value, direction)


def test_by_half_tells_a_change(read):
    (mention,) = read("Waste fell by more than half.").mentions
    assert (mention.kind, mention.change, mention.direction) == (Kind.RATIO, "delta", "down")


def test_a_rate_may_be_counted_by_a_round_number(read):
    (mention,) = read("The toll was 6.4 per 100,000 people.").mentions
    assert (mention.kind, mention.per) == (Kind.RATE, "100000 people")


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("One in six pupils walks.", "pupil"),
        ("Twice as many ewes as rams limped.", "ewe"),
        ("It ran for one summer and two winters.", "summer"),
    ],
)
def test_the_noun_is_the_one_that_is_counted(read, text, noun):
    assert read(text).mentions[0].noun == noun
