our-mistake = Что-то сломалось у нас. Ничего не пропало, мы уже смотрим. Попробуйте ещё раз чуть позже.
refusal-no-such-chat = Такого чата мы не знаем.
refusal-not-your-child = Этого ребёнка в вашем дневнике нет.
refusal-not-yours = Это вам недоступно. Если так быть не должно, спросите школу.
refusal-page-is-not-offered = Журнал в браузере в этой школе пока не включён.
refusal-page-link-is-over = Эта ссылка уже не работает. Нажмите в чате «Открыть в браузере»: там будет новая.
refusal-signed-out = Вход закончился. Откройте журнал из чата заново.
refusal-cell-changed-since = Эту клетку только что поменяли.
refusal-calendar-is-not-offered = Календари в этой школе пока не включены.
refusal-outdated = С тех пор всё поменялось. Откройте заново.
refusal-no-children = В вашем дневнике пока нет детей. Если это ошибка, напишите в школу: там это быстро поправят.
refusal-alias-too-long = Слишком длинно: хватит { $limit } букв.
refusal-last-child = { $child }: больше в списке никого нет, поэтому остаётся. Чтобы я не писал, выключите новости в настройках.
refusal-consent-needed = Сначала нужно ваше согласие: нажмите /start.
refusal-not-linked = Сначала привяжем дневник: нажмите /start.
refusal-already-linked = Этот дневник уже привязан к этому чату. Больше ничего делать не нужно.
refusal-code-wrong = Такого кода нет. Проверьте, всё ли переписано верно.
refusal-code-used = Этот код уже сработал, второй раз он не подойдёт. Новый даст { $office ->
    [unknown] канцелярия школы.
   *[other] школа: { $office }.
}
refusal-code-expired = Срок этого кода вышел. Новый даст { $office ->
    [unknown] канцелярия школы.
   *[other] школа: { $office }.
}
refusal-code-revoked = Школа отменила этот код: обычно потому, что выдала новый. Спросите { $office ->
    [unknown] в канцелярии школы.
   *[other] в школе: { $office }.
}
refusal-code-foreign = Этот код выписан другому человеку, а чат привязан к вашему дневнику. Если это ошибка, спросите { $office ->
    [unknown] в канцелярии школы.
   *[other] в школе: { $office }.
}
refusal-login-rejected = Логин и пароль не подошли друг к другу. После пяти ошибок подряд вход закрывается на время, даже для верного пароля.
refusal-no-such-login = Логина { $login } нет ни у кого.
refusal-login-of-many = Логин { $login } есть в нескольких школах.
refusal-too-many-attempts = Слишком много ошибок подряд. Подождите { $minutes ->
    [one] { $minutes } минуту
    [few] { $minutes } минуты
   *[other] { $minutes } минут
} и попробуйте ещё раз.
refusal-temporary-password-expired = Пароль верный, но временный: он годился { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
}. Новый выдаст классный руководитель или канцелярия.
refusal-too-short = Коротко: { $length ->
    [one] { $length } знак
    [few] { $length } знака
   *[other] { $length } знаков
}, а нужно хотя бы { $shortest }.
refusal-too-long = Длинно: { $length ->
    [one] { $length } знак
    [few] { $length } знака
   *[other] { $length } знаков
}, а хватит { $longest }.
refusal-too-simple = Такой пароль угадают. Нужны большие и маленькие буквы, цифры и хотя бы один знак вроде ! или -, и не слово, которое пробуют первым.
refusal-is-birth-date = В пароле дата рождения: её знают многие. Придумайте другой.
refusal-is-login = В пароле ваш логин: его знают в школе. Придумайте другой.
refusal-same-as-before = Это тот же временный пароль. Придумайте свой.
refusal-do-not-match = Второй раз вышло по-другому. Начнём сначала: придумайте пароль и напишите его.
refusal-correction-is-empty = Напишите словами, что не так.
refusal-correction-too-long = Слишком длинно: хватит { $limit } знаков. Напишите только, что исправить.
refusal-not-quiet-hours = Не понял часы. Напишите так: 22:30-6:45. Начало и конец должны быть разными.
refusal-not-on-the-scale = «{ $typed }» здесь не ставят: { $scale ->
    [five] оценки от 1 до 5.
    [hundred] оценки от 0 до 100.
   *[other] зачёт или незачёт.
}
refusal-weight-out-of-range = Вес бывает от { $lowest } до { $highest }.
refusal-comment-too-long = Слишком длинный комментарий: хватит { $limit } знаков, а здесь { $length }.
refusal-lesson-is-ahead = Этот урок ещё впереди: оценку можно поставить, когда он начнётся.
refusal-mark-changed-since = Оценку уже поменяли: было { $was ->
    [pass] зачёт
    [fail] незачёт
   *[other] { $was }
}, стало { $now ->
    [pass] зачёт
    [fail] незачёт
    [removed] убрано
   *[other] { $now }
}. Откройте её заново.
refusal-dot-changed-since = Точку уже поменяли: { $state ->
    [open] она открыта, но запись другая.
    [turned] по ней уже стоит оценка.
    [closed] её закрыли.
   *[other] её срок вышел.
} Откройте урок заново.
refusal-dot-is-over = Эта точка уже закрыта.
refusal-nobody-chosen = Выберите хотя бы одного ученика.
refusal-due-is-not-later = Продлить можно только вперёд: выберите день позже нынешнего срока.
refusal-due-in-the-past = Этот день уже прошёл. Выберите сегодняшний или позже.
refusal-due-after-the-year = Это уже после конца учебного года. Выберите день раньше.
refusal-not-a-day = Не понял, какой это день: «{ $typed }». Напишите так: 25.11, завтра, в пятницу.
refusal-task-changed-since = Задание уже поменяли. Откройте его заново.
refusal-something-is-set = На этот день уже есть задание. Сначала уберите его.
refusal-text-too-long = Слишком длинно: хватит { $limit } знаков, а здесь { $length }.
refusal-text-is-empty = Напишите задание словами или пришлите файл. Если ничего не задано, для этого есть кнопка.
refusal-topic-too-long = Слишком длинная тема: хватит { $limit } знаков, а здесь { $length }.
refusal-not-a-class = «{ $typed }»: такого класса не бывает. Напишите, например, 7Б.
refusal-already-in-this-class = Ребёнок уже учится в этом классе.
refusal-leaves-before-joining = Дата ухода раньше даты прихода. Поправьте одну из двух.
refusal-name-is-empty = Имя пустое: в нём нет ни одной буквы.
refusal-message-was-cut = Слишком длинно: мессенджер разрезал сообщение на части. Я ничего из него не взял, пришлите короче.
refusal-not-an-hour = Не понял время: «{ $typed }». Напишите так: 18:30 или 18:00-19:30.
refusal-meeting-in-the-past = Это время уже прошло. Выберите время впереди.
refusal-meeting-too-far = Это слишком далеко: выберите день в течение года.
refusal-meeting-length = Собрание идёт от { $shortest } минут до { $longest } часов. Проверьте, когда оно закончится.
refusal-not-a-link = Это не похоже на ссылку. Она начинается с https:// и ведёт на сайт.
refusal-place-is-empty = Напишите, где соберёмся: кабинет или «онлайн».
refusal-words-too-long = Слишком длинно: хватит { $limit } знаков, а здесь { $length }.
refusal-reason-is-empty = Напишите причину: семьи захотят её знать.
refusal-no-class-chosen = Выберите хотя бы один класс.
refusal-meeting-is-over = Это собрание уже началось или прошло.
refusal-meeting-is-cancelled = Это собрание отменили.
refusal-meeting-was-moved = Время собрания поменялось. Откройте его и ответьте ещё раз.
refusal-meeting-changed-since = Собрание уже поменяли. Откройте его заново.
refusal-nobody-is-silent = Ответили уже все семьи.
refusal-asked-today = Сегодня уже спрашивали. Завтра можно ещё раз.
refusal-happening-in-the-past = Этот день уже прошёл.
refusal-happening-too-far = Это слишком далеко: выберите день в течение года.
refusal-happening-ends-before = Последний день раньше первого или слишком далеко от него. Проверьте даты.
refusal-title-is-empty = Напишите название: по нему событие узнают в списке.
refusal-not-grades = Классы бывают от { $lowest } до { $highest }. Напишите так: 5-7 или 9.
refusal-happening-is-over = Это событие уже прошло.
refusal-happening-is-cancelled = Это событие отменили.
refusal-happening-changed-since = Событие уже поменяли. Откройте его заново.
refusal-not-an-average = «{ $typed }» не похоже на число. Напишите, например, 4,5.
refusal-wish-out-of-range = Такого среднего не бывает: нужно число больше { $lowest } и не больше { $highest }.
refusal-message-too-long = Слишком длинно: хватит { $limit } знаков, а здесь { $length }. Разделите на два сообщения.
refusal-message-is-empty = Пусто. Напишите словами или приложите файл.
refusal-title-too-long = Слишком длинное название: хватит { $limit } знаков.
refusal-too-many-threads = За сутки можно начать { $limit ->
    [one] { $limit } переписку
    [few] { $limit } переписки
   *[other] { $limit } переписок
}. Продолжите начатую или подождите до завтра.
refusal-too-many-messages = Вы пишете очень часто. Подождите { $minutes ->
    [one] { $minutes } минуту
    [few] { $minutes } минуты
   *[other] { $minutes } минут
}: всё уже отправленное дойдёт.
refusal-not-working-hours = Не понял часы. Напишите так: 9:00-17:30, начало раньше конца.
refusal-thread-is-closed = Школа закрыла эту переписку: её можно только читать.
refusal-nobody-reads = Здесь больше некому прочитать: собеседник ушёл из переписки или из школы. Напишите другому человеку: «Сообщения», «Написать».
refusal-they-do-not-want = Этот человек сейчас не получает от вас сообщений. Если дело важное, напишите классному руководителю.
refusal-you-do-not-want = Вы закрыли переписку с этим человеком. Сначала откройте её снова в «Участники».
refusal-not-in-this-thread = Эта переписка о другом ребёнке: добавить сюда можно только учителей и его семью.
refusal-cannot-block = Учителям писать не запретишь. Можно включить «Без звука».
refusal-reported-already = Вы уже пожаловались на это сообщение: школа посмотрит.
refusal-report-is-handled = По этой жалобе уже решили.
refusal-nothing-to-report = Пока никто, кроме вас, здесь не писал.
refusal-only-parents-report = Об этом школе сообщают родители.
refusal-ends-before-it-begins = Последний день раньше первого. Выберите дни заново.
refusal-absence-too-long = Это { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[other] { $days } дней
    } подряд, а за один раз можно не больше { $limit }. О долгом отсутствии договоритесь с классным руководителем.
