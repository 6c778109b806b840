"""The books of the office in the database."""
