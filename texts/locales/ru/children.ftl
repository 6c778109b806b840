children-list = <b>Дети</b>
    Открыт дневник: { $child }, { $school_class }. Чей показать?
children-card = <b>{ $full_name }</b>
    { $school_class }
    Я называю: { $called }
children-ask-alias = Как мне называть: { $given }? Напишите имя, например «Старшая». Точка или минус вернут настоящее имя.
children-opened = Открыт дневник: { $child }
button-child-rename = ✏️ Назвать иначе
button-child-open = Открыть дневник
button-child-looked-at = ✓ { $child }, { $school_class }
button-child = { $child }, { $school_class }
children-all-hidden = <b>Дети</b>
    Все дети убраны из списка. Кого вернуть?
children-hidden = { $child }: убрано из списка, новостей больше не будет
children-back-on-list = { $child }: снова в списке
button-child-hide = Убрать из списка
button-child-bring-back = ↩️ Вернуть: { $child }, { $school_class }
