preferences-settings = <b>Настройки</b>
preferences-language = Язык: русский
preferences-quiet = Тихие часы: { $starts }–{ $ends }
preferences-no-quiet = Тихих часов нет: пишу в любое время
preferences-news = { $kind ->
    [marks] Оценки
    [dots] Точки
    [meetings] Собрания
    [happenings] События
    [messages] Сообщения
    [remarks] Замечания и похвала
    [attendance] Посещаемость
   *[homework] Домашнее задание
}: { $mode ->
    [at_once] сразу
    [evening] вечером
   *[off] не писать
}
preferences-dot-days = { $days ->
    [0] Напоминать о точке: только в её день
    [one] Напоминать о точке: за { $days } день и в её день
    [few] Напоминать о точке: за { $days } дня и в её день
   *[other] Напоминать о точке: за { $days } дней и в её день
}
preferences-saved = Сохранено
preferences-ask-quiet = <b>Тихие часы</b>
    Новости, которые случились ночью, придут, когда тихие часы закончатся: ничего не пропадёт.
preferences-type-quiet = Напишите свои часы, например 22:30-6:45.
preferences-ask-news = Когда писать { $kind ->
    [marks] об оценках
    [dots] о точках
    [meetings] о собраниях
    [happenings] о событиях
    [messages] о сообщениях
    [remarks] о замечаниях и похвале
    [attendance] о посещаемости
   *[homework] о домашнем задании
}?
preferences-ask-news-evening = Вечером — одним сообщением около { $hour }.
preferences-ask-dot-days = За сколько дней до срока точки напомнить? В сам день напомню в любом случае.
button-chosen = ✓ { $label }
button-language-ru = Русский
button-language-en = English
button-quiet = 🌙 Тихие часы
button-quiet-hours = { $starts }–{ $ends }
button-quiet-own = Свои часы
button-quiet-off = Без тихих часов
button-news = { $kind ->
    [marks] Оценки
    [dots] Точки
    [meetings] Собрания
    [happenings] События
    [messages] Сообщения
    [remarks] Замечания и похвала
    [attendance] Посещаемость
   *[homework] Задание
}
button-mode = { $mode ->
    [at_once] Сразу
    [evening] Вечером
   *[off] Не писать
}
button-dot-days = ⏰ Срок точки
button-dot-days-before = { $days ->
    [0] Только в этот день
    [one] За { $days } день
    [few] За { $days } дня
   *[other] За { $days } дней
}
button-diaries = 🔗 Дневники
button-privacy = 🔒 Что храним
