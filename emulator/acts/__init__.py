"""What people do: write, press, share, block, gather in groups. Deeds become updates for bots that see them."""


class NotPossible(Exception):
    """A deed that a person could not do in a real client either; says what there is instead."""
