"""What a dateline is made of, as patterns for those who look for one: `OSLO, June 3, 2030 (Agency) —`."""

from __future__ import annotations

import re

_MONTH = r"[A-Z][a-zA-Z]{2,8}\.?"
#: A day and its month, in either order: "June 3", "3 June", and with its year: "June 3, 2030".
DAY = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})"
FULL_DAY = rf"{DAY},? \d{{4}}"
#: Who sent it: "(Agency)".
AGENCY = r"\([^()\n]{1,40}\)"
#: What parts it from the sentence.
DASH = r"[-–—]{1,2}"
#: When a line was sent, at its head, in figures: "2030-06-03 10:20 ".
STAMP = re.compile(r"(?P<day>(?:19|20)\d\d-\d\d-\d\d)(?:[ T]\d{1,2}:\d\d(?::\d\d)?)?(?: [A-Z]{3,4})? (?=\S)")
