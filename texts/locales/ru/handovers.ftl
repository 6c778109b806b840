# Контакты, которые передают школе.
section-handovers = 📇 Контакты семей
button-hand = 📇 Передать контакты школе
button-hand-outside = 📇 Передать школе свои контакты
button-hand-no-class = Не знаю класс
button-hand-skip = Хватит телефона
button-hand-leader = Классному руководителю { $school_class }
button-hand-office = В канцелярию
button-hand-back = Забрать назад
button-hand-again = Передать ещё раз
button-hand-from = { $name }
button-hand-from-outside = 🆕 { $name }
button-hand-enter = Записать
button-hand-is = Это { $name } ({ $children })
button-hand-decline = Не записывать
button-hand-look = Посмотреть
hand-ask-own = <b>{ $name }</b>
    Какие ваши контакты передать школе? Напишите через запятую почту, телефон, СНИЛС. СНИЛС по желанию.

    Например: imya@example.ru, +7 900 000-00-00, 112-233-445 95
hand-ask-child = <b>{ $name }</b>
    Какие контакты ребёнка передать школе? Напишите через запятую почту, телефон, СНИЛС. СНИЛС по желанию.

    Например: imya@example.ru, +7 900 000-00-00, 112-233-445 95
hand-ask-school = В какую школу передать ваши контакты? Когда она их запишет, дневник откроется сам.
hand-ask-name = Школа запишет ваши контакты, и дневник откроется сам.

    Напишите свои фамилию, имя и отчество полностью, как их знает школа.
hand-ask-child-name = Чей вы родитель? Напишите имя и фамилию ребёнка.
hand-ask-class = { $child }: в каком классе?
hand-child-in = { $child }, { $school_class }
hand-use-the-key = Внизу экрана появилась кнопка с вашим номером.
hand-ask-phone = Нажмите «📱 Поделиться своим номером» внизу экрана: по нему школа узнает вас. Чужой номер не подойдёт.
hand-phone-taken = ✓ Телефон: <b>{ $phone }</b>
hand-ask-more = Если хотите, допишите через запятую почту и СНИЛС. Можно и без них.
hand-preview = <b>{ $name }</b>
hand-child = Ребёнок: { $child }
hand-email = Почта: <b>{ $value }</b>
hand-phone = Телефон: <b>{ $value }</b>
hand-phone-own = Телефон: <b>{ $value }</b> (номер подтвердил мессенджер)
hand-snils = СНИЛС: <b>{ $value }</b>
hand-consent = Кому передать? Нажимая, вы соглашаетесь, что школа запишет эти данные себе, чтобы узнавать вас и связываться с вами. До её ответа их можно забрать.
hand-button-please = Нажмите, пожалуйста, кому передать.
hand-words-please = Пришлите это словами, пожалуйста.
hand-sent = Передано
hand-opened = Школа вас узнала: дневник открыт
hand-taken-back = Забрали, школа этого больше не видит
hand-own-title = <b>{ $name }</b>
    { $school }, передано { $when }
hand-is-open = Ждём, пока школа запишет. Скажу сразу.
hand-is-entered = ✓ Школа записала.
hand-is-declined = Школа не стала записывать.
hand-is-withdrawn = Вы это забрали.
hand-reason = Причина: <i>«{ $reason }»</i>
hand-queue = <b>Контакты от семей</b>
    Ждут ответа: { $count }. 🆕 — у кого дневника ещё нет.
hand-queue-empty = Новых контактов от семей нет.
hand-title = <b>{ $name }</b>
hand-by = Передаёт { $name }, { $when }
hand-by-outside = Дневника у этого человека ещё нет. Передано { $when }
hand-known = <i>Сейчас записано:</i>
hand-will-enter = Записать это в данные школы?
hand-will-open = Сверьте с тем, что знаете о семье. Нажмёте имя, и этому чату откроется дневник:
hand-candidate = • { $name }: { $children }
hand-nobody-of-that-name = Такого взрослого в ваших списках нет: полное имя должно совпасть. Исправьте списки или напишите, что не так.
hand-was-entered = ✓ Записано.
hand-was-declined = Не записано.
hand-was-withdrawn = Человек забрал это назад.
hand-entered = Записано, человеку скажу
hand-ask-reason = <b>{ $name }</b>
    Почему не записываете? Человек прочитает ваши слова.
hand-kind-email = почту
hand-kind-phone = телефон
hand-kind-snils = СНИЛС
news-contacts-handed = 📇 { $who } передаёт школе контакты: <b>{ $whose }</b>
news-contacts-entered = ✓ Школа записала { $kinds }: <b>{ $whose }</b>
news-contacts-opened = Дневник открыт: нажмите /menu.
news-contacts-declined = Школа не стала записывать контакты: <b>{ $whose }</b>
