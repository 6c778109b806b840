"""Access: consent, letters, logins and passwords, which diaries a chat is tied to (FEATURES A2, A3, A5, A7, A15)."""
