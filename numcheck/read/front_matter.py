"""Text -> what it says of itself between two lines of `---` at its very start, and the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from itertools import accumulate

from numcheck.model import Problem
from numcheck.read.published import NotADate, published

#: What a text may call each thing that it says of itself; the first that is there counts.
KEYS = {
    "title": ("title", "headline"),
    "outlet": ("outlet", "publisher", "source", "site_name", "newspaper"),
    "date": ("date", "published", "pubdate"),
    "url": ("url", "link", "canonical"),
}

_BLOCK = re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)

#: A value with a colon in it, as titles have them: YAML takes it for a table inside of a table, where there is none.
_COLON = re.compile(r"^(\w[\w-]*:[ \t]+)(?![\"'|>\[{&*!%@`#])(.*:(?:[ \t].*)?)$", re.MULTILINE)

#: The most characters that front matter may have. Real ones have a few hundred; what is longer is prose between rules.
_LIMIT = 64 * 1024
#: Brackets that may stand open: the time that YAML takes grows with their square.
_NESTED = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What a text says of itself, and where its body begins."""

    body: str  # line ends are "\\n"
    first_line: int = 1  # of the body, in the file, from 1
    title: str | None = None
    outlet: str | None = None
    date: date | None = None
    url: str | None = None
    problems: tuple[Problem, ...] = field(default=())


def split(text: str, path: str) -> FrontMatter:
    """Part a file's text into front matter and body; `path` is named in problems.

    What stands between `---` lines but is no table of keys and values is body: a rule, not front matter.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    block = _BLOCK.match(text)
    if block is None:
        return FrontMatter(body=text)
    body = text[block.end() :]
    first_line = 1 + block.group().count("\n")
    try:
        table = _table(block.group(1))
    except _Broken as broken:
        problem = Problem(
            where=path,
            what=f"front matter that cannot be read: {broken}",
            hint="write `key: value` lines between two lines of ---; title, outlet, date and url are used",
        )
        return FrontMatter(body=body, first_line=first_line, problems=(problem,))
    if table is None:
        return FrontMatter(body=text)
    when, problems = _date(table, path)
    return FrontMatter(
        body=body,
        first_line=first_line,
        title=_first(table, "title"),
        outlet=_first(table, "outlet"),
        date=when,
        url=_first(table, "url"),
        problems=problems,
    )


class _Broken(Exception):
    """YAML that cannot be read."""


def _table(source: str) -> dict[str, str] | None:
    """The block's keys (lower case) and those of its values that are plain words; None if it is no table."""
    if len(source) > _LIMIT:
        return None
    if _open(source) > _NESTED:
        raise _Broken("nested too deeply")
    import yaml  # 0.02 s, and many texts have no front matter

    try:
        # BaseLoader keeps every value the string that was written: no dates, no numbers, no objects.
        loaded = yaml.load(_quoted(source), Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        place = error.problem_mark
        raise _Broken(f"{error.problem} in line {place.line + 2}" if place else str(error.problem)) from error
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError) as error:
        raise _Broken(" ".join(str(error).split())[:80] or "nested too deeply") from error
    if not loaded:
        return {} if not source.strip() or loaded == {} else None
    if not isinstance(loaded, dict):
        return None
    return {str(key).lower(): _clean(value) for key, value in loaded.items() if isinstance(value, str)}


def _open(source: str) -> int:
    """The most brackets that stand open at once."""
    steps = (1 if one in "[{" else -1 for one in re.findall(r"[\[\]{}]", source))
    return max(accumulate(steps), default=0)


def _quoted(source: str) -> str:
    """The block with quotes around each value that has a colon in it and none around it."""
    return _COLON.sub(lambda line: line[1] + "'" + line[2].rstrip().replace("'", "''") + "'", source)


def _clean(value: str) -> str:
    """On one line, and without the lone surrogates that a YAML escape can make."""
    return " ".join(value.encode("utf-16", "surrogatepass").decode("utf-16", "replace").split())


def _first(table: dict[str, str], what: str) -> str | None:
    return next((table[key] for key in KEYS[what] if table.get(key)), None)


def _date(table: dict[str, str], path: str) -> tuple[date | None, tuple[Problem, ...]]:
    problems: list[Problem] = []
    for key in KEYS["date"]:
        if table.get(key):
            try:
                return published(table[key]), tuple(problems)
            except NotADate as error:
                problems.append(
                    Problem(where=path, what=f"{key}: {table[key][:60]!r} {error}", hint="write it as 2024-03-31")
                )
    return None, tuple(problems)
