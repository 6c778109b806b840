mark-value-pass = зачёт
mark-value-fail = незачёт

marks-title = оценки, { $span }
marks-none = Оценок пока нет.
marks-row = <b>{ $subject }</b>: { $marks }
marks-row-average = <b>{ $subject }</b>: { $marks } (ср. { $average })
marks-value = { $value }
marks-earlier = …
marks-dot-sign = ●
marks-dot-means = ● открытая точка. «Ср.» считается с весами.
marks-subject-title = { $subject }, { $span }
marks-averages = Средний балл: { $plain }
    С весами: <b>{ $weighted }</b>
marks-line = { $day }  <b>{ $value }</b>  { $form }, вес { $weight }
marks-line-removed = { $day }  <s>{ $value }</s>  { $form }, убрана
marks-corrected = исправлена
marks-dot = ● { $kind }: { $form }, до { $day }

mark-card-head = <b>{ $value }</b>, { $form }
mark-card-removed = <s>{ $value }</s>, { $form }. Учитель убрал эту оценку.
mark-card-weight = Вес: { $weight }
mark-card-lesson = Урок: { $day }
mark-card-put = Поставлена: { $moment }
mark-card-comment = <i>«{ $comment }»</i>
mark-by = { $name }
mark-average = Что сделала: средний балл с весами { $before } → <b>{ $after }</b> ({ $delta })
mark-average-without = Без неё средний балл с весами: { $before } → <b>{ $after }</b> ({ $delta })
mark-average-first = Первая оценка: средний балл { $after }
mark-average-same = Средний балл с весами не изменился: { $after }
mark-was-the-only = Других оценок нет, среднего балла тоже.
mark-not-averaged = В средний балл не входит.
mark-averages-now = Сейчас ({ $span }): средний { $plain }, с весами <b>{ $weighted }</b>
mark-history = <b>Что с ней было</b>
mark-step-posted = { $moment }: поставлена { $value }
mark-step-corrected = { $moment }: { $changes }
mark-step-removed = { $moment }: убрана { $value }
mark-changed-value = было { $was }, стало { $now }
mark-changed-form = было «{ $was }», стало «{ $now }»
mark-changed-weight = вес был { $was }, стал { $now }
mark-changed-comment = комментарий был «{ $was }»
mark-added-comment = добавлен комментарий

button-mark = { $value } · { $day }
button-mark-removed = ✕ { $value } · { $day }
button-marks-subject = { $subject }
button-newer = ‹ Новее
button-older = Раньше ›
