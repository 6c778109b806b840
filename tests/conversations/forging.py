"""Every button of the product, made by hand: what a forger would send, with ids that exist or with ids that do not."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import date

from bot import absence_callbacks as a
from bot import callbacks as c
from bot import journal_callbacks as j
from bot import menu_callbacks as m
from bot import page_callbacks as pages
from bot import progress_callbacks as p
from bot import settings_callbacks as s
from bot import thread_callbacks as w
from bot import week_callbacks as k
from bot.callbacks import Callback
from storage.database import sqlite_path
from storage.models import (
    AbsenceFile,
    AbsenceNotice,
    DialogState,
    Enrolment,
    Guardianship,
    Person,
    Thread,
    ThreadMember,
    ThreadMessage,
    ThreadReport,
)
from tests.conversations import forging_applications as applications
from tests.conversations import forging_conduct as u
from tests.conversations import forging_gatherings as g
from tests.conversations import forging_inquiries as i
from tests.conversations import forging_school as o
from tests.conversations import forging_school_day as d
from tests.conversations import forging_substitutions as lessons
from tests.conversations import forging_tickets as tickets
from tests.conversations import forging_trust as looks
from tests.conversations.access import letter
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.small_school import TODAY, link_chat
from tests.rig.written import Written

DUE = date(2026, 11, 30)
CANARY = "Канарейка"
"""Stands in every name and every word of the family."""
_NOT_THERE = 10**6
_WORDS = "mother at words"
_LINE = "algebra_teacher at a line"
_UNSEEN = ("inbox", "deeds", "dialog_states", "sqlite_sequence")
"""Tables that every press writes to, whoever presses."""


@dataclass(frozen=True)
class Ids:
    """Of Masha and her family. `draft` is that of the teacher's open mark, `dot_draft` and `task_draft` likewise."""

    child: int
    enrolment: int
    parent: int
    letter: int
    subject: int
    period: int
    school_class: int
    course: int
    mark: int
    dot: int
    task: int
    thread: int
    message: int
    report: int
    other: int
    absence: int
    absence_draft: int
    meeting: int
    group: int
    happening: int
    meeting_draft: int
    announcement: int
    announcement_draft: int
    happening_draft: int
    draft: int
    dot_draft: int
    task_draft: int
    line_draft: int
    remark: int
    request: int
    remark_draft: int
    card_draft: int
    trusted: int
    invitation: int
    ticket: int
    ticket_message: int
    handover: int
    application: int
    application_paper: int
    inquiry: int
    inquiry_draft: int

    def absent(self) -> "Ids":
        """The same buttons about things that nobody has."""
        return Ids(**{name: number + _NOT_THERE for name, number in vars(self).items()})

    def with_child(self, child: int) -> "Ids":
        return replace(self, child=child)


async def family(rig: Rig) -> Ids:
    """Masha's diary with the canary in every word of it, and three teachers in the middle of writing to it."""
    await Person.filter(id=rig.school.people["masha"]).update(surname=f"{CANARY}на", given=f"{CANARY}ша")
    await Person.filter(id=rig.school.people["mother"]).update(surname=f"{CANARY}на", given="Анна")
    written, said = Written(rig.school), f"{CANARY} чирикает"
    lesson = await written.lesson("Алгебра", TODAY, 1, topic=said)
    mark = await written.mark(comment=said, on=TODAY)
    dot = await written.dot(comment=said, lesson_id=lesson.id)
    task = await written.homework(text=said, due=DUE)
    await written.file(task, "no-such-file", f"{CANARY}.pdf")
    paper = await letter(rig, "mother", "masha")
    ids = Ids(
        child=rig.school.people["masha"],
        enrolment=rig.school.enrolments["masha"],
        parent=rig.school.people["mother"],
        letter=paper.row,
        subject=rig.school.subjects["Алгебра"],
        period=rig.school.periods["2 четверть"],
        school_class=rig.school.classes["7Б"],
        course=rig.school.courses["7Б", "Алгебра"],
        mark=mark.id,
        dot=dot.id,
        task=task.id,
        **await correspondence(rig),
        absence=await _absence(rig),
        absence_draft=await _absence_in_words(rig),
        **await g.gatherings(rig),
        draft=await _draft(rig, "Оценка", f"{CANARY}на"),
        dot_draft=await _draft(rig, "Точка", f"{CANARY}на"),
        task_draft=await _draft(rig, "Задание"),
        line_draft=await _line(rig),
        **await u.conduct(rig, lesson),
        **await looks.looked_at(rig, said),
        **await tickets.filed(rig, said),
        **await applications.filed(rig),
        **await i.inquired(rig),
    )
    await rig.sweep()  # or the clock's own deeds would fall between two looks
    return ids


