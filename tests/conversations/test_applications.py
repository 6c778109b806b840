"""Applications for access: the form, the papers, the office's decision, handing over (A9, C6)."""

import pytest

from school.codes import normalise_code
from storage.models import (
    Account,
    Application,
    ApplicationPaper,
    Guardianship,
    OfficeDeed,
    Person,
)
from tests.conversations.access import agrees, is_linked, told
from tests.conversations.application_steps import ANSWERS, PDF, files, fills_in, newest, sealed
from tests.conversations.test_progress import content_of
from tests.conversations.thread_steps import PNG
from tests.rig.living import Rig
from tests.rig.people import Talker
from texts import applications as texts
from texts.words import words

PUPIL = ("Громова Ольга Борисовна", "7Б", "02.05.2013")


@pytest.fixture
async def irina(rig: Rig) -> Talker:
    """A mother of Olya whom the diary does not know."""
    return rig.newcomer("irina", first_name="Ирина")


@pytest.mark.row("A9", "works", "ru")
@pytest.mark.row("C6", "works", "ru")
async def test_a_mother_applies_and_gets_in_with_a_code_handed_over(rig: Rig, irina: Talker) -> None:
    office = await rig.linked("secretary")
    await irina.says("/start")
    await irina.presses("📝 Подать заявление")
    irina.sees("Это бесплатно", "3 рабочих дня")
    await irina.presses("✍ Новое заявление")
    irina.sees("Согласие", "зашифрованными", "14 дней", "/forget")
    await irina.presses("Согласен, дальше")
    irina.sees("Кто просит доступ?", "Опекун", "Учитель")
    await irina.presses("Мама")
    for typed, seen in zip(ANSWERS, ("ученика", "В каком классе", "День рождения", "Проверьте"), strict=True):
        await irina.says(typed)
        irina.sees(seen)
    irina.sees("Летова Ирина Павловна (Мама)", "Ученик: Громова Ольга Борисовна", "7 «Б»", "02.05.2013", "Школа № 5")
    irina.sees("· Паспорт", "· Свидетельство о рождении ребёнка")
    assert not await Application.exists(), "nothing is kept before that"
    await irina.presses("Всё верно, к бумагам")
    it = await newest()
    irina.sees(f"Заявление № {it.id}", "Ещё не отправлено", "Сейчас жду: Паспорт")
    irina.does_not_see("Отправить в школу")
    await irina.sends_file("паспорт.pdf", PDF)
    irina.sees("✓ Паспорт: 1", "· Свидетельство о рождении ребёнка")
    await irina.presses("· Свидетельство о рождении ребёнка")
    irina.sees("Сейчас жду: Свидетельство о рождении ребёнка")
    await irina.sends_file("снимок.png", PNG, kind="photo")
    await irina.presses("Отправить в школу")
    irina.sees("Записано. Школа ответит не позже 26 ноября", "Отправлено")
    assert (await newest()).consent == texts.consent_record(words("ru")).digest
    assert all(b"canary" not in path.read_bytes() for path in sealed(rig))
    assert len(sealed(rig)) == 2

    heard = await office.hears(f"Новое заявление на доступ № {it.id}", "Летова Ирина Павловна (Мама)")
    assert "Ответить до 26 ноября" in heard
    await office.presses("Открыть заявление")
    office.sees("✓ Ученик Громова Ольга Борисовна, 7 «Б»: совпадает", "Заявителя в дневнике нет: заведём")
    await office.presses("📄 Паспорт 1")
    office.sees("Личная бумага: не пересылайте")
    assert content_of(rig, office) == PDF
    seen = len(office.chat)
    await office.presses("🗑 Прочитано, убрать из чата")
    assert len(office.chat) == seen - 1
    await office.forges(f"inone:{it.id}")
    await office.presses("✓ Открыть доступ")
    office.sees("Кому откроем доступ?")
    await office.presses("Новый человек → Ольга 7Б")
    office.sees("✓ Доступ открыт", "Открыто: человек узнает")
    heard = await irina.hears(f"Заявление № {it.id} одобрено", "Придите с оригиналами")
    assert "Канцелярия: кабинет 12" in heard
    await irina.presses("Открыть заявление")
    irina.sees("Доступ открыт", "кабинет 12")

    await office.presses("🔑 Выдать код или пароль")
    office.sees("Летова Ирина Павловна", "Проверьте оригиналы")
    await office.presses("Код")
    office.sees("Код для Летова Ирина Павловна", "Передайте лично")
    code = office.screen.split("Код для Летова Ирина Павловна:")[1].split()[0]
    assert normalise_code(code)
    assert code not in told(irina)
    await agrees(irina)
    await irina.presses("Есть код из школы")
    await irina.says(code)
    await irina.presses("Да, это я")
    assert await is_linked(irina)
    await irina.says("/menu")
    irina.sees("Ольга")
    tie = await Guardianship.get(adult__surname="Летова")
    assert (tie.child_id, tie.kind, str(tie.since)) == (rig.school.people["olya"], "mother", "2026-11-23")
    did = [(row.what, row.why) for row in await OfficeDeed.all().order_by("id")]
    assert did == [("application", f"{it.id}: granted"), ("code", "first")]


