"""Letters and passwords that the office of the small school hands out, and the way in with them."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from school.codes import Purpose, digest, make_code, make_nonce
from storage.models import Account, ActivationCode, LinkedAccount, TrustInvitation
from tests.rig.living import SECRET, Rig
from tests.rig.people import Talker


@dataclass(frozen=True)
class Paper:
    """A printed letter."""

    code: str
    nonce: str
    row: int


async def letter(
    rig: Rig, adult: str, child: str | None = None, *, days: int = 30, revoked_at: datetime | None = None, salt: int = 0
) -> Paper:
    """A letter for the adult; `salt` tells two letters apart, everything else about them is reproducible."""
    number = rig.school.people[adult] * 100 + salt
    code = _code(number)
    nonce = make_nonce(lambda size: number.to_bytes(size))
    now = rig.clock.now()
    row = await ActivationCode.create(
        adult_id=rig.school.people[adult],
        child_id=rig.school.people[child] if child else None,
        code_hash=digest(SECRET.encode(), Purpose.CODE, code),
        link_hash=digest(SECRET.encode(), Purpose.LINK, nonce),
        issued_at=now,
        expires_at=now + timedelta(days=days),
        revoked_at=revoked_at,
    )
    return Paper(code, nonce, row.id)


async def invitation_code(rig: Rig, inviter: str) -> str:
    """Of an invitation to look at Masha (A12)."""
    code, now = _code(rig.school.people[inviter] * 1000), rig.clock.now()
    await TrustInvitation.create(
        inviter_id=rig.school.people[inviter],
        children=[rig.school.people["masha"]],
        rights="diary",
        code_hash=digest(SECRET.encode(), Purpose.TRUST, code),
        made_at=now,
        expires_at=now + timedelta(days=2),
    )
    return code


def _code(number: int) -> str:
    places = iter([number >> 5 * place & 31 for place in range(10)])
    return make_code(lambda _: next(places))


async def login_of(rig: Rig, who: str) -> str:
    return (await Account.get(person_id=rig.school.people[who])).login


async def temporary_password(rig: Rig, who: str) -> tuple[str, str]:
    """Login and temporary password, as the office prints them."""
    issued = await rig.product.use_cases["issue_temporary_password"](await login_of(rig, who))
    return issued.login, issued.password


async def agrees(talker: Talker) -> None:
    """From /start to the two ways in."""
    await talker.says("/start")
    await talker.presses("Привязать дневник")
    await talker.presses("Даю согласие")


async def types_login(talker: Talker, login: str) -> None:
    """From the two ways in to the question for the password."""
    await talker.presses("Логин и пароль")
    await talker.says(login)


async def is_linked(talker: Talker) -> bool:
    return await LinkedAccount.exists(chat__external_id=talker.id, ended_at=None)


def told(talker: Talker) -> str:
    """Everything that stands in the chat now, on both sides."""
    return "\n".join(seen.text for seen in talker.chat)


async def puts_a_mark(teacher: Talker, pupil: str, value: str = "5") -> None:
    """The algebra teacher's way to a mark in today's first lesson."""
    await teacher.says("/menu")
    for label in ("Журнал", "1. 7 «Б» Алгебра", "Оценка", pupil, value):
        await teacher.presses(label)
