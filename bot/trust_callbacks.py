"""What the buttons of trusted persons say (bot/callbacks.py tells how)."""

from dataclasses import dataclass

from bot.callbacks import Callback


@dataclass(frozen=True, slots=True)
class OpenTrusted(Callback, prefix="tr"):
    """Who is trusted with the children, and what the asker is trusted with."""


@dataclass(frozen=True, slots=True)
class BeginTrust(Callback, prefix="trnew"):
    """For guardians: put an invitation together."""


@dataclass(frozen=True, slots=True)
class TurnTrustChild(Callback, prefix="trkid"):
    """Whether the draft speaks of a child."""

    draft: int
    child_id: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class TurnTrustRight(Callback, prefix="trright"):
    """Whether the draft lets look at this."""

    draft: int
    right: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class SetTrustTerm(Callback, prefix="trterm"):
    """The draft ends so many days after today; None is no end."""

    draft: int
    days: int | None


@dataclass(frozen=True, slots=True)
class OfferByCode(Callback, prefix="trcode"):
    """The draft becomes a code and a link."""

    draft: int


@dataclass(frozen=True, slots=True)
class AskTrustLogin(Callback, prefix="trlogin"):
    """The draft goes to the person behind a login, which is asked for."""

    draft: int


@dataclass(frozen=True, slots=True)
class OpenTrustedPerson(Callback, prefix="trone"):
    """What somebody may see of the asker's children."""

    adult_id: int


@dataclass(frozen=True, slots=True)
class OpenLooks(Callback, prefix="trlooks"):
    """What somebody has opened, and when."""

    adult_id: int


@dataclass(frozen=True, slots=True)
class OpenTrustTerm(Callback, prefix="trday"):
    """Until when somebody may look."""

    adult_id: int


@dataclass(frozen=True, slots=True)
class LimitTrust(Callback, prefix="trdays"):
    """So many days after today; None is no end."""

    adult_id: int
    days: int | None


@dataclass(frozen=True, slots=True)
class EndTrust(Callback, prefix="trend"):
    """`sure` False asks first."""

    adult_id: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class DropInvitation(Callback, prefix="trdrop"):
    """Take an invitation back."""

    invitation_id: int


@dataclass(frozen=True, slots=True)
class TypeTrustCode(Callback, prefix="trtype"):
    """Somebody has got a code."""


@dataclass(frozen=True, slots=True)
class OpenInvitation(Callback, prefix="trsee"):
    """Read an invitation to the own login."""

    invitation_id: int


@dataclass(frozen=True, slots=True)
class AcceptTrust(Callback, prefix="tryes"):
    invitation_id: int


@dataclass(frozen=True, slots=True)
class DeclineTrust(Callback, prefix="trno"):
    invitation_id: int
