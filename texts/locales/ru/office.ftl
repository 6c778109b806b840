# Книги канцелярии: списки, ученики, новый учебный год. Читает секретарь.
office-home = <b>{ $school }</b>
    Учебный год { $year }. Классов: { $classes }, учеников: { $pupils }.
office-ask-file = <b>Обновить списки</b>
    Пришлите файл: нашу таблицу (.xlsx) или OneRoster (zip). Сначала покажем, что изменится.
office-file-please = Здесь нужен файл: таблица .xlsx или zip с OneRoster.
office-template = Образец таблицы. Заполните листы и пришлите её сюда.
office-roster = Списки школы в OneRoster 1.2. Внутри люди и классы: храните аккуратно.
office-template-file = школа.xlsx
office-problems = Ошибок много, все они в файле.
office-problems-file = ошибки.txt
office-nothing-new = В файле нет ничего нового: «{ $school }» осталась как была.
office-difference = <b>{ $school }: что изменится</b>
office-came = ➕ Пришли: <b>{ $count }</b>
office-left = ➖ Нет в файле: <b>{ $count }</b>
office-changed-class = ⇄ Сменили класс: <b>{ $count }</b>
office-courses = Новые предметы в классах: <b>{ $count }</b>
office-who = { $name }, { $where }
office-from-to = { $was } → { $now }
office-course = { $school_class } { $subject }
office-more = и ещё { $count }
office-people = Новых людей { $added }, изменённых { $changed }, новых классов { $classes }
office-others = Других изменений: { $count }
office-not-yet = <i>Пока ничего не изменилось.</i>
office-ask-many = Выбудут <b>{ $left }</b> из { $pupils } { $pupils ->
    [one] ученика
    [few] учеников
   *[other] учеников
}. Это похоже на неполный файл. Точно?
office-applied = ✓ Готово. Пришли: { $came }, выбыли: { $left }, сменили класс: { $moved }.
office-applied-already = Уже сделано
office-classes = Выберите класс.
office-roll = <b>{ $school_class }</b>, учеников: { $count }
office-pupil = <b>{ $name }</b>
office-pupil-since = { $school_class } с { $day }
office-pupil-left = Больше не учится здесь. Последний класс: { $school_class }
office-ask-class = <b>{ $name }</b>: в какой класс перевести?
office-ask-return = <b>{ $name }</b>: в какой класс вернуть?
office-ask-move = Перевести с сегодняшнего дня: <b>{ $name }</b> в { $school_class }? Прежние оценки останутся.
office-moved = Переведён
office-ask-archive = <b>{ $name }</b> больше не учится здесь? Дневник закроется для семьи. Ничего не удалим, вернуть можно.
office-archived = Выбыл
button-office-file = ⇪ Обновить списки из файла
button-office-pupils = Ученики
button-office-roster = ⇩ Списки в OneRoster
button-office-template = Образец таблицы
button-office-apply = Применить, никого не убирать
button-office-apply-archive = Применить, выбывших: { $count }
button-office-archive-many = Да, все они выбыли
button-office-move = Перевести
button-office-move-sure = Да, в { $school_class }
button-office-archive = Выбыл
button-office-archive-sure = Да, выбыл
button-office-return = Вернуть в школу
office-new-year = <b>Учебный год { $year }</b>
    Сейчас идёт { $was }. Вот что будет, пока ничего не изменилось.
office-year-up = Переходят ({ $count }): { $classes }
office-year-out = Выпускаются ({ $count }): { $classes }
office-year-keeps = <i>Чаты, настройки и старые оценки останутся. Учителя перейдут вместе с классами, расписание загрузите заново.</i>
office-year-begun = ✓ Новый учебный год готов. Перешли: { $stayed }, выпустились: { $left }.
button-office-year = Новый год
button-office-begin = Начать { $year }
button-office-ninth-leave = 9 классы выпускаются
button-office-ninth-stay = 9 классы идут в 10
