diary-title = <b>{ $child }</b> · { $what }
diary-day = { $day }
diary-today = сегодня, { $day }
diary-tomorrow = завтра, { $day }
diary-yesterday = вчера, { $day }
diary-school-next = В школу: { $day }.
diary-year-is-over = В этом учебном году уроков больше нет.
diary-begins = Раньше ничего нет: дневник этого года начинается { $day }.
diary-ends = Дальше ничего нет: дневник этого года кончается { $day }.
diary-whole-year = весь год

button-earlier = ‹ { $what }
button-later = { $what } ›
button-school-next = В школу: { $day } ›
button-sibling = Показать: { $child }
button-another-child = Другой ребёнок
button-period = { $name }
button-period-shown = ✓ { $name }
