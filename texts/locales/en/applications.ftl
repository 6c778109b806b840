# Applications for access: for those who have neither a letter nor a login.
application-list = <b>Application for access</b>
    If you have neither a letter with a code nor a login, ask the school for them from here. It is free of charge. You need pictures of your papers; the answer comes here within 3 working days.
application-list-own = Your applications are below.
button-apply = 📝 Apply for access
button-application-new = ✍ New application
button-application = No. { $number } { $state } { $name }
application-mark-draft = ✏
application-mark-filed = ⏳
application-mark-missing = 📎
application-mark-granted = ✓
application-mark-refused = ✗
application-mark-withdrawn = ↩
application-consent = <b>Consent</b>

    To open the access, the office compares the application with the papers. For this I keep and show to the office:
    • your name and who you are to the pupil;
    • the pupil's name, class and birthday;
    • pictures of the papers, encrypted.

    I erase the pictures 14 days after the decision, the application itself after 90, and what was not sent after a day. You can take the application back on any day before the decision, or erase everything at once with /forget.

    By pressing “I agree” you allow this.
button-application-agree = I agree, go on
application-consent-again = The text has changed, please read it again
application-choose-school = <b>To which school?</b>
button-application-school = { $name }
application-choose-who = <b>Who asks for access?</b>
application-who-mother = Mother
application-who-father = Father
application-who-representative = Guardian
application-who-pupil = Pupil
application-who-trusted = Trusted person
application-who-teacher = Teacher
application-ask-name = Write <b>your own</b> surname, given name and patronymic as in your passport.
application-ask-child = Write the surname, given name and patronymic of the <b>pupil</b>.
application-ask-class = In which class? For example: 7Б.
application-ask-journal = The journal of which class do you need? For example: 7Б.
application-ask-born = The pupil's birthday? For example: 01.09.2013.
application-words-please = Words, please.
application-press-please = Press a button under the message.
application-preview = <b>Check it</b>
    Names and the date must be as in the papers, or a new application is needed.
application-by = { $name } ({ $who })
application-child = Pupil: { $name }
application-class = Class: { $school_class }
application-journal = The journal of { $school_class }
application-born = Birthday: { $day }
application-school = School: { $name }
application-papers-next = Next come pictures of:
button-application-fix-name = Name
button-application-fix-child = Pupil
button-application-fix-class = Class
button-application-fix-born = Birthday
button-application-save = All right, on to the papers
application-paper-identity = Passport
application-paper-own = Passport or birth certificate
application-paper-birth = The child's birth certificate
application-paper-guardianship = Guardianship document
application-paper-permission = A parent's permission
application-paper-line = · { $paper }
application-paper-there = ✓ { $paper }: { $count }
application-papers = <b>Papers</b>
application-card = <b>Application No. { $number }</b>
    { $school }
application-awaits-no-more = Everything is here: send it. One more picture would go to <b>{ $paper }</b>.
application-awaits = Now I await: <b>{ $paper }</b>. Send a photo or a PDF, several if you like. Choose another paper with its button.
application-is-draft = Not sent yet.
application-is-missing = 📎 Papers are missing. Send them and the school looks again.
application-is-withdrawn = You took the application back.
application-is-granted = ✓ Access is granted. Come to the office with the originals of the papers: there you get a login with a temporary password, or a code.
application-is-refused = ✗ The school refused:
application-is-filed = ⏳ Registered. Waits for the school.
application-apply-again = You can correct it and apply again: everything is filled in already.
application-until = ⏳ Registered. The school answers by { $day }.
application-late = The school had to answer by { $day }. Remind them.
application-office = Office: { $contact }
application-ground-outside = A parent, a guardian, the pupil, a trusted person or a teacher applies.
application-ground-not-pupil = There is no such pupil in the school.
application-ground-papers = The papers do not fit.
application-ground-contradict = The papers contradict each other.
application-ground-form = A mistake in the name, the patronymic or the birthday.
application-ground-wrong-person = The application is for the wrong person.
application-ground-no-journal = The teacher did not name the class.
button-application-paper = { $sign } { $paper }
button-application-drop = 🗑 Remove: { $paper }
button-application-send = Send it to the school
button-application-withdraw = Take it back
button-application-throw = Delete the draft
button-application-sure = Yes, sure
button-application-again = ✍ Apply again
application-sent = Sent
application-gone = Done
application-paper-kept = Removed
application-paper-please = A photo or a PDF of the paper, please.
application-ask-withdraw = Take application No. { $number } back? The school stops looking at it.
application-ask-drop = Delete application No. { $number }? Nobody has seen it yet.

