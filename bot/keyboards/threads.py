"""Buttons of conversations (D5, D7)."""

from collections.abc import Sequence

from bot.callbacks import Callback
from bot.keyboards import inquiries
from bot.keyboards.diary import in_rows, leaves, pages
from bot.keyboards.menu import back
from bot.screen import Button, Keyboard
from bot.thread_callbacks import (
    AddPerson,
    AnswerThread,
    AskAbout,
    AskTitle,
    BeginAdding,
    BlockPerson,
    ChoosePerson,
    ChooseReported,
    HandleReport,
    LeaveThread,
    MuteThread,
    OpenGroup,
    OpenHours,
    OpenMember,
    OpenMembers,
    OpenMutes,
    OpenThread,
    OpenThreads,
    RemovePerson,
    ReportMessage,
    SendThreadFile,
    SetHours,
    TypeHours,
    WriteTo,
)
from school.threads import ANY_HOUR, USUAL_HOURS, Group, Hours, may_block
from texts import dates
from texts import threads as texts
from texts.clip import shorten
from texts.words import Words
from usecases.ports.threads import Report
from usecases.threads.manage import FOR_GOOD, LOUD, MUTES
from usecases.threads.place import Place
from usecases.threads.reports import CLOSE, HIDE, WARN, Reportable
from usecases.threads.show import Members, Offered, People, SentCard, ThreadList, ThreadPage

PEOPLE_ON_A_PAGE = 8
MOST_FOUND = 8
HOURS_OFFERED = (
    USUAL_HOURS,
    Hours(USUAL_HOURS.days, USUAL_HOURS.starts, USUAL_HOURS.ends.replace(hour=20)),
    Hours(USUAL_HOURS.days | {6}, USUAL_HOURS.starts, USUAL_HOURS.ends),
    ANY_HOUR,
)


def listed(t: Words, page: ThreadList) -> Keyboard:
    threads = []
    for it in page.threads:
        label = shorten(texts.listed_title(t, it), texts.LABEL)
        said = t.plain("button-thread-unread" if it.unread else "button-thread", title=label)
        threads.append((Button(said, OpenThread(it.id)),))
    write = Button(t.plain("button-thread-write"), WriteTo())
    hours = (Button(t.plain("button-threads-hours"), OpenHours()),) if page.staff else ()
    return (*threads, pages(t, page.page, page.pages, OpenThreads), (write, *hours), back(t))


def thread(t: Words, page: ThreadPage) -> Keyboard:
    place, thread_id = page.place, page.place.thread.id
    answer = (Button(t.plain("button-thread-answer"), AnswerThread(thread_id)),)
    files = [
        (Button(shorten(texts.file_label(t, it.file), texts.LABEL), SendThreadFile(it.id)),)
        for it in page.messages
        if it.file is not None
    ]
    older = (Button(t.plain("button-thread-older"), OpenThread(thread_id, page.older)),) if page.older else ()
    newest = () if page.newest else (Button(t.plain("button-thread-newest"), OpenThread(thread_id)),)
    muted = place.muted(page.now)
    mute = Button(t.plain("button-thread-loud"), MuteThread(thread_id, LOUD))
    if not muted:
        mute = Button(t.plain("button-thread-mute"), OpenMutes(thread_id))
    return (
        () if place.silence() else answer,
        _inquiry(t, place),
        *files,
        (*older, *newest),
        (Button(t.plain("button-thread-members"), OpenMembers(thread_id)), mute),
        _managing(t, place),
        (
            Button(t.plain("button-thread-report"), ChooseReported(thread_id)),
            Button(t.plain("button-thread-leave"), LeaveThread(thread_id)),
        ),
        (to_list(t), *back(t)),
    )


def _inquiry(t: Words, place: Place) -> tuple[Button, ...]:
    about = place.thread.about
    if about is None or about.kind != "inquiry":
        return ()
    return inquiries.of_thread(t, about.id, author=place.me.person == place.thread.created_by)


def _managing(t: Words, place: Place) -> tuple[Button, ...]:
    if not place.may_manage or place.thread.closed_at is not None:
        return ()
    return (
        Button(t.plain("button-thread-title"), AskTitle(place.thread.id)),
        Button(t.plain("button-thread-add"), BeginAdding(place.thread.id)),
    )


def to_list(t: Words) -> Button:
    return Button(t.plain("button-threads-back"), OpenThreads())


def to_thread(t: Words, thread_id: int) -> tuple[Button, ...]:
    return Button(t.plain("button-thread-back"), OpenThread(thread_id)), *back(t)


def only_to_thread(t: Words, thread_id: int) -> Keyboard:
    return (to_thread(t, thread_id),)


def only_to_list(t: Words) -> Keyboard:
    return ((to_list(t), *back(t)),)


def whom(t: Words, people: People) -> Keyboard:
    groups = [
        Button(
            t.plain("button-thread-group", group=texts.group_name(t, group), count=len(people.of(group))),
            OpenGroup(group.value, 0, people.thread_id),
        )
        for group in people.groups
    ]
    return (*in_rows(groups, 2), _behind(t, people))


