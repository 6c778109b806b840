"""Remarks, praise and weekly behaviour as teachers write them (B15, E3)."""

from school.remarks import RemarkKind
from texts.clip import shorten
from texts.dates import day_and_month
from texts.journal.lessons import LONGEST_NAME, heading
from texts.remarks import week
from texts.words import Html, Words, lines, paragraphs
from usecases.ports.journal import Pupil
from usecases.ports.remarks import NotedPupil, RemarkPage
from usecases.remarks.behaviour import BehaviourPage
from usecases.remarks.say import RemarkDraft

READY: dict[str, RemarkKind] = {
    **dict.fromkeys(("active", "helped", "effort", "tidy"), RemarkKind.PRAISE),
    **dict.fromkeys(("talked", "unprepared", "nobook", "phone"), RemarkKind.REMARK),
}
"""Ready phrases by name: what teachers say most often. Ours."""
LONGEST = 60


def pupils(t: Words, page: RemarkDraft) -> Html:
    return paragraphs(heading(t, page.lesson), t("journal-remark-whom"))


def phrases(t: Words, pupil: Pupil) -> Html:
    return t("journal-remark-what", pupil=name(pupil))


def ready(t: Words, phrase: str) -> str:
    """The words of a ready phrase, in the language of who says it."""
    return t.plain(f"remark-ready-{phrase}")


def ask(t: Words, pupil: Pupil, kind: RemarkKind) -> Html:
    return t(f"journal-remark-ask-{kind.value}", pupil=name(pupil))


def ask_again(t: Words, page: RemarkPage) -> Html:
    return lines(t(f"journal-remark-ask-{page.kind.value}", pupil=name(page.pupil)), t("remark-text", text=page.text))


def card(t: Words, page: RemarkPage) -> Html:
    course = page.course
    known = {"school_class": course.class_name.display, "subject": course.subject, "day": day_and_month(t, page.at.on)}
    return paragraphs(
        lines(t(f"journal-remark-card-{page.kind.value}", pupil=name(page.pupil)), t("journal-remark-lesson", **known)),
        t("remark-text", text=page.text),
        t("journal-remark-removed") if page.removed else None,
    )


def behaviour(t: Words, page: BehaviourPage) -> Html:
    head = t("behaviour-title", school_class=page.led.name.display, week=week(t, page.monday))
    return paragraphs(head, t("behaviour-whom") if page.pupils else t("behaviour-nobody"))


def behaviour_of(t: Words, page: BehaviourPage, noted: NotedPupil) -> Html:
    value = t.plain(f"behaviour-{noted.value.value}") if noted.value else t.plain("behaviour-not-noted")
    return paragraphs(
        lines(
            t("behaviour-title", school_class=page.led.name.display, week=week(t, page.monday)),
            t("behaviour-pupil", pupil=name(noted.pupil), value=value),
        ),
        t("remark-text", text=noted.text) if noted.text else None,
    )


def ask_behaviour(t: Words, page: BehaviourPage, noted: NotedPupil) -> Html:
    return paragraphs(behaviour_of(t, page, noted), t("behaviour-ask"))


def name(pupil: Pupil) -> str:
    return shorten(f"{pupil.name.surname} {pupil.name.given}", LONGEST)


def behaviour_label(t: Words, register_name: str, noted: NotedPupil) -> str:
    if noted.value is None:
        return t.plain("button-behaviour-pupil", pupil=shorten(register_name, LONGEST_NAME))
    sign = t.plain(f"behaviour-short-{noted.value.value}")
    return t.plain("button-behaviour-noted", pupil=shorten(register_name, LONGEST_NAME), value=sign)
