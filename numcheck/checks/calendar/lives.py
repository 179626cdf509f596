"""Outlines -> births, deaths and ages, as far as the words leave no doubt whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from numcheck.checks.calendar.outline import Outline
from numcheck.checks.calendar.points import Point
from numcheck.checks.calendar.words import words
from numcheck.model import Mention
from numcheck.ruleset.cues import either

#: Nobody lived longer; a lifespan beyond it is something else.
_LONGEST = 115
_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_NAME = re.compile(r"(?<![\w’'])[A-ZÀ-Þ][\w’'-]*[a-zß-ÿ][\w’'-]*")
_AGE_WORDS = re.compile(r"(?:(?:at )?(?:the )?(?:\w{1,20} )?age(?: of)? |aged |at |when (?:he|she) (?:was |turned )?)$")
#: A birth that is told as one of two: "in 1950 or 1951".
_OPEN_END = re.compile(r" or ‹| ?[/?]")
_SUBJECT = re.compile(r"[^‹›,]{0,40}, ((?:[A-ZÀ-Þ][\w’'.-]* ){1,4})")
_POSSESSED = re.compile(r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ww]hose) (?:[\w’'-]+,? ){1,4}$")
_LAST_NAME = re.compile(
    r"(?<!\bin )(?<!\bat )(?<!\bof )\b(?!He |She |In |On |At |Born |Aged )([A-ZÀ-Þ][\w’'-]+)(?:,? who)? $"
)
_FOLLOWING = re.compile(r",? (?!He |She )([A-ZÀ-Þ][\w’'-]+)")
_SOMEBODY = re.compile(
    r"\b(?:an?|the|another|one|two|with) (?:[a-z][\w-]* ){0,2}[a-z][\w-]*,? (?:who )?(?:was |is |then )?$"
)
_NAMED = re.compile(
    r"(?P<before>[\w’'-]+ )?(?P<name>[A-ZÀ-Þ][\w’'-]+),? (?:who )?(?:was |is |then |turned |became |had turned )?$"
)

#: Before the birth: "the man whom Jo Doe, born in 1960, had hit died ..."; and words right before a death that leave it
#: to the one named last.
_HELD = re.compile(r"\b(?:whom|that|which)\b")
_RELATIVE = re.compile(r"[^\W\d_].*\b(?:that|which|who) $")
_CLAUSE = re.compile(r"\b(?:until|till|before|after|when|while|because|since|as) s?he $")
_PLACED = re.compile(r"\b(?:in|at|near|from) [A-ZÀ-Þ][\w’'-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """When somebody was born, and died where it is told; with the figures that say so."""

    birth: Point
    born: Mention
    death: Point | None = None
    died: Mention | None = None
    at: int = 0  # where the birth's mark stands in the outline
    names: frozenset[str]  # capitalised words of the sentence before the birth


@dataclass(frozen=True, slots=True, kw_only=True)
class Aged:
    """An age and the time at which somebody had it."""

    age: Mention
    when: Mention
    point: Point
    turned: bool = False  # the birthday itself is told


@dataclass(frozen=True, slots=True)
class _Patterns:
    born: re.Pattern[str]
    short: re.Pattern[str]
    span: re.Pattern[str]
    pairs: tuple[re.Pattern[str], ...]
    dead: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    die = rf"\b{either(words().life.dying)}"
    at = r"(?:aged|age|at|at age|at the (?:\w+ )?age of|when (?:he|she) was)"
    some = r"(?: [^‹›.;:]{1,60}?)?"
    when = r" (?:on|in) (?:\w+,? )?‹D(?P<when>\d+)›"
    return _Patterns(
        born=re.compile(r"(?<![\w-])[Bb]orn\b([^‹›;:()]{0,80}?)‹D(\d+)›"),
        short=re.compile(r"\((?:b\.?|born|born in|born on|b\. in) ?‹D(\d+)›(?=\)|,|;)"),
        span=re.compile(r"[\w’'.] \((?:born )?(?:‹R(\d+)›|‹D(\d+)› ?[–—-] ?‹D(\d+)›)\)"),
        pairs=tuple(
            re.compile(form)
            for form in (
                rf"{die}{some}{when},? (?:\w+ )?{at} ‹[AN](?P<age>\d+)›(?! ?[%\w])",
                rf"{die} ‹D(?P<when>\d+)›,? {at} ‹[AN](?P<age>\d+)›(?! ?[%\w])",
                r"\b(?P<turned>[Hh]is|[Hh]er) ‹O(?P<age>\d+)› birthday,? (?:on|in) ‹D(?P<when>\d+)›",
                rf"{die},? {at} ‹A(?P<age>\d+)›,?{some}{when}",
                rf"‹A(?P<age>\d+)›,? (?:who |he |she )?{die}{some}{when}",
                rf"\b[Aa]ged ‹A(?P<age>\d+)›,(?: [A-ZÀ-Þ][\w’'-]+){{1,3}} {die}{some}{when}",
                r"\b(?:was |aged |at )‹[AN](?P<age>\d+)› when (?:he|she) [^‹›.;:,]{1,50} (?:in|on) ‹D(?P<when>\d+)›",
                r"\b(?P<turned>turned|turns|will turn)? ?‹A(?P<age>\d+)›,?(?: years old)? (?:in|on) ‹D(?P<when>\d+)›",
                # "Jo Doe, born in 1960, was 40 in 2001": a plain number right behind the birth
                r"\b[Bb](?:orn\b|\.)[^‹›,.;:()]{0,40}‹D\d+›[,)] (?:was|is|(?P<turning>turned|turns)) "
                r"‹N(?P<age>\d+)› (?:in|on) ‹D(?P<when>\d+)›(?=[,.;)]| and\b| when\b|$)",
                r"\b(?:[Ii]n|[Oo]n) ‹D(?P<when>\d+)›,?(?: (?:then|already|still|just|only))? "
                r"(?:aged|at age|at the age of|when (?:he|she) (?:was|(?P<turned>turned))|(?:he|she) was"
                r"|s?he (?P<turns>turned)) (?:just |only |still |already )?‹A(?P<age>\d+)›"
                r"(?=[,.;)]| and\b| when\b| years old|$)",
            )
        ),
        dead=re.compile(rf"{die}{some} {at} ‹[AN](?P<age>\d+)›(?! ?[%\w])"),
    )


def names(text: str) -> frozenset[str]:
    """Capitalised words, which may be names."""
    return frozenset(_NAME.findall(text))


def life(outline: Outline) -> Life | None:
    """The one birth that a sentence tells of one person; None where there is none, or more."""
    found = [*_births(outline), *_spans(outline)]
    if len(found) != 1 or outline.text.lower().count("born") > 1:
        return None
    return found[0]


def _births(outline: Outline) -> Iterator[Life]:
    lists = words().life
    for match in _patterns().born.finditer(outline.text):
        number = int(match[2])
        between = [word.lower().rstrip(".") for word in _WORD.findall(match[1])]
        if len(between) > 8 or not lists.birth_stops.isdisjoint(between):
            continue
        lead = outline.text[: match.start()].rstrip(" ")
        before = [word.lower() for word in _WORD.findall(lead)[-6:]]
        if before[-1:] not in ([], ["was"], ["is"], ["been"]) and not lead.endswith((",", "(", "–", "—")):
            continue
        if not lists.relations.isdisjoint(before):
            continue
        if _OPEN_END.match(outline.text, match.end()):
            continue
        yield _life(outline, number, match.start(), match.end())
    for match in _patterns().short.finditer(outline.text):
        if "born" not in match[0]:
            yield _life(outline, int(match[1]), match.start(), match.end())


def _spans(outline: Outline) -> Iterator[Life]:
    for match in _patterns().span.finditer(outline.text):
        before = [word.lower() for word in _WORD.findall(outline.text[: match.start() + 1])[-8:]]
        if not words().life.offices.isdisjoint(before) or not names(outline.text[: match.start() + 1]):
            continue
        if match[1] is not None:
            one = other = int(match[1])
            birth, death = outline.points[one]
        else:
            one, other = int(match[2]), int(match[3])
            (birth,), (death,) = outline.points[one], outline.points[other]
        if birth.year is None or death.year is None or not 0 < death.year - birth.year <= _LONGEST:
            continue
        yield Life(
            birth=birth,
            born=outline.mentions[one],
            death=death,
            died=outline.mentions[other],
            at=match.start(),
            names=names(outline.text[: match.start() + 1]),
        )


def _life(outline: Outline, number: int, at: int, end: int) -> Life:
    follows = _SUBJECT.match(outline.text, end)  # "Born in 1950, Jo Doe ..."
    return Life(
        birth=outline.points[number][0],
        born=outline.mentions[number],
        at=at,
        names=names(outline.text[:at]) or names(follows[1] if follows else ""),
    )


def ages(outline: Outline, life: Life) -> Iterator[Aged]:
    """Every age of the sentence whose time is told beside it."""
    seen = set()
    for pattern in _patterns().pairs:
        for match in pattern.finditer(outline.text):
            age, when = outline.mentions[int(match["age"])], outline.mentions[int(match["when"])]
            if age in seen or when is life.born or not in_years(age):
                continue
            seen.add(age)  # an age that is another's stays so, whatever else is read around it
            if _is_another(outline.text, match, life):
                continue
            groups = match.groupdict()
            turned = any(groups.get(name) for name in ("turned", "turns", "turning"))
            yield Aged(age=age, when=when, point=outline.points[int(match["when"])][0], turned=turned)
    if life.death is None or life.died is None:
        return
    for match in _patterns().dead.finditer(outline.text):
        age = outline.mentions[int(match["age"])]
        if age not in seen and in_years(age) and not _is_another(outline.text, match, life):
            seen.add(age)
            yield Aged(age=age, when=life.died, point=life.death)


def in_years(age: Mention) -> bool:
    """Whether it is no age in months or weeks."""
    return age.quantity.unit in ("year", "count")


def _is_another(text: str, match: re.Match[str], life: Life) -> bool:
    """Whether the words around an age and its date give it to somebody else: "his mentor", "Tom Berg", "a man"."""
    before = text[: match.start()]
    if match.start() > life.at and _dies_else(before, life):
        return True
    if _POSSESSED.search(before) or not _is_of(text[: match.start("age") - 2], life):
        return True
    follows = _FOLLOWING.match(text, match.end())
    return any(found is not None and found[1] not in life.names for found in (_LAST_NAME.search(before), follows))


def _dies_else(before: str, life: Life) -> bool:
    """Whether the words before a death behind a birth leave it to another: "the horse that", "Jane Orr until she"."""
    between = before[life.at :].partition("›")[2]
    if _HELD.search(before[: life.at]) or _RELATIVE.search(between):
        return True
    return _CLAUSE.search(between) is not None and not names(_PLACED.sub("", between)) <= life.names


def _is_of(lead: str, life: Life) -> bool:
    """Whether the words before an age leave it to this life: no other name, and nobody such as "a man aged 40".

    A place is no person: "in Leeds, aged 61".
    """
    words_of_age = _AGE_WORDS.search(lead)
    if words_of_age is not None and not words_of_age[0].startswith(("aged", "age")):
        return True  # "moved with Tom Berg at the age of 22": the one who moved
    lead = lead[: words_of_age.start()] if words_of_age is not None else lead
    if _SOMEBODY.search(lead):
        return False
    found = _NAMED.search(lead)
    if found is None or found["name"] in life.names or found["name"] in ("He", "She"):
        return True
    return (found["before"] or "").strip().lower() in ("in", "at", "near", "of", "to", "from", "on")
