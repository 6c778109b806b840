progress-title = progress, { $span }
progress-none = No marks and no absences yet.
progress-subject = <b>{ $subject }</b>
progress-subject-average = <b>{ $subject }</b>: { $weighted }
progress-subject-weak = <b>{ $subject }</b>: { $weighted } ▾
progress-marks = { $marks }
progress-plain = plain { $plain }
progress-missed = missed { $count ->
    [one] { $count } lesson
   *[other] { $count } lessons
}
progress-missed-without-reason = missed { $count ->
    [one] { $count } lesson
   *[other] { $count } lessons
} ({ $without } without a reason)
progress-late = late: { $count }
progress-final = <b>final { $value }</b>
progress-finals = <b>final:</b> { $finals }
progress-final-of-period = { $name } — { $value }
progress-final-of-year = year — { $value }
progress-legend = The number beside a subject is the weighted average; "plain" is without weights, where it differs.
progress-legend-weak = ▾ weak spot: { $scale ->
    [hundred] below 60.
   *[five] below 3.5.
}
progress-no-weak = No weak spots.
progress-earlier = …

progress-caption = <b>{ $child }</b> · progress, { $span }
progress-caption-overall = Mean of the subjects: { $overall }.
progress-caption-weak = Weak spots: { $subjects }.
progress-caption-subject = { $subject } { $average }
progress-caption-absences = Lessons missed: { $missed }, without a reason: { $without }, late: { $late }.
progress-book-caption = <b>{ $child }</b> · spreadsheet, { $span }. Two sheets: the summary and every mark.
progress-book-name = Progress, { $child }, { $span }

button-progress-picture = As a picture
button-progress-book = As Excel
button-progress-chart = Chart
button-progress-interim = What it comes to
button-progress-need = What do I need?
button-progress-weak = Weak spots first
button-progress-by-name = By name
button-progress-dark = Dark colours
button-progress-light = Light colours
button-progress-table = Table

table-title = Progress
table-weighted = Average
table-missed = Missed
table-late = Late
table-final = Final
table-finals = finals { $finals }
table-year = Year
table-overall = Mean

book-summary = Progress
book-marks = Every mark
book-subject = Subject
book-weighted = Weighted average
book-plain = Plain average
book-count = Marks
book-missed = Lessons missed
book-without-reason = Without a reason
book-late = Late
book-final = Final
book-year = Year
book-day = Date
book-value = Mark
book-form = What for
book-weight = Weight
book-comment = Comment

interim-title = what it comes to, { $span }
interim-none = No marks yet.
interim-line = <b>{ $subject }</b>: comes to <b>{ $result }</b>
interim-too-few = <b>{ $subject }</b>: too early, { $lacking ->
    [one] { $lacking } more mark is needed
   *[other] { $lacking } more marks are needed
}
interim-group-homework = homework { $result } ({ $marks })
interim-group-classwork = in class { $result } ({ $marks })
interim-group-test = tests { $result } ({ $marks })
interim-reason-tests-agree = The tests are confirmed by the other marks.
interim-reason-tests-differ = The tests differ from the rest: they decide, for they weigh more.
interim-reason-tests-alone = There are only tests.
interim-reason-classwork-agrees = The same at home and in class: that is objective.
interim-reason-classwork-differs = Different at home and in class: the class decides.
interim-reason-classwork-alone = There is only work in class.
interim-reason-homework-alone = There is only homework: not firm ground.
interim-rule = The rule: tests first, then work in class, then homework, for at home somebody may help. The number of marks is in brackets. This is a hint: the final mark is the teacher's.

needs-title = what is needed, { $span }
needs-overall = Mean of the subjects: <b>{ $overall }</b> ({ $count ->
    [one] { $count } subject
   *[other] { $count } subjects
})
needs-passing = Passing score: { $passing }
needs-passes = It is enough.
needs-lacks = { $gap } short: that is { $points ->
    [one] { $points } point
   *[other] { $points } points
} over all subjects. For example, so many subjects raised by one point.
needs-choose = Which subject shall I work out?
needs-none = No marks yet, nothing to work with.
needs-ask-passing = Which average is needed? Write a number, for example 4.5.
button-needs-passing = Passing score
button-needs-drop-passing = Remove the score
button-needs-subject = { $subject }
button-needs-subject-average = { $subject } · { $average }

need-title = { $subject }, { $span }
need-now = Weighted average now: <b>{ $average }</b>
need-wish-result = The wish: <b>{ $result }</b> in the end, an average from { $average }.
need-wish-average = The wish: an average of <b>{ $average }</b>.
need-reached = It is there already. Now to keep it.
need-any = Any one of these will do:
need-way = • { $form } (weight { $weight }): { $count ->
    [one] { $count } mark of
   *[other] { $count } marks of
} { $value }
need-way-hundred = • { $form } (weight { $weight }): { $count ->
    [one] { $count } mark from
   *[other] { $count } marks from
} { $value } up
need-lessons = Lessons ahead: { $count }.
need-impossible = Not within this time: there is no room for so many marks. Choose something nearer, that can be reached.
need-never = It cannot be any more: the earlier marks count too. Choose something nearer.
need-over = This time is over, no more marks will come. Work it out for the present one.
need-ask = Which average do you wish? Write a number, for example { $example }.
button-need-result = Final { $result }
button-need-average = { $average }
button-need-chosen = ✓ { $label }
button-need-own = Another number

chart-empty = Nothing to draw yet: there are no marks here that make an average.
chart-title-s = averages by subject
chart-title-p = how the averages changed
chart-title-f = averages by kind of work
chart-title-t = how the average went
chart-caption = <b>{ $child }</b> · { $what }
chart-span = { $span }
chart-spans = { $before } → { $after }
chart-nothing-before = There is nothing earlier to compare with.
chart-all-subjects = all subjects
chart-best = Highest: { $what }.
chart-worst = Lowest: { $what }.
chart-only = { $what }.
chart-value = { $name } { $average }
chart-up = Went up: { $what }.
chart-down = Went down: { $what }.
chart-same = No change: { $what }.
chart-change = { $name } { $before } → { $after }
chart-line = { $name }: { $before } → { $after }.
chart-pick-subjects = Choose up to { $most } subjects. None chosen: all of them.
chart-pick-period = Of which time?
chart-pick-against = Compared with what?
chart-marks = { $count ->
    [one] { $count } mark
   *[other] { $count } marks
}
button-chart-s = By subject
button-chart-p = Then and now
button-chart-f = By kind of work
button-chart-t = Day by day
button-chart-shown = ✓ { $label }
button-chart-subjects = Subjects: { $what }
button-chart-all = all
button-chart-period = Time: { $what }
button-chart-against = Against: { $what }
button-chart-done = Done
