trust-title = <b>Trusted persons</b>
trust-means = A grandmother, a nanny, an elder brother: those whom you let look at the diary. They only look: telling of absences, signing and writing to teachers is for the parents.
trust-nobody = Nobody so far.
trust-person = 👤 <b>{ $name }</b>
trust-grant = { $child }: { $rights }
trust-since = <i>allowed by { $name }, { $moment }</i>
trust-waiting-code = ⏳ Invitation by code: { $children } ({ $rights }), waits until { $moment }
trust-waiting-login = ⏳ Invitation for the login <code>{ $login }</code>: { $children } ({ $rights }), waits until { $moment }
trust-given-title = <b>Trusted to you</b>
trust-given = { $child }: { $rights } ({ $giver })
trust-given-none = Children who are trusted to you will appear here. If somebody gave you an invitation code, type it.
trust-may = <i>A trusted person sees only what you choose and hears news of the same. You can close the access at any time.</i>
trust-you-may = <i>You will only look and get news. The parents can close the access at any time.</i>
trust-ask-end = Close the access of <b>{ $name }</b>? The diary and news of your children disappear for them at once.
trust-ended = Access closed
trust-dropped = Invitation taken back
trust-draft-title = <b>A new invitation</b>
trust-draft-children = Children: { $children }
trust-draft-rights = May see: { $rights }
trust-draft-none = nothing chosen
trust-code =
    <b>Invitation code</b>

    <code>{ $code }</code>

    Send them this link:
    { $link }

    Or let them open "Trusted persons" in their own chat with the bot and type the code. It works once, until { $moment }. They need a diary of their own linked already.
trust-ask-login = Type the diary login of the person you invite. They will get the invitation.
trust-ask-code = Type the invitation code that you were given.
trust-ask-another = Check the code or ask for a new invitation.
trust-offered = If the school has such a login, the invitation is sent. Access opens when it is accepted.
trust-accepted = Access is open
trust-accepted-long = Done! Now you may look. Everything that you were trusted with is in the menu.
trust-declined = Invitation declined
trust-invitation = <b>{ $name }</b> invites you to be a trusted person.
trust-until = You can answer until { $moment }.
trust-link-first = This is an invitation to be a trusted person. First link your own diary to this chat, then open the link again.
trust-press-a-button = Please answer with the buttons.
trust-right-diary = diary
trust-right-visits = visits and meals
button-trust-invite = ➕ Invite
button-trust-type = I have a code
button-trust-end = Close the access
button-trust-end-sure = Yes, close it
button-trust-by-code = Get a code and a link
button-trust-by-login = Invite by login
button-trust-accept = ✓ Accept
button-trust-decline = Decline
button-trust-read = Open the invitation
button-trust-open = Trusted persons
button-trust-on = ✓ { $what }
button-trust-off = ◻ { $what }
button-trust-drop-code = ✖ Take back code No. { $number }
button-trust-drop-login = ✖ Take back: { $login }
news-trust-offered = 🤝 <b>{ $giver }</b> invites you to be a trusted person. { $children }: { $rights }.
news-trust-accepted = 🤝 <b>{ $who }</b> now sees { $children } ({ $rights }). Allowed by { $giver }.
news-trust-ended = 🔒 <b>{ $who }</b> no longer sees { $children }. Access closed by { $giver }.
trust-what-until = { $rights }, until { $day }
trust-day = { $day } { $year }
trust-term = Last day: { $day }
trust-term-none = Last day: no end
trust-draft-day = <i>You can type the last day, too: 30 May.</i>
trust-ask-term = Until which day may they look? Then the access closes by itself.
trust-limited = The last day is changed
trust-looks-title = 👁 <b>{ $name }</b>: what was opened and when, for 30 days
trust-looks-none = Nothing was opened in this time.
trust-looks-more = <i>Earlier ones did not fit.</i>
trust-look = { $day }, { $hours }: { $what }
trust-look-of = { $day }, { $hours }: { $what }, { $child }
button-trust-looks = 👁 What they opened
button-trust-term = ⏳ Last day
button-trust-days = { $days ->
    [0] No end
    [7] For a week
    [30] For a month
    [365] For a year
   *[other] Days: { $days }
}
news-trust-expired = ⏳ <b>{ $who }</b> no longer sees { $children }. The last day that was named is over. You can invite again in “Trusted persons”.
