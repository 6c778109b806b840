"""Ten thousand characters wherever words are awaited, and names that look like markup, pictures or other alphabets."""

from collections.abc import Awaitable, Callable

import pytest

from bot import states
from storage.models import (
    BehaviourNote,
    CorrectionRequest,
    DialogState,
    Homework,
    InboxUpdate,
    Person,
    RoleClaim,
    Subject,
    Ticket,
)
from tests.conversations.access import agrees, invitation_code, letter, temporary_password
from tests.conversations.application_steps import begins as begins_an_application
from tests.conversations.application_steps import fills_in
from tests.conversations.forging import correspondence, everything_kept, family, of_family, of_journal
from tests.conversations.forging_gatherings import gatherings
from tests.conversations.forging_tickets import filed
from tests.conversations.test_logins import with_own_password
from tests.conversations.test_security import shares_phone
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.small_school import TODAY
from tests.rig.written import Written

ENDLESS = "ж" * 10_000
"""The messenger cuts it into 4096, 4096 and 1808."""
ODD = "<b>Ы&lt;</i>\u202eםולש🎉👩‍🚀"
"""Markup that is not ours, an entity, a turn to right-to-left, Hebrew, a picture of several code points."""

Steps = tuple[str, ...]
LESSON = ("Журнал", "1. 7 «Б» Алгебра")
MARK = (*LESSON, "Оценка", "Дёмин Д.")
DOT = (*LESSON, "Точка", "Дёмин Д.")
REMARK = (*LESSON, "Похвала, замечание", "Дёмин Д.")
BY_PRESSING: dict[str, Steps] = {
    "PuttingMark:value": MARK,
    "PuttingMark:comment": (*MARK, "С комментарием"),
    "CorrectingMark:value": (*MARK, "5", "Исправить"),
    "CorrectingMark:comment": (*MARK, "5", "Комментарий"),
    "TypingMarks:line": LESSON,
    "PuttingFinal:value": (*LESSON, "Итоги", "Дёмин Д."),
    "SettingDot:draft": DOT,
    "SettingDot:due": (*DOT, "Другой день"),
    "SettingDot:comment": (*DOT, "Комментарий"),
    "ProlongingDot:due": (*DOT, "Поставить точку", "Продлить"),
    "AnsweringDot:value": (*DOT, "Поставить точку", "Поставить оценку"),
    "SettingHomework:task": (*LESSON, "Задание"),
    "SettingHomework:due": (*LESSON, "Задание", "Другой день"),
    "SettingTopic:topic": (*LESSON, "Тема"),
    "Remarking:draft": REMARK,
    "Remarking:words": (*REMARK, "✏ Замечание"),
    "Remarking:other_words": (*REMARK, "Отлично работает на уроке", "Изменить"),
}
"""By state of a teacher's dialog the buttons that lead there."""


async def _linking(rig: Rig, talker: Talker, state: str) -> None:
    login, password = await temporary_password(rig, "mother")
    paper = await letter(rig, "mother", "masha")
    if state == "consent":
        await talker.opens_link(paper.nonce)
        return
    await agrees(talker)
    if state in ("code", "letter"):
        await talker.presses("Есть код из школы")
        await talker.says(*([paper.code] if state == "letter" else ["?"]))
        return
    await talker.presses("Логин и пароль")
    said = {"login": (), "password": (login,), "new_password": (login, password)}
    for words in said.get(state, (login, password, "Синица-в-руках-7")):
        await talker.says(words)


async def _changing_a_task(rig: Rig, talker: Talker, state: str) -> None:
    for label in (*LESSON, "Задание"):
        await talker.presses(label)
    await talker.says("№ 5")
    await talker.presses("Изменить")


async def _one_of_ones_own(rig: Rig, talker: Talker, state: str) -> None:
    button = {"alias": f"kidname:{rig.school.people['masha']}", "hours": "quietown"}
    await talker.forges(button.get(state, f"databad:{rig.school.people['mother']}"))


async def _in_a_thread(rig: Rig, talker: Talker, state: str) -> None:
    thread = (await correspondence(rig))["thread"]
    mark = await Written(rig.school).mark()
    buttons = {
        "whom": "thw",
        "first": f"thp:{rig.school.people['class_teacher']}",
        "question": f"ask:mark:{mark.id}:{rig.school.people['masha']}",
        "answer": f"tha:{thread}",
        "title": f"thname:{thread}",
        "person": f"thadds:{thread}",
        "hours": "thhown",
    }
    await talker.forges(buttons[state])


async def _at_a_gathering(rig: Rig, talker: Talker, state: str) -> None:
    made = await gatherings(rig)
    buttons = {
        ("class_teacher", "words"): "mnew",
        ("class_teacher", "reason"): f"mcancel:{made['meeting']}:1",
        ("secretary", "words"): "pubnew",
        ("secretary", "reason"): f"pubdrop:{made['happening']}:1",
    }
    await talker.forges(buttons[talker.who, state])


async def _announcing(rig: Rig, talker: Talker, state: str) -> None:
    for label in ("📣 Объявления", "➕ Новое объявление", "📣 Объявление"):
        await talker.presses(label)


