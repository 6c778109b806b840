"""Under the screens of the office (E6, E11)."""

from collections.abc import Sequence

from bot.access_callbacks import OpenAccess
from bot.application_callbacks import OpenIntake
from bot.claim_callbacks import OpenClaimQueue
from bot.keyboards.diary import behind, class_rows, leaves
from bot.keyboards.menu import back, fitting
from bot.office_callbacks import (
    ApplyFile,
    Archive,
    AskClass,
    AskFile,
    BeginNewYear,
    MoveTo,
    OpenNewYear,
    OpenOffice,
    OpenPupil,
    OpenRoll,
    OpenRolls,
    SendRoster,
    SendTemplate,
)
from bot.screen import Button, Keyboard
from texts.clip import shorten
from texts.words import Words
from usecases.differences import Difference
from usecases.office.pupils import ClassRoll
from usecases.office.years import NewYearPlan
from usecases.ports.office import OfficeClass, OfficePupil

ON_A_PAGE = 20
LABEL = 36


def home(t: Words) -> Keyboard:
    return (
        (Button(t.plain("button-office-file"), AskFile()),),
        (Button(t.plain("button-office-pupils"), OpenRolls()), Button(t.plain("section-access"), OpenAccess())),
        (
            Button(t.plain("button-office-year"), OpenNewYear()),
            Button(t.plain("button-claims-office"), OpenClaimQueue()),
        ),
        (
            Button(t.plain("button-intake-office"), OpenIntake()),
            Button(t.plain("button-office-roster"), SendRoster()),
        ),
        back(t),
    )


def to_office(t: Words) -> Keyboard:
    return ((behind(t, OpenOffice()), *back(t)),)


def while_file(t: Words) -> Keyboard:
    return ((Button(t.plain("button-office-template"), SendTemplate()),), *to_office(t))


def difference(t: Words, found: Difference, draft: int) -> Keyboard:
    if found.nothing_new:
        return to_office(t)
    apply = Button(t.plain("button-office-apply"), ApplyFile(draft))
    archive = Button(t.plain("button-office-apply-archive", count=len(found.left)), ApplyFile(draft, archive=True))
    return ((apply,), (archive,) if found.left else (), *to_office(t))


def sure_of_many(t: Words, draft: int) -> Keyboard:
    return (
        (Button(t.plain("button-office-apply"), ApplyFile(draft)),),
        (Button(t.plain("button-office-archive-many"), ApplyFile(draft, archive=True, sure=True)),),
        *to_office(t),
    )


def classes(t: Words, them: Sequence[OfficeClass], page: int) -> Keyboard:
    found = [Button(one.name.display, OpenRoll(one.id)) for one in them]
    return (*class_rows(t, found, page, OpenRolls), *to_office(t))


def roll(t: Words, it: ClassRoll, page: int) -> Keyboard:
    shown = it.pupils[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
    return (
        *fitting(Button(shorten(one.name.initials, LABEL), OpenPupil(one.id)) for one in shown),
        leaves(t, page, -(-len(it.pupils) // ON_A_PAGE), lambda other: OpenRoll(it.of.id, other)),
        (behind(t, OpenRolls()), *back(t)),
    )


def pupil(t: Words, one: OfficePupil) -> Keyboard:
    to_class = (behind(t, OpenRoll(one.class_id)), *back(t))
    if one.archived:
        return ((Button(t.plain("button-office-return"), AskClass(one.id)),), to_class)
    return (
        (
            Button(t.plain("button-office-move"), AskClass(one.id)),
            Button(t.plain("button-office-archive"), Archive(one.id)),
        ),
        to_class,
    )


def where_to(t: Words, one: OfficePupil, them: Sequence[OfficeClass], page: int) -> Keyboard:
    others = [Button(of.name.display, MoveTo(one.id, of.id)) for of in them if one.archived or of.id != one.class_id]
    return (*class_rows(t, others, page, lambda other: AskClass(one.id, other)), _to_pupil(t, one))


def sure_to_move(t: Words, one: OfficePupil, of: OfficeClass) -> Keyboard:
    label = t.plain("button-office-move-sure", school_class=of.name.display)
    return ((Button(label, MoveTo(one.id, of.id, sure=True)),), _to_pupil(t, one))


def sure_to_archive(t: Words, one: OfficePupil) -> Keyboard:
    return ((Button(t.plain("button-office-archive-sure"), Archive(one.id, sure=True)),), _to_pupil(t, one))


def new_year(t: Words, plan: NewYearPlan) -> Keyboard:
    other = t.plain("button-office-ninth-leave") if plan.ninth else t.plain("button-office-ninth-stay")
    begin = BeginNewYear(plan.now.id, plan.ninth)
    return (
        (Button(other, OpenNewYear(not plan.ninth)),),
        (Button(t.plain("button-office-begin", year=plan.name), begin),),
        *to_office(t),
    )


def _to_pupil(t: Words, one: OfficePupil) -> tuple[Button, ...]:
    return (behind(t, OpenPupil(one.id)), *back(t))
