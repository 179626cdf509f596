"""What a format's reader hands over: plain text, its blocks, the way back to the file, and whose the text is."""

from dataclasses import dataclass
from datetime import date

from numcheck.model import Anchor, Block, Place
from numcheck.read.decode import Unreadable


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a file says of itself outside of its prose."""

    title: str | None = None
    outlet: str | None = None
    published: date | None = None
    url: str | None = None
    saved: date | None = None  # the day an office program last saved it; anything else that tells a day knows better


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """The part of a file that people read."""

    text: str
    blocks: tuple[Block, ...]  # sorted, disjoint; every character outside of them is white space
    anchors: tuple[Anchor, ...]  # sorted by start; the first starts at 0 (none for an empty text)
    places: tuple[Place, ...] = ()  # sorted by start; only where lines are not what people look for
    told: Told = Told()
    part: str = ""  # which of the texts in one file: "3"; empty where a file is one text
    missing: str = ""  # what of it could not be read, in words; empty where nothing is
    trouble: str = ""  # what it says of itself and nobody understands: "date: 'soon' is no date"


@dataclass(frozen=True, slots=True, kw_only=True)
class Articles:
    """The texts of a file that holds many."""

    texts: tuple[Prose, ...]
    unread: int = 0  # how many others there are that nobody can read
    first: str = ""  # of those the part of the first
    why: Unreadable | None = None  # of the first
