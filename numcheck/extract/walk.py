"""One block's tokens -> its figures and its refusals, left to right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from numcheck.extract import ages, bounds, change, clock, dates, masks, measures, nouns, numbers, ranges, shares, stranger
from numcheck.extract.draft import Draft
from numcheck.extract.lexicon import Lexicon
from numcheck.extract.measures import Measured
from numcheck.extract.numbers import Number, TooLong
from numcheck.extract.tokens import Sort, Tokens
from numcheck.model import Kind, Modifier

_HYPHENS = frozenset("-‐‑")
_ROMAN_LETTERS = frozenset("IVX")
_LARGE = Decimal(100000)
#: Words between a noun and the figure told of it.
_TELLING = frozenset(
    "at to of was is were are be been reached reach reaches totaled totalled totals total numbered numbers hit hits topped exceeded"
    " stood stands by as equals equal remained remains averaged averages average from for surpassed became".split()
)
_UNIT_ADJECTIVES = frozenset("previous full consecutive more straight additional further solid whole past extra long entire long successive".split())
_FACTOR_NOUNS = frozenset(["times", "time", "fold", "x", "×"])


@dataclass(frozen=True, slots=True)
class Refusal:
    """A refused stretch of code points, with a key of [reasons]."""

    begin: int
    stop: int
    reason: str


class Walk:
    """Reads one block."""

    def __init__(self, t: Tokens, lx: Lexicon, *, comma: bool, pounds: bool, kelvin: bool) -> None:
        self.t, self.lx, self.comma, self.pounds, self.kelvin = t, lx, comma, pounds, kelvin
        self.drafts: list[Draft] = []
        self.refused: list[Refusal] = []
        self._chunks = masks.Chunks(t, lx)
        self._floor = 0  # tokens before it are taken
        self._sentence = 0  # the first token of the sentence at hand
        self._names: dict[int, int] = {}  # the last token of each name with digits, and its first

    def run(self) -> None:
        """Read every candidate once."""
        candidates = list(self._candidates())
        dumps = self._dumps(candidates)
        for i in candidates:
            if i < self._floor:
                continue
            if i in dumps:
                self._refuse(i, dumps[i], "run")
                continue
            try:
                self._read(i)
            except TooLong as error:
                self._refuse(i, max(error.end, i + 1), "long")

    def _candidates(self) -> Iterator[int]:
        """Tokens that hold a digit, or a word that may open a number, a date or a name with one."""
        t, openers = self.t, self.lx.openers
        for i, sort in enumerate(t.sort):
            if sort == Sort.WORD:
                if t.low[i] in openers or t.text[i][0] in _ROMAN_LETTERS and not (set(t.text[i]) - _ROMAN_LETTERS) and len(t.text[i]) > 1:
                    yield i
            elif sort == Sort.DIGITS or sort == Sort.FRACTION:
                yield i

    def _dumps(self, candidates: list[int]) -> dict[int, int]:
        """Long runs of numbers with no other word between them: the first token of each, and the token after it."""
        found: dict[int, int] = {}
        words = 0
        first, count = 0, 0
        t = self.t
        last = -2
        for i in candidates:
            if count and any(t.sort[j] == Sort.WORD for j in range(last + 1, i)) or i - last > 8:
                if count > self.lx.run:
                    found[first] = last + 1
                first, count = i, 0
            words += 1
            count += 1
            last = i
        if count > self.lx.run:
            found[first] = last + 1
        return found

    def _refuse(self, start: int, end: int, reason: str) -> None:
        t = self.t
        start = max(start, self._floor)
        end = max(end, start + 1)
        if reason == "name":
            self._names[end - 1] = self._name_start(start)
        self.refused.append(Refusal(t.start[start], t.end[end - 1], reason))
        self._floor = end

    def _name_start(self, i: int) -> int:
        """The first token of a name whose numbered part begins at token `i`: S | & | P 500."""
        t = self.t
        while i > 0 and (t.is_capital(i - 1) and t.low[i - 1] not in self.lx.plain or t.raw(i - 1) == "&") and not t.newline(i):
            i -= 1
        return i

    def _read(self, i: int) -> None:
        t, lx = self.t, self.lx
        floor = self._floor
        if t.kind(i) == Sort.WORD:
            self._word(i)
            return
        currency = measures.money(t, i, lx, floor)
        verdict = self._chunks.read(i, floor)
        if verdict and not currency:
            self._refuse(verdict.start, verdict.end, verdict.reason)
            return
        if currency is None and t.kind(i) == Sort.DIGITS:
            masked = masks._idiom(t, i, lx, floor) or masks.cited(t, i, lx, floor)
            if masked is None and self._dated(i):
                return
            masked = masked or masks.read(t, i, lx, floor)
            if masked:
                self._refuse(masked.start, masked.end, masked.reason)
                return
        self._figure(i, currency)

    def _dated(self, i: int) -> bool:
        """Read a date or a time of day at token `i`."""
        t, lx = self.t, self.lx
        start = i - 1 if t.raw(i - 1) in ("'", "\u2019") and t.raw(i - 1) and i > self._floor and t.glued(i) else i
        day = dates.read(t, start, lx) or (dates.read(t, i, lx) if start != i else None)
        if day is not None:
            self._position(day.start, day.end, Kind.DATE, day.value, "date", day.when)
            return True
        time = clock.read(t, i, lx)
        if time is not None:
            self._position(time.start, time.end, Kind.CLOCK, time.value, "clock", None)
            return True
        return False

    def _position(self, start: int, end: int, kind: Kind, value: Decimal, unit: str, when: object) -> None:
        t = self.t
        start = max(start, self._floor)
        draft = Draft(start, end, t.start[start], t.end[end - 1], kind, value, Decimal(1), unit=unit, signed=True)
        if isinstance(when, tuple):
            draft.when = when
        if kind is Kind.CLOCK and value % 1:
            draft.step = Decimal("0.01")
        if kind is Kind.DATE:
            phrase = nouns.after(t, end, self.lx, attributive=True) if not t.newline(end) and t.kind(end) == Sort.WORD else None
            if phrase and t.low[end] not in self.lx.stops:
                draft.noun, draft.modifiers, draft.follows = phrase.noun, phrase.modifiers, True
        draft.phrase_end = end
        draft.hedge_start = start
        self.drafts.append(draft)
        self._floor = end

    # --- words

    def _word(self, i: int) -> None:
        t, lx = self.t, self.lx
        word = t.low[i]
        if (word in lx.months or word in lx.seasons or word in ("eighteen", "nineteen", "twenty")) and self._dated(i):
            return
        if word == "one" and t.word(i + 1) == "of" and t.word(i - 1) != "no" and self._pronoun(i):
            return
        masked = masks._idiom(t, i, lx, self._floor) or masks._roman(t, i, lx)
        if masked is None and word in lx.cardinal:
            masked = masks.read(t, i, lx, self._floor)
        if masked:
            start = masked.start
            if masked.reason == "name" and t.is_capital(i - 1) and i - 1 >= self._floor:
                start = i
            self._refuse(start, masked.end, masked.reason)
            return
        if word in lx.factors:
            self._factor(i)
            return
        if word in lx.cardinal and self._spoken_clock(i):
            return
        if word == "one" and self._pronoun(i):
            return
        start = i - 1 if t.word(i - 1) in ("a", "an", "minus", "negative") and i - 1 >= self._floor else i
        if t.raw(i - 1) in _HYPHENS and t.word(i - 2) in ("minus", "negative") and i - 2 >= self._floor:
            start = i - 2
        if word in lx.cardinal and self._ordinal(i):
            return
        number = numbers.read(t, start, lx, comma=self.comma) or (numbers.read(t, i, lx, comma=self.comma) if start != i else None)
        if number is not None:
            self._figure(number.start, measures.money(t, number.start, lx, self._floor), number)
            return
        self._ordinal(i)

    def _spoken_clock(self, i: int) -> bool:
        time = clock.read(self.t, i, self.lx)
        if time is None:
            return False
        self._position(time.start, time.end, Kind.CLOCK, time.value, "clock", None)
        return True

    def _factor(self, i: int) -> None:
        """Tripled, doubling, halved."""
        t, lx = self.t, self.lx
        word = t.low[i]
        if word == "halves" and t.word(i - 1) in ("two", "both", "three") or t.word(i + 1) in ("down", "as", "over", "back", "crown"):
            return
        value = lx.factors[word]
        draft = Draft(i, i + 1, t.start[i], t.end[i], Kind.CHANGE, value, Decimal(1) if value % 1 == 0 else Decimal("0.1"), signed=True)
        draft.direction, draft.change = ("down" if value < 1 else "up"), "factor"
        self._hedge(draft, i, i + 1)
        phrase = nouns.before(t, i, lx, self._sentence_start(i), self._names)
        if phrase:
            draft.noun, draft.modifiers = phrase.noun, phrase.modifiers
        draft.phrase_end = i + 1
        self.drafts.append(draft)
        self._floor = i + 1

    def _pronoun(self, i: int) -> bool:
        """Whether "one" at token `i` is a word for somebody, and no number."""
        t, lx = self.t, self.lx
        following, before = t.word(i + 1), t.word(i - 1)
        if before in lx.negatives or (whole := numbers.read(t, i, lx, comma=self.comma)) and whole.end > i + 1:
            return False
        if shares.read(t, Number(i, i + 1, Decimal(1), Decimal(1), t.end[i], words=True), lx, comma=self.comma):
            return False
        if following == "of":
            self._refuse(i, i + 1, "one_of")
            return True
        if t.raw(i + 1) in _HYPHENS and t.raw(i + 1) or following in lx.scales or following in lx.denominators or following == "point":
            return False
        if following in ("more", "other", "additional", "further") and nouns.after(t, i + 2, lx, one=True):
            return False
        noun = nouns.after(t, i + 1, lx, one=True)
        unit = measures.read(t, i + 1, t.end[i], lx)
        if unit is not None and following not in ("second",) or following in ("dozen", "or", "to", "and") and _numeric(t, i + 2, lx):
            return False
        if before in ("the", "this", "that", "which", "any", "every", "each", "another", "these", "those", "such", "no") and (noun is None or before != "the"):
            self._refuse(i, i + 1, "pronoun")
            return True
        if noun is None or following in lx.verbs or following in lx.stops:
            if t.raw(i + 1) in (".", ",", "", ")") and (before in ("is", "was", "to", "by", "than", "least", "only", "just", "or", "minus", "negative", "about", "")):
                return False
            self._refuse(i, i + 1, "pronoun")
            return True
        return False

    def _ordinal(self, i: int) -> bool:
        """First, twenty-first, third year."""
        t, lx = self.t, self.lx
        word, start, end = t.low[i], i, i + 1
        value = lx.ordinals.get(word)
        if value is None and word in lx.tens and t.raw(i + 1) in _HYPHENS and lx.ordinals.get(t.word(i + 2), 99) < 10:
            value, end = lx.tens[word] + lx.ordinals[t.word(i + 2)], i + 3
        if value is None or word == "second" and not self._counts_second(i) or word == "hundredth":
            return False
        self._place(start, end, Decimal(value))
        return True

    def _counts_second(self, i: int) -> bool:
        """Whether "second" says which one, and is no unit of time."""
        t, lx = self.t, self.lx
        before, following = t.word(i - 1), t.word(i + 1)
        if t.kind(i - 1) == Sort.DIGITS or before in ("per", "each", "every", "a", "split") and not (
            t.kind(i + 1) == Sort.WORD and following not in lx.stops and following not in lx.verbs
        ):
            return False
        return not (t.raw(i - 1) in _HYPHENS or before in lx.cardinal)

    def _place(self, start: int, end: int, value: Decimal) -> None:
        t, lx = self.t, self.lx
        draft = Draft(start, end, t.start[start], t.end[end - 1], Kind.ORDINAL, value, Decimal(1), signed=True)
        j = end + 1 if t.raw(end) in _HYPHENS and t.glued(end) and t.glued(end + 1) else end
        phrase = nouns.after(t, j, lx, one=True) if not t.newline(end) else None
        if phrase:
            draft.noun, draft.modifiers, draft.follows = phrase.noun, phrase.modifiers, True
            unit = measures.read(t, j, t.end[end - 1], lx)
            if unit and unit.kind is Kind.DURATION:
                draft.unit, draft.noun, draft.modifiers = unit.name, unit.name, ()
        draft.phrase_end = end
        self.drafts.append(draft)
        self._floor = end

    # --- figures

    def _figure(self, i: int, currency: tuple[str, int] | None, number: Number | None = None) -> None:
        t, lx = self.t, self.lx
        start = i
        if number is None:
            if i - 1 >= self._floor and t.raw(i - 1) in ("-", "−", "–", "‐", "﹣", "－") and t.glued(i) and self._minus(i - 1):
                start = i - 1
            elif t.word(i - 1) in lx.negatives and i - 1 >= self._floor:
                start = i - 1
            elif t.raw(i - 1) in _HYPHENS and t.raw(i - 1) and t.word(i - 2) in lx.negatives and i - 2 >= self._floor:
                start = i - 2
            number = numbers.read(t, start, lx, comma=self.comma)
            if number is None:
                self._unreadable(i)
                return
        if t.kind(number.end) == Sort.WORD and t.glued(number.end) and t.low[number.end] in ("st", "nd", "rd", "th") and t.kind(i) == Sort.DIGITS:
            self._place(i, number.end + 1, number.value)
            return
        number = numbers.suffix(t, lx, number, money=currency is not None, kelvin=self.kelvin)
        number = numbers.margin(t, number)
        if currency is None and self._foreign_letters(number):
            return
        share = shares.read(t, number, lx, comma=self.comma)
        first = currency[1] if currency else number.start
        if share is not None and not currency:
            number = share
        self._finish(number, currency[0] if currency else None, first)

    def _minus(self, j: int) -> bool:
        """Whether the mark at token `j` is a minus sign: nothing or an opening stands right before it."""
        t = self.t
        return j == 0 or not t.glued(j) or t.raw(j - 1) in ("(", "[", "=", "<", ">", "~", "∼", "$", "£", "€", "≈", "±", "/", ",", ":", "|")

    def _unreadable(self, i: int) -> None:
        """Digits that make no number: a list without spaces is read piece by piece, the rest is refused."""
        t = self.t
        reason = "version" if t.text[i].count(".") > 1 else "operator"
        self._refuse(i, i + 1, reason)

    def _foreign_letters(self, n: Number) -> bool:
        """Refuse digits with letters that are neither a unit nor a magnitude: 5G, 2AA, 13F."""
        t, lx = self.t, self.lx
        j = n.end
        if n.words or t.kind(j) != Sort.WORD or not t.glued(j) or t.start[j] != n.stop:
            return False
        text = t.text[j]
        if measures.read(t, j, n.stop, lx) is not None or text in ("x", "yo", "s", "ish") or t.low[j] in lx.age_short or len(text) > 3 and text.islower():
            return False
        self._refuse(n.start, masks._right(t, j), "name")
        return True

    def _finish(self, n: Number, currency: str | None, first: int) -> None:
        t, lx = self.t, self.lx
        unit = self._unit(n) if not n.implied or not n.vague or n.about else self._unit(n)
        span = ranges.read(t, n, None if unit and unit.hyphen else unit, currency, lx, comma=self.comma, kelvin=self.kelvin) if not n.margin else None
        if span is None and unit and not unit.hyphen and t.raw(n.end) in "-–—−" and t.raw(n.end):
            span = ranges.read(t, n, None, currency, lx, comma=self.comma, kelvin=self.kelvin)
        value_hi = None
        end, stop = n.end, n.stop
        if span is not None:
            n, value_hi, unit = span.low, span.high.value, span.unit
            currency, end, stop = span.currency, span.end, span.stop
            if span.score:
                draft = Draft(first, end, t.start[first], stop, Kind.SCORE, n.value, Decimal(1), value_hi=value_hi, signed=True)
                draft.phrase_end, draft.hedge_start = end, first
                self.drafts.append(draft)
                self._floor = end
                return
        if unit is not None:
            end, stop = unit.end, unit.stop
        step = min(n.step, span.high.step) if span else n.step
        draft = Draft(first, end, t.start[first], stop, Kind.COUNT, n.value, step, value_hi=value_hi, margin=n.margin, vague=n.vague)
        draft.scaled = n.scaled
        if n.vague and not n.about:
            draft.modifier, draft.cue = Modifier.MORE_THAN, t.source[t.start[n.start] : n.stop]
        elif n.about:
            draft.modifier, draft.cue = Modifier.ABOUT, t.source[t.start[n.start] : n.stop]
        self._measure(draft, n, unit, currency)
        if draft.kind is Kind.DURATION or draft.kind is Kind.MEASURE:
            self._compound(draft, unit)
        self._per(draft)
        self._aged(draft, n)
        self._counted(draft, n, unit)
        self._hedge(draft, draft.start, draft.end)
        self._parenthesis(draft)
        self._changed(draft)
        self._spread(draft)
        self._stranger(draft, n, unit)
        self.drafts.append(draft)
        self._floor = max(draft.end, self._floor)

    def _unit(self, n: Number) -> Measured | None:
        t, lx = self.t, self.lx
        j = n.end
        if t.word(j) == "of" and n.vague and t.word(j + 1) in lx.unit_words:
            j += 1
        large = n.scaled and n.scale >= _LARGE or self.pounds and n.step >= 1 and t.word(j) == "pounds" or abs(n.value) >= 100 and t.word(j) not in ("pound", "pounds")
        unit = measures.read(t, j, n.stop if j == n.end else t.end[j - 1], lx, large=large)
        if unit and t.raw(n.end) in "'\u2019\"" and t.raw(n.end):
            return None
        if unit and unit.name == "point" and t.word(unit.end) in ("of", "in") and n.value == 1:
            return None
        if unit and unit.kind is Kind.MONEY and self._opens_money(unit):
            return None
        if unit is None and t.word(j) in _UNIT_ADJECTIVES:
            unit = measures.read(t, j + 1, t.end[j], lx)
            return unit if unit and unit.kind is Kind.DURATION else None
        if unit is None and n.ratio and t.word(j) == "of" and t.word(j + 1) in ("a", "an"):
            k = j + 3 if t.word(j + 2) == "us" else j + 2
            unit = measures.read(t, k, t.end[k - 1] if k <= len(t) else 0, lx)
        return unit

    def _opens_money(self, unit: Measured) -> bool:
        """Whether a money sign belongs to the figure after it: "3 | $50 cards"."""
        t = self.t
        return t.kind(unit.end) == Sort.DIGITS and (t.glued(unit.end) or t.raw(unit.end - 1) in self.lx.signs)

    def _measure(self, draft: Draft, n: Number, unit: Measured | None, currency: str | None) -> None:
        t, lx = self.t, self.lx
        if currency is not None:
            draft.kind, draft.unit, draft.signed = Kind.MONEY, currency, True
            if unit is not None and unit.kind is Kind.MONEY and t.kind(unit.end - 1) == Sort.WORD and not self._opens_money(unit):
                draft.unit = unit.name if unit.name.isupper() and currency == "USD" else currency
            elif unit is not None:
                draft.end, draft.stop = (n.end, n.stop) if draft.value_hi is None else (draft.end, draft.stop)
            return
        if unit is None:
            if n.ratio and not n.scaled:
                draft.kind = Kind.RATIO
            elif t.word(draft.end) in _FACTOR_NOUNS and not n.vague:
                self._times(draft)
            return
        draft.kind, draft.unit, draft.signed = unit.kind, unit.name, True
        draft.attributive = unit.hyphen
        if unit.kind is Kind.MONEY and t.word(unit.end) in lx.scales:
            scale = lx.scales[t.word(unit.end)]
            draft.value, draft.step = draft.value * scale, draft.step * scale
            draft.end, draft.stop = unit.end + 1, t.end[unit.end]
        elif unit.kind is Kind.MONEY and t.raw(unit.end - 1) == f"M{unit.name}":
            draft.value, draft.step = draft.value * 1000000, draft.step * 1000000
        if unit.kind is Kind.MONEY and not draft.value % 1 and draft.value_hi is None:
            self._cents(draft)

    def _cents(self, draft: Draft) -> None:
        """Thirteen dollars and forty-five cents."""
        t = self.t
        j = draft.end + 1 if t.word(draft.end) == "and" else draft.end
        if t.kind(j) not in (Sort.DIGITS, Sort.WORD) or t.newline(j):
            return
        number = numbers.read(t, j, self.lx, comma=self.comma)
        unit = measures.read(t, number.end, number.stop, self.lx) if number is not None and number.value < 100 else None
        if number is not None and unit is not None and unit.name in ("cent", "penny") and unit.name != draft.unit:
            draft.value += number.value / 100
            draft.step = Decimal("0.01")
            draft.end, draft.stop = unit.end, unit.stop

    def _times(self, draft: Draft) -> None:
        """2.5 times higher, threefold, 4x: a factor; "three times a week" is a count."""
        t, lx = self.t, self.lx
        j = draft.end + 1
        if t.word(draft.end) in ("x", "×") and t.kind(j) == Sort.DIGITS:
            return
        compared = change.following(t, j, lx)
        if t.word(draft.end) in ("fold", "x", "×") or compared or t.word(j) in ("as", "the", "that", "its", "their", "what"):
            if t.word(j) == "as" and t.word(j + 1) in ("a", "an", "the"):
                return
            draft.kind, draft.change, draft.signed = Kind.CHANGE, "factor", True
            draft.direction = compared[0] if compared else "up" if draft.value > 1 else "down"
            if draft.direction == "down":
                draft.direction = "down"
            draft.stop, draft.end = t.end[draft.end], draft.end + 1

    def _compound(self, draft: Draft, unit: Measured | None) -> None:
        """4 years and 6 months; 5 ft 10 in; 5 pounds 3 ounces."""
        t, lx = self.t, self.lx
        if draft.value_hi is not None or draft.margin is not None or unit is None or draft.value % 1:
            return
        if unit.hyphen:
            self._inches(draft)
            return
        smaller = _SMALLER.get(draft.unit)
        j = draft.end + 1 if t.word(draft.end) == "and" else draft.end
        if smaller is None or t.newline(j) or t.kind(j) not in (Sort.DIGITS, Sort.WORD):
            return
        number = numbers.read(t, j, lx, comma=self.comma)
        if number is None or number.vague or number.scaled:
            return
        part = measures.read(t, number.end, number.stop, lx)
        if part is None or part.name not in smaller or number.value >= smaller[part.name] or part.hyphen:
            return
        draft.value += numbers.divide(number.value, smaller[part.name])
        draft.step = numbers.divide(number.step, smaller[part.name])
        draft.end, draft.stop = part.end, part.stop

    def _inches(self, draft: Draft) -> None:
        """6-foot-9, six-foot-five"""
        t = self.t
        j = draft.end
        if draft.unit != "foot" or t.raw(j) not in _HYPHENS or not t.raw(j) or not t.glued(j) or not t.glued(j + 1):
            return
        inches = numbers.read(t, j + 1, self.lx, comma=self.comma)
        if inches is not None and 0 <= inches.value < 12 and not inches.vague:
            draft.value += numbers.divide(inches.value, 12)
            draft.step = numbers.divide(1, 12)
            draft.end, draft.stop = inches.end, inches.stop

    def _per(self, draft: Draft) -> None:
        """per week, a share, /hour, an hour."""
        t, lx = self.t, self.lx
        j = draft.end
        found = self._rate(j)
        if found is None or draft.kind is Kind.PERCENT and found[0] not in ("year", "month", "annum", "week", "day", "quarter", "hour"):
            return
        base, end, unit = found
        if draft.kind is Kind.MEASURE and unit is not None:
            top, *under = draft.unit.split(" / ")
            draft.unit = " / ".join([top, *sorted([*under, unit])])
        elif draft.signed:
            draft.per = base
            if draft.kind is Kind.DURATION:
                draft.kind = Kind.RATE
        elif draft.kind is Kind.COUNT and t.word(draft.end) == "per":
            draft.signed = True
            if unit is not None and unit not in _TIMES:
                draft.kind, draft.unit = Kind.MEASURE, measures.compose([("1", 1)], [(unit, 1)])
            else:
                draft.kind, draft.per = Kind.RATE, base
        else:
            return
        draft.end, draft.stop = end, t.end[end - 1]

    def _rate(self, j: int) -> tuple[str, int, str | None] | None:
        """The base of a rate whose "per" stands at `j`: its name, the token after it, its unit if it is one."""
        t, lx = self.t, self.lx
        hyphen = t.raw(j) in _HYPHENS and bool(t.raw(j)) and t.glued(j)
        if hyphen:
            j += 1
        if t.word(j) not in lx.per or t.newline(j) or t.word(j) == "/" and not (t.kind(j + 1) == Sort.WORD):
            return None
        k = j + 2 if t.raw(j + 1) in _HYPHENS and t.glued(j + 1) else j + 1
        unit = measures.read(t, k, t.end[k - 1] if k <= len(t) else 0, lx) if t.kind(k) == Sort.WORD else None
        if unit is not None and unit.kind in (Kind.MEASURE, Kind.DURATION) and (t.word(j) in ("per", "/") or t.word(k) in lx.unit_words):
            if t.word(j) in ("a", "an") and unit.kind is not Kind.DURATION and t.word(k) not in lx.bases:
                return None
            if t.word(j) in ("each", "every") and unit.kind is not Kind.DURATION:
                return None
            if t.word(unit.end) in ("ago", "earlier", "later", "before", "after", "old", "on", "from", "back"):
                return None
            if t.word(k) not in lx.unit_words:
                return unit.name, unit.end, unit.name
            words = [w for w in t.low[k : unit.end] if w not in _HYPHENS]
            return " ".join([*words[:-1], nouns.singular(words[-1], lx)]), unit.end, unit.name
        word = t.word(k)
        if word in lx.bases or t.word(j) == "per" and t.kind(k) == Sort.WORD and word not in lx.stops:
            if t.word(j) in ("a", "an") and t.kind(k + 1) == Sort.WORD and t.low[k + 1] in ("of",):
                return None
            return nouns.singular(word, lx), k + 1, None
        return None

    def _aged(self, draft: Draft, n: Number) -> None:
        found = ages.read(self.t, draft.start, draft.end, draft, self.lx, self._floor)
        if found is None:
            return
        draft.kind, draft.signed = Kind.AGE, True
        if draft.unit == "count":
            draft.unit = "year"
        draft.end, draft.stop = max(found.end, draft.end), max(draft.stop, self.t.end[max(found.end, draft.end) - 1])
        draft.attributive = found.attributive
        draft.noun, draft.modifiers, draft.follows = found.noun, found.modifiers, found.noun is not None
        if found.noun is None:
            phrase = nouns.before(self.t, draft.start, self.lx, self._sentence_start(draft.start), self._names)
            if phrase:
                draft.noun, draft.modifiers = phrase.noun, phrase.modifiers

    def _counted(self, draft: Draft, n: Number, unit: Measured | None) -> None:
        """The noun: what is counted, or what is measured."""
        t, lx = self.t, self.lx
        draft.phrase_end = draft.end
        if draft.kind is Kind.AGE:
            return
        j = draft.end
        if t.newline(j) and (t.newline(j + 1) or t.is_capital(j)):
            j = len(t)
        if draft.kind is Kind.COUNT or draft.kind is Kind.RATIO or draft.kind is Kind.RATE and unit is None:
            self._count_noun(draft, j)
            return
        phrase: nouns.NounPhrase | None = None
        j = self._beyond_brackets(j)
        if t.word(j) == "in" and draft.kind is Kind.MONEY and t.kind(j + 1) == Sort.WORD and not t.is_capital(j + 1):
            phrase = nouns.after(t, j + 1, lx)
            phrase = phrase if phrase and nouns.is_plural(t.low[phrase.end - 1], lx) else None
        elif t.word(j) == "of" and t.word(j + 1) not in ("the", "a", "an", "its", "which"):
            phrase = nouns.after(t, j + 1, lx, attributive=True)
        elif t.word(j) == "of":
            phrase = nouns.after(t, j + 2, lx, attributive=True)
        elif t.kind(j) == Sort.WORD and t.low[j] not in lx.stops and (t.low[j] not in lx.verbs or draft.attributive) and change.following(t, j, lx) is None:
            phrase = nouns.after(t, j, lx, attributive=True)
            draft.attributive = draft.attributive or phrase is not None and unit is not None
        elif draft.attributive and t.raw(j) == ",":
            k = self._after_next_figure(j + 1)
            phrase = nouns.after(t, k, lx, attributive=True) if k else None
        elif draft.attributive and t.raw(j) in _HYPHENS and t.word(j + 1) in ("long", "wide", "tall", "high", "deep", "thick", "strong", "plus"):
            draft.end, draft.phrase_end = j, j
            phrase = nouns.after(t, j + 2, lx, attributive=True)
        if phrase and not (phrase.noun in lx.unit_words and phrase.noun in lx.bases):
            draft.noun, draft.modifiers, draft.follows = phrase.noun, phrase.modifiers, True
            if phrase.end - draft.end < 12:
                draft.phrase_end = phrase.end
            return
        phrase = nouns.before(t, draft.start, lx, self._sentence_start(draft.start), self._names)
        if phrase:
            draft.noun, draft.modifiers = phrase.noun, phrase.modifiers

    def _beyond_brackets(self, j: int) -> int:
        """The token after a short aside in brackets, or after the bracket that closes around the figure."""
        t = self.t
        if t.raw(j) == ")":
            return j + 1
        if t.raw(j) == "(":
            for k in range(j + 1, min(j + 8, len(t))):
                if t.text[k] == ")":
                    return k + 1
        return j

    def _after_next_figure(self, j: int) -> int | None:
        """The token after a figure that starts at `j`: a 10-year, $85 million | contract."""
        t, lx = self.t, self.lx
        for k in range(j, min(j + 4, len(t))):
            if t.sort[k] == Sort.DIGITS or t.low[k] in lx.cardinal:
                number = numbers.read(t, k, lx, comma=self.comma)
                if number is None:
                    return None
                number = numbers.suffix(t, lx, number, money=k > j)
                unit = measures.read(t, number.end, number.stop, lx)
                return unit.end if unit else number.end
            if t.sort[k] == Sort.WORD:
                return None
        return None

    def _count_noun(self, draft: Draft, j: int) -> None:
        t, lx = self.t, self.lx
        hyphen = t.raw(j) in _HYPHENS and bool(t.raw(j)) and t.glued(j) and t.glued(j + 1) and t.kind(j + 1) == Sort.WORD
        if hyphen:
            word = t.low[j + 1]
            if word in ("plus", "odd", "ish"):
                phrase = nouns.after(t, j + 2, lx)
            elif word in lx.stops:
                return
            else:
                if not word.endswith("ed"):
                    draft.noun, draft.follows = nouns.singular(word, lx), True
                draft.attributive, draft.phrase_end = True, j + 2
                return
        else:
            k = j
            if t.word(k) == "of" and (draft.vague or draft.kind is Kind.RATIO):
                k += 1
                while t.word(k) in ("the", "all", "its", "his", "her", "their", "our", "my", "your", "these", "those"):
                    k += 1
            elif t.word(k) in ("more", "other", "additional", "further", "extra", "fewer", "such") or (
                t.word(k) == "of" and t.word(k + 1) in ("the", "its", "his", "her", "their", "our", "these", "those")
            ):
                k += 2 if t.word(k) == "of" else 1
                if t.word(k) == "than":
                    return
            elif t.raw(k) == "+":
                k += 1
            after = bounds.after(t, k, lx)
            if after is not None and t.kind(k) == Sort.WORD and after.bound.modifier is not Modifier.ABOUT:
                k = after.end
            phrase = nouns.after(t, k, lx, one=draft.value == 1 and draft.value_hi is None, attributive=draft.kind is Kind.RATIO)
        if phrase is not None:
            draft.noun, draft.modifiers, draft.follows = phrase.noun, phrase.modifiers, True
            draft.phrase_end = phrase.end
            if phrase.noun in lx.containers and t.word(phrase.end) == "of" and (inner := nouns.after(t, phrase.end + 1, lx)):
                draft.noun, draft.modifiers, draft.phrase_end = inner.noun, inner.modifiers, inner.end
            return
        if self._gapped(draft) or not self._told_of(draft):
            return
        found = nouns.before(t, draft.start, lx, self._sentence_start(draft.start), self._names)
        if found and (draft.start - found.end < 12):
            draft.noun, draft.modifiers = found.noun, found.modifiers

    def _told_of(self, draft: Draft) -> bool:
        """Whether the words right before a count say it of a noun further left: "the toll stood at | 41", "deaths: | 41"."""
        t, lx = self.t, self.lx
        hedge = bounds.before(t, draft.start, lx, self._floor)
        j = (hedge.start if hedge else draft.start) - 1
        if t.word(j) in ("a", "an", "the", "just", "only", "already", "now", "still"):
            j -= 1
        word = t.word(j)
        return word in _TELLING or word in lx.up or word in lx.down or t.raw(j) in (":", "=", "(", "|")

    def _gapped(self, draft: Draft) -> bool:
        """Killed 12 people and wounded 30; of the 150 passengers, 140 survived; 76 of which."""
        t, lx = self.t, self.lx
        earlier = self.drafts[-1] if self.drafts else None
        while earlier is not None and (earlier.kind is not Kind.COUNT or not earlier.follows):
            index = self.drafts.index(earlier) if len(self.drafts) < 3 else len(self.drafts) - 1
            earlier = self.drafts[-2] if index and len(self.drafts) > 1 and earlier is self.drafts[-1] else None
        if earlier is None or earlier.noun is None or earlier.attributive or earlier.start < self._sentence_start(draft.start):
            return False
        between = t.low[earlier.phrase_end : draft.start]
        if ";" in between or ":" in between or len(between) > 14:
            return False
        following = t.word(draft.end)
        partitive = following == "of" and t.word(draft.end + 1) in ("which", "whom", "them", "those")
        opened = t.word(earlier.start - 1) in ("the", "all") and t.word(earlier.start - 2) == "of" or t.word(earlier.start - 1) == "of"
        joined = "and" in between[-6:] or "," in between[-6:] or "with" in between or "while" in between or "but" in between
        if any(word in ("at", "to", "was", "is", "stood", "put", "=") for word in between[-2:]):
            return False
        if not (partitive or opened or joined):
            return False
        draft.noun, draft.modifiers = earlier.noun, earlier.modifiers
        return True

    def _hedge(self, draft: Draft, start: int, end: int) -> None:
        t, lx = self.t, self.lx
        draft.hedge_start = start
        hedge = bounds.before(t, start, lx, self._floor)
        if hedge is not None and self._spans_time(draft, hedge):
            hedge = None
        trailing = bounds.after(t, end, lx)
        if trailing is None and draft.kind is Kind.COUNT and draft.phrase_end > end:
            trailing = bounds.after(t, draft.phrase_end, lx)
        if hedge is not None:
            draft.hedge_start = hedge.start
        if draft.vague:
            return
        chosen = hedge
        if hedge is None or trailing is not None and hedge.bound.modifier is Modifier.ABOUT:
            chosen = trailing or hedge
        if chosen is not None:
            draft.modifier, draft.lean, draft.cue = chosen.bound.modifier, chosen.bound.lean, chosen.cue

    def _spans_time(self, draft: Draft, hedge: bounds.Hedge) -> bool:
        """Whether "over", "within" or "about" belongs to something else: "$2,000 over 3 years"."""
        if hedge.cue.lower() != "over" or draft.kind is not Kind.DURATION or not self.drafts:
            return False
        last = self.drafts[-1]
        return last.kind not in (Kind.DATE, Kind.CLOCK, Kind.ORDINAL) and hedge.start - max(last.end, last.phrase_end) <= 1

    def _parenthesis(self, draft: Draft) -> None:
        """(1,234) as accountants write a loss."""
        t = self.t
        i = draft.start
        if draft.kind is not Kind.COUNT or draft.value_hi is not None or t.raw(i - 1) != "(" or t.raw(draft.end) != ")" or i - 1 < self._floor:
            return
        written = t.source[draft.begin : draft.stop]
        if "," not in written and "." not in written or draft.noun is not None and draft.follows:
            return
        unit = measures.read(t, draft.end + 1, t.end[draft.end], self.lx, large=True)
        scale = self.lx.scales.get(t.word(draft.end + 1))
        if unit is None and scale is None and t.kind(draft.end + 1) != Sort.BREAK:
            return
        j = draft.end + 1
        if scale is not None:
            draft.value, draft.step, j = draft.value * scale, draft.step * scale, j + 1
            unit = measures.read(t, j, t.end[j - 1], self.lx, large=True)
        if unit is not None:
            draft.kind, draft.unit, draft.signed, j = unit.kind, unit.name, True, unit.end
        draft.value = -draft.value
        draft.begin, draft.start, draft.end = t.start[i - 1], i - 1, j
        draft.stop, draft.phrase_end = t.end[j - 1], j

    def _changed(self, draft: Draft) -> None:
        t, lx = self.t, self.lx
        if draft.kind in (Kind.AGE, Kind.RATIO) or draft.change == "factor":
            return
        last = self.drafts[-1] if self.drafts else None
        sentence = self._sentence_start(draft.start)
        told = last is not None and last.start >= sentence and last.change == "delta" and draft.start - last.end < 8
        floor = last.end if last is not None and last.start >= sentence else sentence
        if last is not None and last.start >= sentence and last.change == "level" and t.word(last.start - 1) == "from" and not told:
            floor = max(sentence, last.start - 8)
            found = self._arrived(draft, last, floor)
            if found:
                return
        read = change.read(t, draft.hedge_start, lx, draft.kind, floor, told, draft.unit)
        if read.direction == "told" and last is not None:
            draft.direction, draft.change = last.direction, "delta"
            return
        if draft.value >= 0:
            draft.direction, draft.change = read.direction, read.change
        if told and read.change == "level" and last is not None and last.unit == "point" and draft.kind is Kind.COUNT and not draft.follows:
            draft.kind, draft.unit, draft.signed = Kind.MEASURE, "point", True
        if draft.change is None and draft.kind in (Kind.PERCENT, Kind.POINTS, Kind.MONEY):
            compared = change.following(t, draft.end, lx)
            if compared:
                draft.direction, draft.change = compared[0], "delta"

    def _arrived(self, draft: Draft, last: Draft, floor: int) -> bool:
        """The second of two levels: grew from $200 | to $500."""
        t, lx = self.t, self.lx
        if t.word(draft.hedge_start - 1) != "to" or draft.hedge_start - 1 - last.end > 8:
            return False
        for j in range(last.start - 1, floor - 1, -1):
            if t.low[j] in lx.up or t.low[j] in lx.down:
                draft.direction, draft.change = ("up" if t.low[j] in lx.up else "down"), "level"
                return True
        return False

    def _spread(self, draft: Draft) -> None:
        """each, apiece; a week, per day after the noun."""
        t, lx = self.t, self.lx
        j = max(draft.end, draft.phrase_end)
        if t.word(j) in lx.each and t.word(j + 1) not in ("other", "of") and t.kind(j + 1) != Sort.DIGITS and not self._rate(j):
            draft.distributive = True
        elif draft.kind is Kind.MEASURE and not t.newline(j) and j > draft.end:
            found = self._rate(j)
            if found and found[2] in _TIMES and "/" not in draft.unit:
                draft.unit = f"{draft.unit} / {found[2]}"
        elif draft.per is None and draft.kind in (Kind.COUNT, Kind.MONEY, Kind.PERCENT) and not t.newline(j):
            found = self._rate(j)
            if found and found[0] in lx.bases:
                draft.per = found[0]
                draft.phrase_end = found[1]
            elif t.word(j) in lx.rate_adverbs:
                draft.per = lx.rate_adverbs[t.word(j)]
            if draft.per and draft.kind is Kind.COUNT:
                draft.kind = Kind.RATE

    def _stranger(self, draft: Draft, n: Number, unit: Measured | None) -> None:
        """Ask quantulum3 about a unit-like word that the lexicon does not know."""
        if draft.kind is not Kind.COUNT or unit is not None or n.words or draft.value_hi is not None:
            return
        t = self.t
        found = stranger.read(t, n.end, n.stop, self.lx)
        if found is not None:
            draft.kind, draft.unit, draft.signed = Kind.MEASURE, found.name, True
            draft.end, draft.stop, draft.phrase_end = found.end, found.stop, found.end
            draft.noun, draft.modifiers, draft.follows = None, (), False

    def _sentence_start(self, i: int) -> int:
        """The first token of the sentence that holds token `i`."""
        t = self.t
        start = self._sentence
        for j in range(max(start, 1), i):
            if t.sort[j] == Sort.BREAK or t.text[j] in ".!?" and t.text[j] and not t.glued(j + 1) and self._ends(j):
                start = j + 1
            elif t.newline(j) and t.newline(j + 1):
                start = j
        self._sentence = start
        return start

    def _ends(self, j: int) -> bool:
        """Whether the mark at token `j` ends a sentence and no abbreviation."""
        t = self.t
        if t.text[j] != ".":
            return True
        before = t.raw(j - 1)
        if t.kind(j - 1) == Sort.WORD and t.glued(j) and (len(before) == 1 or before.lower() in _ABBREVIATED):
            return False
        return not (t.kind(j + 1) == Sort.WORD and t.text[j + 1][0].islower())


_TIMES = frozenset(["second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "fortnight"])
_ABBREVIATED = frozenset("mr mrs ms dr st vs sept oct nov dec jan feb aug no fig figs approx ca gen sen rep gov lt col sgt inc corp co ltd u.s".split())
#: How many of the smaller unit make one of the larger, for "5 ft 10 in".
_SMALLER: dict[str, dict[str, int]] = {
    "year": {"month": 12},
    "foot": {"inch": 12},
    "pound": {"ounce": 16},
    "stone": {"pound": 14},
    "hour": {"minute": 60},
    "minute": {"second": 60},
    "week": {"day": 7},
    "day": {"hour": 24},
    "degree": {"arcminute": 60},
}


def _numeric(t: Tokens, i: int, lx: Lexicon) -> bool:
    return t.kind(i) == Sort.DIGITS or t.word(i) in lx.cardinal


_LIST = re.compile(r"-?\s*(?:,|and|or|&|to|x|×|/|,\s*and|,\s*or|by|-)\s*", re.IGNORECASE)


def settle(drafts: list[Draft], text: str) -> list[Draft]:
    """What neighbours lend each other: units and nouns of lists, and two bounds that make a range."""
    for j in range(len(drafts) - 2, -1, -1):
        left, right = drafts[j], drafts[j + 1]
        if left.signed or left.kind not in (Kind.COUNT,) or left.follows and left.noun is not None:
            continue
        joined = _LIST.fullmatch(text, left.stop, right.begin)
        if right.vague or not joined and not (
            _OF.fullmatch(text, left.stop, right.begin) and right.kind is Kind.MONEY
            or right.kind is Kind.COUNT and _OF_COUNT.fullmatch(text, left.stop, right.begin)
        ):
            continue
        if right.kind is Kind.COUNT and _OF_COUNT.fullmatch(text, left.stop, right.begin) and right.follows:
            left.noun, left.modifiers, left.follows = right.noun, right.modifiers, True
            continue
        if not joined or right.kind is Kind.MONEY:
            if right.kind is Kind.MONEY and not text[right.begin].isdecimal():
                continue
            left.kind, left.unit, left.signed, left.noun, left.modifiers = right.kind, right.unit, True, right.noun, right.modifiers
            continue
        if right.kind in (Kind.MEASURE, Kind.DURATION, Kind.PERCENT, Kind.POINTS) and right.signed and right.unit != "count":
            if abs(left.value) > 999 and right.scaled:
                continue
            left.kind, left.unit, left.signed, left.attributive = right.kind, right.unit, True, right.attributive
            left.noun, left.modifiers, left.per = right.noun, right.modifiers, right.per
        elif right.kind is Kind.COUNT and right.noun and right.follows and "-" not in text[left.stop : right.begin]:
            left.noun, left.modifiers, left.follows = right.noun, right.modifiers, True
    return _bounded(drafts, text)


_OF = re.compile(r"\s+of\s+(?:the|its|that|this|a)(?:\s+\w{3,12})?\s+", re.IGNORECASE)
_OF_COUNT = re.compile(r"\s+of\s+(?:(?:the|his|her|its|their|our|my|your|last|first|next|past|previous|all)\s+){0,3}", re.IGNORECASE)
_OPEN_LOW = (Modifier.MORE_THAN, Modifier.AT_LEAST)
_OPEN_HIGH = (Modifier.LESS_THAN, Modifier.AT_MOST)
_BUT = re.compile(r"\s*(?:,|and|but|,\s*(?:and|but))\s*", re.IGNORECASE)


def _bounded(drafts: list[Draft], text: str) -> list[Draft]:
    """More than 10 but fewer than 20: one range."""
    result: list[Draft] = []
    for draft in drafts:
        last = result[-1] if result else None
        if (
            last is not None
            and {last.modifier, draft.modifier} & set(_OPEN_LOW)
            and {last.modifier, draft.modifier} & set(_OPEN_HIGH)
            and last.value_hi is None
            and draft.value_hi is None
            and (last.unit == draft.unit or not last.signed)
            and not (last.vague or draft.vague)
            and draft.cue
            and _BUT.fullmatch(text, last.stop, draft.begin - _hedge_width(draft, text))
        ):
            low, high = sorted((last.value, draft.value))
            if low < high and (last.value == low) == (last.modifier in _OPEN_LOW):
                draft.value, draft.value_hi, draft.modifier = low, high, Modifier.EXACT
                draft.cue = text[last.begin : draft.begin].strip()
                draft.begin, draft.start, draft.hedge_start = last.begin, last.start, last.hedge_start
                draft.step = min(draft.step, last.step)
                result[-1] = draft
                continue
        result.append(draft)
    return result


def _hedge_width(draft: Draft, text: str) -> int:
    """How many code points the hedge before a figure takes, with its space."""
    head = text[max(0, draft.begin - 60) : draft.begin]
    at = head.rfind(draft.cue)
    return len(head) - at if at >= 0 else 0



