journal-day = <b>Journal</b>, { $day }
journal-day-of-class = <b>{ $school_class }</b>, { $day }
journal-choose = Choose a lesson.
journal-choose-now = Choose a lesson: ▶ is on now or comes next.
journal-no-lessons = No lessons on this day.
journal-lesson = <b>{ $school_class }, { $subject }</b>
    { $day }, lesson { $number }
journal-topic = Topic: { $topic }
journal-nothing-put = Nothing is entered yet.
journal-marks = <b>Marks</b>
journal-marks-of-form = { $form }, weight { $weight }: { $marks }
journal-dots = <b>Dots</b>
journal-dot-line = • { $pupil }: { $kind }, { $form }, due { $day }
journal-more = and { $count } more
journal-tasks = <b>Homework</b>
journal-task-line = • for { $day }: { $text }
journal-task-files = { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
journal-task-nothing = nothing
journal-ask-topic = Write the topic of the lesson: <b>{ $school_class }, { $subject }</b>, { $day }.
journal-grid = <b>{ $school_class }, { $subject }</b>
    A mark for whom? { $form }, weight { $weight }.
journal-choose-form = What is the mark for? Now: { $form }, weight { $weight }.
    The weight can be changed on its own, below.
journal-choose-value = <b>{ $pupil }</b>
    { $form }, weight { $weight }. Which mark?
journal-type-value = <b>{ $pupil }</b>
    { $form }, weight { $weight }. Write a number from 0 to 100.
journal-with-comment = Comment: <i>“{ $comment }”</i>
journal-ask-comment = Write a comment for the family: <b>{ $pupil }</b>, { $form }. You choose the mark right after.
journal-mark-card = <b>{ $pupil }: { $value }</b>
    { $form }, weight { $weight }
    { $subject }, { $school_class }, { $day }
journal-mark-card-removed = The mark is taken back. The family will know, the history stays.
journal-mark-put = Put: { $value }
journal-mark-corrected = Corrected: { $value }
journal-mark-removed = The mark is taken back
journal-ask-correction = <b>{ $pupil }: { $value }</b>
    { $form }, weight { $weight }. What should the mark be?
journal-ask-correction-typed = <b>{ $pupil }: { $value }</b>
    { $form }, weight { $weight }. Write the right number from 0 to 100.
journal-ask-mark-comment = <b>{ $pupil }: { $value }</b>, { $form }
    Write a comment. A dot or a minus takes the old one away.
journal-dot-pupils = <b>{ $school_class }, { $subject }</b>
    A dot for whom?
journal-dot-pupils-more = <b>{ $school_class }, { $subject }</b>
    A dot for whom? Chosen: { $count }.
journal-dot-draft = <b>A dot: { $pupils }</b>
    { $kind }, { $form }
    Due: { $day }
journal-dot-becomes = Then it turns into { $value }.
journal-dot-disappears = Then it simply disappears.
journal-dot-choose-form = What is the dot for? Now: { $form }.
journal-dot-ask-due = Until which day? Write a date: 25.11, tomorrow, Friday.
journal-dot-ask-comment = Write a comment to the dot, the family will see it.
journal-dot-set = { $count ->
        [one] The dot is set
       *[other] { $count } dots are set
    }
journal-dot-card = <b>{ $pupil }: a dot</b>
    { $kind }, { $form }
    { $subject }, due { $day }
journal-dot-turned = The dot turned into a mark.
journal-dot-expired = Its time ran out, the dot disappeared.
journal-dot-closed = The dot is closed.
journal-dot-prolonged = New deadline: { $day }
journal-dot-ask-mark = <b>{ $pupil }</b> answers the dot: { $form }. Which mark?
journal-dot-ask-mark-typed = <b>{ $pupil }</b> answers the dot: { $form }. Write a number from 0 to 100.
journal-dot-ask-prolong = <b>{ $pupil }</b>: the dot is due { $day }. The new day? Choose or write a date: 25.11, tomorrow, Friday.
journal-task-ask = <b>{ $school_class }, { $subject }</b>
    Homework for { $day }. Write it, or send a photo or a file with a caption.
journal-task-ask-no-lesson = <b>{ $school_class }, { $subject }</b>
    The timetable has no next lesson. Choose a day, then write the task.
journal-task-known = For that day there is already:
journal-task-ask-due = For which day is the task? Write a date: 25.11, tomorrow, Friday.
journal-task-card = <b>Homework: { $school_class }, { $subject }</b>
    For { $day }
journal-task-text = { $text }
journal-task-readers = The pupils of { $school_class } and their families see it.
journal-task-card-nothing = Noted: nothing is set for this day.
journal-task-removed-card = The task is taken back.
journal-task-voluntary = If they like.
journal-task-independent = Independent work.
journal-task-edited = Changed { $moment }.
journal-task-saved = The task is saved
journal-task-changed = Changed
journal-task-removed = Taken back
journal-task-ask-text = Write the task anew. You may send one more photo or file with a caption.
button-journal-lesson = { $number }. { $school_class } { $subject }{ $at }
button-journal-lesson-now = ▶ { $number }. { $school_class } { $subject }{ $at }
button-journal-lesson-cancelled = ✕ { $number }. { $school_class } { $subject }: cancelled
button-journal-earlier = ‹ { $day }
button-journal-later = { $day } ›
button-journal-class = My class: { $school_class }
button-journal-own = My lessons
button-journal-mark = Mark
button-journal-dot = Dot
button-journal-task = Homework
button-journal-topic = Topic
button-journal-dot-of = ● { $pupil }, due { $day }
button-journal-task-of = ✎ for { $day }: { $text }
button-journal-form = { $form }, weight { $weight } ✎
button-journal-pupil = { $pupil }
button-journal-pupil-marks = { $pupil } · { $marks }
button-journal-chosen = ✓ { $label }
button-journal-weight = ×{ $weight }
button-journal-page-before = ‹ Start of the list
button-journal-page-after = More ›
button-journal-comment-first = With a comment
button-journal-comment-again = Another comment
button-journal-mark-put = { $value }, { $form } ✎
button-journal-correct = Correct
button-journal-comment = Comment
button-journal-remove = Take back
button-journal-next-pupil = Next pupil
button-journal-to-lesson = ‹ Lesson
button-journal-one-more = + one more pupil
button-journal-done = Done
button-journal-other-form = For: { $form }
button-journal-other-day = Another day
button-journal-becomes = Turns into { $value }
button-journal-disappears = Disappears
button-journal-set-dot = Set the dot
button-journal-answered = Put the mark
button-journal-prolong = Prolong
button-journal-close = Close
button-journal-mandatory = Mandatory
button-journal-voluntary = If they like
button-journal-independent = Independent
button-journal-nothing = Nothing is set
button-journal-edit = Change
line-how = <i>One line will do: “Petrova 5, Ivanov 4 for test, Zimin absent”.</i>
line-title = <b>Please check: { $school_class }, { $subject }</b>
    { $day }
line-part = • { $pupil }: { $what }{ $comment }
line-part-asked = ❓ “{ $said }”, { $what }: who is it?
line-part-nobody = ❓ “{ $said }”, { $what }: no such pupil
line-mark = <b>{ $value }</b>, { $form }, weight { $weight }
line-absent = <b>absent</b>
line-late = <b>late</b>
line-comment = , <i>“{ $comment }”</i>
line-lost = ✕ “{ $said }”: not understood, left out
line-not-understood = That line could not be read. Write surnames with marks, between commas: “Petrova 5, Ivanov 4 for test, Zimin absent, Lugova late”.
line-choose-form = What are the marks for, where the line does not say it?
line-saved = { $count ->
        [one] { $count } entry is written
       *[other] { $count } entries are written
    }
line-undone = { $count ->
        [one] { $count } entry is undone
       *[other] { $count } entries are undone
    }
line-undone-already = There is nothing left to undo
journal-mark-work-changed = Changed
button-journal-work = What for, weight
button-line-save = ✓ Write it down ({ $count })
button-line-form = For: { $form }
button-line-skip = Leave out: { $said }
button-line-undo = ↩ Undo the last ({ $count })
finals-title = <b>{ $school_class }, { $subject }</b>: final marks, { $span }
finals-how = The weighted average, then the final mark. Press a pupil to put it.
finals-put = final { $value }
finals-ask = <b>{ $pupil }</b>: final mark, { $span }
finals-average = The weighted average: { $average }
finals-no-marks = No marks in this time.
finals-stands = It is now: <b>{ $value }</b>
finals-type = Press or type the mark.
finals-saved = Written down
button-finals = Final marks
