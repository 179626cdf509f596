"""Laws of reading figures, whatever the text."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from numcheck.extraction import extract
from numcheck.extraction.lexicon import load
from numcheck.model import Anchor, Document, Extraction, Modifier, Quantity, Source
from numcheck.notation import parse, show
from numcheck.ruleset.locate import builtin

LEXICON = load(builtin())
ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
# fmt: off
PIECES = st.sampled_from([
    "1", "12", "1,000", "2.5", "3rd", "1990s", "½", "one", "two", "hundred", "million", "and", "a", "half",
    "to", "-", "–", "%", "$", "£", "km", "/", "h", "m", "in", "of", "which", "between", "more", "than",
    "about", ".", ",", "(", ")", "[", "]", "\n", "\n\n", "|", "\t", " ", "x", "×10^", "±", "e9", "II", "No.",
    "Section", "May", "2019", "pm", ":", "'", "’s", "year-old", "twenty-", "first", "third", "dozen", "dozens",
    "from", "rose", "each", "per", "week", "USD", "٣", "१२", "−", "°C", "K",
    "an", "hour", "for", "or", "p", "000", "A.D.", "BC", "magnitude", "ages", "caliber", '"', "to", "billion", "build",
])
# fmt: on


def read(text: str) -> Extraction:
    anchors = (Anchor(start=0, line=1, column=1),) if text else ()
    return extract(Document(id="t", text=text, source=Source(path="t"), blocks=(), anchors=anchors), LEXICON)


def in_words(number: int) -> str:
    if number < 20:
        return ONES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return TENS[tens] + (f"-{ONES[ones]}" if ones else "")
    for scale, word in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= scale:
            many, rest = divmod(number, scale)
            tail = "" if not rest else f" and {in_words(rest)}" if rest < 100 else f" {in_words(rest)}"
            return f"{in_words(many)} {word}{tail}"
    raise AssertionError


def grouped(number: int, mark: str) -> str:
    return f"{number:,}".replace(",", mark)


@given(
    st.one_of(
        st.integers(min_value=2, max_value=1200),
        st.integers(min_value=2, max_value=10**11),
        st.integers(min_value=2, max_value=999).map(lambda n: n * 1000),
    )
)
@example(2019)
@example(100_100)
def test_a_number_has_one_value_in_words_in_digits_in_any_grouping_and_any_script(number):
    forms = {in_words(number), str(number), grouped(number, ","), grouped(number, "\u202f"), grouped(number, "’")}
    forms |= {"".join(chr(0x0660 + int(d)) for d in str(number)), "".join(chr(0x0966 + int(d)) for d in str(number))}
    for form in sorted(forms):
        (mention,) = read(f"They counted {form} sheep.").mentions
        assert mention.quantity.value == number, form
        assert mention.noun == "sheep", form


@given(
    st.one_of(
        st.lists(PIECES, max_size=40).map("".join), st.lists(PIECES, max_size=40).map(" ".join), st.text(max_size=80)
    )
)
@settings(max_examples=400)
@example("10000000000000000000000000000")
@example("1" * 100_000)
@example("1e999999999 and 1" + "0" * 50)
@example("\ud800 7 \x00 8")
@example("0x0A's")
def test_no_text_raises_and_records_quote_it_and_lie_apart(text):
    found = read(text)
    spans = []
    for record in [*found.mentions, *found.refused]:
        assert text[record.span.start : record.span.end] == record.surface != ""
        spans.append((record.span.start, record.span.end))
    spans.sort()
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    assert list(found.mentions) == sorted(found.mentions, key=lambda m: m.span)
    assert list(found.refused) == sorted(found.refused, key=lambda r: r.span)
    for mention in found.mentions:
        assert mention.noun is None or mention.noun.split()
        assert parse(show(mention.quantity)) == mention.quantity


@given(st.lists(PIECES, max_size=30).map(" ".join))
def test_reading_twice_gives_the_same(text):
    assert read(text) == read(text)


numbers = st.decimals(
    min_value=Decimal("-1e14"), max_value=Decimal("1e14"), allow_nan=False, allow_infinity=False, places=4
) | st.integers(min_value=-(10**15), max_value=10**15).map(Decimal)
steps = st.integers(min_value=-6, max_value=12).map(lambda n: Decimal(1).scaleb(n))
unit_names = st.sampled_from(
    ["count", "hour", "USD", "percent", "kilometer / hour", "kilogram / meter ** 3", "degree_Celsius"]
)


@given(
    value=numbers,
    high=st.none() | numbers,
    unit=unit_names,
    modifier=st.sampled_from(Modifier),
    lean=st.sampled_from([None, "below", "above"]),
    step=steps,
    margin=st.none() | numbers,
    vague=st.booleans(),
)
def test_notation_reads_back_what_it_prints(value, high, unit, modifier, lean, step, margin, vague):
    quantity = Quantity(
        value=value,
        value_hi=high,
        unit=unit,
        modifier=modifier,
        lean=lean if modifier is Modifier.ABOUT else None,
        step=step,
        margin=margin,
        vague=vague,
    )
    assert parse(show(quantity)) == quantity


SOUND = st.sampled_from(["273 count", "12 hour", "5..7 percent", "3.5 kilogram", "40 mile", "6 kilometer / hour"])


@given(SOUND, st.sampled_from(["", "> ", ">= ", "< ", "<= ", "~ "]))
def test_reading_the_printed_form_of_a_plain_figure_gives_the_same_figure(form, sign):
    written = (sign + form).replace(" count", " items").replace("..", "-")
    (mention,) = read(f"It says {written}.").mentions
    assert show(mention.quantity) == sign + form
