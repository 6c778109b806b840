"""Groups of classes: the screens of the class teacher, and what is said in the group itself (C11)."""

from delivery.kinds import GROUP_KINDS, NoticeKind
from school.codes import show_code
from texts.clip import shorten
from texts.words import Html, Words, lines, paragraphs
from usecases.groups.connect import Offer
from usecases.groups.show import GroupsPage
from usecases.ports.groups import Group

LABEL = 28
"""Characters of a group's name on a button that stands alone."""


def listed(t: Words, page: GroupsPage) -> Html:
    without = [one.school_class.name.display for one in page.classes if not page.groups[one.id]]
    empty = lines(*(t("group-none", school_class=name) for name in without))
    return paragraphs(t("group-title"), t("group-about"), empty)


def label(t: Words, group: Group) -> str:
    return t.plain("button-group-open", school_class=group.school_class.name.display, title=shorten(group.title, LABEL))


def offer(t: Words, it: Offer) -> Html:
    code = show_code(it.code)
    return paragraphs(
        t("group-offer", school_class=it.led.school_class.name.display),
        t("group-offer-choose"),
        lines(t("group-offer-say"), t("group-offer-command", code=code)),
        t("group-offer-notes"),
    )


def card(t: Words, group: Group) -> Html:
    return paragraphs(
        lines(t("group-name", title=group.title), t("group-class", school_class=group.school_class.name.display)),
        (t("group-muted") if group.muted else t("group-paused")) if group.paused else None,
        t("group-kinds") if any(group.hears(kind) for kind in GROUP_KINDS) else t("group-hears-nothing"),
        t("group-in-topic") if group.topic else t("group-change-topic"),
        t("group-quiet"),
    )


def kind(t: Words, which: NoticeKind, *, told: bool) -> str:
    return t.plain("button-group-kind", kind=which.value, told="yes" if told else "no")


def ask_end(t: Words, group: Group) -> Html:
    return t("group-ask-end", title=group.title)


def ended(t: Words) -> str:
    return t.plain("group-ended-toast")


# Said in the group.


def hello(t: Words) -> Html:
    return t("group-hello")


def connected(t: Words, group: Group) -> Html:
    return paragraphs(t("group-connected", school_class=group.school_class.name.display), t("group-never"))


def topic_chosen(t: Words) -> Html:
    return t("group-topic-chosen")


def left(t: Words) -> Html:
    return t("group-left")


def link_first(t: Words) -> str:
    return t.plain("group-link-first")


def families_only(t: Words) -> str:
    return t.plain("group-families-only")


def not_here(t: Words) -> str:
    return t.plain("group-not-here")
