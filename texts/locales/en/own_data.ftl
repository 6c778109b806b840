# One's own data: downloading and erasing.
button-my-data = 📦 Download my data
button-forget = 🗑 Erase everything
mydata-caption = <b>Everything I keep of you</b>
    The archive holds two files: mydata.json for programs, and the same list in words. No passwords and no names of others are in it. Marks and homework are kept by the school: you can download them in “Progress”.
mydata-line = { $section }: { $count }
mydata-readme = what-is-inside.txt
mydata-title = What Peremena keeps of you. { $when }
mydata-children = Children whose diaries you see
mydata-school = Marks, dots, homework and attendance are kept by the school: they belong to the diary, not to this chat.
mydata-section-chat = This chat
mydata-section-consents = Consents
mydata-section-diaries = Linked diaries
mydata-section-names-of-children = Children on your list
mydata-section-settings = Settings
mydata-section-corrections = Requests to correct data
mydata-section-calendars = Calendar links
mydata-section-page-links = Links to the journal in a browser
mydata-section-browsers = Times you opened the journal in a browser
mydata-section-tickets = Support tickets
mydata-section-messages-of-tickets = Messages in tickets
mydata-section-applications = Applications for access
mydata-section-papers-of-applications = Papers of applications
mydata-section-news = News sent
mydata-section-people = Your data at school
mydata-section-logins = Logins
mydata-section-messages = Your messages
mydata-section-absences = Absences you told of
mydata-section-answers-to-meetings = Answers to meetings
mydata-section-wanted-events = Events to be reminded of
mydata-section-signed-weeks = Signed weeks
mydata-section-signed-answers = Signed answers to teachers
mydata-section-read-announcements = Announcements read
mydata-section-own-access-given = Access given to your child
mydata-section-trust-given = Access given to trusted people
mydata-section-blocks = People you blocked
mydata-section-hours = Hours for messages
mydata-section-handovers = Contacts handed to the school
mydata-section-mail-codes = Codes sent by e-mail
mydata-section-contacts = Confirmed e-mail and phone

forget-ask = <b>Erase everything?</b>

    I untie the chat and fall silent at once, and in three days I erase for good:
    • linked diaries, settings, names of children, consents;
    • support tickets, requests to correct data, contacts handed to the school;
    • applications for access and pictures of the papers;
    • the list of news sent and all that waits to be sent;
    • words and files of your messages, notes and papers about absences;
    • the password of the diary, the confirmed e-mail and phone: you can come back with a new letter from school.

    The school keeps by law: the journal, your card, signatures, days of absence.
    If the diary is open in another chat of yours, messages, papers and the password stay: they are needed there.
    Backup copies are gone within 30 days.
button-my-data-first = 📦 Download first
button-forget-go-on = 🗑 Go on
forget-ask-again = <b>Really erase?</b>

    News stops at once. You have three days to think better of it: with a button, or by signing in again. Then nothing can be brought back.
button-forget-sure = Yes, erase
button-forget-not = Keep it
forget-leaving = <b>The chat is untied, no more news will come.</b>

    Everything will be erased on { $moment }. Until then you can have it all back: with the button, or by signing in to the diary again.
forget-stayed = Everything is as it was
button-forget-stay = ↩️ Bring it all back
button-forget-now = 🗑 Erase now, do not wait
forget-done = <b>Everything is erased.</b>

    The number of the record: { $receipt }. It holds neither a name nor a chat, only the time and how much was erased.
    The messages in the messenger itself are yours to delete: “Clear history”.
    You can come back any day: /start.
