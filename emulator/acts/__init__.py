"""What people do: write, press, share, block, gather in groups. Each deed becomes official updates for the bots that see it."""


class NotPossible(Exception):
    """A deed that a person could not do in a real client either; says what there is instead."""
