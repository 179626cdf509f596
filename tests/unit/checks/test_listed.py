"""A stated count is that of its list, in some reading of the commas and the "and"s."""

from __future__ import annotations

import pytest

from tests.reading import checks, inside


def _found(text: str, form: str = "txt") -> list[str]:
    return [finding.why for finding in inside(text, form) if finding.code == "NC206"]


def _outcomes(text: str, form: str = "txt") -> list[str]:
    return [check.outcome for check in checks(text, form) if check.code == "NC206"]


@pytest.mark.parametrize(
    "text",
    [
        "The plan covers three islands: Cuba, Jamaica, Trinidad and Tobago.",
        "The plan covers four islands: Cuba, Jamaica, Trinidad and Tobago.",
        "The plan rests on three principles: research and development, open data and fair pay.",
        "The menu has two dishes: fish and chips or bread and cheese.",
        "We visited two cities: Paris, France, and Rome, Italy.",
        "It has three parts: a lid, which is red, a cup and a spoon.",
        "The firm has three offices: Leeds, York; Hull, Kent; and Bath, Avon.",
    ],
)
def test_commas_and_ands_are_read_kindly(text):
    assert _found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "We visited five countries, including Spain, Italy and Malta.",
        "We visited five countries: Spain, Italy and Malta, among others.",
        "We visited five countries: Spain, Italy, Malta, etc.",
        "We visited at least three countries: Spain, Italy, Malta, and Cyprus.",
        "We spoke to four people: the mayor and her sons.",
        "Six people were hurt: two from York, three from Hull and one from Leeds.",
        "Three people died: Ann Lee, 34, Bob Ray, 22, and Cy Dean, 19.",
        "Four of us went: Ann, Bob and the twins.",
        "She has three children, Ann and the twins, who live abroad.",
    ],
)
def test_a_list_that_is_open_or_holds_several_in_one_item_is_not_counted(text):
    assert _found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The recipe serves four people: mix the flour, butter and sugar.",
        "He bought four shops – good news for staff, shoppers and owners.",
        "After three goals: Smith, Jones and Brown all missed.",
        "Four words: stay calm, stay in, and wait.",
        "The five books Smith and Jones wrote sold well.",
        "The two brothers, Tom, Ed and Al, went home.",
        "The score was kept for five games: Kent, Surrey and Essex.",
        "Rooms: 7\nFeatures: garden, pool and garage.",
        "The staff meets in the two halls of the four schools: Ash, Birch, Cedar and Elm.",
    ],
)
def test_words_that_list_something_else_are_left_alone(text):
    assert _found(text) == []


def test_code_that_a_page_shows_is_no_gap_in_its_list():
    assert _found("There are three modes: fast, `safe` and slow.", "md") == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The following four towns were flooded: Aldery, Brook and Cawley.", "The list names 3 things, not 4 towns."),
        ("It has two colours: red, blue, and green.", "The list names 3 things, not 2 colours."),
        ("She met the four brothers Tom, Ed and Al.", "The list names 3 things, not 4 brothers."),
        ("The box holds four things: a torch, a rope and a knife.", "The list names 3 things, not 4 things."),
        ("There are four reasons to go: the sea, the food and the sun.", "The list names 3 things, not 4 reasons."),
        ("Exactly five teams – Ash, Birch, Cedar and Elm – remain.", "The list names 4 things, not 5 teams."),
    ],
)  # fmt: skip
def test_a_count_beyond_every_reading_of_its_list_is_found(text, why):
    assert _found(text) == [why]


def _page(lead: str, *items: str, after: str = "") -> str:
    return f"{lead}\n\n" + "\n".join(items) + f"\n\n{after}\n"


