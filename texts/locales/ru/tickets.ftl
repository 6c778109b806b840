# Поддержка: обращения родителей, сотрудников и тех, кто ещё не вошёл.
ticket-list = <b>Поддержка</b>
    Если что-то не получается, напишите: ответим сюда.
ticket-list-own = <b>Ваши обращения</b>
    Нажмите на обращение, чтобы прочитать ответ или дописать.
button-ticket-new = ✍ Написать в поддержку
button-ticket = № { $number } { $state } { $subject }
ticket-mark-new = 🆕
ticket-mark-in-work = 🛠
ticket-mark-answered = 💬
ticket-mark-closed = ✓
ticket-choose-kind = <b>О чём напишете?</b>

    Обращение прочитают те, кто помогает с дневником. Сохраню его вместе с номером этого чата, чтобы ответить; сотру через 90 дней после закрытия или сразу по команде /forget. Выбирая ниже, вы с этим соглашаетесь.
ticket-kind-sign-in = 🔑 Не могу войти
ticket-kind-data = 📝 Ошибка в дневнике
ticket-kind-broken = 🔧 Что-то не работает
ticket-kind-question = ❓ Вопрос
ticket-kind-idea = 💡 Предложение
ticket-choose-school = <b>В какую школу пишем?</b>
button-ticket-school = { $name }
ticket-ask-subject = <b>{ $kind }</b>
    Напишите тему в нескольких словах. Например: «Не подходит код из письма».
ticket-ask-text = Тема: <b>{ $subject }</b>

    Теперь расскажите подробнее одним сообщением. Можно прислать снимок экрана с подписью.
    Пароли и коды писать не нужно.
ticket-ask-words = Снимок получил. Теперь напишите словами, что случилось.
ticket-ask-contacts = Напишите почту или телефон, можно оба: так с вами свяжутся, если чат пропадёт.
ticket-ask-contacts-mail = Напишите почту или телефон, можно оба. На почту придёт копия ответа.
button-ticket-skip = Хватит ответа сюда
ticket-preview = <b>Проверьте и отправьте</b>

    { $kind }
    Тема: { $subject }
    Школа: { $school }
ticket-email = Почта: { $email }
ticket-phone = Телефон: { $phone }
ticket-here-only = Ответим сюда, в этот чат.
ticket-here-and-mail = Ответим сюда и на почту.
ticket-with-files = 📎 { $count ->
    [1] Снимок или файл приложен
    [one] Приложен { $count } файл
    [few] Приложено { $count } файла
   *[other] Приложено { $count } файлов
}
ticket-may-attach = Можно ещё прислать снимок экрана.
button-ticket-send = Отправить
ticket-sent = Отправлено
ticket-press-please = Нажмите кнопку под сообщением или пришлите снимок экрана.
ticket-words-please = Здесь нужны слова или снимок экрана.
ticket-only-words-please = Здесь нужны слова. Напишите, пожалуйста.
ticket-card = <b>Обращение № { $number }</b>
    { $subject }
ticket-facts = { $kind }, { $school }
    Отправлено { $when }
ticket-state-new = Ждёт, когда его прочитают.
ticket-state-in-work = С ним уже работают.
ticket-state-answered = Есть ответ.
ticket-state-closed = Закрыто.
ticket-by-writer = <b>Вы</b>, { $when }
ticket-by-staff = <b>Поддержка</b>, { $when }
ticket-by-author = <b>Автор</b>, { $when }
ticket-by-us = <b>Ответ</b>, { $when }
ticket-text = { $text }
button-ticket-add = ✍ Дописать
button-ticket-settled = ✓ Вопрос решён
button-ticket-file = 📎 Файл { $number }
ticket-ask-more = Напишите, что добавить к обращению № { $number }. Можно прислать снимок экрана.
ticket-settled = Закрыто, спасибо!
ticket-file-caption = Обращение № { $number }
ticket-file-gone = Этого файла мессенджер уже не отдаёт.
ticket-file-sent = Отправляю файл

# Для тех, кто отвечает.
desk-title = <b>Обращения</b>
    { $count ->
    [one] { $count } ждёт
    [few] { $count } ждут
   *[other] { $count } ждут
}
desk-empty = <b>Обращения</b>
    Никто не ждёт ответа.
desk-by = Пишет: { $name }
desk-by-nobody = Пишет человек без дневника
button-desk-take = 🛠 В работу
button-desk-answer = ✍ Ответить
button-desk-close = ✓ Закрыть
desk-ask-answer = Напишите ответ на обращение № { $number }. Он придёт человеку в чат.
desk-ask-answer-mail = Напишите ответ на обращение № { $number }. Он придёт человеку в чат и на почту.
desk-taken = В работе: человеку сказали
desk-closed = Закрыто: человеку сказали

# Новости.
news-ticket-taken = 🛠 Обращение № { $number } взяли в работу
    { $subject }
news-ticket-answered = 💬 Ответ на обращение № { $number }
    { $subject }
news-ticket-closed = ✓ Обращение № { $number } закрыто
    { $subject }
news-ticket-filed = 🆕 Новое обращение № { $number }
    { $kind }: { $subject }
news-ticket-continued = ✍ Дописали обращение № { $number }
    { $subject }
button-news-ticket = Открыть обращение

# Письма по почте. Слов автора в них нет: адрес никто не проверял.
mail-ticket-subject = Обращение № { $number }
mail-ticket-filed = Мы получили обращение № { $number }. Ответ придёт в чат с Переменой и сюда.
mail-ticket-in-work = Обращение № { $number } взяли в работу.
mail-ticket-answered = Ответ на обращение № { $number }:
mail-ticket-closed = Обращение № { $number } закрыто.
mail-ticket-foot = Отвечать на это письмо не нужно: продолжить можно в чате с Переменой, команда /support. Если вы ничего не писали, просто не обращайте внимания на это письмо.
