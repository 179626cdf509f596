"""The page holds everything of a report once, asks the network for nothing, and no word of a document runs in it."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from dataclasses import replace
from datetime import date
from decimal import Decimal
from importlib.resources import files
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.cli.formats import Wish, deliver
from numcheck.model import (
    Group,
    Interval,
    Kind,
    Modifier,
    Note,
    Place,
    Problem,
    Quantity,
    Report,
    Silenced,
    Source,
    Span,
)
from numcheck.report import html
from numcheck.report.html.links import to_file, to_web
from numcheck.report.html.plot import plot
from numcheck.report.html.scale import scale
from numcheck.report.html.unit import as_told
from numcheck.report.html.words import allowed
from numcheck.report.html.words import number as shown
from tests import making

POISON = (
    "\x1b[31m\x07 \u202e</script></style><script>hacked=1</script> <img src=x onerror=hacked=1> ]]> \"'`&amp; \ud800"
)
TAG = "{http://www.w3.org/1999/xhtml}"


def page(report: Report, root: str = ".") -> str:
    return html.render(report, version="1.2.3", root=root)


def tree(text: str) -> ElementTree.Element:
    """The page read as XML, which forgives nothing; style and script, which are not XML, are left out."""
    return ElementTree.fromstring(re.sub(r"<(style|script)>.*?</\1>", "", text, flags=re.DOTALL))


def words(element: ElementTree.Element) -> str:
    return " ".join("".join(element.itertext()).split())


def told(text: str) -> str:
    return words(tree(text))


def hostile() -> Report:
    """A report whose every word from outside wants to be markup, a script or an address."""
    whole = making.quarrel()
    documents = []
    for document in whole.documents:
        source = Source(
            path=f'javascript:"><b>{document.source.path}', publisher=POISON, title=POISON, url="javascript:hacked=1"
        )
        documents.append(replace(document, text=document.text + POISON, source=source))
    (finding,) = whole.findings
    event = replace(finding.event, label=POISON)
    camps = tuple(replace(camp, reading=f"{camp.reading} {POISON}") for camp in finding.camps)
    spoilt = replace(finding, why=POISON, question=f"{POISON}?", camps=camps, event=event, fits=POISON, rule=POISON)
    return replace(
        whole,
        documents=tuple(documents),
        findings=(spoilt,),
        groups=tuple(replace(group, event=event, question=POISON, why=POISON) for group in whole.groups),
        unclaimed=tuple(replace(left, surface=POISON, reason=POISON) for left in whole.unclaimed),
        problems=(Problem(where=POISON, what=POISON, hint=POISON, code="NC900"),),
        notes=(Note(where=POISON, what=POISON),),
    )


MAKES = [making.empty, making.calm, making.quarrel, making.miscount, hostile]


def test_a_run_without_a_figure_says_that_nothing_was_compared() -> None:
    text = told(page(making.empty()))
    assert "Nothing was compared: 1 document, 0 figures, 0 claims; there is no figure in it." in text
    assert "What became of" not in text


def test_a_run_without_a_finding_says_so() -> None:
    text = told(page(making.calm()))
    assert "No finding in 2 documents" in text
    assert "Nothing that was compared or computed contradicts itself." in text


@pytest.mark.parametrize("make", MAKES)
def test_the_same_report_gives_the_same_page(make) -> None:
    assert page(make()) == page(make())


@pytest.mark.parametrize("make", MAKES)
def test_the_page_is_well_formed_and_its_names_are_unique(make) -> None:
    root = tree(page(make()))
    names = [one.get("id") for one in root.iter() if one.get("id")]
    assert len(names) == len(set(names))
    assert {one.get("href")[1:] for one in root.iter("a") if one.get("href").startswith("#")} <= set(names)
    assert {one.get("for") for one in root.iter("label") if one.get("for")} <= set(names)


@pytest.mark.parametrize("make", MAKES)
def test_the_page_loads_nothing_and_its_policy_lets_nothing_in(make) -> None:
    text = page(make())
    root = tree(text)
    (policy,) = (one.get("content") for one in root.iter("meta") if one.get("http-equiv"))
    style, script = (re.search(f"<{tag}>(.*?)</{tag}>", text, re.DOTALL)[1] for tag in ("style", "script"))
    for kind, inner in (("style-src", style), ("script-src", script)):
        digest = b64encode(hashlib.sha256(inner.encode()).digest()).decode()
        assert f"{kind} 'sha256-{digest}';" in policy
    assert policy.startswith("default-src 'none';") and "unsafe" not in policy and "http" not in policy
    assert not re.search(r"url\(|@import|https?:|fetch\(|import\(", style + script)
    assert not [one.tag for one in root.iter() if one.tag in ("img", "link", "iframe", "object", "base", "script")]
    assert not [name for one in root.iter() for name in one.attrib if name.startswith("on") or name in ("src", "style")]


def test_words_of_a_document_stay_words() -> None:
    text = page(hostile())
    root = tree(text)
    assert text.count("<script>") == text.count("</script>") == text.count("<style>") == 1
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u202a-\u202e\ud800-\udfff]", text)
    links = [one.get("href") for one in root.iter("a")]
    assert all(link.startswith(("#", "./javascript%3A")) for link in links)
    shown = words(root)
    assert shown.count("\\u202e</script></style><script>hacked=1</script> <img src=x onerror=hacked=1>") > 10


def test_everything_of_a_report_is_there_once() -> None:
    whole = making.quarrel()
    report = replace(
        whole,
        problems=(Problem(where="torn.md", what="not UTF-8", hint="save it again"),),
        notes=(Note(where="big.bin", what="left aside"),),
    )
    root = tree(page(report))
    shown = words(root)
    (article,) = root.iter("article")
    assert article.get("id") == "3f2a91c0"
    assert "7 or 12: no figure fits both reports, but they speak of different days." in words(article)
    questions = [words(one) for one in root.iter("summary")]
    assert "agree How many rafts were lost? 40 raft 2 documents" in questions
    marks = [words(one) for one in root.iter("mark")]
    assert marks == ["7", "12", "12", "40", "40", "3"]
    for one in ("torn.md: not UTF-8; save it again", "big.bin: left aside", "1 no figure: phone number"):
        assert shown.count(one) == 1, one
    (left,) = (words(one) for one in root.iter("section") if one.get("id") == "left")
    assert "news/lake.txt:1:95 555-0134" in left
    assert "news/lake.txt:1:35" in words(article) and "Lake Courier 4 Mar 2031" in words(article)
    assert "when on Monday where Orle says Harbour staff" in words(article)


def test_a_finding_in_an_event_is_a_link_and_not_told_twice() -> None:
    root = tree(page(making.quarrel()))
    (see,) = (one for one in root.iter("p") if one.get("class") == "see")
    assert [one.get("href") for one in see.iter("a")] == ["#3f2a91c0"]


def test_what_became_of_the_figures_adds_up() -> None:
    root = tree(page(making.quarrel()))
    (shares,) = (one for one in root.iter("figure") if one.get("class") == "shares")
    assert sum(int(one.text) for one in shares.iter("b")) == making.quarrel().figures


def test_a_computation_shows_its_sentence_with_every_figure_its_roles_and_what_would_fit() -> None:
    (article,) = tree(page(making.miscount())).iter("article")
    assert [words(one) for one in article.iter("mark")] == ["12", "9", "60%"]
    assert [words(one) for one in article.iter("dt")] == ["whole", "part", "stated share"]
    assert "What would fit: 75%" in words(article)


def test_a_finding_that_is_told_twice_has_two_names() -> None:
    whole = making.quarrel()
    articles = tree(page(replace(whole, findings=whole.findings * 2))).iter("article")
    assert [one.get("id") for one in articles] == ["3f2a91c0", "3f2a91c0-2"]


def test_what_is_silenced_stands_apart_with_its_reason() -> None:
    whole = making.quarrel()
    other = replace(whole.findings[0], fingerprint="77aa")
    quiet = Silenced(finding=other, by="comment", reason="two <lakes>")
    report = replace(whole, findings=(), accepted=whole.findings, because={"3f2a91c0": "other days"}, silenced=(quiet,))
    root = tree(page(report))
    (section,) = (one for one in root.iter("section") if one.get("id") == "silenced")
    assert [words(one) for one in section.iter("p") if one.get("class") == "silenced"] == [
        "accepted: other days",
        "by a comment: two <lakes>",
    ]
    assert len(list(section.iter("article"))) == 2 and "numcheck accept" not in words(section)
    assert "No finding in 3 documents" in words(root) and "Silenced 2 " in words(root)


def test_a_large_report_grows_by_the_same_for_every_group() -> None:
    def size(groups: int) -> int:
        whole = making.calm()
        (group,) = whole.groups
        many: list[Group] = [
            replace(group, event=replace(group.event, key=f"{number:04}", label=f"Lake {number:04}"))
            for number in range(groups)
        ]
        return len(page(replace(whole, groups=tuple(many))))

    small, middle, large = size(10), size(110), size(210)
    assert abs((large - middle) - (middle - small)) < 2_000
    assert (large - middle) / 100 < 6_000


# Links


def test_a_link_leads_from_the_page_to_the_words() -> None:
    lake = making.document("news/a lake.txt", "Staff said that 12 old ferries sank.")
    span = making.claim(lake, "12").span
    assert to_file(lake, span, "../..") == "../../news/a%20lake.txt#:~:text=said%20that-,12,-old%20ferries"


def test_a_link_into_pages_leads_to_the_page_and_says_it() -> None:
    whole = making.miscount()
    (port,) = whole.documents
    port = replace(port, places=(Place(start=0, words="page 3, line 12"),))
    (article,) = tree(page(replace(whole, documents=(port,)))).iter("article")
    (link,) = (one for one in article.iter("a") if one.get("class") == "path")
    assert link.get("href") == "./port.txt#page=3" and words(link) == "port.txt:1:4 (page 3, line 12)"


@pytest.mark.parametrize(
    ("path", "link"),
    [
        ("-", ""),
        ("./here.txt", "./here.txt"),
        ("../up.txt", "./../up.txt"),
        ("/abs/olute.txt", "/abs/olute.txt"),
        ("//host/share.txt", "/host/share.txt"),
        ("javascript:alert(1)", "./javascript%3Aalert%281%29"),
        ("a#b?c%20.txt", "./a%23b%3Fc%2520.txt"),
        ("torn\udc80.txt", "./torn%5Cudc80.txt"),
    ],
)
def test_a_path_is_never_a_scheme_or_a_host(path: str, link: str) -> None:
    one = making.document(path, "12")
    assert to_file(one, Span(doc=path, start=0, end=2), ".").partition("#")[0] == link


@pytest.mark.parametrize(
    "url", [None, "", "javascript:alert(1)", "data:text/html,x", "//host/x", "http://a b", 'https://a"b', " https://a"]
)
def test_an_address_that_is_none_of_the_web_is_no_link(url) -> None:
    assert to_web(url) == ""


def test_an_address_of_the_web_is_one() -> None:
    whole = making.quarrel()
    lake, *rest = whole.documents
    lake = replace(lake, source=replace(lake.source, url="https://news.example/a?b=1&c=2"))
    links = [one.get("href") for one in tree(page(replace(whole, documents=(lake, *rest)))).iter("a")]
    assert "https://news.example/a?b=1&c=2" in links


def test_the_command_line_tells_the_page_where_the_texts_are(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "out" / "deep").mkdir(parents=True)
    deliver(making.quarrel(), (Wish("html", Path("out/deep/report.html")),), lambda report, wish: "")
    text = (tmp_path / "out/deep/report.html").read_text("utf-8")
    assert 'href="../../news/lake.txt#:~:text=' in text


# The plot


def _plot(*said: tuple[str, date | None, Quantity, Interval], kind: Kind = Kind.COUNT):
    documents, claims = {}, []
    for number, (outlet, published, quantity, interval) in enumerate(said):
        one = making.document(f"{number}.txt", f"{quantity.value} ferries", outlet=outlet, published=published)
        claim = making.claim(one, f"{quantity.value}", quantity=quantity, kind=kind)
        documents[one.id] = one
        claims.append(replace(claim, interval=interval))
    return plot([making.camp(claim) for claim in claims], documents)


def _exact(value: int, **more) -> tuple[Quantity, Interval]:
    quantity = Quantity(value=Decimal(value), unit="count", **more)
    return quantity, Interval(low=Decimal(value), high=Decimal(value))


def test_a_single_figure_is_not_drawn() -> None:
    assert _plot(("Post", None, *_exact(7))) is None


def test_rows_stand_in_the_order_of_publication_and_undated_ones_last() -> None:
    drawn = _plot(
        ("Undated", None, *_exact(7)), ("Late", date(2031, 3, 5), *_exact(8)), ("Early", date(2031, 3, 4), *_exact(9))
    )
    assert [row.label for row in drawn.rows] == ["Early, 4 Mar 2031", "Late, 5 Mar 2031", "Undated"]


def test_rows_of_one_outlet_and_day_are_told_apart_by_their_files() -> None:
    drawn = _plot(("Post", date(2031, 3, 4), *_exact(7)), ("Post", date(2031, 3, 4), *_exact(9)))
    assert [row.label for row in drawn.rows] == ["0.txt", "1.txt"]


def test_points_ranges_bounds_and_vague_figures_are_drawn_each_in_its_way() -> None:
    ten, twenty = Decimal(10), Decimal(20)
    dozens = Quantity(value=Decimal(24), unit="count", vague=True)
    drawn = _plot(
        ("Point", None, *_exact(10)),
        ("Range", None, Quantity(value=ten, value_hi=twenty, unit="count"), Interval(low=ten, high=twenty)),
        ("Least", None, Quantity(value=ten, unit="count", modifier=Modifier.AT_LEAST), Interval(low=ten, high=None)),
        ("Most", None, Quantity(value=ten, unit="count", modifier=Modifier.AT_MOST), Interval(low=None, high=ten)),
        ("Vague", None, dozens, Interval(low=Decimal(24), high=None)),
    )
    point, stretch, least, most, vague = (row.marks[0] for row in drawn.rows)
    assert point.dot == point.start == point.end and not point.hollow
    assert stretch.dot == "" and stretch.line == "b" and stretch.start == point.dot
    assert (least.dot, least.end, least.right, least.left) == (point.dot, "100", True, False)
    assert (most.dot, most.start, most.right, most.left) == (point.dot, "0", False, True)
    assert vague.hollow and vague.right


def test_a_figure_at_an_end_that_it_does_not_reach_is_a_range_and_no_point() -> None:
    third = Quantity(value=Decimal(3), unit="count")
    entered = Interval(low=Decimal(2), high=Decimal(3), high_open=True)
    drawn = _plot(("Post", None, third, entered), ("Wire", None, *_exact(3)), kind=Kind.ORDINAL)
    assert [row.marks[0].dot == "" for row in drawn.rows] == [True, False]


def test_more_sources_than_fit_are_counted() -> None:
    drawn = _plot(*(("Post", None, *_exact(number)) for number in range(50)))
    assert (len(drawn.rows), drawn.more) == (40, 10)


def test_camps_differ_in_colour_and_in_shape() -> None:
    root = tree(page(making.quarrel()))
    (article,) = root.iter("article")
    (svg,) = (one for one in article.iter("svg") if one.get("role") == "img")
    assert svg.find("title").text == "How many ferries sank?" and "12 ferry: 2" in svg.find("desc").text
    seen = {(group.get("class"), use.get("href")) for group in svg.iter("g") for use in group.findall("use")}
    assert seen == {("k0", "#s0"), ("k1", "#s1")}


def test_the_table_says_what_the_plot_shows() -> None:
    (article,) = tree(page(making.quarrel())).iter("article")
    rows = [[words(cell) for cell in row] for row in article.iter("tr")]
    assert rows[1] == ["Lake Courier", "4 Mar 2031", "12 ferries", "12 ferries"]
    assert rows[2][:2] == ["wire.md:1:6", "–"] and rows[3][0] == "Port Post"


def test_figures_of_one_unit_are_told_in_it_though_the_question_is_asked_in_another() -> None:
    miles = [Quantity(value=Decimal(value), unit="mile") for value in (10, 20)]
    documents = [making.document(f"{q.value}.txt", f"They drifted {q.value} miles.") for q in miles]
    claims = [
        replace(making.claim(where, str(q.value), quantity=q), unit="kilometer", interval=Interval(low=at, high=at))
        for where, q in zip(documents, miles, strict=True)
        for at in [q.value * Decimal("1.609344")]
    ]
    camps = as_told([making.camp(claim) for claim in claims])
    assert [(c.unit, c.interval.low) for camp in camps for c in camp.claims] == [("mile", 10), ("mile", 20)]
    assert claims[0].interval.low == Decimal("16.09344"), "what was read is left as it is"


def test_figures_of_two_units_stay_in_that_of_the_question() -> None:
    where = making.document("a.txt", "They drifted 10 miles, or 16 kilometers.")
    told = [
        making.claim(where, n, quantity=Quantity(value=Decimal(n), unit=unit))
        for n, unit in (("10", "mile"), ("16", "kilometer"))
    ]
    camps = [making.camp(replace(claim, unit="meter")) for claim in told]
    assert list(as_told(camps)) == camps


def test_what_a_conversion_leaves_behind_the_point_is_cut_and_what_was_said_is_not() -> None:
    assert shown(Decimal("4856.04478821860869528191")) == "4,856.045"
    assert shown(Decimal("0.0000000000001234567891")) == "0.0000000000001234568"
    assert shown(Decimal("1.23456789")) == "1.23456789"


# The axis


def test_ticks_are_round_and_whole_where_things_are_counted() -> None:
    axis = scale([Decimal(2), Decimal(4)], "count", "ferry")
    assert [tick.label for tick in axis.ticks] == ["1", "2", "3", "4", "5"]
    assert axis.caption == "ferries"


def test_large_numbers_share_their_magnitude() -> None:
    axis = scale([Decimal("1.2e9"), Decimal("2.4e9")], "USD", None)
    assert [tick.label for tick in axis.ticks] == ["1.25", "1.5", "1.75", "2", "2.25"]
    assert axis.caption == "billion USD"


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        (date(2011, 5, 1), date(2031, 5, 1), ["2010", "2015", "2020", "2025", "2030"]),
        (date(2031, 1, 10), date(2031, 12, 10), ["Jan 2031", "Apr 2031", "Jul 2031", "Oct 2031", "Jan 2032"]),
        (date(2031, 3, 4), date(2031, 3, 4), ["3 Mar", "4 Mar", "5 Mar", "6 Mar"]),
    ],
)
def test_days_have_ticks_of_the_calendar(first: date, last: date, labels: list[str]) -> None:
    axis = scale([Decimal(first.toordinal()), Decimal(last.toordinal())], "date", None)
    assert [tick.label for tick in axis.ticks] == labels


def test_a_number_that_is_no_day_has_no_axis() -> None:
    assert scale([Decimal(0), Decimal(10) ** 9], "date", None) is None


@given(st.lists(st.decimals(-(10**30), 10**30, allow_nan=False, places=3), min_size=1, max_size=6))
def test_every_value_has_a_place_and_there_are_a_few_ticks(values: list[Decimal]) -> None:
    axis = scale(values, "hour", None)
    places = [float(axis.at(value, "")) for value in values]
    assert all(0 <= place <= 100 for place in places)
    assert sorted(places) == [float(axis.at(value, "")) for value in sorted(values)]
    assert 2 <= len(axis.ticks) <= 10
    assert all(0 <= float(tick.at) <= 100 for tick in axis.ticks)


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (Interval(low=Decimal("1.50"), high=Decimal("2.5"), high_open=True), "1.5 to under 2.5 hours"),
        (Interval(low=Decimal(2), high=None, low_open=True), "over 2 hours"),
        (Interval(low=Decimal(2), high=None), "2 hours or more"),
        (Interval(low=None, high=Decimal(24)), "24 hours or less"),
        (Interval(low=Decimal("1e30"), high=None), "1e+30 hours or more"),
    ],
)
def test_what_a_figure_allows_is_told_in_words(interval: Interval, words: str) -> None:
    assert allowed(interval, "hour", None) == words


# Colours


def _shine(colour: str) -> float:
    """Relative luminance, as WCAG 2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("dark", [False, True])
