"""Under announcements: those of the school's (E1), and the push (C6)."""

from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta
from typing import Any

from bot.announcement_callbacks import (
    AcknowledgePush,
    AskAnnouncementField,
    BeginAnnouncement,
    BeginAnnouncementCorrection,
    ChooseAudience,
    FillAnnouncement,
    OpenAnnouncement,
    OpenAnnouncements,
    OpenCallList,
    RemindAnnouncement,
    SendAnnouncement,
    TakeAnnouncementBack,
)
from bot.keyboards.diary import MOST_CLASSES, behind, in_rows, leaves
from bot.keyboards.menu import back
from bot.screen import Button, Keyboard
from school.announcements import Acknowledge, Kind, Scope
from texts.dates import moment, numeric_day
from texts.words import Words
from usecases.announcements.show import Announced, CallList, Card, DraftPage
from usecases.ports.announcements import Announcement
from usecases.ports.meetings import InvitedClass

Item = Mapping[str, object]
HOURS = ((0, 18), (1, 8), (1, 18))
"""Days ahead and hours on the school's clock that a button offers. Ours."""
READABLE = frozenset({"AnnouncementPosted", "UrgentAnnounced", "AnnouncementCorrected", "AnnouncementReminded"})


def under_push(t: Words, item: Item) -> Keyboard | None:
    """None for news of anything else."""
    if "announcement_id" not in item:
        return None
    if item["event"] in READABLE and item["asks"]:
        return read(t, int(str(item["announcement_id"])), done=False)
    return ()


def read(t: Words, announcement_id: int, *, done: bool) -> Keyboard:
    label = t.plain("button-announcement-was-read" if done else "button-announcement-read")
    return ((Button(label, AcknowledgePush(announcement_id), keeps_message=True),),)


def listed(t: Words, page: Announced) -> Keyboard:
    found = [
        Button(t.plain("button-announcement-open", when=moment(t, one.send_at, one.zone)), OpenAnnouncement(one.id))
        for one in page.found
    ]
    before = Button(t.plain("button-list-before"), OpenAnnouncements(page.page - 1))
    more = Button(t.plain("button-list-more"), OpenAnnouncements(page.page + 1))
    return (
        (Button(t.plain("button-announcement-new"), BeginAnnouncement()),),
        *in_rows(found, 2),
        (*((before,) if page.page else ()), *((more,) if page.more else ())),
        back(t),
    )


def card(t: Words, it: Card) -> Keyboard:
    one = it.announcement
    way_back = (behind(t, OpenAnnouncements()), *back(t))
    if one.stopped_at is not None:
        return (way_back,)
    fix = Button(t.plain("button-announcement-fix"), BeginAnnouncementCorrection(one.id, one.version))
    label = "button-announcement-back" if one.sent_at else "button-announcement-cancel"
    undo = Button(t.plain(label), TakeAnnouncementBack(one.id, one.version, sure=False))
    if one.sent_at is None:
        return ((fix, undo), way_back)
    asks = one.acknowledge is not Acknowledge.NONE
    remind = Button(t.plain("button-announcement-remind"), RemindAnnouncement(one.id))
    call = Button(t.plain("button-announcement-call"), OpenCallList(one.id))
    refresh = Button(t.plain("button-announcement-refresh"), OpenAnnouncement(one.id))
    return ((remind,) if asks and it.silent else (), (refresh, call), (fix, undo), way_back)


def call_list(t: Words, page: CallList) -> Keyboard:
    number = page.announcement.id
    return (
        leaves(t, page.page, page.pages, lambda to: OpenCallList(number, to)),
        (behind(t, OpenAnnouncement(number)), *back(t)),
    )


def ask_back(t: Words, it: Announcement) -> Keyboard:
    sure = Button(t.plain("button-announcement-back-sure"), TakeAnnouncementBack(it.id, it.version, sure=True))
    return ((sure,), *only_to_card(t, it.id))


def only_to_card(t: Words, announcement_id: int) -> Keyboard:
    return ((behind(t, OpenAnnouncement(announcement_id)), *back(t)),)


def ask(t: Words, page: DraftPage, draft: Mapping[str, Any]) -> Keyboard:
    number = draft["draft"]
    offers: Mapping[str, Keyboard] = {
        "audience": _audience(t, page, draft),
        "kind": in_rows(
            [
                Button(t.plain(f"button-announcement-kind-{one.value}"), FillAnnouncement(number, "kind", one.value))
                for one in Kind
            ],
            2,
        ),
        "at": _times(t, page, number),
    }
    return (*offers.get(draft["step"], ()), _out(t, draft))


