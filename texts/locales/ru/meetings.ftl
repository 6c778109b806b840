meeting-of-class = Родительское собрание, { $classes }
meeting-of-school = Общешкольное родительское собрание
meeting-named = { $title }, { $classes }
meeting-named-of-school = { $title }
meeting-title = <b>{ $title }</b>
meeting-when = 🗓 { $day }, { $starts }–{ $ends }
meeting-when-short = { $day }, { $starts }
meeting-where = 📍 { $place }
meeting-agenda = Повестка:
    { $agenda }
meeting-online = 🔗 Онлайн: { $host }
meeting-by = Созывает: { $name }
meeting-is-cancelled = ❌ Отменено. { $reason }
meeting-is-over = Уже прошло.
meeting-said = { $coming ->
    [yes] ✓ Вы придёте
    [no] ✗ Вы не сможете
   *[maybe] Вы пока не знаете
}
meeting-not-said = Ждём вашего ответа
meetings-list-name = { $name }
meetings-ahead = собрания
meetings-past = прошедшие собрания
meetings-none = Новых собраний нет. Как только школа позовёт, я напишу.
meetings-none-past = Прошедших собраний нет.
meeting-answered = { $coming ->
    [yes] Записал: придёте
    [no] Записал: не сможете. Если что-то поменяется, сообщу
   *[maybe] Записал: пока не знаете. Напомню
}
meeting-sending = Отправляю файл для календаря
meeting-file-caption = Откройте файл, и собрание появится в календаре телефона.
meeting-file-name = sobranie
meeting-calendar = Школьные собрания

news-meeting-called = Вас зовут на собрание
news-meeting-moved = Собрание перенесли
news-meeting-changed = Собрание: есть изменения
news-meeting-was-when = Было: { $when }
news-meeting-was-where = Было место: { $place }
news-meeting-new-agenda = Повестка новая.
news-meeting-new-link = Ссылка новая.
news-meeting-answer-again = Время другое, поэтому ответьте, пожалуйста, ещё раз.
news-meeting-cancelled = Собрание отменили
news-meeting-reason = { $reason }
news-meeting-soon-day = Напоминаю о собрании
news-meeting-soon-hour = Скоро собрание: начало в { $starts }
news-meeting-asked = Школа ждёт ответа: придёте на собрание?

meeting-draft-new = <b>Новое собрание</b>
meeting-draft-change = <b>Меняем собрание</b>
meeting-draft-for = Кого зовём: { $classes }
meeting-draft-for-school = Кого зовём: вся школа
meeting-ask-classes = Какие классы позвать?
meeting-ask-day = Какой день? Нажмите или напишите, например 25.11 или «в четверг».
meeting-ask-time = Во сколько? Нажмите или напишите, например 18:30 или 18:00-19:30.
meeting-ask-place = Где собираемся? Напишите, например «кабинет 31» или «онлайн».
meeting-ask-agenda = О чём поговорим? Напишите повестку.
meeting-ask-link = Если будет онлайн, пришлите ссылку: она начинается с https://
meeting-ask-title = Как назвать? Например, «Собрание выпускников».
meeting-preview = Так увидят семьи:
meeting-preview-families = { $count ->
        [one] Позовём { $count } семью
        [few] Позовём { $count } семьи
       *[many] Позовём { $count } семей
    }
meeting-preview-changed = { $count ->
        [one] Об изменениях узнает { $count } семья
        [few] Об изменениях узнают { $count } семьи
       *[many] Об изменениях узнают { $count } семей
    }
meeting-words-needed = Здесь нужны слова или кнопка.
meeting-saved = Собрание созвано
meeting-changed = Изменения сохранены
meetings-called = <b>Собрания, которые вы ведёте</b>
meetings-called-past = <b>Прошедшие собрания</b>
meetings-called-none = Пока ни одного. Созовём?
meetings-called-none-past = Прошедших пока нет.
meetings-called-line = <b>{ $when }</b>
    { $title }
meeting-turnout = Придут: { $coming }
    Не смогут: { $cannot }
    Пока не знают: { $unsure }
    Не ответили: { $silent }
    Всего семей: { $families }
meeting-answers-title = <b>Кто придёт</b>
meeting-answers-class = <b>{ $name }</b>
meeting-answer-line = { $coming ->
    [yes] ✓
    [no] ✗
    [maybe] ?
   *[silent] …
} { $child }{ $adults ->
    [none] {""}
   *[other] : { $adults }
}
meeting-answers-legend = ✓ придут, ✗ не смогут, ? пока не знают, … не ответили
meeting-asked = { $count ->
        [one] Спросил { $count } семью
        [few] Спросил { $count } семьи
       *[many] Спросил { $count } семей
    }
meeting-ask-reason = Почему отменяем? Напишите одной фразой: её увидят все семьи.
meeting-was-cancelled = Собрание отменено, семьи узнают

button-meeting-yes = Приду
button-meeting-no = Не смогу
button-meeting-maybe = Пока не знаю
button-meeting-said = ✓ { $label }
button-meeting-open = Открыть { $day }, { $starts }
button-meeting-more = Подробнее
button-meeting-file = 📅 В календарь телефона
button-meeting-link = 🔗 Подключиться
button-meetings-past = Прошедшие
button-meetings-ahead = Предстоящие
button-meeting-new = ➕ Созвать собрание
button-meeting-all = Вся школа
button-meeting-class = { $name }
button-meeting-chosen = ✓ { $name }
button-meeting-next = Дальше ›
button-meeting-no-agenda = Без повестки
button-meeting-no-link = Без ссылки
button-meeting-no-title = Обычное название
button-meeting-day = День
button-meeting-time = Время
button-meeting-place = Место
button-meeting-agenda = Повестка
button-meeting-url = Ссылка
button-meeting-title = Название
button-meeting-call = Позвать
button-meeting-save = Сохранить и сообщить
button-meeting-who = Кто придёт
button-meeting-silent = Спросить молчащих
button-meeting-change = Изменить
button-meeting-cancel = Отменить собрание
button-meeting-drop = Не созывать
button-list-before = ‹ Назад по списку
button-list-more = Дальше по списку ›
