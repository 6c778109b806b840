"""Reading and signing a week (B16)."""
