"""Frame -> the same as the value of a setting that is told by its key: "`session_ttl` = 60m", "TARN_PORT=9090"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from numcheck.claim.key_places import Named, Places, unit_of, written
from numcheck.claim.ports import port
from numcheck.model import Document, Frame, Kind, Mention, Phrase, Quantity
from numcheck.ruleset.settings import Said, settings
from numcheck.wording import singular

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_WORD = re.compile(r"[A-Za-z]+")
_CAPITALS = re.compile(r"\b(?P<first>[A-Z]+)(?:_[A-Z]+)+\b")
_MINUTES = re.compile(r"[\d.,]+ ?m")
_TIMES = ("millisecond", "second", "minute", "hour", "day", "week", "month")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A value by its key."""

    meant: tuple[Frame, ...]  # in the words of sentences, where the key is known
    plain: Frame  # by the words of the key
    limit: tuple[str, str] | None = None  # of what it is a limit, and whose
    deed: tuple[str, ...] = ()  # what is done so often, with the words before it


class Keys:
    """The keys of one document."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._places = Places(document)
        self._title = frozenset(_WORD.findall((document.source.title or "").lower()))

    def told(self, frame: Frame) -> Told | None:
        """What a value is told of by its key; None where no key stands with it."""
        if frame.mention.change is not None or self._places.in_heading(frame.mention.span.start):
            return None
        named = self._places.find(frame.mention)
        if named is None:
            return self._unwritten(frame)
        if not frame.polarity:
            return None
        lists = settings()
        path, last = self._words(named.key)
        unit = lists.units.get(last[-1]) if len(last) > 1 and last[-2] != "per" else None
        last = last[:-1] if unit is not None else last
        if named.bound and named.bound not in last:
            last = [named.bound, *last]
        if not path and (len(last) == 1 or not set(last) - lists.words.lone):
            path = self._described(named.about, last) or self._section(frame.mention.span.start)
        elif path and path[-1] in lists.words.kinds and last[-1] not in lists.words.kinds:  # "[timeouts] connect"
            path, last = path[:-1], [*last, path[-1]]
        own = [word for word in path if word not in lists.words.plain]
        own = path if not own and not set(last) - lists.words.lone else own  # "files.max_size"
        whole = [*own, *last]
        if not set(whole) - lists.words.lone:
            return None
        mention = _measured(frame.mention, unit or unit_of(named))
        little = not set(last) - lists.words.lone - lists.words.kinds
        within = own if little or not self._places.once(named.key.rpartition(".")[2]) else []
        # A flag says the same whatever its command is called, and whichever section of a file holds the key.
        of = Phrase(text=" ".join(path), head=path[-1]) if path and not within and named.key[0] != "-" else None
        return Told(
            meant=tuple(replace(_framed(frame, mention, *m), owner=of) for m in _meanings(whole, last, named)),
            plain=replace(_framed(frame, mention, [*within, *last], Said()), patient=of),
            deed=tuple(last[:-1]) if mention.kind is Kind.DURATION and last[-1] in lists.words.often else (),
            limit=_limit(last, own) if mention.kind is Kind.COUNT else None,
        )

    def _unwritten(self, frame: Frame) -> Told | None:
        """A value without a key that is a port, or stands in a row such as "Measuring interval"."""
        sentence, span = frame.sentence, frame.mention.span
        row = self._places.row_name(span.start)
        *deed, last = _WORD.findall(row.lower()) or [""]
        if deed and last in settings().words.often and frame.mention.kind is Kind.DURATION:
            return Told(meant=(), plain=frame, deed=tuple(deed))
        lead = self._text[sentence.start : span.start]
        listening = port(frame, f"{row} {lead}" if row else lead, self._text[span.end : sentence.end])
        return None if listening is None else Told(meant=(listening,), plain=listening)

    def _section(self, at: int) -> list[str]:
        """The words of the heading above that say of what a key is that says little by itself: "Redis" over `port`."""
        heading = self._places.heading(at)
        words = map(singular, _WORD.findall(heading.lower())) if not written(heading) else ()
        dropped = settings().words.plain | self._title | self._places.repeated
        return [word for word in dict.fromkeys(words) if word not in dropped]

    def _described(self, about: str, last: Sequence[str]) -> list[str]:
        """The same by what is said of it: "Level of compression", "the compression level" of `level`."""
        name = re.escape(" ".join(last))
        found = re.search(rf"\b{name} of (?:an? |the )?([a-z]+)|\b([a-z]+) {name}\b", about.lower())
        word = singular(found[1] or found[2]) if found is not None else ""
        lists = settings().words
        dropped = lists.lone | lists.plain | lists.articles
        return [word] if word and word not in dropped else []

    def _words(self, key: str) -> tuple[list[str], list[str]]:
        """The words of a key, of what holds it and of itself, without the name of the program in front."""
        lists = settings()
        *held, own = [[w.lower() for w in _WORD.findall(_CAMEL.sub(" ", part))] for part in key.split(".")]
        if len(own) > 1 and key.isupper() and (own[0] in self._title or own[0] == self._prefix()):
            del own[0]
        while len(own) > 1 and key.isupper() and own[0] in lists.words.plain:
            del own[0]
        path = [word for part in held for word in part if word not in self._title]
        path, own = [_same(word) for word in path], [_same(word) for word in own]
        lone = lists.words.lone - lists.words.plain - lists.words.kinds
        told = [word for word in path if word in lone]  # "keep.daily" says no more than "--keep-daily"
        return [word for word in path if word not in lone], [*told, *own]

    def _prefix(self) -> str:
        """The first word of all names in capitals of the text, if there is one: TARN_PORT, TARN_HOST."""
        names = {found[0]: found["first"] for found in _CAPITALS.finditer(self._text)}
        first = set(names.values())
        return first.pop().lower() if len(names) > 1 and len(first) == 1 else ""


def _same(word: str) -> str:
    return settings().same.get(singular(word), singular(word))


def _limit(words: Sequence[str], within: Sequence[str]) -> tuple[str, str] | None:
    """Of what a key tells the limit, and whose it is: "queues_per_user", "max_connections"."""
    most, own = words[0] == "max", [word for word in words if word != "max"]
    if "per" in own[1:-1]:
        at = own.index("per")
        return " ".join(own[:at]), " ".join(own[at + 1 :])
    lists = settings().words
    served = len(own) == 1 and most and own[0] in lists.served and lists.listening.issuperset(within)
    return (own[0], "server") if served else None


def _meanings(whole: Sequence[str], last: Sequence[str], named: Named) -> Iterator[tuple[list[str], Said]]:
    """What is told of, and what is said of it, by the words of a key and by what the page says of it."""
    told = [kind for kind, cues in settings().told.items() if any(cue in named.about.lower() for cue in cues)]
    little = settings().words.lone | settings().words.kinds
    bare = last[:-1] if len(last) > 1 and last[-1] in little else last
    for words in (whole, last, *([*bare, *kind.split()] for kind in told)):
        if (meaning := _meaning(words)) is not None:
            yield meaning


def _meaning(words: Sequence[str]) -> tuple[list[str], Said] | None:
    """The same by the words alone; None for a key of no known meaning."""
    for said in settings().key:
        if any(sorted(whole.split()) == sorted(words) for whole in said.whole):
            return [*said.modifiers, said.noun], said
        for end in said.ends:
            behind = end.split()
            if len(words) > len(behind) and list(words[-len(behind) :]) == behind:
                return list(words[: -len(behind)]), said
    return None


def _framed(frame: Frame, mention: Mention, words: Sequence[str], said: Said) -> Frame:
    """The frame of what these words are called, which nobody does anything to."""
    return Frame(
        mention=mention if said.per is None else replace(mention, kind=Kind.RATE, per=said.per),
        sentence=frame.sentence,
        noun=words[-1],
        modifiers=tuple(words[:-1]),
        narrowing=frozenset(words[:-1]) - set(said.modifiers),
        predicates=(said.verb,),
        words=frozenset((*words, *said.says, "default")),
        reader="parse",
    )


def _measured(mention: Mention, unit: str | None) -> Mention:
    """The value with the unit that its key has; so many metres are minutes."""
    quantity = mention.quantity
    if mention.kind is Kind.DATE and mention.surface.isdecimal():  # 2000 of something
        quantity = Quantity(value=Decimal(mention.surface), unit="count")
        mention = replace(mention, kind=Kind.COUNT, quantity=quantity, when=None)
    if mention.kind is Kind.MEASURE and _MINUTES.fullmatch(mention.surface):
        unit, quantity = "minute", replace(quantity, unit="count")
    elif unit is None or mention.kind is not Kind.COUNT:
        return mention
    kind = Kind.DURATION if unit in _TIMES else Kind.PERCENT if unit == "percent" else Kind.MEASURE
    return replace(mention, kind=kind, quantity=replace(quantity, unit=unit), noun=None)
