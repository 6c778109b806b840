# What is wrong with a school's file and what to do about it. Read by a secretary with the table open.
import-place-sheet = Sheet “{ $sheet }”
import-place-row = Sheet “{ $sheet }”, row { $row }
import-place-column = Sheet “{ $sheet }”, column “{ $heading }”
import-place-cell = Sheet “{ $sheet }”, row { $row }, column { $column } “{ $heading }”
import-place-row-heading = Sheet “{ $sheet }”, row { $row }, “{ $heading }”
import-line = { $place }: { $trouble }

import-done = The school “{ $school }” is loaded: { $people } new people, { $classes } classes, { $lessons } lessons in the timetable.
import-changed = The school “{ $school }” is updated: { $added } new people, { $changed } changed, { $classes } new classes.
import-unchanged = The file has nothing new: the school “{ $school }” stayed as it was.
import-absent = { $count ->
    [one] { $count } person is in the diary but not in the file and stayed: the office removes and transfers people.
   *[other] { $count } people are in the diary but not in the file and stayed: the office removes and transfers people.
}
import-refused = { $count ->
    [one] The file is not loaded: it has { $count } mistake. Correct it and load the file again. Nothing in the diary has changed.
   *[other] The file is not loaded: it has { $count } mistakes. Correct them and load the file again. Nothing in the diary has changed.
}
import-warnings = { $count ->
    [one] Have a look at { $count } place: it does not stop the loading.
   *[other] Have a look at { $count } places: they do not stop the loading.
}

import-file-empty = The file is empty. Save the table once more.
import-file-too-large = The file is larger than { $limit } MB. Take out pictures and sheets that are not needed.
import-not-a-spreadsheet = This is not an Excel table. Save it as “Excel Workbook (.xlsx)”.
import-plain-text = This is text or CSV, not an Excel table. Open it in Excel or LibreOffice (if you see odd signs, choose another encoding) and save it as “Excel Workbook (.xlsx)”.
import-old-xls = This is the old .xls format. Open the file and save it as “Excel Workbook (.xlsx)”.
import-password-protected = The file is locked with a password. Open it, remove the password (File - Info - Protect Workbook) and save.
import-damaged = The file is damaged or was not downloaded to the end. Open it in Excel, save it anew and send it again.
import-unpacks-too-large = Unpacked, the file is larger than { $limit } MB. Copy the sheets into a new workbook and save that.
import-unsafe-xml = The file has something inside that no table needs. Copy the sheets into a new workbook and save that.

