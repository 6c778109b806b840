week-summary-head = <b>The week</b> { $days }
week-summary-subject = { $subject }: <b>{ $marks }</b>{ $change ->
    [changed] {" "}· average { $before } → { $after }
    [same] {" "}· average { $after }
    [first] {" "}· average { $after }
   *[none] {""}
}
week-summary-no-marks = No new marks.
week-summary-more = More subjects with marks: { $count }
week-summary-missed = Lessons missed: { $count }{ $unexplained ->
    [0] {""}
   *[other] , unexplained: { $unexplained }
}
week-summary-late = Late: { $count }
week-summary-dot = 📌 { $subject }: dot until { $day }
week-summary-more-dots = More dots ahead: { $count }
week-summary-homework = 📝 Homework in the week ahead: { $count }
week-summary-meeting = 👥 Meeting: { $at }
week-summary-holidays = { $child }: no school this week, nothing to tell.
week-summary-foot = lessons missed: { $missed } · dots ahead: { $dots }
week-summary-picture-title = The week
week-summary-before = Was
week-summary-after = Average
week-summary-settings = <b>The week</b>
    A picture and a few lines about each child.
week-summary-off = Switched off now.
week-summary-when = Comes on { $day ->
    [1] Monday
    [5] Friday
    [6] Saturday
   *[7] Sunday
} at { $hour }
button-week-summary = 📊 The week
button-week-day = { $day ->
    [1] Mon
    [5] Fri
    [6] Sat
   *[7] Sun
}
button-week-off = Do not send
button-week-on = Send it
button-week-now = Show now
