"""Phrases of parents and a reader of them."""
