"""Settings in words."""

from delivery.kinds import Mode, NoticeKind
from delivery.quiet import EVENING, QuietHours
from delivery.wishes import allowed
from texts import dates
from texts.words import Html, Words, lines, paragraphs
from usecases.preferences import Settings


def settings(t: Words, chosen: Settings) -> Html:
    shown = [t("preferences-settings"), t("preferences-language")]
    if chosen.linked:
        shown.append(_quiet(t, chosen.wishes.quiet))
    if chosen.hears:
        shown += [t("preferences-news", kind=kind.value, mode=chosen.wishes.modes[kind].value) for kind in NoticeKind]
    if chosen.hears_of_dots:
        shown.append(t("preferences-dot-days", days=chosen.wishes.dot_days))
    return lines(*shown)


def ask_quiet(t: Words, chosen: Settings) -> Html:
    return lines(t("preferences-ask-quiet"), _quiet(t, chosen.wishes.quiet))


def type_quiet(t: Words) -> Html:
    return t("preferences-type-quiet")


def ask_news(t: Words, kind: NoticeKind) -> Html:
    evening = None
    if Mode.EVENING in allowed(kind):
        evening = t("preferences-ask-news-evening", hour=dates.hour(t, EVENING))
    return paragraphs(t("preferences-ask-news", kind=kind.value), evening)


def ask_dot_days(t: Words) -> Html:
    return t("preferences-ask-dot-days")


def saved(t: Words) -> str:
    return t.plain("preferences-saved")


def _quiet(t: Words, quiet: QuietHours | None) -> Html:
    if quiet is None:
        return t("preferences-no-quiet")
    return t("preferences-quiet", starts=dates.hour(t, quiet.starts), ends=dates.hour(t, quiet.ends))
