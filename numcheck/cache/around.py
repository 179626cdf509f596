"""Everything but the texts that decides what is found in them -> one sum.

The program is known by its source, so that who works on it never meets the answers of yesterday; what it stands on by
name and version, as the installer wrote them down. Nothing is imported to find out.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path

from numcheck.ruleset.locate import builtin, shipped_table

_PACKAGE = Path(__file__).resolve().parents[1]
#: Distributions that read texts or reckon with what was read; a dash stands for any of "-_.".
_DEPENDENCIES = frozenset(
    {
        *("blis", "charset-normalizer", "cymem", "inflect", "markdown-it-py", "mdurl", "msgspec", "murmurhash"),
        *("num2words", "numpy", "pathspec", "pint", "preshed", "pypdfium2", "pyyaml", "quantulum3", "scipy", "spacy"),
        *("spacy-legacy", "srsly", "thinc"),
    }
)
_INSTALLED = re.compile(r"(?P<name>.+?)-(?P<version>[^-]+)(?:-.*)?\.(?:dist|egg)-info")


def world(rules: Sequence[Path] = ()) -> bytes | None:
    """The sum, with the rules of these folders too; None where something that decides cannot be read."""
    total = blake2b(digest_size=32)
    try:
        for part in _parts(rules):
            total.update(f"{len(part)} ".encode() + part)
    except (OSError, ValueError):
        return None
    return total.digest()


def _parts(rules: Sequence[Path]) -> Iterator[bytes]:
    yield f"{sys.implementation.name} {sys.version}".encode()
    yield from _contents(_below(_PACKAGE, ".py"), _PACKAGE)
    home = builtin()
    yield from _contents(_below(home, ""), home)
    for folder in rules:
        yield os.fsencode(folder)
        yield from _contents(sorted(path for path in folder.iterdir() if path.suffix == ".toml"), folder)
    yield " ".join(sorted(_installed())).encode()
    yield from _models()


def _below(folder: Path, suffix: str) -> Iterator[Path]:
    """The files below a folder whose names end so, in the order of their names."""
    with os.scandir(folder) as listing:
        entries = sorted(listing, key=lambda entry: entry.name)
    for entry in entries:
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _below(Path(entry.path), suffix)
        elif entry.name.endswith(suffix):
            yield Path(entry.path)


def _contents(paths: Iterable[Path], top: Path) -> Iterator[bytes]:
    for path in paths:
        yield os.fsencode(path.relative_to(top))
        yield path.read_bytes()


def _installed() -> Iterator[str]:
    for place in dict.fromkeys(sys.path):
        try:
            names = [path.name for path in Path(place or ".").iterdir()]
        except OSError:  # a zip file, or a folder that is not there
            continue
        for name in names:
            found = _INSTALLED.fullmatch(name)
            if found and re.sub(r"[-_.]+", "-", found["name"]).lower() in _DEPENDENCIES:
                yield name


def _models() -> Iterator[bytes]:
    """The names and sizes of the files of each language model: their content is looked at when it is loaded."""
    for entry in shipped_table("model.toml")["model"]:
        spec = find_spec(entry["package"])
        yield f"{entry['package']} {bool(spec)}".encode()
        for name in sorted(entry["files"]) if spec and spec.origin else ():
            path = Path(spec.origin).parent / name if spec and spec.origin else Path(name)
            yield f"{name} {path.stat().st_size if path.is_file() else None}".encode()
