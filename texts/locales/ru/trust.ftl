trust-title = <b>Доверенные лица</b>
trust-means = Бабушка, няня, старший брат: кому вы разрешите смотреть дневник. Они только смотрят: сообщать о пропусках, подписывать и писать учителям могут родители.
trust-nobody = Пока никого нет.
trust-person = 👤 <b>{ $name }</b>
trust-grant = { $child }: { $rights }
trust-since = <i>разрешение: { $name }, { $moment }</i>
trust-waiting-code = ⏳ Приглашение по коду: { $children } ({ $rights }), ждёт ответа до { $moment }
trust-waiting-login = ⏳ Приглашение для логина <code>{ $login }</code>: { $children } ({ $rights }), ждёт ответа до { $moment }
trust-given-title = <b>Доверено вам</b>
trust-given = { $child }: { $rights } ({ $giver })
trust-given-none = Здесь появятся дети, которых вам доверят. Если вам дали код приглашения, введите его.
trust-may = <i>Доверенное лицо видит только выбранное и слышит такие же новости. Закрыть доступ можно в любой момент.</i>
trust-you-may = <i>Вы будете только смотреть и получать новости. Родители могут закрыть доступ в любой момент.</i>
trust-ask-end = Закрыть доступ: <b>{ $name }</b>? Дневник и новости о ваших детях пропадут у этого человека сразу.
trust-ended = Доступ закрыт
trust-dropped = Приглашение отозвано
trust-draft-title = <b>Новое приглашение</b>
trust-draft-children = Дети: { $children }
trust-draft-rights = Что видно: { $rights }
trust-draft-none = не выбрано
trust-code =
    <b>Код приглашения</b>

    <code>{ $code }</code>

    Перешлите эту ссылку:
    { $link }

    Или пусть человек откроет «Доверенные лица» в своём чате с ботом и введёт код. Он одноразовый и действует до { $moment }. Свой дневник у человека должен быть уже привязан.
trust-ask-login = Напишите логин от дневника того, кого приглашаете. Ему придёт приглашение.
trust-ask-code = Введите код приглашения, который вам дали.
trust-ask-another = Проверьте код или попросите новое приглашение.
trust-offered = Если такой логин есть в школе, приглашение отправлено. Доступ откроется, когда его примут.
trust-accepted = Доступ открыт
trust-accepted-long = Готово! Теперь вы можете смотреть. Всё, что вам доверили, есть в меню.
trust-declined = Приглашение отклонено
trust-invitation = <b>{ $name }</b> приглашает вас в доверенные лица.
trust-until = Ответить можно до { $moment }.
trust-link-first = Это приглашение в доверенные лица. Сначала привяжите к этому чату свой дневник, потом откройте ссылку ещё раз.
trust-press-a-button = Здесь отвечают кнопками.
trust-right-diary = дневник
trust-right-visits = проходы и питание
button-trust-invite = ➕ Пригласить
button-trust-type = У меня есть код
button-trust-end = Закрыть доступ
button-trust-end-sure = Да, закрыть доступ
button-trust-by-code = Получить код и ссылку
button-trust-by-login = Пригласить по логину
button-trust-accept = ✓ Принять
button-trust-decline = Отказаться
button-trust-read = Открыть приглашение
button-trust-open = Доверенные лица
button-trust-on = ✓ { $what }
button-trust-off = ◻ { $what }
button-trust-drop-code = ✖ Отозвать код № { $number }
button-trust-drop-login = ✖ Отозвать: { $login }
news-trust-offered = 🤝 <b>{ $giver }</b> приглашает вас в доверенные лица. { $children }: { $rights }.
news-trust-accepted = 🤝 <b>{ $who }</b> теперь видит: { $children } ({ $rights }). Разрешение дано: { $giver }.
news-trust-ended = 🔒 <b>{ $who }</b> больше не видит: { $children }. Доступ закрыт: { $giver }.
trust-what-until = { $rights }, по { $day }
trust-day = { $day } { $year } года
trust-term = Срок: по { $day }
trust-term-none = Срок: без срока
trust-draft-day = <i>Последний день можно и написать: 30 мая.</i>
trust-ask-term = По какой день открыт дневник? Потом доступ закроется сам.
trust-limited = Срок изменён
trust-looks-title = 👁 <b>{ $name }</b>: что и когда открывали, за 30 дней
trust-looks-none = За это время ничего не открывали.
trust-looks-more = <i>Более ранние не поместились.</i>
trust-look = { $day }, { $hours }: { $what }
trust-look-of = { $day }, { $hours }: { $what }, { $child }
button-trust-looks = 👁 Что открывали
button-trust-term = ⏳ Срок
button-trust-days = { $days ->
    [0] Без срока
    [7] На неделю
    [30] На месяц
    [365] На год
   *[other] Дней: { $days }
}
news-trust-expired = ⏳ <b>{ $who }</b> больше не видит: { $children }. Срок, который был назван, вышел. Пригласить снова можно в разделе «Доверенные лица».
