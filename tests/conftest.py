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
            item.add_marker(pytest.mark.unwatched)


class Watch:
    """Coverage, which is left stopped over a row of tests that are not watched: to stop and start it takes 10 ms.

    In a process of several there are two of it: one began with the process, and the other with its tests.
    """

    def __init__(self) -> None:
        self.stopped: list[Coverage] = []

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """What a test is given is watched as the test itself is."""
        if item.get_closest_marker("unwatched"):
            while watching := Coverage.current():
                watching.stop()
                self.stopped.append(watching)
        while self.stopped and not item.get_closest_marker("unwatched"):
            self.stopped.pop().start()
        return (yield)


def pytest_configure(config: pytest.Config) -> None:
    """Tests and what they are given are watched together."""
    config.pluginmanager.register(Watch())


@pytest.fixture(autouse=True, scope="module")
def _what_is_there_stays() -> None:
    """The search for garbage leaves aside what modules before have made: it would go through all of it each time."""
    gc.collect()
    gc.freeze()