async def correspondence(rig: Rig) -> dict[str, int]:
    """What the mother and the class teacher write to each other about Masha, and a complaint of the mother's."""
    mother, teacher = rig.school.people["mother"], rig.school.people["class_teacher"]
    said, now = f"{CANARY} чирикает", rig.clock.now()
    thread = await Thread.create(
        school_id=rig.school.school,
        title=said,
        child_id=rig.school.people["masha"],
        created_by_id=mother,
        created_at=now,
        last_at=now,
    )
    for person in (mother, teacher):
        await ThreadMember.create(thread_id=thread.id, person_id=person, joined_at=now)
    own = await ThreadMessage.create(thread_id=thread.id, author_id=mother, text=said, sent_at=now)
    message = await ThreadMessage.create(
        thread_id=thread.id, author_id=teacher, text=said, sent_at=now, file_id="no-such-file", file_kind="voice"
    )
    report = await ThreadReport.create(message_id=own.id, reporter_id=rig.school.people["olyas_father"], at=now)
    other = rig.school.people["history_teacher"]
    return {"thread": thread.id, "message": message.id, "report": report.id, "other": other}


async def _absence(rig: Rig) -> int:
    """What the mother told the school about tomorrow."""
    notice = await AbsenceNotice.create(
        enrolment_id=rig.school.enrolments["masha"],
        kind="absent",
        reason="ill",
        first_on=date(2026, 11, 24),
        last_on=date(2026, 11, 24),
        comment=f"{CANARY} чирикает",
        filed_by_id=rig.school.people["mother"],
        filed_at=rig.clock.now(),
    )
    await AbsenceFile.create(notice_id=notice.id, bot=42, file_id="no-such-file", kind="document", name=CANARY)
    return notice.id


async def _absence_in_words(rig: Rig) -> int:
    """What the mother has begun to tell on a device of her own."""
    mother = rig.newcomer(_WORDS)
    await link_chat(rig.school, "mother", mother.id, "ru", rig.clock.now())
    await mother.says("Завтра не придёт, болеет")
    dialog = await DialogState.get(key__contains=f":{mother.id}:")
    return int(str(dialog.data["draft"]))


async def _draft(rig: Rig, *labels: str) -> int:
    """What the algebra teacher has begun on a device of her own."""
    teacher = rig.newcomer(_device(labels[0]))
    await link_chat(rig.school, "algebra_teacher", teacher.id, "ru", rig.clock.now())
    await teacher.says("/menu")
    for label in ("Журнал", "1. 7 «Б» Алгебра", *labels):
        await teacher.presses(label)
    dialog = await DialogState.get(key__contains=f":{teacher.id}:")
    return int(str(dialog.data["draft"]))


async def _line(rig: Rig) -> int:
    """Marks in one line, one of them of nobody, on a device of the algebra teacher's own."""
    teacher = rig.newcomer(_LINE)
    await link_chat(rig.school, "algebra_teacher", teacher.id, "ru", rig.clock.now())
    await teacher.says("/menu")
    for label in ("Журнал", "1. 7 «Б» Алгебра"):
        await teacher.presses(label)
    await teacher.says(f"Неизвестный 5, {CANARY}на 4, Громова 3")
    dialog = await DialogState.get(key__contains=f":{teacher.id}:")
    return int(str(dialog.data["draft"]))


def _device(label: str) -> str:
    return f"algebra_teacher at {label}"


async def other_family(rig: Rig) -> Talker:
    """A father whose only child sits in another class. Returns his chat; the child is `vanya`."""
    father, vanya = [
        await Person.create(school_id=rig.school.school, key=f"V{number}", surname="Чужой", given=given)
        for number, given in enumerate(("Фёдор", "Ваня"))
    ]
    rig.school.people |= {"vanyas_father": father.id, "vanya": vanya.id}
    await Enrolment.create(child_id=vanya.id, school_class_id=rig.school.classes["3А"], since=date(2026, 9, 1))
    await Guardianship.create(adult_id=father.id, child_id=vanya.id, kind="father", since=date(2026, 9, 1))
    return await rig.linked("vanyas_father")


