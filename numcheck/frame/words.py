"""The words of rules/frames.toml, with the forms of its verbs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from functools import cache

from numcheck.frame.inflections import irregular, lemmas
from numcheck.frame.scale import Scale
from numcheck.ruleset.happenings import happenings
from numcheck.ruleset.locate import shipped_table
from numcheck.wording import plural


@dataclass(frozen=True, slots=True, kw_only=True)
class Against:
    """Words behind a figure that hold it against an older one."""

    against: frozenset[str]  # "compared with"
    ways: frozenset[str]  # before "from": "up", "down"
    then: frozenset[str]  # "earlier", "ago"


@dataclass(frozen=True, slots=True, kw_only=True)
class Headlines:
    """Words around a figure that opens a headline."""

    others: frozenset[str]  # before it, besides a hedge: "another"
    nouns: frozenset[str]  # right behind it, no verbs: "nine run home"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What the frame readers know about English words; all lemmas lower case."""

    reporting: frozenset[str]
    reporting_prepositions: tuple[str, ...]
    weak_reporting: frozenset[str]
    planned_auxiliaries: frozenset[str]
    hypothetical_auxiliaries: frozenset[str]
    planned_governors: frozenset[str]
    planned_states: frozenset[str]  # in which one is before a thing happens: "due to arrive"
    holding: frozenset[str]  # in the present tense they tell for how many there is room
    hypothetical_governors: frozenset[str]
    hypothetical_markers: frozenset[str]
    denied_governors: frozenset[str]
    history: frozenset[str]
    then_old: tuple[str, ...]  # before an age of a time gone by: "Roe, then 44"
    at_the_time: tuple[str, ...]  # behind it: "Roe, 44 at the time"
    happenings: Mapping[str, str]  # noun or verb -> the kind of event it names
    happening_verbs: frozenset[str]  # those that name it as a verb too: "crash", but not "fire"
    prior: tuple[str, ...]  # words before the level that a change began at: "down from"
    against: Against
    cuts: frozenset[str]
    aside: frozenset[str]  # phrases in which none of them cuts: "one after another"
    among: frozenset[str]  # phrases for some of those counted: "among them"
    dead: frozenset[str]  # nouns of people that no list of people has: "body"
    counting: frozenset[str]  # those of them that cut a number of things only: "among"
    whole: frozenset[str]  # words that cut a total, and together make it whole: "cash and stock"
    uncut: Mapping[str, frozenset[str]]  # "inflation" -> {"annual"}: words that cut nothing of this noun
    fronting: frozenset[str]
    loose: frozenset[str]  # modifiers that do not narrow their noun
    vehicles: frozenset[str]
    driven: frozenset[str]  # what vehicles do that crash: "hit", "overturn"
    scales: Mapping[str, Scale]  # "magnitude" -> what is measured by it
    lasting: frozenset[str]  # verbs that go on for a stretch of time: "deliberate"
    filled: frozenset[str]  # those whose object it may be: "serve"
    offsets: frozenset[str]  # after a stretch of time: "after", "ago"
    particles: frozenset[str]
    phrasal: frozenset[str]  # verbs with their particle that the rules know: "shoot down"
    planned_objects: frozenset[str]  # verbs whose object has not come about: "expects 300 visitors"
    light: frozenset[str]
    reaching: frozenset[str]  # verbs by which a subject comes to a figure: "the toll reached 41"
    idioms: Mapping[str, tuple[tuple[frozenset[str], str], ...]]  # "shoot" -> ({"dead"}, "kill"): said with more words
    nominal: Mapping[str, str]  # "death" -> "die": nouns that say what happens to those they are of
    nominal_counted: Mapping[str, str]  # the same, of things and people, and of no sum or share: "the theft of 30 cars"
    nominal_itself: Mapping[str, str]  # nouns that are counted and tell it: "40 layoffs" are 40 people laid off
    deed_ahead: frozenset[str]  # verbs and nouns by which a deed told by its noun is to come: "plans the closure"
    deed_sum: frozenset[str]  # nouns of a sum that a deed adds to: "the arrest of nine brought the number to 14"
    deed_open: frozenset[str]  # those by which it may never be: "calls for the release"
    joined_in: frozenset[str]  # those of them that people do, and do not suffer: "a march by 900 pupils"
    tails: frozenset[str]  # what opens an aside that holds a figure against others: "compared with"
    headed: frozenset[str]  # what so many do, right behind their number in a headline: "flee"
    openers: Mapping[str, str]  # "shares" -> "share": plain nouns that open a sentence with a capital, and their lemmas
    paying: frozenset[str]  # verbs whose infinitive says what the money goes to: "paid 40 million to sign"
    prices: frozenset[str]  # nouns of a sum that is said of what it buys: "built at a cost of"
    holders: Mapping[str, str]  # "workforce" -> "employee": what is counted, by the noun that holds them
    sorts: frozenset[str]  # nouns behind "in" that say what a sum is: "30 million in revenue"
    lives: frozenset[str]  # words for people who are lost, on a label: "Lives lost: 3"
    aiming: frozenset[str]  # verbs behind whose sum it is said for whom: "offered 40 million for"
    roughly: frozenset[str]  # nouns that only hedge the figure behind them: "in excess of"
    turns: frozenset[str]  # nouns of a share by which a figure went up or down: "a rise of"
    dimensions: frozenset[str]  # nouns that only say which way something is measured: "the length of"
    granted: frozenset[str]  # nouns of what is set for somebody: "bail for"
    setting: frozenset[str]  # verbs by which a measure is given its figure: "the limit was set to"
    belonging: frozenset[str]  # counted nouns that belong to a firm or a school: "staff at"
    held: frozenset[str]  # nouns of what one has in a company: "shares in"
    numbered: frozenset[str]  # nouns that stand before their number: "port 80"
    commands: frozenset[str]  # verbs by which somebody is told to do it: "ordered him to pay"
    allowing: frozenset[str]  # verbs by which it is said what may be done: "licensed to carry"
    blaming: frozenset[str]  # verbs whose object has done what follows: "accused Chad of firing"
    seeking: frozenset[str]  # verbs behind which a clause says what was done: "hunting two men who robbed"
    over: frozenset[str]  # verbs with which nobody is missing or trapped any more: "find"
    bearing: Mapping[str, frozenset[str]]  # "wound" -> {"suffer"}: verbs of whoever has one
    headlines: Headlines
    states: Mapping[str, str]  # "dead" -> "die": words behind a noun that say what happened
    taking: frozenset[str]  # verbs of how long a thing takes: "took six hours to put out the blaze"
    groups: frozenset[str]  # nouns before "of" that only hold those behind it: "a gang of nine men"
    some: frozenset[str]  # words before the "of" of a whole of which only some are told: "one of its 14 plants"
    parts_after: tuple[str, ...]
    parts_before: tuple[str, ...]
    place_prepositions: frozenset[str]
    aimed: frozenset[str]  # verbs that are done at somebody: "fired six shots at Ana Roe"
    far: frozenset[str]  # what is aimed at places instead: "fired 40 rockets at Haifa"
    generic_places: frozenset[str]
    possessives: frozenset[str]
    kin: frozenset[str]  # what somebody is to another who is named beside it: "husband", "lawyer"
    phases: frozenset[str]  # verbs that say that another begins or ends: "began modeling"
    named_kinds: Mapping[str, str]  # "Mount" -> "mountain": first words of names that say what has the name
    naming: frozenset[str]  # verbs that give a noun its name: "a film called Orle Nights"
    titles: frozenset[str]  # as written, with their capital
    things: frozenset[str]  # words of capitalised names that are no person, as written
    lemmas: Mapping[str, str]  # inflected form -> lemma, of every known verb (without particles)

    def kinds(self, nouns: Iterable[str], said: Set[str]) -> frozenset[str]:
        """The kinds of event that these nouns name; where none does, a crash, where a vehicle does what is one."""
        named = frozenset(self.happenings[noun] for noun in nouns if noun in self.happenings)
        driven = not (self.driven.isdisjoint(said) or self.vehicles.isdisjoint(said))
        return named or (frozenset({"crash"}) if driven else named)

    def spoken_by(self, deeds: frozenset[str]) -> frozenset[str]:
        """The verbs by which, with more words, these deeds are said: "tie the knot" for to marry."""
        return frozenset(verb for verb, said in self.idioms.items() if any(deed in deeds for _, deed in said))

    def lemma(self, form: str) -> str | None:
        """The lemma of a known verb's form, else None."""
        return self.lemmas.get(form.lower())


