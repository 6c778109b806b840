"""Security settings of a diary account (A17), and chats that have to sign in again (A16)."""
