preferences-settings = <b>Настройки</b>
preferences-language = Язык: русский
preferences-quiet = Тихие часы: { $starts }–{ $ends }
preferences-no-quiet = Тихих часов нет: пишу в любое время
preferences-kind = { $kind ->
    [week] Итоги недели
    [marks] Оценки
    [finals] Итоговые оценки
    [visits] Вход и выход
    [dots] Точки
    [meetings] Собрания
    [happenings] События
    [lessons] Замены
    [messages] Сообщения
    [remarks] Замечания и похвала
    [announcements] Объявления
    [attendance] Посещаемость
   *[homework] Домашнее задание
}
preferences-at-once = 🔔 Сразу: { $kinds }
preferences-in-the-evening = 🌆 Вечером: { $kinds }
preferences-never = 🚫 Не пишу: { $kinds }
preferences-everything = всё
preferences-without-sound = 🔕 Без звука: { $kinds }
preferences-news = { preferences-kind }: { $mode ->
    [at_once] сразу
    [evening] вечером
   *[off] не писать
}{ $silent ->
    [yes] , без звука
   *[no] {""}
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
    [week] об итогах недели
    [marks] об оценках
    [finals] об итоговых оценках
    [visits] о входе и выходе
    [dots] о точках
    [meetings] о собраниях
    [happenings] о событиях
    [lessons] о заменах и отменах уроков
    [messages] о сообщениях
    [remarks] о замечаниях и похвале
    [announcements] об объявлениях
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
    [week] Неделя
    [marks] Оценки
    [finals] Итоговые
    [visits] Вход и выход
    [dots] Точки
    [meetings] Собрания
    [happenings] События
    [lessons] Замены
    [messages] Сообщения
    [remarks] Замечания и похвала
    [announcements] Объявления
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
preferences-evening = Вечернее сообщение: около { $hour }
preferences-below = Оценки: только ниже { $mark }
preferences-by-child = По детям настроено отдельно
preferences-hidden = Имена и оценки спрятаны до нажатия
preferences-ask-kinds = <b>О чём писать</b>
preferences-ask-below = О каких оценках писать? На стобалльной шкале пятёрка — это от 81.
preferences-ask-evening = Когда присылать вечернее сообщение?
preferences-ask-child = О ком настроить отдельно?
preferences-child = <b>{ $child }</b>: о чём писать
preferences-child-kind = { $kind ->
    [week] Итоги недели
    [remarks] Замечания
    [announcements] Объявления
    [marks] Оценки
    [finals] Итоговые оценки
    [visits] Вход и выход
    [dots] Точки
    [meetings] Собрания
    [happenings] События
    [lessons] Замены
    [attendance] Посещаемость
    [homework] Домашнее задание
   *[other] Остальное
}: { $mode ->
    [at_once] сразу
    [evening] вечером
   *[off] не писать
}{ $own ->
    [yes] {""}
   *[no] {" "}(как у всех)
}
preferences-ask-subjects = С галочкой — предметы, о которых пишу: оценки, точки, задания.
preferences-ask-weekday = День недели, с вечера которого тишина другая:
preferences-quiet-day = <b>Тихие часы</b>, начиная с вечера: { $day ->
    [1] понедельник
    [2] вторник
    [3] среда
    [4] четверг
    [5] пятница
    [6] суббота
   *[7] воскресенье
}.
button-preset = { $preset ->
    [everything] Всё сразу
    [evening] Вечером
   *[important] Важное
}
button-kinds = 🔔 О чём писать
button-by-child = 👧 По детям
button-evening = 🌆 Час вечера
button-hide-names = 🙈 Спрятать имена
button-all-silent = 🔕 Всё без звука
button-silent = 🔕 Без звука
button-below = { $mark ->
    [0] Любые
   *[other] Ниже { $mark }
}
button-subjects = 📚 Предметы
button-as-everybody = Как у всех
button-quiet-week = 📅 По дням
button-as-every-day = Как каждый день
button-weekday = { $day ->
    [1] Пн
    [2] Вт
    [3] Ср
    [4] Чт
    [5] Пт
    [6] Сб
   *[7] Вс
} { $hours }
button-no-quiet = без тишины
