threads-title = <b>Сообщения</b>
threads-none = Пока тихо. Можно написать учителю, в администрацию или родителям класса.
threads-line = <b>{ $title }</b>
threads-line-unread = 🔵 <b>{ $title }</b> ({ $count })
threads-last = { $moment }: { $text }
threads-last-own = { $moment }, вы: { $text }
threads-last-nothing = { $moment }
thread-nobody = Переписка
thread-about-mark = Оценка { $value }, { $what }, { $day }
thread-about-dot = Точка, { $what }, срок { $day }
thread-about-homework = Задание, { $what }, на { $day }
thread-about-lesson = Урок, { $what }, { $day }
thread-about-remark = Замечание или похвала, { $what }, { $day }
thread-about-happening = Событие «{ $what }», { $day }
thread-about-inquiry = { $value }: «{ $what }»
thread-head = <b>{ $title }</b>
thread-child = О ребёнке: { $child }
thread-with = Здесь: { $names }
thread-empty = Пока ничего не написано.
thread-said = <b>{ $author }</b>, { $moment }
thread-said-own = <b>Вы</b>, { $moment }
thread-text = { $text }
thread-edited = <i>исправлено</i>
thread-hidden = <i>Сообщение скрыто.</i>
thread-file-photo = 📷 Фото
thread-file-document = 📎 Файл
thread-file-document-named = 📎 { $name }
thread-file-voice = 🎤 Голосовое
thread-file-audio = 🎵 Аудио
thread-file-video = 🎬 Видео
thread-file-animation = 🎬 Анимация
thread-file-video-note = ⏺ Видеосообщение
thread-fate-read = ✓✓ Прочитано
thread-fate-arrived = ✓ Доставлено
thread-fate-held = 🕗 Дойдёт { $moment }
thread-fate-sent = Отправлено
thread-muted = 🔕 Без звука до { $moment }
thread-muted-for-good = 🔕 Без звука
thread-silence-closed = Переписку закрыла школа: её можно только читать.
thread-silence-nobody = Здесь больше некому ответить: собеседник ушёл из переписки или из школы. Читать можно.
thread-silence-blocked = Собеседник закрыл для вас переписку.
thread-silence-blocking = Вы закрыли переписку с этим человеком. Открыть снова можно в «Участники».

thread-whom = <b>Кому написать?</b>
    Выберите ниже или напишите: «Орлова», «математичка», «классная», «директор».
thread-whom-nobody = Пока писать некому: в вашем дневнике нет ни детей, ни классов.
thread-whom-unknown = Никого похожего на «{ $typed }» среди тех, кому вы можете написать. Попробуйте фамилию или выберите ниже.
thread-whom-found = Нашлись:
thread-whom-words = Напишите словами, кого ищете: фамилию или «математичка».
thread-whom-group = <b>{ $group }</b>
    Кому написать?
thread-whom-add = <b>Кого добавить?</b>
    Выберите ниже или напишите фамилию. Прежних сообщений новый человек не увидит.
thread-whom-add-nobody = Добавить некого: все, кого можно, уже здесь.
thread-group-teachers = Учителя
thread-group-administration = Администрация
thread-group-parents = Родители
thread-group-pupils = Ученики
thread-who-head = директор
thread-who-deputy = завуч
thread-who-secretary = секретарь
thread-who-organiser = организатор
thread-who-teacher = учитель
thread-who-class-teacher = классный руководитель
thread-who-parent = родитель
thread-who-pupil = ученик
thread-who-of = { $who }: { $of }
thread-beginning-to = Кому: <b>{ $name }</b>, { $who }
thread-beginning-about = О чём: { $about }
thread-beginning-held = Сейчас не рабочие часы: сообщение дойдёт { $moment }.
thread-beginning-ask = Напишите сообщение. Подойдут фото, файл, видео или голосовое.
thread-answer-ask = <b>{ $title }</b>
    Напишите ответ. Подойдут фото, файл, видео или голосовое.
thread-cannot-pass = Такое я передать не могу. Подойдут слова, фото, файл, видео или голосовое.
thread-sent = Отправлено: { $names }
thread-sent-more = Отправлено { $count ->
        [one] { $count } человеку
        [few] { $count } людям
       *[other] { $count } людям
    }.
thread-sent-held = Сейчас не рабочие часы: дойдёт { $moment }.
thread-sent-not-linked = { $names }: этот чат ещё не подключён. Сообщение дождётся.
thread-members = <b>{ $title }</b>
    Кто здесь:
