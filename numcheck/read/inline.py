"""Inline Markdown tokens -> pieces of text, each with its place in the source.

markdown-it says what each token is but not where it stands. Walking the source along with the tokens finds out:
every token says by its type how many characters of the source it takes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_BREAK = re.compile(r" *\\?\n[ \t]*")
_LINE_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)
_LABEL = re.compile(r"\[((?:[^\[\]\\]|\\.){0,999})\]", re.DOTALL)  # CommonMark's own limit
_SPACE = re.compile(r"[ \t\n]*")

#: Inline code with a digit that is prose all the same: "the timeout is `30 s`". Longer pieces are code.
_FIGURE = 20
#: Inline code that is the name of something: "`max_upload` is 25 MB", "`--cache-size N` (default 1000)".
_NAMED = re.compile(r"(?:--)?[A-Za-z]{2,20}(?:[_.-][A-Za-z]{1,20}){0,5}(?:[ =](?:[A-Z]{1,12}|<[\w-]{1,20}>))?")
#: What is called, in a heading: "`server.close([callback])`".
_CALLED = re.compile(r"[A-Za-z_]{2,40}(?:[.:]{1,2}[A-Za-z_]{1,40}){0,4}(?=\()")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some of the text that a reader sees."""

    text: str
    start: int  # where it begins in the source, code points
    verbatim: bool = True  # the text is the source's own, "\\n" made " "; else it stands for something: an entity


class _Lost(Exception):
    """The source does not go on as the tokens say."""


def pieces(source: str, tokens: Sequence[Token], markdown: MarkdownIt, *, heading: bool = False) -> Iterator[Piece]:
    """The text of one block, left to right; `markdown` is the parser that made the tokens from `source`.

    A heading that is a call is read as the name of what is called: what stands below it is told of that.

    Should the walk ever lose its way, the rest of the source comes as it is, marks and all: text is never lost.
    """
    walk = _Walk(source, markdown, heading=heading)
    try:
        yield from walk.along(tokens)
    except _Lost:
        if walk.at < len(source):
            yield Piece(source[walk.at :].replace("\n", " "), walk.at)


class _Walk:
    """A place in the source that moves on with every token."""

    def __init__(self, source: str, markdown: MarkdownIt, *, heading: bool) -> None:
        self.source = source
        self.markdown = markdown
        self.heading = heading
        self.at = 0

    def along(self, tokens: Sequence[Token]) -> Iterator[Piece]:
        labels: list[str | None] = []
        in_address = False
        for token in tokens:
            start = self.at
            match token.type:
                case "text" if not in_address:
                    self._take(token.content)
                    yield Piece(token.content, start)
                case "text":  # the address itself was given with "<"
                    pass
                case "text_special":  # an entity, or a character behind a backslash
                    self._take(token.markup)
                    plain = token.info == "escape" and token.content == token.markup
                    kept = token.info == "escape" and not plain
                    yield Piece(token.content, start + kept, verbatim=plain or kept)
                case "softbreak" | "hardbreak":
                    place = self.source.find("\n", start)
                    self._match(_BREAK)
                    yield Piece(" ", place, verbatim=False)
                case "code_inline":
                    yield self._code(token)
                case "html_inline":
                    self._take(token.content)
                    if _LINE_BREAK_TAG.fullmatch(token.content):
                        yield Piece(" ", start, verbatim=False)
                case "image":
                    self._take(f"![{token.content}]")
                    self._target(token.meta.get("label"))
                case "link_open" if token.markup == "autolink":
                    in_address = True
                    self._take("<")
                    self.at = self._find(">")
                    yield Piece(self.source[start + 1 : self.at], start + 1)
                case "link_close" if in_address:
                    in_address = False
                    self._take(">")
                case "link_open":
                    self._take("[")
                    labels.append(token.meta.get("label"))
                case "link_close":
                    self._take("]")
                    self._target(labels.pop() if labels else None)
                case _:  # emphasis
                    self._take(token.markup)

    def _take(self, expected: str) -> None:
        if not self.source.startswith(expected, self.at):
            raise _Lost
        self.at += len(expected)

    def _match(self, pattern: re.Pattern[str]) -> None:
        found = pattern.match(self.source, self.at)
        if found is None:
            raise _Lost
        self.at = found.end()

    def _find(self, mark: str) -> int:
        place = self.source.find(mark, self.at)
        if place < 0:
            raise _Lost
        return place

    def _code(self, token: Token) -> Piece:
        before = self.at
        self._take(token.markup)
        # One space at either end is not part of the code where both ends have one; the content tells.
        for padding in ("", " "):
            inside = self.at + len(padding)
            end = inside + len(token.content)
            after = end + len(padding)
            whole = self.source[inside:end].replace("\n", " ")
            if whole == token.content and self.source.startswith(token.markup, after):
                self.at = after + len(token.markup)
                if is_prose(whole):
                    return Piece(whole, inside)
                if self.heading and (called := _CALLED.match(whole)) is not None:
                    return Piece(called[0], inside)
                return Piece(" ", before, verbatim=False)
        raise _Lost

    def _target(self, label: str | None) -> None:
        """What follows the "]" of a link or an image: (address "title"), [label], [] or nothing."""
        if label is not None:
            written = _LABEL.match(self.source, self.at)
            if written and (not written[1] or _normal(written[1]) == _normal(label)):
                self.at = written.end()
            return
        self._take("(")
        self._match(_SPACE)
        helpers, end = self.markdown.helpers, len(self.source)
        address = helpers.parseLinkDestination(self.source, self.at, end)
        if address.ok and self.markdown.validateLink(self.markdown.normalizeLink(address.str)):
            self.at = address.pos
        behind = self.at
        self._match(_SPACE)
        title = helpers.parseLinkTitle(self.source, self.at, end)
        if title.ok and self.at != behind:
            self.at = title.pos
            self._match(_SPACE)
        self._take(")")


def is_prose(code: str) -> bool:
    """Whether people read this piece of inline code as words: a figure, or a name."""
    return (len(code) <= _FIGURE and any(c.isdigit() for c in code)) or _NAMED.fullmatch(code) is not None


def _normal(label: str) -> str:
    """Labels are the same whatever their case and white space."""
    return " ".join(label.split()).lower().upper()
