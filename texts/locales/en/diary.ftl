diary-title = <b>{ $child }</b> · { $what }
diary-day = { $day }
diary-today = today, { $day }
diary-tomorrow = tomorrow, { $day }
diary-yesterday = yesterday, { $day }
diary-school-next = Back to school: { $day }.
diary-year-is-over = There are no more lessons this school year.
diary-begins = Nothing before: the diary of this year begins on { $day }.
diary-ends = Nothing after: the diary of this year ends on { $day }.
diary-whole-year = the whole year

button-earlier = ‹ { $what }
button-later = { $what } ›
button-school-next = Next school day: { $day } ›
button-sibling = Show { $child }
button-another-child = Another child
button-period = { $name }
button-period-shown = ✓ { $name }
