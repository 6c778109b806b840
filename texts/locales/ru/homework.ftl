homework-day-title = задание на { $day }
homework-subjects-title = задания по предметам, { $span }
homework-subject-title = { $subject }: задания, { $span }
homework-choose-subject = Какой предмет показать?
homework-none = Заданий за это время нет.
homework-head = <b>{ $subject }</b>
homework-head-done = ✓ <b>{ $subject }</b>
homework-text = { $text }
homework-mandatory = обязательно
homework-voluntary = по желанию
homework-independent = самостоятельная работа
homework-files = 📎 { $count ->
        [one] { $count } файл
        [few] { $count } файла
       *[many] { $count } файлов
    }
homework-set = Записано { $moment }
homework-edited = Изменено { $moment }
homework-by = { $name }
homework-due = На { $day }
homework-done = ✓ Отмечено: сделано
homework-nothing-set = Ничего не задано: { $subjects }
homework-not-filled = Учитель ещё не записал: { $subjects }
homework-no-tasks = Ничего не задано. Можно отдохнуть!
homework-no-tasks-yet = Пока ничего не записано.
homework-day-off = В этот день уроков нет.
homework-line = <b>{ $day }</b>
homework-line-done = ✓ <b>{ $day }</b>
homework-file = 📎 { $name }
homework-file-photo = фотография
homework-file-document = файл
homework-file-caption = { $subject }, на { $day }
homework-file-caption-named = { $subject }, на { $day }: { $name }
homework-file-is-gone = Не получилось переслать: { $name }. Попросите учителя прикрепить ещё раз.
homework-sending = { $count ->
        [one] Отправляю файл
       *[few] Отправляю файлы
        [many] Отправляю файлы
    }
homework-ticked = Отмечено
homework-unticked = Отметка снята

button-task = ☐ { $subject }
button-task-done = ☑ { $subject }
button-task-more = Целиком
button-task-files = 📎 { $count }
button-task-tick = ☐ Отметить: сделано
button-task-untick = ☑ Снять отметку
button-task-send-files = 📎 Прислать файлы
button-homework-subject = { $subject } ({ $count })
button-homework-subjects = По предметам
button-homework-days = По дням
button-task-of-day = Открыть { $day }
