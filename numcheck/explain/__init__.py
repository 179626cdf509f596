"""Documents -> why figures were compared or not: what was read of each, and which test spoke."""

from numcheck.explain.findings import finding
from numcheck.explain.places import places
from numcheck.explain.sides import Explanation, Side, Unknown

__all__ = ["Explanation", "Side", "Unknown", "finding", "places"]
