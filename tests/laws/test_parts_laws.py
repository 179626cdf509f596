"""Parts, totals and counts printed from one truth are quiet; one figure beyond every rounding is found."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading import checks

PLACES = ("Aston", "Barley", "Croft", "Dunham", "Eastry", "Fenwick", "Garton")
THINGS = (("beds", "hospital"), ("boats", "harbour"), ("houses", "trust"), ("shops", "chain"))

#: Numbers that are no rounding of others: none ends with two zeros.
counts = st.integers(3, 900).filter(lambda n: n % 100 != 0)


def _outcomes(text: str, code: str, form: str = "txt") -> list[tuple[str, str]]:
    """Outcome and words of every computation of one code; no other code may fail."""
    made = checks(text, form)
    assert not [check for check in made if check.outcome == "fails" and check.code != code]
    return [(check.outcome, check.why) for check in made if check.code == code]


def _hedged(value: int, hedge: int) -> str:
    """An honest way to print a number."""
    return (f"{value}", f"about {value}", f"at least {value - 1}", f"more than {value - 1}")[hedge]


@settings(max_examples=40, deadline=None)
@given(whole=counts, share=st.floats(0.05, 1), ways=st.tuples(st.integers(0, 3), st.integers(0, 3)))
def test_an_honest_part_is_quiet_however_it_is_hedged(whole, share, ways):
    part = max(2, int(whole * share))
    text = f"The farm has {_hedged(whole, ways[0])} sheep, {_hedged(part, ways[1])} of which are lambs."
    assert [outcome for outcome, _ in _outcomes(text, "NC201")] in (["holds"], [])


@settings(max_examples=40, deadline=None)
@given(whole=counts, more=st.integers(1, 900))
def test_a_part_beyond_its_whole_is_found(whole, more):
    part = whole + more
    text = f"The club has {whole} members, {part} of whom are in arrears."
    assert _outcomes(text, "NC201") == [("fails", f"{part:,} is more than the {whole} it is a part of.")]


@settings(max_examples=40, deadline=None)
@given(
    parts=st.lists(counts, min_size=2, max_size=5),
    thing=st.sampled_from(THINGS),
    form=st.integers(0, 2),
    slip=st.sampled_from([0, 1, -1, 2]),
)
def test_parts_add_up_to_their_total_and_a_slip_is_found(parts, thing, form, slip):
    noun, owner = thing
    total = sum(parts) + slip
    if total % 100 == 0 and total >= 1000:
        return  # a round total may stand for others
    places = [f"{part} in {place}" for part, place in zip(parts, PLACES, strict=False)]
    listed = ", ".join(places[:-1]) + f" and {places[-1]}"
    text = (
        f"The {owner} has {total} {noun}: {listed}.",
        f"The {owner} has {total} {noun} ({listed}).",
        f"The {owner} has {total} {noun} – {listed}.",
    )[form]
    told = " + ".join(str(part) for part in parts)
    wrong = ("fails", f"{told} = {sum(parts):,}, not {total:,}.")
    assert _outcomes(text, "NC202") == ([wrong] if slip else [("holds", "")])


@settings(max_examples=40, deadline=None)
@given(men=counts, women=counts, form=st.integers(0, 4), slip=st.sampled_from([0, 1, -1]))
def test_men_and_women_make_the_crowd_however_it_is_told(men, women, form, slip):
    total = men + women + slip
    if total % 100 == 0 and total >= 1000:
        return
    text = (
        f"The ferry carried {men} men and {women} women, {total} in all.",
        f"The ferry carried {total} people, {men} men and {women} women.",
        f"The ferry carried a total of {total} people: {men} men and {women} women.",
        f"The ferry carried {total} people. Of these, {men} were men and {women} were women.",
        f"The ferry carried {men} men and {women} women. That makes {total} in all.",
    )[form]
    assert [outcome for outcome, _ in _outcomes(text, "NC202")] == (["fails"] if slip else ["holds"])


@settings(max_examples=40, deadline=None)
@given(cents=st.lists(st.integers(1, 99_999), min_size=3, max_size=6), places=st.sampled_from([0, 1, 2]))
def test_rounded_items_of_a_list_never_quarrel_with_its_rounded_total(cents, places):
    def printed(value: int) -> str:
        return f"£{value / 100:,.{places}f}"

    items = "\n".join(f"- {place}: {printed(value)}" for place, value in zip(PLACES, cents, strict=False))
    text = f"Gifts by village:\n\n{items}\n- Total: {printed(sum(cents))}\n"
    assert [outcome for outcome, _ in _outcomes(text, "NC202", "md")] in (["holds"], [])


@settings(max_examples=40, deadline=None)
@given(weights=st.lists(st.integers(1, 500), min_size=2, max_size=5), places=st.sampled_from([0, 1]))
def test_rounded_shares_of_one_whole_are_quiet_and_doubling_one_half_is_not(weights, places):
    shares = [100 * weight / sum(weights) for weight in weights]
    if any(round(share, places) == 0 or round(share, places) >= 100 for share in shares):
        return
    metals = ("copper", "tin", "zinc", "lead", "iron")

    def told(values: list[float]) -> str:
        items = [f"{value:.{places}f}% {metal}" for value, metal in zip(values, metals, strict=False)]
        return f"The alloy consists of {', '.join(items[:-1])} and {items[-1]}."

    assert [outcome for outcome, _ in _outcomes(told(shares), "NC202")] == ["holds"]
    doubled = [min(shares[0] * 2, 99.0), *shares[1:]]
    if sum(doubled) - 100 > len(shares):
        assert [outcome for outcome, _ in _outcomes(told(doubled), "NC202")] == ["fails"]


@settings(max_examples=40, deadline=None)
@given(
    number=st.integers(3, 7),
    more=st.integers(1, 5),
    oxford=st.booleans(),
    noun=st.sampled_from(["villages", "routes"]),
)
def test_a_list_of_names_has_its_stated_count_and_no_larger_one(number, more, oxford, noun):
    names = PLACES[:number]
    listed = ", ".join(names[:-1]) + ("," if oxford else "") + f" and {names[-1]}"
    assert _outcomes(f"The plan covers {number} {noun}: {listed}.", "NC206") == [("holds", "")]
    assert _outcomes(f"The plan covers {number + more} {noun}: {listed}.", "NC206") == [
        ("fails", f"The list names {number} things, not {number + more} {noun}.")
    ]


@settings(max_examples=30, deadline=None)
@given(number=st.integers(2, 9), slip=st.sampled_from([0, 1, -1]), nested=st.booleans(), ordered=st.booleans())
def test_a_list_under_its_sentence_is_counted(number, slip, nested, ordered):
    if number + slip < 2:
        return
    items = "\n".join(
        (f"{n}. " if ordered else "- ") + "Check the pump." + ("\n   - Look at the seal." if nested else "")
        for n in range(1, number + 1)
    )
    outcomes = _outcomes(f"The check has {number + slip} steps:\n\n{items}\n", "NC206", "md")
    assert [outcome for outcome, _ in outcomes] == (["fails"] if slip else ["holds"])
