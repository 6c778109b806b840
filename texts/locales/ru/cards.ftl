card-title-own = <b>Мои данные в школе</b>
card-title-child = <b>Данные ребёнка в школе</b>
card-line = { $field }: <b>{ $value }</b>
card-line-waits = { $field }: <b>{ $value }</b> (канцелярия уже знает)
card-nothing = не записано
card-who-sees = <i>Это видите только вы и школа. Другие видят имя и кто вы в школе, вы о других тоже. Исправляет данные только школа: нажмите строку, где ошибка.</i>
card-field-surname = Фамилия
card-field-given = Имя
card-field-patronymic = Отчество
card-field-birth-date = День рождения
card-field-email = Почта
card-field-phone = Телефон
card-field-other = Другое
card-ask-surname = <b>{ $name }</b>
    Какая фамилия правильная?
card-ask-given = <b>{ $name }</b>
    Какое имя правильное?
card-ask-patronymic = <b>{ $name }</b>
    Какое отчество правильное?
card-ask-birth-date = <b>{ $name }</b>
    Напишите день рождения: 01.09.2013.
card-ask-email = <b>{ $name }</b>
    Напишите адрес электронной почты.
card-ask-phone = <b>{ $name }</b>
    Напишите телефон: +7 900 000-00-00.
card-words-please = Пришлите это словами, пожалуйста.
card-confirm = <b>{ $name }</b>
    { $field }: <b>{ $value }</b>
card-was = Сейчас: { $value }
card-consent = Передать в канцелярию? Там проверят и исправят.
card-consent-contact = Передать школе? Нажимая, вы соглашаетесь, что школа запишет этот контакт и будет по нему связываться.
card-sent = Передано в канцелярию
corrections-title = <b>Просят исправить данные</b>
    Ждут ответа: { $count }
corrections-none = Никто не просит исправить данные.
correction-whose = <b>{ $name }</b>: { $field }
correction-by = Просит { $name }, { $moment }
correction-wanted = Просят: <b>{ $value }</b>
correction-is-corrected = ✓ Исправлено.
correction-is-refused = Отказано.
correction-reason = Причина: <i>«{ $reason }»</i>
correction-ask-reason = <b>{ $name }</b>
    Почему не исправляете? Человек прочитает ваши слова.
correction-told = Исправлено, человеку скажу
news-correction-done = ✓ Школа исправила данные: <b>{ $whose }</b>
    { $field }: { $value }
news-correction-refused = Школа не стала исправлять данные: <b>{ $whose }</b>
    { $field }: { $value }
button-card = Личные данные
button-card-surname = ✏ Фамилия
button-card-given = ✏ Имя
button-card-patronymic = ✏ Отчество
button-card-birth-date = ✏ День рождения
button-card-email = ✏ Почта
button-card-phone = ✏ Телефон
button-card-send = Передать школе
button-correction = { $name }: { $field }
button-correction-done = Исправить
button-correction-refuse = Отказать
