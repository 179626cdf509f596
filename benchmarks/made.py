"""Makes news that nobody wrote, as much as is wanted: every event has names and numbers of its own.

    python benchmarks/made.py FOLDER DOCUMENTS [--sentences N]

Growth can only be measured on texts that are all new: copies of one text are one event told again and again, and words
that come back in every text tell nothing. Every third document tells of an event for the first time, the two after it
tell of it again, with other words and at times another figure.
"""

from __future__ import annotations

import argparse
import random
import sys
from itertools import count
from pathlib import Path

_HEADS = ("Bar", "Cal", "Dor", "Fen", "Gal", "Hor", "Jas", "Kel", "Lor", "Mar", "Nor", "Ost", "Per", "Quin", "Tor")
_MIDDLES = ("a", "e", "i", "o", "u", "an", "el", "in", "or", "ul", "ast", "emb", "ind", "ort", "und")
_TAILS = ("ba", "dell", "ford", "gate", "ham", "ka", "lin", "mere", "nes", "port", "rick", "stad", "ton", "vale", "yra")
_THINGS = ("a ferry", "a coach", "a textile mill", "a chemical plant", "a coal mine", "an apartment block", "a school")
_HAPPENED = ("caught fire", "collapsed", "exploded", "was flooded", "was struck by a landslide")
#: Names that there are to draw from for every document, at the least: with fewer, events that are strangers share them.
_NAMES = 25
_TALK = (
    "Officials in {town} said on {day} that an inquiry into the {word} would be opened.",
    "“We heard the {word} long before anybody came,” said {first} {last}, who lives near the {other} road.",
    "The company that owns the site, {last} {other}, did not answer questions about the {word}.",
    "Neighbours brought blankets and soup to the school in {other}, where families were waiting for news.",
    "The mayor, {first} {last}, thanked the crews from {other} and asked people to stay away from the {word}.",
    "It was not clear how the {word} had begun, and no one had been charged.",
    "Trains between {town} and {other} were running again by the evening, the operator said.",
)
_FIGURES = (
    "At least {dead} people were killed and {hurt} injured when {thing} {happened} in {town} on {day}, police said.",
    "The fire brigade sent {crews} engines to {town}, and {saved} people were rescued from the {word}.",
    "{last} {other} put the damage at ${cost} million, about {share} percent of what it earned in {year}.",
    "About {homes} homes near {other} were without power for {hours} hours.",
    "{first} {last}, {age}, was taken to a hospital {far} km away in {other}.",
    "The {word} was the third in the region since {year}, and {old} people died in the worst of them.",
)


def texts(documents: int, *, sentences: int = 14, seed: int = 7) -> list[str]:
    """So many documents of so many sentences each; the same ones for the same numbers."""
    dice = random.Random(seed)
    middles = next(n for n in count(2) if len(_HEADS) * len(_MIDDLES) ** n * len(_TAILS) >= _NAMES * documents)
    found = []
    for number in range(documents):
        if number % 3 == 0:
            names = {key: _name(dice, middles) for key in ("town", "other", "first", "last", "word")}
            names["word"] = names["word"].lower()
            names |= {"thing": dice.choice(_THINGS), "happened": dice.choice(_HAPPENED)}
            day = {"day": dice.choice(("Monday", "Tuesday", "Thursday", "Friday")), "year": dice.randint(1970, 2024)}
            most = {"dead": 90, "hurt": 400, "crews": 40, "saved": 300, "cost": 900, "share": 60, "homes": 9000}
            most |= {"hours": 70, "age": 90, "far": 120, "old": 500}
            figures = {key: dice.randint(3, top) for key, top in most.items()}
        if number % 3 == 2:
            figures = figures | {"dead": figures["dead"] + dice.randint(0, 4)}
        first = [_FIGURES[0], *dice.sample(_FIGURES[1:], 3), *dice.sample(_TALK, 4)]
        more = [dice.choice((*_FIGURES[1:], *_TALK, *_TALK)) for _ in range(sentences - len(first))]
        told = []
        for n, form in enumerate((*first, *more)):
            fresh = n >= len(first)  # what is told further down is told of somebody and something else
            others: dict[str, str | int] = {key: _name(dice, middles) for key in ("other", "first", "last")}
            others |= {"word": _name(dice, middles).lower()}
            others |= {key: dice.randint(3, 60) for key in ("crews", "saved", "cost", "homes", "hours", "age", "far")}
            told.append(form.format(**(names | day | figures | (others if fresh else {}))))
        found.append("\n\n".join(" ".join(told[at : at + 3]) for at in range(0, len(told), 3)) + "\n")
    return found


def write(folder: Path, documents: list[str]) -> None:
    """One file a document."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(documents):
        (folder / f"{number:06}.txt").write_text(text, "utf-8")


def _name(dice: random.Random, middles: int) -> str:
    parts = (_HEADS, *[_MIDDLES] * middles, _TAILS)
    return "".join(dice.choice(part) for part in parts)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("documents", type=int)
    parser.add_argument("--sentences", type=int, default=14)
    args = parser.parse_args()
    write(args.folder, texts(args.documents, sentences=args.sentences))
    return 0


if __name__ == "__main__":
    sys.exit(main())
