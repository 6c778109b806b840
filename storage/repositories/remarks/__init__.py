"""Remarks and behaviour in the database."""
