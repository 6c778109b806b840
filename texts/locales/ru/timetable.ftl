# Расписание недели.
timetable-title = расписание { $first }–{ $last }
timetable-free = На этой неделе уроков нет.
timetable-day = <b>{ $day }</b>
timetable-day-free = уроков нет
timetable-lesson = { $number }. { $at }{ $subject }
timetable-cancelled = <s>{ $number }. { $subject }</s>: отменён
timetable-substituted = замена
timetable-lost = замена: { $teacher }
timetable-taken = замена вместо: { $teacher }
teacher-own-day = <b>Ваши уроки</b>, { $day }
button-own-week = Вся неделя
timetable-part = { $part }
button-bells = 🔔 Звонки
button-regime = Режим дня
button-teachers = Расписание учителей

# Учителя.
teachers-title = кто ведёт уроки
teachers-none = Школа ещё не назвала учителей.
teachers-line = { $name }: { $subjects }
teachers-choose = Чьё расписание показать?
teacher-week = <b>{ $name }</b>, уроки { $first }–{ $last }
teacher-own-week = <b>Ваши уроки</b>, { $first }–{ $last }

# Звонки.
bells-title = звонки
bells-none = Школа ещё не назвала звонки.
bells-usual = <b>Каждый день</b>: { $name }
bells-other = <b>{ $name }</b>: когда объявит школа
bells-line = { $number }. { $starts }–{ $ends }
bells-lesson-now = Сейчас { $number }-й урок, до { $ends }.
bells-lesson-next = Сейчас не урок. { $number }-й начнётся в { $starts }.
bells-over = Уроки на сегодня закончились.
bells-day-off = Сегодня уроков нет.

# Режим дня.
regime-title = режим дня, { $day }
regime-none = На этот день ничего нет, можно отдыхать.
regime-line = { $starts }–{ $ends } { $what }
regime-lesson = { $number }. { $subject }
regime-item = { $kind }: { $title }
regime-kind-meal = 🍽 Еда
regime-kind-walk = 🌳 Прогулка
regime-kind-activity = 🏃 Движение
regime-kind-club = 🎨 Кружок
regime-kind-extra = Внеурочное занятие
regime-kind-pause = Динамическая пауза
regime-kind-break = перемена
