"""Where a conversation may stand while we wait for words."""

from aiogram.fsm.state import State, StatesGroup


class NamingChild(StatesGroup):
    """We asked what to call a child."""

    alias = State()


class Linking(StatesGroup):
    """On the way to a diary. Never holds a password: at most a digest of a letter, or the hash of a new password."""

    consent = State()
    code = State()
    letter = State()
    login = State()
    password = State()
    new_password = State()
    new_password_again = State()


class Correcting(StatesGroup):
    """We asked what is wrong in the data."""

    text = State()


class ChoosingQuietHours(StatesGroup):
    """We asked for hours."""

    hours = State()
