"""What the marks of a period come to, and why (B5)."""

from school.interim import Interim
from school.marks import WorkGroup
from texts.diary import commas, span_name, title
from texts.words import Html, Words, lines, paragraphs
from usecases.progress.interim import InterimPage, SubjectInterim

ORDER = (WorkGroup.HOMEWORK, WorkGroup.CLASSWORK, WorkGroup.TEST)


def interim(t: Words, page: InterimPage) -> Html:
    head = title(t, page.diary, t("interim-title", span=span_name(t, page.span)))
    if not page.subjects:
        return paragraphs(head, t("interim-none"))
    return paragraphs(head, *(_subject(t, it) for it in page.subjects), t("interim-rule"))


def _subject(t: Words, it: SubjectInterim) -> Html:
    if it.interim is None:
        return t("interim-too-few", subject=it.name, lacking=it.lacking)
    return lines(
        t("interim-line", subject=it.name, result=str(it.interim.result)),
        _groups(t, it.interim),
        t(f"interim-reason-{it.interim.reason.replace('_', '-')}"),
    )


def _groups(t: Words, found: Interim) -> Html:
    return commas(
        *(
            t(f"interim-group-{group}", result=str(found.groups[group].result), marks=str(found.groups[group].marks))
            for group in ORDER
            if group in found.groups
        )
    )
