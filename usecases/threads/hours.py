"""When a member of staff hears of messages (D5)."""

from dataclasses import dataclass

from school.refusals import NotYours
from school.threads import USUAL_HOURS, Hours, check_hours
from usecases.asker import Asker
from usecases.ports.once import Once
from usecases.ports.threads import HoursOfStaff, SchoolPeople


@dataclass(frozen=True, slots=True)
class OwnHours:
    person: int
    hours: Hours


class ShowHours:
    """Raises NotYours for who is not staff: families have quiet hours."""

    def __init__(self, people: SchoolPeople, hours: HoursOfStaff) -> None:
        self._people, self._hours = people, hours

    async def __call__(self, asker: Asker) -> OwnHours:
        known = await self._people.known(asker.person_ids)
        person = next((one.person for one in known.values() if one.standing.is_staff), None)
        if person is None:
            raise NotYours
        return OwnHours(person, (await self._hours.of([person])).get(person, USUAL_HOURS))


class ChooseHours:
    """Raises NotYours, NotWorkingHours."""

    def __init__(self, show: ShowHours, hours: HoursOfStaff, once: Once) -> None:
        self._show, self._hours, self._once = show, hours, once

    async def __call__(self, asker: Asker, chosen: Hours) -> None:
        check_hours(chosen)

        async def work() -> None:
            await self._hours.choose((await self._show(asker)).person, chosen)

        await self._once(asker.next_deed(), work)
