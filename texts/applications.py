"""Applications for access as their makers read them (A9)."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from hashlib import sha256

from school.applications import PAPERS_DUE, Applicant, ApplicationState, Asked, Form, Paper
from texts.clip import shorten
from texts.dates import day_and_month
from texts.words import Html, Words, lines, paragraphs
from usecases.applications.show import ApplicationPage
from usecases.ports.applications import Application
from usecases.ports.consents import ConsentText

CONSENT_VERSION = "1"
"""Grows with every change of the sentence application-consent: pressing the button under it is the consent."""
LABEL = 40
NAME = 80
Item = Mapping[str, object]


def consent(t: Words) -> Html:
    return t("application-consent")


def consent_record(t: Words) -> ConsentText:
    return ConsentText(CONSENT_VERSION, sha256(consent(t).encode()).hexdigest(), t.language)


def applications(t: Words, own: Sequence[Application]) -> Html:
    return paragraphs(t("application-list"), t("application-list-own") if own else None)


def label(t: Words, one: Application) -> str:
    """For the one who applied."""
    of = one.form.pupil or one.form.name
    state = t.plain(f"application-mark-{one.state.value}")
    return shorten(t.plain("button-application", number=str(one.id), state=state, name=of.short), LABEL)


def choose_school(t: Words) -> Html:
    return t("application-choose-school")


def school_label(t: Words, name: str) -> str:
    return shorten(t.plain("button-application-school", name=name), LABEL)


def choose_who(t: Words) -> Html:
    return t("application-choose-who")


def who(t: Words, applicant: Applicant) -> str:
    return t.plain(f"application-who-{applicant.value}")


def ask(t: Words, applicant: Applicant, asked: Asked) -> Html:
    if asked is Asked.CLASS and applicant is Applicant.TEACHER:
        return t("application-ask-journal")
    return t(f"application-ask-{asked.value}")


def words_please(t: Words) -> Html:
    return t("application-words-please")


def press_please(t: Words) -> Html:
    return t("application-press-please")


def preview(t: Words, form: Form, school: str) -> Html:
    due = (_not_there(t, form.applicant, one) for one in PAPERS_DUE[form.applicant])
    return paragraphs(
        t("application-preview"),
        lines(told(t, form), t("application-school", name=school)),
        lines(t("application-papers-next"), *due),
    )


def told(t: Words, form: Form) -> Html:
    """What the form says."""
    head = t("application-by", name=shorten(form.name.full, NAME), who=who(t, form.applicant))
    name = form.school_class.display
    if form.applicant is Applicant.TEACHER:
        return lines(head, t("application-journal", school_class=name))
    child = form.child
    whose = t("application-child", name=shorten(child.full, NAME)) if child else None
    return lines(head, whose, t("application-class", school_class=name), _born(t, form.born))


def _born(t: Words, born: date | None) -> Html | None:
    return t("application-born", day=born.strftime("%d.%m.%Y")) if born else None


def paper(t: Words, applicant: Applicant, it: Paper) -> str:
    if it is Paper.IDENTITY and applicant is Applicant.PUPIL:
        return t.plain("application-paper-own")
    return t.plain(f"application-paper-{it.value}")


def application(t: Words, page: ApplicationPage, today: date, awaited: Paper | None) -> Html:
    """`awaited` is the paper that comes next, where papers are taken; `today` the school's."""
    it = page.application
    return paragraphs(
        lines(t("application-card", number=str(it.id), school=it.school), told(t, it.form)),
        _state(t, it, today),
        _checklist(t, page),
        _awaits(t, page, awaited) if awaited else None,
    )


def _awaits(t: Words, page: ApplicationPage, awaited: Paper) -> Html:
    known = paper(t, page.application.form.applicant, awaited)
    return t("application-awaits" if page.missing else "application-awaits-no-more", paper=known)


def _state(t: Words, it: Application, today: date) -> Html:
    office = t("application-office", contact=it.office) if it.office else None
    match it.state:
        case ApplicationState.FILED if it.due_on is not None:
            late = it.due_on < today
            day = day_and_month(t, it.due_on)
            return lines(t("application-late" if late else "application-until", day=day), office if late else None)
        case ApplicationState.REFUSED if it.ground is not None:
            return lines(t("application-is-refused"), ground(t, it.ground.value), t("application-apply-again"))
        case ApplicationState.GRANTED:
            return lines(t("application-is-granted"), office)
        case _:
            return t(f"application-is-{it.state.value}")


def ground(t: Words, value: str) -> Html:
    return t(f"application-ground-{value}")


def _checklist(t: Words, page: ApplicationPage) -> Html | None:
    if not page.application.state.takes_papers and not page.papers:
        return None
    return lines(t("application-papers"), *(_line(t, page, one) for one in PAPERS_DUE[page.application.form.applicant]))


def _line(t: Words, page: ApplicationPage, it: Paper) -> Html:
    count = sum(one.paper is it for one in page.papers)
    applicant = page.application.form.applicant
    if not count:
        return _not_there(t, applicant, it)
    return t("application-paper-there", paper=paper(t, applicant, it), count=count)


def _not_there(t: Words, applicant: Applicant, it: Paper) -> Html:
    return t("application-paper-line", paper=paper(t, applicant, it))


def paper_label(t: Words, page: ApplicationPage, it: Paper) -> str:
    sign = "✓" if it in page.given else "·"
    name = paper(t, page.application.form.applicant, it)
    return shorten(t.plain("button-application-paper", sign=sign, paper=name), LABEL)


def drop_label(t: Words, applicant: Applicant, it: Paper) -> str:
    return shorten(t.plain("button-application-drop", paper=paper(t, applicant, it)), LABEL)


def not_a_paper(t: Words) -> Html:
    return t("application-paper-please")


def ask_withdraw(t: Words, it: Application) -> Html:
    draft = it.state is ApplicationState.DRAFT
    return t("application-ask-drop" if draft else "application-ask-withdraw", number=str(it.id))


def _papers_asked(t: Words, item: Item) -> Html:
    applicant, papers = Applicant(str(item["applicant"])), item["papers"]
    assert isinstance(papers, list)  # noqa: S101 - PapersAsked says so
    names = (_not_there(t, applicant, Paper(str(one))) for one in papers)
    return lines(t("news-application-papers", number=str(item["application_id"])), *names)


def _granted(t: Words, item: Item) -> Html:
    office = t("application-office", contact=str(item["office"])) if item["office"] else None
    return lines(t("news-application-granted", number=str(item["application_id"])), t("application-is-granted"), office)


def _refused(t: Words, item: Item) -> Html:
    head = t("news-application-refused", number=str(item["application_id"]))
    return lines(head, ground(t, str(item["why"])), t("application-apply-again"))


TELL: dict[str, Callable[[Words, Item], Html]] = {
    "PapersAsked": _papers_asked,
    "ApplicationGranted": _granted,
    "ApplicationRefused": _refused,
}
