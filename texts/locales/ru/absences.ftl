absence-title = не придёт в школу
absence-title-many = <b>Кто не придёт в школу?</b>
absence-how = Когда? Или просто напишите мне, например: «{ $child } болеет до среды».
absence-how-pupil = О том, что вас не будет, школе сообщают родители.
absence-how-many = Выберите, кто и когда. Или просто напишите мне, например: «{ $child } болеет до среды».
absence-told = Школа уже знает:
absence-line = • { $when }: { $what }, { $reason }
absence-line-of = • { $child }, { $when }: { $what }, { $reason }
absence-unexplained = <b>{ $child }</b>: { $count ->
        [one] { $count } урок без объяснения:
        [few] { $count } урока без объяснения:
       *[many] { $count } уроков без объяснения:
    }
absence-unexplained-day = • { $day }: { $lessons }
absence-unexplained-late = Что было раньше, объясните классному руководителю.

absence-day = { $day }
absence-days = { $first } – { $last }
absence-days-open = с { $first }, пока не поправится
absence-what-absent = не придёт
absence-what-late = опоздает
absence-what-early = уйдёт раньше
absence-what-part = не будет части уроков
absence-lesson = { $number }-й урок
absence-lessons = уроки { $first }–{ $last }
absence-lessons-from = с { $first }-го урока
absence-whole-day = весь день

absence-reason-ill = болеет
absence-reason-doctor = у врача
absence-reason-family = семейные дела
absence-reason-trip = поездка
absence-reason-competition = соревнования или олимпиада
absence-reason-weather = погода
absence-reason-other = без объяснения причины

absence-why = { $when }. Почему?
absence-why-part = { $when }: { $lessons }. Почему?
absence-send-at-once = Как только выберете причину, школа узнает.
absence-pick-first = Выберите первый день.
absence-pick-last = С { $day }. Выберите последний день.
absence-pick-lesson = { $day }. Каких уроков не будет? Нажмите первый, потом последний.
absence-pick-lesson-last = { $day }: { $lessons }. Если этого мало, нажмите последний. Почему?
absence-ask-words = Напишите, кто, когда и почему, например: «{ $child } болеет, до среды не придёт» или «завтра опоздаем на первый урок».

absence-card-what = <b>{ $what }</b>
absence-card-when = { $when }
absence-card-lessons = Не будет: { $lessons }
absence-card-reason = Причина: { $reason }
absence-card-comment = <i>«{ $comment }»</i>
absence-card-files = 📎 { $count ->
        [one] { $count } файл
        [few] { $count } файла
       *[many] { $count } файлов
    }
absence-card-by = Сообщает: { $name }, { $moment }
absence-card-seen = ✓ В школе видели: { $name }, { $moment }
absence-card-not-seen = Классный руководитель получит это сразу. Здесь появится, когда увидит.
absence-card-withdrawn = Отозвано: школа ждёт.
absence-card-asks = Утром после последнего дня спрошу, что дальше.
absence-card-history = Это уже прошло, менять нельзя.
absence-filed-toast = Отправлено в школу
absence-changed-toast = Изменено, школа узнает
absence-withdrawn-toast = Отозвано, школа узнает
absence-restored-toast = Снова отправлено
absence-ask-reason = Какая причина? Сейчас: { $reason }.
absence-ask-comment = Напишите комментарий для школы. Точка или минус уберут прежний.
absence-ask-file = Пришлите фото или файл: справку, записку. До 20 МБ.
absence-file-caption = { $child }, { $when }
absence-file-is-gone = Не получилось переслать файл ({ $file }). Попросите прислать его ещё раз.
absence-no-voice = Голосовые сообщения я не понимаю. Напишите словами, пожалуйста.
absence-not-a-file = Здесь я жду фото или файл.
absence-sending = { $count ->
        [one] Отправляю файл
       *[few] Отправляю файлы
        [many] Отправляю файлы
    }

absence-morning-toast = { $answer ->
    [comes] Хорошо, рад, что поправляется!
   *[other] Передал школе. Выздоравливайте!
}

absence-confirm = Правильно понимаю?
absence-confirm-send = Отправить это в школу?
absence-confirm-why = Если всё верно, скажите почему, и я отправлю это в школу.
absence-is-it = Это про то, что ребёнка не будет в школе?
absence-ask-who = Про кого это?
absence-ask-day = На какой день?
absence-ask-until = До какого дня включительно?
absence-no-such-day = Такого дня нет: «{ $typed }». Какой день имелся в виду?
absence-no-lessons = В эти дни уроков нет. Какой день имелся в виду?
absence-other-year = Это в другом учебном году. Какой день имелся в виду?
absence-not-understood-words = Не понял, что ребёнка не будет. Напишите иначе или выберите день кнопкой.
absence-glad = Рад, что всё хорошо! Если школа ещё ждёт отсутствия, отзовите уведомление.
absence-dropped = Хорошо, забыл.

