card-title-own = <b>My data at school</b>
card-title-child = <b>The child's data at school</b>
card-line = { $field }: <b>{ $value }</b>
card-line-waits = { $field }: <b>{ $value }</b> (the office is asked)
card-nothing = not written
card-who-sees = <i>Only you and the school see this. Others see the name and who you are at school, as you do of them. Only the school corrects data: press the line with the mistake.</i>
card-field-surname = Surname
card-field-given = Given name
card-field-patronymic = Patronymic
card-field-birth-date = Birthday
card-field-email = E-mail
card-field-phone = Telephone
card-field-other = Other
card-ask-surname = <b>{ $name }</b>
    Which surname is right?
card-ask-given = <b>{ $name }</b>
    Which given name is right?
card-ask-patronymic = <b>{ $name }</b>
    Which patronymic is right?
card-ask-birth-date = <b>{ $name }</b>
    Write the birthday: 01.09.2013.
card-ask-email = <b>{ $name }</b>
    Write the e-mail address.
card-ask-phone = <b>{ $name }</b>
    Write the telephone number: +7 900 000-00-00.
card-words-please = Send it in words, please.
card-confirm = <b>{ $name }</b>
    { $field }: <b>{ $value }</b>
card-was = Now: { $value }
card-consent = Hand it to the office? They will check and correct it.
card-consent-contact = Hand it to the school? By pressing you agree that the school writes this contact down and uses it.
card-sent = Handed to the office
corrections-title = <b>Corrections that are asked for</b>
    Waiting: { $count }
corrections-none = Nobody asks to correct anything.
correction-whose = <b>{ $name }</b>: { $field }
correction-by = Asked by { $name }, { $moment }
correction-wanted = Wanted: <b>{ $value }</b>
correction-is-corrected = ✓ Corrected.
correction-is-refused = Refused.
correction-reason = Why: <i>“{ $reason }”</i>
correction-ask-reason = <b>{ $name }</b>
    Why not? The person will read your words.
correction-told = Corrected, the person will hear of it
news-correction-done = ✓ The school corrected the data: <b>{ $whose }</b>
    { $field }: { $value }
news-correction-refused = The school did not correct the data: <b>{ $whose }</b>
    { $field }: { $value }
button-card = Personal data
button-card-surname = ✏ Surname
button-card-given = ✏ Given name
button-card-patronymic = ✏ Patronymic
button-card-birth-date = ✏ Birthday
button-card-email = ✏ E-mail
button-card-phone = ✏ Telephone
button-card-send = Hand to the school
button-correction = { $name }: { $field }
button-correction-done = Correct
button-correction-refuse = Refuse
