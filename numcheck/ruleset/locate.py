"""Finds the rules that travel with numcheck, in a checkout, an editable install and a wheel alike."""

from pathlib import Path

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
