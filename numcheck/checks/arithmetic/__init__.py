"""Figures of one text against each other: parts and wholes, totals, shares, changes, products and counted lists."""
