"""The folder of a cache: made, marked as one, and never somebody else's."""

from __future__ import annotations

import os
import stat
from pathlib import Path

#: The name of the folder, beside the configuration or in the current folder.
FOLDER = ".numcheck_cache"
#: The file that everything is kept in. A form that older versions cannot read gets a file of its own.
FILE = "kept-1.db"
#: What SQLite puts beside it while it is open.
BESIDE = ("-wal", "-shm", "-journal")

TAG = "CACHEDIR.TAG"
_SIGNATURE = "Signature: 8a477f597d28d172789f06886806bc55"
_TAG_TEXT = f"{_SIGNATURE}\n# This folder was made by numcheck. It may be deleted; see bford.info/cachedir\n"
_IGNORE = ".gitignore"
_IGNORE_TEXT = "# Made by numcheck.\n*\n"


class Unusable(Exception):
    """The folder cannot hold a cache; the message says why, for people."""


def prepare(folder: Path) -> bool:
    """Makes the folder and its marks where they are missing; says whether it can be written to.

    Raises:
        Unusable: it is no folder, belongs to another user, or has other things in it, or it is neither there nor can
            be made.
    """
    try:
        status = folder.stat()
    except FileNotFoundError:
        return _made(folder)
    except (OSError, ValueError) as error:
        raise Unusable(_why(error)) from error
    if not stat.S_ISDIR(status.st_mode):
        raise Unusable("it is no folder")
    # What root writes into the folder of a user, that user could not replace; for what others write, nobody vouches.
    if hasattr(os, "geteuid") and status.st_uid != os.geteuid():
        raise Unusable("it belongs to another user")
    if is_ours(folder):
        if _is_committed(folder):
            raise Unusable("git keeps it: take it out with git rm --cached, for nobody can see what it says")
        return os.access(folder, os.W_OK | os.X_OK)
    try:
        strange = sorted(entry.name for entry in folder.iterdir())
    except OSError as error:
        raise Unusable(_why(error)) from error
    if strange:
        raise Unusable(f"it has no {TAG} of numcheck, and something in it: give an empty folder, or a new one")
    return _marked(folder)


def is_ours(folder: Path) -> bool:
    """Whether the folder is marked as a cache of numcheck."""
    try:
        with (folder / TAG).open("rb") as file:
            return b"numcheck" in file.read(1000)
    except OSError:
        return False


def _is_committed(folder: Path) -> bool:
    """Whether git keeps the file: then it came with the texts, and could be made to hide what is wrong in them."""
    here = folder.resolve()
    for above in here.parents:
        try:
            index = (above / ".git" / "index").read_bytes()
        except OSError:
            continue
        return os.fsencode((here / FILE).relative_to(above).as_posix()) in index
    return False


def files(folder: Path) -> tuple[Path, ...]:
    """Every file that a cache may have in its folder; the marks come last."""
    kept = [folder / (FILE + beside) for beside in (*BESIDE, "")]
    return (*kept, folder / _IGNORE, folder / TAG)


def _made(folder: Path) -> bool:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise Unusable(_why(error)) from error
    return _marked(folder)


def _marked(folder: Path) -> bool:
    try:
        # The tag comes last: a run that is killed in between leaves a folder that the next one can still mark.
        (folder / _IGNORE).write_text(_IGNORE_TEXT, "utf-8")
        (folder / TAG).write_text(_TAG_TEXT, "utf-8")
    except OSError as error:
        raise Unusable(_why(error)) from error
    return True


def _why(error: OSError | ValueError) -> str:
    return (error.strerror or str(error)) if isinstance(error, OSError) else str(error)
