"""What the buttons of the security settings say (bot/callbacks.py tells how)."""

from dataclasses import dataclass

from bot.callbacks import Callback


@dataclass(frozen=True, slots=True)
class OpenSecurity(Callback, prefix="sec"):
    person_id: int


@dataclass(frozen=True, slots=True)
class OpenAccount(Callback, prefix="acct"):
    """The security settings of the only diary, or the choice of one."""


@dataclass(frozen=True, slots=True)
class ConfirmMail(Callback, prefix="secmail"):
    """We ask for the address."""

    person_id: int


@dataclass(frozen=True, slots=True)
class SendMailAgain(Callback, prefix="secagain"):
    """Another letter to the same address."""

    person_id: int


@dataclass(frozen=True, slots=True)
class ConfirmMobile(Callback, prefix="secph"):
    """We ask for the messenger's own contact."""

    person_id: int


@dataclass(frozen=True, slots=True)
class ChangeOwnPassword(Callback, prefix="secpw"):
    person_id: int


@dataclass(frozen=True, slots=True)
class AskNewLogin(Callback, prefix="seclog"):
    person_id: int


@dataclass(frozen=True, slots=True)
class TakeLogin(Callback, prefix="seclogok"):
    draft: int


@dataclass(frozen=True, slots=True)
class SignOutElsewhere(Callback, prefix="secout"):
    """End the diary in every other chat; asked once more."""

    person_id: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class AskNoMore(Callback, prefix="secend"):
    """The rest of the settings is not wanted."""

    person_id: int


@dataclass(frozen=True, slots=True)
class StopReminding(Callback, prefix="sechush"):
    """A chat that was signed out does not want to be reminded."""

    link_id: int
