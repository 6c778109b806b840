absence-title = not coming to school
absence-title-many = <b>Who is not coming to school?</b>
absence-how = When? Or just write to me, for instance: "{ $child } is ill until Wednesday".
absence-how-pupil = It is your parents who tell the school that you are away.
absence-how-many = Choose who and when. Or just write to me, for instance: "{ $child } is ill until Wednesday".
absence-told = The school knows:
absence-line = • { $when }: { $what }, { $reason }
absence-line-of = • { $child }, { $when }: { $what }, { $reason }
absence-unexplained = <b>{ $child }</b>: { $count ->
        [one] { $count } lesson without a reason:
       *[other] { $count } lessons without a reason:
    }
absence-unexplained-day = • { $day }: { $lessons }
absence-unexplained-late = For what is longer ago, speak to the class teacher.

absence-day = { $day }
absence-days = { $first } – { $last }
absence-days-open = from { $first } until well again
absence-what-absent = will not come
absence-what-late = will be late
absence-what-early = leaves early
absence-what-part = misses some lessons
absence-lesson = lesson { $number }
absence-lessons = lessons { $first }–{ $last }
absence-lessons-from = from lesson { $first } on
absence-whole-day = the whole day

absence-reason-ill = ill
absence-reason-doctor = at the doctor's
absence-reason-family = family matters
absence-reason-trip = a trip
absence-reason-competition = a competition or an olympiad
absence-reason-weather = the weather
absence-reason-other = no reason given

absence-why = { $when }. Why?
absence-why-part = { $when }: { $lessons }. Why?
absence-send-at-once = The school will know as soon as you choose a reason.
absence-pick-first = Choose the first day.
absence-pick-last = From { $day }. Choose the last day.
absence-pick-lesson = { $day }. Which lessons will be missed? Press the first, then the last.
absence-pick-lesson-last = { $day }: { $lessons }. If that is not all, press the last one. Why?
absence-ask-words = Write who, when and why, for instance: "{ $child } is ill, back on Wednesday" or "we'll be late for the first lesson tomorrow".

absence-card-what = <b>{ $what }</b>
absence-card-when = { $when }
absence-card-lessons = Misses: { $lessons }
absence-card-reason = Reason: { $reason }
absence-card-comment = <i>"{ $comment }"</i>
absence-card-files = 📎 { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
absence-card-by = Told by { $name }, { $moment }
absence-card-seen = ✓ Seen at school: { $name }, { $moment }
absence-card-not-seen = The class teacher gets it at once. You will see here when it was seen.
absence-card-withdrawn = Withdrawn: the school expects your child.
absence-card-asks = The morning after the last day I will ask how things are.
absence-card-history = This is over and cannot be changed.
absence-filed-toast = Sent to school
absence-changed-toast = Changed, the school will know
absence-withdrawn-toast = Withdrawn, the school will know
absence-restored-toast = Sent again
absence-ask-reason = Which reason? Now: { $reason }.
absence-ask-comment = Write a comment for the school. A dot or a dash takes the old one away.
absence-ask-file = Send a photo or a file: a certificate, a note. Up to 20 MB.
absence-file-caption = { $child }, { $when }
absence-file-is-gone = The file could not be passed on ({ $file }). Ask for it to be sent again.
absence-no-voice = I do not understand voice messages. Please write it in words.
absence-not-a-file = I am waiting for a photo or a file here.
absence-sending = { $count ->
        [one] Sending the file
       *[other] Sending the files
    }

absence-morning-toast = { $answer ->
    [comes] Good, glad that all is well again!
   *[other] Told the school. Get well soon!
}

absence-confirm = Did I understand you?
absence-confirm-send = Shall I send this to school?
absence-confirm-why = If this is right, tell me why, and I will send it to school.
absence-is-it = Is this about a child not coming to school?
absence-ask-who = Who is it about?
absence-ask-day = Which day?
absence-ask-until = Until which day, that day included?
absence-no-such-day = There is no such day: "{ $typed }". Which day did you mean?
absence-no-lessons = There are no lessons on those days. Which day did you mean?
absence-other-year = That is in another school year. Which day did you mean?
absence-not-understood-words = I did not understand who will be away. Write it in another way or choose a day by a button.
absence-glad = Glad that all is well! If the school still expects an absence, withdraw the notice.
absence-dropped = All right, forgotten.

absence-alarm-title = not in class today
absence-alarm-title-day = { $day }: not in class
absence-alarm-ask = What shall I tell the school?
absence-alarm-answer = { $answer ->
    [ill] You answered: ill
    [late] You answered: coming late
   *[sent] You answered: sent to school
}
absence-alarm-known = The family's answer: { $answer ->
    [ill] ill
    [late] coming late
   *[sent] sent to school
} ({ $name }, { $moment })
absence-alarm-told = The school knew at once. If anything changes, answer again.
absence-alarm-sent = The school knew at once. Call your child and the class teacher.
absence-alarm-toast = Told the school

