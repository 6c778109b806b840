"""Applications for access as the office reads them (A9)."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from zoneinfo import ZoneInfo

from school.applications import Applicant, ApplicationState
from school.children import OWN_ACCESS_FROM
from school.codes import show_code
from school.people import age_on
from texts.applications import NAME, ground, paper, told, who
from texts.clip import shorten
from texts.dates import day_and_month, moment
from texts.letters import deep_link
from texts.words import Html, Words, lines, paragraphs
from usecases.applications.hand import Handed
from usecases.applications.office import IntakePage, OpenedPaper
from usecases.ports.applications import Application, GrantedPerson, KeptPaper, KnownAdult, KnownPupil

LABEL = 40
SHORT = 20
NAMESAKES = 6
"""Pupils and adults of one name that are shown and offered: where there are more, the lists of the school tell."""
Item = Mapping[str, object]


def queue(t: Words, waiting: Sequence[Application]) -> Html:
    undecided = sum(one.state.waits for one in waiting)
    return t("intake-queue", count=undecided) if undecided else t("intake-queue-empty")


def label(t: Words, one: Application, today: date) -> str:
    sign = _sign(t, one, today)
    name = shorten(one.form.name.initials, SHORT)
    return shorten(t.plain("button-intake", sign=sign, number=str(one.id), name=name), LABEL)


def _sign(t: Words, one: Application, today: date) -> str:
    if one.state is ApplicationState.FILED and one.due_on is not None:
        return t.plain("intake-mark-late") if one.due_on < today else day_and_month(t, one.due_on)
    return t.plain(f"application-mark-{one.state.value}")


def one(t: Words, it: IntakePage, zone: ZoneInfo, today: date) -> Html:
    """`zone` is the reader's, `today` the school's."""
    of = it.page.application
    return paragraphs(
        lines(
            t("intake-card", number=str(of.id)),
            t("intake-filed", when=moment(t, of.filed_at, zone)) if of.filed_at else None,
            _state(t, of, today),
        ),
        told(t, of.form),
        lines(t("intake-diary"), *_known(t, it, today)) if of.state.waits else None,
        None if it.page.papers else t("intake-no-papers"),
    )


def _state(t: Words, of: Application, today: date) -> Html:
    if of.state is ApplicationState.FILED and of.due_on is not None:
        late = of.due_on < today
        return t("intake-late" if late else "intake-until", day=day_and_month(t, of.due_on))
    if of.ground is not None:
        return lines(t("intake-refused"), ground(t, of.ground.value))
    return t(f"intake-is-{of.state.value}")


def _known(t: Words, it: IntakePage, today: date) -> list[Html]:
    form = it.page.application.form
    school_class = form.school_class.display
    pupils = [_pupil(t, form.born, school_class, one) for one in it.matches.pupils[:NAMESAKES]]
    if form.applicant is not Applicant.TEACHER and not pupils:
        pupils = [t("intake-no-pupil")]
    adults = [_adult(t, one) for one in it.matches.adults[:NAMESAKES]]
    if form.applicant is not Applicant.PUPIL and not adults:
        adults = [t("intake-new-adult")]
    return [*pupils, *adults, *_young(t, form.applicant, it.matches.pupils, today)]


def _pupil(t: Words, born: date | None, school_class: str, known: KnownPupil) -> Html:
    """Whether the diary says of the pupil what the form says."""
    name = {"name": shorten(known.name.full, NAME), "school_class": known.school_class.display}
    same = known.school_class.display == school_class and (known.born is None or known.born == born)
    if same:
        return t("intake-pupil-same", **name)
    day = known.born.strftime("%d.%m.%Y") if known.born else "?"
    return t("intake-pupil-differs", born=day, **name)


def _adult(t: Words, known: KnownAdult) -> Html:
    whose = ", ".join(known.wards.values())
    if whose:
        return t("intake-adult-of", name=shorten(known.name.full, NAME), children=shorten(whose, NAME))
    return t("intake-adult-staff" if known.staff else "intake-adult", name=shorten(known.name.full, NAME))


def _young(t: Words, applicant: Applicant, pupils: Sequence[KnownPupil], today: date) -> list[Html]:
    """Before that age the diary opens to a pupil only when a parent agrees (A13)."""
    if applicant is not Applicant.PUPIL:
        return []
    ages = [age_on(one.born, today) if one.born else 0 for one in pupils]
    return [t("intake-young")] if any(age < OWN_ACCESS_FROM for age in ages) else []


def paper_label(t: Words, applicant: Applicant, it: KeptPaper) -> str:
    name = paper(t, applicant, it.paper)
    return shorten(t.plain("button-intake-paper", paper=name, number=str(it.number)), LABEL)


def paper_caption(t: Words, opened: OpenedPaper) -> Html:
    return t("intake-paper", number=str(opened.paper.application_id))


def file_name(t: Words, opened: OpenedPaper) -> str:
    """Ours: what the sender called the file is nobody's business."""
    it = opened.paper
    return t.plain("intake-file", number=str(it.application_id), paper=str(it.id), ending=it.format.value)


