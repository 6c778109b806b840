menu-parent = <b>{ $child }</b>, { $school_class }
    Что посмотрим?
menu-staff = Здравствуйте, { $name }!
    С чего начнём?
menu-arrange = <b>Разделы меню</b>
    С галочкой — на первой странице, без неё — под «Ещё…».
menu-choose-section = Нажмите раздел, чтобы подвинуть его или убрать.
menu-section-in-hand = Сейчас: <b>{ $section }</b>
menu-stranger = Здравствуйте! Я Перемена: рассказываю родителям об оценках, точках и домашнем задании. Сначала привяжем этот чат к вашему дневнику.
menu-help = <b>Что я умею</b>

    Рассказываю о новых оценках, точках и домашнем задании сразу, как учитель их поставит. Ночью не пишу.

    /today — что сегодня
    /tomorrow — что завтра
    /week — вся неделя
    /marks — оценки
    /progress — успеваемость: таблица, график, что нужно
    /dots — точки: долги и сроки
    /homework — домашнее задание
    /absence — предупредить, что не придёт
    /attendance — посещаемость
    /remarks — поведение, похвала и замечания
    /sign — подписать неделю
    /messages — переписка со школой
    /children — дети и их имена
    /trusted — доверенные лица: кому можно смотреть
    /settings — язык, тихие часы, о чём писать
    /account — вход и безопасность: пароль, почта, телефон
    /service — что это и как получить
    /support — написать в поддержку
    /cancel — бросить начатое
    /privacy — что мы храним
    /mydata — скачать это файлом
    /forget — стереть всё о себе
    В группе класса: /connect — писать новости сюда, /disconnect — больше не писать
menu-stale = Эта кнопка из старого сообщения: с тех пор всё поменялось. Вот свежее меню.
menu-stale-toast = Кнопка устарела, открываю свежее меню
menu-not-understood = Не понял. Выберите кнопку ниже или нажмите /help.
menu-perhaps = Кажется, вы об этом: первые кнопки ниже.
menu-welcome = Пожалуйста! Понадобится что-нибудь ещё, всё здесь.
menu-cancelled = Хорошо, ничего не меняю.
menu-slow-down = Слишком быстро. Подождите пару секунд и нажмите ещё раз.

button-link = Привязать дневник
button-menu = ☰ Меню
button-back = ‹ Назад
button-today = Сегодня
button-tomorrow = Завтра
button-week = Неделя
button-children = Дети
button-settings = Настройки
button-more = Ещё…
button-arrange-menu = 🧩 Разделы меню
button-in-hand = 👉 { $label }
button-section-up = ↑
button-section-down = ↓
button-section-hide = Убрать
button-section-show = ➕ На первую страницу
button-menu-as-usual = Как было сначала

section-marks = Оценки
section-progress = Успеваемость
section-dots = Точки
section-visits = Проходы и питание
section-trusted = Доверенные лица
section-timetable = Расписание
section-week = Мои уроки
section-bag = 🎒 Портфель
section-calendar = 📅 В телефон
section-curricula = Учебные планы
section-homework = Задания
section-absence = 🤒 Не придёт
section-attendance = Посещаемость
section-absences = Отсутствуют
section-meetings = Собрания
section-substitutions = 🔁 Замены
section-inquiries = ❓ Вопросы семьям
section-announcements = 📣 Объявления
section-calls = Созвать собрание
section-corrections = Исправить данные
section-remarks = Поведение
section-messages = 💬 Сообщения
section-service = ℹ️ О дневнике
section-support = 🆘 Поддержка
section-desk = 🎫 Обращения
section-happenings = События
section-groups = 💬 Чат класса
section-published = Опубликовать событие
section-classes = Классы
section-overview = Школа сегодня
section-journal = Журнал
section-office = 🗂 Канцелярия
section-access = 🔑 Логины и коды

bot-description = Рассказываю родителям о новых оценках, точках и домашнем задании. Один раз и в нужный час. Привяжите дневник по коду из школьного письма или по логину.

command-menu = Главное меню
command-today = Что сегодня
command-tomorrow = Что завтра
command-week = Вся неделя
command-marks = Оценки
command-progress = Успеваемость: таблица, график, итог
command-dots = Точки: долги и сроки
command-homework = Домашнее задание
command-absence = Не придёт: болеет, опоздает, уедет
command-attendance = Посещаемость
command-remarks = Поведение: похвала и замечания
command-sign = Подписать неделю
command-messages = Переписка со школой
command-children = Дети
command-trusted = Доверенные лица: кому можно смотреть
command-settings = Язык, тихие часы, о чём писать
command-account = Вход и безопасность
command-connect = Писать новости класса сюда
command-disconnect = Больше сюда не писать
command-help = Что я умею
command-privacy = Что мы храним
command-service = Что такое дневник и как его получить
command-support = Поддержка: написать, что не получается
command-mydata = Скачать, что мы храним
command-forget = Стереть всё о себе
command-journal = Журнал: оценки, точки, задания
