# The letter that the office hands to an adult. Plain text, printed on half a page.
letter-title = { $school }: the diary in Telegram
letter-adult = To: { $adult }
letter-child = Child: { $child }, class { $class_name }
letter-child-no-class = Child: { $child }
letter-staff = For work with the journal
letter-how-link = Open this link on a phone with Telegram:
letter-how-code = Or find the bot @{ $bot } in Telegram, press “Start” and write it the code:
letter-code = Code: { $code }
letter-login = Your login in the diary: { $login }
letter-once = The code and the link work once and only for you. Do not pass them on.
letter-until = Good until { $day } inclusive.
letter-office = It did not work, or the time is over? Ask at school: { $office }.
letter-office-unknown = It did not work, or the time is over? Ask at the school office.
letter-cut = - - - - - - - - - - - - - - cut here - - - - - - - - - - - - - -
letters-none = Nothing to print: everyone you named has linked the diary already.

# An A4 page with a QR code.
letter-heading = The school diary in Telegram
letter-code-label = Your code
letter-step-scan = Point the phone's camera at the square on the left and open the link. Telegram opens, press “Start”.
letter-step-code = It did not open? Find the bot @{ $bot } in Telegram, press “Start” and write it the code.
letter-step-check = Check that it is you and your child, and press “Yes, it is me”.
letters-file = letters-{ $school_class }.pdf
letters-file-all = letters.pdf
