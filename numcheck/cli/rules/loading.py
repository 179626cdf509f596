"""Folders of rules as the command line takes them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from numcheck.cli.options import broken

if TYPE_CHECKING:
    from numcheck.ruleset import RuleSet

folders_argument = click.argument("folders", nargs=-1, metavar="[DIR]...", type=click.Path(exists=True, path_type=Path))


def loaded(folders: Sequence[Path]) -> RuleSet:
    """The shipped rules and those of the folders.

    Raises:
        Broken: with every error of every file.
    """
    from numcheck.ruleset import BrokenRules, load

    try:
        return load(folders)
    except BrokenRules as error:
        raise broken(error.problems) from error
