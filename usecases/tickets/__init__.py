"""Support tickets (D6)."""