def ask_missing(t: Words, it: Application) -> Html:
    return t("intake-ask-missing", number=str(it.id))


def missing_label(t: Words, name: str, *, marked: bool) -> str:
    return shorten(t.plain("button-application-paper", sign="☑" if marked else "☐", paper=name), LABEL)


def ask_ground(t: Words, it: Application) -> Html:
    return t("intake-ask-ground", number=str(it.id))


def ask_match(t: Words, it: IntakePage) -> Html:
    form = it.page.application.form
    if form.applicant is not Applicant.TEACHER and not it.matches.pupils:
        return paragraphs(told(t, form), t("intake-no-pupil"), t("intake-nobody-fits"))
    return paragraphs(told(t, form), t("intake-ask-match"))


def match_label(t: Words, form_is: Applicant, pupil: KnownPupil | None, adult: KnownAdult | None) -> str:
    """Whom this button gives access, and to whom."""
    if pupil is not None and form_is is Applicant.PUPIL:
        name, of = pupil.name.initials, pupil.school_class.display
        return shorten(t.plain("button-intake-pupil", name=shorten(name, SHORT), school_class=of), LABEL)
    of = pupil.school_class.plain if pupil else ""
    given = f"{shorten(pupil.name.given, 12)} {of}" if pupil else t.plain("application-who-teacher")
    if adult is None:
        return shorten(t.plain("button-intake-new", child=given), LABEL)
    return shorten(t.plain("button-intake-known", name=shorten(adult.name.initials, 18), child=given), LABEL)


def ask_hand(t: Words, it: Application, person: GrantedPerson) -> Html:
    name = shorten(person.name.full, NAME)
    return t("intake-ask-hand", number=str(it.id), name=name, login=person.login)


def handed(t: Words, it: Handed, zone: ZoneInfo, bot: str) -> Html:
    """Shown once. `zone` is the reader's."""
    name, until = shorten(it.person.name.full, NAME), moment(t, it.until, zone)
    if not it.nonce:
        said = t("intake-password", name=name, login=it.person.login, password=it.secret)
        return paragraphs(said, t("intake-password-until", moment=until), t("intake-hand-over"))
    return paragraphs(
        t("intake-code", name=name, code=show_code(it.secret)),
        t("intake-code-link", link=deep_link(bot, it.nonce)),
        t("intake-code-until", moment=until),
        t("intake-hand-over"),
    )


def _filed(sentence: str) -> Callable[[Words, Item], Html]:
    def tell(t: Words, item: Item) -> Html:
        by = who(t, Applicant(str(item["applicant"])))
        name, number = shorten(str(item["name"]), NAME), str(item["application_id"])
        due = item.get("due_on")
        until = t("intake-until", day=day_and_month(t, date.fromisoformat(str(due)))) if due else None
        return lines(t(sentence, number=number), t("application-by", name=name, who=by), until)

    return tell


def _due(t: Words, item: Item) -> Html:
    due, on = (date.fromisoformat(str(item[name])) for name in ("due_on", "on"))
    day = day_and_month(t, due)
    number, name = str(item["application_id"]), shorten(str(item["name"]), NAME)
    return t("news-intake-due" if on <= due else "news-intake-late", number=number, name=name, day=day)


TELL: dict[str, Callable[[Words, Item], Html]] = {
    "ApplicationFiled": _filed("news-intake-filed"),
    "PapersAdded": _filed("news-intake-added"),
    "ApplicationWithdrawn": _filed("news-intake-withdrawn"),
    "ApplicationDue": _due,
}