# News for the one who applied.
news-application-papers = 📎 Papers are missing for application No. { $number }. Send anew:
news-application-granted = ✓ Application No. { $number } is granted
news-application-refused = ✗ Application No. { $number } is refused:
button-news-application = Open the application

# The office.
button-intake-office = Applications
intake-queue = <b>Applications for access</b>
    { $count ->
    [one] { $count } application waits
   *[other] { $count } applications wait
    }
intake-queue-empty = <b>Applications for access</b>
    Nobody waits.
intake-mark-late = ‼
button-intake = { $sign } No. { $number } { $name }
intake-card = <b>Application No. { $number }</b>
intake-filed = Filed { $when }
intake-until = Answer by { $day }
intake-late = ‼ It was due { $day }
intake-is-missing = 📎 We await papers of the applicant
intake-is-granted = ✓ Access is granted
intake-is-withdrawn = ↩ The applicant took it back
intake-is-filed = ⏳ Waits for a decision
intake-refused = ✗ Refused:
intake-diary = <b>What the diary says</b>
intake-pupil-same = ✓ Pupil { $name }, { $school_class }: the same
intake-pupil-differs = ‼ Pupil { $name }: the diary says { $school_class }, birthday { $born }
intake-no-pupil = ‼ The school has no pupil of that name
intake-adult-of = ✓ { $name } is there already, children: { $children }
intake-adult-staff = ✓ { $name } is there already, works at the school
intake-adult = ✓ { $name } is there already
intake-new-adult = The diary does not know the applicant: we add them
intake-young = The pupil is under 14: the diary opens when a parent agrees.
intake-no-papers = No papers: erased, or not sent yet.
button-intake-paper = 📄 { $paper } { $number }
intake-paper = Application No. { $number }. A personal paper: do not pass it on, take it off when read.
intake-file = application-{ $number }-{ $paper }.{ $ending }
button-intake-away = 🗑 Read, take it off the chat
intake-paper-away = Taken off
intake-paper-stays = Delete this message yourself: I may not any more.
intake-paper-sent = Sending
button-intake-grant = ✓ Grant access
button-intake-missing = 📎 Papers are missing
button-intake-refuse = ✗ Refuse
intake-ask-missing = Which papers are missing for application No. { $number }? Mark them: what was sent of them is erased and sent anew.
button-intake-ask = Ask for what is marked
intake-ask-ground = Why refuse application No. { $number }?
button-intake-ground-outside = May not ask for access
button-intake-ground-not-pupil = Not a pupil of this school
button-intake-ground-papers = The papers do not fit
button-intake-ground-contradict = The papers contradict each other
button-intake-ground-form = A mistake in a name or date
button-intake-ground-wrong-person = For the wrong person
button-intake-ground-no-journal = Did not name the class
intake-ask-match = Whom do we give access?
intake-nobody-fits = There is nothing to open. Look through the school's lists, or refuse.
button-intake-pupil = { $name }, { $school_class }
button-intake-new = A new person → { $child }
button-intake-known = { $name } → { $child }
intake-papers-asked = Asked: the person hears of it
intake-was-refused = Refused: the person hears of it
intake-was-granted = Granted: the person hears of it
button-intake-hand = 🔑 Hand over a code or password
intake-ask-hand = <b>{ $name }</b>
    Application No. { $number }. Login: <code>{ $login }</code>

    Check the originals of the papers and hand the code or the temporary password over in person. Earlier ones stop working.
button-intake-code = A code
button-intake-password = Temporary password
button-intake-hide = Done, take it off the screen
intake-code = The code for <b>{ $name }</b>:

    <code>{ $code }</code>
intake-code-link = Or the link: { $link }
intake-code-until = Works once, until { $moment }.
intake-password = For <b>{ $name }</b>
    Login: <code>{ $login }</code>
    Temporary password: <code>{ $password }</code>
intake-password-until = Until { $moment }. At the first sign-in we ask for a password of one's own.
intake-hand-over = <i>Hand it over in person. It is not shown again.</i>
intake-given-already = Handed over already. Once more? Begin anew.
news-intake-filed = 🆕 New application for access No. { $number }
news-intake-added = 📎 Papers came for application No. { $number }
news-intake-withdrawn = ↩ Application No. { $number } was taken back
news-intake-due = ⏳ Today is the last day: application No. { $number }
    { $name }
news-intake-late = ‼ It was due { $day }: application No. { $number }
    { $name }
