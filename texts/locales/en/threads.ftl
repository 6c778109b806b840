threads-title = <b>Messages</b>
threads-none = Quiet so far. You can write to a teacher, the administration or the parents of the class.
threads-line = <b>{ $title }</b>
threads-line-unread = 🔵 <b>{ $title }</b> ({ $count })
threads-last = { $moment }: { $text }
threads-last-own = { $moment }, you: { $text }
threads-last-nothing = { $moment }
thread-nobody = Conversation
thread-about-mark = Mark { $value }, { $what }, { $day }
thread-about-dot = Dot, { $what }, due { $day }
thread-about-homework = Homework, { $what }, for { $day }
thread-about-lesson = Lesson, { $what }, { $day }
thread-about-remark = Remark or praise, { $what }, { $day }
thread-about-happening = Event “{ $what }”, { $day }
thread-about-inquiry = { $value }: “{ $what }”
thread-head = <b>{ $title }</b>
thread-child = About: { $child }
thread-with = Here: { $names }
thread-empty = Nothing is written yet.
thread-said = <b>{ $author }</b>, { $moment }
thread-said-own = <b>You</b>, { $moment }
thread-text = { $text }
thread-edited = <i>edited</i>
thread-hidden = <i>The message is hidden.</i>
thread-file-photo = 📷 Photo
thread-file-document = 📎 File
thread-file-document-named = 📎 { $name }
thread-file-voice = 🎤 Voice message
thread-file-audio = 🎵 Audio
thread-file-video = 🎬 Video
thread-file-animation = 🎬 Animation
thread-file-video-note = ⏺ Video message
thread-fate-read = ✓✓ Read
thread-fate-arrived = ✓ Delivered
thread-fate-held = 🕗 Arrives { $moment }
thread-fate-sent = Sent
thread-muted = 🔕 Muted until { $moment }
thread-muted-for-good = 🔕 Muted
thread-silence-closed = The school has closed this conversation: it can only be read.
thread-silence-nobody = There is nobody here to answer: the other person has left the conversation or the school. You can still read it.
thread-silence-blocked = The other person does not want messages from you.
thread-silence-blocking = You have blocked this person. You can change that under "People".

thread-whom = <b>Whom shall we write to?</b>
    Choose below or type: "Orlova", "maths teacher", "class teacher", "principal".
thread-whom-nobody = There is nobody to write to yet: your diary has neither children nor classes.
thread-whom-unknown = Nobody like "{ $typed }" among those you can write to. Try a surname or choose below.
thread-whom-found = Found:
thread-whom-words = Type whom you are looking for: a surname or "maths teacher".
thread-whom-group = <b>{ $group }</b>
    Whom shall we write to?
thread-whom-add = <b>Whom shall we add?</b>
    Choose below or type a surname. Earlier messages stay unseen by the new person.
thread-whom-add-nobody = There is nobody to add: everybody who can be here is.
thread-group-teachers = Teachers
thread-group-administration = Administration
thread-group-parents = Parents
thread-group-pupils = Pupils
thread-who-head = principal
thread-who-deputy = deputy
thread-who-secretary = secretary
thread-who-organiser = organiser
thread-who-teacher = teacher
thread-who-class-teacher = class teacher
thread-who-parent = parent
thread-who-pupil = pupil
thread-who-of = { $who }: { $of }
thread-beginning-to = To: <b>{ $name }</b>, { $who }
thread-beginning-about = About: { $about }
thread-beginning-held = It is out of working hours: the message arrives { $moment }.
thread-beginning-ask = Write your message. A photo, file, video or voice message will do too.
thread-answer-ask = <b>{ $title }</b>
    Write your answer. A photo, file, video or voice message will do too.
thread-cannot-pass = I cannot pass that on. Words, a photo, file, video or voice message will do.
thread-sent = Sent: { $names }
thread-sent-more = Sent to { $count ->
        [one] { $count } person
       *[other] { $count } people
    }.
