"""How hypothesis searches: without a clock anywhere, and the same examples each time where a change is judged.

And no run of a test keeps anything, but those about the cache, which say so.
"""

import os

from hypothesis import settings

os.environ["NUMCHECK_NO_CACHE"] = "1"

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")
