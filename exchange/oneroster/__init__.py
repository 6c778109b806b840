"""OneRoster CSV 1.1 and 1.2 (1EdTech): lists of a school from other programs, and ours for them."""
