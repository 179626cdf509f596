"""`numcheck rule`: the page of a code."""

from __future__ import annotations

import click
from click.shell_completion import CompletionItem

from numcheck.cli import streams


def _complete(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    from numcheck.ruleset.codes import pages

    begun = incomplete.upper()
    return [CompletionItem(code, help=page.asks) for code, page in pages().items() if code.startswith(begun)]


@click.command("rule")
@click.argument("code", required=False, shell_complete=_complete)
@click.option("--markdown", is_flag=True, help="Print the pages of all codes as one Markdown document.")
def command(code: str | None, markdown: bool) -> int:
    """Tell what a code means, why it matters, and how to silence it.

    CODE is what stands before a finding, such as NC203, or its name, such as share. Without it, all codes are listed.

    \b
    Examples:
      numcheck rule
      numcheck rule NC203
      numcheck rule --markdown > docs/codes.md
    """
    from numcheck.report.page import book, listing, page
    from numcheck.ruleset.codes import pages

    known = pages()
    if markdown:
        if code is not None:
            raise click.UsageError("--markdown prints all codes; leave CODE out.")
        streams.say_data(book(known.values()))
        return 0
    if code is None:
        streams.say(listing(known.values(), streams.width()))
        return 0
    found = known.get(code.upper()) or next((one for one in known.values() if one.name == code.lower()), None)
    if found is None:
        raise click.BadParameter(f"no code {code!r}; there are: {', '.join(known)}", param_hint="CODE")
    streams.say(page(found, streams.width()))
    return 0