async def _refusing_a_role(rig: Rig, talker: Talker, state: str) -> None:
    claim = await RoleClaim.create(
        person_id=rig.school.people["history_teacher"],
        school_class_id=rig.school.classes["3А"],
        what="leader",
        asked_at=rig.clock.now(),
    )
    await talker.forges(f"clmdo:{claim.id}:0")


async def _inquiring(rig: Rig, talker: Talker, state: str) -> None:
    await talker.forges("inqnew:0")
    await talker.presses("Все")


async def _correcting_an_announcement(rig: Rig, talker: Talker, state: str) -> None:
    await talker.forges(f"anfix:{(await gatherings(rig))['announcement']}:1")


async def _of_behaviour(rig: Rig, talker: Talker, state: str) -> None:
    masha = rig.school.enrolments["masha"]
    await BehaviourNote.create(enrolment_id=masha, monday=TODAY, value="good", set_at=rig.clock.now())
    await talker.forges(f"bhvask:{rig.school.classes['7Б']}:20261123:{masha}:1")


async def _wishing(rig: Rig, talker: Talker, state: str) -> None:
    child, subject = rig.school.people["masha"], rig.school.subjects["Алгебра"]
    await Written(rig.school).mark(on=TODAY)
    await talker.forges(f"needown:{child}:{subject}:" if state == "average" else f"passing:{child}")


async def _of_a_card(rig: Rig, talker: Talker, state: str) -> None:
    child = rig.school.people["masha"]
    if state == "value":
        await talker.forges(f"cardfix:{child}:email")
        return
    asked = await CorrectionRequest.create(
        person_id=rig.school.people["mother"], chat_id=1, text="Отчество с ошибкой", asked_at=rig.clock.now()
    )
    await talker.forges(f"fixno:{asked.id}")


async def _of_an_absence(rig: Rig, talker: Talker, state: str) -> None:
    child = rig.school.people["masha"]
    if state in ("words", "draft"):
        await talker.forges(f"absay:{child}" if state == "words" else f"abcal:{child}")
        return
    for label in ("🤒 Не придёт", "Мария: сегодня", "🤒 Болеет", "Комментарий" if state == "comment" else "Фото, файл"):
        await talker.presses(label)


async def _trusting(rig: Rig, talker: Talker, state: str) -> None:
    if state in ("code", "invited"):
        await talker.forges("trtype")
    if state == "invited":
        await talker.says(await invitation_code(rig, "mother"))
    if state in ("draft", "login"):
        await talker.forges("trnew")
    if state == "login":
        await talker.presses("Пригласить по логину")


async def _to_support(rig: Rig, talker: Talker, state: str) -> None:
    await talker.forges("tkkind:idea")
    said = {"subject": (), "text": ("Тема",), "contacts": ("Тема", "Текст"), "draft": ("Тема", "Текст", "a@b.ru")}
    for words in said[state]:
        await talker.says(words)


async def _in_a_ticket(rig: Rig, talker: Talker, state: str) -> None:
    await _to_support(rig, talker, "draft")
    await talker.presses("Отправить")
    number = (await Ticket.get()).id
    await talker.forges(f"tkadd:{number}" if state == "more" else f"deskans:{number}")


async def _of_the_office(rig: Rig, talker: Talker, state: str) -> None:
    await talker.forges("offile")


async def _applying(rig: Rig, talker: Talker, state: str) -> None:
    if state == "papers":
        await begins_an_application(talker)
        return
    await fills_in(talker)
    if state == "answer":
        await talker.presses("Класс")


async def _securing(rig: Rig, talker: Talker, state: str) -> None:
    person = rig.school.people["mother"]
    rig.product.use_cases["show_security"]._mails = True
    await with_own_password(rig, "mother", "Синица-в-руках-7")
    buttons = {"email": "secmail", "code": "secmail", "phone": "secph", "login": "seclog"}
    await talker.forges(f"{buttons.get(state, 'secpw')}:{person}")
    said = {"code": ("anna@example.ru",), "new_password": ("Синица-в-руках-7",)}
    again = ("Синица-в-руках-7", "Журавль-в-небе-8") if state == "new_password_again" else ()
    for words in said.get(state, again):
        await talker.says(words)


async def _handing_over(rig: Rig, talker: Talker, state: str) -> None:
    await agrees(talker)
    await talker.presses("📇 Передать школе свои контакты")
    for words in {"name": (), "child": ("Ветрова Анна",)}.get(state, ("Ветрова Анна", "Маша")):
        await talker.says(words)
    if state in ("phone", "contacts", "draft"):
        await talker.presses("7 «Б»")
    if state in ("contacts", "draft"):
        await shares_phone(talker)
    if state == "draft":
        await talker.presses("Хватит телефона")


async def _declining_contacts(rig: Rig, talker: Talker, state: str) -> None:
    await talker.forges(f"handno:{(await filed(rig, 'Канарейка'))['handover']}")


