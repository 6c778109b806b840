# Безопасность: что подтверждено и что осталось.
button-account = 🔐 Вход и безопасность
button-security = 🔐 Вход и безопасность
button-security-finish = 🔐 Закончить настройку входа
button-security-open = 🔐 Открыть
button-security-mail = 📧 Почта
button-security-mail-again = 📧 Другая почта
button-security-phone = 📱 Телефон
button-security-phone-again = 📱 Другой телефон
button-security-password = 🔑 Пароль
button-security-login = 👤 Логин
button-security-hand = Передать контакты школе
button-security-out = 🚪 Выйти на других телефонах ({ $count })
button-security-out-sure = Да, выйти везде, кроме этого чата
button-security-no-more = Не напоминать об этом
button-security-letter-again = Прислать код ещё раз
button-security-other-mail = Другой адрес
button-security-take-login = Да, такой логин
button-sign-in-again = 🔑 Войти снова
button-remind-no-more = Не напоминать
security-choose = <b>Вход и безопасность</b>
    Выберите дневник.
security-title = <b>Вход и безопасность</b>
    { $name }, { $school }
security-data-checked = ✓ Данные проверены
security-data-unchecked = ○ Проверьте данные: имя, дети, классы
security-login = Логин: <b>{ $login }</b>
security-password-own = ✓ Пароль свой
security-password-temporary = ○ Пароль временный: замените его своим
security-password-none = ○ Пароля нет: с ним можно войти на другом телефоне
security-email = ✓ Почта: { $value }
security-email-none = ○ Почта не подтверждена
security-phone = ✓ Телефон: { $value }
security-phone-none = ○ Телефон не подтверждён
security-no-mail = Почту пока не подтвердить: отсюда письма не уходят.
security-left = Осталось: { $steps }. Можно сейчас, можно потом: команда /account.
security-all-done = Всё настроено.
security-step-data = проверить данные
security-step-password = пароль
security-step-email = почта
security-step-phone = телефон
security-differs = У школы записано другое или ничего: { $kinds }. Её записи меняет только она сама.
security-later = Хорошо. Вернуться можно командой /account
security-ask-mail = Напишите адрес электронной почты. Пришлю на него код из шести цифр.

    Храню адрес, чтобы вы могли вернуть себе вход. Стереть: /forget.
security-code-sent = Отправляю код на { $email }. Напишите его сюда, он годится { $minutes } минут.

    Письма нет? Загляните в спам. Если адрес с опечаткой, назовите другой.
security-sent-again = Отправляю ещё раз
security-mail-confirmed = ✓ Почта подтверждена: <b>{ $email }</b>
security-use-the-key = Внизу экрана появилась кнопка с вашим номером.
security-share-phone = 📱 Поделиться своим номером
security-ask-phone = Нажмите «📱 Поделиться своим номером» внизу экрана. Так мессенджер сам подтвердит, что номер ваш: набирать его не нужно.

    Храню номер, чтобы вы могли вернуть себе вход. Стереть: /forget.
security-phone-confirmed = ✓ Телефон подтверждён: <b>{ $phone }</b>
security-key-gone = Хорошо, номер можно подтвердить потом.
security-ask-password = Напишите пароль, который у вас сейчас. Сообщение я сразу сотру.
security-ask-temporary = Напишите временный пароль из школы. Сообщение я сразу сотру.
security-new-password = Теперь придумайте новый и напишите его.

    Хотя бы 8 знаков: большие и маленькие буквы, цифры и знаки вроде ! или -. Не дата рождения и не логин.
security-new-again = Напишите новый пароль ещё раз, чтобы не было опечатки.
security-password-replaced = <b>Новый пароль сохранён.</b> Старый больше не подойдёт.
security-ask-login = Сейчас логин: <b>{ $login }</b>
    Сменить его можно один раз. Напишите новый: от { $shortest } до { $longest } знаков, латинские буквы, цифры, точка, дефис, и хотя бы одна буква.
security-new-login = Новый логин: <b>{ $login }</b>
    Взять его? Второй раз поменять не получится.
security-login-changed = Логин изменён
security-ask-sign-out = Дневник открыт ещё в чатах: { $count }. Выйти там? В этом чате всё останется, а там попрошу войти заново.
security-signed-out = Вышли в чатах: { $count }
security-words-needed = Здесь нужны слова. Напишите, пожалуйста.
security-hushed = Больше не напоминаю. Вернуться можно в любой день: /start.
mail-code-subject = Код для Перемены
mail-code = Ваш код: { $code }

    Напишите его боту. Код годится { $minutes } минут. Если вы ничего не просили, просто удалите письмо.
news-session-ended = 🔑 Здесь больше не открыт дневник: <b>{ $name }</b>, { $school }
    Из него вышли с другого телефона. Настройки и имена детей остались: войдите снова, и всё будет на месте. Если это были не вы, позвоните в школу.
news-session-reminder = Напоминаю: дневник здесь закрыт: <b>{ $name }</b>, { $school }
    Чтобы новости снова приходили сюда, войдите ещё раз.
news-password-ended = 🔑 Временный пароль к логину { $login } больше не подойдёт: его время вышло.
    Этот чат работает как прежде. Если пароль ещё нужен, попросите у классного руководителя новый.
