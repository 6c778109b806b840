# Logins, passwords, codes and letters: for whom, from whom, why. Read by the class teacher and the secretary.
access-title = <b>Logins and codes</b>
access-classes = Choose a class.
access-no-classes = You have no class to hand out logins and codes for. If this is a mistake, ask the office: the button below.
access-class = <b>{ $school_class }: logins and codes</b>
access-empty-class = <b>{ $school_class }: logins and codes</b>
    There is nobody in the class yet.
access-silent = { $count ->
    [one] { $count } pupil has no adult with a linked diary.
   *[other] { $count } pupils have no adult with a linked diary.
}
access-all-linked = Every pupil has at least one adult with a linked diary.
access-signs = <i>✓ linked, · not yet, ✗ no adults written down</i>
access-pupil = <b>{ $name }</b>, { $school_class }
access-adults = Who gets a login or a code? Legal representatives only, they are below.
access-no-adults = No legal representatives are written down. The office enters them.
access-adult = <b>{ $name }</b> ({ $relation ->
    [mother] mother
    [father] father
    [guardian] guardian
   *[other] representative
})
access-of-child = Child: { $name }, { $school_class }
access-login = Login: <code>{ $login }</code>
access-no-login = No login
access-linked = ✓ A chat is linked
access-not-linked = No chat is linked
access-code-waits = A code was issued, good until { $moment }
access-why-code = A new code for <b>{ $name }</b>. An earlier one stops working.
    Why is it issued?
access-why-password = A temporary password for <b>{ $name }</b>. The earlier password stops working.
    Why is it issued?
access-why-first = for the first time
access-why-lost = it was lost
access-why-broken = it did not work
access-why-phone = another phone
access-code = The code for <b>{ $name }</b> ({ $child }):

    <code>{ $code }</code>
access-code-link = Or the link: { $link }
access-code-until = Works once, until { $moment }.
access-password = For <b>{ $name }</b>
    Login: <code>{ $login }</code>
    Temporary password: <code>{ $password }</code>
access-password-until = Good until { $moment }. At the first sign-in we ask for a password of one's own.
access-hand-over = <i>Hand it over in person. It is not shown again.</i>
access-given-already = Issued already. Another one? Begin anew.
access-ask-letters = <b>Letters for { $school_class }</b>
    We make a PDF: a page with a code for each adult without a linked chat. Earlier letters and codes of these adults stop working.
access-letters = { $count ->
    [one] { $count } letter
   *[other] { $count } letters
} for { $school_class }. Print them and hand them over in person.
access-printed-already = The letters are made already, see above
access-ask-revoke = Revoke all unused letters and codes of class { $school_class }? They stop working at once.
access-revoked = { $count ->
    [one] { $count } letter revoked
   *[other] { $count } letters revoked
}
access-journal = <b>{ $school_class }: what was issued</b>
access-journal-empty = Nothing yet.
access-by-office = the office
access-line = { $moment }, { $by }: <b>{ $what }</b>
access-line-whom = For: { $whom }
access-line-why = Why: { $why }
office-did-code = a code
office-did-password = a temporary password
office-did-letters = letters ({ $count })
office-did-revoked = letters revoked ({ $count })
office-did-import = lists updated
office-did-transfer = moved to this class
office-did-archive = left the school
office-did-return = came back
office-did-new-year = a new school year
office-did-role = a role
office-did-application = an application
button-access-pupil = { $sign } { $name }
button-access-letters = 🖨 Letters with QR (PDF)
button-access-revoke = Revoke letters
button-access-revoke-sure = Yes, revoke
button-access-journal = What was issued
button-access-code = Issue a code
button-access-password = Temporary password
button-access-print = Make the PDF
button-access-hide = Done, take it off
button-access-why-first = For the first time
button-access-why-lost = It was lost
button-access-why-broken = It did not work
button-access-why-phone = Another phone