@cache
def load(verbs: frozenset[str] = frozenset()) -> Words:
    """The shipped words, with `verbs` (lemmas, with or without particles) known beside the reporting verbs."""
    data = shipped_table("frames.toml")
    modality = data["modality"]
    known = {v.split()[0] for v in verbs}.union(
        data["reporting"]["verbs"], data["light"]["verbs"], data["states"].values(), data["reaching"]["verbs"],
        happenings().verbs,
        *(modality[sort] for sort in ("planned_governors", "hypothetical_governors", "denied_governors")), irregular(),
    )  # fmt: skip
    return Words(
        reporting=frozenset(data["reporting"]["verbs"]),
        reporting_prepositions=tuple(data["reporting"]["prepositions"]),
        weak_reporting=frozenset(data["reporting"]["weak"]),
        planned_auxiliaries=frozenset(modality["planned_auxiliaries"]),
        hypothetical_auxiliaries=frozenset(modality["hypothetical_auxiliaries"]),
        planned_governors=frozenset(modality["planned_governors"]),
        planned_states=frozenset(modality["planned_states"]),
        holding=frozenset(modality["holding"]),
        hypothetical_governors=frozenset(modality["hypothetical_governors"]),
        hypothetical_markers=frozenset(modality["hypothetical_markers"]),
        denied_governors=frozenset(modality["denied_governors"]),
        history=frozenset(data["history"]["words"]),
        then_old=tuple(data["history"]["then_old"]),
        at_the_time=tuple(data["history"]["at_the_time"]),
        cuts=frozenset(data["scope"]["words"]),
        whole=frozenset(data["scope"]["whole"]),
        aside=frozenset(data["scope"]["aside"]),
        among=frozenset(data["scope"]["among"]),
        dead=frozenset(data["scope"]["dead"]),
        counting=frozenset(data["scope"]["counting"]),
        uncut={noun: frozenset(words) for noun, words in data["scope"]["uncut"].items()},
        fronting=frozenset(data["fronting"]["words"]),
        loose=frozenset(data["narrowing"]["loose"]),
        prior=tuple(data["history"]["prior"]),
        against=Against(**{sort: frozenset(data["history"][sort]) for sort in ("against", "ways", "then")}),
        happenings=happenings().kinds,
        happening_verbs=happenings().verbs,
        vehicles=happenings().vehicles,
        driven=happenings().driven,
        scales={
            name: Scale(
                things=frozenset(scale["things"]),
                verbs=frozenset(scale["verbs"]),
                behind=tuple(scale["behind"]),
                strengths=frozenset(scale["strengths"]),
                led=tuple(scale["led"]),
                given=frozenset(scale["given"]),
            )
            for name, scale in data["scale"].items()
        },
        lasting=frozenset(data["offset"]["lasting"]),
        filled=frozenset(data["offset"]["filled"]),
        offsets=frozenset(data["offset"]["words"]),
        phrasal=frozenset(v for v in verbs if " " in v),
        planned_objects=frozenset(modality["planned_objects"]),
        particles=frozenset(data["particles"]["words"]),
        light=frozenset(data["light"]["verbs"]),
        reaching=frozenset(data["reaching"]["verbs"]),
        idioms=_idioms(data["idiom"]),
        states=data["states"],
        nominal={noun: verb for verb, nouns in data["nominal"].items() for noun in nouns},
        nominal_counted={noun: verb for verb, nouns in data["nominal_counted"].items() for noun in nouns},
        nominal_itself={noun: verb for verb, nouns in data["nominal_itself"].items() for noun in nouns},
        deed_ahead=frozenset(word for sort in ("verbs", "nouns") for word in data["deed_ahead"][sort]),
        deed_sum=frozenset(data["deed_ahead"]["sums"]),
        deed_open=frozenset(word for words in data["deed_open"].values() for word in words),
        joined_in=frozenset(data["nominal_by"]["verbs"]),
        tails=frozenset(data["history"]["tails"]),
        headed=frozenset(data["openers"]["deeds"]),
        openers={form: noun for noun in data["openers"]["nouns"] for form in (noun, plural(noun))},
        paying=frozenset(data["money"]["paying"]),
        prices=frozenset(data["money"]["prices"]),
        holders={noun: thing for thing, nouns in data["holders"].items() for noun in nouns},
        sorts=frozenset(data["money"]["sorts"]),
        lives=frozenset(data["labels"]["lives"]),
        aiming=frozenset(data["money"]["aiming"]),
        roughly=frozenset(data["money"]["roughly"]),
        dimensions=frozenset(data["reaching"]["dimensions"]),
        turns=frozenset(data["reaching"]["turns"]),
        granted=frozenset(data["money"]["granted"]),
        setting=frozenset(data["reaching"]["setting"]),
        belonging=frozenset(data["holders"].keys()) | frozenset(data["money"]["belonging"]),
        held=frozenset(data["money"]["held"]),
        numbered=frozenset(data["openers"]["numbered"]),
        commands=frozenset(data["light"]["commands"]),
        allowing=frozenset(data["light"]["allowing"]),
        blaming=frozenset(data["light"]["blaming"]),
        seeking=frozenset(data["light"]["seeking"]),
        taking=frozenset(data["light"]["taking"]),
        over=frozenset(data["light"]["over"]),
        bearing={noun: frozenset(verbs) for noun, verbs in data["bearing"].items()},
        headlines=Headlines(**{sort: frozenset(words) for sort, words in data["headlines"].items()}),
        groups=frozenset(data["parts"]["groups"]),
        some=frozenset(data["parts"]["some"]),
        parts_after=tuple(data["parts"]["after"]),
        parts_before=tuple(data["parts"]["before"]),
        place_prepositions=frozenset(data["places"]["prepositions"]),
        aimed=frozenset(data["places"]["aimed"]),
        far=frozenset(data["places"]["far"]),
        generic_places=frozenset(data["places"]["generic"]),
        possessives=frozenset(data["names"]["pronouns"]),
        kin=frozenset(data["names"]["kin"]),
        phases=frozenset(data["light"]["phases"]),
        named_kinds=data["names"]["kinds"],
        naming=frozenset(data["names"]["naming"]),
        titles=frozenset(data["names"]["titles"]),
        things=frozenset(data["names"]["things"]),
        lemmas=lemmas(sorted(known)),
    )


def _idioms(rows: Iterable[Mapping[str, list[str] | str]]) -> dict[str, tuple[tuple[frozenset[str], str], ...]]:
    found: dict[str, tuple[tuple[frozenset[str], str], ...]] = {}
    for row in rows:
        said = tuple((frozenset(words.split()), str(row["says"])) for words in row["with"])
        for verb in row["verbs"]:
            found[verb] = (*found.get(verb, ()), *said)
    return found
