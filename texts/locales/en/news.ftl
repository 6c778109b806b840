news-child = <b>{ $child }</b>
news-mark = { $subject }: <b>{ $value }</b>, { $form }
news-mark-corrected = { $subject }: <b>{ $value }</b>, { $form } (corrected, was { $was })
news-mark-was-now = { $subject }, { $form }: was { $was }, now <b>{ $value }</b>
news-mark-details-changed = { $subject }: <b>{ $value }</b>, { $form } (the teacher made the entry more exact)
news-mark-removed = { $subject }: the mark { $value } ({ $form }) was taken back
news-mark-weight-and-day = weight { $weight }, { $day }
news-comment = <i>“{ $comment }”</i>
news-average = Average: { $before } → <b>{ $after }</b>
news-average-first = Average: <b>{ $after }</b>
news-average-same = The average stays <b>{ $after }</b>
news-dot-set = { $subject }: a dot was set, { $kind }
    { $form }, due { $day }
news-dot-prolonged = { $subject }: the dot has a new deadline
    { $form }: was { $was }, now { $day }
news-dot-closed = { $subject }: the dot is closed ({ $form }). Nothing more to do.
news-dot-due = { $subject }: a dot is due soon
    { $kind }, { $form }, { $day }
news-dot-due-today = { $subject }: today is the dot's last day
    { $kind }, { $form }
news-dot-turned = { $subject }: the dot turned into the mark <b>{ $value }</b>
    { $form }, due { $day }
news-dot-expired = { $subject }: the dot ran out and disappeared without a mark
    { $form }, { $day }
news-dot-will-turn = Without an answer it turns into { $value }.
news-dot-will-disappear = Without an answer it simply disappears.
news-homework-set = { $subject }: set for { $day }
news-homework-changed = { $subject }: the task for { $day } has changed
news-homework-removed = { $subject }: the task for { $day } is called off
news-homework-text = { $text }
news-homework-tomorrow = Homework for { $day }
news-homework-line = • <b>{ $subject }</b>: { $text }
news-homework-voluntary = <i>if you like</i>
news-homework-independent = <i>independent work</i>
news-homework-files = 📎 { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
button-news-open = Open
news-hidden = { $kind ->
    [week] The week
    [remarks] A remark
    [announcements] An announcement
    [marks] News of marks
    [finals] Final marks
    [visits] About coming and going
    [dots] News of dots
    [homework] Homework
    [meetings] A meeting
    [lessons] About the timetable
    [happenings] Events
    [messages] A new message
    [attendance] About attendance
   *[other] News from school
}
news-hidden-urgent = Important news from school. Please open it.
button-news-reveal = Show
