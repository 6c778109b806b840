# The office's books: lists, pupils, the new school year. Read by the secretary.
office-home = <b>{ $school }</b>
    School year { $year }. Classes: { $classes }, pupils: { $pupils }.
