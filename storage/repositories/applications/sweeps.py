"""Applications that are due, and what of them is forgotten (A9; RELIABILITY section 6, retention)."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from tortoise.expressions import Q

from school.applications import ApplicationState
from school.people import Name
from storage.models import Application, ApplicationPaper
from usecases.ports.applications import DueApplication

BATCH = 500


class ApplicationSweepsInDatabase:
    """See usecases.ports.applications.ApplicationSweeps."""

    async def due(self, latest: date) -> Sequence[DueApplication]:
        rows = Application.filter(state=ApplicationState.FILED.value, due_on__lte=latest).select_related("school")
        return [
            DueApplication(
                id=row.id,
                school_id=row.school_id,
                name=Name(row.surname, row.given, row.patronymic),
                due_on=row.due_on,
                reminded_on=row.reminded_on,
                zone=ZoneInfo(row.school.zone),
            )
            for row in await rows.order_by("id")
            if row.due_on is not None
        ]

    async def note_reminded(self, application_id: int, on: date) -> None:
        await Application.filter(id=application_id).update(reminded_on=on)

    async def expired_papers(self, drafts: datetime, decided: datetime) -> Sequence[str]:
        gone = _gone(drafts, decided)
        ids = [row["id"] for row in await Application.filter(gone, papers__id__isnull=False).distinct().values("id")]
        rows = ApplicationPaper.filter(application_id__in=ids)
        found = [row["token"] for row in await rows.values("token")]
        await rows.delete()
        return found

    async def forget(self, drafts: datetime, decided: datetime) -> int:
        return await Application.filter(_gone(drafts, decided)).delete()

    async def known(self, tokens: Collection[str]) -> Collection[str]:
        every, found = list(tokens), set[str]()
        for start in range(0, len(every), BATCH):
            rows = ApplicationPaper.filter(token__in=every[start : start + BATCH])
            found |= {row["token"] for row in await rows.values("token")}
        return found

    async def tokens_of_chat(self, chat_id: int) -> Sequence[str]:
        return [row["token"] for row in await ApplicationPaper.filter(application__chat_id=chat_id).values("token")]


def _gone(drafts: datetime, decided: datetime) -> Q:
    return Q(state=ApplicationState.DRAFT.value, changed_at__lt=drafts) | Q(decided_at__lt=decided)
