"""What the office does with its books (E6, E11)."""