def of_family(ids: Ids) -> list[Callback]:
    """Buttons that name somebody's child, diary or letter."""
    child = ids.child
    return [
        c.UseLetter(ids.letter),
        c.NotMyLetter(ids.letter),
        c.DataIsRight(ids.parent),
        c.DataIsWrong(ids.parent),
        c.OpenDiary(ids.parent),
        c.UnlinkDiary(ids.parent),
        c.OpenChild(child),
        c.LookAt(child),
        c.RenameChild(child),
        c.TakeOffList(child),
        c.PutOnList(child),
        s.OpenChildNews(child),
        s.OpenChildKind(child, "marks"),
        s.SetChildKind(child, "marks", "off"),
        s.OpenChildSubjects(child),
        s.TurnChildSubject(child, ids.subject, told=False),
        c.OpenDay(child, TODAY),
        c.OpenWeek(child, TODAY),
        c.OpenMarks(child),
        *_progress_of(child),
        c.OpenDots(child),
        c.OpenHomework(child),
        c.OpenHomework(child, DUE),
        c.OpenBag(child),
        c.OpenBag(child, DUE),
        c.OpenCurricula(child),
        *d.of_school_day(child, ids.other),
        *looks.of_lookers(child, ids.trusted, ids.invitation),
        c.OpenHomeworkSubjects(child),
        *g.of_diary(ids),
        *u.of_family(ids),
        *tickets.of_writer(ids),
        *inside_a_diary(ids),
        *i.of_asked(ids),
        *of_a_thread(ids),
        *of_absences(ids),
        *tickets.of_security(ids),
        c.UnlinkDiary(ids.parent, sure=True),
    ]


def inside_a_diary(ids: Ids) -> list[Callback]:
    """Buttons that name a child and a thing of the child's diary: the two need not belong together."""
    child = ids.child
    return [
        c.OpenMarks(child, ids.period),
        c.OpenSubjectMarks(child, ids.subject, ids.period),
        *_progress_inside(ids),
        c.OpenMark(child, ids.mark),
        c.OpenDot(child, ids.dot),
        c.OpenHomeworkSubjects(child, ids.period),
        c.OpenSubjectHomework(child, ids.subject, ids.period),
        c.OpenTask(child, ids.task),
        c.TickTask(child, ids.task, done=True, on_card=True),
        c.TickTask(child, ids.task, done=False, on_card=False),
        c.SendTaskFiles(child, ids.task),
        *g.of_class(ids),
        *u.of_diary(ids),
        w.AskAbout("mark", ids.mark, child),
        w.AskAbout("dot", ids.dot, child),
        w.AskAbout("homework", ids.task, child),
    ]


def of_a_thread(ids: Ids) -> list[Callback]:
    """Buttons of a conversation, the last one leaves it."""
    thread = ids.thread
    return [
        w.OpenThread(thread),
        w.OpenThread(thread, ids.message),
        w.SendThreadFile(ids.message),
        w.OpenMembers(thread),
        w.OpenMutes(thread),
        w.MuteThread(thread, 8),
        w.MuteThread(thread, 0),
        w.AskTitle(thread),
        w.BeginAdding(thread),
        w.OpenGroup("teachers", 0, thread),
        w.AddPerson(thread, ids.other),
        w.OpenMember(thread, ids.other),
        w.BlockPerson(thread, ids.other, block=False),
        w.RemovePerson(thread, ids.other),
        w.ChooseReported(thread),
        w.ReportMessage(ids.message),
        w.AnswerThread(thread),
        w.LeaveThread(thread),
        w.LeaveThread(thread, sure=True),
    ]


def of_moderators(ids: Ids) -> list[Callback]:
    """Buttons of those who look at complaints."""
    return [w.OpenReport(ids.report), w.HandleReport(ids.report, "warned")]


def _progress_of(child: int) -> list[Callback]:
    return [
        p.OpenProgress(child),
        p.SendProgressPicture(child),
        p.SetProgressLook(child, None, dark=True),
        p.SendProgressBook(child),
        p.OpenInterim(child),
        p.OpenNeeds(child),
        p.OpenChart(child),
        p.TypePassing(child),
        p.DropPassing(child),
    ]


def _progress_inside(ids: Ids) -> list[Callback]:
    return [
        p.SetChartLook(ids.child, "f", str(ids.subject), ids.period, dark=True),
        p.OpenChart(ids.child, "p", str(ids.subject), ids.period, picks="s"),
        p.OpenNeed(ids.child, ids.subject, ids.period, "f5"),
        p.TypeNeed(ids.child, ids.subject, ids.period),
    ]


