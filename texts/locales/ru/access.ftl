# Логины, пароли, коды и письма: кому, от кого, зачем. Читают классный руководитель и секретарь.
access-title = <b>Логины и коды</b>
access-classes = Выберите класс.
access-no-classes = У вас нет класса, которому вы выдаёте логины и коды. Если это ошибка, попросите канцелярию: кнопка ниже.
access-class = <b>{ $school_class }: логины и коды</b>
access-empty-class = <b>{ $school_class }: логины и коды</b>
    В классе пока никого нет.
access-silent = { $count ->
    [one] У { $count } ученика дневник не привязал никто из взрослых.
    [few] У { $count } учеников дневник не привязал никто из взрослых.
   *[many] У { $count } учеников дневник не привязал никто из взрослых.
}
access-all-linked = У каждого ученика дневник привязал хотя бы один взрослый.
access-signs = <i>✓ привязан, · пока нет, ✗ взрослые не записаны</i>
access-pupil = <b>{ $name }</b>, { $school_class }
access-adults = Кому выдать логин или код? Только законным представителям, они ниже.
access-no-adults = Законные представители не записаны. Их вносит канцелярия.
access-adult = <b>{ $name }</b> ({ $relation ->
    [mother] мама
    [father] папа
    [guardian] опекун
   *[other] представитель
})
access-of-child = Ребёнок: { $name }, { $school_class }
access-login = Логин: <code>{ $login }</code>
access-no-login = Логина нет
access-linked = ✓ Чат привязан
access-not-linked = Чат не привязан
access-code-waits = Код выдан, действует до { $moment }
access-why-code = Новый код для <b>{ $name }</b>. Прежний, если был, перестанет работать.
    Почему выдаём?
access-why-password = Временный пароль для <b>{ $name }</b>. Прежний пароль перестанет работать.
    Почему выдаём?
access-why-first = впервые
access-why-lost = потеряли
access-why-broken = не сработал
access-why-phone = другой телефон
access-code = Код для <b>{ $name }</b> ({ $child }):

    <code>{ $code }</code>
access-code-link = Или ссылка: { $link }
access-code-until = Срабатывает один раз, до { $moment }.
access-password = Для <b>{ $name }</b>
    Логин: <code>{ $login }</code>
    Временный пароль: <code>{ $password }</code>
access-password-until = Годится до { $moment }. При первом входе попросим придумать свой.
access-hand-over = <i>Передайте лично. Второй раз не покажем.</i>
access-given-already = Уже выдано. Нужен новый? Начните заново.
access-ask-letters = <b>Письма для { $school_class }</b>
    Сделаем PDF: по странице с кодом на каждого взрослого без привязанного чата. Прежние письма и коды этих взрослых перестанут работать.
access-letters = { $count ->
    [one] { $count } письмо
    [few] { $count } письма
   *[many] { $count } писем
} для { $school_class }. Напечатайте и раздайте лично.
access-printed-already = Письма уже сделаны, они выше
access-ask-revoke = Отменить все неиспользованные письма и коды класса { $school_class }? Они сразу перестанут работать.
access-revoked = { $count ->
    [one] Отменено { $count } письмо
    [few] Отменено { $count } письма
   *[many] Отменено { $count } писем
}
access-journal = <b>{ $school_class }: что выдали</b>
access-journal-empty = Пока ничего.
access-by-office = канцелярия
access-line = { $moment }, { $by }: <b>{ $what }</b>
access-line-whom = Кому: { $whom }
access-line-why = Почему: { $why }
office-did-code = код
office-did-password = временный пароль
office-did-letters = письма ({ $count })
office-did-revoked = отменены письма ({ $count })
office-did-import = списки обновлены
office-did-transfer = перевод в этот класс
office-did-archive = выбытие
office-did-return = возвращение
office-did-new-year = новый учебный год
office-did-role = роль
office-did-application = заявление
button-access-pupil = { $sign } { $name }
button-access-letters = 🖨 Письма с QR (PDF)
button-access-revoke = Отменить письма
button-access-revoke-sure = Да, отменить
button-access-journal = Что выдали
button-access-code = Выдать код
button-access-password = Временный пароль
button-access-print = Сделать PDF
button-access-hide = Готово, убрать с экрана
button-access-why-first = Впервые
button-access-why-lost = Потеряли
button-access-why-broken = Не сработал
button-access-why-phone = Другой телефон
