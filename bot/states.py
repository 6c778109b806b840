"""Where a conversation may stand while we wait for words."""

from aiogram.fsm.state import State, StatesGroup


class NamingChild(StatesGroup):
    """We asked what to call a child."""

    alias = State()
