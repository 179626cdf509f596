"""The page of the Python interface, from signatures, docstrings and the comments beside the fields."""

from __future__ import annotations

import ast
import html
import inspect
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

import numcheck
from numcheck import model
from numcheck.model import claim, document, figure, frame, report

_OPENING = """\
# Python

Two functions, and the records that they hand back. This page is made from the code.

<!-- file: clinic.txt -->
```text title="clinic.txt"
Of the 80 patients, 36 (54%) were women.
```

<!-- python -->
```python
import numcheck

report = numcheck.check(["clinic.txt"])
for finding in report.findings:
    document = report.document(finding.place.doc)
    line, column = document.position(finding.place.start)
    print(f"{document.id}:{line}:{column}", finding.code, finding.why, finding.fits)

for mention in numcheck.extract("More than 5,000 people fled.").mentions:
    said = mention.quantity
    print(mention.surface, mention.noun, said.modifier, said.value)
```

<!-- prints -->
```text
clinic.txt:1:21 NC203 36 of 80 is 45%, not 54%. 45%
5,000 people more_than 5000
```

Records are frozen. Sequences are tuples. Numbers are `Decimal`. Offsets are code points, with the end left out; lines
and columns count from 1.
"""


class _Field(NamedTuple):
    name: str
    type: ast.expr
    default: str
    told: str


def page() -> str:
    functions = [_function(numcheck.check), _function(numcheck.extract)]
    return "\n".join([_OPENING, *functions, *(_record(node, lines) for node, lines in _records())])


def _function(call: Callable[..., object]) -> str:
    name = f"numcheck.{call.__name__}"
    signature = str(inspect.signature(call)).replace("'", "")  # types are kept as strings
    return "\n".join([f"## {name}", "", "```python", *_broken(name, signature), "```", "", _prose(call), ""])


def _broken(name: str, signature: str) -> list[str]:
    """A signature, a parameter a line where it is long."""
    inside, _, result = signature.removeprefix("(").rpartition(") ->")
    if len(name) + len(signature) <= 80:
        return [name + signature]
    parameters = re.split(r", (?=[*\w]+(?::|,|$))", inside)
    return [f"{name}(", *(f"    {one}," for one in parameters), f") ->{result}"]


_PART = re.compile(r"^(Args|Returns|Raises):$")


def _prose(call: Callable[..., object]) -> str:
    told: list[str] = []
    for line in (inspect.getdoc(call) or "").splitlines():
        if part := _PART.match(line):
            told.append({"Args": "Takes", "Returns": "Returns", "Raises": "Raises"}[part[1]] + ":\n")
        elif named := re.match(r"^    ([\w.]+): (.*)$", line):
            told.append(f"- `{named[1]}`: {named[2]}")
        elif line.startswith("        "):
            told[-1] += " " + line.strip()
        else:
            told.append(line.strip())
    return "\n".join(told)


def _records() -> Iterator[tuple[ast.ClassDef, list[str]]]:
    """The records that a report or an extraction leads to, in that order."""
    known: dict[str, tuple[ast.ClassDef, list[str]]] = {}
    for part_of_model in (document, figure, frame, claim, report):
        source = inspect.getsource(part_of_model)
        classes = (node for node in ast.parse(source).body if isinstance(node, ast.ClassDef))
        known |= {node.name: (node, source.splitlines()) for node in classes}
    wanted = ["Report", "Extraction"]
    for name in wanted:
        node, lines = known[name]
        yield node, lines
        for part in ast.walk(node):
            if isinstance(part, ast.Name) and part.id in known and part.id not in wanted:
                wanted.append(part.id)


def _record(node: ast.ClassDef, lines: list[str]) -> str:
    # The comments of the source are English with code in it, so "<" is to be shown and not to be markup.
    parts = [f"## {node.name}", "", _plain(ast.get_docstring(node) or ""), ""]
    fields = list(_fields(node, lines))
    if any(base.id == "StrEnum" for base in node.bases if isinstance(base, ast.Name)):
        parts += [f"- `{one.default}`{': ' * bool(one.told)}{_plain(one.told)}" for one in fields]
    elif fields:
        parts += ["| field | type | meaning |", "|---|---|---|"]
        parts += [f"| `{one.name}` | {_linked(one.type)} | {_plain(one.told)} |" for one in fields]
    for method in (one for one in node.body if isinstance(one, ast.FunctionDef)):
        words = _plain(" ".join((ast.get_docstring(method) or "").split()))
        if _property(method) and method.returns:
            parts.append(f"| `{method.name}` | {_linked(method.returns)} | {words} |")
        elif words:
            parts += ["", f"`{method.name}({_taken(method)})`: {words}"]
    return "\n".join([*parts, ""])


def _property(method: ast.FunctionDef) -> bool:
    return any(isinstance(one, ast.Name) and one.id == "property" for one in method.decorator_list)


def _taken(method: ast.FunctionDef) -> str:
    return ", ".join(one.arg for one in method.args.args if one.arg != "self")


def _fields(node: ast.ClassDef, lines: list[str]) -> Iterator[_Field]:
    for one in node.body:
        if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name):
            default = ast.unparse(one.value) if one.value else ""
            yield _Field(one.target.id, one.annotation, default, _comment(one, lines))
        elif isinstance(one, ast.Assign) and isinstance(one.targets[0], ast.Name):
            yield _Field(one.targets[0].id, one.value, ast.literal_eval(one.value), _comment(one, lines))


def _comment(node: ast.stmt, lines: list[str]) -> str:
    assert node.end_lineno is not None
    _, found, words = lines[node.end_lineno - 1][node.end_col_offset :].partition("# ")
    return words if found else ""


def _plain(text: str) -> str:
    """Text of the source for a page: code in backticks stays as it is."""
    parts = re.split(r"(`[^`]*`)", text.replace("|", "\\|"))
    return "".join(one if one.startswith("`") else _quiet(one) for one in parts)


def _quiet(text: str) -> str:
    return html.escape(text, quote=False).replace("*", "\\*").replace("_", "\\_")


def _linked(annotation: ast.expr) -> str:
    """A type as code, in which every record leads to its section."""
    shown = html.escape(ast.unparse(annotation), quote=False).replace("|", "&#124;")

    def link(found: re.Match[str]) -> str:
        name = found[0]
        return f'<a href="#{name.lower()}">{name}</a>' if name in model.__all__ else name

    return f"<code>{re.sub(r'[A-Z][A-Za-z]+', link, shown)}</code>"
