"""What people read of announcements."""
