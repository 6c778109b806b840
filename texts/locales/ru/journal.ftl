journal-day = <b>Журнал</b>, { $day }
journal-day-of-class = <b>{ $school_class }</b>, { $day }
journal-choose = Выберите урок.
journal-choose-now = Выберите урок: ▶ идёт сейчас или следующий.
journal-no-lessons = В этот день уроков нет.
journal-lesson = <b>{ $school_class }, { $subject }</b>
    { $day }, { $number }-й урок
journal-topic = Тема: { $topic }
journal-nothing-put = Пока ничего не отмечено.
journal-marks = <b>Оценки</b>
journal-marks-of-form = { $form }, вес { $weight }: { $marks }
journal-dots = <b>Точки</b>
journal-dot-line = • { $pupil }: { $kind }, { $form }, до { $day }
journal-more = и ещё { $count }
journal-tasks = <b>Задано</b>
journal-task-line = • на { $day }: { $text }
journal-task-files = { $count ->
        [one] { $count } файл
        [few] { $count } файла
       *[many] { $count } файлов
    }
journal-task-nothing = ничего
journal-ask-topic = Напишите тему урока: <b>{ $school_class }, { $subject }</b>, { $day }.
journal-grid = <b>{ $school_class }, { $subject }</b>
    Кому оценка? { $form }, вес { $weight }.
journal-choose-form = За что оценка? Сейчас: { $form }, вес { $weight }.
    Вес можно поменять отдельно, внизу.
journal-choose-value = <b>{ $pupil }</b>
    { $form }, вес { $weight }. Какая оценка?
journal-type-value = <b>{ $pupil }</b>
    { $form }, вес { $weight }. Напишите число от 0 до 100.
journal-with-comment = Комментарий: <i>«{ $comment }»</i>
journal-ask-comment = Напишите комментарий для семьи: <b>{ $pupil }</b>, { $form }. Оценку выберете следом.
journal-mark-card = <b>{ $pupil }: { $value }</b>
    { $form }, вес { $weight }
    { $subject }, { $school_class }, { $day }
journal-mark-card-removed = Оценка убрана. Семья узнает, история осталась.
journal-mark-put = Поставлено: { $value }
journal-mark-corrected = Исправлено: { $value }
journal-mark-removed = Оценка убрана
journal-ask-correction = <b>{ $pupil }: { $value }</b>
    { $form }, вес { $weight }. Какая оценка должна быть?
journal-ask-correction-typed = <b>{ $pupil }: { $value }</b>
    { $form }, вес { $weight }. Напишите верное число от 0 до 100.
journal-ask-mark-comment = <b>{ $pupil }: { $value }</b>, { $form }
    Напишите комментарий. Точка или минус уберут прежний.
journal-dot-pupils = <b>{ $school_class }, { $subject }</b>
    Кому точка?
journal-dot-pupils-more = <b>{ $school_class }, { $subject }</b>
    Кому точка? Выбрано: { $count }.
journal-dot-draft = <b>Точка: { $pupils }</b>
    { $kind }, { $form }
    Срок: { $day }
journal-dot-becomes = Потом станет оценкой { $value }.
journal-dot-disappears = Потом просто исчезнет.
journal-dot-choose-form = За что точка? Сейчас: { $form }.
journal-dot-ask-due = До какого дня точка? Напишите дату: 25.11, завтра, в пятницу.
journal-dot-ask-comment = Напишите комментарий к точке, семья его увидит.
journal-dot-set = { $count ->
        [1] Точка поставлена
        [one] Поставлена { $count } точка
        [few] Поставлено { $count } точки
       *[many] Поставлено { $count } точек
    }
journal-dot-card = <b>{ $pupil }: точка</b>
    { $kind }, { $form }
    { $subject }, до { $day }
journal-dot-turned = Точка стала оценкой.
journal-dot-expired = Срок вышел, точка исчезла.
journal-dot-closed = Точка закрыта.
journal-dot-prolonged = Новый срок: { $day }
journal-dot-ask-mark = <b>{ $pupil }</b> закрывает точку: { $form }. Какая оценка?
journal-dot-ask-mark-typed = <b>{ $pupil }</b> закрывает точку: { $form }. Напишите число от 0 до 100.
journal-dot-ask-prolong = <b>{ $pupil }</b>: точка до { $day }. Новый срок? Выберите или напишите дату: 25.11, завтра, в пятницу.
journal-task-ask = <b>{ $school_class }, { $subject }</b>
    Задание на { $day }. Напишите его или пришлите фото или файл с подписью.
journal-task-ask-no-lesson = <b>{ $school_class }, { $subject }</b>
    Следующего урока в расписании нет. Выберите день, потом напишите задание.
