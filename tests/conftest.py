"""How hypothesis searches, and which tests are watched: the same examples each time where a change is judged.

And no run of a test keeps anything, but those about the cache, which say so.
"""

from __future__ import annotations

import gc
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from coverage import Coverage
from hypothesis import settings

os.environ["NUMCHECK_NO_CACHE"] = "1"

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

#: Folders of tests that run through the same lines again and again.
_UNWATCHED = tuple(Path(__file__).parent / name for name in ("browser", "house", "laws", "rules"))
#: Cases of one test that are watched.
_WATCHED = 8


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Coverage is measured where it tells something: a test that is watched takes more than twice the time.

    Laws and rules reach no line that no other test reaches, and the later cases of a test few that its first ones do
    not; tests that ask for much of one thing say so themselves.
    """
    cases: Counter[str] = Counter()
    for item in items:
        test = item.nodeid.partition("[")[0]
        cases[test] += 1
        if cases[test] > _WATCHED or any(map(item.path.is_relative_to, _UNWATCHED)):
            item.add_marker(pytest.mark.no_cover)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item: pytest.Item) -> Iterator[None]:
    """What an unwatched test is given is not watched either; pytest-cov looks away only while the test itself runs."""
    watching = Coverage.current() if item.get_closest_marker("no_cover") else None
    if watching is None:
        return (yield)
    watching.stop()
    try:
        return (yield)
    finally:
        watching.start()


@pytest.fixture(autouse=True, scope="module")
def _what_is_there_stays() -> None:
    """The search for garbage leaves aside what modules before have made: it would go through all of it each time."""
    gc.collect()
    gc.freeze()
