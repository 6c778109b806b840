meeting-of-class = Parents' meeting, { $classes }
meeting-of-school = Parents' meeting of the whole school
meeting-named = { $title }, { $classes }
meeting-named-of-school = { $title }
meeting-title = <b>{ $title }</b>
meeting-when = 🗓 { $day }, { $starts }–{ $ends }
meeting-when-short = { $day }, { $starts }
meeting-where = 📍 { $place }
meeting-agenda = Agenda:
    { $agenda }
meeting-online = 🔗 Online: { $host }
meeting-by = Called by { $name }
meeting-is-cancelled = ❌ Cancelled. { $reason }
meeting-is-over = It is over.
meeting-said = { $coming ->
    [yes] ✓ You are coming
    [no] ✗ You cannot come
   *[maybe] You do not know yet
}
meeting-not-said = Your answer is awaited
meetings-list-name = { $name }
meetings-ahead = meetings
meetings-past = past meetings
meetings-none = No meetings ahead. As soon as the school calls one, I will write.
meetings-none-past = No past meetings.
meeting-answered = { $coming ->
    [yes] Noted: you are coming
    [no] Noted: you cannot come. If anything changes, I will tell you
   *[maybe] Noted: you do not know yet. I will remind you
}
meeting-sending = Sending a file for your calendar
meeting-file-caption = Open the file and the meeting appears in the calendar of your phone.
meeting-file-name = meeting
meeting-calendar = School meetings

news-meeting-called = You are invited to a meeting
news-meeting-moved = The meeting has moved
news-meeting-changed = The meeting: something changed
news-meeting-was-when = It was: { $when }
news-meeting-was-where = The place was: { $place }
news-meeting-new-agenda = The agenda is new.
news-meeting-new-link = The link is new.
news-meeting-answer-again = The time is another one, so please answer once more.
news-meeting-cancelled = The meeting is cancelled
news-meeting-reason = { $reason }
news-meeting-soon-day = A reminder of the meeting
news-meeting-soon-hour = The meeting is soon: it begins at { $starts }
news-meeting-asked = The school awaits your answer: are you coming?

meeting-draft-new = <b>A new meeting</b>
meeting-draft-change = <b>Changing the meeting</b>
meeting-draft-for = Invited: { $classes }
meeting-draft-for-school = Invited: the whole school
meeting-ask-classes = Which classes shall we invite?
meeting-ask-day = Which day? Press or write, for example 25.11 or “on Thursday”.
meeting-ask-time = At what time? Press or write, for example 18:30 or 18:00-19:30.
meeting-ask-place = Where? Write for example “room 31” or “online”.
meeting-ask-agenda = What is it about? Write the agenda.
meeting-ask-link = If it is online, send the link: it begins with https://
meeting-ask-title = What shall it be called? For example “Meeting of the leavers”.
meeting-preview = Families will see:
meeting-preview-families = { $count ->
        [one] { $count } family will be invited
       *[other] { $count } families will be invited
    }
meeting-preview-changed = { $count ->
        [one] { $count } family will hear of the changes
       *[other] { $count } families will hear of the changes
    }
meeting-words-needed = Words or a button are needed here.
meeting-saved = The meeting is called
meeting-changed = The changes are saved
meetings-called = <b>Meetings that you lead</b>
meetings-called-past = <b>Past meetings</b>
meetings-called-none = None yet. Shall we call one?
meetings-called-none-past = None is over yet.
meetings-called-line = <b>{ $when }</b>
    { $title }
meeting-turnout = Coming: { $coming }
    Cannot: { $cannot }
    Do not know yet: { $unsure }
    No answer: { $silent }
    Families in all: { $families }
meeting-answers-title = <b>Who is coming</b>
meeting-answers-class = <b>{ $name }</b>
meeting-answer-line = { $coming ->
    [yes] ✓
    [no] ✗
    [maybe] ?
   *[silent] …
} { $child }{ $adults ->
    [none] {""}
   *[other] : { $adults }
}
meeting-answers-legend = ✓ coming, ✗ cannot, ? do not know yet, … no answer
meeting-asked = { $count ->
        [one] { $count } family was asked
       *[other] { $count } families were asked
    }
meeting-ask-reason = Why is it cancelled? Write one sentence: all families will read it.
meeting-was-cancelled = The meeting is cancelled, families will hear of it

button-meeting-yes = I will come
button-meeting-no = I cannot
button-meeting-maybe = I do not know yet
button-meeting-said = ✓ { $label }
button-meeting-open = Open { $day }, { $starts }
button-meeting-more = More
button-meeting-file = 📅 To the phone's calendar
button-meeting-link = 🔗 Join
button-meetings-past = Past ones
button-meetings-ahead = Coming ones
button-meeting-new = ➕ Call a meeting
button-meeting-all = Whole school
button-meeting-class = { $name }
button-meeting-chosen = ✓ { $name }
button-meeting-next = Next ›
button-meeting-no-agenda = No agenda
button-meeting-no-link = No link
button-meeting-no-title = Usual name
button-meeting-day = Day
button-meeting-time = Time
button-meeting-place = Place
button-meeting-agenda = Agenda
button-meeting-url = Link
button-meeting-title = Name
button-meeting-call = Invite
button-meeting-save = Save and tell
button-meeting-who = Who is coming
button-meeting-silent = Ask the silent
button-meeting-change = Change
button-meeting-cancel = Cancel the meeting
button-meeting-drop = Do not call it
button-list-before = ‹ Previous page
button-list-more = Next page ›
