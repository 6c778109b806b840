# Questions to families: a teacher asks chosen ones, they sign an answer or answer in words.
inquiries-title = <b>Questions to families</b>
inquiries-none = Here you can ask chosen families or pupils of your class: each answers apart, nobody sees the answers of others.
inquiries-line = <b>{ $school_class }</b>, { $moment }
inquiries-answered = Answered: { $count } of { $all }
inquiries-withdrawn = Withdrawn.
inquiry-text = { $text }
inquiry-whose = About which class?
inquiry-pick-families = <b>{ $school_class }</b>: which families shall we ask?
    Tick the pupils. The adults of each get the question and answer in a conversation of their own.
inquiry-pick-pupils = <b>{ $school_class }</b>: which pupils shall we ask?
    Tick the pupils. Each gets the question and answers in a conversation of their own.
inquiry-ticked = Ticked: { $count } of { $all }
inquiry-unreachable = No chat, the question will not arrive: { $names }
inquiry-to-families = <b>{ $school_class }</b>: { $count ->
        [one] { $count } family
       *[other] { $count } families
    }
inquiry-to-pupils = <b>{ $school_class }</b>: { $count ->
        [one] { $count } pupil
       *[other] { $count } pupils
    }
inquiry-ask-words = Write what you want to ask. { $limit } characters will do.
inquiry-words-please = Words are needed here: write what you want to ask.
inquiry-preview-hint = <i>Which answer do you need? To change the text, write it anew.</i>
inquiry-sent = Sent
inquiry-card = <b>Question to { $school_class }</b>, { $moment }
inquiry-is-withdrawn = The teacher has withdrawn this question: no answer is needed.
inquiry-tally-signed = Signed: { $count }
inquiry-tally-words = Answered in words: { $count }
inquiry-tally-silent = Silent: { $count }
inquiry-tally-unreachable = No chat: { $count }
inquiry-target-signed = ✍ { $name }: { $said }{ $more }
inquiry-target-words = 💬 { $name }
inquiry-target-silent = ○ { $name }
inquiry-target-unreachable = ✕ { $name }
inquiry-said = { $name } { $choice }
inquiry-and-words = {" "}💬
inquiry-choice-read = read it
inquiry-choice-yes = “yes”
inquiry-choice-no = “no”
inquiry-reminded = Reminded: { $count }
inquiry-ask-withdraw = Withdraw the question? Its text will disappear for everybody who got it, and nobody can answer. The signatures stay with you.
inquiry-withdrawn-toast = Withdrawn
inquiry-from = ❓ <b>{ $author }</b>, { $school_class }
inquiry-about = About: { $children }
inquiry-mine = Your answer: <b>{ $choice }</b>
inquiry-mine-of = { $child }, your answer: <b>{ $choice }</b>
inquiry-means-words = <i>Answer in words: only the teacher will see them.</i>
inquiry-means-read = <i>A signature means “read”: the school keeps who and when. It is no electronic signature for documents.</i>
inquiry-means-consent = <i>The school keeps who answered what and when. You can change the answer. It is no electronic signature for documents.</i>
inquiry-signed-toast = Thank you! The teacher sees your answer
news-inquiry-words = <i>Reply to this message or press the button.</i>
news-inquiry-read = <i>The teacher asks you to confirm that you have read it.</i>
news-inquiry-consent = <i>The teacher asks for a signed “yes” or “no”.</i>
news-inquiry-reminded = ❓ <b>{ $author }</b> is waiting for your answer to a question.
news-inquiry-withdrawn = { $author }: the question was withdrawn, no answer is needed.
button-inquiry-new = ❓ New question
button-inquiry-one = { $school_class }: { $text }
button-inquiry-all = Everybody
button-inquiry-none = Nobody
button-inquiry-to-pupils = Ask the pupils themselves
button-inquiry-to-families = Ask the families
button-inquiry-write = Next ›
button-inquiry-wants-words = Words will do
button-inquiry-wants-read = Signature “read”
button-inquiry-wants-consent = Signature “yes” or “no”
button-inquiry-send = Send
button-inquiry-remind = Remind the silent ({ $count })
button-inquiry-thread = 💬 { $name }
button-inquiry-withdraw = Withdraw the question
button-inquiry-withdraw-sure = Yes, withdraw
button-inquiry-answer = ❓ Open and answer
button-inquiry-card = ❓ Who answered
button-inquiry-sign-read = ✍ Signature: read
button-inquiry-sign-yes = ✍ Yes
button-inquiry-sign-no = ✍ No
button-inquiry-in-words = 💬 Answer in words
button-inquiry-of = { $child }: { $label }