@pytest.mark.row("A9", "works", "en")
@pytest.mark.row("C6", "works", "en")
async def test_papers_are_missing_then_granted_with_a_password(rig: Rig) -> None:
    office, jane = await rig.linked("secretary", "en"), rig.newcomer("jane", "en", "Jane")
    it = await files(jane, "en")
    jane.sees("Registered. The school answers by 26 November")
    await office.hears(f"New application for access No. {it.id}", "(Mother)")
    await office.presses("Open the application")
    office.sees("Answer by 26 November", "the same", "The diary does not know the applicant")
    await office.presses("📎 Papers are missing")
    office.sees("Which papers are missing")
    office.does_not_see("Ask for what is marked")
    await office.presses("☐ The child's birth certificate")
    await office.presses("Ask for what is marked")
    office.sees("We await papers", "Asked: the person hears of it")
    assert len(sealed(rig)) == 1, "what cannot be read is erased"
    await jane.hears(f"Papers are missing for application No. {it.id}", "The child's birth certificate")
    await jane.presses("Open the application")
    jane.sees("Papers are missing. Send them", "Now I await: The child's birth certificate")
    await rig.passes(days=1)
    await jane.sends_file("certificate.png", PNG)
    await jane.presses("Send it to the school")
    jane.sees("The school answers by 27 November")
    await office.hears(f"Papers came for application No. {it.id}", "Answer by 27 November")
    await office.forges(f"inwho:{it.id}")
    await office.presses("A new person → Ольга 7Б")
    await jane.hears(f"Application No. {it.id} is granted", "Come to the office with the originals")
    await office.presses("🔑 Hand over a code or password")
    await office.presses("Temporary password")
    office.sees("For Летова Ирина Павловна", "Temporary password:", "Hand it over in person")
    login, password = (office.screen.split(f"{name}:")[1].split()[0] for name in ("Login", "Temporary password"))
    account = await Account.get(person__surname="Летова")
    assert account.login == login
    assert account.login.startswith("0702"), "logins of one class begin alike"
    assert account.password_temporary
    assert password not in (account.password_hash or "")
    await jane.says("/start")
    for label in ("Link the diary", "I agree", "🔑 Login and password"):
        await jane.presses(label)
    await jane.says(login)
    await jane.says(password)
    jane.sees("temporary")


@pytest.mark.row("A9", "works", "ru")
@pytest.mark.row("C6", "works", "ru")
async def test_a_refused_form_is_filed_again_as_it_was(rig: Rig, irina: Talker) -> None:
    office = await rig.linked("secretary")
    it = await files(irina, answers=("Летова Ирина", "Громова Ольга Борисовна", "7б", "12.05.2013"))
    await office.hears("Новое заявление")
    await office.presses("Открыть заявление")
    office.sees("‼ Ученик Громова Ольга Борисовна: в дневнике 7 «Б», день рождения 02.05.2013")
    await office.presses("✗ Отказать")
    office.sees("Почему отказать", "Не учится в этой школе", "Бумаги спорят друг с другом")
    office.does_not_see("Не назвал свой класс")
    await office.presses("Ошибка в имени или дате")
    office.sees("✗ Отказано", "Ошибка в имени, отчестве или дне рождения", "Отказано: человек узнает")
    await irina.hears(f"По заявлению № {it.id} отказ", "Ошибка в имени, отчестве или дне рождения", "уже заполнено")
    await irina.presses("Открыть заявление")
    await irina.presses("✍ Подать снова")
    irina.sees("Проверьте", "Летова Ирина (Мама)", "12.05.2013")
    await irina.presses("День рождения")
    await irina.presses("Назад")
    irina.sees("12.05.2013")
    await irina.presses("День рождения")
    await irina.says("02.05.2013")
    irina.sees("Летова Ирина (Мама)", "Громова Ольга Борисовна", "02.05.2013")
    await irina.presses("Всё верно, к бумагам")
    again = await newest()
    assert again.id != it.id
    assert await ApplicationPaper.filter(application_id=again.id).count() == 0, "papers are sent anew"
    await irina.says("/start")
    await irina.presses("📝 Подать заявление")
    irina.sees(f"№ {it.id} ✗ Ольга Г.", f"№ {again.id} ✏ Ольга Г.")


