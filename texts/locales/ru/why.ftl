why-closed = Этот чат сейчас недоступен: { $reason }. Новости ждут, пока человек не напишет боту.
why-nothing = Этому чату ещё ничего не сообщали.
why-line = { $when } · { $kind } · { $state } · { $reason }{ $attempts ->
    [0] {""}
   *[other] {" "}(попыток: { $attempts })
}
why-kind = { $kind ->
    [week] итоги недели
    [marks] оценки
    [finals] итоговые оценки
    [visits] вход и выход
    [dots] точки
    [homework] домашнее задание
    [meetings] собрания
    [lessons] замены уроков
    [happenings] события
    [messages] сообщения
    [attendance] посещаемость
   *[other] { $kind }
}
why-waits = ждёт до { $until }
why-on-its-way = отправляется
why-finished = { $state ->
    [sent] отправлено { $at }
    [failed] не удалось { $at }
   *[dropped] не отправлено { $at }
}
why-reason-at-once = сразу, как случилось
why-reason-grouped = вместе с другими новостями этих минут
why-reason-evening = так выбрано: вечером
why-reason-quiet-hours = были тихие часы
why-reason-corrected-soon = исправление: изменено само сообщение
why-reason-corrected-later = исправление: ответ на прежнее сообщение
why-reason-taken-back = отменили раньше, чем сообщили
why-reason-expired = устарело, пока ждало
why-reason-switched-off = такие новости выключены
why-reason-no-right = больше нет права видеть этого ребёнка
why-reason-not-needed = больше не нужно: отменили, перенесли или уже ответили
why-reason-our-fault = ошибка на нашей стороне
why-reason-in-doubt-twice = дважды неясно, дошло ли
why-reason-message-gone = прежнего сообщения уже нет, отправлено новым
why-reason-other-day = напоминание за другой день, чем выбрано
why-reason-in-the-digest = войдёт в вечернее сообщение
why-reason-told-at-once = вечернее сообщение не нужно: о каждом задании сообщают сразу
why-reason-replayed = отправлено заново вручную
why-reason-never-told = об этом не сообщали, поэтому и об изменении тоже
why-reason-other-subject = предмет убран в настройках
why-reason-good-enough = оценка не ниже той, о которых просили писать
why-reason-chat-closed = чат был закрыт для бота целый месяц
why-reason-other-children = изменилось, о ком из детей можно рассказывать
