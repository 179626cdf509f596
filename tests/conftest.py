"""How hypothesis searches, and which tests are watched: the same examples each time where a change is judged.

And no run of a test keeps anything, but those about the cache, which say so.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from coverage import Coverage
from hypothesis import settings

os.environ["NUMCHECK_NO_CACHE"] = "1"

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

_UNITS = Path(__file__).parent / "unit"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[object]:
    """Coverage is measured in the tests of single modules, in the first case of each: to watch takes twice the time.

    What only a law, an example of a rule or a whole walk reaches has no test of its own, and counts as not covered.
    """
    watching = Coverage.current()
    cases = getattr(item, "callspec", None)
    if watching is None or (item.path.is_relative_to(_UNITS) and not (cases and any(cases.indices.values()))):
        return (yield)
    watching.stop()
    try:
        return (yield)
    finally:
        watching.start()
