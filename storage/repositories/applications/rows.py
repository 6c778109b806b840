"""Applications and their papers as rows."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from school.applications import Applicant, ApplicationState, Form, Ground, Paper
from school.classes import ClassName
from school.papers import PaperFormat
from school.people import Name, Role
from school.periods import Period, PeriodKind, SchoolYear
from storage.models import Application as Row
from storage.models import ApplicationPaper, School, StaffRole
from storage.models import Period as PeriodRow
from storage.models import SchoolYear as YearRow
from usecases.ports.applications import Application, ApplySchool, KeptPaper
from usecases.ports.consents import ConsentText

_DECIDED = (ApplicationState.GRANTED, ApplicationState.REFUSED, ApplicationState.WITHDRAWN)
_SHOWN_OF_GRANTED = 20


class ApplicationsInDatabase:
    """See usecases.ports.applications.Applications."""

    async def schools(self) -> Sequence[ApplySchool]:
        return [ApplySchool(row.id, row.short_name) for row in await School.all().order_by("short_name", "id")]

    async def year(self, school_id: int, day: date) -> SchoolYear | None:
        row = await YearRow.filter(school_id=school_id, starts_on__lte=day, ends_on__gte=day).order_by("-id").first()
        if row is None:
            return None
        periods = await PeriodRow.filter(year_id=row.id).order_by("starts_on", "id")
        values = tuple(Period(PeriodKind(one.kind), one.name, one.starts_on, one.ends_on) for one in periods)
        return SchoolYear(row.name, row.starts_on, row.ends_on, values)

    async def of_chat(self, chat_id: int) -> Sequence[Application]:
        return [_application(row) for row in await _rows().filter(chat_id=chat_id).order_by("-id")]

    async def one(self, application_id: int) -> Application | None:
        row = await _rows().get_or_none(id=application_id)
        return _application(row) if row else None

    async def papers(self, application_id: int) -> Sequence[KeptPaper]:
        rows, numbers = await ApplicationPaper.filter(application_id=application_id).order_by("id"), Counter[str]()
        found = []
        for row in rows:
            numbers[row.paper] += 1
            found.append(_paper(row, numbers[row.paper]))
        return found

    async def paper(self, paper_id: int) -> KeptPaper | None:
        row = await ApplicationPaper.get_or_none(id=paper_id)
        if row is None:
            return None
        before = ApplicationPaper.filter(application_id=row.application_id, paper=row.paper, id__lte=row.id)
        return _paper(row, await before.count())

    async def begin(self, chat_id: int, school_id: int, form: Form, consent: ConsentText, at: datetime) -> int:
        child = form.child
        row = await Row.create(
            school_id=school_id,
            chat_id=chat_id,
            applicant=form.applicant.value,
            surname=form.name.surname,
            given=form.name.given,
            patronymic=form.name.patronymic,
            child_surname=child.surname if child else None,
            child_given=child.given if child else None,
            child_patronymic=child.patronymic if child else "",
            grade=form.school_class.grade,
            letter=form.school_class.letter,
            born=form.born,
            consent=consent.digest,
            consent_language=consent.language,
            begun_at=at,
            changed_at=at,
        )
        return row.id

    async def add_paper(
        self, application: Application, paper: Paper, form: PaperFormat, size: int, token: str, at: datetime
    ) -> int:
        row = await ApplicationPaper.create(
            application_id=application.id, paper=paper.value, format=form.value, size=size, token=token, kept_at=at
        )
        await Row.filter(id=application.id).update(changed_at=at)
        return row.id

    async def drop_papers(self, application_id: int, papers: Collection[Paper]) -> Sequence[str]:
        rows = ApplicationPaper.filter(application_id=application_id, paper__in=[paper.value for paper in papers])
        found = [row["token"] for row in await rows.values("token")]
        await rows.delete()
        return found

    async def change(
        self,
        application: Application,
        state: ApplicationState,
        at: datetime,
        *,
        due_on: date | None = None,
        by: int | None = None,
        ground: Ground | None = None,
    ) -> int | None:
        version = application.version + 1
        filed = at if state is ApplicationState.FILED and application.filed_at is None else application.filed_at
        changed = await Row.filter(id=application.id, version=application.version).update(
            state=state.value,
            version=version,
            changed_at=at,
            filed_at=filed,
            due_on=due_on,
            reminded_on=None,
            decided_at=at if state in _DECIDED else None,
            decided_by_id=by,
            ground=ground.value if ground else None,
        )
        return version if changed else None

    async def offices(self, person_ids: Collection[int]) -> Mapping[int, int]:
        rows = StaffRole.filter(
            person_id__in=list(person_ids), role=Role.SECRETARY.value, person__archived_at=None
        ).order_by("id")
        return {
            row["person__school_id"]: row["person_id"] for row in await rows.values("person_id", "person__school_id")
        }

    async def secretaries(self, school_id: int) -> Collection[int]:
        rows = StaffRole.filter(person__school_id=school_id, role=Role.SECRETARY.value, person__archived_at=None)
        return [row["person_id"] for row in await rows.order_by("id").values("person_id")]

    async def waiting(self, school_ids: Collection[int]) -> Sequence[Application]:
        states = [ApplicationState.FILED.value, ApplicationState.MISSING.value]
        here = _rows().filter(school_id__in=list(school_ids))
        undecided = await here.filter(state__in=states).order_by("due_on", "id")
        granted = here.filter(Q(state=ApplicationState.GRANTED.value)).order_by("-decided_at", "-id")
        found = [_application(row) for row in (*undecided, *await granted.limit(_SHOWN_OF_GRANTED))]
        order = {ApplicationState.FILED: 0, ApplicationState.MISSING: 1}
        return sorted(found, key=lambda one: order.get(one.state, 2))


def _rows() -> QuerySet[Row]:
    return Row.all().select_related("school", "chat")


def _application(row: Row) -> Application:
    child = row.child_surname is not None
    form = Form(
        applicant=Applicant(row.applicant),
        name=Name(row.surname, row.given, row.patronymic),
        school_class=ClassName(row.grade, row.letter),
        child=Name(row.child_surname or "", row.child_given or "", row.child_patronymic) if child else None,
        born=row.born,
    )
    return Application(
        id=row.id,
        school_id=row.school_id,
        school=row.school.short_name,
        office=row.school.office_contact,
        chat_id=row.chat_id,
        language=row.chat.language,
        form=form,
        state=ApplicationState(row.state),
        version=row.version,
        begun_at=row.begun_at,
        filed_at=row.filed_at,
        due_on=row.due_on,
        decided_at=row.decided_at,
        ground=Ground(row.ground) if row.ground else None,
        pupil_id=row.pupil_id,
        adult_id=row.adult_id,
        zone=ZoneInfo(row.school.zone),
    )


def _paper(row: ApplicationPaper, number: int) -> KeptPaper:
    return KeptPaper(
        id=row.id,
        application_id=row.application_id,
        paper=Paper(row.paper),
        number=number,
        format=PaperFormat(row.format),
        size=row.size,
        token=row.token,
    )