thread-sent-held = It is out of working hours: it arrives { $moment }.
thread-sent-not-linked = { $names }: no chat is linked yet. The message will wait.
thread-members = <b>{ $title }</b>
    Who is here:
thread-member-line = • { $name }, { $who }
thread-member-line-you = • { $name } (you)
thread-member-line-gone = • { $name }: not at the school any more
thread-member = <b>{ $name }</b>
    { $who }
thread-member-blocked = You get no messages from this person.
thread-rename-ask = What shall we call the conversation? { $limit } characters are enough.
thread-leave-ask = Leave the conversation? You will get no new messages and will not see the earlier ones.
thread-left-toast = You have left
thread-added-toast = Added
thread-removed-toast = This person is no longer here
thread-blocked-toast = Writes to you no more
thread-unblocked-toast = May write to you again
thread-muted-toast = Muted
thread-loud-toast = Not muted any more
thread-mute-ask = <b>Mute</b>
    Messages stay here but do not come to the chat.
thread-report-ask = <b>What do you want to report?</b>
    The class teacher or the deputy will see the message. The author will not learn who reported it.
thread-reported-toast = Thank you, the school will look at it
thread-report = <b>A reported message</b>
    { $author }: "{ $text }"
thread-report-file = { $author } sent: { $file }
thread-report-by = Reported by { $reporter }
thread-report-hidden = Done: the message is hidden.
thread-report-warned = Done: the author is warned.
thread-report-closed = Done: the conversation is closed.
thread-hours = <b>My hours</b>
    In these hours messages come at once, others wait for the morning, and the sender knows.
thread-hours-now = Now: { $days }, { $starts }–{ $ends }
thread-hours-any = Now: at any time
thread-hours-type = Write your hours for weekdays, for example 9:00-17:30.
thread-days-weekdays = on weekdays
thread-days-with-saturday = Monday to Saturday
thread-days-own = on chosen days

message-from = 💬 <b>{ $author }</b>, { $who }
message-title = <i>{ $title }</i>
message-child = About: { $child }
message-text = { $text }
message-edited = The message was edited:
message-file-beside = The file comes with the next message.
message-file = File of the message: { $author }
message-file-lost = The file could not be passed on: ask for it once more.
message-hidden = The school has hidden this message.
message-how = <i>To answer, simply reply to this message.</i>
message-added = 💬 { $by } adds you to the conversation "{ $title }".
message-closed = The school has closed the conversation "{ $title }". Earlier messages can be read.
message-reported = ⚠️ <b>A reported message</b>
    { $author }: "{ $text }"
message-reported-by = Reported by { $reporter }
message-no-words = no words
message-warned = ⚠️ Your message was reported: "{ $text }".
    Please write to one another with care.

button-threads-hours = 🕗 My hours
button-thread-write = ✏️ Write
button-thread = { $title }
button-thread-unread = 🔵 { $title }
button-thread-person = { $name }: { $who }
button-thread-group = { $group } ({ $count })
button-thread-answer = ↩️ Answer
button-thread-open = Conversation
button-thread-older = ‹ Earlier
button-thread-newest = To the latest ›
button-thread-members = 👥 People
button-thread-mute = 🔕 Mute
button-thread-loud = 🔔 Unmute
button-thread-title = ✏️ Title
button-thread-add = ➕ Add
button-thread-report = ⚠️ Report
button-thread-leave = Leave
button-thread-leave-sure = Yes, leave
button-thread-remove = Remove
button-thread-block = Block
button-thread-unblock = Unblock
button-thread-back = ‹ Conversation
button-threads-back = ‹ Messages
button-thread-mute-hours = { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }
button-thread-mute-for-good = For good
button-thread-hide = Hide
button-thread-warn = Warn
button-thread-close = Close the conversation
button-thread-hours = { $days }, { $starts }–{ $ends }
button-thread-hours-any = At any time
button-thread-hours-own = Other hours
button-thread-ask = ❓ Ask
button-thread-ask-organiser = Ask the organiser
