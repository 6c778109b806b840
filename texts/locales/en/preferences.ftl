preferences-settings = <b>Settings</b>
preferences-language = Language: English
preferences-quiet = Quiet hours: { $starts }–{ $ends }
preferences-no-quiet = No quiet hours: I write at any time
preferences-kind = { $kind ->
    [week] The week
    [marks] Marks
    [finals] Final marks
    [visits] Coming and going
    [dots] Dots
    [meetings] Meetings
    [happenings] Events
    [lessons] Substitutions
    [messages] Messages
    [remarks] Remarks and praise
    [announcements] Announcements
    [attendance] Attendance
   *[homework] Homework
}
preferences-at-once = 🔔 At once: { $kinds }
preferences-in-the-evening = 🌆 In the evening: { $kinds }
preferences-never = 🚫 Never: { $kinds }
preferences-everything = everything
preferences-without-sound = 🔕 Without a sound: { $kinds }
preferences-news = { preferences-kind }: { $mode ->
    [at_once] at once
    [evening] in the evening
   *[off] never
}{ $silent ->
    [yes] , without a sound
   *[no] {""}
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
    [week] the week
    [marks] marks
    [finals] final marks
    [visits] coming and going
    [dots] dots
    [meetings] meetings
    [happenings] events
    [lessons] substitutions and cancelled lessons
    [messages] messages
    [remarks] remarks and praise
    [announcements] announcements
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
    [week] The week
    [marks] Marks
    [finals] Final marks
    [visits] Coming and going
    [dots] Dots
    [meetings] Meetings
    [happenings] Events
    [lessons] Substitutions
    [messages] Messages
    [remarks] Remarks and praise
    [announcements] Announcements
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
preferences-evening = Evening message: at about { $hour }
preferences-below = Marks: only below { $mark }
preferences-by-child = Some children have settings of their own
preferences-hidden = Names and marks are hidden until you press
preferences-ask-kinds = <b>What to write about</b>
preferences-ask-below = Which marks shall I tell of? On the scale of a hundred a five is from 81 on.
preferences-ask-evening = When shall the evening message come?
preferences-ask-child = Which child shall be different?
preferences-child = <b>{ $child }</b>: what to write about
preferences-child-kind = { $kind ->
    [week] The week
    [remarks] Remarks
    [announcements] Announcements
    [marks] Marks
    [finals] Final marks
    [visits] Coming and going
    [dots] Dots
    [meetings] Meetings
    [happenings] Events
    [lessons] Substitutions
    [attendance] Attendance
    [homework] Homework
   *[other] The rest
}: { $mode ->
    [at_once] at once
    [evening] in the evening
   *[off] never
}{ $own ->
    [yes] {""}
   *[no] {" "}(as for all)
}
preferences-ask-subjects = With a tick: subjects I write about, that is marks, dots and homework.
preferences-ask-weekday = From the evening of which day are quiet hours different?
preferences-quiet-day = <b>Quiet hours</b> from the evening of { $day ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
} on.
button-preset = { $preset ->
    [everything] All at once
    [evening] Evenings
   *[important] Important
}
button-kinds = 🔔 What about
button-by-child = 👧 By child
button-evening = 🌆 Evening hour
button-hide-names = 🙈 Hide names
button-all-silent = 🔕 All without sound
button-silent = 🔕 Without sound
button-below = { $mark ->
    [0] Any
   *[other] Below { $mark }
}
button-subjects = 📚 Subjects
button-as-everybody = As for all
button-quiet-week = 📅 By weekday
button-as-every-day = As every day
button-weekday = { $day ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
} { $hours }
button-no-quiet = not quiet
