"""Under the screens of handing out logins (E9)."""

from collections.abc import Sequence

from bot.access_callbacks import (
    AskLetters,
    AskWhyAccess,
    GiveAccess,
    OpenAccess,
    OpenAccessAdult,
    OpenAccessClass,
    OpenAccessPupil,
    OpenClassIssues,
    PrintClassLetters,
    RevokeClassLetters,
)
from bot.claim_callbacks import OpenClaims
from bot.keyboards.diary import behind, in_rows, leaves
from bot.keyboards.menu import back, fitting
from bot.office_callbacks import OpenOffice
from bot.screen import Button, Keyboard
from school.office import Why
from texts import access as texts
from texts.words import Words
from usecases.access.issue import Issued
from usecases.access.show import ClassPage, PupilPage
from usecases.ports.access import AccessAdult, AccessClass

ON_A_PAGE = 20


def classes(t: Words, them: Sequence[AccessClass], page: int) -> Keyboard:
    shown = them[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
    of_office = any(one.office for one in them)
    office = behind(t, OpenOffice()) if of_office else Button(t.plain("button-claims"), OpenClaims())
    return (
        *in_rows([Button(one.name.display, OpenAccessClass(one.id)) for one in shown], 3),
        leaves(t, page, -(-len(them) // ON_A_PAGE), OpenAccess),
        (office, *back(t)),
    )


def pupils(t: Words, page: ClassPage, number: int) -> Keyboard:
    of, shown = page.of.id, page.pupils[number * ON_A_PAGE : (number + 1) * ON_A_PAGE]
    return (
        (Button(t.plain("button-access-letters"), AskLetters(of)),),
        (
            Button(t.plain("button-access-revoke"), RevokeClassLetters(of)),
            Button(t.plain("button-access-journal"), OpenClassIssues(of)),
        ),
        *fitting(Button(texts.pupil_label(t, one), OpenAccessPupil(of, one.child_id)) for one in shown),
        leaves(t, number, -(-len(page.pupils) // ON_A_PAGE), lambda other: OpenAccessClass(of, other)),
        (behind(t, OpenAccess()), *back(t)),
    )


def to_class(t: Words, class_id: int) -> Keyboard:
    return ((behind(t, OpenAccessClass(class_id)), *back(t)),)


def pupil(t: Words, page: PupilPage) -> Keyboard:
    of, child = page.of.id, page.child_id
    return (
        *((Button(texts.adult_label(t, one), OpenAccessAdult(of, child, one.adult_id)),) for one in page.adults),
        *to_class(t, of),
    )


def adult(t: Words, page: PupilPage, one: AccessAdult) -> Keyboard:
    whose = page.of.id, page.child_id, one.adult_id
    password = Button(t.plain("button-access-password"), AskWhyAccess(*whose, password=True))
    return (
        (Button(t.plain("button-access-code"), AskWhyAccess(*whose, password=False)),),
        (password,) if one.account_id is not None else (),
        (behind(t, OpenAccessPupil(page.of.id, page.child_id)), *back(t)),
    )


def why(t: Words, page: PupilPage, one: AccessAdult, draft: int) -> Keyboard:
    reasons = [Button(t.plain(f"button-access-why-{why.value}"), GiveAccess(draft, why.value)) for why in Why]
    return (*fitting(reasons), (behind(t, OpenAccessAdult(page.of.id, page.child_id, one.adult_id)), *back(t)))


def issued(t: Words, it: Issued) -> Keyboard:
    away = OpenAccessAdult(it.page.of.id, it.page.child_id, it.adult.adult_id)
    return ((Button(t.plain("button-access-hide"), away),), back(t))


def letters(t: Words, class_id: int, draft: int) -> Keyboard:
    return ((Button(t.plain("button-access-print"), PrintClassLetters(draft)),), *to_class(t, class_id))


def under_letters(t: Words, class_id: int) -> Keyboard:
    return ((Button(t.plain("button-access-revoke"), RevokeClassLetters(class_id)),), *to_class(t, class_id))


def revoke(t: Words, class_id: int) -> Keyboard:
    sure = RevokeClassLetters(class_id, sure=True)
    return ((Button(t.plain("button-access-revoke-sure"), sure),), *to_class(t, class_id))
