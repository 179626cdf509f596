"""Finds and reads the rules that travel with numcheck, in a checkout, an editable install and a wheel alike."""

from collections.abc import Callable
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from numcheck import toml

_T = TypeVar("_T")
_PACKAGE = Path(__file__).resolve().parent.parent


def builtin() -> Path:
    """The folder of shipped rules.

    A wheel carries it inside the package as `rules`; a checkout and an editable install keep it beside the package.

    Raises:
        FileNotFoundError: the installation is damaged: neither place has it.
    """
    for folder in (_PACKAGE / "rules", _PACKAGE.parent / "rules"):
        if (folder / "units.toml").is_file():
            return folder
    raise FileNotFoundError(f"numcheck's own rules are missing: neither {_PACKAGE}/rules nor {_PACKAGE.parent}/rules")


@cache
def shipped_table(name: str) -> dict[str, Any]:
    """A shipped file that several steps read, decoded once for all of them: nobody changes anything in it.

    A number with a point is a Decimal.

    Raises:
        FileNotFoundError: the installation is damaged.
        toml.TOMLDecodeError: the file was altered and is broken.
    """
    return toml.loads((builtin() / name).read_text("utf-8"), parse_float=Decimal)


def shipped(name: str, shape: type[_T], made: Callable[[type[Any], Any], Any] | None = None) -> _T:
    """A shipped file in its shape; `made` makes what TOML has no type for, see `dec_hook` of msgspec.

    Raises:
        FileNotFoundError: the installation is damaged.
        msgspec.ValidationError, toml.TOMLDecodeError: the file was altered and is broken.
    """
    return msgspec.convert(shipped_table(name), shape, dec_hook=made)
