"""Checks: one module for each family of codes."""
