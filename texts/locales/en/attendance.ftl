attendance-title = attendance, { $span }
attendance-day-title = attendance, { $day }
attendance-subjects-title = attendance by subject, { $span }
attendance-nothing = Not one lesson missed. Well done!
attendance-missed = Missed: { $count ->
        [one] { $count } lesson
       *[other] { $count } lessons
    }
attendance-ill = ill: { $count }
attendance-excused = with a good reason: { $count }
attendance-without-reason = <b>without a reason: { $count }</b>
attendance-late = Late: { $count }
attendance-day-line = • { $day }: { $codes }
attendance-code-absent = A
attendance-code-ill = I
attendance-code-excused = E
attendance-code-late = L
attendance-codes = A — away without a reason, I — ill, E — a good reason, L — late
attendance-times = { $code } ×{ $count }
attendance-lesson = { $number }. { $subject }: { $what }
attendance-what-absent = missed without a reason
attendance-what-ill = ill
attendance-what-excused = a good reason
attendance-what-late = late
attendance-day-clear = Nothing was missed on that day.
attendance-day-notice = The school was told: { $what }, { $reason }
attendance-subject = • { $subject }: { $told }
attendance-told-missed = missed { $count }
attendance-told-without = without a reason { $count }
attendance-told-late = late { $count }

button-attendance-day = { $day } · { $codes }
button-attendance-subjects = By subject
button-attendance-days = By day
button-attendance-explain = Explain it

roll-title = <b>{ $school_class }, { $subject }</b>
    { $day }, lesson { $number }
roll-how = Who is not there? A tap changes: there → A → late → there.
roll-counts = Away: { $absent }. Late: { $late }.
roll-called = ✓ All the others are there, noted { $moment }
roll-notices = <b>Families told us</b>
roll-notice = • { $pupil }: { $what }, { $reason }
roll-notice-until = • { $pupil }: { $what }, { $reason }, { $when }
roll-noted-absent = { $pupil }: A
roll-noted-ill = { $pupil }: ill, the family told us
roll-noted-excused = { $pupil }: away with a good reason, the family told us
roll-noted-late = { $pupil }: late
roll-noted-there = { $pupil }: there
roll-changed-meanwhile = Somebody changed it meanwhile, this is how it stands
roll-all-there = Noted: all the others are there
roll-by-notices = { $count ->
        [one] { $count } pupil noted
       *[other] { $count } pupils noted
    }
roll-of-lesson = Away: { $pupils }
roll-of-lesson-late = Late: { $pupils }
roll-of-lesson-all = ✓ Everybody is there

button-roll = Attendance
button-roll-there = { $pupil }
button-roll-marked = { $code } { $pupil }
button-roll-told = ✉ { $pupil }
button-roll-all = ✓ Everybody is there
button-roll-others = ✓ The others are there
button-roll-notices = ✉ Note those told of: { $count }
button-roll-undo = ↩ Undo: { $pupil }
