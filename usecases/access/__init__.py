"""Logins, passwords and codes from the hands of the class teacher (E9)."""
