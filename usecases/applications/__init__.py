"""Applications for access with papers (A9)."""
