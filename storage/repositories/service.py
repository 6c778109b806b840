"""Schools as everybody may know them."""

from collections.abc import Collection, Sequence

from storage.models import School
from usecases.ports.service import SchoolCard


class SchoolsInDatabase:
    """See usecases.ports.service.Schools."""

    async def cards(self, only: Collection[int] | None, limit: int) -> Sequence[SchoolCard]:
        rows = School.all() if only is None else School.filter(id__in=list(only))
        return [SchoolCard(row.name, row.office_contact) for row in await rows.order_by("name", "id").limit(limit)]
