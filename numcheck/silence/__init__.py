"""Silence with a reason: findings that a comment, a baseline or a configuration lets stand, counted and told apart."""
