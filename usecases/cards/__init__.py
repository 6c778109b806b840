"""Personal data cards, and who corrects them (B17)."""