def preview(t: Words, draft: Mapping[str, Any]) -> Keyboard:
    number = draft["draft"]
    asked = list(Acknowledge)
    following = asked[(asked.index(Acknowledge(draft["ack"])) + 1) % len(asked)]
    send = "button-announcement-plan" if draft["at"] else "button-announcement-send"
    fields = [
        Button(t.plain("button-announcement-words"), AskAnnouncementField(number, "words")),
        Button(t.plain("button-announcement-audience"), AskAnnouncementField(number, "audience")),
        Button(t.plain("button-announcement-kind"), AskAnnouncementField(number, "kind")),
        Button(t.plain("button-announcement-time"), AskAnnouncementField(number, "at")),
    ]
    return (
        (Button(t.plain(send), SendAnnouncement(number, sure=False)),),
        (Button(t.plain("button-announcement-ack"), FillAnnouncement(number, "ack", following.value)),),
        *in_rows(fields, 2),
        _out(t, draft),
    )


def sure(t: Words, number: int) -> Keyboard:
    yes = Button(t.plain("button-announcement-sure"), SendAnnouncement(number, sure=True))
    return ((yes,), (Button(t.plain("button-announcement-preview"), AskAnnouncementField(number, "preview")),))


def _out(t: Words, draft: Mapping[str, Any]) -> tuple[Button, ...]:
    drop = Button(t.plain("button-announcement-drop"), OpenAnnouncements())
    if draft["step"] != "preview" and (draft["text"] or draft["files"]):
        return (Button(t.plain("button-announcement-preview"), AskAnnouncementField(draft["draft"], "preview")), drop)
    return (drop, *back(t))


def _audience(t: Words, page: DraftPage, draft: Mapping[str, Any]) -> Keyboard:
    number, scope = draft["draft"], page.scope
    chosen = {one.id for one in page.chosen} if scope is Scope.CLASSES else set()

    def choice(label: str, whom: str, *, here: bool) -> Button:
        words = t.plain("button-announcement-chosen" if here else "button-announcement-whom", name=label)
        return Button(words, ChooseAudience(number, whom))

    wide = (
        choice(t.plain("button-announcement-school"), Scope.SCHOOL.value, here=scope is Scope.SCHOOL),
        choice(t.plain("button-announcement-teachers"), Scope.TEACHERS.value, here=scope is Scope.TEACHERS),
    )
    staff = (choice(t.plain("button-announcement-staff"), Scope.STAFF.value, here=scope is Scope.STAFF),)
    grades = sorted({one.name.grade for one in page.offered})
    whole = {grade for grade in grades if all(one.id in chosen for one in page.offered if one.name.grade == grade)}
    parallels = [
        choice(t.plain("button-announcement-grade", grade=one), f"g{one}", here=one in whole) for one in grades
    ]
    classes = [choice(one.name.display, str(one.id), here=one.id in chosen) for one in _shown(page, chosen)]
    ready = bool(chosen) or scope is not Scope.CLASSES
    go_on = Button(t.plain("button-announcement-next"), FillAnnouncement(number, "audience", ""))
    return (
        *((wide, staff) if page.for_all else ()),
        *(in_rows(parallels, 3) if page.for_all else ()),
        *in_rows(classes, 4),
        (go_on,) if ready else (),
    )


def _shown(page: DraftPage, chosen: Collection[int]) -> Sequence[InvitedClass]:
    """Of very many classes only those beside a chosen one: a parallel is ticked as a whole, then single classes are
    taken out of it. Telegram takes no keyboard of more than a hundred buttons.
    """
    if len(page.offered) <= MOST_CLASSES:
        return page.offered
    touched = {one.name.grade for one in page.offered if one.id in chosen}
    beside = [one for one in page.offered if one.name.grade in touched]
    return beside if len(beside) <= MOST_CLASSES else []


def _times(t: Words, page: DraftPage, number: int) -> Keyboard:
    offered = []
    for days, hour in HOURS:
        day = page.today + timedelta(days=days)
        label = t.plain("button-announcement-at", when=f"{numeric_day(t, day)} {hour}:00")
        offered.append(Button(label, FillAnnouncement(number, "at", f"{day.isoformat()} {hour}.00")))
    now = Button(t.plain("button-announcement-now"), FillAnnouncement(number, "at", ""))
    return ((now,), tuple(offered))
