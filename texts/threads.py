"""Conversations: the list, a thread, the people, hours and complaints (D5, D7)."""

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from school.people import Name
from school.threads import TITLE_LIMIT, USUAL_HOURS, Group, Hours, muted_for_good
from texts import dates
from texts.clip import shorten
from texts.words import Html, Words, lines, paragraphs
from usecases.ports.homework_book import File
from usecases.ports.threads import About, Known, ListedThread, Member, Report, Said, StoredThread
from usecases.threads.news import who as role_of
from usecases.threads.place import Place
from usecases.threads.show import Beginning, Fate, Members, Offered, People, SentCard, ThreadList, ThreadPage

ROOM = 2800
"""Characters that the messages of a page share: all of them fit one message, the long ones shortened."""
PREVIEW = 60
MOST_NAMES = 3
LABEL = 30
"""Characters of a button that a narrow phone shows whole in one column."""
QUOTE = 1500


def listed(t: Words, page: ThreadList, zone: ZoneInfo) -> Html:
    """`zone` is the reader's."""
    shown = (_line(t, it, zone) for it in page.threads)
    return paragraphs(t("threads-title"), *shown, None if page.threads else t("threads-none"))


def _line(t: Words, it: ListedThread, zone: ZoneInfo) -> Html:
    title = listed_title(t, it)
    head = t("threads-line-unread", title=title, count=it.unread) if it.unread else t("threads-line", title=title)
    said = shorten(it.last_text.replace("\n", " "), PREVIEW) or (file_name(t, it.last_file) if it.last_file else "")
    when = dates.moment(t, it.last_at, zone)
    if not said:
        return lines(head, t("threads-last-nothing", moment=when))
    return lines(head, t("threads-last-own" if it.last_is_own else "threads-last", moment=when, text=said))


def listed_title(t: Words, it: ListedThread) -> str:
    return title(t, it.title, it.about, it.others)


def title(t: Words, own: str | None, about: About | None, others: Iterable[Name]) -> str:
    """Plain: the own title, else what it is about, else who else is in it."""
    if own:
        return own
    if about is not None:
        return topic(t, about)
    names = list(others)
    shown = ", ".join(name.initials for name in names[:MOST_NAMES])
    return (shown + ("…" if len(names) > MOST_NAMES else "")) or t.plain("thread-nobody")


def topic(t: Words, about: About) -> str:
    """Plain: what a question is about."""
    word = f"mark-value-{about.value}"
    value = t.plain(word) if about.value and t.has(word) else about.value
    day = dates.day_and_month(t, about.day) if about.day else ""
    return t.plain(f"thread-about-{about.kind}", what=about.what, value=value, day=day)


def thread_title(t: Words, place: Place) -> str:
    return title_for(t, place.thread, place.me.person)


def title_for(t: Words, thread: StoredThread, person: int) -> str:
    return title(t, thread.title, thread.about, (one.name for one in thread.others(person)))


def who(t: Words, one: Known) -> str:
    return who_is(t, *role_of(one))


def who_is(t: Words, role: str, of: Iterable[str]) -> str:
    """Plain: «учитель: Алгебра, Физика»."""
    known, what = t.plain(f"thread-who-{role.replace('_', '-')}"), ", ".join(of)
    return t.plain("thread-who-of", who=known, of=what) if what else known


