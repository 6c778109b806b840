"""Something in every table, so that a migration has everything to lose."""

from datetime import date
from typing import Any

from storage import models
from tests.rig.small_school import NOW, SmallSchool, link_chat


async def fill(school: SmallSchool) -> None:
    """The small school with a linked mother and one of everything that people and the clock write."""
    chat_id = await link_chat(school, "mother", 500, "ru", NOW)
    await _journal(school)
    await _news(school, chat_id)
    await _threads(school, chat_id)
    await _absences(school)
    await _conduct(school)
    await _gatherings(school)
    await _announcement(school)
    mother, masha = school.people["mother"], school.people["masha"]
    await models.ActivationCode.create(
        adult_id=mother, child_id=masha, code_hash="c" * 64, link_hash="l" * 64, issued_at=NOW, expires_at=NOW
    )
    await models.CorrectionRequest.create(person_id=mother, chat_id=chat_id, text="Отчество с ошибкой", asked_at=NOW)
    await _ticket(school, chat_id)
    await _application(school, chat_id)
    await _contacts(school, chat_id)
    await models.Erasure.create(receipt="ABCD-EF01-2345", at=NOW, counts={"tickets": 1})
    await models.Preference.create(chat_id=chat_id, name="news:marks", value="evening")
    subject = school.subjects["Алгебра"]
    await models.Textbook.create(school_id=school.school, subject_id=subject, grade=7, title="Алгебра 7")
    await models.Curriculum.create(school_id=school.school, name="Основная")
    await models.PageLink.create(chat_id=chat_id, people=[mother], link_hash="p" * 64, made_at=NOW, expires_at=NOW)
    browser = await models.PageSession.create(
        chat_id=chat_id, people=[mother], token_hash="s" * 64, began_at=NOW, seen_at=NOW
    )
    await models.PageDeed.create(session=browser, key="d" * 32, done_at=NOW)
    await models.CalendarLink.create(chat_id=chat_id, child_id=masha, holds="lessons", made_at=NOW)
    granny = school.people["grandmother"]
    await models.Trust.create(adult_id=granny, child_id=masha, giver_id=mother, rights="diary", since=NOW)
    await models.Look.create(
        adult_id=granny, child_id=masha, on=date(2026, 11, 23), what="diary", first_at=NOW, last_at=NOW
    )
    await models.Leaving.create(chat_id=chat_id, asked_at=NOW, erase_at=NOW, links=[1])
    await models.TrustInvitation.create(
        inviter_id=mother, children=[masha], rights="visits", code_hash="t" * 64, made_at=NOW, expires_at=NOW
    )
    await models.Visit.create(child_id=masha, on=date(2026, 11, 23), at=NOW, way="in")
    await models.Meal.create(child_id=masha, on=date(2026, 11, 23), kind="lunch")
    await models.OwnAccessConsent.create(child_id=masha, guardian_id=mother, given_at=NOW)
    await _office(school)
    year = await models.SchoolYear.first()
    await models.RegimeItem.create(year=year, kind="meal", starts=540, ends=555)
    await _inquiry(school)
    await _group(school)


async def _inquiry(school: SmallSchool) -> None:
    asked: dict[str, Any] = {"school_id": school.school, "school_class_id": school.classes["7Б"], "asked_at": NOW}
    who = {"author_id": school.people["class_teacher"], "whom": "families", "wants": "consent"}
    inquiry = await models.Inquiry.create(text="Едем в музей?", **asked, **who)
    thread = await models.Thread.create(
        school_id=school.school, created_by_id=who["author_id"], created_at=NOW, last_at=NOW
    )
    target = await models.InquiryTarget.create(
        inquiry_id=inquiry.id, child_id=school.people["masha"], thread_id=thread.id
    )
    await models.InquiryAnswer.create(
        target_id=target.id, person_id=school.people["mother"], choice="yes", digest="d" * 64, signed_at=NOW
    )


async def _group(school: SmallSchool) -> None:
    chat = await models.Chat.create(bot=42, external_id=-7, kind="group", language="ru", created_at=NOW)
    leader, school_class = school.people["class_teacher"], school.classes["7Б"]
    await models.ClassGroup.create(
        chat_id=chat.id, school_class_id=school_class, connected_by_id=leader, title="7 «Б»", connected_at=NOW
    )
    await models.GroupCode.create(school_class_id=school_class, adult_id=leader, code_hash="g" * 64, expires_at=NOW)


