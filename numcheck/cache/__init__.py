"""What was worked out before, by all that decides it: in a folder that may be lost, broken or not ours at any time.

Nothing here can make an answer wrong: what does not come back as it was put in has never been there, and whatever goes
wrong on the way turns the cache off for the rest of the run. `Cache.trouble` then says why, for people.
"""

from numcheck.cache.around import world
from numcheck.cache.folder import FOLDER, Unusable, prepare
from numcheck.cache.kept import Cache, opened
from numcheck.cache.upkeep import Tally, clean, tally

__all__ = ["FOLDER", "Cache", "Tally", "Unusable", "clean", "opened", "prepare", "tally", "world"]
