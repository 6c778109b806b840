own-access-title = <b>{ $child }: an access of its own</b>
own-access-linked = ✓ A chat of its own is linked.
own-access-not-linked = There is no chat of its own yet.
own-access-of-age = From 14 on your consent is not needed, the child decides.
own-access-needs-consent = Before 14 a parent must agree. The consent can be taken back at any time.
own-access-agreed = Agreed: { $name }, { $moment }
own-access-may = <i>The child sees its own diary only and hears its own news only. Only adults report absences and sign the week.</i>
own-access-granted = Allowed
own-access-code = <b>{ $child }: a code for a chat of its own</b>

    <code>{ $code }</code>

    Let the child open this bot and enter the code. It works once, until { $moment }.
own-access-ask-withdraw = Close the access: <b>{ $child }</b>? The child's chat stops showing the diary and getting news at once.
own-access-withdrawn = The access is closed
button-own-access = The child's own access
button-own-access-grant = I agree
button-own-access-code = A code for the child
button-own-access-withdraw = Take the consent back
button-own-access-withdraw-sure = Yes, close the access
