progress-title = успеваемость, { $span }
progress-none = Оценок и пропусков пока нет.
progress-subject = <b>{ $subject }</b>
progress-subject-average = <b>{ $subject }</b>: { $weighted }
progress-subject-weak = <b>{ $subject }</b>: { $weighted } ▾
progress-marks = { $marks }
progress-plain = простой { $plain }
progress-missed = пропущено { $count ->
    [one] { $count } урок
    [few] { $count } урока
   *[other] { $count } уроков
}
progress-missed-without-reason = пропущено { $count ->
    [one] { $count } урок
    [few] { $count } урока
   *[other] { $count } уроков
} (без причины { $without })
progress-late = опозданий: { $count }
progress-final = <b>итог { $value }</b>
progress-finals = <b>итог:</b> { $finals }
progress-final-of-period = { $name } — { $value }
progress-final-of-year = год — { $value }
progress-legend = Число у предмета — средний балл с весами; «простой» — без весов, если он другой.
progress-legend-weak = ▾ слабое место: { $scale ->
    [hundred] ниже 60.
   *[five] ниже 3,5.
}
progress-no-weak = Слабых мест нет.
progress-earlier = …

progress-caption = <b>{ $child }</b> · успеваемость, { $span }
progress-caption-overall = В среднем по предметам: { $overall }.
progress-caption-weak = Слабые места: { $subjects }.
progress-caption-subject = { $subject } { $average }
progress-caption-absences = Пропущено уроков: { $missed }, без причины: { $without }, опозданий: { $late }.
progress-book-caption = <b>{ $child }</b> · таблица, { $span }. Внутри два листа: итоги и все оценки.
progress-book-name = Успеваемость, { $child }, { $span }

button-progress-picture = Картинкой
button-progress-book = Файлом Excel
button-progress-chart = График
button-progress-interim = Что выходит
button-progress-need = Что нужно?
button-progress-weak = Сначала слабые
button-progress-by-name = По алфавиту
button-progress-dark = Тёмные цвета
button-progress-light = Светлые цвета
button-progress-table = Таблица

table-title = Успеваемость
table-weighted = Средний
table-missed = Пропуски
table-late = Опозд.
table-final = Итог
table-finals = итоги { $finals }
table-year = Год
table-overall = В среднем

book-summary = Успеваемость
book-marks = Все оценки
book-subject = Предмет
book-weighted = Средний с весами
book-plain = Средний простой
book-count = Оценок
book-missed = Пропущено уроков
book-without-reason = Без причины
book-late = Опозданий
book-final = Итог
book-year = Год
book-day = Дата
book-value = Оценка
book-form = За что
book-weight = Вес
book-comment = Комментарий

interim-title = что выходит, { $span }
interim-none = Оценок пока нет.
interim-line = <b>{ $subject }</b>: выходит <b>{ $result }</b>
interim-too-few = <b>{ $subject }</b>: пока рано, нужно ещё { $lacking ->
    [one] { $lacking } оценку
    [few] { $lacking } оценки
   *[other] { $lacking } оценок
}
interim-group-homework = дома { $result } ({ $marks })
interim-group-classwork = на уроке { $result } ({ $marks })
interim-group-test = контрольные { $result } ({ $marks })
interim-reason-tests-agree = Контрольные подтвердились другими оценками.
interim-reason-tests-differ = Контрольные разошлись с остальным: верим им, они весят больше.
interim-reason-tests-alone = Есть только контрольные.
interim-reason-classwork-agrees = Дома и на уроке одинаково: это объективно.
interim-reason-classwork-differs = Дома и на уроке по-разному: верим уроку.
interim-reason-classwork-alone = Есть только работа на уроке.
interim-reason-homework-alone = Есть только домашние: вывод непрочный.
interim-rule = Правило: сначала контрольные, потом работа на уроке, потом домашние, ведь дома могут помочь. В скобках число оценок. Это подсказка: итог ставит учитель.

needs-title = что нужно, { $span }
needs-overall = В среднем по предметам: <b>{ $overall }</b> ({ $count ->
    [one] { $count } предмет
    [few] { $count } предмета
   *[other] { $count } предметов
})
needs-passing = Проходной балл: { $passing }
needs-passes = Хватает.
needs-lacks = Не хватает { $gap }: это { $points ->
    [one] { $points } балл
    [few] { $points } балла
   *[other] { $points } баллов
} на все предметы вместе. Например, столько предметов поднять на балл.
needs-choose = По какому предмету посчитать?
needs-none = Оценок пока нет, считать не из чего.
needs-ask-passing = Какой средний балл нужен? Напишите число, например 4,5.
button-needs-passing = Проходной балл
button-needs-drop-passing = Убрать проходной
button-needs-subject = { $subject }
button-needs-subject-average = { $subject } · { $average }

need-title = { $subject }, { $span }
need-now = Сейчас средний балл с весами: <b>{ $average }</b>
need-wish-result = Хотим в итоге <b>{ $result }</b>: это средний от { $average }.
need-wish-average = Хотим средний <b>{ $average }</b>.
need-reached = Уже есть. Осталось удержать.
need-any = Подойдёт любое из этого:
need-way = • { $form } (вес { $weight }): { $count ->
    [one] { $count } оценка
    [few] { $count } оценки
   *[other] { $count } оценок
} { $value }
need-way-hundred = • { $form } (вес { $weight }): { $count ->
    [one] { $count } оценка
    [few] { $count } оценки
   *[other] { $count } оценок
} от { $value }
need-lessons = Уроков впереди: { $count }.
need-impossible = За это время уже не выйдет: столько оценок не успеть. Выберите цель поближе, до неё дойти можно.
need-never = Так уже не выйдет: прежние оценки тоже считаются. Выберите цель поближе.
need-over = Это время уже прошло, новых оценок не будет. Посчитайте за нынешнее.
need-ask = Какой средний балл хотите? Напишите число, например { $example }.
button-need-result = Итог { $result }
button-need-average = { $average }
button-need-chosen = ✓ { $label }
button-need-own = Другое число

chart-empty = Рисовать пока нечего: здесь нет оценок, из которых считается средний балл.
chart-title-s = средний балл по предметам
chart-title-p = что изменилось в среднем балле
chart-title-f = средний балл по видам работ
chart-title-t = как менялся средний балл
chart-caption = <b>{ $child }</b> · { $what }
chart-span = { $span }
chart-spans = { $before } → { $after }
chart-nothing-before = До этого сравнить не с чем.
chart-all-subjects = все предметы
chart-best = Выше всего: { $what }.
chart-worst = Ниже всего: { $what }.
chart-only = { $what }.
chart-value = { $name } { $average }
chart-up = Выросли: { $what }.
chart-down = Снизились: { $what }.
chart-same = Без перемен: { $what }.
chart-change = { $name } { $before } → { $after }
chart-line = { $name }: { $before } → { $after }.
chart-pick-subjects = Выберите до { $most } предметов. Ничего не выбрано: все.
chart-pick-period = За какое время?
chart-pick-against = С чем сравнить?
chart-marks = { $count ->
    [one] { $count } оценка
    [few] { $count } оценки
   *[other] { $count } оценок
}
button-chart-s = По предметам
button-chart-p = Было и стало
button-chart-f = По видам работ
button-chart-t = По дням
button-chart-shown = ✓ { $label }
button-chart-subjects = Предметы: { $what }
button-chart-all = все
button-chart-period = Время: { $what }
button-chart-against = Сравнить с: { $what }
button-chart-done = Готово
