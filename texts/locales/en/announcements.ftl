announcement-push-plain = 📣 <b>Announcement</b>
announcement-push-schedule = 🗓 <b>Timetable change</b>
announcement-push-quarantine = ⚠️ <b>Quarantine</b>
announcement-push-dismissal = ⚠️ <b>Lessons end early</b>
announcement-author = { $author }
announcement-files = { $count ->
    [one] 📎 { $count } file follows
   *[other] 📎 { $count } files follow
}
announcement-asks = When you have read it, press the button.
announcement-corrected = ✏️ Corrected
announcement-taken-back = The school took this announcement back. { $author } apologises.
announcement-reminded = A reminder: the school waits for you to read this.
announcement-file = With the announcement. { $author }
announcement-file-lost = The file of the announcement opens no more. Ask the school for it: { $author }
announcement-file-taken-back = The file was taken back with the announcement.
announcement-thanks = Thank you!

announcements-title = <b>Announcements</b>
announcements-none = None yet. Write the first one.
announcement-gist = { $gist }
announcement-only-files = no words, only files
announcement-new = <b>New announcement</b>
announcement-whom = To: { $whom }
announcement-scope-school = the whole school
announcement-scope-teachers = teachers
announcement-scope-staff = all staff
announcement-ask-audience = Whom shall we write to?
announcement-ask-kind = What about? Quarantine and an early end of lessons come even at night.
announcement-ask-words = Write the text or send photos and files. Bold words and links stay as they are.
announcement-ask-anew =
    Write the text anew or send photos and files.
    What is there now is replaced when you send them.
announcement-ask-at = When shall it go? Press or write, for example «tomorrow 8:00» or «25.11 18:30».
announcement-preview = This is what they will see:
announcement-line = ———
announcement-reach = { $count ->
    [one] { $count } family
   *[other] { $count } families
}
announcement-reach-staff = { $count ->
    [one] { $count } member of staff
   *[other] { $count } members of staff
}
announcement-takes = { $count ->
    [one] Sending takes about { $count } second
   *[other] Sending takes about { $count } seconds
}
announcement-takes-minutes = { $count ->
    [one] Sending takes about { $count } minute
   *[other] Sending takes about { $count } minutes
}
announcement-ack = { $who ->
    [any] «I have read it»: one adult presses
    [each] «I have read it»: every adult presses
   *[none] Without «I have read it»
}
announcement-now = Goes at once
announcement-at = Goes { $when }
announcement-loud = 🔔 Comes in quiet hours too
announcement-sure = <b>Shall it go?</b>
announcement-all = Check to whom: everybody will see what was sent.
announcement-words-needed = Words, a photo, a file or a button is needed here.
announcement-scheduled = It will go at its time
announcement-sending = On its way
announcement-was-corrected = Corrected for everybody, without a sound. We ask again who has read it.
announcement-ask-correction = Send the whole new text. The files stay.
announcement-ask-back = Take it back? Everybody will see «taken back» instead, files are deleted where they still can be.
announcement-ask-cancel = Not send it?
announcement-was-taken-back = Taken back
announcement-was-reminded = { $count ->
    [one] { $count } person was reminded
   *[other] { $count } people were reminded
}
announcement-is-back = ↩️ Taken back
announcement-is-cancelled = ✗ Cancelled, never sent
announcement-waits = 🕓 Goes { $when }
announcement-is-sent = ✓ Sent { $when }
announcement-count-told = Received: { $count } of { $families }
announcement-count-waiting = On the way: { $count }
announcement-count-unreachable = Unreachable: { $count }
announcement-count-read = Have read: { $count }
announcement-call-title = <b>Whom to call</b>
announcement-call-none = Nobody: it reached everybody.
announcement-call-line = { $standing ->
    [unreachable] ✗ { $name }
   *[other] … { $name }
}
announcement-call-phone = { $phones }
announcement-call-legend = ✗ unreachable: no chat, … not read yet
announcement-call-phones = The office has the phone numbers.

button-announcement-read = I have read it
button-announcement-was-read = ✓ I have read it
button-announcement-new = ➕ New announcement
button-announcement-whom = { $name }
button-announcement-chosen = ✓ { $name }
button-announcement-school = Whole school
button-announcement-teachers = Teachers
button-announcement-staff = All staff
button-announcement-grade = All year { $grade }
button-announcement-next = Next ›
button-announcement-kind-plain = 📣 Announcement
button-announcement-kind-schedule = 🗓 Timetable
button-announcement-kind-quarantine = ⚠️ Quarantine
button-announcement-kind-dismissal = ⚠️ Early end
button-announcement-send = Send
button-announcement-sure = Yes, send
button-announcement-plan = Schedule
button-announcement-words = Text
button-announcement-audience = To whom
button-announcement-kind = About
button-announcement-time = Time
button-announcement-ack = Reading
button-announcement-now = At once
button-announcement-at = { $when }
button-announcement-drop = Do not write
button-announcement-preview = ‹ Announcement
button-announcement-open = { $when }
button-announcement-refresh = Refresh
button-announcement-remind = Remind the silent
button-announcement-call = Whom to call
button-announcement-fix = Correct
button-announcement-back = Take back
button-announcement-cancel = Do not send
button-announcement-back-sure = Yes, take back