@pytest.mark.row("A9", "works", "ru")
@pytest.mark.parametrize(
    ("who", "answers", "papers", "grants"),
    [
        ("Опекун", ANSWERS, ("Паспорт", "Документ об опеке"), "Новый человек → Ольга 7Б"),
        ("Доверенное лицо", ANSWERS, ("Паспорт", "Разрешение родителя"), "Новый человек → Ольга 7Б"),
        (
            "Ученик",
            ("Громова Ольга Борисовна", "7Б", "02.05.2013"),
            ("Паспорт или свидетельство",),
            "Громова О. Б., 7 «Б»",
        ),
        ("Учитель", ("Сомов Юрий Ильич", "3а"), ("Паспорт",), "Сомов Ю. И. → Учитель"),
    ],
)
async def test_every_applicant_owes_papers_of_its_own(
    rig: Rig, irina: Talker, who: str, answers: tuple[str, ...], papers: tuple[str, ...], grants: str
) -> None:
    office = await rig.linked("secretary")
    await fills_in(irina, who=who, answers=answers)
    irina.sees(*(f"· {paper}" for paper in papers))
    irina.does_not_see(*({"Свидетельство о рождении ребёнка", "Документ об опеке"} - set(papers)))
    people = await Person.all().count()
    it = await files(irina, who=who, answers=answers)
    await office.hears(f"({who})")
    await office.forges(f"inwho:{it.id}")
    await office.presses(grants)
    office.sees("Доступ открыт")
    await irina.hears("одобрено")
    await office.presses("🔑 Выдать код или пароль")
    await office.presses("Временный пароль")
    office.sees(f"Для {answers[0]}")
    tied = await Guardianship.filter(adult__surname="Летова", kind="guardian").count()
    assert tied == (1 if who == "Опекун" else 0), "only a representative represents"
    assert await Person.all().count() == people + (1 if "Новый" in grants else 0)
    if who == "Ученик":
        await office.forges(f"inone:{it.id}")
        assert (await newest()).adult_id == rig.school.people["olya"]
    if who == "Учитель":
        assert (await newest()).adult_id == rig.school.people["history_teacher"]


@pytest.mark.row("A9", "works", "ru")
async def test_a_parent_who_is_there_already_gets_a_way_back(rig: Rig, irina: Talker) -> None:
    """The second registration of one person becomes a recovery (A18): no second person, no second tie."""
    office = await rig.linked("secretary")
    people, ties = await Person.all().count(), await Guardianship.all().count()
    it = await files(irina, answers=("Ветрова Анна Сергеевна", "Ветрова Мария Ильинична", "7Б", "01.05.2013"))
    await office.forges(f"inone:{it.id}")
    office.sees("✓ Ветрова Анна Сергеевна уже есть, дети: Мария В., Пётр В.")
    await office.presses("✓ Открыть доступ")
    await office.presses("Ветрова А. С. → Мария 7Б")
    office.sees("Доступ открыт")
    assert (await Person.all().count(), await Guardianship.all().count()) == (people, ties)
    assert (await newest()).adult_id == rig.school.people["mother"]


@pytest.mark.row("A9", "works", "ru")
async def test_wrong_words_and_files_are_refused_and_lose_nothing(rig: Rig, irina: Talker) -> None:
    await irina.says("/start")
    for label in ("📝 Подать заявление", "✍ Новое заявление", "Согласен, дальше"):
        await irina.presses(label)
    await irina.says("мама")
    irina.sees("Нажмите кнопку")
    await irina.presses("Мама")
    for wrong, answer in (
        ("Анна", "<b>Летова</b> Ирина🎉"), ("🎉 🎉", "Громова Ольга"), ("12Ъ", "7Б"), ("31.02.2013", "2 мая 2013 г."),
    ):  # fmt: skip
        await irina.sends_file("голос.ogg", b"ogg", kind="voice")
        irina.sees("нужны слова")
        await irina.says(wrong)
        assert "Например" in irina.screen or "например" in irina.screen or "так: 01.09.2013" in irina.screen
        await irina.says(answer)
    irina.sees("<b>Летова</b> Ирина🎉 (Мама)", "02.05.2013")
    await irina.presses("Всё верно, к бумагам")
    await irina.says("вот паспорт")
    irina.sees("нужно фото или PDF")
    await irina.sends_file("голос.ogg", b"ogg", kind="voice")
    irina.sees("нужно фото или PDF")
    await irina.sends_file("паспорт.jpg", b"MZ\x90\x00 a program")
    irina.sees("не фото и не PDF")
    assert sealed(rig) == []
    await irina.sends_file("паспорт.txt", PDF)
    irina.sees("✓ Паспорт: 1")
    await irina.presses("🗑 Убрать: Паспорт")
    irina.sees("· Паспорт", "Убрано")
    assert sealed(rig) == []
    assert not await ApplicationPaper.exists()
    it = await newest()
    await irina.forges(f"apsend:{it.id}")
    irina.sees("Не хватает 2 бумаг")
    for _ in range(12):
        await irina.sends_file("паспорт.pdf", PDF)
    await irina.sends_file("паспорт.pdf", PDF)
    irina.sees("не больше 12 файлов")
    assert len(sealed(rig)) == 12


def test_the_words_under_which_papers_are_kept_never_change_silently() -> None:
    """Who changes the sentence application-consent makes a new version and adds its digests here."""
    known = {
        ("1", "ru"): "d9427340e6e36f430108ebfcbb75c032135abe1b5a8435f424e8520736503ee0",
        ("1", "en"): "0cf9034cf701c3e6ca7ff07df7191eac3db86924f27aa356931e37ef8c48b21f",
    }
    for language in ("ru", "en"):
        record = texts.consent_record(words(language))
        assert record.digest == known[record.version, language]
