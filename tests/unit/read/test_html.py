"""HTML: what is the article, what a browser shows of it, and where it stands."""

from __future__ import annotations

from datetime import date

import pytest

from numcheck.model import Document, Source
from numcheck.read.html import prose


def blocks(source: str) -> list[tuple[str, str]]:
    found = prose(source, 1)
    return [(block.kind, found.text[block.start : block.end]) for block in found.blocks]


def texts(source: str) -> list[str]:
    return [text for _, text in blocks(source)]


@pytest.mark.parametrize(
    "source",
    [
        "",
        "<!-- 12 goats -->",
        "<!DOCTYPE html><html></html>",
        "<script>var goats = 12 < 13;</script>",
        "<style>p { width: 12px }</style>",
        "<nav><p>12 goats</p></nav>",
        "<footer>12 goats</footer>",
        "<aside><p>12 goats</p></aside>",
        "<header>12 goats</header>",
        "<template><p>12 goats</p></template>",
        "<p hidden>12 goats</p>",
        '<p style="color: red; display : none">12 goats</p>',
        '<p class="lead sr-only">12 goats</p>',
        '<div aria-hidden="true">12 goats</div>',
        "<select><option>12 goats</select>",
        "<pre>goats = 12</pre>",
        "<p><del>12 goats</del></p>",
        '<ul><li><a href="/a">12 goats</a><li><a href="/b">13 hens</a></ul>',
        "<title>12 goats</title>",
        "<noscript>12 goats</noscript>",
        "<textarea>12 goats</textarea>",
        "<p>12 goats".replace("p>", "p ", 1),  # a tag that never ends
        "<!-- 12 goats",
        "<![CDATA[12 goats]]>",
        "<?php echo 12 ?>",
    ],
)
def test_furniture_code_and_hidden_text_are_no_prose(source: str) -> None:
    assert texts(source) == []


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>Nine goats</p>", "Nine goats"),
        ("Nine <b>go</b><i>ats</i>", "Nine goats"),
        ("<p>Nine\n   \t goats  </p>", "Nine goats"),
        ("<p>Nine <b> goats</b></p>", "Nine goats"),
        ("<p>Nine<br>goats<br/>\nran</p>", "Nine goats ran"),
        ("<p>9&nbsp;goats&#44; 5 &lt; 6 &amp; &#x2014; &zzz; &copy</p>", "9\xa0goats, 5 < 6 & — &zzz; ©"),
        ("<p>5 < 6 and a<b</p>", "5 < 6 and a"),
        ("<p>12 go\u00adats and 12&shy;000</p>", "12 goats and 12000"),
        ('<p>He said <q>nine</q>, <a href="/x">they said</a> ten at the very end of it</p>',
         "He said “nine”, they said ten at the very end of it"),
        ("<p>10<sup>6</sup> m<sup>2</sup> of CO<sub>2</sub></p>", "10⁶ m² of CO2"),
        ('<p>12 goats<sup><a href="#n3">3</a></sup> ran</p>', "12 goats ran"),
        ('<p>12 goats<sup class="reference"><a href="#cite">[3]</a></sup> ran</p>', "12 goats ran"),
        ("<p>Wait <code>30 s</code> or <code>some long code</code> now</p>", "Wait 30 s or now"),
        ("<p>Nine <img alt='12' src=x> goats<wbr>!</p>", "Nine goats!"),
        ("<P CLASS=x>Nine</P\n>", "Nine"),
        ("<p title='a>b'>Nine</p>", "Nine"),
        ("<p title=\"unclosed>Nine goats</p>", "Nine goats"),
        ("Nine </i></p></div> goats", "Nine"),
    ],
)  # fmt: skip
def test_a_browser_would_show_the_same(source: str, text: str) -> None:
    assert texts(source)[0] == text


def test_blocks_have_their_kinds_and_end_where_html_lets_them_end() -> None:
    source = "<h2>A</h2><p>B<p>C<ul><li>D<li>E<ol><li>F</ol></ul><dl><dt>G<dd>H</dl><blockquote>I</blockquote>J"
    assert blocks(source) == [
        ("heading", "A"),
        ("paragraph", "B"),
        ("paragraph", "C"),
        *(("item", letter) for letter in "DEFGH"),
        ("paragraph", "I"),
        ("paragraph", "J"),
    ]


def test_two_line_breaks_part_paragraphs() -> None:
    assert texts("Nine goats.<br><br>Ten hens.<br> <br />One cow.") == ["Nine goats.", "Ten hens.", "One cow."]


def test_an_article_is_chosen_with_the_title_above_it() -> None:
    source = """<body><h1>Goats</h1><article class="teaser"><p>A 7th story</p></article>
    <article><p>Nine goats came down to the harbour in the morning.</p></article><p>Read 12 more</p></body>"""
    assert texts(source) == ["Goats", "Nine goats came down to the harbour in the morning."]


def test_a_page_of_teasers_and_a_page_without_an_article_are_read_whole() -> None:
    assert texts("<article>One 1</article><article>Two 2</article><article>Six 6</article>") == [
        "One 1",
        "Two 2",
        "Six 6",
    ]
    assert texts("<div>One 1</div><div>Two 2</div>") == ["One 1", "Two 2"]


