"""How many questions a screen of the diary asks of the database, in a full class with a term of marks."""

from datetime import timedelta

from storage.models import Guardianship, MeetingAnswer
from storage.repositories.chats import ChatsInDatabase
from tests.conversations.forging_gatherings import gatherings
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.questions import MORE, asks_little, full_class
from tests.rig.small_school import BOT_ID, TODAY, SmallSchool
from tests.rig.written import Written
from usecases.happenings.show import Wish


async def _fill(school: SmallSchool) -> int:
    """35 pupils in 7Б; of Masha 40 marks, 10 dots and 40 tasks. The id of a mark."""
    written = Written(school)
    await full_class(school)
    for number in range(MORE):
        await written.mark("Алгебра", "4", whose=f"pupil{number}")
    for number in range(40):
        mark = await written.mark("Алгебра", "5", on=TODAY - timedelta(days=number % 20), number=number % 4 + 1)
        await written.homework("Алгебра", f"№ {number}", due=TODAY + timedelta(days=number % 5))
    for _ in range(10):
        await written.dot("Алгебра")
    await written.correction(mark, "4")
    return mark.id


async def test_no_screen_asks_for_every_row(rig: Rig, mother: Talker) -> None:
    mark = await _fill(rig.school)
    asker = await ChatsInDatabase(BOT_ID, rig.clock, "Europe/Moscow").asker(mother.id, language="ru", inbox_id=None)
    masha, deeds = rig.school.people["masha"], rig.product.use_cases
    subject = rig.school.subjects["Алгебра"]
    await asks_little(
        deeds,
        ("show_day", asker, masha, TODAY),
        ("show_week", asker, masha, TODAY),
        ("show_marks", asker, masha),
        ("show_subject_marks", asker, masha, subject, None),
        ("show_mark", asker, masha, mark),
        ("show_dots", asker, masha),
        ("show_homework", asker, masha, TODAY),
        ("show_homework_subjects", asker, masha),
        ("show_subject_homework", asker, masha, subject, None),
    )


async def test_no_screen_of_a_gathering_asks_for_every_row(rig: Rig, mother: Talker) -> None:
    """A full class, twelve meetings, twenty events, an answer of every family."""
    await _fill(rig.school)
    made = [await gatherings(rig) for _ in range(12)]
    for tie in await Guardianship.all():
        said = {"coming": "yes", "answered_at": rig.clock.now()}
        await MeetingAnswer.get_or_create(said, meeting_id=made[0]["meeting"], person_id=tie.adult_id)
    chats, deeds = ChatsInDatabase(BOT_ID, rig.clock, "Europe/Moscow"), rig.product.use_cases
    masha, teacher, office = (
        rig.school.people["masha"],
        await rig.linked("class_teacher"),
        await rig.linked("secretary"),
    )
    family, leader, secretary = [
        await chats.asker(one.id, language="ru", inbox_id=None) for one in (mother, teacher, office)
    ]
    meeting, happening = made[0]["meeting"], made[0]["happening"]
    await asks_little(
        deeds,
        ("show_meetings", family, masha),
        ("show_meeting", family, masha, meeting),
        ("show_happenings", family, masha, Wish()),
        ("show_happening", family, masha, happening),
        ("show_called_meetings", leader),
        ("show_called_meeting", leader, meeting),
        ("show_meeting_answers", leader, meeting),
        ("show_published", secretary),
        ("show_published_card", secretary, happening),
    )
