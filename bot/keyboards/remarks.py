"""Under remarks of the diary (B15)."""

from bot.keyboards.diary import behind, foot, pages, periods
from bot.keyboards.threads import ask
from bot.remark_callbacks import OpenRemark, OpenRemarks
from bot.screen import Button, Keyboard
from texts.remarks import label
from texts.words import Words
from usecases.ports.remarks import DiaryRemark
from usecases.remarks.show import RemarkCard, RemarksPage


def listed(t: Words, page: RemarksPage) -> Keyboard:
    child, period = page.diary.child.id, page.span.period_id
    cards = [
        (Button(label(t, one), OpenRemark(child, one.id)),) for one in page.entries if isinstance(one, DiaryRemark)
    ]
    return (
        *cards,
        pages(t, page.page, page.pages, lambda number: OpenRemarks(child, period, number)),
        *periods(t, page.span, lambda number: OpenRemarks(child, number)),
        *foot(t, page.diary, OpenRemarks),
    )


def card(t: Words, it: RemarkCard) -> Keyboard:
    child = it.diary.child.id
    return (
        () if it.diary.child.trusted else (ask(t, "remark", it.remark.id, child),),
        *foot(t, it.diary, OpenRemarks, behind(t, OpenRemarks(child))),
    )
