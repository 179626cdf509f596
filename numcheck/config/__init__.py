"""What a run is asked for: a configuration file and the words of the command line -> Settings."""

from numcheck.config.settings import DEFAULT_EXCLUDE, Explained, Settings, SourceRule

__all__ = ["DEFAULT_EXCLUDE", "Explained", "Settings", "SourceRule"]
