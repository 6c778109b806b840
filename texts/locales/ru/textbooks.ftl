# Портфель.
bag-title = что взять на { $day }
bag-no-lessons = Уроков нет, портфель отдыхает.
bag-no-books = Учебников на этот день школа не назвала.
bag-book = <b>{ $subject }</b>: { $title }, { $grams } г
bag-book-unweighed = <b>{ $subject }</b>: { $title }
bag-without = Без учебника: { $subjects }
bag-weight = Всего { $all } кг. Норма: до { $norm } кг.
bag-heavy = ⚠️ Всего { $all } кг: на { $above } кг больше нормы ({ $norm } кг). Может, что-то оставить в школе?
bag-partly = Часть книг школа не взвесила, их в сумме нет.

# Учебные планы.
curricula-title = учебные планы школы
curricula-none = Школа ещё не показала учебные планы.
curricula-name = <b>{ $name }</b>
curricula-profile = Профиль: { $profile }
curricula-classes = Классы: { $classes }
curricula-text = { $text }
curricula-more = И ещё { $count }: спросите в школе.
