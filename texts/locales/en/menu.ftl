menu-parent = <b>{ $child }</b>, { $school_class }
    What shall we look at?
menu-staff = Hello, { $name }!
    Where shall we start?
menu-arrange = <b>Menu sections</b>
    With a tick: on the first page. Without: under “More…”.
menu-choose-section = Press a section to move it or to put it away.
menu-section-in-hand = Now: <b>{ $section }</b>
menu-stranger = Hello! I am Peremena: I tell parents about marks, dots and homework. First let us link this chat to your diary.
menu-help = <b>What I can do</b>

    I tell you about new marks, dots and homework as soon as the teacher enters them. I keep quiet at night.

    /today — what is on today
    /tomorrow — what is on tomorrow
    /week — the whole week
    /marks — marks
    /progress — progress: table, chart, what is needed
    /dots — dots: debts and deadlines
    /homework — homework
    /absence — say that the child is not coming
    /attendance — attendance
    /remarks — behaviour, praise and remarks
    /sign — sign the week
    /messages — messages from and to the school
    /children — children and what you call them
    /trusted — trusted persons: who may look
    /settings — language, quiet hours, what to write about
    /account — sign-in and security: password, e-mail, phone
    /service — what it is and how to get it
    /support — write to support
    /cancel — drop what was begun
    /privacy — what we keep
    /mydata — download it as a file
    /forget — erase everything about you
    In a class group: /connect to tell news there, /disconnect to stop
menu-stale = This button is from an old message and things have changed since. Here is a fresh menu.
menu-stale-toast = The button is out of date, opening a fresh menu
menu-not-understood = I did not get that. Choose a button below or press /help.
menu-perhaps = It seems to be about this: the first buttons below.
menu-welcome = You are welcome! If you need anything else, it is all here.
menu-cancelled = All right, nothing is changed.
menu-slow-down = Too fast. Wait a couple of seconds and press again.

button-link = Link the diary
button-menu = ☰ Menu
button-back = ‹ Back
button-today = Today
button-tomorrow = Tomorrow
button-week = Week
button-children = Children
button-settings = Settings
button-more = More…
button-arrange-menu = 🧩 Menu sections
button-in-hand = 👉 { $label }
button-section-up = ↑
button-section-down = ↓
button-section-hide = Put away
button-section-show = ➕ To the first page
button-menu-as-usual = As it was at first

section-marks = Marks
section-progress = Progress
section-dots = Dots
section-visits = Visits and meals
section-trusted = Trusted persons
section-timetable = Timetable
section-week = My lessons
section-bag = 🎒 School bag
section-calendar = 📅 To the phone
section-curricula = Curricula
section-homework = Homework
section-absence = 🤒 Not coming
section-attendance = Attendance
section-absences = Absent
section-meetings = Meetings
section-substitutions = 🔁 Substitutions
section-inquiries = ❓ Ask families
section-announcements = 📣 Announcements
section-calls = Call a meeting
section-corrections = Corrections
section-remarks = Behaviour
section-messages = 💬 Messages
section-service = ℹ️ About the diary
section-support = 🆘 Support
section-desk = 🎫 Tickets
section-happenings = Events
section-groups = 💬 Class chat
section-published = Publish an event
section-classes = Classes
section-overview = The school today
section-journal = Journal
section-office = 🗂 The office
section-access = 🔑 Logins and codes

bot-description = I tell parents about new marks, dots and homework. Once and at the right hour. Link the diary by the code from the school's letter or by login.

command-menu = Main menu
command-today = What is on today
command-tomorrow = What is on tomorrow
command-week = The whole week
command-marks = Marks
command-progress = Progress: table, chart, result
command-dots = Dots: debts and deadlines
command-homework = Homework
command-absence = Not coming: ill, late, away
command-attendance = Attendance
command-remarks = Behaviour: praise and remarks
command-sign = Sign the week
command-messages = Messages from and to the school
command-children = Children
command-trusted = Trusted persons: who may look
command-settings = Language, quiet hours, what to write about
command-account = Sign-in and security
command-connect = Tell news of the class here
command-disconnect = Tell nothing here any more
command-help = What I can do
command-privacy = What we keep
command-service = What the diary is and how to get it
command-support = Support: write what does not work
command-mydata = Download what we keep
command-forget = Erase everything about you
command-journal = Journal: marks, dots, homework
