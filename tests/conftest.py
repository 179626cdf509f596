"""How hypothesis searches, and which tests are watched: the same examples each time where a change is judged.

And no run of a test keeps anything, but those about the cache, which say so.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

os.environ["NUMCHECK_NO_CACHE"] = "1"

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

#: Folders of tests that run through the same lines again and again.
_UNWATCHED = tuple(Path(__file__).parent / name for name in ("browser", "house", "laws"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Coverage is measured where it tells something: a test that is watched takes more than twice the time.

    Laws reach no line that no other test reaches; tests that ask for much of one thing say so themselves.
    """
    for item in items:
        if any(map(item.path.is_relative_to, _UNWATCHED)):
            item.add_marker(pytest.mark.no_cover)
