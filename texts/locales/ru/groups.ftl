group-title = <b>Чат класса</b>
group-about = Подключите группу класса: туда придут объявления, домашние задания и собрания. Об оценках, пропусках и детях пишу только лично.
group-none = { $school_class }: группы пока нет
group-offer = <b>Подключить группу: { $school_class }</b>
group-offer-choose = Нажмите «Выбрать группу»: я приду туда и всё настрою.
group-offer-say = Или добавьте меня сами и напишите в группе:
group-offer-command = <code>/connect { $code }</code>
group-offer-notes = Есть темы? Напишите это в нужной теме. Код действует час, один раз и только от вас, не анонимно.
group-name = <b>{ $title }</b>
group-class = Класс: { $school_class }
group-paused = ⚠️ Меня убрали из группы. Верните, и я продолжу.
group-muted = ⚠️ В группе мне нельзя писать. Разрешите, и в течение часа я продолжу.
group-kinds = С галочкой — что приходит в группу.
group-hears-nothing = Сейчас в группу ничего не приходит.
group-in-topic = Пишу в выбранную тему. Сменить: напишите в другой теме /connect
group-change-topic = Есть темы? Напишите в нужной /connect, и я перейду туда.
group-quiet = С 22:00 до 7:00 молчу, кроме карантина и раннего конца уроков.
group-ask-end = Отключить <b>{ $title }</b>? Новости класса туда больше не придут, лично родителям придут как всегда.
group-ended-toast = Группа отключена
group-hello = Я Перемена, школьный дневник. Классный руководитель подключит меня в личном чате: «Чат класса».
group-connected = Готово! Это чат класса { $school_class }: здесь будут объявления, задания и собрания.
group-never = Об оценках и пропусках пишу только лично.
group-topic-chosen = Хорошо, теперь пишу сюда.
group-left = Чат отключён, больше сюда не пишу.
group-link-first = Чтобы отметка засчиталась, откройте меня в личном чате и привяжите дневник: /start
group-families-only = Здесь отмечаются семьи этого класса.
group-not-here = Эта кнопка работает только в личном чате.
group-meeting-answer = Придёте? Ответьте мне лично: «Собрания».

button-group-connect = ➕ Подключить к { $school_class }
button-group-open = { $school_class }: { $title }
button-group-choose = Выбрать группу
button-group-done = Готово
button-group-kind = { $told ->
    [yes] ✓
   *[no] ○
} { $kind ->
    [announcements] Объявления
    [homework] Задания
   *[meetings] Собрания
}
button-group-language = { $language ->
    [ru] Писать по-русски
   *[en] Писать по-английски
}
button-group-end = Отключить
button-group-end-sure = Да, отключить
