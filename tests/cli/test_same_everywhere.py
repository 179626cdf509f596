"""One folder, saved in every format that is read: through the command line it gives the same findings each time."""

from __future__ import annotations

import contextlib
import importlib.util
import io
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from numcheck.cli import main
from numcheck.read import read
from tests.unit.read import samples
from tests.unit.read.samples import SAVE, Blocks

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
needs_pdf = pytest.mark.skipif(importlib.util.find_spec("pypdfium2") is None, reason="needs numcheck[pdf]")
EVERY = [pytest.param(suffix, marks=needs_pdf if suffix == "pdf" else ()) for suffix in SAVE]
#: Formats in which a table is no table any more: words on a page, or one cell of a larger table.
WITHOUT_TABLES = ("txt", "pdf", "csv", "jsonl")

#: Name, outlet, day, and what stands in it.
Text = tuple[str, str, str, Blocks]

LONG = (
    "The storm came in from the lake before dawn and crossed the whole of the valley within an hour, and it left "
    "roads under water and roofs in the fields, as the people of the town had feared when the sky turned."
)
STORM: tuple[Text, ...] = (
    (
        "table",
        "Port Post",
        "2024-03-05",
        (
            ("heading", "Homes without power in Orle"),
            ("paragraph", LONG),
            ("table", "District|Homes|Repaired\nNorth|1,200|300\nSouth|800|200\nEast|450|150\nTotal|2,650|650"),
            ("paragraph", LONG),
            ("paragraph", "Of the 80 crews, 36 (54%) came from Port Ness."),
            ("paragraph", "Repairs rose from 200 to 250, an increase of 35%."),
            ("item", "The list was printed on Monday, 5 March 2024."),
        ),
    ),
    (
        "bell",
        "Orle Bell",
        "2024-03-05",
        (
            ("heading", "Storm over Orle"),
            ("paragraph", "A storm left 2,450 homes without power in Orle on Monday, Anna Bell said."),
            ("paragraph", LONG),
        ),
    ),
    (
        "lake",
        "Lake Courier",
        "2024-03-05",
        (
            ("heading", "Orle in the dark"),
            ("paragraph", "The storm left 3,100 homes without power in Orle on Monday, the police said."),
            ("paragraph", LONG),
        ),
    ),
)


def seeds() -> tuple[Text, ...]:
    texts = []
    for document in read([str(SEEDS)]).documents:
        blocks = [(b.kind, " ".join(document.text[b.start : b.end].split())) for b in document.blocks]
        source = document.source
        texts.append((Path(source.path).stem, source.publisher or "", str(source.published), blocks))
    return tuple(texts)


def save(texts: Iterable[Text], suffix: str, folder: Path) -> None:
    """Every text as a file of this format; what the format cannot hold of its source stands in the configuration."""
    known = []
    for name, outlet, day, blocks in texts:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(samples, "DAY", day)
            patch.setattr(samples, "OUTLET", outlet)
            (folder / f"{name}.{suffix}").write_bytes(SAVE[suffix](blocks))
        known.append(f'[[source]]\npath = "{name}.*"\noutlet = "{outlet}"\ndate = {day}\n')
    (folder / "numcheck.toml").write_text("\n".join(known), "utf-8")


def run(folder: Path) -> dict[str, Any]:
    out = io.StringIO()
    with contextlib.chdir(folder), contextlib.redirect_stdout(out):
        assert main(["--format", "json", "."]) == 1
    data: dict[str, Any] = json.loads(out.getvalue())
    assert data["problems"] == []
    return data


def essence(data: dict[str, Any]) -> dict[str, Any]:
    """What a run says, without the places, the file names and the order."""
    return {
        "findings": sorted(
            (
                *(one[key] for key in ("code", "kind", "slot", "severity", "confidence", "why", "fits")),
                [_figure(figure) for figure in one["figures"]],
                [(_name(term), term["surface"], term["role"], term["reading"]) for term in one["terms"]],
            )
            for one in data["findings"]
        ),
        "groups": sorted(
            (one["slot"], one["verdict"], sorted(_figure(figure) for figure in one["figures"]))
            for one in (*data["groups"], *data["single_source"])
        ),
    }


def _figure(figure: dict[str, Any]) -> tuple[str, ...]:
    keys = ("value", "value_hi", "unit", "modifier", "step", "noun", "reading", "source")
    return (_name(figure), " ".join(figure["surface"].split()), *(str(figure[key]) for key in keys))


def _name(place: dict[str, Any]) -> str:
    return Path(place["path"]).name.partition(".")[0]


@pytest.fixture(scope="module")
def as_they_are() -> tuple[Text, ...]:
    return seeds()


@pytest.fixture(scope="module")
def told_by_seeds() -> dict[str, Any]:
    """What the reports in seeds/ say in the format that they are kept in."""
    return essence(run(SEEDS))


@pytest.fixture(scope="module")
def told_of_the_storm(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the texts about the storm say in Markdown."""
    folder = tmp_path_factory.mktemp("storm")
    save(STORM, "md", folder)
    return essence(run(folder))


@pytest.mark.unwatched
@pytest.mark.parametrize("suffix", EVERY)
def test_the_reports_in_seeds_say_the_same_in_every_format(
    as_they_are: tuple[Text, ...], told_by_seeds: dict[str, Any], suffix: str, tmp_path: Path
) -> None:
    save(as_they_are, suffix, tmp_path)
    assert essence(run(tmp_path)) == told_by_seeds
    assert [finding[:3] for finding in told_by_seeds["findings"]] == [
        ("NC101", "conflict", "war-age"),
        ("NC102", "scope", "drones-launched"),
    ]


@pytest.mark.unwatched
@pytest.mark.parametrize("suffix", EVERY)
def test_a_table_and_faults_inside_a_text_are_found_in_every_format(
    told_of_the_storm: dict[str, Any], suffix: str, tmp_path: Path
) -> None:
    save(STORM, suffix, tmp_path)
    found = essence(run(tmp_path))
    findings = told_of_the_storm["findings"]
    assert [finding[0] for finding in findings] == ["NC103", "NC203", "NC204", "NC301", "NC602"]
    if suffix in WITHOUT_TABLES:
        findings = [finding for finding in findings if finding[0] != "NC602"]
    assert found["findings"] == findings
    if suffix not in WITHOUT_TABLES:
        assert found["groups"] == told_of_the_storm["groups"]
