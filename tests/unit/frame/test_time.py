"""Time words pin down days as far as the document's date allows, and never further."""

from datetime import date, timedelta

import pytest

from numcheck.frame.time import times
from tests import reading

MONDAY = date(2031, 1, 6)
WEDNESDAY = date(2031, 3, 5)
SATURDAY = date(2031, 3, 8)


def one(words, published=None):
    """The only time words of a sentence that ends with them."""
    (timed,) = times(f"The crew met {words}.", (), 0, published)
    return timed.when


@pytest.mark.parametrize(
    "sentence",
    [
        "The crew met at the harbour.",
        "They may march in line.",
        "Sun and moon were seen over the lake.",
        "A second crew took the night ferry at the week's price.",
    ],
)
def test_other_words_are_no_time(sentence):
    assert times(sentence, (), 0, MONDAY) == ()


@pytest.mark.parametrize(
    ("words", "part", "weekdays"),
    [
        ("on Monday", "weekday", (0,)),
        ("early Tuesday", "weekday", (1,)),
        ("on Sunday morning", "weekday", (6,)),
        ("on Sunday night", "night", (6,)),
        ("overnight Sunday", "night", (6,)),
        ("from Sunday night into Monday morning", "night", (6, 0)),
        ("over the weekend", "weekend", (5, 6)),
        ("this weekend", "weekend", (5, 6)),
        ("overnight", "night", ()),
        ("last night", "night", ()),
        ("yesterday", "day", ()),
        ("last week", "week", ()),
        ("in March", "month", ()),
        ("from December to March", "months", ()),
        ("between May and July", "months", ()),
        ("in spring", "season", ()),
        ("last year", "year", ()),
        ("so far", "past", ()),
    ],
)
def test_without_a_date_the_words_name_a_part_of_the_calendar_and_no_day(words, part, weekdays):
    when = one(words)
    assert (when.part, when.weekdays, when.first, when.last) == (part, weekdays, None, None)


@pytest.mark.parametrize(
    ("words", "published", "first", "last"),
    [
        ("today", WEDNESDAY, (2031, 3, 5), (2031, 3, 5)),
        ("yesterday", WEDNESDAY, (2031, 3, 4), (2031, 3, 4)),
        ("tomorrow", WEDNESDAY, (2031, 3, 6), (2031, 3, 6)),
        ("on Monday", WEDNESDAY, (2031, 3, 3), (2031, 3, 3)),
        ("on Monday", MONDAY, (2031, 1, 6), (2031, 1, 6)),
        ("on Thursday", WEDNESDAY, (2031, 2, 27), (2031, 2, 27)),
        ("on Sunday night", WEDNESDAY, (2031, 3, 2), (2031, 3, 3)),
        ("from Sunday night into Monday morning", WEDNESDAY, (2031, 3, 2), (2031, 3, 3)),
        ("from Friday to Sunday", MONDAY, (2031, 1, 3), (2031, 1, 5)),
        ("overnight", WEDNESDAY, (2031, 3, 4), (2031, 3, 5)),
        ("over the weekend", WEDNESDAY, (2031, 3, 1), (2031, 3, 2)),
        ("over the weekend", MONDAY, (2031, 1, 4), (2031, 1, 5)),
        ("over the weekend", SATURDAY, (2031, 3, 8), (2031, 3, 9)),
        ("over the weekend", SATURDAY + timedelta(days=1), (2031, 3, 8), (2031, 3, 9)),
        ("this week", WEDNESDAY, (2031, 3, 3), (2031, 3, 9)),
        ("last week", WEDNESDAY, (2031, 2, 24), (2031, 3, 2)),
        ("next week", WEDNESDAY, (2031, 3, 10), (2031, 3, 16)),
        ("last month", WEDNESDAY, (2031, 2, 1), (2031, 2, 28)),
        ("last month", MONDAY, (2030, 12, 1), (2030, 12, 31)),
        ("next month", date(2031, 12, 9), (2032, 1, 1), (2032, 1, 31)),
        ("in February", date(2032, 3, 5), (2032, 2, 1), (2032, 2, 29)),
        ("in December", WEDNESDAY, (2030, 12, 1), (2030, 12, 31)),
        ("in March", WEDNESDAY, (2031, 3, 1), (2031, 3, 31)),
        ("last year", WEDNESDAY, (2030, 1, 1), (2030, 12, 31)),
        ("next year", WEDNESDAY, (2032, 1, 1), (2032, 12, 31)),
    ],
)
def test_a_dated_document_pins_the_days_down(words, published, first, last):
    when = one(words, published)
    assert (when.first, when.last) == (date(*first), date(*last))


