class-choose = <b>Классы</b>
    Какой откроем?
class-title = <b>{ $school_class }</b>, { $day }
class-pupils = { $count ->
        [one] { $count } ученик
        [few] { $count } ученика
       *[many] { $count } учеников
    }
class-away = <b>Сегодня нет</b>
class-away-line = • { $pupil }: { $what }, { $reason }
class-missed-line = • { $pupil }: { $what }
class-missed-lessons = урок { $numbers } ({ $what })
class-nobody-away = Сегодня никто не отмечен, и семьи никого не отпрашивали.
class-families = <b>Семьи</b>
class-linked = Дневник в чате: { $count } из { $all }
class-signed = Прочли и подписали неделю: { $count } из { $all }
class-asked = 📣 { $day } «{ $text }»: прочли { $count } из { $all }
class-unlinked = <b>{ $school_class }</b>: дневника в чате нет ни у кого из взрослых
class-unlinked-line = • { $pupil }
class-unlinked-means = Этим семьям новости не приходят. Письмо с кодом печатает школа.
class-all-linked = У каждого ученика дневник есть хотя бы у одного взрослого.
class-table-about = средние и пропуски
class-table-title = <b>{ $school_class }</b>: средние и пропуски, { $span }
class-table-none = За это время нет ни оценок, ни пропусков
class-pupil = { $pupil }: { $what }
class-mean = <b>{ $average }</b>
class-weak = ⚠ { $count }
class-missed = проп. { $count }
class-without-reason = без причины { $count }
class-late = опозд. { $count }
class-nothing = ничего
class-legend = <i>Жирное: среднее по предметам. ⚠ в скольких предметах слабо. Пропуски в уроках.</i>
class-subject-title = <b>{ $school_class }, { $subject }</b>, { $span }
class-signs = { $signs }
class-subject-mean = <b>{ $average }</b>
class-subject-legend = <i>н: не было, оп: опоздание. Жирное: средний с весами.</i>
class-sign-missed = н
class-sign-late = оп
class-column-mean = Средний
class-column-missed = Пропуски
class-picture-foot = Средние с весами. Слабые выделены. Пропуски в уроках.
class-caption = <b>{ $school_class }</b>: средние и пропуски, { $span }
class-book-name = { $school_class }, оценки и пропуски, { $span }
class-book-caption = <b>{ $school_class }</b>, { $span }. Внутри три листа: итоги, все оценки, все пропуски.
class-book-absences = Пропуски
class-book-pupil = Ученик
class-book-lesson = Урок
class-book-what = Что отмечено
button-class-open = { $school_class }
button-class-all = ‹ Классы
button-class-table = 📊 Оценки и пропуски
button-class-unlinked = Кто без чата ({ $count })
button-class-absences = Кто отсутствует
button-class-subject = { $subject }
button-class-picture = Картинкой
button-class-book = Файлом Excel
button-class-part = { $first } – { $last }