def of_absences(ids: Ids) -> list[Callback]:
    """Buttons with which a family tells of a child's absence, and reads what was missed."""
    child, notice = ids.child, (ids.child, ids.absence)
    return [
        a.OpenAbsences(child),
        a.BeginAbsence(child, TODAY),
        a.BeginCalendar(child),
        a.AskAbsenceWords(child),
        a.OpenAttendance(child),
        a.OpenAttendanceDay(child, TODAY),
        a.OpenAttendanceSubjects(child),
        a.OpenAbsence(*notice),
        a.AskReason(*notice, 1),
        a.AskAbsenceComment(*notice, 1),
        a.AskAbsenceFile(*notice, 1),
        a.ChangeDays(*notice, 1),
        a.SendPapers(*notice),
        a.ChangeReason(*notice, 1, "doctor"),
        a.ExtendTo(*notice, 2, date(2026, 11, 25)),
        a.KeepOpen(*notice, 3, on=True),
        a.WithdrawNotice(*notice, 3),
        a.RestoreNotice(*notice, 4),
        a.SayInTheMorning(*notice, 5, TODAY, "today"),
        a.Answer(child, TODAY, "ill"),
        *in_the_making(ids),
    ]


def in_the_making(ids: Ids) -> list[Callback]:
    """Buttons of an absence that is being put together, in an order in which each finds what it needs."""
    draft, day = ids.absence_draft, date(2026, 11, 24)
    return [
        a.ChooseWho(draft, ids.child),
        a.IsAbsence(draft, yes=True),
        a.ChooseDays(draft),
        a.TurnMonth(draft, TODAY),
        a.PickDay(draft, day),
        a.PickDay(draft, day),
        a.OpenDraft(draft),
        a.ChooseLessons(draft),
        a.PickLesson(draft, 1),
        a.FileFor(draft, "doctor"),
        a.SendUnderstood(draft),
    ]


def of_reports(ids: Ids) -> list[Callback]:
    """Buttons of everybody who teaches the class of an absent pupil."""
    return [a.OpenReport(ids.absence), a.SeeNotice(ids.absence, 1), a.SendReportPapers(ids.absence)]


def of_journal(ids: Ids) -> list[Callback]:
    """Buttons of a teacher."""
    at, on, number = (ids.course, TODAY, 1), TODAY, 1
    return [
        j.OpenClassDay(ids.school_class, TODAY),
        j.OpenLesson(*at),
        a.OpenRoll(*at),
        a.NotePupil(*at, ids.enrolment, 0, "late"),
        a.AllOthersThere(*at),
        a.NoteReported(*at),
        a.OpenClassAbsences(ids.school_class, TODAY),
        j.AskTopic(*at),
        j.OpenMarkGrid(*at),
        j.ChooseForm(*at, "answer", 2),
        j.BeginMark(*at, ids.enrolment, "answer", 2),
        j.CommentFirst(ids.draft),
        j.PutValue(ids.draft, "2"),
        j.OpenPutMark(ids.mark),
        j.AskCorrection(ids.mark, 1),
        j.AskMarkComment(ids.mark, 1),
        j.CorrectTo(ids.mark, 1, "2"),
        j.TakeBackMark(ids.mark, 1),
        j.OpenFinals(*at),
        j.FinalOf(*at, ids.enrolment, ids.period),
        j.PutFinal(*at, ids.enrolment, ids.period, 0, "4"),
        j.ChooseMarkWork(ids.mark, 1),
        j.SetMarkWork(ids.mark, 1, "test", 6),
        j.OpenLine(ids.line_draft),
        j.ChooseLineForm(ids.line_draft),
        j.SetLineForm(ids.line_draft, "test"),
        j.WhoInLine(ids.line_draft, 0, 0),
        j.SaveLine(ids.line_draft),
        j.UndoLast(*at, 1_700_000_000_000_000),
        j.BeginDot(*at),
        j.ChooseForDot(ids.dot_draft, ids.enrolment),
        j.OpenDotPupils(ids.dot_draft),
        j.OpenDotDraft(ids.dot_draft),
        j.ChangeDotDraft(ids.dot_draft, "kind", "retake"),
        j.ChooseDotForm(ids.dot_draft),
        j.AskDotWords(ids.dot_draft, "comment"),
        j.SaveDot(ids.dot_draft),
        j.OpenSetDot(ids.dot, on, number),
        j.AskDotMark(ids.dot, on, number, 1),
        j.AskProlong(ids.dot, on, number, 1),
        j.ProlongTo(ids.dot, on, number, 1, date(2026, 12, 7)),
        j.TurnDotInto(ids.dot, on, number, 1, "2"),
        j.CloseThisDot(ids.dot, on, number, 1),
        j.BeginHomework(*at),
        j.ChangeTaskDraft(ids.task_draft, "mandatory", ""),
        j.AskTaskDue(ids.task_draft),
        j.SayNothing(ids.task_draft),
        j.OpenSetTask(ids.task, on, number),
        j.AskTaskText(ids.task, on, number, 1),
        j.MakeMandatory(ids.task, on, number, 1, mandatory=False),
        j.TakeBackTask(ids.task, on, number, 1),
        *u.of_teacher(ids),
    ]


