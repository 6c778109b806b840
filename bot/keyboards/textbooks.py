"""Under the school bag and the curricula."""

from bot.callbacks import OpenBag, OpenCurricula
from bot.keyboards.diary import foot
from bot.screen import Button, Keyboard
from texts.diary import day_after, day_before
from texts.words import Words
from usecases.textbooks import BagPage, CurriculaPage


def bag(t: Words, page: BagPage) -> Keyboard:
    child = page.diary.child.id
    earlier = (Button(day_before(t, page.before), OpenBag(child, page.before)),) if page.before else ()
    later = (Button(day_after(t, page.after), OpenBag(child, page.after)),) if page.after else ()
    return ((*earlier, *later), *foot(t, page.diary, OpenBag))


def curricula(t: Words, page: CurriculaPage) -> Keyboard:
    return foot(t, page.diary, OpenCurricula)
