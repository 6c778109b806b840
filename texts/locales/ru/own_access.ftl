own-access-title = <b>{ $child }: свой доступ к дневнику</b>
own-access-linked = ✓ Свой чат привязан.
own-access-not-linked = Своего чата пока нет.
own-access-of-age = С 14 лет ваше согласие не нужно, ребёнок решает сам.
own-access-needs-consent = До 14 лет нужно согласие одного из родителей. Его можно забрать в любой момент.
own-access-agreed = Согласие дано: { $name }, { $moment }
own-access-may = <i>Ребёнок видит только свой дневник и слышит только свои новости. Сообщать о пропусках и подписывать неделю могут только взрослые.</i>
own-access-granted = Разрешено
own-access-code = <b>{ $child }: код для своего чата</b>

    <code>{ $code }</code>

    Пусть ребёнок откроет этого бота у себя и введёт код. Он одноразовый и действует до { $moment }.
own-access-ask-withdraw = Забрать свой доступ: <b>{ $child }</b>? Чат ребёнка сразу перестанет показывать дневник и получать новости.
own-access-withdrawn = Доступ закрыт
button-own-access = Свой доступ ребёнка
button-own-access-grant = Разрешаю
button-own-access-code = Код для ребёнка
button-own-access-withdraw = Забрать разрешение
button-own-access-withdraw-sure = Да, закрыть доступ
