# Заявления на доступ: для тех, у кого нет ни письма, ни логина.
application-list = <b>Заявление на доступ</b>
    Если письма с кодом и логина у вас нет, попросите их у школы отсюда. Это бесплатно. Понадобятся снимки бумаг, ответ придёт сюда за 3 рабочих дня.
application-list-own = Ваши заявления ниже.
button-apply = 📝 Подать заявление
button-application-new = ✍ Новое заявление
button-application = № { $number } { $state } { $name }
application-mark-draft = ✏
application-mark-filed = ⏳
application-mark-missing = 📎
application-mark-granted = ✓
application-mark-refused = ✗
application-mark-withdrawn = ↩
application-consent = <b>Согласие</b>

    Чтобы открыть доступ, канцелярия сверит заявление с бумагами. Для этого я сохраню и покажу ей:
    • ваше имя и кем вы приходитесь ученику;
    • имя, класс и день рождения ученика;
    • снимки бумаг — зашифрованными.

    Снимки сотру через 14 дней после решения, само заявление — через 90. Неотправленное — через сутки. Забрать заявление можно в любой день до решения, стереть всё сразу — /forget.

    Нажимая «Согласен», вы разрешаете это.
button-application-agree = Согласен, дальше
application-consent-again = Текст изменился, прочитайте ещё раз
application-choose-school = <b>В какую школу?</b>
button-application-school = { $name }
application-choose-who = <b>Кто просит доступ?</b>
application-who-mother = Мама
application-who-father = Папа
application-who-representative = Опекун
application-who-pupil = Ученик
application-who-trusted = Доверенное лицо
application-who-teacher = Учитель
application-ask-name = Напишите <b>свои</b> фамилию, имя и отчество, как в паспорте.
application-ask-child = Напишите фамилию, имя и отчество <b>ученика</b>.
application-ask-class = В каком классе учится? Например: 7Б.
application-ask-journal = Журнал какого класса вам нужен? Например: 7Б.
application-ask-born = День рождения ученика? Например: 01.09.2013.
application-words-please = Здесь нужны слова.
application-press-please = Нажмите кнопку под сообщением.
application-preview = <b>Проверьте</b>
    Имена и дата должны быть как в бумагах, иначе нужно новое заявление.
application-by = { $name } ({ $who })
application-child = Ученик: { $name }
application-class = Класс: { $school_class }
application-journal = Журнал класса { $school_class }
application-born = День рождения: { $day }
application-school = Школа: { $name }
application-papers-next = Дальше понадобятся снимки:
button-application-fix-name = Имя
button-application-fix-child = Ученик
button-application-fix-class = Класс
button-application-fix-born = День рождения
button-application-save = Всё верно, к бумагам
application-paper-identity = Паспорт
application-paper-own = Паспорт или свидетельство о рождении
application-paper-birth = Свидетельство о рождении ребёнка
application-paper-guardianship = Документ об опеке
application-paper-permission = Разрешение родителя
application-paper-line = · { $paper }
application-paper-there = ✓ { $paper }: { $count }
application-papers = <b>Бумаги</b>
application-card = <b>Заявление № { $number }</b>
    { $school }
application-awaits-no-more = Всё на месте, отправляйте. Если пришлёте ещё снимок, добавлю его сюда: <b>{ $paper }</b>.
application-awaits = Сейчас жду: <b>{ $paper }</b>. Пришлите фото или PDF, можно несколько. Другую бумагу выберите кнопкой.
application-is-draft = Ещё не отправлено.
application-is-missing = 📎 Не хватает бумаг. Пришлите их, и школа посмотрит снова.
application-is-withdrawn = Вы забрали заявление.
application-is-granted = ✓ Доступ открыт. Придите с оригиналами бумаг в канцелярию: там дадут логин с временным паролем или код.
application-is-refused = ✗ Школа отказала:
application-is-filed = ⏳ Записано. Ждёт ответа школы.
application-apply-again = Можно исправить и подать снова: всё уже заполнено.
application-until = ⏳ Записано. Школа ответит не позже { $day }.
application-late = Школа должна была ответить до { $day }. Поторопите её.
application-office = Канцелярия: { $contact }
application-ground-outside = Такое заявление подаёт родитель, опекун, сам ученик, доверенное лицо или учитель.
application-ground-not-pupil = Такого ученика в школе нет.
application-ground-papers = Бумаги не подходят.
application-ground-contradict = Бумаги спорят друг с другом.
application-ground-form = Ошибка в имени, отчестве или дне рождения.
application-ground-wrong-person = Заявление не на того человека.
application-ground-no-journal = Учитель не назвал свой класс.
button-application-paper = { $sign } { $paper }
button-application-drop = 🗑 Убрать: { $paper }
button-application-send = Отправить в школу
button-application-withdraw = Забрать заявление
button-application-throw = Удалить черновик
button-application-sure = Да, точно
button-application-again = ✍ Подать снова
application-sent = Отправлено
application-gone = Готово
application-paper-kept = Убрано
application-paper-please = Здесь нужно фото или PDF с бумагой.
application-ask-withdraw = Забрать заявление № { $number }? Школа перестанет его рассматривать.
application-ask-drop = Удалить заявление № { $number }? Его никто ещё не видел.

