"""Under the screens of those who apply for access (A9)."""

from collections.abc import Callable, Mapping, Sequence

from bot.application_callbacks import (
    AgreeToApply,
    ApplyAgain,
    BeginApplying,
    ChangeAnswer,
    ChooseApplicant,
    ChooseApplySchool,
    ChoosePaper,
    DropPapers,
    OpenApplication,
    OpenApplications,
    OpenApplySchools,
    OpenIntakeOne,
    SaveForm,
    SendApplication,
    ShowForm,
    WithdrawApplication,
)
from bot.callbacks import Callback
from bot.keyboards.diary import behind, in_rows, leaves, pages
from bot.keyboards.menu import back, fitting
from bot.screen import Button, Keyboard
from school.applications import PAPERS_DUE, Applicant, ApplicationState, Paper, questions
from texts import applications as texts
from texts.words import Words
from usecases.applications.show import ApplicationPage
from usecases.ports.applications import Application, ApplySchool
from usecases.ports.consents import ConsentText

ON_A_PAGE = 8


def apply(t: Words) -> Button:
    """The way here from the help and from the greeting."""
    return Button(t.plain("button-apply"), OpenApplications())


def applications(t: Words, own: Sequence[Application], page: int) -> Keyboard:
    shown = own[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
    return (
        (Button(t.plain("button-application-new"), BeginApplying()),),
        *((Button(texts.label(t, one), OpenApplication(one.id)),) for one in shown),
        pages(t, page, -(-len(own) // ON_A_PAGE), OpenApplications),
        back(t),
    )


def to_list(t: Words) -> Keyboard:
    return ((behind(t, OpenApplications()), *back(t)),)


def consent(t: Words, text: ConsentText) -> Keyboard:
    agree = Button(t.plain("button-application-agree"), AgreeToApply(text.version, text.language))
    return ((agree,), *to_list(t))


def schools(t: Words, them: Sequence[ApplySchool], draft: int, page: int) -> Keyboard:
    shown = them[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
    return (
        *((Button(texts.school_label(t, one.name), ChooseApplySchool(draft, one.id)),) for one in shown),
        leaves(t, page, -(-len(them) // ON_A_PAGE), lambda other: OpenApplySchools(draft, other)),
        *to_list(t),
    )


def applicants(t: Words, draft: int) -> Keyboard:
    return (
        *in_rows([Button(texts.who(t, one), ChooseApplicant(draft, one.value)) for one in Applicant], 2),
        *to_list(t),
    )


def while_asked(t: Words, draft: int, *, whole: bool) -> Keyboard:
    """`whole`: the form is filled in and one answer is being changed."""
    return ((behind(t, ShowForm(draft) if whole else OpenApplications()), *back(t)),)


def preview(t: Words, applicant: Applicant, draft: int) -> Keyboard:
    fixes = [
        Button(t.plain(f"button-application-fix-{one.value}"), ChangeAnswer(draft, one)) for one in questions(applicant)
    ]
    return (
        (Button(t.plain("button-application-save"), SaveForm(draft)),),
        *fitting(fixes),
        *to_list(t),
    )


def application(t: Words, page: ApplicationPage, awaited: Paper | None) -> Keyboard:
    it = page.application
    if it.state.takes_papers:
        return (*_papers(t, page, awaited), _end(t, it), *to_list(t))
    again = (Button(t.plain("button-application-again"), ApplyAgain(it.id)),)
    done = it.state in (ApplicationState.REFUSED, ApplicationState.WITHDRAWN)
    return (again if done else (), _end(t, it) if it.state.waits else (), *to_list(t))


def _papers(t: Words, page: ApplicationPage, awaited: Paper | None) -> Keyboard:
    it, due = page.application, PAPERS_DUE[page.application.form.applicant]
    others = [Button(texts.paper_label(t, page, one), ChoosePaper(it.id, one)) for one in due if one is not awaited]
    send = () if page.missing else (Button(t.plain("button-application-send"), SendApplication(it.id)),)
    return (send, *((one,) for one in others), *((_drop(t, it, awaited),) if awaited in page.given and awaited else ()))


def _drop(t: Words, it: Application, awaited: Paper) -> tuple[Button, ...]:
    name = texts.drop_label(t, it.form.applicant, awaited)
    return (Button(name, DropPapers(it.id, awaited)),)


def _end(t: Words, it: Application) -> tuple[Button, ...]:
    draft = it.state is ApplicationState.DRAFT
    label = t.plain("button-application-throw" if draft else "button-application-withdraw")
    return (Button(label, WithdrawApplication(it.id)),)


def sure(t: Words, it: Application) -> Keyboard:
    yes = Button(t.plain("button-application-sure"), WithdrawApplication(it.id, sure=True))
    return ((yes,), (behind(t, OpenApplication(it.id)), *back(t)))


def under_push(t: Words, item: Mapping[str, object]) -> Keyboard | None:
    """Under news of an application; None under other news."""
    kind, _, number = str(item["about"]).partition(":")
    ways: dict[str, Callable[[int], Callback]] = {"application": OpenApplication, "intake": OpenIntakeOne}
    if kind not in ways:
        return None
    return ((Button(t.plain("button-news-application"), ways[kind](int(number)), keeps_message=True),),)
