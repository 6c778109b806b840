# Contacts that people hand to the school.
section-handovers = 📇 Contacts given
button-hand = 📇 Hand contacts to the school
button-hand-outside = 📇 Hand my contacts to the school
button-hand-no-class = I do not know the class
button-hand-skip = The phone is enough
button-hand-leader = To the class teacher of { $school_class }
button-hand-office = To the school office
button-hand-back = Take it back
button-hand-again = Hand over once more
button-hand-from = { $name }
button-hand-from-outside = 🆕 { $name }
button-hand-enter = Write it down
button-hand-is = It is { $name } ({ $children })
button-hand-decline = Do not write it down
button-hand-look = Have a look
hand-ask-own = <b>{ $name }</b>
    Which contacts of yours shall the school get? Write e-mail, phone, SNILS with commas between. SNILS is optional.

    For example: name@example.com, +7 900 000-00-00, 112-233-445 95
hand-ask-child = <b>{ $name }</b>
    Which contacts of the child shall the school get? Write e-mail, phone, SNILS with commas between. SNILS is optional.

    For example: name@example.com, +7 900 000-00-00, 112-233-445 95
hand-ask-school = Which school shall get your contacts? Once it has written them down, the diary opens by itself.
hand-ask-name = The school will write your contacts down, and the diary opens by itself.

    Write your full name, surname first, as the school knows it.
hand-ask-child-name = Whose parent are you? Write the name and surname of the child.
hand-ask-class = { $child }: in which class?
hand-child-in = { $child }, { $school_class }
hand-use-the-key = A button with your number is now at the bottom of the screen.
hand-ask-phone = Press “📱 Share my number” at the bottom of the screen: by it the school knows you. Another person's number will not do.
hand-phone-taken = ✓ Phone: <b>{ $phone }</b>
hand-ask-more = If you like, add your e-mail and SNILS with a comma between. It works without them, too.
hand-preview = <b>{ $name }</b>
hand-child = Child: { $child }
hand-email = E-mail: <b>{ $value }</b>
hand-phone = Phone: <b>{ $value }</b>
hand-phone-own = Phone: <b>{ $value }</b> (the messenger vouches for it)
hand-snils = SNILS: <b>{ $value }</b>
hand-consent = Who shall get it? By pressing you agree that the school writes this down to know you and to reach you. Until it answers you can take it back.
hand-button-please = Please press who shall get it.
hand-words-please = Please send it in words.
hand-sent = Handed over
hand-opened = The school knows you: the diary is open
hand-taken-back = Taken back: the school sees it no more
hand-own-title = <b>{ $name }</b>
    { $school }, handed over { $when }
hand-is-open = Waiting for the school to write it down. I will tell you at once.
hand-is-entered = ✓ The school has written it down.
hand-is-declined = The school did not write it down.
hand-is-withdrawn = You took it back.
hand-reason = Reason: <i>“{ $reason }”</i>
hand-queue = <b>Contacts from families</b>
    Waiting: { $count }. 🆕 means: no diary yet.
hand-queue-empty = No new contacts from families.
hand-title = <b>{ $name }</b>
hand-by = From { $name }, { $when }
hand-by-outside = This person has no diary yet. Handed over { $when }
hand-known = <i>Written down now:</i>
hand-will-enter = Write this into the school's records?
hand-will-open = Compare it with what you know of the family. Press the name and the diary opens for this chat:
hand-candidate = • { $name }: { $children }
hand-nobody-of-that-name = There is no such adult in your lists: the full name must be the same. Correct the lists, or say what is wrong.
hand-was-entered = ✓ Written down.
hand-was-declined = Not written down.
hand-was-withdrawn = The person took it back.
hand-entered = Written down, the person will be told
hand-ask-reason = <b>{ $name }</b>
    Why do you not write it down? The person will read your words.
hand-kind-email = the e-mail
hand-kind-phone = the phone
hand-kind-snils = the SNILS
news-contacts-handed = 📇 { $who } hands contacts to the school: <b>{ $whose }</b>
news-contacts-entered = ✓ The school has written down { $kinds }: <b>{ $whose }</b>
news-contacts-opened = The diary is open: press /menu.
news-contacts-declined = The school did not write the contacts down: <b>{ $whose }</b>
