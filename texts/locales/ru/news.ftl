news-child = <b>{ $child }</b>
news-mark = { $subject }: <b>{ $value }</b>, { $form }
news-mark-corrected = { $subject }: <b>{ $value }</b>, { $form } (исправлено, было { $was })
news-mark-was-now = { $subject }, { $form }: было { $was }, теперь <b>{ $value }</b>
news-mark-details-changed = { $subject }: <b>{ $value }</b>, { $form } (учитель уточнил запись)
news-mark-removed = { $subject }: оценка { $value } ({ $form }) убрана
news-mark-weight-and-day = вес { $weight }, { $day }
news-comment = <i>«{ $comment }»</i>
news-average = Средний балл: { $before } → <b>{ $after }</b>
news-average-first = Средний балл: <b>{ $after }</b>
news-average-same = Средний балл не изменился: <b>{ $after }</b>
news-dot-set = { $subject }: поставлена точка, { $kind }
    { $form }, срок: { $day }
news-dot-prolonged = { $subject }: срок точки перенесён
    { $form }
    Новый срок: { $day }
    Был: { $was }
news-dot-closed = { $subject }: точка закрыта ({ $form }). Больше ничего не нужно.
news-dot-due = { $subject }: скоро срок точки
    { $kind }, { $form }, { $day }
news-dot-due-today = { $subject }: сегодня последний день точки
    { $kind }, { $form }
news-dot-turned = { $subject }: точка стала оценкой <b>{ $value }</b>
    { $form }, срок: { $day }
news-dot-expired = { $subject }: срок точки вышел, она исчезла без оценки
    { $form }, { $day }
news-dot-will-turn = Если не ответить, станет оценкой { $value }.
news-dot-will-disappear = Если не ответить, просто исчезнет.
news-homework-set = { $subject }: задано на { $day }
news-homework-changed = { $subject }: задание на { $day } поменялось
news-homework-removed = { $subject }: задание на { $day } отменили
news-homework-text = { $text }
news-homework-tomorrow = Домашнее задание на { $day }
news-homework-line = • <b>{ $subject }</b>: { $text }
news-homework-voluntary = <i>по желанию</i>
news-homework-independent = <i>самостоятельная работа</i>
news-homework-files = 📎 { $count ->
        [one] { $count } файл
        [few] { $count } файла
       *[many] { $count } файлов
    }
button-news-open = Открыть
news-hidden = { $kind ->
    [week] Итоги недели
    [remarks] Замечание или похвала
    [announcements] Объявление
    [marks] Новое об оценках
    [finals] Итоговые оценки
    [visits] О входе и выходе
    [dots] Новое о точках
    [homework] Домашнее задание
    [meetings] Собрание
    [lessons] О расписании
    [happenings] События
    [messages] Новое сообщение
    [attendance] О посещаемости
   *[other] Новость из школы
}
news-hidden-urgent = Важное из школы. Пожалуйста, откройте.
button-news-reveal = Показать