async def _office(school: SmallSchool) -> None:
    place: dict[str, Any] = {"school_class_id": school.classes["7Б"]}
    await models.OfficeDeed.create(school_id=school.school, what="code", person_id=school.people["mother"], at=NOW)
    await models.AccessKeeper.create(person_id=school.people["algebra_teacher"], appointed_at=NOW, **place)
    await models.RoleClaim.create(person_id=school.people["history_teacher"], what="leader", asked_at=NOW, **place)


async def _journal(school: SmallSchool) -> None:
    course, enrolment = school.courses["7Б", "Алгебра"], school.enrolments["masha"]
    lesson = await models.Lesson.create(course_id=course, on=date(2026, 11, 23), number=1)
    column = await models.LessonColumn.create(lesson_id=lesson.id, form="test", weight=2)
    for value in ("5", "4", "3"):
        mark = await models.Mark.create(
            enrolment_id=enrolment, column_id=column.id, value=value, scale="five", set_at=NOW
        )
        await models.MarkRevision.create(mark_id=mark.id, version=1, value="2", form="test", weight=2, changed_at=NOW)
    await models.Dot.create(
        enrolment_id=enrolment, course_id=course, kind="debt", form="test", due_on=date(2026, 11, 27), set_at=NOW
    )
    task = await models.Homework.create(course_id=course, due_on=date(2026, 11, 24), text="№ 5", set_at=NOW)
    await models.HomeworkTick.create(homework_id=task.id, child_id=school.people["masha"], ticked_at=NOW)
    await models.Attachment.create(homework_id=task.id, bot=42, file_id="f", kind="photo")
    missed = await models.Attendance.create(enrolment_id=enrolment, lesson_id=lesson.id, code="absent", set_at=NOW)
    await models.AttendanceRevision.create(attendance_id=missed.id, version=1, changed_at=NOW)
    await models.Remark.create(enrolment_id=enrolment, lesson_id=lesson.id, kind="praise", text="Умница", set_at=NOW)
    await models.FinalMark.create(
        enrolment_id=enrolment, subject_id=school.subjects["Алгебра"], value="5", scale="five", set_at=NOW
    )


async def _threads(school: SmallSchool, chat_id: int) -> None:
    mother, teacher = school.people["mother"], school.people["algebra_teacher"]
    thread = await models.Thread.create(
        school_id=school.school, about={"what": "Алгебра"}, created_by_id=mother, created_at=NOW, last_at=NOW
    )
    await models.ThreadMember.create(thread_id=thread.id, person_id=mother, joined_at=NOW)
    message = await models.ThreadMessage.create(
        thread_id=thread.id, author_id=teacher, text="Да", sent_at=NOW, chat_id=chat_id, chat_message_id=7
    )
    await models.ThreadReport.create(message_id=message.id, reporter_id=mother, at=NOW)
    await models.ThreadBlock.create(blocker_id=mother, blocked_id=school.people["olyas_father"], at=NOW)
    await models.WorkingHours.create(person_id=teacher, days="12345", starts=480, ends=1080)


async def _contacts(school: SmallSchool, chat_id: int) -> None:
    account = await models.Account.get(person_id=school.people["mother"])
    await models.AccountContact.create(account_id=account.id, kind="email", value="anna@example.ru", confirmed_at=NOW)
    await models.ContactCode.create(
        account_id=account.id, chat_id=chat_id, email="anna@example.ru", nonce="n" * 32, issued_at=NOW, expires_at=NOW,
        not_before=NOW,
    )  # fmt: skip
    await models.ContactHandover.create(
        school_id=school.school, chat_id=chat_id, person_id=school.people["mother"], about_id=school.people["masha"],
        school_class_id=school.classes["7Б"], email="masha@example.ru", consent="c" * 64, consent_language="ru",
        asked_at=NOW,
    )  # fmt: skip


async def _ticket(school: SmallSchool, chat_id: int) -> None:
    ticket = await models.Ticket.create(
        school_id=school.school, chat_id=chat_id, kind="question", subject="Вопрос", email="anna@example.ru",
        consent="c" * 64, consent_language="ru", filed_at=NOW, changed_at=NOW,
    )  # fmt: skip
    said = await models.TicketMessage.create(ticket_id=ticket.id, text="Когда собрание?", sent_at=NOW)
    await models.TicketLetter.create(
        ticket_id=ticket.id, message_id=said.id, about="answered", written_at=NOW, not_before=NOW
    )


async def _application(school: SmallSchool, chat_id: int) -> None:
    applied = await models.Application.create(
        school_id=school.school, chat_id=chat_id, applicant="mother", surname="Летова", given="Ирина", grade=7,
        letter="Б", consent="c" * 64, consent_language="ru", begun_at=NOW, changed_at=NOW,
    )  # fmt: skip
    await models.ApplicationPaper.create(
        application_id=applied.id, paper="identity", format="pdf", size=9, token="a" * 32, kept_at=NOW
    )


