overview-title = <b>{ $school }</b>, { $day }
overview-linked = The diary in a chat: { $count } of { $all } pupils
overview-away = Away today: { $count }, unexplained { $unexplained }. Families told beforehand: { $told }
overview-all-answered = No message of a family waits for an answer for more than a day.
overview-unanswered = <b>Families wait for an answer for more than a day</b>
overview-unanswered-line = • { $person }: { $count }, the earliest { $day }
overview-told = <b>Asked to be read</b>
overview-told-line = • “{ $text }”: { $count } of { $all } families
overview-classes-title = <b>The diary in a chat, class by class</b>
overview-class = { $school_class }: { $count } of { $all }
overview-journals-title = <b>Journals</b>, { $day }
overview-journals-kept = { $count ->
        [one] The only lesson is written down.
       *[other] All { $count } lessons are written down.
    }
overview-journals-early = The day is not over: teachers are reminded at 17:00.
overview-journal-line = • { $number }. { $school_class } { $subject }: { $teacher }
overview-nobody = no teacher
overview-journals-means = <i>Lessons to which nothing is written: no topic, no marks, no roll, no homework. Teachers are reminded by themselves.</i>
overview-week = <b>{ $school }</b>: the week from { $day }, class by class
overview-week-title = the week from { $day }
overview-column-pupils = Pupils
overview-column-linked = With the diary
overview-column-signed = Signed
overview-column-marks = Marks
overview-column-missed = Missed
overview-column-without = No reason
news-journal-overdue = The journal, { $day }: nothing is written to these lessons yet
news-journal-line = • { $number }. { $school_class } { $subject }
button-overview-journals = 📝 Journals not kept
button-overview-linked = Class by class
button-overview-week = 🖼 The week as a picture
button-overview-classes = Classes
button-overview-journal = Open the journal
