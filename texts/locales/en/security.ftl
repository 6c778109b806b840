# Security: what is confirmed and what is left.
button-account = 🔐 Sign-in and security
button-security = 🔐 Sign-in and security
button-security-finish = 🔐 Finish setting up your sign-in
button-security-open = 🔐 Open
button-security-mail = 📧 E-mail
button-security-mail-again = 📧 Another e-mail
button-security-phone = 📱 Phone
button-security-phone-again = 📱 Another phone
button-security-password = 🔑 Password
button-security-login = 👤 Login
button-security-hand = Hand the contacts to the school
button-security-out = 🚪 Sign out on other phones ({ $count })
button-security-out-sure = Yes, everywhere but this chat
button-security-no-more = Do not remind me
button-security-letter-again = Send the code again
button-security-other-mail = Another address
button-security-take-login = Yes, this login
button-sign-in-again = 🔑 Sign in again
button-remind-no-more = Do not remind me
security-choose = <b>Sign-in and security</b>
    Choose a diary.
security-title = <b>Sign-in and security</b>
    { $name }, { $school }
security-data-checked = ✓ Data checked
security-data-unchecked = ○ Check the data: name, children, classes
security-login = Login: <b>{ $login }</b>
security-password-own = ✓ A password of your own
security-password-temporary = ○ A temporary password: put your own in its place
security-password-none = ○ No password: with one you can sign in on another phone
security-email = ✓ E-mail: { $value }
security-email-none = ○ E-mail not confirmed
security-phone = ✓ Phone: { $value }
security-phone-none = ○ Phone not confirmed
security-no-mail = The e-mail cannot be confirmed yet: no letters leave from here.
security-left = Left to do: { $steps }. Now or later: the command /account.
security-all-done = Everything is set up.
security-step-data = check the data
security-step-password = password
security-step-email = e-mail
security-step-phone = phone
security-differs = The school has something else, or nothing: { $kinds }. Only the school changes its records.
security-later = All right. To come back: /account
security-ask-mail = Write your e-mail address. I will send a code of six digits to it.

    I keep the address so that you can get back in. To erase it: /forget.
security-code-sent = Sending a code to { $email }. Write it here, it is good for { $minutes } minutes.

    No letter? Have a look at spam. If the address has a slip, name another.
security-sent-again = Sending it again
security-mail-confirmed = ✓ E-mail confirmed: <b>{ $email }</b>
security-use-the-key = A button with your number is now at the bottom of the screen.
security-share-phone = 📱 Share my number
security-ask-phone = Press “📱 Share my number” at the bottom of the screen. The messenger itself then says that the number is yours: there is nothing to type.

    I keep the number so that you can get back in. To erase it: /forget.
security-phone-confirmed = ✓ Phone confirmed: <b>{ $phone }</b>
security-key-gone = All right, the number can be confirmed later.
security-ask-password = Write the password that you have now. I will delete the message at once.
security-ask-temporary = Write the temporary password from school. I will delete the message at once.
security-new-password = Now think of a new one and write it.

    At least 8 characters: capital and small letters, digits and signs like ! or -. Not the date of birth and not the login.
security-new-again = Write the new password once more, so that there is no slip in it.
security-password-replaced = <b>The new password is saved.</b> The old one is good no more.
security-ask-login = Your login now: <b>{ $login }</b>
    It can be changed once. Write a new one: { $shortest } to { $longest } characters, Latin letters, digits, a dot, a dash, and at least one letter.
security-new-login = New login: <b>{ $login }</b>
    Take it? It cannot be changed a second time.
security-login-changed = The login is changed
security-ask-sign-out = The diary is open in other chats: { $count }. Sign out there? This chat stays as it is, the others will be asked to sign in again.
security-signed-out = Signed out in chats: { $count }
security-words-needed = Words are needed here. Please write them.
security-hushed = I will remind you no more. You can come back any day: /start.
mail-code-subject = Your code for Peremena
mail-code = Your code: { $code }

    Write it to the bot. It is good for { $minutes } minutes. If you did not ask for it, just delete this letter.
news-session-ended = 🔑 The diary is no longer open here: <b>{ $name }</b>, { $school }
    Somebody signed it out from another phone. Settings and names of children are kept: sign in again and all is where it was. If that was not you, call the school.
news-session-reminder = A reminder: the diary is closed here: <b>{ $name }</b>, { $school }
    Sign in again to get its news here.
news-password-ended = 🔑 The temporary password for the login { $login } is good no more: its time is over.
    This chat works as before. If you still need a password, ask the class teacher for a new one.
