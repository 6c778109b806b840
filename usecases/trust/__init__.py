"""Whom a guardian lets look at a child (A12)."""
