"""What teachers ask families, in the database (E8)."""
