# Свои данные: скачать и стереть.
button-my-data = 📦 Скачать мои данные
button-forget = 🗑 Стереть всё
mydata-caption = <b>Всё, что я храню о вас</b>
    В архиве два файла: mydata.json для программ и тот же список словами. Паролей и чужих имён там нет. Оценки и задания хранит школа: их можно скачать в разделе «Успеваемость».
mydata-line = { $section }: { $count }
mydata-readme = что-внутри.txt
mydata-title = Что Перемена хранит о вас. { $when }
mydata-children = Дети, чьи дневники вам видны
mydata-school = Оценки, точки, задания и посещаемость хранит школа: они принадлежат дневнику, а не этому чату.
mydata-section-chat = Этот чат
mydata-section-consents = Согласия
mydata-section-diaries = Привязанные дневники
mydata-section-names-of-children = Дети в вашем списке
mydata-section-settings = Настройки
mydata-section-corrections = Просьбы исправить данные
mydata-section-calendars = Ссылки на календарь
mydata-section-page-links = Ссылки на журнал в браузере
mydata-section-browsers = Входы в журнал через браузер
mydata-section-tickets = Обращения в поддержку
mydata-section-messages-of-tickets = Сообщения в обращениях
mydata-section-applications = Заявления на доступ
mydata-section-papers-of-applications = Бумаги к заявлениям
mydata-section-news = Отправленные новости
mydata-section-people = Ваши данные у школы
mydata-section-logins = Логины
mydata-section-messages = Ваши сообщения
mydata-section-absences = Ваши сообщения об отсутствии
mydata-section-answers-to-meetings = Ответы на собрания
mydata-section-wanted-events = События, о которых напомнить
mydata-section-signed-weeks = Подписанные недели
mydata-section-signed-answers = Подписанные ответы учителям
mydata-section-read-announcements = Прочитанные объявления
mydata-section-own-access-given = Разрешения ребёнку на свой доступ
mydata-section-trust-given = Разрешения доверенным лицам
mydata-section-blocks = Кого вы заблокировали
mydata-section-hours = Часы для сообщений
mydata-section-handovers = Контакты, переданные школе
mydata-section-mail-codes = Коды, посланные на почту
mydata-section-contacts = Подтверждённые почта и телефон

forget-ask = <b>Стереть всё?</b>

    Отвяжу чат и замолчу сразу, а через три дня сотру навсегда:
    • привязку дневников, настройки, имена детей, согласия;
    • обращения в поддержку, просьбы исправить данные и переданные школе контакты;
    • заявления на доступ и снимки бумаг к ним;
    • список отправленных новостей и всё, что ждёт отправки;
    • слова и файлы ваших сообщений, пометки и справки к отсутствиям;
    • пароль от дневника, подтверждённые почту и телефон: вернуться можно будет с новым письмом из школы.

    Останется у школы по закону: журнал, ваша карточка, подписи, дни отсутствия.
    Если дневник открыт ещё в одном вашем чате, сообщения, справки и пароль останутся: они нужны там.
    Запасные копии исчезнут за 30 дней.
button-my-data-first = 📦 Сначала скачать
button-forget-go-on = 🗑 Дальше
forget-ask-again = <b>Точно стереть?</b>

    Новости перестанут приходить сразу. Передумать можно три дня: кнопкой или войдя снова. Потом вернуть ничего не получится.
button-forget-sure = Да, стереть
button-forget-not = Оставить
forget-leaving = <b>Чат отвязан, новостей больше не будет.</b>

    Всё будет стёрто { $moment }. До этого можно вернуть всё как было: кнопкой или войдя в дневник снова.
forget-stayed = Всё как было
button-forget-stay = ↩️ Вернуть как было
button-forget-now = 🗑 Стереть сейчас, не ждать
forget-done = <b>Всё стёрто.</b>

    Номер записи об этом: { $receipt }. В ней нет ни имени, ни чата, только время и сколько стёрто.
    Переписку в самом мессенджере можете удалить вы: «Очистить историю».
    Вернуться можно в любой день: /start.
