"""Document -> the spans of its sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

import msgspec

from numcheck.model import Document, Span
from numcheck.outline import numbering
from numcheck.ruleset.locate import shipped

#: The longest sentence, in code points; longer ones are lists or lost line ends, and parsers slow down on them.
LONGEST = 3000

_CLOSERS = "\"'”’»)\\]"
#: A possible end: the marks, what closes with them (also where a space was left before a closing quote), and footnote
#: numbers in brackets. Possessive, and never begun inside of a run of marks: every character is looked at once.
_END = re.compile(
    rf"(?<![.!?…])[.!?…]++[{_CLOSERS}]*+(?>(?: [\"”](?=\s))?(?:\[\d{{1,3}}\])*)(?=\s)|[。！？]++[{_CLOSERS}」』]*+"
)
_LETTER = re.compile(r"[^\W_]")
_SPACE = re.compile(r"\s*")
_UP_TO_SPACE = re.compile(r".*(?=\s)", re.DOTALL)
#: What may stand before the first word of a sentence.
_OPENERS = re.compile(r"[\"'“‘«(\[¿¡—–\s-]{0,8}")
_WORD = re.compile(r"[^\W\d_][\w’'-]{0,30}")
#: The word before a dot, with the dots inside of it: "U.S", "Lt-Gen", "12".
_LAST_WORD = re.compile(r"(?:[^\W_]|[.&-](?=[^\W_])){1,24}$")
#: A bracket with a figure, behind the dot of a unit's short form: "3 in. (8 cm)".
_AGAIN = re.compile(r"\.\s?\(~?\d")
_MEASURED = re.compile(r"\d[\s-]?$")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
#: How many words may stand between a quote and the verb that reports it: "the old city's mayor Ann Lee".
_SPEAKER_WORDS = 6
_SPEAKER_WORD = re.compile(r"([^\s.,;:!?\"“”]{1,30})([.,;:!?]?)(?:\s{1,4}|$)")


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The word lists of `rules/abbreviations.toml`, which says what each is for."""

    inside: frozenset[str]
    titles: frozenset[str]
    measures: frozenset[str]
    before_number: frozenset[str]
    anywhere: frozenset[str]
    clock: frozenset[str]
    after_clock: frozenset[str]
    starts: frozenset[str]
    reporting: frozenset[str]
    unfinished: frozenset[str]


@cache
def words() -> Words:
    """The shipped word lists; raises what `shipped` does."""
    return shipped("abbreviations.toml", Words)


def sentences(document: Document) -> tuple[Span, ...]:
    """The sentences of a text: sorted, disjoint, without white space around them, none in two blocks.

    Together they hold every character of the blocks that is not white space. A line end inside of a block is white
    space. None is longer than LONGEST code points: longer ones are cut at a space, or where none is, anywhere.
    """
    known = _recent.get(id(document))
    if known is not None and known[0] is document:
        return known[1]
    found = _split(document)
    if len(document.text) <= _SHORT:
        if len(_recent) >= _MANY:
            _recent.clear()
        _recent[id(document)] = document, found
    return found


#: The documents that were split last, which several steps ask for one after the other: few and short ones.
_recent: dict[int, tuple[Document, tuple[Span, ...]]] = {}
_MANY, _SHORT = 256, 64 * 1024


def _split(document: Document) -> tuple[Span, ...]:
    text = document.text
    spans: list[Span] = []
    numbers = numbering(document)
    for block in document.blocks:
        start = block.start
        if start in numbers:  # "2.1 Leave room": the number is no word of what it counts
            spans.append(Span(doc=document.id, start=start, end=numbers[start]))
            start = numbers[start]
        for end in _ends(text, start, block.end):
            spans.extend(_cut(document.id, text, start, end))
            start = end
    return tuple(spans)


def overlong(document: Document) -> int:
    """How many sentences are longer than LONGEST, and so are read in pieces."""
    found = 0
    for block in document.blocks:
        if block.end - block.start > LONGEST:
            ends = (block.start, *_ends(document.text, block.start, block.end))
            found += sum(end - start > LONGEST for start, end in pairwise(ends))
    return found


