"""What a teacher asks chosen families or pupils (E8)."""
