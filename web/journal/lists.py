"""The page with all journals, and the page behind a one-time link."""

from collections.abc import Sequence

from texts.words import Html, Words
from usecases.journal_page.show import JournalsPage
from usecases.journal_page.signing_in import Guest
from usecases.ports.journal_page import CourseRow
from web.journal.frame import banner, whole
from web.journal.html import tag
from web.journal.site import Site


def entrance(t: Words, site: Site, guest: Guest, nonce: str) -> str:
    name = guest.asker.people[0].name.polite
    form = tag(
        "form",
        tag("button", t.plain("page-enter"), type="submit", class_="chief"),
        method="post",
        action=f"{site.root}/enter/{nonce}",
    )
    title = t.plain("page-enter-title")
    said = (tag("p", t.plain("page-enter-who", name=name)), form, tag("p", t.plain("page-enter-where"), class_="quiet"))
    return whole(t, site, title, tag("main", tag("h1", title), *said, class_="card alone"))


def journals(t: Words, site: Site, page: JournalsPage, form: str) -> str:
    title = t.plain("page-title")
    own = _courses(site, page.own, t.plain("page-own"), with_class=True) if page.own else None
    others = [_courses(site, rows, name, with_class=False, level="h3") for name, rows in page.others.items()]
    rest = (
        tag("h2", t.plain("page-others")),
        tag("p", t.plain("page-others-how"), class_="quiet"),
        tag("div", *others, class_="classes"),
    )
    body = tag("main", own, *(rest if others else ()), class_="lists")
    return whole(t, site, title, banner(t, site, form, tag("h1", title)), body, form=form)


def _courses(site: Site, rows: Sequence[CourseRow], name: str, *, with_class: bool, level: str = "h2") -> Html:
    return tag("section", tag(level, name), tag("ul", *(_course(site, one, with_class) for one in rows)))


def _course(site: Site, one: CourseRow, with_class: bool) -> Html:
    teacher = tag("span", one.teacher.initials, class_="quiet") if one.teacher else None
    school_class = tag("b", one.class_name.display, " ") if with_class else None
    link = tag("a", school_class, one.subject, teacher, href=f"{site.root}/course/{one.id}")
    return tag("li", link)
