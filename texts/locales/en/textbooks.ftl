# The school bag.
bag-title = what to pack for { $day }
bag-no-lessons = No lessons: the bag has a rest.
bag-no-books = The school has named no textbooks for this day.
bag-book = <b>{ $subject }</b>: { $title }, { $grams } g
bag-book-unweighed = <b>{ $subject }</b>: { $title }
bag-without = No textbook needed: { $subjects }
bag-weight = { $all } kg in all. The norm: up to { $norm } kg.
bag-heavy = ⚠️ { $all } kg in all: { $above } kg above the norm ({ $norm } kg). Could something stay at school?
bag-partly = The school has not weighed some of the books, they are not counted.

# Curricula.
curricula-title = curricula of the school
curricula-none = The school has not shown its curricula yet.
curricula-name = <b>{ $name }</b>
curricula-profile = Profile: { $profile }
curricula-classes = Classes: { $classes }
curricula-text = { $text }
curricula-more = And { $count } more: ask the school.
