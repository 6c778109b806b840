happenings-title = события
happenings-none = Под этот выбор ничего нет. Попробуйте показать всё.
happenings-none-at-all = Пока ничего не объявили.
happenings-sieve = Показываю: { $kind }, { $subject }, { $grade ->
    [all] для всех классов
   *[other] для { $grade }-го класса
}
happenings-all-kinds = все виды
happenings-all-subjects = все предметы
happenings-line = <b>{ $days }</b>
    { $kind }: { $title }
happenings-choose-kind = Что показать?
happenings-choose-subject = По какому предмету?
happening-kind-contest = Конкурс
happening-kind-olympiad = Олимпиада
happening-kind-conference = Конференция
happening-kind-seminar = Семинар
happening-kind-other = Событие
happening-level-school = в школе
happening-level-city = в городе
happening-name = <b>{ $title }</b>
happening-what = { $kind } { $level }
happening-days = 🗓 { $days }
happening-span = { $starts } – { $ends }
happening-where = 📍 { $place }
happening-grades = Для { $low }–{ $high } классов
happening-grade = Для { $low }-го класса
happening-all-grades = Для всех классов
happening-subject = Предмет: { $subject }
happening-about = { $text }
happening-by = Организует: { $name }
happening-contact = Контакт: { $contact }
happening-is-cancelled = ❌ Отменено. { $reason }
happening-is-over = Уже прошло.
happening-follows = ✓ Напомню накануне вечером
happening-followed = { $wanted ->
    [yes] Напомню накануне вечером
   *[no] Напоминать не буду
}

news-happening-published = { $kind }: <b>{ $title }</b>
news-happening-changed = Изменилось событие <b>{ $title }</b>
news-happening-was = Было: { $what }
news-happening-new-text = Описание новое.
news-happening-cancelled = Отменили: <b>{ $title }</b>, { $days }
news-happening-reason = { $reason }
news-happening-soon = Вы просили напомнить: <b>{ $title }</b>

happenings-published = <b>События, которые вы публикуете</b>
happenings-published-none = Пока ни одного.
happening-draft-new = <b>Новое событие</b>
happening-draft-change = <b>Меняем событие</b>
happening-ask-kind = Что это?
happening-ask-title = Как называется?
happening-ask-days = Когда? Например 5.12 или 5.12 – 7.12.
happening-ask-grades = Для каких классов? Например 5-7 или 9.
happening-ask-place = Где? Школа, кабинет или адрес.
happening-ask-description = Опишите: что нужно и как участвовать.
happening-ask-subject = По какому предмету?
happening-ask-contact = Кого ещё спросить? Телефон или почта школы.
happening-preview = Так увидят семьи:
happening-preview-families = { $count ->
        [one] Узнает { $count } семья
        [few] Узнают { $count } семьи
       *[many] Узнают { $count } семей
    }
happening-preview-changed = Об изменениях узнают те, кому уже рассказали.
happening-words-needed = Здесь нужны слова или кнопка.
happening-saved = Событие опубликовано
happening-changed = Изменения сохранены
happening-ask-reason = Почему отменяем? Напишите одной фразой.
happening-was-cancelled = Событие отменено

button-happening-open = { $days }: { $title }
button-happenings-kind = Вид: { $kind }
button-happenings-subject = Предмет: { $subject }
button-happenings-own = Только для { $grade }-го класса
button-happenings-every = Для всех классов
button-happening-any = Всё
button-happening-follow = 🔔 Напомнить накануне
button-happening-unfollow = 🔕 Не напоминать
button-happening-more = Подробнее
button-happenings-all = Все события
button-happening-choice = { $name }
button-happening-chosen = ✓ { $name }
button-happening-new = ➕ Новое событие
button-happening-publish = Опубликовать
button-happening-save = Сохранить и сообщить
button-happening-drop = Не публиковать
button-happening-change = Изменить
button-happening-cancel = Отменить событие
button-happening-skip = Пропустить
button-happening-grades-all = Все классы
button-happening-grades = { $low }–{ $high }
button-happening-kind = Вид
button-happening-title = Название
button-happening-days = Даты
button-happening-class = Классы
button-happening-place = Место
button-happening-description = Описание
button-happening-subject = Предмет
button-happening-contact = Контакт
button-happening-level = { $level ->
    [city] Сделать школьным
   *[school] Сделать городским
}