absence-alarm-title = сегодня нет на уроке
absence-alarm-title-day = { $day }: нет на уроке
absence-alarm-ask = Что сказать школе?
absence-alarm-answer = { $answer ->
    [ill] Вы ответили: болеет
    [late] Вы ответили: опаздывает
   *[sent] Вы ответили: отправили в школу
}
absence-alarm-known = Ответ семьи: { $answer ->
    [ill] болеет
    [late] опаздывает
   *[sent] отправили в школу
} ({ $name }, { $moment })
absence-alarm-told = Школа узнала сразу. Если что-то изменится, ответьте ещё раз.
absence-alarm-sent = Школа узнала сразу. Позвоните ребёнку и классному руководителю.
absence-alarm-toast = Передал школе

absence-report-title = <b>{ $child }</b>, { $school_class }
absence-report-seen-toast = Семья узнает, что вы видели
absence-class-title = <b>{ $school_class }</b>, { $day }
absence-class-away = <b>Сообщили семьи</b>
absence-class-line = • { $child }: { $what }, { $reason }
absence-class-line-until = • { $child }: { $what }, { $reason }, { $when }
absence-class-new = 🆕
absence-class-nobody = Семьи ни о ком не сообщали.
absence-class-unexplained = <b>Без объяснения</b>, за две недели
absence-class-unexplained-line = • { $child }: { $days }
absence-class-all-explained = Пропусков без объяснения нет.

button-absence-today = { $child }: сегодня
button-absence-tomorrow = { $child }: завтра
button-absence-on = { $child }: { $day }
button-absence-only-today = Сегодня
button-absence-only-tomorrow = Завтра
button-absence-only-on = { $day }
button-absence-calendar = 📅 Календарь
button-absence-calendar-of = 📅 { $child }
button-absence-words = ✍ Словами
button-absence-notice = { $when }: { $reason }
button-absence-explain = Объяснить { $day }
button-absence-explain-of = Объяснить { $day }: { $child }
button-absence-reason-ill = 🤒 Болеет
button-absence-reason-doctor = 🏥 К врачу
button-absence-reason-family = 🏠 Семейные дела
button-absence-reason-trip = 🧳 Поездка
button-absence-reason-competition = 🏆 Соревнования
button-absence-reason-weather = ❄️ Погода
button-absence-reason-other = Другое
button-absence-part = 🕘 Не весь день
button-absence-whole = Весь день
button-absence-other-days = 📅 Другие дни
button-absence-only-day = Только { $day }
button-absence-free-day = ·
button-absence-picked = [{ $label }]
button-absence-lesson = { $number } · { $at }
button-absence-lesson-only = { $number }
button-absence-comment = 💬 Комментарий
button-absence-file = 📎 Фото, файл
button-absence-reason = Причина
button-absence-days = 📅 Дни
button-absence-extend = Ещё и { $day }
button-absence-week = До { $day }
button-absence-open = Пока не поправится
button-absence-until = До { $day }
button-absence-withdraw = ✕ Отозвать
button-absence-restore = ↩ Отправить снова
button-absence-files = 📎 Прислать файлы
button-absence-all = Все уведомления
button-absence-send = ✓ Отправить
button-absence-change = Изменить
button-absence-not = Это не про отсутствие
button-absence-yes = Да, не будет
button-absence-everybody = Все дети
button-alarm-ill = 🤒 Болеет
button-alarm-late = 🏃 Опаздывает
button-alarm-sent = ❗ Отправили в школу
button-alarm-chosen = ✓ { $label }
button-morning-today = Да, и сегодня
button-morning-week = Вся неделя
button-morning-comes = Сегодня придёт
button-absence-seen = 👁 Вижу
button-absence-card = Открыть
button-absence-earlier = ‹ { $day }
button-absence-later = { $day } ›

news-absence-filed = Школе сообщили: { $what }
news-absence-changed = Уведомление для школы изменили: { $what }
news-absence-withdrawn = Уведомление для школы отозвали
news-absence-seen = ✓ В школе видели: { $name }, { $moment }
news-absence-about = { $when }, { $reason }
news-absence-lessons = Не будет: { $lessons }
news-absence-by = Сообщает: { $name }
news-absence-report = <b>{ $child }</b>, { $school_class }: { $what }
news-absence-report-changed = <b>{ $child }</b>, { $school_class }: изменили, { $what }
news-absence-report-withdrawn = <b>{ $child }</b>, { $school_class }: отозвали, придёт
news-pupil-missed = ❗ { $number }-й урок, { $subject }: отмечено отсутствие, а мы не знаем почему.
news-pupil-there = Отметку об отсутствии сняли: на уроке.
news-pupil-late = Отметку поправили: опоздание, ребёнок на уроке.
news-alarm-answered = { $name } отвечает школе: { $answer ->
    [ill] болеет
    [late] опаздывает
   *[sent] отправили в школу
}
news-alarm-answered-by-family = Семья отвечает школе: { $answer ->
    [ill] болеет
    [late] опаздывает
   *[sent] отправили в школу
}
news-family-answered = <b>{ $child }</b>, { $school_class }: { $answer ->
    [ill] болеет
    [late] опаздывает
   *[sent] ❗ отправили в школу, а на уроке нет
}
news-family-answered-by = Отвечает { $name }
news-illness = Сегодня, { $day }, тоже не придёт?
news-absence-noted = Отмечено, { $day }: { $number }-й урок, { $subject }, { $what }
news-absence-taken-back = { $day }, { $number }-й урок, { $subject }: отметка об отсутствии убрана
