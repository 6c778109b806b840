"""Contacts handed to the school, and a diary that opens by them (A19)."""
