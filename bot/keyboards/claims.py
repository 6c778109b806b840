"""Under the screens of roles (A14)."""

from collections.abc import Mapping, Sequence

from bot.access_callbacks import OpenAccess
from bot.claim_callbacks import (
    ChooseClaim,
    ChooseClaimClass,
    DecideClaim,
    MakeClaim,
    OpenClaim,
    OpenClaimQueue,
    OpenClaims,
    RefuseClaim,
)
from bot.keyboards.diary import behind, class_rows, in_rows
from bot.keyboards.menu import back, fitting
from bot.office_callbacks import OpenOffice
from bot.screen import Button, Keyboard
from school.office import Claim, ClaimState, WhyNot
from texts.claims import label
from texts.clip import shorten
from texts.words import Words
from usecases.ports.claims import ClaimRow, ClassStaff
from usecases.ports.office import OfficeClass

Item = Mapping[str, object]
LABEL = 36
SHOWN = 20


def own(t: Words) -> Keyboard:
    ask = (Button(t.plain("button-claims-ask"), ChooseClaimClass()),)
    return (ask, (behind(t, OpenAccess()), *back(t)))


def classes(t: Words, them: Sequence[OfficeClass], page: int) -> Keyboard:
    choices = [Button(one.name.display, ChooseClaim(one.id)) for one in them]
    return (*class_rows(t, choices, page, ChooseClaimClass), (behind(t, OpenClaims()), *back(t)))


def what(t: Words, person_id: int, staff: ClassStaff) -> Keyboard:
    of = staff.of.id
    journals = [
        Button(shorten(course.subject, LABEL), MakeClaim(of, Claim.JOURNAL.value, course.id))
        for course in staff.courses
        if course.teacher_id != person_id
    ]
    return (
        (Button(t.plain("button-claim-leader"), MakeClaim(of, Claim.LEADER.value, 0)),),
        (Button(t.plain("button-claim-keeper"), MakeClaim(of, Claim.KEEPER.value, 0)),),
        *fitting(journals),
        (behind(t, ChooseClaimClass()), *back(t)),
    )


def queue(t: Words, waiting: Sequence[ClaimRow]) -> Keyboard:
    return (
        *((Button(label(t, one), OpenClaim(one.id)),) for one in waiting[:SHOWN]),
        (behind(t, OpenOffice()), *back(t)),
    )


def one(t: Words, claim: ClaimRow) -> Keyboard:
    deeds = (
        Button(t.plain("button-claim-grant"), DecideClaim(claim.id, grant=True)),
        Button(t.plain("button-claim-refuse"), DecideClaim(claim.id, grant=False)),
    )
    return (deeds if claim.state is ClaimState.OPEN else (), (behind(t, OpenClaimQueue()), *back(t)))


def why_not(t: Words, claim_id: int) -> Keyboard:
    """The office may also type its own words."""
    reasons = [Button(t.plain(f"button-claim-why-{why.value}"), RefuseClaim(claim_id, why.value)) for why in WhyNot]
    return (*in_rows(reasons, 1), (behind(t, OpenClaim(claim_id)), *back(t)))


def under_push(t: Words, item: Item) -> Keyboard | None:
    """None for news of anything else."""
    if item["event"] != "ClaimFiled":
        return None
    way = OpenClaim(int(str(item["claim_id"])))
    return ((Button(t.plain("button-claim-open"), way, keeps_message=True),),)
