"""How the school stands: for its head and deputies (E7)."""