@pytest.mark.parametrize("name", ["cookie-consent", "relatedStories", "site_footer", "newsletter signup", "ad"])
def test_a_part_with_a_telling_name_is_left_out_unless_it_is_the_page(name: str) -> None:
    long = "<p>Nine goats came down to the harbour in the morning.</p>"
    assert texts(f'{long}<div class="{name}"><p>Our 40 partners</p></div>') == [long[3:-4]]
    assert texts(f'<div id="{name}">{long}</div><p>And more</p>') == [long[3:-4], "And more"]


def test_a_form_around_the_whole_page_is_the_page() -> None:
    assert texts("<form><p>Nine goats came down.</p><input value=12></form><p>Ten</p>")[0] == "Nine goats came down."


def test_a_head_of_the_page_keeps_its_title_only() -> None:
    assert texts("<header><h1>Goats</h1><p>Menu 12</p></header><p>Nine.</p>") == ["Goats", "Nine."]
    assert texts("<article><header><h1>Goats</h1><p>By Ann</p></header><p>Nine.</p></article>")[1] == "By Ann"


def test_cells_stand_in_their_grid_whatever_they_cover() -> None:
    source = """<table><caption>Beasts</caption><thead><tr><th>animal<th colspan=2>count</thead>
    <tr><td rowspan="2">goats<td>9<td>8<tr><td>7<td>6<tr><th>hens<td>5<td></table>"""
    found = prose(source, 1)
    cells = {found.text[b.start : b.end]: (b.cell.row, b.cell.column, b.cell.heading) for b in found.blocks if b.cell}
    assert cells == {
        "animal": (0, 0, True),
        "count": (0, 1, True),
        "goats": (1, 0, False),
        "9": (1, 1, False),
        "8": (1, 2, False),
        "7": (2, 1, False),
        "6": (2, 2, False),
        "hens": (3, 0, False),
        "5": (3, 1, False),
    }
    assert found.blocks[0].kind == "paragraph"


@pytest.mark.parametrize(
    "source",
    [
        "<table><tr><td>Nine<tr><td>Ten</table>",
        "<table><tr><td>Nine<td><table><tr><td>x</table></table>",
        '<table role="presentation"><tr><td>Nine<td>Ten</table>',
    ],
)
def test_a_table_that_arranges_the_page_has_no_cells(source: str) -> None:
    assert {kind for kind, _ in blocks(source)} == {"paragraph"}


def test_a_column_of_names_is_no_heading() -> None:
    found = prose("<table><tr><th>dead<td>12<tr><th>hurt<td>30</table>", 1)
    assert [block.cell.heading for block in found.blocks if block.cell] == [False] * 4


def test_places_are_those_of_the_file() -> None:
    source = "<html>\n<body><p>Nine\n  <b>goats</b>\n&amp; hens</p>"
    found = prose(source, 4)
    document = Document(id="a", text=found.text, source=Source(path="a"), blocks=found.blocks, anchors=found.anchors)
    assert document.text == "Nine goats & hens"
    assert [document.position(document.text.index(word)) for word in ("Nine", "goats", "&", "hens")] == [
        (5, 10),
        (6, 6),
        (7, 1),
        (7, 7),
    ]


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("<title>Goats &amp; hens</title>", ("Goats & hens", None, None)),
        ('<meta property="og:title" content="Goats"><title>Goats | Bell</title>', ("Goats", None, None)),
        ('<meta property="og:site_name" content=" The\nBell ">', (None, "The Bell", None)),
        ('<meta name="DC.date.issued" content="2024-03-05">', (None, None, date(2024, 3, 5))),
        ('<meta itemprop="datePublished" content="2024-03-05T23:10:00+02:00">', (None, None, date(2024, 3, 5))),
        ('<meta name="date" content="soon"><time datetime="2024-03-05">', (None, None, date(2024, 3, 5))),
        (
            '<script type="application/ld+json">{"@graph": [{"@type": "Person", "headline": "x"}, {"@type": '
            '["NewsArticle"], "headline": "Goats", "publisher": {"name": "The Bell"}, "datePublished": "2024-03-05"}]}'
            "</script>",
            ("Goats", "The Bell", date(2024, 3, 5)),
        ),
        ('<script type="application/ld+json">{"@type": "Article", "headline": [' + "[" * 100_000, (None, None, None)),
        ('<script type="application/ld+json">{"@type": 5, "headline": 5, "publisher": []}</script>', (None,) * 3),
        ("<title>" + "x" * 2000 + "</title>", (None, None, None)),
    ],
)
def test_the_head_tells_title_outlet_and_day(head: str, told: tuple[object, ...]) -> None:
    found = prose(head, 1).told
    assert (found.title, found.outlet, found.published) == told


def test_the_address_is_the_canonical_one() -> None:
    assert prose('<link rel="canonical" href="//a.example/g"><meta property="og:url" content="//b">', 1).told.url == (
        "//a.example/g"
    )


@pytest.mark.parametrize(
    "part",
    ["<", "<a ", "<a b='", '<a b="', "</a", "<!--", "<![CDATA[", "<!a", "&", "&#", "<b>", "</i>", "<p><b>", "<li>",
     "<br>", "<table><tr><td>", "<table><td rowspan=9999 colspan=9999><tr>", "<script>", "<title>", "<q>",
     "<code>1", " \n", "<div class=ad>", "<article>", "<a href=#>x", "<svg><title>"],
)  # fmt: skip
def test_hostile_markup_ends(part: str) -> None:
    prose(part * 5000, 1)