def test_a_run_of_weekdays_before_the_weekend_ran_the_week_before():
    when = one("from Friday to Sunday", SATURDAY)
    assert (when.first, when.last) == (date(2031, 2, 28), date(2031, 3, 2))


@pytest.mark.parametrize("words", ["in the past week", "in spring", "so far"])
def test_some_words_pin_no_day_down_even_with_a_date(words):
    assert one(words, WEDNESDAY).first is None


@pytest.mark.parametrize("published", [date(1, 1, 1), date(1, 1, 2), date(9999, 12, 31)])
@pytest.mark.parametrize(
    "words",
    [
        "on Tuesday",
        "on Sunday night",
        "over the weekend",
        "overnight",
        "yesterday",
        "tomorrow",
        "last week",
        "next week",
        "last month",
        "next month",
        "last year",
        "next year",
        "in December",
        "in January",
    ],
)
def test_the_first_and_the_last_day_of_the_calendar_break_nothing(words, published):
    one(words, published)


def test_a_full_date_in_the_sentence_is_a_time_of_its_event():
    found = reading.frame("Kenya launched 31 missiles on 2 March 2031.", "31")
    assert [(w.first, w.last) for w in found.time] == [(date(2031, 3, 2), date(2031, 3, 2))]


def test_a_month_with_its_year_is_a_window_of_the_whole_month():
    found = reading.frame("Kenya launched 31 missiles in March 2031.", "31")
    assert [(w.first, w.last) for w in found.time] == [(date(2031, 3, 1), date(2031, 3, 31))]


def test_a_day_without_its_year_takes_that_of_the_document():
    found = reading.frame("Kenya launched 31 missiles on 2 March.", "31", WEDNESDAY)
    assert [(w.first, w.last) for w in found.time] == [(date(2031, 3, 2), date(2031, 3, 2))]


def test_time_words_are_quoted_as_written_with_single_spaces():
    assert one("over  the\tweekend").text == "over the weekend"


def test_several_time_words_come_in_the_order_of_the_sentence():
    found = times("On Friday the crew slept, and on Sunday night it rowed.", (), 0, None)
    assert [t.when.text for t in found] == ["On Friday", "on Sunday night"]


@pytest.mark.parametrize(
    ("words", "part", "which", "first"),
    [
        ("in the third quarter of 2030", "quarter", 3, date(2030, 7, 1)),
        ("in Q3 2030", "quarter", 3, date(2030, 7, 1)),
        ("in the second half of 2030", "half", 2, date(2030, 7, 1)),
        ("in the first quarter of fiscal 2030", "quarter", 1, None),
        ("in the first quarter", "quarter", 1, None),
        ("in fiscal 2030", "year", 2030, None),
        ("last season", "year", -1, None),
        ("two years ago", "ago", None, None),
    ],
)
def test_parts_of_a_year_are_told_by_their_number(words, part, which, first):
    when = one(words)
    assert (when.part, when.which, when.first) == (part, which, first)


def test_a_year_of_a_quarter_is_not_told_by_itself():
    frame = reading.frame("Corvex earned $4 million in the third quarter of 2030.", "$4 million")
    assert [when.part for when in frame.time] == ["quarter"]


def test_a_day_without_a_year_is_of_the_year_told_before_where_it_is_no_news():
    text = "They met in Orle on March 31, 2009. On April 6 a quake killed 40 people."
    (when,) = reading.frame(text, "40", date(2012, 10, 22)).time
    assert when.first == date(2009, 4, 6)


def test_a_day_of_the_news_is_of_this_year_whatever_year_was_told_before():
    text = "The law was passed on March 31, 2009. On October 20 a quake killed 40 people in Orle."
    (when,) = reading.frame(text, "40", date(2012, 10, 22)).time
    assert when.first == date(2012, 10, 20)


@pytest.mark.parametrize(
    "words",
    [
        *("late Sunday", "the weekend", "overnight", "last night", "Yesterday", "tonight", "tomorrow", "next season"),
        *("the second half", "third quarter", "Q3", "q1", "4Q", "H1", "2H", "fiscal 2030", "financial year 2031"),
        *("two decades ago", "three weeks before", "in May", "since August", "this spring", "last fall"),
        *("so far", "to date", "until now", "up to now"),
    ],
)
def test_every_form_of_time_words_has_a_sign_by_which_its_sentence_is_searched(words):
    assert times(f"It sold more {words} than Orle.", (), 0, None)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("from January to March", date(2031, 1, 1), date(2031, 3, 31)),
        ("between December and March", date(2030, 12, 1), date(2031, 3, 31)),
        ("from November until December", date(2030, 11, 1), date(2030, 12, 31)),
    ],
)
def test_from_one_month_to_another_are_the_last_two_that_have_begun(words, first, last):
    when = one(words, WEDNESDAY)
    assert (when.first, when.last) == (first, last)
