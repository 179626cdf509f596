"""`python -m numcheck` is `numcheck`."""

import sys

from numcheck.cli import main

sys.exit(main())