def test_every_colour_of_words_stands_out_by_day_and_by_night(dark: bool) -> None:
    style = files(html).joinpath("page", "page.css").read_text("utf-8")
    pairs = dict(re.findall(r"--(\w+): light-dark\((#\w{6}, #\w{6})\)", style))
    colours = {name: pair.split(", ")[dark] for name, pair in pairs.items()}
    inks = ("ink", "soft", "link", "error", "warning", "note", "good", "k0", "k1", "k2", "k3", "k4")
    for ground in ("paper", "sheet"):
        for ink in inks:
            light, deep = sorted((_shine(colours[ink]), _shine(colours[ground])), reverse=True)
            assert (light + 0.05) / (deep + 0.05) >= 4.5, (ink, ground)
    light, deep = sorted((_shine(colours["ink"]), _shine(colours["mark"])), reverse=True)
    assert (light + 0.05) / (deep + 0.05) >= 7


def test_the_line_that_accepts_a_finding_names_the_paths_of_the_run_and_lets_nothing_in():
    shown = html.render(making.quarrel(), version="1.2.3", again='seeds/ --rules "<b>mine</b>"')
    assert "numcheck accept " in words(tree(shown))
    assert ' seeds/ --rules "<b>mine</b>" --reason' in words(tree(shown))
    assert "<b>mine" not in shown
