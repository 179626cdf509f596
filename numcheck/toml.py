"""TOML text -> plain tables, as `tomllib` reads it: tomli is the same parser, compiled, and takes a third of the time.

Every run reads a megabyte of word lists; of one changed text among a thousand that was a twentieth.
"""

from tomli import TOMLDecodeError, loads

__all__ = ["TOMLDecodeError", "loads"]
