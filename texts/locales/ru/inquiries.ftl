# Вопрос семьям: учитель спрашивает выбранных, они подписывают ответ или отвечают словами.
inquiries-title = <b>Вопросы семьям</b>
inquiries-none = Здесь можно спросить выбранные семьи или учеников своего класса: каждый ответит отдельно, чужих ответов никто не увидит.
inquiries-line = <b>{ $school_class }</b>, { $moment }
inquiries-answered = Ответили: { $count } из { $all }
inquiries-withdrawn = Отозвано.
inquiry-text = { $text }
inquiry-whose = О каком классе вопрос?
inquiry-pick-families = <b>{ $school_class }</b>: кого из семей спросить?
    Отметьте учеников. Взрослые каждого получат вопрос и ответят в своей переписке.
inquiry-pick-pupils = <b>{ $school_class }</b>: кого из учеников спросить?
    Отметьте учеников. Каждый получит вопрос сам и ответит в своей переписке.
inquiry-ticked = Отмечено: { $count } из { $all }
inquiry-unreachable = Нет чата, вопрос не дойдёт: { $names }
inquiry-to-families = <b>{ $school_class }</b>: { $count ->
        [one] { $count } семья
        [few] { $count } семьи
       *[other] { $count } семей
    }
inquiry-to-pupils = <b>{ $school_class }</b>: { $count ->
        [one] { $count } ученик
        [few] { $count } ученика
       *[other] { $count } учеников
    }
inquiry-ask-words = Напишите, о чём спросить. Хватит { $limit } знаков.
inquiry-words-please = Сюда нужны слова: напишите, о чём спросить.
inquiry-preview-hint = <i>Какой ответ нужен? Чтобы изменить текст, напишите его заново.</i>
inquiry-sent = Отправлено
inquiry-card = <b>Вопрос { $school_class }</b>, { $moment }
inquiry-is-withdrawn = Учитель отозвал этот вопрос: отвечать не нужно.
inquiry-tally-signed = Подписали: { $count }
inquiry-tally-words = Ответили словами: { $count }
inquiry-tally-silent = Молчат: { $count }
inquiry-tally-unreachable = Нет чата: { $count }
inquiry-target-signed = ✍ { $name }: { $said }{ $more }
inquiry-target-words = 💬 { $name }
inquiry-target-silent = ○ { $name }
inquiry-target-unreachable = ✕ { $name }
inquiry-said = { $name } { $choice }
inquiry-and-words = {" "}💬
inquiry-choice-read = прочли
inquiry-choice-yes = «да»
inquiry-choice-no = «нет»
inquiry-reminded = Напомнили: { $count }
inquiry-ask-withdraw = Отозвать вопрос? У всех, кто его получил, текст исчезнет, отвечать будет нельзя. Подписи останутся у вас.
inquiry-withdrawn-toast = Отозвано
inquiry-from = ❓ <b>{ $author }</b>, { $school_class }
inquiry-about = О ребёнке: { $children }
inquiry-mine = Ваш ответ: <b>{ $choice }</b>
inquiry-mine-of = { $child }, ваш ответ: <b>{ $choice }</b>
inquiry-means-words = <i>Ответьте словами: увидит только учитель.</i>
inquiry-means-read = <i>Подпись значит «прочли»: школа хранит, кто и когда. Это не электронная подпись для документов.</i>
inquiry-means-consent = <i>Подпись хранит школа: кто, когда и что ответил. Ответ можно поменять. Это не электронная подпись для документов.</i>
inquiry-signed-toast = Спасибо! Учитель видит ваш ответ
news-inquiry-words = <i>Ответьте на это сообщение или нажмите кнопку.</i>
news-inquiry-read = <i>Учитель просит подтвердить, что вы прочли.</i>
news-inquiry-consent = <i>Учитель просит ответить «да» или «нет» с подписью.</i>
news-inquiry-reminded = ❓ <b>{ $author }</b> ждёт вашего ответа на вопрос.
news-inquiry-withdrawn = { $author }: вопрос отозван, отвечать не нужно.
button-inquiry-new = ❓ Новый вопрос
button-inquiry-one = { $school_class }: { $text }
button-inquiry-all = Все
button-inquiry-none = Никто
button-inquiry-to-pupils = Спросить самих учеников
button-inquiry-to-families = Спросить семьи
button-inquiry-write = Дальше ›
button-inquiry-wants-words = Хватит слов
button-inquiry-wants-read = Подпись «прочли»
button-inquiry-wants-consent = Подпись «да» или «нет»
button-inquiry-send = Отправить
button-inquiry-remind = Напомнить молчащим ({ $count })
button-inquiry-thread = 💬 { $name }
button-inquiry-withdraw = Отозвать вопрос
button-inquiry-withdraw-sure = Да, отозвать
button-inquiry-answer = ❓ Открыть и ответить
button-inquiry-card = ❓ Кто ответил
button-inquiry-sign-read = ✍ Подпись: прочли
button-inquiry-sign-yes = ✍ Да
button-inquiry-sign-no = ✍ Нет
button-inquiry-in-words = 💬 Ответить словами
button-inquiry-of = { $child }: { $label }
