announcement-push-plain = 📣 <b>Объявление</b>
announcement-push-schedule = 🗓 <b>Изменение в расписании</b>
announcement-push-quarantine = ⚠️ <b>Карантин</b>
announcement-push-dismissal = ⚠️ <b>Уроки закончатся раньше</b>
announcement-author = { $author }
announcement-files = { $count ->
    [one] 📎 { $count } файл придёт следом
    [few] 📎 { $count } файла придут следом
   *[other] 📎 { $count } файлов придут следом
}
announcement-asks = Когда прочитаете, нажмите кнопку.
announcement-corrected = ✏️ Исправлено
announcement-taken-back = Школа отозвала это объявление. { $author } приносит извинения.
announcement-reminded = Напоминаю: школа ждёт, что вы прочитаете.
announcement-file = К объявлению. { $author }
announcement-file-lost = Файл к объявлению больше не открывается. Попросите его у школы: { $author }
announcement-file-taken-back = Файл отозван вместе с объявлением.
announcement-thanks = Спасибо!

announcements-title = <b>Объявления</b>
announcements-none = Пока ни одного. Напишите первое.
announcement-gist = { $gist }
announcement-only-files = без слов, только файлы
announcement-new = <b>Новое объявление</b>
announcement-whom = Кому: { $whom }
announcement-scope-school = вся школа
announcement-scope-teachers = учителя
announcement-scope-staff = все сотрудники
announcement-ask-audience = Кому напишем?
announcement-ask-kind = О чём? Карантин и ранний конец уроков придут даже ночью.
announcement-ask-words = Напишите текст или пришлите фото и файлы. Жирный шрифт и ссылки сохранятся.
announcement-ask-anew =
    Напишите текст заново или пришлите фото и файлы.
    То, что есть сейчас, заменится, когда вы их отправите.
announcement-ask-at = Когда отправить? Нажмите или напишите, например «завтра 8:00» или «25.11 18:30».
announcement-preview = Так это увидят:
announcement-line = ———
announcement-reach = { $count ->
    [one] { $count } семья
    [few] { $count } семьи
   *[other] { $count } семей
}
announcement-reach-staff = { $count ->
    [one] { $count } сотрудник
    [few] { $count } сотрудника
   *[other] { $count } сотрудников
}
announcement-takes = { $count ->
    [one] Отправка: около { $count } секунды
    [few] Отправка: около { $count } секунд
   *[other] Отправка: около { $count } секунд
}
announcement-takes-minutes = { $count ->
    [one] Отправка: около { $count } минуты
    [few] Отправка: около { $count } минут
   *[other] Отправка: около { $count } минут
}
announcement-ack = { $who ->
    [any] «Ознакомлен(а)» нажмёт один взрослый
    [each] «Ознакомлен(а)» нажмёт каждый взрослый
   *[none] Без «Ознакомлен(а)»
}
announcement-now = Уйдёт сразу
announcement-at = Уйдёт { $when }
announcement-loud = 🔔 Придёт и в тихие часы
announcement-sure = <b>Отправляем?</b>
announcement-all = Проверьте, кому: отправленное увидят все.
announcement-words-needed = Здесь нужны слова, фото, файл или кнопка.
announcement-scheduled = Отправлю в назначенное время
announcement-sending = Отправляю
announcement-was-corrected = Исправлено у всех, без звука. «Ознакомлен(а)» спросим заново.
announcement-ask-correction = Пришлите новый текст целиком. Файлы останутся.
announcement-ask-back = Отозвать? Текст у всех сменится на «отозвано», файлы удалятся, где ещё можно.
announcement-ask-cancel = Не отправлять его?
announcement-was-taken-back = Отозвано
announcement-was-reminded = { $count ->
    [one] Напомнил { $count } человеку
    [few] Напомнил { $count } людям
   *[other] Напомнил { $count } людям
}
announcement-is-back = ↩️ Отозвано
announcement-is-cancelled = ✗ Отменено, не уходило
announcement-waits = 🕓 Уйдёт { $when }
announcement-is-sent = ✓ Отправлено { $when }
announcement-count-told = Получили: { $count } из { $families }
announcement-count-waiting = В пути: { $count }
announcement-count-unreachable = Не дойдёт: { $count }
announcement-count-read = Прочитали: { $count }
announcement-call-title = <b>Кому позвонить</b>
announcement-call-none = Некому: до всех дошло.
announcement-call-line = { $standing ->
    [unreachable] ✗ { $name }
   *[other] … { $name }
}
announcement-call-phone = { $phones }
announcement-call-legend = ✗ не дойдёт: нет чата, … ещё не прочитали
announcement-call-phones = Телефоны есть в канцелярии.

button-announcement-read = Ознакомлен(а)
button-announcement-was-read = ✓ Ознакомлен(а)
button-announcement-new = ➕ Новое объявление
button-announcement-whom = { $name }
button-announcement-chosen = ✓ { $name }
button-announcement-school = Вся школа
button-announcement-teachers = Учителя
button-announcement-staff = Все сотрудники
button-announcement-grade = Все { $grade }-е
button-announcement-next = Дальше ›
button-announcement-kind-plain = 📣 Объявление
button-announcement-kind-schedule = 🗓 Расписание
button-announcement-kind-quarantine = ⚠️ Карантин
button-announcement-kind-dismissal = ⚠️ Уходим раньше
button-announcement-send = Отправить
button-announcement-sure = Да, отправить
button-announcement-plan = Назначить
button-announcement-words = Текст
button-announcement-audience = Кому
button-announcement-kind = О чём
button-announcement-time = Время
button-announcement-ack = Ознакомление
button-announcement-now = Сразу
button-announcement-at = { $when }
button-announcement-drop = Не писать
button-announcement-preview = ‹ К объявлению
button-announcement-open = { $when }
button-announcement-refresh = Обновить
button-announcement-remind = Напомнить молчащим
button-announcement-call = Кому позвонить
button-announcement-fix = Исправить
button-announcement-back = Отозвать
button-announcement-cancel = Не отправлять
button-announcement-back-sure = Да, отозвать
