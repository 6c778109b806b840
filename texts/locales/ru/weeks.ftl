week-summary-head = <b>Итоги недели</b> { $days }
week-summary-subject = { $subject }: <b>{ $marks }</b>{ $change ->
    [changed] {" "}· средний { $before } → { $after }
    [same] {" "}· средний { $after }
    [first] {" "}· средний { $after }
   *[none] {""}
}
week-summary-no-marks = Новых оценок не было.
week-summary-more = Ещё предметов с оценками: { $count }
week-summary-missed = Пропущено уроков: { $count }{ $unexplained ->
    [0] {""}
   *[other] , без причины: { $unexplained }
}
week-summary-late = Опозданий: { $count }
week-summary-dot = 📌 { $subject }: точка до { $day }
week-summary-more-dots = Ещё точек впереди: { $count }
week-summary-homework = 📝 Заданий на неделю вперёд: { $count }
week-summary-meeting = 👥 Собрание: { $at }
week-summary-holidays = { $child }: на этой неделе не учились, рассказывать нечего.
week-summary-foot = пропущено уроков: { $missed } · точек впереди: { $dots }
week-summary-picture-title = Итоги недели
week-summary-before = Был
week-summary-after = Средний
week-summary-settings = <b>Итоги недели</b>
    Картинка и несколько строк о каждом ребёнке.
week-summary-off = Сейчас выключены.
week-summary-when = Приходят: { $day ->
    [1] понедельник
    [5] пятница
    [6] суббота
   *[7] воскресенье
}, { $hour }
button-week-summary = 📊 Итоги недели
button-week-day = { $day ->
    [1] Пн
    [5] Пт
    [6] Сб
   *[7] Вс
}
button-week-off = Не присылать
button-week-on = Присылать
button-week-now = Показать сейчас
