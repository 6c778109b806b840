preferences-settings = <b>Settings</b>
preferences-language = Language: English
preferences-quiet = Quiet hours: { $starts }–{ $ends }
preferences-no-quiet = No quiet hours: I write at any time
preferences-news = { $kind ->
    [marks] Marks
    [dots] Dots
    [meetings] Meetings
    [happenings] Events
    [messages] Messages
    [remarks] Remarks and praise
    [attendance] Attendance
   *[homework] Homework
}: { $mode ->
    [at_once] at once
    [evening] in the evening
   *[off] never
}
preferences-dot-days = { $days ->
    [0] Reminder of a dot: on its day only
    [one] Reminder of a dot: { $days } day before and on its day
   *[other] Reminder of a dot: { $days } days before and on its day
}
preferences-saved = Saved
preferences-ask-quiet = <b>Quiet hours</b>
    News of the night comes when quiet hours end: nothing gets lost.
preferences-type-quiet = Write your hours, for example 22:30-6:45.
preferences-ask-news = When shall I tell you about { $kind ->
    [marks] marks
    [dots] dots
    [meetings] meetings
    [happenings] events
    [messages] messages
    [remarks] remarks and praise
    [attendance] attendance
   *[homework] homework
}?
preferences-ask-news-evening = In the evening means one message at about { $hour }.
preferences-ask-dot-days = How many days before a dot's deadline shall I remind you? On the day itself I remind you anyway.
button-chosen = ✓ { $label }
button-language-ru = Русский
button-language-en = English
button-quiet = 🌙 Quiet hours
button-quiet-hours = { $starts }–{ $ends }
button-quiet-own = Own hours
button-quiet-off = No quiet hours
button-news = { $kind ->
    [marks] Marks
    [dots] Dots
    [meetings] Meetings
    [happenings] Events
    [messages] Messages
    [remarks] Remarks and praise
    [attendance] Attendance
   *[homework] Homework
}
button-mode = { $mode ->
    [at_once] At once
    [evening] In the evening
   *[off] Never
}
button-dot-days = ⏰ Dot deadline
button-dot-days-before = { $days ->
    [0] On the day only
    [one] { $days } day before
   *[other] { $days } days before
}
button-diaries = 🔗 Diaries
button-privacy = 🔒 What we keep