refusal-absence-too-long-ago = Это было давно: самим объяснить можно не позже чем через { $limit } школьных дня. Напишите классному руководителю.
refusal-absence-outside-the-year = Это за границей учебного года. Выберите дни внутри него.
refusal-no-lessons-then = В эти дни уроков нет, сообщать не нужно.
refusal-no-such-lessons = Таких уроков в этот день нет. Выберите заново.
refusal-absence-overlaps = На { $first }–{ $last } школа уже знает другое ({ $reason ->
    [ill] болезнь
    [doctor] к врачу
    [family] семейные дела
    [trip] поездка
    [competition] соревнования
    [weather] погода
   *[other] без причины
}). Откройте то уведомление и измените его.
refusal-absence-comment-too-long = Слишком длинно: хватит { $limit } знаков, а здесь { $length }. Ничего не пропало, напишите короче.
refusal-file-too-large = Файл слишком большой: до { $limit } МБ. Уведомление осталось как было, пришлите файл поменьше или фото.
refusal-too-many-papers = Больше { $limit } файлов к одному уведомлению не прикрепить.
refusal-absence-changed-since = Это уведомление уже изменили. Откройте его заново.
refusal-roll-is-ahead = Этот урок ещё впереди: отсутствующих отмечают в его день.
refusal-remark-is-empty = Здесь ничего не написано. Напишите хотя бы слово.
refusal-remark-too-long = Слишком длинно: хватит { $limit } знаков, а здесь { $length }. О большом лучше поговорить в сообщениях.
refusal-remark-is-ahead = Это ещё впереди: подождём, как всё пройдёт.
refusal-remark-changed-since = Эту запись уже изменили или убрали. Откройте её заново.
refusal-behaviour-changed-since = Об этой неделе уже сказали иначе. Откройте её заново.
refusal-week-is-ahead = Эта неделя ещё не началась: подписать можно ту, что уже идёт.
refusal-week-changed-since = Пока вы читали, в неделе что-то поменялось. Откройте её заново и прочитайте ещё раз.
refusal-not-a-name = Здесь нет ни одной буквы. Напишите, как правильно.
refusal-not-a-birthday = Не понял дату. Напишите день рождения так: 01.09.2013.
refusal-not-an-email = Это не похоже на электронную почту. Напишите так: imya@example.ru.
refusal-not-a-phone = Это не похоже на телефон. Напишите с кодом: +7 900 000-00-00.
refusal-nothing-to-correct = Так уже и записано.
refusal-asked-already = Об этой строке вы уже просили: канцелярия ещё не ответила.
refusal-no-reason-given = Напишите, почему: человек прочитает это.
refusal-reason-too-long = Слишком длинно: хватит { $limit } знаков.
refusal-correction-is-decided = По этой просьбе уже решили.
refusal-nobody-to-tell = Некому отправлять: выберите, кому напишем.
refusal-announcement-is-empty = Здесь нет ни слов, ни файла. Напишите текст или пришлите файл.
refusal-announcement-too-long = Слишком длинно: хватит { $limit } знаков, а здесь { $length }. Остальное можно прислать файлом.
refusal-too-many-files = В одном объявлении не больше { $limit } файлов.
refusal-sending-time-is-past = Это время уже прошло. Назовите другое.
refusal-sending-too-far = Можно назначить не дальше чем на { $days } дней вперёд.
refusal-announcement-changed-since = Объявление уже поменяли. Откройте его заново.
refusal-announcement-withdrawn = Школа отозвала это объявление.
refusal-not-sent-yet = Оно ещё не ушло.
refusal-nothing-to-acknowledge = Здесь отмечать прочтение не нужно.
refusal-everybody-has-read = Напоминать некому: прочитали все, до кого доходит.
refusal-reminded-today = Сегодня уже напоминали. Завтра можно ещё раз.
refusal-no-own-access = Сначала разрешите ребёнку свой доступ.
refusal-has-own-access = У ребёнка уже есть свой доступ: код не нужен.
refusal-trusted-only-looks = Вам доверили только смотреть. Это могут сделать родители.
refusal-nobody-to-write-to = Класс { $school_class }: письма печатать некому. Все привязаны, или взрослые не записаны.
refusal-no-letters-to-revoke = Класс { $school_class }: неиспользованных писем и кодов нет.
refusal-no-login = У этого человека нет логина. Выдайте код.
refusal-no-visits-here = Школа не сообщает сюда проходы и питание.
refusal-group-code-wrong = Этот код не подходит. Возьмите новый в личном чате со мной: «Чат класса».
refusal-group-is-taken = Эта группа уже подключена к другому классу. Сначала отключите её там.
refusal-too-many-groups = У класса уже { $limit } группы. Отключите лишнюю.
refusal-subject-is-empty = Напишите тему хотя бы одним словом.
refusal-subject-too-long = Для темы длинновато: хватит { $limit } знаков, а здесь { $length }. Подробности будут в следующем сообщении.
refusal-ticket-is-empty = Здесь ничего не написано. Расскажите хотя бы в двух словах.
refusal-ticket-too-long = Слишком длинно: хватит { $limit } знаков, а здесь { $length }. Остальное можно дописать потом.
refusal-too-many-ticket-files = К одному обращению можно приложить не больше { $limit } файлов. Пришлите самое важное, остальное можно дописать потом.
refusal-too-many-tickets = За сутки можно отправить { $limit ->
    [one] { $limit } обращение
    [few] { $limit } обращения
   *[other] { $limit } обращений
}. Дописать можно в те, что уже есть.
refusal-too-much-said = Сегодня вы дописали уже { $limit } раз. Подождите немного, вас прочитают.
refusal-ticket-is-closed = Это обращение закрыто. Если вопрос остался, напишите новое.
refusal-ticket-taken = С этим обращением уже работают.
refusal-ticket-changed-since = Обращение только что изменили. Откройте его заново.
refusal-not-contacts = Не понял. Напишите почту и телефон, например: imya@example.ru, +7 900 000-00-00. Можно что-то одно.
refusal-nobody-answers-tickets = Писать пока некому: школа ещё не подключена.
refusal-only-guardians-trust = Приглашать доверенных лиц могут родители ребёнка.
refusal-nothing-is-trusted = Выберите, кого из детей и что именно можно видеть.
refusal-invitation-is-gone = Это приглашение больше не действует.
refusal-invitation-wrong = Такого кода приглашения нет.
refusal-seen-anyway = Вы и так видите этих детей: приглашение не нужно.
refusal-not-a-login = Это не похоже на логин: он без пробелов и не длиннее { $limit } символов.
refusal-same-class = Ученик уже в классе { $school_class }.
refusal-list-too-large = Файл больше { $limit } МБ. Уберите картинки и лишние листы.
refusal-difference-changed = С тех пор в дневнике или в файле что-то изменилось. Пришлите файл ещё раз.
refusal-too-late-to-undo = Отменить можно за { $minutes } минут, они прошли. Каждую оценку можно исправить или убрать на её карточке.
refusal-year-is-not-over = Учебный год { $year } ещё идёт. Новый можно начать за месяц до его конца.
refusal-claim-is-decided = По этой просьбе уже решили.
refusal-claimed-already = Вы уже просили об этом. Канцелярия ещё не ответила.
refusal-has-it-already = Это у вас уже есть.
refusal-nobody-ticked = Никто не отмечен. Отметьте хотя бы одного ученика, у которого есть взрослые в дневнике.
refusal-inquiry-is-empty = Нужны слова: напишите, о чём спросить.
refusal-inquiry-too-long = Слишком длинно: { $length } знаков, а хватит { $limit }.
refusal-too-many-inquiries = На сегодня вопросов хватит: больше { $limit } в день семьи не прочтут.
refusal-inquiry-is-withdrawn = Учитель отозвал этот вопрос: отвечать не нужно.
refusal-no-signature-asked = Подпись здесь не нужна: ответьте словами.
refusal-everybody-answered = Напоминать некому: ответили все, до кого доходят сообщения.
refusal-trust-ends-badly = Последний день — сегодня или позже, но не дальше пяти лет.
refusal-no-full-name = Напишите фамилию, имя и отчество словами, например: Иванова Мария Петровна.
refusal-paper-too-large = Файл больше { $limit } МБ. Снимите бумагу ещё раз или сожмите PDF.
refusal-not-a-paper = Это не фото и не PDF, что бы ни говорило имя файла. Пришлите снимок бумаги.
refusal-too-many-pages = Хватит: к заявлению принимаю не больше { $limit } файлов. Лишние уберите кнопкой.
refusal-papers-are-missing = { $count ->
    [one] Не хватает { $count } бумаги
    [few] Не хватает { $count } бумаг
   *[many] Не хватает { $count } бумаг
}. Пришлите и нажмите ещё раз.
refusal-too-many-applications = За сутки можно начать { $limit } заявления. Попробуйте завтра.
refusal-applied-already = Такое заявление уже ждёт ответа: № { $number }.
refusal-application-moved = С этим заявлением уже что-то изменилось. Откройте его заново.
refusal-nothing-is-missing = Отметьте, каких бумаг не хватает.
refusal-paper-is-erased = Этой бумаги больше нет: её стёрли.
refusal-nobody-fits = Этого человека в списках школы больше нет. Откройте заявление заново.
refusal-nobody-takes-applications = Подавать заявление пока некому: школа ещё не подключена.
refusal-no-mail-here = Отсюда письма пока не уходят: почту подтвердить нельзя.
refusal-mail-code-wrong = Код не подошёл. Осталось попыток: { $left }.
refusal-mail-code-expired = Этот код больше не подойдёт. Попросите прислать новый.
refusal-letter-just-sent = Письмо только что ушло. Новое можно попросить через минуту.
refusal-too-many-letters = Больше { $limit } писем в день не отправляю. Попробуйте завтра.
refusal-not-your-contact = Нужен ваш собственный номер: нажмите кнопку «📱 Поделиться своим номером» внизу экрана. Чужой или пересланный контакт не подойдёт.
refusal-login-unfit = Такой логин не подойдёт: от { $shortest } до { $longest } знаков, латинские буквы, цифры, точка, дефис, и хотя бы одна буква.
refusal-login-taken = Такой логин уже занят. Придумайте другой.
refusal-login-changed-already = Логин уже меняли: это можно сделать один раз.
refusal-wrong-password = Пароль не подошёл. Сверьте большие и маленькие буквы и попробуйте ещё раз.
refusal-nobody-else = Больше ни в одном чате дневник не открыт.
refusal-not-a-snils = Это не похоже на СНИЛС: в нём 11 цифр, и последние две проверяют остальные. Сверьте с карточкой.
refusal-no-contacts-in-it = Не понял. Напишите через запятую почту, телефон и СНИЛС, каждое по одному разу. Можно что-то одно.
refusal-handed-already = Вы уже передали контакты. Подождите ответа школы или заберите их назад.
refusal-too-many-handovers = В день можно передать контакты { $limit } раз. Попробуйте завтра.
refusal-handover-is-decided = По этим контактам уже решили, или человек их забрал.
refusal-nobody-of-that-name = В списках школы нет взрослого с таким полным именем.
refusal-name-not-whole = Напишите фамилию и имя полностью.
refusal-day-is-over = День прошёл: менять уже поздно.
refusal-teacher-is-busy = { $teacher }: в этот час свой урок. Выберите другого учителя.
refusal-lesson-changed-since = Такого урока в этот день уже нет. Откройте замены заново.
