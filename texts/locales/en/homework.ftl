homework-day-title = homework for { $day }
homework-subjects-title = homework by subject, { $span }
homework-subject-title = { $subject }: homework, { $span }
homework-choose-subject = Which subject shall I show?
homework-none = There is no homework in this time.
homework-head = <b>{ $subject }</b>
homework-head-done = ✓ <b>{ $subject }</b>
homework-text = { $text }
homework-mandatory = must be done
homework-voluntary = if you like
homework-independent = independent work
homework-files = 📎 { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
homework-set = Written { $moment }
homework-edited = Changed { $moment }
homework-by = { $name }
homework-due = For { $day }
homework-done = ✓ Ticked off: done
homework-nothing-set = Nothing is set: { $subjects }
homework-not-filled = Not written by the teacher yet: { $subjects }
homework-no-tasks = Nothing is set. Have a rest!
homework-no-tasks-yet = Nothing is written yet.
homework-day-off = There are no lessons that day.
homework-line = <b>{ $day }</b>
homework-line-done = ✓ <b>{ $day }</b>
homework-file = 📎 { $name }
homework-file-photo = a photo
homework-file-document = a file
homework-file-caption = { $subject }, for { $day }
homework-file-caption-named = { $subject }, for { $day }: { $name }
homework-file-is-gone = Could not pass on: { $name }. Ask the teacher to attach it again.
homework-sending = { $count ->
        [one] Sending the file
       *[other] Sending the files
    }
homework-ticked = Ticked off
homework-unticked = The tick is gone

button-task = ☐ { $subject }
button-task-done = ☑ { $subject }
button-task-more = In full
button-task-files = 📎 { $count }
button-task-tick = ☐ Tick off: done
button-task-untick = ☑ Take the tick back
button-task-send-files = 📎 Send the files
button-homework-subject = { $subject } ({ $count })
button-homework-subjects = By subject
button-homework-days = By day
button-task-of-day = Open { $day }
