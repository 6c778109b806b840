"""The school book: the spreadsheet in which an office tells everything about its school (FEATURES E6)."""

from exchange.school_book.reading import Reading, read_school_book

__all__ = ["Reading", "read_school_book"]