def of_oneself() -> list[Callback]:
    """Buttons that name nobody: they speak of the chat that presses them. The last one ends its links."""
    return [
        *d.of_teachers(),
        pages.OpenPage(),
        pages.ClosePages(),
        *looks.of_oneself(),
        c.OpenMenu(),
        c.OpenMore(),
        c.BeginLinking(),
        c.SwitchLanguage("en", consent=False),
        c.SwitchLanguage("ru", consent=True),
        c.CannotEnter(),
        c.TypeCode(),
        c.TypeLogin(),
        c.OpenDiaries(),
        c.OpenPrivacy(),
        c.OpenChildren(),
        c.OpenSettings(),
        c.SetLanguage("ru"),
        c.OpenQuietHours(),
        c.SetQuietHours(60, 120),
        c.TypeQuietHours(),
        c.OpenNews("marks"),
        c.SetNews("marks", "off"),
        c.OpenDotDays(),
        c.SetDotDays(7),
        s.ChoosePreset("important"),
        s.OpenKinds(),
        s.TurnSound("marks", silent=True),
        s.SetBelow(4),
        s.TurnHidden(True),
        s.OpenEvening(),
        s.SetEvening(20),
        s.OpenChildrenNews(),
        s.OpenQuietWeek(),
        s.OpenQuietDay(5),
        s.SetQuietDay(5, 2),
        s.ShowNews(1),
        k.OpenWeekSummary(),
        k.SetWeekHour(5, 9),
        k.TurnWeekSummary(told=False),
        k.ShowWeekNow(),
        m.OpenMenuLayout("marks"),
        m.TurnSection("marks", shown=False),
        m.MoveSection("dots", 0),
        m.MenuAsUsual(),
        c.OpenJournal(TODAY),
        *g.of_nobody(),
        *u.of_oneself(),
        *tickets.of_oneself(),
        *applications.of_oneself(),
        *o.of_oneself(),
        *i.of_oneself(),
        *lessons.of_oneself(),
        w.OpenThreads(),
        w.WriteTo(),
        w.OpenGroup("teachers"),
        w.ChoosePerson(0),
        w.OpenHours(),
        w.TypeHours(),
        w.SetHours(9, 0, 0),
        c.Withdraw(),
        c.Agree("1", "ru"),
        c.Withdraw(sure=True),
    ]


def begun_at(rig: Rig, button: Callback, talker: Talker) -> Talker:
    """A button of a draft is pressed on the device on which the draft was begun."""
    if isinstance(button, applications.OF_THE_APPLICANT):
        return rig.talkers[applications.DEVICE]
    if isinstance(button, tickets.OF_THE_WRITER):
        return rig.talkers[tickets.DEVICE]
    if "draft" not in {field.name for field in fields(button)}:  # type: ignore[arg-type]
        return talker
    if button.prefix.startswith("ab"):
        return rig.talkers[_WORDS]
    if (device := g.device_of(button) or u.device_of(button) or i.device_of(button)) is not None:
        return rig.talkers[device]
    if isinstance(button, j.OpenLine | j.ChooseLineForm | j.SetLineForm | j.WhoInLine | j.SaveLine):
        return rig.talkers[_LINE]
    label = "Оценка" if isinstance(button, j.PutValue | j.CommentFirst) else "Точка"
    return rig.talkers[_device("Задание" if button.prefix.startswith("jh") else label)]


def everything_kept(rig: Rig, but_of: Iterable[int] = ()) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables, except what belongs to these chats (ids of rows)."""
    chats = set(but_of)
    with sqlite3.connect(sqlite_path(rig.product.settings.database_url) or "") as base:
        tables = [name for (name,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: _rows(base, name, chats) for name in tables if name not in _UNSEEN}


def _rows(base: sqlite3.Connection, table: str, but_of: set[int]) -> list[tuple[object, ...]]:
    found = base.execute(f"SELECT * FROM {table} ORDER BY 1")
    columns = [column[0] for column in found.description]
    owner = columns.index("chat_id") if "chat_id" in columns else 0 if table == "chats" else None
    return [row for row in found if owner is None or row[owner] not in but_of]
