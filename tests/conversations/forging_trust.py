"""Buttons of visits and of trusted persons, made by hand (see forging.py)."""

from datetime import timedelta

from bot import trust_callbacks as tr
from bot import visit_callbacks as v
from bot.callbacks import Callback
from storage.models import Meal, Trust, TrustInvitation, Visit
from tests.rig.living import Rig
from tests.rig.small_school import TODAY


async def looked_at(rig: Rig, said: str) -> dict[str, int]:
    """Masha is at school and has eaten; the grandmother may look, somebody else is invited to."""
    masha, mother, now = rig.school.people["masha"], rig.school.people["mother"], rig.clock.now()
    granny = rig.school.people["grandmother"]
    await Visit.create(child_id=masha, on=TODAY, at=now, way="in")
    await Meal.create(child_id=masha, on=TODAY, kind="lunch", dishes=said)
    await Trust.create(adult_id=granny, child_id=masha, giver_id=mother, rights="diary,visits", since=now)
    invitation = await TrustInvitation.create(
        inviter_id=mother, children=[masha], rights="diary", login=said, made_at=now, expires_at=now + timedelta(days=2)
    )
    return {"trusted": granny, "invitation": invitation.id}


def of_lookers(child: int, trusted: int, invitation: int) -> list[Callback]:
    """Buttons that name a child, somebody who may look at it, and an invitation. The last one ends the trust."""
    return [
        v.OpenVisits(child),
        v.OpenVisits(child, TODAY),
        v.OpenVisitDay(child, TODAY),
        v.TellOfVisits(child, told=True),
        tr.OpenTrustedPerson(trusted),
        tr.OpenLooks(trusted),
        tr.OpenTrustTerm(trusted),
        tr.LimitTrust(trusted, 7),
        tr.EndTrust(trusted),
        tr.DropInvitation(invitation),
        tr.EndTrust(trusted, sure=True),
    ]


def of_oneself() -> list[Callback]:
    """Buttons that name nobody, or an invitation that only its dialog or its login opens."""
    return [
        v.OpenVisits(),
        tr.OpenTrusted(),
        tr.BeginTrust(),
        tr.TurnTrustChild(1, 1, chosen=True),
        tr.TurnTrustRight(1, "diary", chosen=False),
        tr.SetTrustTerm(1, 7),
        tr.OfferByCode(1),
        tr.AskTrustLogin(1),
        tr.TypeTrustCode(),
        tr.OpenInvitation(1),
        tr.AcceptTrust(1),
        tr.DeclineTrust(1),
    ]
