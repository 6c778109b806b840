dot-kind-debt = debt
dot-kind-retake = retake
dot-kind-planned = planned work

dots-title = dots
dots-none = No open dots. Good!
dots-head = <b>{ $subject }</b>: { $kind }, { $form }
dots-lately = <b>Closed lately</b>
dots-turned = { $subject }, { $form }: turned into the mark <b>{ $value }</b> on { $day }
dots-expired = { $subject }, { $form }: ran out on { $day } and disappeared without a mark
dots-closed = { $subject }, { $form }: closed by the teacher on { $day }, nothing more to do
dot-what = <b>{ $kind }</b>: { $form }
dot-due = Last day: { $day } ({ $left })
dot-days-left = { $days ->
        [0] today
        [1] tomorrow
        [one] { $days } day left
       *[other] { $days } days left
    }
dot-time-is-up = The time is up: { $day }. What became of it will be known soon.
dot-will-turn = Left unanswered, it turns into the mark <b>{ $value }</b>.
dot-will-disappear = Left unanswered, it disappears without a mark.
dot-set = Set: { $moment }
dot-by = { $name }
dot-lesson = At the lesson: { $day }
dot-comment = <i>“{ $comment }”</i>

button-dot = { $subject }, by { $day }
button-dot-mark = Mark { $value }, { $subject }
