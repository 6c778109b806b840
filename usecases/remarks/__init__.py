"""Remarks, praise and weekly behaviour (B15)."""
