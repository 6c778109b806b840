"""What an organiser reads (E10)."""

from school.happenings import Entry
from texts.happenings.common import days, entry, kind_name
from texts.words import Html, Words, lines, paragraphs
from usecases.happenings.drafts import HappeningDraftPage, PublishedCard, PublishedList
from usecases.ports.happenings import Happening


def listed(t: Words, page: PublishedList) -> Html:
    found = [_line(t, one) for one in page.happenings]
    return paragraphs(t("happenings-published"), *(found or [t("happenings-published-none")]))


def card(t: Words, it: PublishedCard) -> Html:
    happening = it.happening
    return paragraphs(
        t("happening-name", title=happening.entry.title),
        t("happening-is-cancelled", reason=happening.cancelled) if happening.cancelled is not None else None,
        entry(t, happening.entry, happening.subject),
        t("happening-by", name=happening.organiser.polite) if happening.organiser else None,
    )


def ask(t: Words, page: HappeningDraftPage, step: str) -> Html:
    """What comes next: kind, title, days, grades, place, description; subject and contact when asked for."""
    return paragraphs(t("happening-draft-change" if page.was else "happening-draft-new"), t(_ASK[step]))


_ASK = {
    "kind": "happening-ask-kind",
    "title": "happening-ask-title",
    "days": "happening-ask-days",
    "grades": "happening-ask-grades",
    "place": "happening-ask-place",
    "description": "happening-ask-description",
    "subject": "happening-ask-subject",
    "contact": "happening-ask-contact",
}


def preview(t: Words, page: HappeningDraftPage, it: Entry) -> Html:
    families = t("happening-preview-families", count=page.families)
    return paragraphs(
        t("happening-preview"),
        t("happening-name", title=it.title),
        entry(t, it, page.subject(it.subject_id)),
        t("happening-by", name=page.organiser),
        t("happening-preview-changed") if page.was else families,
    )


def words_needed(t: Words) -> Html:
    return t("happening-words-needed")


def saved(t: Words, *, changed: bool) -> str:
    return t.plain("happening-changed" if changed else "happening-saved")


def ask_reason(t: Words, happening: Happening) -> Html:
    return paragraphs(_line(t, happening), t("happening-ask-reason"))


def was_cancelled(t: Words) -> Html:
    return t("happening-was-cancelled")


def _line(t: Words, one: Happening) -> Html:
    it = one.entry
    when = days(t, it.starts_on, it.ends_on)
    return lines(
        t("happenings-line", days=when, kind=kind_name(t, it.kind.value), title=it.title),
        t("happening-is-cancelled", reason=one.cancelled) if one.cancelled is not None else None,
    )