def _ends(text: str, start: int, end: int) -> Iterator[int]:
    """Where the sentences of one block end; the last is the block's end."""
    looked, has_letter = start, False
    for found in _END.finditer(text, start, end):
        has_letter = has_letter or _LETTER.search(text, looked, found.start()) is not None
        looked = found.end()
        space = _SPACE.match(text, found.end(), end)
        after = space.end() if space else found.end()
        if has_letter and after < end and _is_end(text, start, found, after, end):
            yield found.end()
            has_letter = False
    yield end


def _is_end(text: str, start: int, found: re.Match[str], after: int, end: int) -> bool:
    """Whether a sentence ends with the marks that were `found`; the text goes on at `after`."""
    opener = _OPENERS.match(text, after, end)
    first = opener.end() if opener else after
    if first >= end:
        return False  # only closing marks are left
    letter = text[first]
    marks = found.group()
    if marks[0] in "。！？":
        return True
    if letter.islower():
        return False
    word = _word(text, first, end)
    is_dot = marks[0] == "." and not marks.startswith("..")
    if marks[-1] in "\"'”’»" and _reports(text, after, end, to_the_stop=is_dot):
        return False
    if marks[0] == "…" or marks.startswith(".."):
        return word in words().starts or (first > after and letter.isupper())
    if not is_dot or (len(marks) > 1 and marks[1] in "!?"):
        return True
    return _is_full_stop(text, start, found.start(), word, letter)


def _is_full_stop(text: str, start: int, dot: int, word: str, letter: str) -> bool:
    """Whether the single dot at `dot` ends a sentence; the next one would begin with `word` or `letter`."""
    lists = words()
    before = _LAST_WORD.search(text[max(start, dot - 32) : dot])
    if before is None:
        return True
    last = before.group()
    lower = last.lower()
    clear = word in lists.starts
    if last.isdigit():
        return text[start:dot].strip("(") != last if dot - start < 8 else True  # "3. The third item of a list"
    if lower in lists.inside:
        return False
    if lower in lists.measures and _MEASURED.search(text, max(start, dot - 32), dot - len(last)):
        return _AGAIN.match(text, dot) is None
    if lower in lists.clock:
        return letter.isalpha() and word not in lists.after_clock
    if lower in lists.titles and last[0].isupper():
        return clear and lower in lists.anywhere
    if lower in lists.before_number and (letter.isdigit() or letter in "#£$€"):
        return False
    if (len(last) == 1 and last.isalpha() and last != "I") or _DOTTED.fullmatch(last) or lower in lists.anywhere:
        return clear
    return True


def _word(text: str, first: int, end: int) -> str:
    """The word at `first`, lower case; "" for a number, and for a capital that is an initial itself."""
    found = _WORD.match(text, first, end)
    if found is None or (len(found.group()) == 1 and text[found.end() : found.end() + 1] == "."):
        return ""
    return found.group().lower().replace("’", "'")


def _reports(text: str, after: int, end: int, *, to_the_stop: bool) -> bool:
    """Whether a reporting clause begins at `after`: a few words and a verb like "said".

    After a quote that ends with a dot the verb must end its clause: "We won." Officials said the vote was fair.
    """
    place = after
    for _ in range(_SPEAKER_WORDS + 1):
        found = _SPEAKER_WORD.match(text, place, end)
        if found is None:
            return False
        word, mark = found[1].lower(), found[2]
        if word in words().reporting:
            return place > after and (not to_the_stop or mark != "" or found.end() == end)
        is_name = mark == "." and (len(word) == 1 or word in words().titles)
        if mark and not is_name and (mark != "," or to_the_stop):
            return False
        place = found.end()
    return False


def _cut(doc: str, text: str, start: int, end: int) -> Iterator[Span]:
    """The span without white space around it, in pieces of at most LONGEST."""
    space = _SPACE.match(text, start, end)
    start = space.end() if space else start
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        last = _UP_TO_SPACE.match(text, start + 1, start + LONGEST + 1)
        cut = last.end() if last is not None else start + LONGEST
        yield Span(doc=doc, start=start, end=start + len(text[start:cut].rstrip()))
        space = _SPACE.match(text, cut, end)
        start = space.end() if space else cut
    if start < end:
        yield Span(doc=doc, start=start, end=end)
