"""The event feed in words."""
