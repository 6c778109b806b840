signing-title = неделя { $week }, коротко
signing-empty = За эту неделю пока ничего не записано.
signing-mark = • { $subject }: <b>{ $value }</b>, { $form }
signing-attendance = • { $subject }: { $what }
signing-remark = ❗ { $subject }: <i>«{ $text }»</i>
signing-praise = 👍 { $subject }: <i>«{ $text }»</i>
signing-behaviour = Поведение: <b>{ $value }</b>
signing-signed = ✓ { $name }: неделя прочитана, { $moment }
signing-signed-before = ✓ { $name }: читали { $moment }, с тех пор изменилось
signing-changed = С тех пор, как вы прочитали, в неделе что-то изменилось. Можно подписать заново.
signing-means = <i>Подпись здесь значит «прочитали»: школа хранит, кто и когда. Это не электронная подпись для документов.</i>
signing-done = Спасибо! Школа видит, что неделя прочитана
signatures-title = <b>{ $school_class }</b>, подписи за неделю { $week }
signatures-count = Прочитали: { $signed } из { $all }
signatures-line = ✓ { $pupil }: { $names }
signatures-silent = ○ { $pupil }
signatures-name = { $name }
signatures-name-before = { $name } (до правки)
signatures-changed-means = «До правки»: после подписи что-то изменилось.
signatures-asked = { $count ->
        [one] Напомнили { $count } семье
        [few] Напомнили { $count } семьям
       *[other] Напомнили { $count } семьям
    }
news-signature-asked = Неделя { $week } ждёт вашей подписи: прочитайте и отметьте одним нажатием.
button-sign = ✍ Подпись: неделя прочитана
button-sign-anew = ✍ Подписать заново
button-signing = ✍ Неделя коротко и подпись
button-signing-remarks = Открыть замечания и похвалу
button-signatures = Подписи семей
button-signatures-ask = Напомнить молчащим ({ $count })