absence-report-title = <b>{ $child }</b>, { $school_class }
absence-report-seen-toast = The family will know that you saw it
absence-class-title = <b>{ $school_class }</b>, { $day }
absence-class-away = <b>Families told us</b>
absence-class-line = • { $child }: { $what }, { $reason }
absence-class-line-until = • { $child }: { $what }, { $reason }, { $when }
absence-class-new = 🆕
absence-class-nobody = No family has told us of anybody.
absence-class-unexplained = <b>Without a reason</b>, in two weeks
absence-class-unexplained-line = • { $child }: { $days }
absence-class-all-explained = Every missed lesson has a reason.

button-absence-today = { $child }: today
button-absence-tomorrow = { $child }: tomorrow
button-absence-on = { $child }: { $day }
button-absence-only-today = Today
button-absence-only-tomorrow = Tomorrow
button-absence-only-on = { $day }
button-absence-calendar = 📅 Calendar
button-absence-calendar-of = 📅 { $child }
button-absence-words = ✍ In words
button-absence-notice = { $when }: { $reason }
button-absence-explain = Explain { $day }
button-absence-explain-of = Explain { $day }: { $child }
button-absence-reason-ill = 🤒 Ill
button-absence-reason-doctor = 🏥 Doctor
button-absence-reason-family = 🏠 Family matters
button-absence-reason-trip = 🧳 A trip
button-absence-reason-competition = 🏆 Competition
button-absence-reason-weather = ❄️ Weather
button-absence-reason-other = Other
button-absence-part = 🕘 Part of the day
button-absence-whole = The whole day
button-absence-other-days = 📅 Other days
button-absence-only-day = Only { $day }
button-absence-free-day = ·
button-absence-picked = [{ $label }]
button-absence-lesson = { $number } · { $at }
button-absence-lesson-only = { $number }
button-absence-comment = 💬 Comment
button-absence-file = 📎 Photo, file
button-absence-reason = Reason
button-absence-days = 📅 Days
button-absence-extend = { $day } too
button-absence-week = Until { $day }
button-absence-open = Until well again
button-absence-until = Until { $day }
button-absence-withdraw = ✕ Withdraw
button-absence-restore = ↩ Send again
button-absence-files = 📎 Send the files
button-absence-all = All notices
button-absence-send = ✓ Send
button-absence-change = Change
button-absence-not = Not about an absence
button-absence-yes = Yes, not coming
button-absence-everybody = All the children
button-alarm-ill = 🤒 Ill
button-alarm-late = 🏃 Coming late
button-alarm-sent = ❗ Sent to school
button-alarm-chosen = ✓ { $label }
button-morning-today = Yes, today too
button-morning-week = The whole week
button-morning-comes = Coming today
button-absence-seen = 👁 Seen
button-absence-card = Open
button-absence-earlier = ‹ { $day }
button-absence-later = { $day } ›

news-absence-filed = The school was told: { $what }
news-absence-changed = The notice to the school was changed: { $what }
news-absence-withdrawn = The notice to the school was withdrawn
news-absence-seen = ✓ Seen at school: { $name }, { $moment }
news-absence-about = { $when }, { $reason }
news-absence-lessons = Misses: { $lessons }
news-absence-by = Told by { $name }
news-absence-report = <b>{ $child }</b>, { $school_class }: { $what }
news-absence-report-changed = <b>{ $child }</b>, { $school_class }: changed, { $what }
news-absence-report-withdrawn = <b>{ $child }</b>, { $school_class }: withdrawn, is coming
news-pupil-missed = ❗ Lesson { $number }, { $subject }: marked absent, and we do not know why.
news-pupil-there = No longer marked absent: your child is in class.
news-pupil-late = Corrected: came late, your child is in class.
news-alarm-answered = { $name } tells the school: { $answer ->
    [ill] ill
    [late] coming late
   *[sent] sent to school
}
news-alarm-answered-by-family = The family tells the school: { $answer ->
    [ill] ill
    [late] coming late
   *[sent] sent to school
}
news-family-answered = <b>{ $child }</b>, { $school_class }: { $answer ->
    [ill] ill
    [late] coming late
   *[sent] ❗ sent to school, but not in class
}
news-family-answered-by = { $name } answers
news-illness = Not coming today, { $day }, either?
news-absence-noted = Noted for { $day }: lesson { $number }, { $subject }, { $what }
news-absence-taken-back = { $day }, lesson { $number }, { $subject }: was there, the note is taken back
