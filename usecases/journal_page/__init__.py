"""The journal page in a browser (E3, E12)."""
