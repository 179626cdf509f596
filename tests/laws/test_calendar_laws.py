"""Laws of the calendar: what follows from true dates is quiet, and what does not is found, and nothing else."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from numcheck.checks.calendar import ages, elapsed, weekdays
from numcheck.checks.inside import look
from numcheck.checks.passage import Passage
from numcheck.extraction import extract
from numcheck.extraction.lexicon import load
from numcheck.model import Check
from numcheck.ruleset.locate import builtin
from tests.reading import document

LEXICON = load(builtin())
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAYS = st.dates(min_value=date(1930, 1, 1), max_value=date(2090, 12, 31))
FORMS = (
    *("{0.day} {0:%B %Y}", "{0:%B} {0.day}, {0:%Y}", "{0.day} {0:%b} {0:%Y}"),
    *("{0:%Y-%m-%d}", "{0.day}/{0.month}/{0:%Y}"),
)
BESIDE = ("{day}, {date}", "{day} {date}", "{date} ({day})", "{day} ({date})", "{day} night, {date}")
# fmt: off
PIECES = st.sampled_from([
    "Tuesday, ", "Mon ", "4 March 2024", "31 April", "0 May 0000", "2023-02-30", "31/3/31", "Monday 3 to ", "Fri 8",
    "born ", "in 1990", " aged 45 ", "died ", "on ", "from ", " to ", "2012", "1998–2004", "(", ")", ", ", "ten years ",
    "later, ", "after ", "the ", "its 60th anniversary ", "marks ", "founded ", "9 am", "5 pm ", "Mara Lind", " she ",
    "9" * 40, "‹D3›", "began ", "ended ", "entered ", "its fourth year ", "lasted ", "44 BC ", "\n\n", ". ", "minus ",
])
# fmt: on


def computed(text: str, published: date | None = None) -> tuple[Check, ...]:
    """The computations with the calendar in a text; none of them needs a parse."""
    doc = document(text, "txt", published)
    passage = Passage(document=doc, extraction=extract(doc, LEXICON), frames=())
    return look(passage, (weekdays.look, ages.look, elapsed.look))


def outcomes(text: str, published: date | None = None) -> list[tuple[str, str]]:
    return [(check.code, check.outcome) for check in computed(text, published)]


@st.composite
def written(draw: st.DrawFn, day: date) -> str:
    return draw(st.sampled_from(FORMS)).format(day)


@settings(max_examples=200, deadline=None)
@given(DAYS, st.data())
def test_a_date_has_its_own_weekday_and_no_other(day, data):
    words, beside = data.draw(written(day)), data.draw(st.sampled_from(BESIDE))
    text = "The fair is on " + beside.format(day=WEEKDAYS[day.weekday()], date=words) + "."
    assert outcomes(text) == [("NC301", "holds")], text
    off = data.draw(st.integers(1, 5) if "night" in beside else st.integers(1, 6))
    if "/" in words and day.day <= 12:
        turned = date(day.year, day.day, day.month)
        assume(WEEKDAYS[turned.weekday()] != WEEKDAYS[(day.weekday() + off) % 7])
        assume("night" not in beside)
    text = text.replace(WEEKDAYS[day.weekday()], WEEKDAYS[(day.weekday() + off) % 7])
    assert outcomes(text) == [("NC301", "fails")], text


@settings(max_examples=100, deadline=None)
@given(DAYS, st.integers(-150, 150), st.integers(1, 6))
def test_a_day_near_the_document_s_date_needs_no_year(published, distance, off):
    day = published + timedelta(days=distance)
    weekday = WEEKDAYS[day.weekday()]
    text = f"Doors open on {weekday}, {day.day} {day:%B}."
    assume((day.month, day.day) != (2, 29))
    assert outcomes(text, published) == [("NC301", "holds")]
    # Another weekday is either found or, where a year beside it has it, left alone.
    wrong = text.replace(weekday, WEEKDAYS[(day.weekday() + off) % 7])
    others = {date(day.year + step, day.month, day.day).weekday() for step in (-1, 1)}
    found = outcomes(wrong, published)
    assert found in ([], [("NC301", "fails")])
    assert found or (day.weekday() + off) % 7 in others


def _told(day: date, precision: int) -> str:
    return (f"in {day.year}", f"in {day:%B} {day.year}", f"on {day.day} {day:%B} {day.year}")[precision]


def _stretch(day: date, precision: int) -> tuple[date, date]:
    if precision == 2:
        return day, day
    if precision == 1:
        following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
        return date(day.year, day.month, 1), following - timedelta(days=1)
    return date(day.year, 1, 1), date(day.year, 12, 31)


def _years(born: date, then: date) -> int:
    return then.year - born.year - ((then.month, then.day) < (born.month, born.day))


LIVES = (
    "Mara Lind was born {birth}. She married {event}, aged {age}.",
    "Born {birth}, he died {event} at the age of {age}.",
    "Karl Ott, who was born {birth}, was {age} when he moved to Rome {event}.",
    "Karl Ott, who ran a shop, died {event}, aged {age}. He was born {birth}.",
)


@settings(max_examples=200, deadline=None)
@given(DAYS, st.integers(6570, 36000), st.sampled_from(LIVES), st.integers(0, 2), st.integers(0, 2), st.integers(1, 30))
def test_a_true_age_is_quiet_and_one_beyond_every_reading_is_found(born, lived, life, one, other, off):
    event = born + timedelta(days=lived)
    assume(event.year < 2099)  # what is later is not read as a year
    age = _years(born, event)
    words = {"birth": _told(born, one), "event": _told(event, other)}
    assert outcomes(life.format(age=age, **words)) == [("NC302", "holds")]
    low = _years(_stretch(born, one)[1], _stretch(event, other)[0])
    high = _years(_stretch(born, one)[0], _stretch(event, other)[1])
    for wrong in (high + off, low - off):
        if 12 < wrong < 105:
            assert outcomes(life.format(age=wrong, **words)) == [("NC302", "fails")]


@settings(max_examples=200, deadline=None)
@given(DAYS, st.integers(22, 900), st.sampled_from(("day", "week")), st.booleans(), st.integers(2, 60))
def test_a_true_length_in_days_or_weeks_is_quiet_and_one_beyond_every_reading_is_found(start, days, unit, both, off):
    end = start + timedelta(days=days)
    length = days + both if unit == "day" else round(Decimal(days) / 7)
    text = f"It was shut from {start.day} {start:%B} {start.year} to {end.day} {end:%B} {end.year} ({{}} {unit}s)."
    assert ("NC303", "fails") not in outcomes(text.format(length))
    for wrong in (length + off, length - off):
        if wrong > 1 and (unit == "week" or wrong * 2 > days):  # "(3 days)" may be some days of many
            assert outcomes(text.format(wrong)).count(("NC303", "fails")) == 1, text.format(wrong)


@settings(max_examples=100, deadline=None)
@given(DAYS, st.integers(2, 90), st.integers(0, 364), st.integers(2, 50))
def test_a_true_length_in_years_is_quiet_and_one_beyond_every_reading_is_found(start, years, rest, off):
    end = start + timedelta(days=365 * years + years // 4 + rest)
    text = f"The mill, begun earlier, ran from {start.year} to {end.year}, for {{}} years."
    assert ("NC303", "fails") not in outcomes(text.format(years))
    difference = end.year - start.year
    for wrong in (difference + off, difference - off):
        if wrong > 1:
            assert outcomes(text.format(wrong)).count(("NC303", "fails")) == 1, text.format(wrong)


@settings(max_examples=100, deadline=None)
@given(st.integers(1850, 1990), st.integers(2, 150), st.integers(1, 40))
def test_an_anniversary_is_in_its_own_year_alone(start, number, off):
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    assume(start + number + off < 2099)
    text = "Founded in {}, the club marked its {}{} anniversary in {}."
    assert outcomes(text.format(start, number, ending, start + number)) == [("NC303", "holds")]
    assert outcomes(text.format(start, number, ending, start + number + off)) == [("NC303", "fails")]


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join), st.sampled_from((None, date.min, date.max, date(2024, 2, 29))))
def test_whatever_is_written_the_figures_of_a_computation_are_words_of_the_text(text, published):
    doc = document(text, "txt", published)
    for check in computed(text, published):
        assert check.terms and check.outcome in ("holds", "fails")
        assert bool(check.why) == (check.outcome == "fails")
        assert all(doc.quote(term.span).strip() for term in check.terms)
