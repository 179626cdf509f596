"""Where sentences end, and where a dot ends none."""

import pytest

from numcheck.model import Anchor, Block, Document, Source
from numcheck.sentence import LONGEST, sentences, words


def document(*blocks: str) -> Document:
    text = "\n".join(blocks)
    found = []
    start = 0
    for block in blocks:
        found.append(Block(kind="paragraph", start=start, end=start + len(block)))
        start += len(block) + 1
    anchors = (Anchor(start=0, line=1, column=1),) if text else ()
    return Document(id="a.txt", text=text, source=Source(path="a.txt"), blocks=tuple(found), anchors=anchors)


def parts(*blocks: str) -> list[str]:
    found = document(*blocks)
    return [found.quote(span) for span in sentences(found)]


WHOLE = [
    "Mr. Orle and Mrs. Pine met Dr. Moon.",
    "Gen. Ida Moon led 12 men.",
    "Lt. Gen. A. B. Moon led 12 men.",
    "John F. Pine won.",
    "The U.S. Army and the U.N. General Assembly agreed.",
    "It was No. 4 of 12, see Fig. 3 and p. 9.",
    "On Sept. 9 it cost approx. $40 at Pine Inc. Chairman Moon's shop.",
    "They met at 9 a.m. Friday and at 10 p.m. EST.",
    "It grew by 3.5 percent to 1.2 million.",
    "Well... perhaps 12.",
    "They came ... and went.",
    "Some animals, e.g. goats, i.e. nine of them, etc. were sold vs. Two others.",
    '"Stop!" he said.',
    '"Stop!" cried Ida Moon.',
    '"Where are the 12?" Ida Moon asked.',
    '"Where are the 12?" Ms. Ida B. Moon, 34, asked reporters in Orle on Monday.',
    '"We counted 12." Moon said.',
    "“We counted 12!” the town's mayor told the Courier.",
    "Yahoo! said it would pay.",
    "He read Who Goes There? in a day.",
    "1. The first of nine.",
    "(3.) The third of nine.",
    "See www.orle.example/a.b?c=12!x for 12 more.",
]


@pytest.mark.parametrize("text", WHOLE)
def test_these_are_one_sentence(text: str) -> None:
    assert parts(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Nine came.|Ten went.",
        "Nine came!|Ten went?|12 stayed.",
        "Who came?|Nobody.",
        "Nine came (or ten.)|Ten went.",
        "Nine came.”|Ten went.",
        '"We counted 12."|Officials said the rest had fled.',
        "“We counted 12.”|“No,” said Moon.",
        '"Who?"|"Nobody," said Moon.',
        '"We counted 12," Moon said.|"There were more."',
        "They fought in the U.S.|The war went on.",
        "They met at 9 a.m.|Police came at 10.",
        "It was built by Pine Inc.|In May it fell.",
        "He said no.|Five people stayed.",
        "It is on Main St.|The shop is shut.",
        "Well...|The rest is known.",
        "It cost $4.|Nobody paid it.",
        "It fell in 1931.|Nobody was hurt.",
        "He was 12.|She was 9.",
        "Nine came.[3]|Ten went.[12]|Both left.",
        'They fled "for no reason. "|Then a crowd came.',
        "No!!!|Never!?|Why?!",
        "Nine came.\n  |Ten\nwent.",
        "東京で12人。|大阪で9人！|誰？",
        "Than she and I.|He went.",
        "—Nine came.|—Ten went.",
    ],
)
def test_these_are_several(text: str) -> None:
    expected = [part.strip() for part in text.split("|")]
    joined = text.replace("|", "" if "東" in text else " ")
    assert parts(joined) == expected


def test_no_sentence_leaves_its_block() -> None:
    assert parts("Nine goats", "came. Ten", "hens") == ["Nine goats", "came.", "Ten", "hens"]


def test_white_space_around_a_sentence_is_not_part_of_it() -> None:
    assert parts("  Nine came. \t Ten went.  ") == ["Nine came.", "Ten went."]


@pytest.mark.parametrize("text", ["", " ", "\t\n\t"])
def test_nothing_has_no_sentences(text: str) -> None:
    assert parts(text) == []


@pytest.mark.parametrize("text", ["...", "?!", ". . . .", '"', "— — —. *"])
def test_marks_alone_are_left_whole(text: str) -> None:
    assert parts(text) == [text]


def test_a_sentence_that_never_ends_is_cut_at_spaces() -> None:
    text = "nine goats " * 1000
    found = parts(text)
    assert all(len(part) <= LONGEST for part in found)
    assert " ".join(found) == text.strip()


def test_a_word_that_never_ends_is_cut_anyway() -> None:
    assert [len(part) for part in parts("x" * (2 * LONGEST + 1))] == [LONGEST, LONGEST, 1]


@pytest.mark.unwatched
@pytest.mark.parametrize(
    "bit", [".", ". ", '."', "a.", "A. ", "?! ", "No! Ann ", "U.S. ", "…", "”) ", ".)", "[1]. [2]"]
)
def test_a_long_run_of_anything_is_taken_in_whole(bit: str) -> None:
    text = bit * 50_000
    assert "".join("".join(parts(text)).split()) == "".join(text.split())


def test_the_word_lists_are_in_lower_case_and_without_last_dots() -> None:
    lists = words()
    for name in lists.__struct_fields__:
        for word in getattr(lists, name):
            assert word == word.lower().strip(), name
            assert not word.endswith("."), name