import-sheet-missing = there is no such sheet. Add it: the command peremena template gives an empty one.
import-sheet-twice = there is such a sheet already: “{ $other }”. Keep one.
import-sheet-unknown = a sheet of this name is not read. If it is needed, name it as in the template.
import-sheet-too-long = the sheet has more than { $limit } rows or too much text. Take out what is not needed.
import-sheet-too-wide = the sheet has more than { $limit } columns. Take out those that are not needed.
import-sheet-empty = the sheet is empty. Fill it or delete it.
import-headings-missing = no row of headings was found. These columns are needed: { $expected }.
import-column-missing = there is no such column. Add it, even if it stays empty.
import-column-twice = there is such a column already: { $other }. Keep one.
import-formula = this is a formula. Copy the cell and paste it as “values only”.
import-merged = the cells { $area } are merged. Unmerge them and fill each.
import-cell-error = the cell shows an Excel error (#N/A, #REF! and the like). Type the value.
import-cell-too-long = too long: { $length } characters, at most { $limit } fit. Make it shorter.
import-cell-empty = empty, but a value is needed. Type it.
import-date-instead-of-text = Excel turned the text into a date. Give the cell the format “Text” and type it anew.
import-date-bad = “{ $given }” is not a date. Write day, month and year: 05.03.2013.
import-date-far = the date “{ $given }” does not fit: check the year.
import-time-bad = “{ $given }” is not a time. Write hours and minutes: 8:30.
import-number-bad = “{ $given }” is not a whole number. Keep the digits only.
import-number-far = { $given } does not fit: a number from { $lowest } to { $highest } is needed.
import-phone-bad = “{ $given }” is not a phone. Write one number: +7 999 123-45-67.
import-email-bad = “{ $given }” is not an e-mail address. Write one address: anna@example.org.
import-snils-bad = “{ $given }” is not a SNILS. It has 11 digits: 112-233-445 95.
import-snils-checksum = the SNILS “{ $given }” has a slip: its check digits do not agree. Compare it with the document.
import-word-unknown = “{ $given }” is not understood. Write one of: { $known }.
import-zone-unknown = the time zone “{ $given }” is unknown. Write Europe/Moscow, for example.
import-name-bad = “{ $given }” does not look like a name. Check the cell.
import-class-bad = “{ $given }” does not look like a class. Write 7Б, for example.
import-class-unknown = the class “{ $given }” is not on the sheet of classes. Add it there or correct it here.
import-teacher-unknown = “{ $given }” is not among the staff on the sheet of people. Add them there as a teacher or correct it here.
import-teacher-ambiguous = more than one teacher fits “{ $given }”. Write the number or the full name.
import-subject-unknown = no class learns “{ $given }”. Correct the name or add it to the sheet of courses.
import-course-unknown = the class { $school_class } has no “{ $given }” on the sheet of courses. Add it there or correct it here.
import-child-unknown = the child “{ $given }” is not on the sheet of people. Write the number or surname, name and class: Иванова Мария, 7Б.
import-child-ambiguous = more than one child fits “{ $given }”. Write the child's number.
import-key-twice = the number { $given } is taken in row { $other }. Every person has a number of their own.
import-person-twice = { $name } is in row { $other } already. Remove the repetition; if they are different people, give them numbers and dates of birth.
import-pupil-without-class = the pupil has no class. Write the class: 7Б.
import-pupil-without-adult = { $name }: no adult names this child. There will be nobody to hand the letter to.
import-adult-without-children = the parent has no child named. Write the child's number or surname, name and class.
import-row-twice = “{ $given }” is in row { $other } already. Keep one.
import-lesson-twice = the class { $school_class } has lesson { $given } on that day already, row { $other }. Keep one.
import-teacher-in-two-places = the teacher has another lesson elsewhere at this time, row { $other }. If it is meant, leave it.
import-bell-unknown = there is no lesson number { $given } on the sheet of bells. Add it there or correct it here.
import-ends-before-it-starts = it ends before it starts. Correct one of the two.
import-overlaps = it starts before what is in row { $other } has ended. Correct the times or dates.
import-outside-the-year = “{ $given }” sticks out of the school year. Correct the dates here or on the sheet of the school.
import-year-unknown = it is not clear when the school year starts and ends. Write the dates or fill the sheet of periods.
import-first-needs-sheet = the school is loaded for the first time, which needs this sheet. Add it: the command peremena template gives one.
import-other-school = The file is about “{ $given }”, but the diary has: { $known }. If it is a slip, correct the name on the sheet of the school. A second school is made by peremena import with --new-school.
import-which-school = The diary has more than one school. Add the sheet of the school with its name: the command peremena template gives one.
import-other-changes = { $count ->
    [one] And { $count } small change: timetable, bells, textbooks, roles.
   *[other] And { $count } small changes: timetable, bells, textbooks, roles.
}
import-moved = { $count ->
    [one] { $count } pupil moved to another class.
   *[other] { $count } pupils moved to another class.
}

# OneRoster: what is wrong with files of others. Nearly nothing of it keeps them from being loaded.
import-roster-file-needed = there is no such file, and it is needed. Export OneRoster once more.
import-roster-file-missing = there is no such file. We do without it.
import-roster-schools = the file has { $count } schools, one is needed. Export one school.
import-roster-bom = an invisible sign (BOM) at the beginning of the file. Read without it.
import-roster-encoding = the encoding is { $given }, not UTF-8. Read.
import-roster-delimiter = values are not separated by commas. Read.
import-roster-columns = we do not know these columns and did not read them: { $given }.
import-roster-cells = the row has { $given } values and there are { $expected } columns. We read what we understood.
import-roster-deleted = rows marked as deleted: { $count }. Left out.
import-roster-date = dates not written like 2026-09-01, rows: { $count }. Understood.
import-roster-day = “{ $given }” is not a date. Left out.
import-roster-twice = “{ $given }” was there before. The first one counts.
import-roster-reference = “{ $given }” points at nothing. Left out.
import-roster-role = the role “{ $given }” is not taken over. Give it in the diary if it is needed.
import-roster-class = “{ $given }” does not look like a class or a subject of a class. Left out.
import-roster-no-class = the pupil is in no class. Taken without a class.
import-roster-two-classes = the pupil is in several classes: { $given }. The first one counts.
import-roster-value = “{ $given }” does not fit. Left empty.
import-roster-name = “{ $given }”: no surname or no given name. The person is left out.
import-archives-many = { $left } of { $pupils } pupils would leave. This looks like an incomplete file. If it is right, add --archive-many.
