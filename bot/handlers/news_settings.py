"""Finer settings of news: presets, sounds, children, subjects, weekdays, what a locked screen shows (C7)."""

from aiogram import Bot, Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BufferedInputFile, CallbackQuery

from bot.answers import redraw, show
from bot.filters import Pressed
from bot.keyboards import news_settings as buttons
from bot.keyboards import preferences as main
from bot.push.renderer import NewsRenderer
from bot.screen import Media, Screen
from bot.settings_callbacks import (
    ChoosePreset,
    OpenChildKind,
    OpenChildNews,
    OpenChildrenNews,
    OpenChildSubjects,
    OpenEvening,
    OpenKinds,
    OpenQuietDay,
    OpenQuietWeek,
    SetBelow,
    SetChildKind,
    SetEvening,
    SetQuietDay,
    ShowNews,
    TurnChildSubject,
    TurnHidden,
    TurnSound,
)
from delivery.kinds import NoticeKind
from school.refusals import Outdated
from texts import preferences as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.news_settings import ABOUT_A_CHILD, ChooseForChild, ChooseHowNewsCome, ReadHiddenNews, ShowChildNews
from usecases.ports.pictures import Pictures
from usecases.preferences import ShowSettings

router = Router(name="news settings")


@router.callback_query(Pressed(ChoosePreset))
async def choose_preset(
    press: CallbackQuery,
    callback_data: ChoosePreset,
    asker: Asker,
    t: Words,
    choose_how_news_come: ChooseHowNewsCome,
    show_settings: ShowSettings,
) -> None:
    await choose_how_news_come.preset(asker, callback_data.preset)
    await _main(press, asker, t, show_settings)


@router.callback_query(Pressed(TurnHidden))
async def turn_hidden(
    press: CallbackQuery,
    callback_data: TurnHidden,
    asker: Asker,
    t: Words,
    choose_how_news_come: ChooseHowNewsCome,
    show_settings: ShowSettings,
) -> None:
    await choose_how_news_come.hidden(asker, hide=callback_data.hidden)
    await _main(press, asker, t, show_settings)


@router.callback_query(Pressed(OpenKinds))
async def open_kinds(press: CallbackQuery, asker: Asker, t: Words, show_settings: ShowSettings) -> None:
    chosen = await show_settings(asker)
    await redraw(press, texts.ask_kinds(t, chosen), buttons.kinds(t, chosen))


@router.callback_query(Pressed(TurnSound))
async def turn_sound(
    press: CallbackQuery,
    callback_data: TurnSound,
    asker: Asker,
    t: Words,
    choose_how_news_come: ChooseHowNewsCome,
    show_settings: ShowSettings,
) -> None:
    await choose_how_news_come.sound(asker, callback_data.kind, silently=callback_data.silent)
    chosen = await show_settings(asker)
    if callback_data.kind is None:
        await redraw(press, texts.ask_kinds(t, chosen), buttons.kinds(t, chosen), texts.saved(t))
        return
    kind = NoticeKind(callback_data.kind)
    await redraw(press, texts.ask_news(t, kind, chosen.wishes), main.news(t, kind, chosen), texts.saved(t))


@router.callback_query(Pressed(SetBelow))
async def set_below(
    press: CallbackQuery,
    callback_data: SetBelow,
    asker: Asker,
    t: Words,
    choose_how_news_come: ChooseHowNewsCome,
    show_settings: ShowSettings,
) -> None:
    await choose_how_news_come.below(asker, callback_data.mark)
    chosen, kind = await show_settings(asker), NoticeKind.MARKS
    await redraw(press, texts.ask_news(t, kind, chosen.wishes), main.news(t, kind, chosen), texts.saved(t))


@router.callback_query(Pressed(OpenEvening))
async def open_evening(press: CallbackQuery, asker: Asker, t: Words, show_settings: ShowSettings) -> None:
    await redraw(press, texts.ask_evening(t), buttons.evening(t, await show_settings(asker)))


@router.callback_query(Pressed(SetEvening))
async def set_evening(
    press: CallbackQuery,
    callback_data: SetEvening,
    asker: Asker,
    t: Words,
    choose_how_news_come: ChooseHowNewsCome,
    show_settings: ShowSettings,
) -> None:
    await choose_how_news_come.evening(asker, callback_data.hour)
    await _main(press, asker, t, show_settings)


@router.callback_query(Pressed(OpenChildrenNews))
async def open_children(press: CallbackQuery, asker: Asker, t: Words, show_child_news: ShowChildNews) -> None:
    await redraw(press, texts.ask_child(t), buttons.family(t, await show_child_news.family(asker)))


@router.callback_query(Pressed(OpenChildNews))
async def open_child(
    press: CallbackQuery, callback_data: OpenChildNews, asker: Asker, t: Words, show_child_news: ShowChildNews
) -> None:
    found = await show_child_news(asker, callback_data.child_id)
    await redraw(press, texts.child_news(t, found), buttons.child(t, found))


