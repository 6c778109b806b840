dot-kind-debt = долг
dot-kind-retake = пересдать
dot-kind-planned = впереди работа

dots-title = точки
dots-none = Открытых точек нет. Хорошо!
dots-head = <b>{ $subject }</b>: { $kind }, { $form }
dots-lately = <b>Закрылись недавно</b>
dots-turned = { $subject }, { $form }: { $day } стала оценкой <b>{ $value }</b>
dots-expired = { $subject }, { $form }: { $day } срок вышел, исчезла без оценки
dots-closed = { $subject }, { $form }: { $day } учитель закрыл, больше ничего не нужно
dot-what = <b>{ $kind }</b>: { $form }
dot-due = Последний день: { $day } ({ $left })
dot-days-left = { $days ->
        [0] сегодня
        [1] завтра
        [one] ещё { $days } день
        [few] ещё { $days } дня
       *[many] ещё { $days } дней
    }
dot-time-is-up = Срок вышел: { $day }. Скоро станет известно, что с ней стало.
dot-will-turn = Если не ответить, станет оценкой <b>{ $value }</b>.
dot-will-disappear = Если не ответить, исчезнет без оценки.
dot-set = Поставлена: { $moment }
dot-by = { $name }
dot-lesson = На уроке: { $day }
dot-comment = <i>«{ $comment }»</i>

button-dot = { $subject }, до { $day }
button-dot-mark = Оценка { $value }, { $subject }
