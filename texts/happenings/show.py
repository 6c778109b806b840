"""The feed as a family reads it (B12)."""

from texts.diary import title
from texts.happenings.common import days, entry, kind_name
from texts.words import Html, Words, lines, paragraphs
from usecases.happenings.show import Feed, HappeningCard
from usecases.ports.happenings import Happening


def listed(t: Words, feed: Feed) -> Html:
    everything = not (feed.wish.kind or feed.wish.subject_id or feed.wish.own_grade)
    nothing = t("happenings-none-at-all") if everything else t("happenings-none")
    found = [_line(t, one) for one in feed.happenings]
    head = title(t, feed.diary, t.plain("happenings-title"))
    return paragraphs(lines(head, _sieve(t, feed)), *(found or [nothing]))


def choose_kind(t: Words, feed: Feed) -> Html:
    return paragraphs(title(t, feed.diary, t.plain("happenings-title")), t("happenings-choose-kind"))


def choose_subject(t: Words, feed: Feed) -> Html:
    return paragraphs(title(t, feed.diary, t.plain("happenings-title")), t("happenings-choose-subject"))


def card(t: Words, it: HappeningCard) -> Html:
    happening = it.happening
    return paragraphs(
        title(t, it.diary, happening.entry.title),
        t("happening-is-cancelled", reason=happening.cancelled) if happening.cancelled is not None else None,
        entry(t, happening.entry, happening.subject),
        t("happening-by", name=happening.organiser.polite) if happening.organiser else None,
        _state(t, it),
    )


def followed(t: Words, *, wanted: bool) -> str:
    return t.plain("happening-followed", wanted="yes" if wanted else "no")


def kind_or_all(t: Words, feed: Feed) -> str:
    return kind_name(t, feed.wish.kind) if feed.wish.kind else t.plain("happenings-all-kinds")


def subject_or_all(t: Words, feed: Feed) -> str:
    return feed.subject or t.plain("happenings-all-subjects")


def _sieve(t: Words, feed: Feed) -> Html:
    grade = str(feed.diary.child.class_name.grade) if feed.wish.own_grade else "all"
    return t("happenings-sieve", kind=kind_or_all(t, feed), subject=subject_or_all(t, feed), grade=grade)


def _line(t: Words, one: Happening) -> Html:
    it = one.entry
    return lines(
        t(
            "happenings-line",
            days=days(t, it.starts_on, it.ends_on),
            kind=kind_name(t, it.kind.value),
            title=it.title,
        ),
        t("happening-is-cancelled", reason=one.cancelled) if one.cancelled is not None else None,
    )


def _state(t: Words, it: HappeningCard) -> Html | None:
    if it.happening.cancelled is not None:
        return None
    if it.over:
        return t("happening-is-over")
    return t("happening-follows") if it.open and it.follows else None