journal-task-known = На этот день уже есть:
journal-task-ask-due = На какой день задание? Напишите дату: 25.11, завтра, в пятницу.
journal-task-card = <b>Задание: { $school_class }, { $subject }</b>
    На { $day }
journal-task-text = { $text }
journal-task-readers = Видят ученики { $school_class } и их семьи.
journal-task-card-nothing = Отмечено: на этот день ничего не задано.
journal-task-removed-card = Задание убрано.
journal-task-voluntary = По желанию.
journal-task-independent = Самостоятельная работа.
journal-task-edited = Изменено { $moment }.
journal-task-saved = Задание сохранено
journal-task-changed = Изменено
journal-task-removed = Убрано
journal-task-ask-text = Напишите задание заново. Можно прислать ещё фото или файл с подписью.
button-journal-lesson = { $number }. { $school_class } { $subject }{ $at }
button-journal-lesson-now = ▶ { $number }. { $school_class } { $subject }{ $at }
button-journal-lesson-cancelled = ✕ { $number }. { $school_class } { $subject }: урок отменён
button-journal-earlier = ‹ { $day }
button-journal-later = { $day } ›
button-journal-class = Мой класс: { $school_class }
button-journal-own = Мои уроки
button-journal-mark = Оценка
button-journal-dot = Точка
button-journal-task = Задание
button-journal-topic = Тема
button-journal-dot-of = ● { $pupil }, до { $day }
button-journal-task-of = ✎ на { $day }: { $text }
button-journal-form = { $form }, вес { $weight } ✎
button-journal-pupil = { $pupil }
button-journal-pupil-marks = { $pupil } · { $marks }
button-journal-chosen = ✓ { $label }
button-journal-weight = ×{ $weight }
button-journal-page-before = ‹ Начало списка
button-journal-page-after = Дальше ›
button-journal-comment-first = С комментарием
button-journal-comment-again = Другой комментарий
button-journal-mark-put = { $value }, { $form } ✎
button-journal-correct = Исправить
button-journal-comment = Комментарий
button-journal-remove = Убрать
button-journal-next-pupil = Следующий ученик
button-journal-to-lesson = ‹ К уроку
button-journal-one-more = + ещё ученик
button-journal-done = Готово
button-journal-other-form = За что: { $form }
button-journal-other-day = Другой день
button-journal-becomes = Станет { $value }
button-journal-disappears = Исчезнет
button-journal-set-dot = Поставить точку
button-journal-answered = Поставить оценку
button-journal-prolong = Продлить
button-journal-close = Закрыть
button-journal-mandatory = Обязательное
button-journal-voluntary = По желанию
button-journal-independent = Самостоятельная
button-journal-nothing = Ничего не задано
button-journal-edit = Изменить
line-how = <i>Можно одной строкой: «Петрова 5, Иванов 4 за контрольную, Зимин н».</i>
line-title = <b>Проверьте: { $school_class }, { $subject }</b>
    { $day }
line-part = • { $pupil }: { $what }{ $comment }
line-part-asked = ❓ «{ $said }», { $what }: кто это?
line-part-nobody = ❓ «{ $said }», { $what }: такого ученика не нашли
line-mark = <b>{ $value }</b>, { $form }, вес { $weight }
line-absent = <b>н</b>, не было
line-late = <b>оп</b>, опоздание
line-comment = , <i>«{ $comment }»</i>
line-lost = ✕ «{ $said }»: не понято, не запишется
line-not-understood = Не получилось прочитать строку. Напишите фамилию и оценку, через запятую: «Петрова 5, Иванов 4 за контрольную, Зимин н, Лугова опоздала».
line-choose-form = За что оценки, где это не сказано?
line-saved = { $count ->
        [one] Записана { $count } отметка
        [few] Записаны { $count } отметки
       *[many] Записано { $count } отметок
    }
line-undone = { $count ->
        [one] Отменена { $count } отметка
        [few] Отменены { $count } отметки
       *[many] Отменено { $count } отметок
    }
line-undone-already = Отменять уже нечего
journal-mark-work-changed = Изменено
button-journal-work = За что и вес
button-line-save = ✓ Записать ({ $count })
button-line-form = За что: { $form }
button-line-skip = Не писать: { $said }
button-line-undo = ↩ Отменить последнее ({ $count })
finals-title = <b>{ $school_class }, { $subject }</b>: итоги, { $span }
finals-how = Средний с весами, потом итог. Нажмите ученика, чтобы поставить.
finals-put = итог { $value }
finals-ask = <b>{ $pupil }</b>: итог, { $span }
finals-average = Средний с весами: { $average }
finals-no-marks = Оценок за это время нет.
finals-stands = Сейчас стоит: <b>{ $value }</b>
finals-type = Нажмите или напишите оценку.
finals-saved = Записано
button-finals = Итоги
