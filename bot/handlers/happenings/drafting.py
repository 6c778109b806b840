"""An entry that is being published, kept in the dialog: its fields, the step it stands at, its screen."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.drafts import numbered
from bot.keyboards import publishing as buttons
from bot.screen import Screen
from school import happenings as rules
from school.happenings import Entry, HappeningKind, Level
from school.meetings import check_words, one_line
from school.refusals import Outdated
from texts.happenings import publishing as texts
from texts.understand.spans import parse_days, parse_grades
from texts.words import Words
from usecases.happenings.drafts import HappeningDraftPage
from usecases.ports.happenings import Happening

STEPS = ("kind", "title", "days", "grades", "place", "description")
"""What a new entry is asked for, in order; then comes the preview."""
FIELDS = (*STEPS, "subject", "contact", "level")
TYPED = ("title", "days", "grades", "place", "description", "contact")
Draft = dict[str, Any]


def new_draft() -> Draft:
    return numbered(
        **dict.fromkeys(STEPS), subject=None, contact="", level=Level.SCHOOL.value, changing=None, step=STEPS[0]
    )


def draft_of(happening: Happening) -> Draft:
    it = happening.entry
    return numbered(
        changing=[happening.id, happening.version],
        step="preview",
        kind=it.kind.value,
        title=it.title,
        days=[it.starts_on.isoformat(), it.ends_on.isoformat()],
        grades=[it.grade_from, it.grade_to],
        place=it.place,
        description=it.description,
        subject=it.subject_id,
        contact=it.contact,
        level=it.level.value,
    )


def filled(draft: Draft, field: str, typed: str, page: HappeningDraftPage) -> Draft:
    """The draft with a field given, and the next step. Raises what the rules refuse; Outdated for no field of ours."""
    if field not in FIELDS:
        raise Outdated
    known = {**draft, field: _understood(field, typed, page)}
    left = [step for step in STEPS if known[step] is None]
    return {**known, "step": left[0] if left else "preview"}


def grades_of(draft: Mapping[str, Any]) -> range:
    """Empty while they are not known."""
    known = draft.get("grades")
    return range(known[0], known[1] + 1) if known else range(0)


def entry_of(draft: Mapping[str, Any]) -> Entry:
    """Raises Outdated when the dialog holds no whole draft any more."""
    try:
        starts, ends = draft["days"]
        low, high = draft["grades"]
        return Entry(
            kind=HappeningKind(draft["kind"]),
            level=Level(draft["level"]),
            title=draft["title"],
            starts_on=date.fromisoformat(starts),
            ends_on=date.fromisoformat(ends),
            description=draft["description"],
            place=draft["place"],
            grade_from=low,
            grade_to=high,
            subject_id=draft["subject"],
            contact=draft["contact"],
        )
    except (KeyError, TypeError, ValueError):
        raise Outdated from None


def screen(t: Words, page: HappeningDraftPage, draft: Draft) -> Screen:
    if draft["step"] == "preview":
        return Screen(texts.preview(t, page, entry_of(draft)), buttons.preview(t, page, draft))
    return Screen(texts.ask(t, page, draft["step"]), buttons.ask(t, page, draft, draft["step"]))


def _understood(field: str, typed: str, page: HappeningDraftPage) -> Any:
    match field:
        case "kind":
            return _one_of(HappeningKind, typed)
        case "level":
            return _one_of(Level, typed)
        case "title":
            return rules.check_title(typed)
        case "days":
            starts, ends = parse_days(typed, page.today)
            rules.check_days(starts, ends, page.today)
            return [starts.isoformat(), ends.isoformat()]
        case "grades":
            low, high = parse_grades(typed)
            rules.check_grades(low, high)
            return [low, high]
        case "subject":
            return _subject(typed, page)
        case "place":
            return check_words(one_line(typed), rules.PLACE_LIMIT)
        case "contact":
            return check_words(one_line(typed), rules.CONTACT_LIMIT)
        case _:
            return check_words(typed, rules.DESCRIPTION_LIMIT)


def _one_of(kinds: type[HappeningKind] | type[Level], typed: str) -> str:
    if typed not in set(kinds):
        raise Outdated
    return typed


def _subject(typed: str, page: HappeningDraftPage) -> int | None:
    if not typed:
        return None
    known = {str(one.id): one.id for one in page.subjects}
    if typed not in known:
        raise Outdated
    return known[typed]