async def _absences(school: SmallSchool) -> None:
    enrolment, day = school.enrolments["masha"], date(2026, 11, 24)
    said: dict[str, Any] = {"kind": "absent", "reason": "ill", "first_on": day, "last_on": day}
    notice = await models.AbsenceNotice.create(enrolment_id=enrolment, filed_at=NOW, version=2, **said)
    await models.AbsenceRevision.create(notice_id=notice.id, version=1, changed_at=NOW, **said)
    await models.AbsenceFile.create(notice_id=notice.id, bot=42, file_id="f", kind="photo")
    await models.AbsenceAnswer.create(enrolment_id=enrolment, on=day, answer="ill", answered_at=NOW)


async def _conduct(school: SmallSchool) -> None:
    enrolment, monday = school.enrolments["masha"], date(2026, 11, 16)
    await models.BehaviourNote.create(enrolment_id=enrolment, monday=monday, value="good", set_at=NOW)
    await models.WeekSignature.create(
        enrolment_id=enrolment, monday=monday, person_id=school.people["mother"], digest="d" * 16, signed_at=NOW
    )


async def _gatherings(school: SmallSchool) -> None:
    mother, masha = school.people["mother"], school.people["masha"]
    meeting = await models.Meeting.create(
        school_id=school.school, starts_at=NOW, ends_at=NOW, place="Актовый зал", called_at=NOW, timed_at=NOW
    )
    await models.MeetingClass.create(meeting_id=meeting.id, school_class_id=school.classes["7Б"])
    await models.MeetingAnswer.create(meeting_id=meeting.id, person_id=mother, coming="yes", answered_at=NOW)
    day = date(2026, 12, 5)
    happening = await models.Happening.create(
        school_id=school.school, kind="olympiad", level="city", title="Юный физик", starts_on=day, ends_on=day,
        published_at=NOW,
    )  # fmt: skip
    await models.HappeningInterest.create(happening_id=happening.id, person_id=mother, child_id=masha, since=NOW)


async def _announcement(school: SmallSchool) -> None:
    said = await models.Announcement.create(
        school_id=school.school, author_id=school.people["class_teacher"], scope="classes", kind="plain",
        text="Завтра экскурсия", made_at=NOW, send_at=NOW,
    )  # fmt: skip
    await models.AnnouncementClass.create(announcement_id=said.id, school_class_id=school.classes["7Б"])
    await models.AnnouncementFile.create(announcement_id=said.id, kind="photo", file_id="f")
    await models.AnnouncementAck.create(announcement_id=said.id, person_id=school.people["mother"], version=1, at=NOW)


async def _news(school: SmallSchool, chat_id: int) -> None:
    update = await models.InboxUpdate.create(bot=42, update_id=1, lane="chat:500", payload={}, received_at=NOW)
    await models.Deed.create(inbox_id=update.id, ordinal=0, result=1)
    await models.DialogState.create(key="42:500:500", state="NewMark:value", updated_at=NOW)
    await models.Tick.create(job="expire_dots", at=NOW)
    masha = school.people["masha"]
    event = await models.Event.create(
        key="mark:1:1", kind="MarkPosted", school_id=school.school, child_id=masha, subject_kind="mark", subject_id=1,
        payload={}, happened_at=NOW,
    )  # fmt: skip
    notice = await notice_row(chat_id, child_id=masha, person_id=school.people["mother"], state="sent")
    await notice_row(chat_id, child_id=masha, action="edit", target_id=notice.id)
    await models.NoticeEvent.create(event_id=event.id, chat_id=chat_id, notice_id=notice.id)
    await models.SentMessage.create(chat_id=chat_id, message_id=1, notice_id=notice.id, sent_at=NOW)
    await models.Fanout.create(event_id=event.id, class_id=school.classes["7Б"])
    process = await models.Process.create(role="worker", host="here", seen_at=NOW)
    await models.InboxLane.create(bot=42, lane="chat:1", process_id=process.id)
    await models.Pace.create(key="bot:42", due=NOW)


async def notice_row(chat_id: int, **said: Any) -> models.Notice:
    """A notice as the outbox holds it; whatever is not said is ordinary and due now."""
    payload = {"items": [{"event": "MarkPosted", "about": "mark:1"}], "children": []}
    ordinary: dict[str, Any] = {
        "kind": "marks",
        "action": "send",
        "payload": payload,
        "priority": 30,
        "created_at": NOW,
        "not_before": NOW,
        "reason": "at_once",
    }
    return await models.Notice.create(chat_id=chat_id, **{**ordinary, **said})