@pytest.mark.parametrize(
    ("page", "outcomes"),
    [
        (_page("There are two reasons:", "- the price", "- the noise"), ["holds"]),
        (_page("There are three reasons:", "- the price", "- the noise"), ["fails"]),
        (_page("There are two reasons:", "- the price", "- the noise", "- the smell"), ["fails"]),
        (_page("There are two reasons:", "- **the price**", "- the noise", "  - by day", "  - by night"), ["holds"]),
        (_page("There are two reasons:", "- the price", "", "  It has doubled.", "", "- the noise"), ["holds"]),
        (_page("There are three reasons:", "- `price`", "- the noise", "- the smell"), ["holds"]),
        (_page("There are three reasons:", "- the price", "- the noise", "- and so on"), []),
        (_page("There are four reasons:", "- the price", "- the noise", "- and so on"), []),
        (_page("There are two kinds of tickets:", "- single", "- return"), ["holds"]),
        (_page("The shop has 3 members of staff:", "- Monday: 2", "- Tuesday: 3"), []),
        (_page("There are 2 groups:", "- a is group 1", "- b is group 2", "- c is group 2", "- d is new"), []),
        (_page("We need 24 chairs for these rooms:", "- the hall", "- the loft"), []),
        (_page("After three failures the server stops:", "- at once", "- for good"), []),
        (_page("# Three reasons", "- the price", "- the noise"), []),
        (_page("Two of the three reasons:", "- the price", "- the noise"), ["holds"]),
    ],
)
def test_a_list_under_its_sentence_is_counted_by_its_own_items(page, outcomes):
    assert _outcomes(page, "md") == outcomes


def test_a_list_of_plain_text_that_is_cut_by_a_paragraph_may_go_on():
    text = "There are three reasons:\n\n1. The price.\n\nIt has doubled.\n\n2. The noise.\n\n3. The smell.\n"
    assert _found(text) == []


@pytest.mark.unwatched
@pytest.mark.parametrize(
    "text",
    [
        "The " + "9" * 40 + " towns: Ash, Birch and Cedar.",
        "Five towns: " + "Ash, " * 500 + "and Elm.",
        "The five towns " + "Ash, " * 500 + "and Elm.",
        "The five towns, " + "a, " * 800 + "were.",
        "Five towns: " + "and " * 700,
        "two towns (" * 200,
        "There are two reasons:\n\n" + "\n".join("  " * n + "- x" for n in range(60)),
    ],
)
def test_no_list_stops_the_reading(text):
    inside(text)
    inside(text, "md")


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("html", "<p>There are two forms:</p><ul><li><code>-g=$x</code></li><li>Without a value.</li></ul>"),
        ("html", '<p>There are two kinds:</p><ul><li>Plain</li><li><a href="b.html">Striped</a></li></ul>'),
        ("html", "<p>There are two ways:</p><ol><li><p>Ask.</p><p>It helps.</p></li><li><p>Wait.</p></li></ol>"),
        ("html", "<p>There are two flags:</p><dl><dt>Loud<dd>Says all.<dt>Mute<dd>Says nothing.</dl>"),
        ("html", "<p>There are two flags:</p><dl><dt>-l<dt>Loud<dd>Says all.<dt>-m<dt>Mute<dd>Nothing.</dl>"),
        ("html", "<p>There are three ways:</p><ul><li>Ask.</ul><ul><li>Wait.</ul><ul><li>Go.</ul>"),
        ("rst", "There are two forms:\n\n* ``-g=$x``\n\n* Without a value.\n\n  - plain\n  - striped\n"),
        ("adoc", "There are two forms:\n\n* `-g=$x`\n* Without a value.\n** plain\n** striped\n"),
        ("tex", r"There are two forms: \begin{itemize} \item \verb|-g=$x| \item Without a value. \end{itemize}"),
    ],
)
def test_items_that_show_nothing_and_items_of_several_paragraphs_are_counted_once(form, text):
    assert _found(text, form) == []


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("html", "<p>There are two ways:</p><ul><li>Ask.</li><li><code>-g=$x</code></li><li>Wait.</li></ul>"),
        ("rst", "There are two ways:\n\n* Ask.\n* ``-g=$x``\n* Wait.\n"),
        ("adoc", "There are two ways:\n\n* Ask.\n* `-g=$x`\n* Wait.\n"),
        ("tex", "There are two ways:\n\n\\begin{itemize} \\item Ask. \\item \\verb|-g=$x| \\item Wait. \\end{itemize}"),
    ],
)
def test_a_list_of_any_format_with_one_item_too_many_is_told(form, text):
    assert _found(text, form) == ["The list names 3 things, not 2 ways."]
