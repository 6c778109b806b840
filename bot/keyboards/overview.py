"""Under the screens of the head and the deputies (E7)."""

from datetime import date, timedelta

from bot.callbacks import OpenJournal
from bot.class_callbacks import OpenClass, OpenClasses
from bot.keyboards.diary import behind, class_rows
from bot.keyboards.menu import back
from bot.overview_callbacks import OpenLinkedClasses, OpenOverdueJournals, OpenOverview, SendSchoolWeek
from bot.screen import Button, Keyboard
from texts.dates import numeric_day
from texts.news import Item
from texts.progress.table import look_button
from texts.words import Words
from usecases.overview.show import JournalsPage, OverviewPage
from usecases.ports.pictures import Theme


def overview(t: Words) -> Keyboard:
    return (
        (Button(t.plain("button-overview-journals"), OpenOverdueJournals()),),
        (Button(t.plain("button-overview-linked"), OpenLinkedClasses()),),
        (Button(t.plain("button-overview-week"), SendSchoolWeek()),),
        (Button(t.plain("button-overview-classes"), OpenClasses()),),
        back(t),
    )


def linked(t: Words, page: OverviewPage, number: int) -> Keyboard:
    buttons = [
        Button(t.plain("button-class-open", school_class=one.name.display), OpenClass(one.class_id))
        for one in page.classes
    ]
    return (*class_rows(t, buttons, number, OpenLinkedClasses, 4), to_overview(t))


def journals(t: Words, page: JournalsPage) -> Keyboard:
    day = timedelta(days=1)
    before, after = page.on - day, page.on + day
    earlier = Button(t.plain("button-journal-earlier", day=numeric_day(t, before)), OpenOverdueJournals(before))
    later = Button(t.plain("button-journal-later", day=numeric_day(t, after)), OpenOverdueJournals(after))
    return ((earlier, *((later,) if page.on < page.today else ())), to_overview(t))


def picture(t: Words, theme: Theme) -> Keyboard:
    dark = theme is Theme.DARK
    return ((Button(look_button(t, dark=dark), SendSchoolWeek(not dark)),), to_overview(t))


def to_overview(t: Words) -> tuple[Button, ...]:
    return (behind(t, OpenOverview()), *back(t))


def under_push(t: Words, item: Item) -> Keyboard | None:
    """None for news of anything else."""
    if item["event"] != "JournalOverdue":
        return None
    day = date.fromisoformat(str(item["on"]))
    return ((Button(t.plain("button-overview-journal"), OpenJournal(day), keeps_message=True),),)
