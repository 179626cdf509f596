"""Parties -> Groups with a verdict -> Findings, worst and surest first."""

from numcheck.verdict.compare import compare
from numcheck.verdict.findings import CODES, findings, fingerprint, ranked

__all__ = ["CODES", "compare", "findings", "fingerprint", "ranked"]