@router.callback_query(Pressed(OpenChildKind))
async def open_child_kind(
    press: CallbackQuery, callback_data: OpenChildKind, asker: Asker, t: Words, show_child_news: ShowChildNews
) -> None:
    found = await show_child_news(asker, callback_data.child_id)
    if callback_data.kind not in set(ABOUT_A_CHILD):
        raise Outdated
    kind = NoticeKind(callback_data.kind)
    await redraw(press, texts.child_kind(t, found, kind), buttons.child_kind(t, found, kind))


@router.callback_query(Pressed(SetChildKind))
async def set_child_kind(
    press: CallbackQuery,
    callback_data: SetChildKind,
    asker: Asker,
    t: Words,
    choose_for_child: ChooseForChild,
    show_child_news: ShowChildNews,
) -> None:
    await choose_for_child.kind(asker, callback_data.child_id, callback_data.kind, callback_data.mode)
    found = await show_child_news(asker, callback_data.child_id)
    await redraw(press, texts.child_news(t, found), buttons.child(t, found), texts.saved(t))


@router.callback_query(Pressed(OpenChildSubjects))
async def open_subjects(
    press: CallbackQuery, callback_data: OpenChildSubjects, asker: Asker, t: Words, show_child_news: ShowChildNews
) -> None:
    found = await show_child_news(asker, callback_data.child_id, subjects=True)
    await redraw(press, texts.child_subjects(t, found), buttons.child_subjects(t, found))


@router.callback_query(Pressed(TurnChildSubject))
async def turn_subject(
    press: CallbackQuery,
    callback_data: TurnChildSubject,
    asker: Asker,
    t: Words,
    choose_for_child: ChooseForChild,
    show_child_news: ShowChildNews,
) -> None:
    child_id, subject_id = callback_data.child_id, callback_data.subject_id
    await choose_for_child.subject(asker, child_id, subject_id, told=callback_data.told)
    found = await show_child_news(asker, child_id, subjects=True)
    await redraw(press, texts.child_subjects(t, found), buttons.child_subjects(t, found), texts.saved(t))


@router.callback_query(Pressed(OpenQuietWeek))
async def open_quiet_week(press: CallbackQuery, asker: Asker, t: Words, show_settings: ShowSettings) -> None:
    chosen = await show_settings(asker)
    await redraw(press, texts.quiet_week(t, chosen), buttons.quiet_week(t, chosen))


@router.callback_query(Pressed(OpenQuietDay))
async def open_quiet_day(
    press: CallbackQuery, callback_data: OpenQuietDay, asker: Asker, t: Words, show_settings: ShowSettings
) -> None:
    if not 1 <= callback_data.day <= 7:
        raise Outdated
    chosen = await show_settings(asker)
    await redraw(press, texts.quiet_day(t, callback_data.day), buttons.quiet_day(t, chosen, callback_data.day))


@router.callback_query(Pressed(SetQuietDay))
async def set_quiet_day(
    press: CallbackQuery,
    callback_data: SetQuietDay,
    asker: Asker,
    t: Words,
    choose_how_news_come: ChooseHowNewsCome,
    show_settings: ShowSettings,
) -> None:
    await choose_how_news_come.quiet_day(asker, callback_data.day, callback_data.choice)
    chosen = await show_settings(asker)
    await redraw(press, texts.quiet_week(t, chosen), buttons.quiet_week(t, chosen), texts.saved(t))


@router.callback_query(Pressed(ShowNews))
async def show_news(
    press: CallbackQuery,
    callback_data: ShowNews,
    asker: Asker,
    read_hidden_news: ReadHiddenNews,
    pictures: Pictures,
) -> None:
    screen = await NewsRenderer(pictures).opened(await read_hidden_news(asker, callback_data.notice_id))
    await redraw(press, screen.text, screen.buttons)
    for file in filter(None, (screen.media, *screen.more)):
        if press.bot is not None:
            await _pass_on(press.bot, press.from_user.id, file)


async def _pass_on(bot: Bot, chat_id: int, media: Media) -> None:
    """What came with the message, below it; a file that the messenger has forgotten is said to be lost."""
    file = media.file_id if media.content is None else BufferedInputFile(media.content, "picture.png")
    try:
        await getattr(bot, f"send_{media.kind}")(chat_id, file)
    except TelegramBadRequest:
        await bot.send_message(chat_id, media.instead)


async def _main(press: CallbackQuery, asker: Asker, t: Words, show_settings: ShowSettings) -> None:
    chosen = await show_settings(asker)
    await show(press, Screen(texts.settings(t, chosen), main.settings(t, chosen)), texts.saved(t))