def thread(t: Words, page: ThreadPage, zone: ZoneInfo) -> Html:
    """`zone` is the reader's."""
    place, share = page.place, max(200, ROOM // max(1, len(page.messages)))
    silence = place.silence()
    return paragraphs(
        lines(t("thread-head", title=thread_title(t, place)), _of_child(t, place), _with(t, place)),
        *(_said(t, it, place, share, zone) for it in page.messages),
        None if page.messages else t("thread-empty"),
        _fate(t, page, zone),
        _mute(t, page, zone),
        t(f"thread-silence-{silence.value}") if silence else None,
    )


def _of_child(t: Words, place: Place) -> Html | None:
    child = place.thread.child
    return t("thread-child", child=child.short) if child and place.mine.standing.is_staff else None


def _with(t: Words, place: Place) -> Html | None:
    """Who is here, where the title does not say it."""
    others = place.thread.others(place.me.person)
    if not others or not (place.thread.title or place.thread.about):
        return None
    return t("thread-with", names=title(t, None, None, (one.name for one in others)))


def _said(t: Words, it: Said, place: Place, share: int, zone: ZoneInfo) -> Html:
    when = dates.moment(t, it.sent_at, zone)
    own = it.author == place.me.person
    head = t("thread-said-own", moment=when) if own else t("thread-said", author=it.author_name.initials, moment=when)
    if it.hidden:
        return lines(head, t("thread-hidden"))
    return lines(
        head,
        t("thread-text", text=shorten(it.text, share)) if it.text else None,
        t("thread-text", text=file_label(t, it.file)) if it.file else None,
        t("thread-edited") if it.edited_at else None,
    )


def _fate(t: Words, page: ThreadPage, zone: ZoneInfo) -> Html | None:
    if page.fate is None:
        return None
    held = page.messages[-1].held_until
    if page.fate is Fate.HELD and held is not None:
        return t("thread-fate-held", moment=dates.moment(t, held, zone))
    return t(f"thread-fate-{page.fate.value}")


def _mute(t: Words, page: ThreadPage, zone: ZoneInfo) -> Html | None:
    until = page.place.me.muted_until
    if until is None or not page.place.muted(page.now):
        return None
    if until >= muted_for_good():
        return t("thread-muted-for-good")
    return t("thread-muted", moment=dates.moment(t, until, zone))


def file_label(t: Words, file: File) -> str:
    if file.kind == "document" and file.name:
        return t.plain("thread-file-document-named", name=shorten(file.name, LABEL))
    return file_name(t, file.kind)


def file_name(t: Words, kind: str) -> str:
    return t.plain(f"thread-file-{kind.replace('_', '-')}")


def file_is_gone(t: Words) -> Html:
    return t("message-file-lost")


# Whom to write to.


def whom(t: Words, people: People) -> Html:
    if people.thread_id is not None:
        return t("thread-whom-add") if people.offered else t("thread-whom-add-nobody")
    return t("thread-whom") if people.offered else t("thread-whom-nobody")


def group(t: Words, which: Group) -> Html:
    return t("thread-whom-group", group=group_name(t, which))


def group_name(t: Words, which: Group) -> str:
    return t.plain(f"thread-group-{which.value}")


def found(t: Words, typed: str, offered: Iterable[Offered]) -> Html:
    if any(True for _ in offered):
        return t("thread-whom-found")
    return t("thread-whom-unknown", typed=shorten(typed.strip(), LABEL))


def words_please(t: Words) -> Html:
    return t("thread-whom-words")


def person_button(t: Words, it: Offered) -> str:
    return t.plain("button-thread-person", name=it.one.name.initials, who=who(t, it.one))


def beginning(t: Words, it: Beginning, zone: ZoneInfo) -> Html:
    return paragraphs(
        lines(
            t("thread-beginning-to", name=it.to.name.full, who=who(t, it.to)),
            t("thread-beginning-about", about=topic(t, it.about)) if it.about else None,
        ),
        t("thread-beginning-held", moment=dates.moment(t, it.held_until, zone)) if it.held_until else None,
        t("thread-beginning-ask"),
    )


def ask_answer(t: Words, place: Place) -> Html:
    return t("thread-answer-ask", title=thread_title(t, place))


def cannot_pass(t: Words) -> Html:
    return t("thread-cannot-pass")


def sent(t: Words, it: SentCard, now: datetime, zone: ZoneInfo) -> Html:
    """`zone` is the reader's."""
    names = [one.name.full for one in it.hearers]
    waiting = [one.name.full for one in it.hearers if one.person in it.not_linked]
    held = it.said.held_until
    told = t("thread-sent", names=", ".join(names)) if len(names) <= MOST_NAMES else None
    return lines(
        told or t("thread-sent-more", count=len(names)),
        t("thread-sent-held", moment=dates.moment(t, held, zone)) if held and held > now else None,
        t("thread-sent-not-linked", names=shorten(", ".join(waiting), PREVIEW * 2)) if waiting else None,
    )


# People of a thread.


def members(t: Words, it: Members) -> Html:
    place = it.place
    return lines(t("thread-members", title=thread_title(t, place)), *(_member(t, place, one) for one in it.here))


def _member(t: Words, place: Place, one: Member) -> Html:
    if one.person == place.me.person:
        return t("thread-member-line-you", name=one.name.full)
    known = place.known.get(one.person)
    if known is None:
        return t("thread-member-line-gone", name=one.name.full)
    return t("thread-member-line", name=one.name.full, who=who(t, known))


def member(t: Words, place: Place, one: Known) -> Html:
    blocked = one.person in place.unheard
    said = t("thread-member", name=one.name.full, who=who(t, one))
    return lines(said, t("thread-member-blocked") if blocked else None)


def ask_title(t: Words) -> Html:
    return t("thread-rename-ask", limit=TITLE_LIMIT)


def ask_leave(t: Words) -> Html:
    return t("thread-leave-ask")


def ask_mute(t: Words) -> Html:
    return t("thread-mute-ask")


# Complaints.


def ask_report(t: Words) -> Html:
    return t("thread-report-ask")


def reported_button(t: Words, it: Said) -> str:
    said = it.text.replace("\n", " ") or (file_label(t, it.file) if it.file else "")
    return t.plain("button-thread-person", name=it.author_name.initials, who=shorten(said, LABEL))


def report(t: Words, it: Report) -> Html:
    said, file = it.said, it.said.file
    text = shorten(said.text, QUOTE) or t.plain("message-no-words")
    return paragraphs(
        t("thread-report", author=said.author_name.full, text=text),
        t("thread-report-file", author=said.author_name.full, file=file_label(t, file)) if file else None,
        t("thread-report-by", reporter=it.reporter_name.full),
        None if it.state == "open" else t(f"thread-report-{it.state}"),
    )


# Hours of staff.


def hours(t: Words, chosen: Hours) -> Html:
    if not chosen.days:
        return lines(t("thread-hours"), t("thread-hours-any"))
    span = {"starts": dates.hour(t, chosen.starts), "ends": dates.hour(t, chosen.ends)}
    return lines(t("thread-hours"), t("thread-hours-now", days=days_name(t, chosen), **span))


def days_name(t: Words, chosen: Hours) -> str:
    if chosen.days == USUAL_HOURS.days:
        return t.plain("thread-days-weekdays")
    return t.plain("thread-days-with-saturday" if chosen.days == frozenset(range(1, 7)) else "thread-days-own")


def type_hours(t: Words) -> Html:
    return t("thread-hours-type")
