"""Report -> HTML: one file that needs no network, for people who read in a browser.

The page is a Jinja template with autoescape on, so that no word of a document can become markup: a library that is kept
by many guards this better than strings put together here. Style and script lie beside the template and are written
into the page as they are; a policy in its head names them by their hashes and forbids everything else.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from numcheck.model import Report
from numcheck.report.html.sheet import Sheet
from numcheck.report.html.words import day, line
from numcheck.report.printable import several
from numcheck.report.unmet import WHY


def render(report: Report, *, version: str, root: str = ".", again: str = "") -> str:
    """The page; `root` leads from its folder to the one that the paths of the documents start from.

    `again` holds the words that make `numcheck accept` look at the same files: "seeds/ --rules my-rules".
    """
    style, script = _read("page.css"), _read("page.js")
    text = _page().render(
        sheet=Sheet.of(report, root),
        version=version,
        again=again,
        apart=WHY,
        style=style,
        script=script,
        policy=f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; "
        "form-action 'none'; require-trusted-types-for 'script'",
    )
    return _tight(text)


@cache
def _page() -> Template:
    env = Environment(
        loader=PackageLoader(__package__, "page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    env.filters.update(line=line, several=several, day=day, thousands="{:,}".format)
    return env.get_template("page.html")


def _read(name: str) -> str:
    return _tight(files(__package__).joinpath("page", name).read_text("utf-8"))


def _tight(text: str) -> str:
    """Without the empty lines that a template leaves behind; a hash is of what is written in the end."""
    return "".join(f"{row}\n" for row in text.split("\n") if row.strip())


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
