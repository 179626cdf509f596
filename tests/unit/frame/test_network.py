"""The model that numpy runs says of every sentence what spaCy says, and says the same whatever stands beside it."""

from __future__ import annotations

import random
import warnings

import numpy as np
import pytest

from numcheck.frame import parse
from numcheck.frame.network.lift import lifted
from numcheck.frame.network.vocabulary import hash64, shape
from numcheck.ruleset.locate import builtin

#: Plain news, and what a tokenizer, a tagger or a table of lemmas may trip over.
SENTENCES = (
    "Rescuers in Orle pulled 31 miners from the flooded pit on Tuesday, and nine more were still missing.",
    "The ferry, which left Port Ness at 7 a.m. with 214 people aboard, sank within 20 minutes.",
    "“We'll sell 40% of it,” Anna Bell said; they'd been told they couldn't sell more than $3.5bn.",
    "Shares of Quillan Corp. (up 12.5% since Jan. 3) fell 4-5 points to US$17.20, their third loss in a row.",
    "Don't, she said, I'm gonna get 3 of 'em; ain't nobody got time, y'all, let's go and c'mon.",
    "There were 12 dogs and there's 1 cat that isn't theirs; it gets what it wants, and got it 3 times.",
    "The well-known 19-year-old's 2.5-mile run took 14min30s at 10:15pm.",
    "See https://example.org/a?b=1&c=2 or write to desk@example.org about the 250 complaints.",
    "Of the 52 passengers, 13 were pupils; the others, mostly nurses and farmers, had worked there for years.",
    "MEXICO — 6 dead, 11 hurt :-) :( <3 8) o.o ... !!! ?!",
    "He was better, worst of all, at finding the best knives, lives and wolves in 1,204 analyses.",
    "What the council which had been dissolved in 1998 decided to do was to have it rebuilt by 40 masons.",
    "  Two   spaces, a   tab and 3 more:  end ",
    "Ça coûte 35 €, naïve café owners said; Łódź has 670 000 people, 東京 more.",
    "e.g. the U.S. vs. the U.K., i.e. No. 4, St. Mary's, Dr. Roe, Ph.D., etc.",
    "500km/h 3kg 10C 20°C 5'11\" 1/2 3½ #7 @home 100,000,000 -40 +7 =12 ~90 w/ 3 [sic] {x} (y).",
    "It took the crew that the owner who lives in Calmere hired three days, he had said, to raise 2 of them.",
    "a",
    "7",
    "agent case mark root name det num X POS",
    "\u200bZero\u00a0width and no-break 4\u00a0000 \U0001f600\U0001f600 5 times",
    "w" * 120 + " 9",
)


@pytest.fixture(scope="module")
def network():
    parser, fault = parse.load()
    assert parser is not None, fault
    return parser.network


@pytest.fixture(scope="module")
def readings(network):
    return list(network.parse(SENTENCES))


@pytest.fixture(scope="module")
def spacy_readings():
    spacy = pytest.importorskip("spacy")
    entry = parse.models()[0]
    folder = parse._folder(entry["package"]) / f"{entry['package']}-{entry['version']}"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        pipeline = spacy.load(folder, exclude=["ner", "senter"])
    return [
        [(t.text, t.lemma_.lower(), t.tag_, t.dep_, t.head.i, t.idx, t.idx + len(t.text)) for t in pipeline(text)]
        for text in (*SENTENCES, *examples())
    ]


def examples():
    """Every third text of the shipped rules' examples and cases."""
    rows = (path.read_text("utf-8").splitlines() for path in sorted(builtin().glob("*.toml")))
    texts = (line.partition("=")[2].strip() for lines in rows for line in lines if line.strip().startswith("text = "))
    return [text.strip('"') for text in texts if text.startswith('"') and "\\" not in text][::3]


def test_it_reads_as_spacy_does_token_for_token(network, readings, spacy_readings):
    more = list(network.parse(examples()))
    assert len(more) > 100
    for ours, theirs in zip([*readings, *more], spacy_readings, strict=True):
        assert [tuple(token) for token in ours] == theirs


def test_a_sentence_is_read_alone_as_among_others(network, readings):
    assert [next(network.parse([text])) for text in SENTENCES] == readings
    mixed = list(enumerate([*SENTENCES * 40]))
    random.Random(5).shuffle(mixed)
    found = list(network.parse([text for _, text in mixed]))
    assert [found[at] == readings[k % len(SENTENCES)] for at, (k, _) in enumerate(mixed)] == [True] * len(mixed)


def test_the_vectors_of_a_sentence_are_the_same_wherever_it_stands(network):
    # To the last bit with the kernels that this was written on; others may sum in another order.
    texts = [network._tokenizer.words(text) for text in SENTENCES]
    for order in (texts, texts[::-1], texts[3:4]):
        rows, starts = network._vectors.encoded(order)
        for tokens, start in zip(order, starts, strict=True):
            alone, (first,) = network._vectors.encoded([tokens])
            size = len(tokens.words)
            assert np.allclose(rows[start : start + size], alone[first : first + size], rtol=0, atol=1e-5)


def test_an_empty_sentence_has_no_words(network):
    assert list(network.parse(["", "One ran.", ""]))[::2] == [(), ()]


def test_words_that_are_forgotten_are_learned_again(network, readings):
    for part in (network._vocabulary, network._tokenizer, network._vectors):
        part.clear()
    assert list(network.parse(SENTENCES)) == readings


@pytest.mark.unwatched
def test_no_string_is_too_odd(network):
    odd = ["\ud800 5", "\x00 3 \x1f", "(" * 3000, "a-" * 2000 + "b", "\n\n", "‮7‬ ﷽"]
    for text, tokens in zip(odd, network.parse(odd), strict=True):
        assert all(text[t.start : t.end] == t.text for t in tokens)
        assert all(0 <= t.head < len(tokens) for t in tokens)


def test_strings_are_numbered_as_by_the_published_hash():
    # MurmurHash64A with seed 1; the first is the number that spaCy's documentation gives for "coffee".
    assert hash64(b"coffee") == 3197928453018144401
    assert hash64(b"apple") == 8566208034543834098


def test_a_shape_is_short():
    assert [shape(word) for word in ("Maria", "3.5bn", "McX", "x" * 100)] == ["Xxxxx", "d.dxx", "XxX", "LONG"]


def test_a_lifted_word_hangs_below_the_head_it_was_raised_from():
    # "who did you say left": "who" was raised from "left" (ccomp) to "say".
    heads, labels = lifted(["who", "say", "left"], [1, 1, 1], ["nsubj||ccomp", "ROOT", "ccomp"])
    assert (heads, labels) == ([2, 1, 1], ["nsubj", "ROOT", "ccomp"])


def test_a_word_that_was_raised_from_nowhere_stays_where_it_is():
    assert lifted(["who", "say"], [1, 1], ["nsubj||ccomp", "ROOT"]) == ([1, 1], ["nsubj", "ROOT"])
