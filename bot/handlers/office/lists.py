"""Lists from a file: sent, looked at, applied (E6)."""

import hashlib
import io
from typing import Any

from aiogram import Bot, F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import BufferedInputFile, CallbackQuery, Document, Message

from bot.answers import keyboard, redraw, reply
from bot.drafts import current, made_before, numbered, used_up
from bot.filters import Pressed
from bot.keyboards import office as buttons
from bot.office_callbacks import ApplyFile, AskFile, SendRoster, SendTemplate
from bot.pictures import send_document
from bot.states import UpdatingLists
from exchange.school_files import SchoolFiles
from school.office import DifferenceChanged, ListTooLarge
from texts import imports as imports_texts
from texts import office as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.imports import SchoolNotImported
from usecases.office.lists import ApplyLists, PreviewLists
from usecases.office.show import ShowOffice
from usecases.ports.office import OfficeFiles

router = Router(name="office.lists")
MEGABYTES = 20
"""What Telegram lets a bot download."""
ON_A_SCREEN = 3_500


@router.callback_query(Pressed(AskFile))
async def ask_file(press: CallbackQuery, asker: Asker, t: Words, show_office: ShowOffice, state: FSMContext) -> None:
    await show_office(asker)
    await state.clear()
    await state.set_state(UpdatingLists.file)
    await redraw(press, t("office-ask-file"), buttons.while_file(t))


@router.message(UpdatingLists.file, F.document)
async def look(
    message: Message,
    asker: Asker,
    t: Words,
    bot: Bot,
    show_office: ShowOffice,
    school_files: SchoolFiles,
    preview_lists: PreviewLists,
    state: FSMContext,
) -> None:
    office = await show_office(asker)
    content = await _content(bot, message.document)
    reading = await school_files.read(content, str(office.zone))
    problems = imports_texts.report(t, reading.problems)
    if reading.book is None:
        await _tell(message, t, problems)
        return
    try:
        found = await preview_lists(asker, reading.book)
    except SchoolNotImported as refused:
        await _tell(message, t, imports_texts.not_imported(t, refused))
        return
    if problems:
        await _tell(message, t, problems)
    sent = message.document.file_id if message.document else ""
    draft = numbered(file=sent, sha=_sha(content), digest=found.digest, many=found.archives_many, left=len(found.left))
    await state.set_data(draft)
    await reply(message, texts.difference(t, found), buttons.difference(t, found, draft["draft"]))


@router.message(UpdatingLists.file)
async def file_please(message: Message, t: Words) -> None:
    await reply(message, t("office-file-please"), buttons.while_file(t))


@router.callback_query(Pressed(ApplyFile))
async def apply(
    press: CallbackQuery,
    callback_data: ApplyFile,
    asker: Asker,
    t: Words,
    bot: Bot,
    show_office: ShowOffice,
    school_files: SchoolFiles,
    apply_lists: ApplyLists,
    state: FSMContext,
) -> None:
    office = await show_office(asker)
    made = await made_before(state, callback_data.draft)
    said = None if made is None else t.plain("office-applied-already")
    if made is None:
        draft = await current(state, callback_data.draft)
        if callback_data.archive and draft["many"] and not callback_data.sure:
            text = texts.ask_many(t, draft["left"], office.pupils)
            await redraw(press, text, buttons.sure_of_many(t, callback_data.draft))
            return
        content = await _known_content(bot, draft)
        book = (await school_files.read(content, str(office.zone))).book
        if book is None:
            raise DifferenceChanged
        made = await apply_lists(asker, book, draft["digest"], archive=callback_data.archive)
        await used_up(state, callback_data.draft, made)
    await redraw(press, texts.applied(t, made), buttons.to_office(t), said)


@router.callback_query(Pressed(SendTemplate))
async def send_template(
    press: CallbackQuery, asker: Asker, t: Words, show_office: ShowOffice, office_files: OfficeFiles
) -> None:
    await show_office(asker)
    await send_document(press, await office_files.template(t.language), t("office-template"), buttons.to_office(t))


@router.callback_query(Pressed(SendRoster))
async def send_roster(
    press: CallbackQuery, asker: Asker, t: Words, show_office: ShowOffice, office_files: OfficeFiles
) -> None:
    office = await show_office(asker)
    roster = await office_files.roster(office.school_id)
    await send_document(press, roster, t("office-roster"), buttons.to_office(t))


async def _content(bot: Bot, document: Document | None) -> bytes:
    """Raises ListTooLarge."""
    if document is None or (document.file_size or 0) > MEGABYTES * 1024 * 1024:
        raise ListTooLarge(limit=MEGABYTES)
    content = io.BytesIO()
    await bot.download(document.file_id, content)
    return content.getvalue()


async def _known_content(bot: Bot, draft: dict[str, Any]) -> bytes:
    """The file that was looked at. Raises DifferenceChanged when the messenger gives another one."""
    content = io.BytesIO()
    await bot.download(draft["file"], content)
    if _sha(content.getvalue()) != draft["sha"]:
        raise DifferenceChanged
    return content.getvalue()


def _sha(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


async def _tell(message: Message, t: Words, report: str) -> None:
    """What is wrong with the file: on the screen, or as a file where it is long."""
    if len(report) <= ON_A_SCREEN:
        await reply(message, texts.told(report), buttons.while_file(t))
        return
    file = BufferedInputFile(report.encode("utf-8-sig"), t.plain("office-problems-file"))
    await message.answer_document(file, caption=t("office-problems"), reply_markup=keyboard(buttons.while_file(t)))
