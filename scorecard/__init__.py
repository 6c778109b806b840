"""What the promises of delivery are worth: oracles over a ledger, real kills, and a page of figures (`make scorecard`).

The oracles know nothing of the product: they compare what happened at school with what the emulator accepted.
"""
