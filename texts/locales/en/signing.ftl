signing-title = week { $week } in short
signing-empty = Nothing is written for this week yet.
signing-mark = • { $subject }: <b>{ $value }</b>, { $form }
signing-attendance = • { $subject }: { $what }
signing-remark = ❗ { $subject }: <i>“{ $text }”</i>
signing-praise = 👍 { $subject }: <i>“{ $text }”</i>
signing-behaviour = Behaviour: <b>{ $value }</b>
signing-signed = ✓ { $name }: the week is read, { $moment }
signing-signed-before = ✓ { $name }: read { $moment }, changed since then
signing-changed = Something in the week has changed since you read it. You can sign it anew.
signing-means = <i>Signing here means “we have read it”: the school keeps who and when. It is no electronic signature for documents.</i>
signing-done = Thank you! The school sees that the week is read
signatures-title = <b>{ $school_class }</b>, signatures for the week { $week }
signatures-count = Read: { $signed } of { $all }
signatures-line = ✓ { $pupil }: { $names }
signatures-silent = ○ { $pupil }
signatures-name = { $name }
signatures-name-before = { $name } (before a change)
signatures-changed-means = “Before a change”: something changed after the signature.
signatures-asked = { $count ->
        [one] Reminded { $count } family
       *[other] Reminded { $count } families
    }
news-signature-asked = The week { $week } waits for your signature: read it and confirm with one press.
button-sign = ✍ Sign: the week is read
button-sign-anew = ✍ Sign anew
button-signing = ✍ Week in short, signature
button-signing-remarks = Open remarks and praise
button-signatures = Families' signatures
button-signatures-ask = Remind the silent ({ $count })
