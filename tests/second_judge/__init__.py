"""The same bot before two judges: our emulator, and one that others wrote (lo-bot-api-emulator)."""
