# First screens: consent and the two ways to link a diary.
button-switch-language = 🌐 Русский
accounts-consent = <b>Let us agree first</b>

    To tell you about school I will keep:
    • the number of this chat and its language, to answer you;
    • whose diary it is: your name, the children and classes from the school's lists, to show your children only;
    • your settings and what has been sent, to say nothing twice and be quiet at night;
    • how often a code or a password did not fit, so that nobody guesses them.

    I do not keep the password itself, only a fingerprint that cannot be turned back. Messages with a password are deleted from the chat at once.
    Your school is responsible for these records. They are given to no outsiders and used for no advertising.

    You can take the consent back at any moment: /privacy.
accounts-consent-changed = The text has changed since. Please read it once more.
button-agree = I agree
button-not-now = Not now
accounts-how = <b>How shall we link the diary?</b>
    If the school gave you a letter with a code, the code is easier. If you have a login and password for the diary, they will do.
button-have-code = ✉️ I have a code from school
button-have-login = 🔑 Login and password
button-cannot-enter = I cannot get in

# A letter with a code.
accounts-ask-code = Write the code from the letter: ten signs, for example ABCDE-12345. Capitals, dashes and spaces do not matter.
accounts-code-hint-length = A code has ten signs, yours has another number.
accounts-code-hint-alphabet = A code has only Latin letters and digits. The letter U and Russian letters that look like no Latin one never occur.
accounts-code-hint-unknown = O and 0, I and 1, Russian letters that look the same: I take either. Compare the other signs with the letter.
accounts-letter = <b>{ $school }</b>
    Is this letter for you?

    To: { $adult }
accounts-letter-child = Child: { $child }, { $school_class } ({ $relation ->
    [self] your own diary
    [mother] you are the mother
    [father] you are the father
    [guardian] you are the guardian
   *[other] you are the representative
})
accounts-letter-child-no-class = Child: { $child }
button-letter-mine = Yes, it is me
button-letter-not-mine = No
accounts-letter-not-mine = All right, nothing is linked and the code is not used up. Please give the letter back to { $office ->
    [unknown] the school office.
   *[other] the school: { $office }.
}
accounts-press-a-button = Please press one of the buttons.

# Login and password.
accounts-ask-login = Write your login for the diary: the school gave it to you.
accounts-login-too-long = That is too long for a login. Write the login only.
accounts-ask-password = Login: { $login }
    Now the password. I will delete the message with it from the chat at once.
accounts-password-once-more = Try again: write the password for the login { $login }.
accounts-words-needed = Words are needed here, not a picture or a file. Please write.
accounts-not-deleted = ⚠️ I could not delete your message with the password. Please delete it yourself: tap it and choose “Delete”.
accounts-hint-cyrillic-in-latin = • The Russian keyboard seems to be on: passwords from school are written in Latin letters.
accounts-hint-latin-in-cyrillic = • There are Latin letters among the Russian ones: they look alike.
accounts-hint-zero-and-o = • Check which is zero and which is the letter O.
accounts-hint-case = • Capital and small letters differ: the phone may have made a capital by itself.
button-other-login = Another login
accounts-help = <b>Cannot get in?</b>

    <b>No login and no letter.</b> Ask the class teacher or the office: the school gives them out.
    <b>The password does not fit.</b> Check capital and small letters: the phone puts a capital by itself.
    <b>0 and O, Russian and Latin letters.</b> Check the keyboard; passwords from school are in Latin letters.
    <b>The temporary password is too old.</b> It is good for 14 days: ask the class teacher for a new one or for a letter with a code.
    <b>You forgot the login or the password.</b> There is no need to begin anew: the office gives a temporary password or a letter with a code, and all stays where it was.
    <b>Many mistakes in a row.</b> The way in opens by itself, within an hour at the latest.
    <b>All is right and still no way in.</b> Wait a little and write to support.
accounts-new-password = The temporary password fits. Now think of your own and write it.

    At least 8 signs: capital and small letters, digits and signs like ! or -. Not the date of birth and not the login.
accounts-new-password-again = Write the new password once more, so that there is no slip.
accounts-password-changed = The new password is saved: the temporary one no longer works.

# Check your data, and what is in the diary already.
accounts-linked = <b>Done, the diary is linked.</b> Please check that everything is right.
accounts-data = <b>{ $school }</b>
    You: { $name }
accounts-data-child = Child: { $child }, { $school_class }
accounts-data-roles = At school you are: { $roles }
accounts-data-no-children = The school lists no children of yours.
accounts-role-teacher = teacher
accounts-role-class-teacher = class teacher
accounts-role-secretary = secretary
accounts-role-deputy = deputy head
accounts-role-head = head
accounts-role-organiser = organiser
button-data-right = Everything is right
button-data-wrong = There is a mistake
accounts-ask-mistake = Write what is wrong: a name, a class, not your child. I will pass it to the office: only the school corrects its data.
accounts-mistake-sent = Noted and passed to the office. The diary works meanwhile.
accounts-first-look = <b>This is there already</b>
accounts-first-look-child = <b>{ $child }</b>, { $school_class }
accounts-first-look-marks = { $period }: { $marks ->
    [0] no marks yet
    [one] { $marks } mark
   *[other] { $marks } marks
}
accounts-first-look-dots = { $dots ->
    [0] No open dots
    [one] { $dots } open dot
   *[other] { $dots } open dots
}
accounts-first-look-homework = For { $day }: { $tasks ->
    [one] { $tasks } task
   *[other] { $tasks } tasks
}
accounts-first-look-no-homework = No homework for the next days yet
accounts-from-now = From now on I write by myself as soon as there is something new. I do not write about what was before.
accounts-from-now-quiet = At night, from { $starts } to { $ends }, I am quiet. You can change this in the settings.
accounts-from-now-staff = The diary is linked. Everything you need is in the menu.

# Several diaries in one chat.
accounts-diaries = <b>Your diaries</b>
    Choose which to check or to unlink.
button-diary = { $name }, { $school }
button-add-diary = ➕ Add a diary
button-unlink = Unlink
button-unlink-sure = Yes, unlink
accounts-unlink = Unlink the diary?
    { $name }, { $school }

    No more news will come from it. Other diaries stay. A new code or the password brings it back.
accounts-unlinked = The diary is unlinked

# What we keep.
accounts-privacy = <b>What I keep of you</b>
accounts-privacy-consent = Consent: { $when }, text { $version }
accounts-privacy-no-consent = No consent: only the number of the chat and its language, to answer you.
accounts-privacy-diary = Diary: { $name }, { $school }, linked { $when }
accounts-privacy-child = Child: { $child }, { $school_class }
accounts-privacy-counts = Names you gave to children: { $names }
    Settings: { $wishes }
    Requests to correct data: { $corrections }
    News sent: { $messages }
accounts-privacy-school = Marks, dots and homework are kept by the school: they belong to the diary, not to the chat.
accounts-privacy-papers = Pictures of papers for applications are kept encrypted and only the office sees them. I erase them { $papers } days after the decision, the application itself after { $forms }.
accounts-privacy-later = Download all of it as a file: /mydata. Erase it: /forget.
button-withdraw = Take the consent back
button-withdraw-sure = Yes, take it back and unlink
accounts-withdraw = Take the consent back?

    All diaries are unlinked from this chat and news stops at once. Settings, names of children and the list of what was sent stay: /forget erases them too.
accounts-withdrawn = The consent is taken back, the diaries are unlinked. You can come back any day: /start.
