mark-value-pass = pass
mark-value-fail = fail

marks-title = marks, { $span }
marks-none = No marks yet.
marks-row = <b>{ $subject }</b>: { $marks }
marks-row-average = <b>{ $subject }</b>: { $marks } (avg { $average })
marks-value = { $value }
marks-earlier = …
marks-dot-sign = ●
marks-dot-means = ● an open dot. “Avg” is the weighted average.
marks-subject-title = { $subject }, { $span }
marks-averages = Plain average: { $plain }
    Weighted: <b>{ $weighted }</b>
marks-line = { $day }  <b>{ $value }</b>  { $form }, weight { $weight }
marks-line-removed = { $day }  <s>{ $value }</s>  { $form }, taken back
marks-corrected = corrected
marks-dot = ● { $kind }: { $form }, by { $day }

mark-card-head = <b>{ $value }</b>, { $form }
mark-card-removed = <s>{ $value }</s>, { $form }. The teacher took this mark back.
mark-card-weight = Weight: { $weight }
mark-card-lesson = Lesson: { $day }
mark-card-put = Put: { $moment }
mark-card-comment = <i>“{ $comment }”</i>
mark-by = { $name }
mark-average = What it did: weighted average { $before } → <b>{ $after }</b> ({ $delta })
mark-average-without = Without it the weighted average: { $before } → <b>{ $after }</b> ({ $delta })
mark-average-first = The first mark: average { $after }
mark-average-same = The weighted average did not change: { $after }
mark-was-the-only = There are no other marks, so there is no average.
mark-not-averaged = Does not count in the average.
mark-averages-now = Now ({ $span }): plain { $plain }, weighted <b>{ $weighted }</b>
mark-history = <b>What happened to it</b>
mark-step-posted = { $moment }: put { $value }
mark-step-corrected = { $moment }: { $changes }
mark-step-removed = { $moment }: { $value } taken back
mark-changed-value = was { $was }, now { $now }
mark-changed-form = was “{ $was }”, now “{ $now }”
mark-changed-weight = weight was { $was }, now { $now }
mark-changed-comment = the comment was “{ $was }”
mark-added-comment = a comment was added

button-mark = { $value } · { $day }
button-mark-removed = ✕ { $value } · { $day }
button-marks-subject = { $subject }
button-newer = ‹ Newer
button-older = Earlier ›