# Новости для того, кто подал.
news-application-papers = 📎 По заявлению № { $number } не хватает бумаг. Пришлите заново:
news-application-granted = ✓ Заявление № { $number } одобрено
news-application-refused = ✗ По заявлению № { $number } отказ:
button-news-application = Открыть заявление

# Канцелярия.
button-intake-office = Заявления
intake-queue = <b>Заявления на доступ</b>
    { $count ->
    [one] Ждёт { $count } заявление
    [few] Ждут { $count } заявления
   *[many] Ждут { $count } заявлений
    }
intake-queue-empty = <b>Заявления на доступ</b>
    Никто не ждёт.
intake-mark-late = ‼
button-intake = { $sign } № { $number } { $name }
intake-card = <b>Заявление № { $number }</b>
intake-filed = Подано { $when }
intake-until = Ответить до { $day }
intake-late = ‼ Срок прошёл { $day }
intake-is-missing = 📎 Ждём бумаги от заявителя
intake-is-granted = ✓ Доступ открыт
intake-is-withdrawn = ↩ Заявитель забрал его
intake-is-filed = ⏳ Ждёт решения
intake-refused = ✗ Отказано:
intake-diary = <b>Что в дневнике</b>
intake-pupil-same = ✓ Ученик { $name }, { $school_class }: совпадает
intake-pupil-differs = ‼ Ученик { $name }: в дневнике { $school_class }, день рождения { $born }
intake-no-pupil = ‼ Ученика с таким именем в школе нет
intake-adult-of = ✓ { $name } уже есть, дети: { $children }
intake-adult-staff = ✓ { $name } уже есть, работает в школе
intake-adult = ✓ { $name } уже есть
intake-new-adult = Заявителя в дневнике нет: заведём
intake-young = Ученику нет 14: дневник откроется, когда разрешит родитель.
intake-no-papers = Бумаг нет: стёрты или ещё не пришли.
button-intake-paper = 📄 { $paper } { $number }
intake-paper = Заявление № { $number }. Личная бумага: не пересылайте, прочитав — уберите.
intake-file = zayavlenie-{ $number }-{ $paper }.{ $ending }
button-intake-away = 🗑 Прочитано, убрать из чата
intake-paper-away = Убрано
intake-paper-stays = Удалите это сообщение сами: мне уже нельзя.
intake-paper-sent = Отправляю
button-intake-grant = ✓ Открыть доступ
button-intake-missing = 📎 Не хватает бумаг
button-intake-refuse = ✗ Отказать
intake-ask-missing = Каких бумаг не хватает по заявлению № { $number }? Отметьте: присланное по ним сотру, человек пришлёт заново.
button-intake-ask = Попросить отмеченные
intake-ask-ground = Почему отказать по заявлению № { $number }?
button-intake-ground-outside = Не может просить доступ
button-intake-ground-not-pupil = Не учится в этой школе
button-intake-ground-papers = Бумаги не подходят
button-intake-ground-contradict = Бумаги спорят друг с другом
button-intake-ground-form = Ошибка в имени или дате
button-intake-ground-wrong-person = Не на того человека
button-intake-ground-no-journal = Не назвал свой класс
intake-ask-match = Кому откроем доступ?
intake-nobody-fits = Открыть нечего. Проверьте списки школы или откажите.
button-intake-pupil = { $name }, { $school_class }
button-intake-new = Новый человек → { $child }
button-intake-known = { $name } → { $child }
intake-papers-asked = Попросили: человек узнает
intake-was-refused = Отказано: человек узнает
intake-was-granted = Открыто: человек узнает
button-intake-hand = 🔑 Выдать код или пароль
intake-ask-hand = <b>{ $name }</b>
    Заявление № { $number }. Логин: <code>{ $login }</code>

    Проверьте оригиналы бумаг и выдайте код или временный пароль лично. Прежние перестанут работать.
button-intake-code = Код
button-intake-password = Временный пароль
button-intake-hide = Готово, убрать с экрана
intake-code = Код для <b>{ $name }</b>:

    <code>{ $code }</code>
intake-code-link = Или ссылка: { $link }
intake-code-until = Сработает один раз, до { $moment }.
intake-password = Для <b>{ $name }</b>
    Логин: <code>{ $login }</code>
    Временный пароль: <code>{ $password }</code>
intake-password-until = До { $moment }. При первом входе попросим придумать свой.
intake-hand-over = <i>Передайте лично. Больше не покажем.</i>
intake-given-already = Уже выдано. Ещё раз? Начните заново.
news-intake-filed = 🆕 Новое заявление на доступ № { $number }
news-intake-added = 📎 Пришли бумаги к заявлению № { $number }
news-intake-withdrawn = ↩ Заявление № { $number } забрали
news-intake-due = ⏳ Сегодня последний день: заявление № { $number }
    { $name }
news-intake-late = ‼ Срок прошёл { $day }: заявление № { $number }
    { $name }
