"""How long somebody who asked to be forgotten may think better of it (A15)."""

from datetime import timedelta

GRACE = timedelta(days=3)
"""Ours: a wish of one evening is taken back within a weekend. Silent at once; a law's thirty days are far (152-FZ)."""
