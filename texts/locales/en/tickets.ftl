# Support: tickets of parents, staff and those who are not in yet.
ticket-list = <b>Support</b>
    If something does not work, write to us: the answer comes here.
ticket-list-own = <b>Your tickets</b>
    Tap a ticket to read the answer or to add to it.
button-ticket-new = ✍ Write to support
button-ticket = No. { $number } { $state } { $subject }
ticket-mark-new = 🆕
ticket-mark-in-work = 🛠
ticket-mark-answered = 💬
ticket-mark-closed = ✓
ticket-choose-kind = <b>What is it about?</b>

    Your ticket is read by those who help with the diary. I keep it with the number of this chat, to answer you; I erase it 90 days after it is closed, or at once when you say /forget. By choosing below you agree to this.
ticket-kind-sign-in = 🔑 I cannot sign in
ticket-kind-data = 📝 A mistake in the diary
ticket-kind-broken = 🔧 Something is broken
ticket-kind-question = ❓ A question
ticket-kind-idea = 💡 An idea
ticket-choose-school = <b>Which school do we write to?</b>
button-ticket-school = { $name }
ticket-ask-subject = <b>{ $kind }</b>
    Write in a few words what it is about. For example: “The code of the letter does not fit”.
ticket-ask-text = About: <b>{ $subject }</b>

    Now tell us more in one message. You may send a screenshot with a caption.
    Passwords and codes are not needed.
ticket-ask-words = I have the screenshot. Now write in words what happened.
ticket-ask-contacts = Write an e-mail or a phone number, or both: that is how we reach you if the chat gets lost.
ticket-ask-contacts-mail = Write an e-mail or a phone number, or both. A copy of the answer goes to the e-mail.
button-ticket-skip = An answer here will do
ticket-preview = <b>Check it and send</b>

    { $kind }
    About: { $subject }
    School: { $school }
ticket-email = E-mail: { $email }
ticket-phone = Phone: { $phone }
ticket-here-only = The answer comes here, into this chat.
ticket-here-and-mail = The answer comes here and by e-mail.
ticket-with-files = 📎 { $count ->
    [one] A picture or a file is attached
   *[other] { $count } files are attached
}
ticket-may-attach = You may still send a screenshot.
button-ticket-send = Send
ticket-sent = Sent
ticket-press-please = Press a button under the message, or send a screenshot.
ticket-words-please = Words or a screenshot, please.
ticket-only-words-please = Words, please.
ticket-card = <b>Ticket No. { $number }</b>
    { $subject }
ticket-facts = { $kind }, { $school }
    Sent { $when }
ticket-state-new = Waits to be read.
ticket-state-in-work = Somebody works on it.
ticket-state-answered = There is an answer.
ticket-state-closed = Closed.
ticket-by-writer = <b>You</b>, { $when }
ticket-by-staff = <b>Support</b>, { $when }
ticket-by-author = <b>Writer</b>, { $when }
ticket-by-us = <b>Answer</b>, { $when }
ticket-text = { $text }
button-ticket-add = ✍ Add
button-ticket-settled = ✓ It is settled
button-ticket-file = 📎 File { $number }
ticket-ask-more = Write what to add to ticket No. { $number }. You may send a screenshot.
ticket-settled = Closed, thank you!
ticket-file-caption = Ticket No. { $number }
ticket-file-gone = The messenger does not give this file any more.
ticket-file-sent = Sending the file

# For those who answer.
desk-title = <b>Tickets</b>
    { $count ->
    [one] { $count } waits
   *[other] { $count } wait
}
desk-empty = <b>Tickets</b>
    Nobody waits for an answer.
desk-by = From: { $name }
desk-by-nobody = From somebody without a diary
button-desk-take = 🛠 Take it
button-desk-answer = ✍ Answer
button-desk-close = ✓ Close
desk-ask-answer = Write the answer to ticket No. { $number }. It goes to the person's chat.
desk-ask-answer-mail = Write the answer to ticket No. { $number }. It goes to the person's chat and by e-mail.
desk-taken = In work: the person was told
desk-closed = Closed: the person was told

# News.
news-ticket-taken = 🛠 Somebody works on your ticket No. { $number }
    { $subject }
news-ticket-answered = 💬 An answer to ticket No. { $number }
    { $subject }
news-ticket-closed = ✓ Ticket No. { $number } is closed
    { $subject }
news-ticket-filed = 🆕 New ticket No. { $number }
    { $kind }: { $subject }
news-ticket-continued = ✍ More was written in ticket No. { $number }
    { $subject }
button-news-ticket = Open the ticket

# Letters by e-mail. Without the writer's words: nobody has checked the address.
mail-ticket-subject = Ticket No. { $number }
mail-ticket-filed = We have your ticket No. { $number }. The answer comes into the chat with Peremena and here.
mail-ticket-in-work = Somebody works on your ticket No. { $number }.
mail-ticket-answered = The answer to ticket No. { $number }:
mail-ticket-closed = Ticket No. { $number } is closed.
mail-ticket-foot = There is no need to answer this letter: go on in the chat with Peremena, command /support. If you have written nothing, just pass over this letter.
