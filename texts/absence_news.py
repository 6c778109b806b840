"""What pushes say of absences: to families, who know the child, and to staff, who are told whose child it is."""

from collections.abc import Callable, Mapping
from datetime import date, datetime

from school.absences import Absence, AbsenceKind, Reason
from texts.absences import lessons, reason, what, when
from texts.dates import day_and_month, hour, weekday_and_day
from texts.words import Html, Words, lines

Item = Mapping[str, object]


def _absence(item: Item) -> Absence:
    return Absence(
        first=date.fromisoformat(str(item["first_on"])),
        last=date.fromisoformat(str(item["last_on"])),
        reason=Reason(str(item["reason"])),
        kind=AbsenceKind(str(item["absence_kind"])),
        from_lesson=_number(item["from_lesson"]),
        to_lesson=_number(item["to_lesson"]),
        open_ended=bool(item["open_ended"]),
    )


def _number(value: object) -> int | None:
    return None if value is None else int(str(value))


def _about(t: Words, item: Item) -> Html:
    absence = _absence(item)
    part = lessons(t, absence.from_lesson, absence.to_lesson)
    return lines(
        t("news-absence-about", when=when(t, absence), reason=reason(t, absence.reason)),
        None if absence.whole_days else t("news-absence-lessons", lessons=part),
        t("absence-card-comment", comment=str(item["comment"])) if item["comment"] else None,
        t("absence-card-files", count=int(str(item["files"]))) if item["files"] else None,
        t("news-absence-by", name=str(item["by"])) if item["by"] else None,
    )


def _filed(t: Words, item: Item) -> Html:
    return lines(t("news-absence-filed", what=what(t, _absence(item))), _about(t, item), _seen_line(t, item))


def _changed(t: Words, item: Item) -> Html:
    return lines(t("news-absence-changed", what=what(t, _absence(item))), _about(t, item))


def _withdrawn(t: Words, item: Item) -> Html:
    return lines(t("news-absence-withdrawn"), _about(t, item))


def _seen(t: Words, item: Item) -> Html:
    return lines(_seen_line(t, item), _about(t, item))


def _seen_line(t: Words, item: Item) -> Html | None:
    if not item.get("seen_at"):
        return None
    at = datetime.fromisoformat(str(item["seen_at"]))
    said = f"{day_and_month(t, at.date())}, {hour(t, at.time())}"
    return t("news-absence-seen", name=str(item["seen_by"]), moment=said)


def _whose(item: Item) -> dict[str, str]:
    return {"child": str(item["child"]), "school_class": str(item["school_class"])}


def _reported(t: Words, item: Item) -> Html:
    return lines(t("news-absence-report", **_whose(item), what=what(t, _absence(item))), _about(t, item))


def _report_changed(t: Words, item: Item) -> Html:
    return lines(t("news-absence-report-changed", **_whose(item), what=what(t, _absence(item))), _about(t, item))


def _report_withdrawn(t: Words, item: Item) -> Html:
    return lines(t("news-absence-report-withdrawn", **_whose(item)), _about(t, item))


def _missed(t: Words, item: Item) -> Html:
    return t("news-pupil-missed", number=str(item["number"]), subject=str(item["subject"]))


def _there(t: Words, item: Item) -> Html:
    return t("news-pupil-late") if item["late"] else t("news-pupil-there")


def _answered(t: Words, item: Item) -> Html:
    if not item["by"]:
        return t("news-alarm-answered-by-family", answer=str(item["answer"]))
    return t("news-alarm-answered", name=str(item["by"]), answer=str(item["answer"]))


def _family_answered(t: Words, item: Item) -> Html:
    return lines(
        t("news-family-answered", **_whose(item), answer=str(item["answer"])),
        t("news-family-answered-by", name=str(item["by"])) if item["by"] else None,
    )


def _illness(t: Words, item: Item) -> Html:
    return t("news-illness", day=weekday_and_day(t, date.fromisoformat(str(item["on"]))))


def _noted(t: Words, item: Item) -> Html:
    return t("news-absence-noted", **_of_lesson(t, item), what=t.plain(f"attendance-what-{item['code']}"))


def _taken_back(t: Words, item: Item) -> Html:
    return t("news-absence-taken-back", **_of_lesson(t, item))


def _of_lesson(t: Words, item: Item) -> dict[str, str]:
    day = weekday_and_day(t, date.fromisoformat(str(item["on"])))
    return {"day": day, "number": str(item["number"]), "subject": str(item["subject"])}


ABSENCE_NEWS: dict[str, Callable[[Words, Item], Html]] = {
    "AbsenceFiled": _filed,
    "AbsenceChanged": _changed,
    "AbsenceWithdrawn": _withdrawn,
    "AbsenceSeen": _seen,
    "AbsenceReported": _reported,
    "AbsenceReportChanged": _report_changed,
    "AbsenceReportWithdrawn": _report_withdrawn,
    "PupilMarkedAbsent": _missed,
    "PupilIsThere": _there,
    "AbsenceNoted": _noted,
    "AbsenceTakenBack": _taken_back,
    "AlarmAnswered": _answered,
    "FamilyAnswered": _family_answered,
    "IllnessQuestion": _illness,
}
