"""Settings in words."""

from collections.abc import Callable

from delivery.kinds import Mode, NoticeKind
from delivery.quiet import QuietHours
from delivery.wishes import Wishes, allowed
from texts import dates
from texts.words import Html, Words, lines, paragraphs
from usecases.news_settings import ChildNews
from usecases.preferences import Settings


def settings(t: Words, chosen: Settings) -> Html:
    shown = [t("preferences-settings"), t("preferences-language")]
    if chosen.linked:
        shown.append(_quiet(t, chosen.wishes.quiet))
    if chosen.hears:
        shown += [*_by_mode(t, chosen), *_besides(t, chosen.wishes)]
    if chosen.hears_of_dots:
        shown.append(t("preferences-dot-days", days=chosen.wishes.dot_days))
    return lines(*shown)


def kinds(t: Words, chosen: Settings) -> list[Html]:
    """A line for each kind: when it is told, and whether it makes a sound."""
    wanted = chosen.wishes
    return [
        t("preferences-news", kind=kind.value, mode=wanted.modes[kind].value, silent=_yes(kind in wanted.silent))
        for kind in chosen.kinds
    ]


def _by_mode(t: Words, chosen: Settings) -> list[Html]:
    """The same in a line for each mode: what a person wants to see at a glance."""
    wanted = chosen.wishes

    def named(told: Callable[[NoticeKind], bool]) -> str:
        kinds = [kind for kind in chosen.kinds if told(kind)]
        if len(kinds) == len(chosen.kinds):
            return t.plain("preferences-everything")
        return ", ".join(t.plain("preferences-kind", kind=kind.value) for kind in kinds)

    sentences = (
        ("preferences-at-once", named(lambda kind: wanted.modes[kind] is Mode.AT_ONCE)),
        ("preferences-in-the-evening", named(lambda kind: wanted.modes[kind] is Mode.EVENING)),
        ("preferences-never", named(lambda kind: wanted.modes[kind] is Mode.OFF)),
        ("preferences-without-sound", named(lambda kind: kind in wanted.silent)),
    )
    return [t(sentence, kinds=kinds) for sentence, kinds in sentences if kinds]


def _besides(t: Words, wanted: Wishes) -> list[Html]:
    """What differs from what everybody has."""
    shown = [t("preferences-evening", hour=dates.hour(t, wanted.evening))]
    if wanted.below is not None:
        shown.append(t("preferences-below", mark=wanted.below))
    if any(wanted.children.values()) or any(wanted.muted.values()):
        shown.append(t("preferences-by-child"))
    if wanted.hidden:
        shown.append(t("preferences-hidden"))
    return shown


def _yes(it: bool) -> str:
    return "yes" if it else "no"


def ask_kinds(t: Words, chosen: Settings) -> Html:
    return lines(t("preferences-ask-kinds"), *kinds(t, chosen))


def ask_evening(t: Words) -> Html:
    return t("preferences-ask-evening")


def ask_child(t: Words) -> Html:
    return t("preferences-ask-child")


def child_news(t: Words, of: ChildNews) -> Html:
    shown = [
        t(
            "preferences-child-kind",
            kind=kind.value,
            mode=of.wishes.mode(kind, of.child.id).value,
            own=_yes(of.own(kind) is not None),
        )
        for kind in of.kinds
    ]
    return lines(t("preferences-child", child=of.child.called), *shown)


def child_kind(t: Words, of: ChildNews, kind: NoticeKind) -> Html:
    return lines(t("preferences-child", child=of.child.called), t("preferences-ask-news", kind=kind.value))


def child_subjects(t: Words, of: ChildNews) -> Html:
    return lines(t("preferences-child", child=of.child.called), t("preferences-ask-subjects"))


def quiet_week(t: Words, chosen: Settings) -> Html:
    return lines(t("preferences-ask-quiet"), _quiet(t, chosen.wishes.quiet), t("preferences-ask-weekday"))


def quiet_day(t: Words, day: int) -> Html:
    return t("preferences-quiet-day", day=day)


def ask_quiet(t: Words, chosen: Settings) -> Html:
    return lines(t("preferences-ask-quiet"), _quiet(t, chosen.wishes.quiet))


def type_quiet(t: Words) -> Html:
    return t("preferences-type-quiet")


def ask_news(t: Words, kind: NoticeKind, wanted: Wishes) -> Html:
    evening = below = None
    if Mode.EVENING in allowed(kind):
        evening = t("preferences-ask-news-evening", hour=dates.hour(t, wanted.evening))
    if kind is NoticeKind.MARKS:
        below = t("preferences-ask-below")
    return paragraphs(t("preferences-ask-news", kind=kind.value), evening, below)


def ask_dot_days(t: Words) -> Html:
    return t("preferences-ask-dot-days")


def saved(t: Words) -> str:
    return t.plain("preferences-saved")


def _quiet(t: Words, quiet: QuietHours | None) -> Html:
    if quiet is None:
        return t("preferences-no-quiet")
    return t("preferences-quiet", starts=dates.hour(t, quiet.starts), ends=dates.hour(t, quiet.ends))
