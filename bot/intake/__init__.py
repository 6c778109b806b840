"""How updates come in: stored and committed first, acknowledged then, handled from the table (RELIABILITY F1-F3)."""
