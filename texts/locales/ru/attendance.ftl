attendance-title = посещаемость, { $span }
attendance-day-title = посещаемость, { $day }
attendance-subjects-title = посещаемость по предметам, { $span }
attendance-nothing = Ни одного пропуска. Так держать!
attendance-missed = Пропущено: { $count ->
        [one] { $count } урок
        [few] { $count } урока
       *[many] { $count } уроков
    }
attendance-ill = по болезни: { $count }
attendance-excused = по уважительной причине: { $count }
attendance-without-reason = <b>без объяснения: { $count }</b>
attendance-late = Опоздания: { $count }
attendance-day-line = • { $day }: { $codes }
attendance-code-absent = н
attendance-code-ill = б
attendance-code-excused = у
attendance-code-late = оп
attendance-codes = н — нет без объяснения, б — болезнь, у — уважительная причина, оп — опоздание
attendance-times = { $code } ×{ $count }
attendance-lesson = { $number }. { $subject }: { $what }
attendance-what-absent = пропуск без объяснения
attendance-what-ill = болезнь
attendance-what-excused = уважительная причина
attendance-what-late = опоздание
attendance-day-clear = В этот день пропусков нет.
attendance-day-notice = Сообщили школе: { $what }, { $reason }
attendance-subject = • { $subject }: { $told }
attendance-told-missed = пропущено { $count }
attendance-told-without = из них без объяснения { $count }
attendance-told-late = опоздания { $count }

button-attendance-day = { $day } · { $codes }
button-attendance-subjects = По предметам
button-attendance-days = По дням
button-attendance-explain = Объяснить пропуск

roll-title = <b>{ $school_class }, { $subject }</b>
    { $day }, { $number }-й урок
roll-how = Кого нет? Нажатие меняет: есть → н → опоздание → есть.
roll-counts = Нет: { $absent }. Опоздали: { $late }.
roll-called = ✓ Остальные на месте, отмечено { $moment }
roll-notices = <b>Сообщили семьи</b>
roll-notice = • { $pupil }: { $what }, { $reason }
roll-notice-until = • { $pupil }: { $what }, { $reason }, { $when }
roll-noted-absent = { $pupil }: н
roll-noted-ill = { $pupil }: болеет, семья сообщила
roll-noted-excused = { $pupil }: нет по уважительной причине, семья сообщила
roll-noted-late = { $pupil }: опоздание
roll-noted-there = { $pupil }: на уроке
roll-changed-meanwhile = Отметку уже поменяли, вот как стоит сейчас
roll-all-there = Отмечено: остальные на месте
roll-by-notices = { $count ->
        [one] Отмечен { $count } ученик
        [few] Отмечено { $count } ученика
       *[many] Отмечено { $count } учеников
    }
roll-of-lesson = Отсутствуют: { $pupils }
roll-of-lesson-late = Опоздали: { $pupils }
roll-of-lesson-all = ✓ Все на месте

button-roll = Отсутствуют
button-roll-there = { $pupil }
button-roll-marked = { $code } { $pupil }
button-roll-told = ✉ { $pupil }
button-roll-all = ✓ Все на месте
button-roll-others = ✓ Остальные на месте
button-roll-notices = ✉ Отметить по заявлениям: { $count }
button-roll-undo = ↩ Вернуть: { $pupil }
