our-mistake = Something broke on our side. Nothing is lost, we are looking at it. Please try again a little later.
refusal-no-such-chat = We know no such chat.
refusal-not-your-child = This child is not in your diary.
refusal-not-yours = This is not open to you. If it should be, ask the school.
refusal-page-is-not-offered = The journal in a browser is not switched on in this school yet.
refusal-page-link-is-over = This link does not work any more. Press “Open in a browser” in the chat for a new one.
refusal-signed-out = Your time is over. Open the journal from the chat again.
refusal-cell-changed-since = This cell was changed just now.
refusal-calendar-is-not-offered = Calendars are not switched on in this school yet.
refusal-outdated = Things have changed since. Open it again.
refusal-no-children = There are no children in your diary yet. If that is a mistake, write to the school: they will fix it quickly.
refusal-alias-too-long = Too long: { $limit } letters are enough.
refusal-last-child = { $child }: nobody else is on the list, so it stays. To hear nothing, turn news off in the settings.
refusal-consent-needed = I need your consent first: press /start.
refusal-not-linked = First let us link the diary: press /start.
refusal-already-linked = This diary is linked to this chat already. Nothing more to do.
refusal-code-wrong = There is no such code. Check that everything is copied right.
refusal-code-used = This code has been used and works only once. For a new one ask { $office ->
    [unknown] the school office.
   *[other] the school: { $office }.
}
refusal-code-expired = This code is out of date. For a new one ask { $office ->
    [unknown] the school office.
   *[other] the school: { $office }.
}
refusal-code-revoked = The school took this code back, usually because it gave out a new one. Ask { $office ->
    [unknown] the school office.
   *[other] the school: { $office }.
}
refusal-code-foreign = This code was made for somebody else, and the chat is linked to your diary. If that is a mistake, ask { $office ->
    [unknown] the school office.
   *[other] the school: { $office }.
}
refusal-login-rejected = Login and password do not fit together. After five mistakes in a row the way in closes for a while, even for the right password.
refusal-no-such-login = Nobody has the login { $login }.
refusal-login-of-many = More than one school has the login { $login }.
refusal-too-many-attempts = Too many mistakes in a row. Wait { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} and try again.
refusal-temporary-password-expired = The password is right, but temporary: it was good for { $days ->
    [one] { $days } day
   *[other] { $days } days
}. The class teacher or the office will give you a new one.
refusal-too-short = Too short: { $length ->
    [one] { $length } sign
   *[other] { $length } signs
}, at least { $shortest } are needed.
refusal-too-long = Too long: { $length ->
    [one] { $length } sign
   *[other] { $length } signs
}, { $longest } are enough.
refusal-too-simple = Such a password will be guessed. Use capital and small letters, digits and at least one sign like ! or -, and no word that everybody tries first.
refusal-is-birth-date = The date of birth is in the password: many people know it. Think of another one.
refusal-is-login = Your login is in the password: the school knows it. Think of another one.
refusal-same-as-before = This is the temporary password again. Think of your own.
refusal-do-not-match = The second time it was different. Let us start over: think of a password and write it.
refusal-correction-is-empty = Write in words what is wrong.
refusal-correction-too-long = Too long: { $limit } signs are enough. Write only what to correct.
refusal-not-quiet-hours = I did not get the hours. Write them like this: 22:30-6:45. The beginning and the end must differ.
refusal-not-on-the-scale = “{ $typed }” is no mark here: { $scale ->
    [five] marks go from 1 to 5.
    [hundred] marks go from 0 to 100.
   *[other] it is pass or fail.
}
refusal-weight-out-of-range = A weight goes from { $lowest } to { $highest }.
refusal-comment-too-long = The comment is too long: { $limit } characters are enough, this has { $length }.
refusal-lesson-is-ahead = This lesson is still ahead: a mark can be put when it begins.
refusal-mark-changed-since = The mark was changed already: it was { $was ->
    [pass] pass
    [fail] fail
   *[other] { $was }
}, now it is { $now ->
    [pass] pass
    [fail] fail
    [removed] taken back
   *[other] { $now }
}. Open it again.
refusal-dot-changed-since = The dot was changed already: { $state ->
    [open] it is open, but the entry differs.
    [turned] it has its mark.
    [closed] it was closed.
   *[other] its time ran out.
} Open the lesson again.
refusal-dot-is-over = This dot is closed already.
refusal-nobody-chosen = Choose at least one pupil.
refusal-due-is-not-later = A dot is prolonged forward only: choose a day after the one it has.
refusal-due-in-the-past = That day is over. Choose today or later.
refusal-due-after-the-year = That is after the end of the school year. Choose an earlier day.
refusal-not-a-day = I do not see which day this is: “{ $typed }”. Write it like this: 25.11, tomorrow, Friday.
refusal-task-changed-since = The task was changed already. Open it again.
refusal-something-is-set = There is a task for that day already. Take it back first.
refusal-text-too-long = Too long: { $limit } characters are enough, this has { $length }.
refusal-text-is-empty = Write the task in words or send a file. If nothing is set, there is a button for that.
refusal-topic-too-long = The topic is too long: { $limit } characters are enough, this has { $length }.
refusal-not-a-class = “{ $typed }”: there is no such class. Write for example 7Б.
refusal-already-in-this-class = The child is in this class already.
refusal-leaves-before-joining = The day of leaving is before the day of joining. Mend one of the two.
refusal-name-is-empty = The name is empty: there is not one letter in it.
refusal-message-was-cut = Too long: the messenger cut the message into parts. I took nothing of it, please send a shorter one.
refusal-not-an-hour = I do not see which time this is: “{ $typed }”. Write it like this: 18:30 or 18:00-19:30.
refusal-meeting-in-the-past = That time is over. Choose a time ahead.
refusal-meeting-too-far = That is too far away: choose a day within a year.
refusal-meeting-length = A meeting takes from { $shortest } minutes to { $longest } hours. Check when it ends.
refusal-not-a-link = This does not look like a link. It begins with https:// and leads to a site.
refusal-place-is-empty = Write where to meet: a room, or “online”.
refusal-words-too-long = Too long: { $limit } characters are enough, this has { $length }.
refusal-reason-is-empty = Write the reason: families will want to know it.
refusal-no-class-chosen = Choose at least one class.
refusal-meeting-is-over = This meeting has begun or is over.
refusal-meeting-is-cancelled = This meeting was cancelled.
refusal-meeting-was-moved = The meeting has another time now. Open it and answer once more.
refusal-meeting-changed-since = The meeting was changed already. Open it again.
refusal-nobody-is-silent = Every family has answered already.
refusal-asked-today = They were asked today already. You may ask again tomorrow.
refusal-happening-in-the-past = That day is over.
refusal-happening-too-far = That is too far away: choose a day within a year.
refusal-happening-ends-before = The last day is before the first one, or too far from it. Check the dates.
refusal-title-is-empty = Write a title: people find it in the list by that.
refusal-not-grades = Grades go from { $lowest } to { $highest }. Write them like this: 5-7 or 9.
refusal-happening-is-over = This event is over.
refusal-happening-is-cancelled = This event was cancelled.
refusal-happening-changed-since = The event was changed already. Open it again.
refusal-not-an-average = "{ $typed }" is not a number. Write, for example, 4.5.
refusal-wish-out-of-range = There is no such average: the number must be above { $lowest } and at most { $highest }.
refusal-message-too-long = Too long: { $limit } characters are enough, and this is { $length }. Make it two messages.
refusal-message-is-empty = It is empty. Write some words or add a file.
refusal-title-too-long = The title is too long: { $limit } characters are enough.
refusal-too-many-threads = You can begin { $limit ->
    [one] { $limit } conversation
   *[other] { $limit } conversations
} a day. Go on with one of them or wait until tomorrow.
refusal-too-many-messages = You are writing very often. Wait { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}: everything you have sent will arrive.
refusal-not-working-hours = I did not get the hours. Write like this: 9:00-17:30, the beginning before the end.
refusal-thread-is-closed = The school has closed this conversation: it can only be read.
refusal-nobody-reads = There is nobody left to read it: the other person has left the conversation or the school. Write to somebody else: "Messages", "Write".
refusal-they-do-not-want = This person does not get messages from you now. If it matters, write to the class teacher.
refusal-you-do-not-want = You have blocked this person. Unblock them first under "People".
refusal-not-in-this-thread = This conversation is about another child: only teachers and that child's family can be added.
refusal-cannot-block = Teachers cannot be blocked. You can mute the conversation.
refusal-reported-already = You have reported this message already: the school will look at it.
refusal-report-is-handled = This report has been dealt with.
refusal-nothing-to-report = Nobody but you has written here yet.
refusal-only-parents-report = Parents tell the school about this.
refusal-ends-before-it-begins = The last day is before the first. Choose the days again.
refusal-absence-too-long = That is { $days } days in a row, and { $limit } is the most for one notice. Speak to the class teacher about a long absence.
refusal-absence-too-long-ago = That is too long ago: you can explain it yourself within { $limit } school days. Write to the class teacher.
refusal-absence-outside-the-year = That is beyond the school year. Choose days within it.
refusal-no-lessons-then = There are no lessons on those days, nothing to tell.
refusal-no-such-lessons = There are no such lessons on that day. Choose again.
refusal-absence-overlaps = For { $first }–{ $last } the school knows something else ({ $reason ->
    [ill] illness
    [doctor] the doctor
    [family] family matters
    [trip] a trip
    [competition] a competition
    [weather] the weather
   *[other] no reason
}). Open that notice and change it.
refusal-absence-comment-too-long = Too long: { $limit } characters are enough, this has { $length }. Nothing is lost, write it shorter.
refusal-file-too-large = The file is too large: up to { $limit } MB. The notice is as it was, send a smaller file or a photo.
refusal-too-many-papers = A notice holds at most { $limit } files.
refusal-absence-changed-since = This notice was changed meanwhile. Open it again.
refusal-roll-is-ahead = This lesson is still ahead: who is away is noted on its day.
refusal-remark-is-empty = There is nothing here. Write at least a word.
refusal-remark-too-long = Too long: { $limit } characters are enough, this is { $length }. A longer talk is better in messages.
refusal-remark-is-ahead = That is still ahead: let us wait how it goes.
refusal-remark-changed-since = This note was changed or taken back already. Open it anew.
refusal-behaviour-changed-since = Something else was said about this week already. Open it anew.
refusal-week-is-ahead = This week has not begun: sign one that is under way.
refusal-week-changed-since = Something in the week changed while you were reading. Open it anew and read once more.
refusal-not-a-name = There is not a single letter here. Write it as it should be.
refusal-not-a-birthday = I did not understand the date. Write the birthday like this: 01.09.2013.
refusal-not-an-email = This does not look like an e-mail address. Write it like this: name@example.com.
refusal-not-a-phone = This does not look like a telephone number. Write it with its code: +7 900 000-00-00.
refusal-nothing-to-correct = It says so already.
refusal-asked-already = You have asked about this line already: the office has not answered yet.
refusal-no-reason-given = Write why: the person will read it.
refusal-reason-too-long = Too long: { $limit } characters are enough.
refusal-correction-is-decided = This was decided already.
refusal-nobody-to-tell = There is nobody to tell: choose whom to write to.
refusal-announcement-is-empty = There are neither words nor a file here. Write something or send a file.
refusal-announcement-too-long = Too long: { $limit } characters are enough, these are { $length }. The rest can go as a file.
refusal-too-many-files = One announcement takes at most { $limit } files.
refusal-sending-time-is-past = That time has passed. Name another one.
refusal-sending-too-far = It can be scheduled at most { $days } days ahead.
refusal-announcement-changed-since = The announcement has changed. Open it again.
refusal-announcement-withdrawn = The school took this announcement back.
refusal-not-sent-yet = It has not gone yet.
refusal-nothing-to-acknowledge = Nobody is asked to confirm this one.
refusal-everybody-has-read = Nobody is left to remind: everybody it reaches has read it.
refusal-reminded-today = They were reminded today already. You may do it again tomorrow.
refusal-no-own-access = First allow the child an access of its own.
refusal-has-own-access = The child has an access already: no code is needed.
refusal-trusted-only-looks = You were trusted to look only. The parents can do this.
refusal-nobody-to-write-to = Class { $school_class }: there is nobody to print letters for. Everybody is linked, or no adults are written down.
refusal-no-letters-to-revoke = Class { $school_class }: there are no unused letters and codes.
refusal-no-login = This person has no login. Issue a code.
refusal-no-visits-here = The school does not tell visits and meals here.
refusal-group-code-wrong = This code does not fit. Take a new one in your private chat with me: “Class chat”.
refusal-group-is-taken = This group is connected to another class. Disconnect it there first.
refusal-too-many-groups = The class has { $limit } groups already. Disconnect one first.
refusal-subject-is-empty = Say in a word at least what it is about.
refusal-subject-too-long = That is long for a subject: { $limit } characters will do, and here are { $length }. The details come in the next message.
refusal-ticket-is-empty = Nothing is written here. Tell us in a few words at least.
refusal-ticket-too-long = Too long: { $limit } characters will do, and here are { $length }. The rest may be added later.
refusal-too-many-ticket-files = A ticket takes { $limit } files at most. Send what matters most, you can add more later.
refusal-too-many-tickets = You may send { $limit } tickets a day. You can add to those that are there.
refusal-too-much-said = You may add to a ticket { $limit } times a day. Wait a little, you will be read.
refusal-ticket-is-closed = This ticket is closed. If the question is still there, write a new one.
refusal-ticket-taken = Somebody works on this ticket already.
refusal-ticket-changed-since = The ticket has just changed. Open it again.
refusal-not-contacts = I did not get that. Write an e-mail and a phone number, for example: name@example.org, +7 900 000-00-00. One of them will do.
refusal-nobody-answers-tickets = There is nobody to write to yet: no school is connected.
refusal-only-guardians-trust = Only the child's parents can invite trusted persons.
refusal-nothing-is-trusted = Choose which children, and what may be seen of them.
refusal-invitation-is-gone = This invitation is no longer valid.
refusal-invitation-wrong = There is no such invitation code.
refusal-seen-anyway = You see these children anyway: no invitation is needed.
refusal-not-a-login = That does not look like a login: it has no spaces and at most { $limit } characters.
refusal-same-class = The pupil is in class { $school_class } already.
refusal-list-too-large = The file is larger than { $limit } MB. Take pictures and extra sheets away.
refusal-difference-changed = Something changed in the diary or in the file since. Send the file once more.
refusal-too-late-to-undo = Undoing works for { $minutes } minutes, and they are over. Each mark can be corrected or taken back on its card.
refusal-year-is-not-over = School year { $year } still goes on. The next one may begin a month before its end.
refusal-claim-is-decided = This request was decided already.
refusal-claimed-already = You asked for it already. The office has not answered yet.
refusal-has-it-already = You have it already.
refusal-nobody-ticked = Nobody is ticked. Tick at least one pupil who has adults in the diary.
refusal-inquiry-is-empty = Words are needed: write what you want to ask.
refusal-inquiry-too-long = Too long: { $length } characters, { $limit } will do.
refusal-too-many-inquiries = That is enough for today: families will not read more than { $limit } a day.
refusal-inquiry-is-withdrawn = The teacher has withdrawn this question: no answer is needed.
refusal-no-signature-asked = No signature is needed here: answer in words.
refusal-everybody-answered = Nobody is left to remind: everybody whom messages reach has answered.
refusal-trust-ends-badly = The last day is today or later, and not more than five years ahead.
refusal-no-full-name = Write the surname, the given name and the patronymic in words, for example: Иванова Мария Петровна.
refusal-paper-too-large = The file is larger than { $limit } MB. Take the picture again or make the PDF smaller.
refusal-not-a-paper = This is neither a photo nor a PDF, whatever its name says. Send a picture of the paper.
refusal-too-many-pages = Enough: an application takes { $limit } files at most. Remove what you do not need.
refusal-papers-are-missing = { $count ->
    [one] { $count } paper is missing
   *[other] { $count } papers are missing
}. Send it and press again.
refusal-too-many-applications = You can begin { $limit } applications a day. Try again tomorrow.
refusal-applied-already = The same application waits already: No. { $number }.
refusal-application-moved = Something has changed with this application. Open it anew.
refusal-nothing-is-missing = Mark which papers are missing.
refusal-paper-is-erased = This paper is gone: it was erased.
refusal-nobody-fits = This person is not on the school's lists any more. Open the application anew.
refusal-nobody-takes-applications = There is nobody to apply to yet: no school is connected.
refusal-no-mail-here = No letters leave from here yet: an e-mail cannot be confirmed.
refusal-mail-code-wrong = That is not the code. Tries left: { $left }.
refusal-mail-code-expired = This code is good no more. Ask for a new one.
refusal-letter-just-sent = A letter has just left. Another can be asked for in a minute.
refusal-too-many-letters = I send no more than { $limit } letters a day. Try tomorrow.
refusal-not-your-contact = Your own number is needed: press “📱 Share my number” at the bottom of the screen. A contact of somebody else or a forwarded one will not do.
refusal-login-unfit = This will not do as a login: { $shortest } to { $longest } characters, Latin letters, digits, a dot, a dash, and at least one letter.
refusal-login-taken = This login is taken. Think of another.
refusal-login-changed-already = The login was changed before: that can be done once.
refusal-wrong-password = That is not the password. Check capital and small letters and try again.
refusal-nobody-else = The diary is open in no other chat.
refusal-not-a-snils = This does not look like a SNILS: it has 11 digits, the last two check the others. Compare it with the card.
refusal-no-contacts-in-it = I did not understand. Write e-mail, phone and SNILS with commas between, each once. One of them is enough.
refusal-handed-already = You have handed contacts over already. Wait for the school's answer or take them back.
refusal-too-many-handovers = Contacts can be handed over { $limit } times a day. Try tomorrow.
refusal-handover-is-decided = These contacts are decided about, or the person took them back.
refusal-nobody-of-that-name = The school's lists have no adult of that full name.
refusal-name-not-whole = Write the surname and the given name in full.
refusal-day-is-over = The day is over: it is too late for changes.
refusal-teacher-is-busy = { $teacher } has a lesson at that hour. Choose another teacher.
refusal-lesson-changed-since = There is no such lesson on that day any more. Open the substitutions anew.
