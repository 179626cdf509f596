"""Path -> the way it is shown: one printable line, "/" between its parts."""

import os
import unicodedata

_NEVER = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})  # control, invisible and bidirectional marks, odd bytes, line ends


def shown(path: str) -> str:
    """A path as people type it: without "./", and with escapes for what would break or fake a line.

    Odd bytes of a name (Python hands them over as lone surrogates) become `\\xff`, a line feed `\\n`; a backslash in
    a name is doubled, so that two files never share a name.
    """
    if os.sep != "/":
        path = path.replace(os.sep, "/")
    lead = "/" if path.startswith("/") else ""
    plain = lead + "/".join(part for part in path.split("/") if part not in ("", ".")) or "."
    if plain == "-":  # a file of that name, not standard input
        plain = "./-"
    if plain.isascii() and plain.isprintable() and "\\" not in plain:
        return path if path == plain else plain  # of a hundred thousand paths one is enough
    return "".join(_escaped(character) for character in plain)


def _escaped(character: str) -> str:
    if "\udc80" <= character <= "\udcff":
        return f"\\x{ord(character) - 0xDC00:02x}"
    if character == "\\" or unicodedata.category(character) in _NEVER:
        return character.encode("unicode_escape").decode("ascii")
    return character