def group(t: Words, people: People, which: Group, page: int) -> Keyboard:
    here = people.of(which)
    shown = here[page * PEOPLE_ON_A_PAGE : (page + 1) * PEOPLE_ON_A_PAGE]
    count = -(-len(here) // PEOPLE_ON_A_PAGE)
    return (
        *_people(t, shown, people.thread_id),
        leaves(t, page, count, lambda number: OpenGroup(which.value, number, people.thread_id)),
        _behind(t, people),
    )


def found(t: Words, people: People, offered: Sequence[Offered]) -> Keyboard:
    if not offered:
        return whom(t, people)
    return (*_people(t, offered[:MOST_FOUND], people.thread_id), _behind(t, people))


def _people(t: Words, offered: Sequence[Offered], thread_id: int | None) -> Keyboard:
    def way(person: int) -> Callback:
        return ChoosePerson(person) if thread_id is None else AddPerson(thread_id, person)

    return tuple((Button(shorten(texts.person_button(t, it), texts.LABEL + 10), way(it.one.person)),) for it in offered)


def _behind(t: Words, people: People) -> tuple[Button, ...]:
    return (to_list(t), *back(t)) if people.thread_id is None else to_thread(t, people.thread_id)


def sent(t: Words, it: SentCard) -> Keyboard:
    return ((Button(t.plain("button-thread-open"), OpenThread(it.place.thread.id)), *back(t)),)


def members(t: Words, it: Members) -> Keyboard:
    thread_id = it.place.thread.id
    others = it.place.thread.others(it.place.me.person)
    people = [
        (Button(shorten(one.name.full, texts.LABEL), OpenMember(thread_id, one.person)),)
        for one in others
        if one.person in it.place.known
    ]
    return (*people, _managing(t, it.place), to_thread(t, thread_id))


def member(t: Words, place: Place, person: int) -> Keyboard:
    thread_id, closed = place.thread.id, place.thread.closed_at is not None
    rows = []
    if place.may_manage and not closed:
        rows.append((Button(t.plain("button-thread-remove"), RemovePerson(thread_id, person)),))
    if person in place.blocked:
        rows.append((Button(t.plain("button-thread-unblock"), BlockPerson(thread_id, person, block=False)),))
    elif may_block(place.mine.standing, place.known[person].standing):
        rows.append((Button(t.plain("button-thread-block"), BlockPerson(thread_id, person, block=True)),))
    return (*rows, (Button(t.plain("button-thread-members"), OpenMembers(thread_id)),), to_thread(t, thread_id))


def leave(t: Words, thread_id: int) -> Keyboard:
    sure = Button(t.plain("button-thread-leave-sure"), LeaveThread(thread_id, sure=True))
    return ((sure,), to_thread(t, thread_id))


def mutes(t: Words, thread_id: int) -> Keyboard:
    offered = [Button(t.plain("button-thread-mute-hours", hours=it), MuteThread(thread_id, it)) for it in MUTES]
    for_good = Button(t.plain("button-thread-mute-for-good"), MuteThread(thread_id, FOR_GOOD))
    return (*in_rows([*offered, for_good], 2), to_thread(t, thread_id))


def reportable(t: Words, it: Reportable) -> Keyboard:
    said = tuple((Button(texts.reported_button(t, one), ReportMessage(one.id)),) for one in it.messages)
    return (*said, to_thread(t, it.place.thread.id))


def report(t: Words, it: Report) -> Keyboard:
    return (*(deeds(t, it.id) if it.state == "open" else ()), back(t))


def deeds(t: Words, report_id: int, *, keeps_message: bool = False) -> Keyboard:
    named = (
        (t.plain("button-thread-hide"), HIDE),
        (t.plain("button-thread-warn"), WARN),
        (t.plain("button-thread-close"), CLOSE),
    )
    made = [Button(label, HandleReport(report_id, deed), keeps_message=keeps_message) for label, deed in named]
    return ((made[0], made[1]), (made[2],))


def hours(t: Words, chosen: Hours) -> Keyboard:
    offered = tuple((Button(_chosen(t, _hours(t, it), it == chosen), _set(it)),) for it in HOURS_OFFERED)
    own = Button(_chosen(t, t.plain("button-thread-hours-own"), chosen not in HOURS_OFFERED), TypeHours())
    return (*offered, (own,), (to_list(t), *back(t)))


def only_to_hours(t: Words) -> Keyboard:
    return ((Button(t.plain("button-back"), OpenHours()), *back(t)),)


def _hours(t: Words, it: Hours) -> str:
    if not it.days:
        return t.plain("button-thread-hours-any")
    span = {"starts": dates.hour(t, it.starts), "ends": dates.hour(t, it.ends)}
    return t.plain("button-thread-hours", days=texts.days_name(t, it), **span)


def _set(it: Hours) -> SetHours:
    days = int("".join(map(str, sorted(it.days))) or "0")
    return SetHours(days, it.starts.hour * 60 + it.starts.minute, it.ends.hour * 60 + it.ends.minute)


def _chosen(t: Words, label: str, is_it: bool) -> str:
    return t.plain("button-chosen", label=label) if is_it else label


def ask(t: Words, kind: str, about_id: int, child_id: int) -> Button:
    """Under a card of anything that a teacher wrote."""
    return Button(t.plain("button-thread-ask"), AskAbout(kind, about_id, child_id))


def ask_organiser(t: Words, happening_id: int, child_id: int) -> Button:
    """Under an entry of the event feed."""
    return Button(t.plain("button-thread-ask-organiser"), AskAbout("happening", happening_id, child_id))