Way = Callable[[Rig, Talker, str], Awaitable[None]]
OTHER_WAYS: dict[str, tuple[str, Way]] = {
    "Linking": ("stranger", _linking),
    "Applying": ("stranger", _applying),
    "ChangingHomework": ("algebra_teacher", _changing_a_task),
    "ReportingAbsence": ("mother", _of_an_absence),
    "NamingChild": ("mother", _one_of_ones_own),
    "Correcting": ("mother", _one_of_ones_own),
    "ChoosingQuietHours": ("mother", _one_of_ones_own),
    "Writing": ("mother", _in_a_thread),
    "ManagingThread": ("mother", _in_a_thread),
    "ChoosingHours": ("class_teacher", _in_a_thread),
    "CallingMeeting": ("class_teacher", _at_a_gathering),
    "CancellingMeeting": ("class_teacher", _at_a_gathering),
    "PublishingHappening": ("secretary", _at_a_gathering),
    "CancellingHappening": ("secretary", _at_a_gathering),
    "Announcing": ("class_teacher", _announcing),
    "Inquiring": ("class_teacher", _inquiring),
    "RefusingClaim": ("secretary", _refusing_a_role),
    "CorrectingAnnouncement": ("class_teacher", _correcting_an_announcement),
    "NotingBehaviour": ("class_teacher", _of_behaviour),
    "Wishing": ("mother", _wishing),
    "Trusting": ("mother", _trusting),
    "CorrectingCard": ("mother", _of_a_card),
    "RefusingCorrection": ("secretary", _of_a_card),
    "FilingTicket": ("mother", _to_support),
    "WritingTicket": ("secretary", _in_a_ticket),
}
OTHER_WAYS["Securing"] = ("mother", _securing)
OTHER_WAYS["HandingOver"] = ("stranger", _handing_over)
OTHER_WAYS["DecliningContacts"] = ("secretary", _declining_contacts)
OTHER_WAYS["UpdatingLists"] = ("secretary", _of_the_office)
AWAITED = [state for name in vars(states).values() for state in getattr(name, "__all_states_names__", ())]
NO_WORDS = {"SettingHomework:album", "Writing:album", "ReportingAbsence:album", "WritingTicket:album"}
"""Words here start nothing: an album has begun, only its files are awaited."""


@pytest.mark.parametrize("state", [state for state in AWAITED if state not in NO_WORDS])
async def test_ten_thousand_characters_change_nothing_and_are_answered(rig: Rig, state: str) -> None:
    group, _, step = state.partition(":")
    who, way = OTHER_WAYS.get(group, ("algebra_teacher", None))
    talker = rig.newcomer(who) if who == "stranger" else await rig.linked(who)
    if way is not None:
        await way(rig, talker, step)
    for label in BY_PRESSING[state] if way is None else ():
        await talker.presses(label)
    assert (await DialogState.get(key__contains=f":{talker.id}:")).state == state
    before = _facts(rig)
    await talker.says(ENDLESS)
    assert talker.screen, "nobody answered"
    assert _facts(rig) == before
    assert await InboxUpdate.exclude(error=None).count() == 0
    await talker.says("/menu")
    assert talker.buttons


def _facts(rig: Rig) -> dict[str, list[tuple[object, ...]]]:
    """Wrong attempts of a way in are counted, and are not what this is about."""
    kept = everything_kept(rig)
    return {name: rows for name, rows in kept.items() if name not in ("chats", "accounts", "contact_codes")}


@pytest.mark.parametrize(("who", "buttons"), [("mother", of_family), ("class_teacher", of_journal)])
async def test_odd_names_and_words_pass_through_every_screen(rig: Rig, who: str, buttons: Callable) -> None:
    ids, talker = await family(rig), await rig.linked(who)
    await Person.all().update(surname=ODD, given=ODD, patronymic=ODD)
    for subject in await Subject.all():
        await Subject.filter(id=subject.id).update(name=f"{subject.id} {ODD}")
    await Homework.all().update(text=ODD * 50)
    shown = []
    for button in buttons(ids):
        await talker.forges(button.pack())
        shown.append(talker.screen)
    assert sum("<b>Ы" in screen for screen in shown) > len(shown) // 3
    assert await InboxUpdate.exclude(error=None).count() == 0


async def test_odd_names_and_words_are_heard_as_written(
    rig: Rig, algebra_teacher: Talker, mother: Talker, caplog: pytest.LogCaptureFixture
) -> None:
    await Person.filter(id=rig.school.people["masha"]).update(surname="Ветрова", given=ODD)
    await Subject.filter(name="Физика").update(name=ODD)
    for label in ("Журнал", "1. 7 «Б» Алгебра", "Оценка", "Ветрова", "С комментарием"):
        await algebra_teacher.presses(label)
    await algebra_teacher.says(ODD)
    await algebra_teacher.presses("5")
    heard = await mother.hears("Алгебра: 5")
    assert heard.count("<b>Ы") == 2, "in the name and in the comment"
    assert "cannot read our markup" not in caplog.text
    await mother.forges(f"kidname:{rig.school.people['masha']}")
    await mother.says("<u>🎉\u202eא")
    mother.sees("<u>🎉")
