"""Opening the made-up school: its file goes through the very import that a real school uses."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from app.demo.gatherings import announce, tell_regime
from app.demo.school import MadeUpSchool, write_made_up_school
from app.demo.term import At, term_so_far
from app.demo.threads import write_first
from app.office import office
from app.settings import Settings
from exchange.school_book import read_school_book
from school.clock import Clock, local_date
from school.codes import show_code
from storage.database import WriterLock
from storage.migrate import migrate
from storage.repositories.meetings.writing import MeetingBookInDatabase
from storage.repositories.threads.threads import ThreadsInDatabase
from usecases.asker import LinkedPerson
from usecases.ports.term import (
    PastAbsence,
    PastBehaviour,
    PastDot,
    PastHomework,
    PastLesson,
    PastMark,
    PastRemark,
    PastTerm,
)

Say = Callable[[str], None]


class BrokenDemo(Exception):
    """The made-up school did not pass its own import: a mistake of ours."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """How a person of the cast gets in: the code of the letter as printed, and the nonce of its link."""

    name: str
    code: str
    nonce: str


CAST = ("mother", "father", "algebra_teacher", "class_teacher", "secretary", "head")


async def open_school(settings: Settings, clock: Clock, say: Say) -> dict[str, Invitation]:
    """Migrate, import, write a term of marks; then letters for the cast, by who they are."""
    book = settings.data_dir / "school.xlsx"
    school = await asyncio.to_thread(write_made_up_school, book)
    with WriterLock(settings.database_url):
        await migrate(settings.database_url, now=clock.now())
    reading = await asyncio.to_thread(read_school_book, book, settings.zone)
    if reading.book is None:
        raise BrokenDemo(f"{len(reading.problems)} problems in {book}")
    async with office(settings, clock) as deeds:
        done = await deeds.import_school(reading.book)
        say(f"   {done.people_added} people, {done.classes_added} classes, {done.lessons_added} lessons a week")
        marks = await deeds.past_terms.write(1, await asyncio.to_thread(_past, school))
        say(f"   {marks} marks of the term so far")
        keys = {getattr(school.cast, who): who for who in CAST}
        issued = await deeds.issue_letters(keys=list(keys))
        letters = [letter for of_school in issued for letter in of_school.letters]
        found = {keys[letter.to.adult_key]: letter for letter in letters}
        teacher = found["class_teacher"].to
        leader = LinkedPerson(teacher.adult_id, 1, teacher.adult, frozenset(), ZoneInfo(settings.zone))
        mother, threads = found["mother"].to.adult_id, ThreadsInDatabase(0)
        await write_first(leader.school_id, leader.id, mother, threads, clock.now())
        await announce(leader, MeetingBookInDatabase(clock), clock.now())
        await tell_regime(leader.school_id, local_date(clock.now(), leader.zone))
    return {who: Invitation(found[who].to.adult.polite, show_code(found[who].code), found[who].nonce) for who in CAST}


def _past(school: MadeUpSchool) -> PastTerm:
    plan = term_so_far(school)
    return PastTerm(
        marks=[PastMark(m.pupil_key, _at(m.at), m.value, m.form, m.weight, m.comment) for m in plan.marks],
        absences=[PastAbsence(a.pupil_key, _at(a.at), a.code) for a in plan.attendance],
        dots=[PastDot(d.pupil_key, _at(d.at), d.kind, d.form, d.due_on, d.turns_into, d.comment) for d in plan.dots],
        homework=[PastHomework(_at(h.at), h.set_on, h.text, h.mandatory) for h in plan.homework],
        remarks=[PastRemark(r.pupil_key, _at(r.at), r.kind, r.text) for r in plan.remarks],
        behaviour=[PastBehaviour(b.pupil_key, b.monday, b.value, b.text) for b in plan.behaviour],
    )


def _at(at: At) -> PastLesson:
    return PastLesson(at.school_class, at.subject, at.on, at.number)
