overview-title = <b>{ $school }</b>, { $day }
overview-linked = Дневник в чате: { $count } из { $all } { $all ->
    [one] ученика
    [few] учеников
   *[other] учеников
}
overview-away = Сегодня нет: { $count }, без объяснения { $unexplained }. Семьи предупредили: { $told }
overview-all-answered = Сообщений семей без ответа дольше суток нет.
overview-unanswered = <b>Семьи ждут ответа больше суток</b>
overview-unanswered-line = • { $person }: { $count }, самое раннее { $day }
overview-told = <b>Просили прочесть</b>
overview-told-line = • «{ $text }»: { $count } из { $all } { $all ->
    [one] семьи
    [few] семей
   *[other] семей
}
overview-classes-title = <b>Дневник в чате по классам</b>
overview-class = { $school_class }: { $count } из { $all }
overview-journals-title = <b>Журналы</b>, { $day }
overview-journals-kept = { $count ->
        [1] Записан единственный урок.
        [one] Записаны все уроки: { $count }.
        [few] Записаны все { $count } урока.
       *[many] Записаны все { $count } уроков.
    }
overview-journals-early = День ещё не кончился: напоминание уйдёт учителям в 17:00.
overview-journal-line = • { $number }. { $school_class } { $subject }: { $teacher }
overview-nobody = учителя нет
overview-journals-means = <i>Здесь уроки, к которым не записано ничего: ни темы, ни оценок, ни отсутствующих, ни задания. Учителям напоминаем сами.</i>
overview-week = <b>{ $school }</b>: неделя с { $day } по классам
overview-week-title = неделя с { $day }
overview-column-pupils = Учеников
overview-column-linked = С дневником
overview-column-signed = Подписали
overview-column-marks = Оценок
overview-column-missed = Пропусков
overview-column-without = Без причины
news-journal-overdue = Журнал, { $day }: к этим урокам пока ничего не записано
news-journal-line = • { $number }. { $school_class } { $subject }
button-overview-journals = 📝 Незаполненные журналы
button-overview-linked = По классам
button-overview-week = 🖼 Неделя картинкой
button-overview-classes = Классы
button-overview-journal = Открыть журнал
