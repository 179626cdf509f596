"""The page of codes, as `numcheck rule --markdown` prints it."""

from numcheck.report.page import book
from numcheck.ruleset.codes import pages


def page() -> str:
    return book(pages().values())
