"""Groups of classes: connecting them, looking after them, leaving them (C11)."""