thread-member-line = • { $name }, { $who }
thread-member-line-you = • { $name } (вы)
thread-member-line-gone = • { $name }: в школе больше нет
thread-member = <b>{ $name }</b>
    { $who }
thread-member-blocked = Вы не получаете сообщений от этого человека.
thread-rename-ask = Как назвать переписку? Хватит { $limit } знаков.
thread-leave-ask = Выйти из переписки? Новые сообщения приходить не будут, и прежних вы не увидите.
thread-left-toast = Вы вышли
thread-added-toast = Добавлено
thread-removed-toast = Человека здесь больше нет
thread-blocked-toast = Больше не пишет вам
thread-unblocked-toast = Снова может писать вам
thread-muted-toast = Без звука
thread-loud-toast = Со звуком
thread-mute-ask = <b>Без звука</b>
    Сообщения останутся здесь, но приходить не будут.
thread-report-ask = <b>На что пожаловаться?</b>
    Сообщение увидит классный руководитель или завуч. Автор не узнает, кто пожаловался.
thread-reported-toast = Спасибо, школа посмотрит
thread-report = <b>Жалоба на сообщение</b>
    { $author }: «{ $text }»
thread-report-file = { $author } прислал(а): { $file }
thread-report-by = Пожаловался(лась): { $reporter }
thread-report-hidden = Решено: сообщение скрыто.
thread-report-warned = Решено: автора предупредили.
thread-report-closed = Решено: переписка закрыта.
thread-hours = <b>Мои часы</b>
    В это время сообщения приходят сразу, остальные ждут утра, и пишущий об этом знает.
thread-hours-now = Сейчас: { $days }, { $starts }–{ $ends }
thread-hours-any = Сейчас: в любое время
thread-hours-type = Напишите часы для будней, например 9:00-17:30.
thread-days-weekdays = по будням
thread-days-with-saturday = с понедельника по субботу
thread-days-own = в выбранные дни

message-from = 💬 <b>{ $author }</b>, { $who }
message-title = <i>{ $title }</i>
message-child = О ребёнке: { $child }
message-text = { $text }
message-edited = Сообщение исправлено:
message-file-beside = Файл — следующим сообщением.
message-file = Файл к сообщению: { $author }
message-file-lost = Файл переслать не получилось: попросите прислать его ещё раз.
message-hidden = Сообщение скрыла школа.
message-how = <i>Чтобы ответить, просто ответьте на это сообщение.</i>
message-added = 💬 { $by } добавляет вас в переписку «{ $title }».
message-closed = Школа закрыла переписку «{ $title }». Прежние сообщения можно читать.
message-reported = ⚠️ <b>Жалоба на сообщение</b>
    { $author }: «{ $text }»
message-reported-by = Пожаловался(лась): { $reporter }
message-no-words = без слов
message-warned = ⚠️ На ваше сообщение пожаловались: «{ $text }».
    Пожалуйста, пишите друг другу бережно.

button-threads-hours = 🕗 Мои часы
button-thread-write = ✏️ Написать
button-thread = { $title }
button-thread-unread = 🔵 { $title }
button-thread-person = { $name }: { $who }
button-thread-group = { $group } ({ $count })
button-thread-answer = ↩️ Ответить
button-thread-open = Переписка
button-thread-older = ‹ Раньше
button-thread-newest = К последним ›
button-thread-members = 👥 Участники
button-thread-mute = 🔕 Без звука
button-thread-loud = 🔔 Со звуком
button-thread-title = ✏️ Название
button-thread-add = ➕ Добавить
button-thread-report = ⚠️ Пожаловаться
button-thread-leave = Выйти
button-thread-leave-sure = Да, выйти
button-thread-remove = Убрать из переписки
button-thread-block = Не получать от него
button-thread-unblock = Снова получать
button-thread-back = ‹ Переписка
button-threads-back = ‹ Сообщения
button-thread-mute-hours = { $hours ->
        [one] { $hours } час
        [few] { $hours } часа
       *[other] { $hours } часов
    }
button-thread-mute-for-good = Насовсем
button-thread-hide = Скрыть
button-thread-warn = Предупредить
button-thread-close = Закрыть переписку
button-thread-hours = { $days }, { $starts }–{ $ends }
button-thread-hours-any = В любое время
button-thread-hours-own = Другие часы
button-thread-ask = ❓ Спросить
button-thread-ask-organiser = Спросить организатора
