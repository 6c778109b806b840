# The timetable of a week.
timetable-title = timetable { $first }–{ $last }
timetable-free = No lessons this week.
timetable-day = <b>{ $day }</b>
timetable-day-free = no lessons
timetable-lesson = { $number }. { $at }{ $subject }
timetable-cancelled = <s>{ $number }. { $subject }</s>: cancelled
timetable-substituted = substituted
timetable-lost = substitute: { $teacher }
timetable-taken = substituting for: { $teacher }
teacher-own-day = <b>Your lessons</b>, { $day }
button-own-week = Whole week
timetable-part = { $part }
button-bells = 🔔 Bells
button-regime = Day regime
button-teachers = Teachers' timetables

# Teachers.
teachers-title = who teaches
teachers-none = The school has not named the teachers yet.
teachers-line = { $name }: { $subjects }
teachers-choose = Whose timetable would you like to see?
teacher-week = <b>{ $name }</b>, lessons { $first }–{ $last }
teacher-own-week = <b>Your lessons</b>, { $first }–{ $last }

# Bells.
bells-title = bells
bells-none = The school has not named the bells yet.
bells-usual = <b>Every day</b>: { $name }
bells-other = <b>{ $name }</b>: when the school says so
bells-line = { $number }. { $starts }–{ $ends }
bells-lesson-now = Lesson { $number } is on, until { $ends }.
bells-lesson-next = No lesson right now. Lesson { $number } begins at { $starts }.
bells-over = Lessons are over for today.
bells-day-off = No lessons today.

# The day regime.
regime-title = day regime, { $day }
regime-none = Nothing on this day, time to rest.
regime-line = { $starts }–{ $ends } { $what }
regime-lesson = { $number }. { $subject }
regime-item = { $kind }: { $title }
regime-kind-meal = 🍽 Meal
regime-kind-walk = 🌳 Walk
regime-kind-activity = 🏃 Exercise
regime-kind-club = 🎨 Club
regime-kind-extra = Extracurricular lesson
regime-kind-pause = Active pause
regime-kind-break = break
