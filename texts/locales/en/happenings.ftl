happenings-title = events
happenings-none = Nothing fits this choice. Try to show everything.
happenings-none-at-all = Nothing is announced yet.
happenings-sieve = Shown: { $kind }, { $subject }, { $grade ->
    [all] for all grades
   *[other] for grade { $grade }
}
happenings-all-kinds = all kinds
happenings-all-subjects = all subjects
happenings-line = <b>{ $days }</b>
    { $kind }: { $title }
happenings-choose-kind = What shall I show?
happenings-choose-subject = Which subject?
happening-kind-contest = Contest
happening-kind-olympiad = Olympiad
happening-kind-conference = Conference
happening-kind-seminar = Seminar
happening-kind-other = Event
happening-level-school = at school
happening-level-city = in the city
happening-name = <b>{ $title }</b>
happening-what = { $kind } { $level }
happening-days = 🗓 { $days }
happening-span = { $starts } – { $ends }
happening-where = 📍 { $place }
happening-grades = For grades { $low } to { $high }
happening-grade = For grade { $low }
happening-all-grades = For all grades
happening-subject = Subject: { $subject }
happening-about = { $text }
happening-by = Organised by { $name }
happening-contact = Contact: { $contact }
happening-is-cancelled = ❌ Cancelled. { $reason }
happening-is-over = It is over.
happening-follows = ✓ I will remind you the evening before
happening-followed = { $wanted ->
    [yes] I will remind you the evening before
   *[no] No reminder then
}

news-happening-published = { $kind }: <b>{ $title }</b>
news-happening-changed = An event has changed: <b>{ $title }</b>
news-happening-was = It was: { $what }
news-happening-new-text = The description is new.
news-happening-cancelled = Cancelled: <b>{ $title }</b>, { $days }
news-happening-reason = { $reason }
news-happening-soon = You asked for a reminder: <b>{ $title }</b>

happenings-published = <b>Events that you publish</b>
happenings-published-none = None yet.
happening-draft-new = <b>A new event</b>
happening-draft-change = <b>Changing the event</b>
happening-ask-kind = What is it?
happening-ask-title = What is it called?
happening-ask-days = When? For example 5.12 or 5.12 – 7.12.
happening-ask-grades = For which grades? For example 5-7 or 9.
happening-ask-place = Where? The school, a room or an address.
happening-ask-description = Describe it: what is needed and how to take part.
happening-ask-subject = Which subject?
happening-ask-contact = Whom else to ask? A phone or an e-mail of the school.
happening-preview = Families will see:
happening-preview-families = { $count ->
        [one] { $count } family will hear of it
       *[other] { $count } families will hear of it
    }
happening-preview-changed = Those who were told already will hear of the changes.
happening-words-needed = Words or a button are needed here.
happening-saved = The event is published
happening-changed = The changes are saved
happening-ask-reason = Why is it cancelled? Write one sentence.
happening-was-cancelled = The event is cancelled

button-happening-open = { $days }: { $title }
button-happenings-kind = Kind: { $kind }
button-happenings-subject = Subject: { $subject }
button-happenings-own = Only for grade { $grade }
button-happenings-every = For all grades
button-happening-any = Everything
button-happening-follow = 🔔 Remind me
button-happening-unfollow = 🔕 No reminder
button-happening-more = More
button-happenings-all = All events
button-happening-choice = { $name }
button-happening-chosen = ✓ { $name }
button-happening-new = ➕ New event
button-happening-publish = Publish
button-happening-save = Save and tell
button-happening-drop = Do not publish
button-happening-change = Change
button-happening-cancel = Cancel the event
button-happening-skip = Skip
button-happening-grades-all = All grades
button-happening-grades = { $low }–{ $high }
button-happening-kind = Kind
button-happening-title = Title
button-happening-days = Dates
button-happening-class = Grades
button-happening-place = Place
button-happening-description = Description
button-happening-subject = Subject
button-happening-contact = Contact
button-happening-level = { $level ->
    [city] Make it the school's
   *[school] Make it the city's
}
